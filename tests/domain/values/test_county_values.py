"""县级数值: what a county set applies from its day on; what an article fixes is not its to set."""

from datetime import date
from decimal import Decimal

import pytest

from domain.calendar.terms import TermUnit
from domain.calendar.work_calendar import SHIPPED
from domain.case import terms
from domain.case.simple_procedure import CAPS
from domain.case.term_values import REACH, VALUES
from domain.case.terms import DECISION, HEARING_REQUEST, STATEMENT_WINDOW, Hours, Term, Terms
from domain.record.certainty import Certainty
from domain.record.fold import fold
from domain.record.refusal import BadInput
from domain.review import local_points
from domain.values.county_values import CountyValues, ValueFixedByLaw, open_values
from domain.values.value import Value, in_force
from tests.domain.scene import Scene, emitted_by

SCENE = Scene()
ENTRY = SCENE.entry("chen", SCENE.role("chen"), "2022-08-01")
DOCUMENT = "临司发〔2022〕3号（虚构）"
BY_ID = {one.id: one for one in VALUES}
WINDOW = BY_ID["T11"]


@pytest.fixture
def values() -> CountyValues:
    """The statement window is three working days from 2022-08-01."""
    opened = open_values(ENTRY, county="140821")
    set_to(opened, "3", date(2022, 8, 1))
    return opened


def set_to(values: CountyValues, amount: str, since: date, value: Value = WINDOW) -> None:
    values.set(ENTRY, value, amount=Decimal(amount), document=DOCUMENT, since=since)


def window_on(values: CountyValues, day: date) -> tuple[int, Certainty, str]:
    term = Terms(values.values).of(STATEMENT_WINDOW, day)
    return term.days, term.mark, term.source


@pytest.mark.parametrize(
    ("day", "days", "mark", "source"),
    [
        pytest.param(date(2022, 7, 31), 5, Certainty.DESIGN, "", id="the day before"),
        pytest.param(date(2022, 8, 1), 3, Certainty.LOCAL, DOCUMENT, id="its first day"),
        pytest.param(date(2030, 1, 1), 3, Certainty.LOCAL, DOCUMENT, id="ever after"),
    ],
)
def test_a_value_applies_from_its_day_on(
    values: CountyValues, day: date, days: int, mark: Certainty, source: str
) -> None:
    assert window_on(values, day) == (days, mark, source)


def test_a_later_value_replaces_it_from_its_own_day(values: CountyValues) -> None:
    set_to(values, "4", date(2023, 1, 1))

    assert [window_on(values, day)[0] for day in (date(2022, 12, 31), date(2023, 1, 1))] == [3, 4]


def test_a_value_entered_later_for_an_earlier_day_leaves_the_later_one(values: CountyValues) -> None:
    set_to(values, "7", date(2022, 1, 1))

    assert [window_on(values, day)[0] for day in (date(2022, 7, 31), date(2022, 8, 1))] == [7, 3]


def test_a_second_value_for_the_same_day_is_refused_and_names_the_first(values: CountyValues) -> None:
    with pytest.raises(BadInput) as refused:
        set_to(values, "6", date(2022, 8, 1))

    assert refused.value.field == "since"
    assert refused.value.problem.startswith(f"自2022-08-01起的陈述、申辩的期限已设定为3工作日（{DOCUMENT}）")
    assert window_on(values, date(2022, 8, 1))[0] == 3


def test_a_wrong_value_is_withdrawn_from_its_day_and_set_anew_for_it(values: CountyValues) -> None:
    values.withdraw(ENTRY, WINDOW, document=DOCUMENT, since=date(2022, 8, 1))
    set_to(values, "6", date(2022, 8, 1))

    assert window_on(values, date(2022, 8, 1))[0] == 6


def test_after_its_withdrawal_the_shipped_value_applies(values: CountyValues) -> None:
    values.withdraw(ENTRY, WINDOW, document=DOCUMENT, since=date(2023, 1, 1))

    assert window_on(values, date(2022, 12, 31)) == (3, Certainty.LOCAL, DOCUMENT)
    assert window_on(values, date(2023, 1, 1)) == (5, Certainty.DESIGN, "")


def test_nothing_is_withdrawn_where_nothing_is_set(values: CountyValues) -> None:
    with pytest.raises(BadInput) as refused:
        values.withdraw(ENTRY, WINDOW, document=DOCUMENT, since=date(2022, 7, 31))

    assert refused.value.field == "value"


@pytest.mark.parametrize("id", ["T06", "T12", "T14", "T07", "simple-cap-person"])
def test_what_an_article_fixes_is_not_set_by_a_county(values: CountyValues, id: str) -> None:
    with pytest.raises(ValueFixedByLaw) as refused:
        set_to(values, "3", date(2022, 8, 1), BY_ID[id])

    assert BY_ID[id].article in refused.value.sentence()
    assert [one.id for one in values.values] == ["T11"]


def test_what_an_article_fixes_is_not_withdrawn_either(values: CountyValues) -> None:
    with pytest.raises(ValueFixedByLaw):
        values.withdraw(ENTRY, BY_ID["T14"], document=DOCUMENT, since=date(2022, 8, 1))


@pytest.mark.parametrize("amount", ["2", "0", "-1", "3.5"])
def test_a_window_is_at_least_three_whole_days(values: CountyValues, amount: str) -> None:
    with pytest.raises(BadInput) as refused:
        set_to(values, amount, date(2022, 9, 1))

    assert refused.value.field == "amount"


@pytest.mark.parametrize("amount", ["26001", "999999999999", "1E+18"])
def test_a_term_ends_where_the_calendar_can_still_tell_its_days(values: CountyValues, amount: str) -> None:
    with pytest.raises(BadInput) as refused:
        set_to(values, amount, date(2022, 9, 1))

    assert (refused.value.field, refused.value.problem) == (
        "amount",
        "陈述、申辩的期限应不小于3、不大于26000（工作日；上限是系统推算期限的技术范围，不是法律规定）",
    )


def test_every_value_a_county_may_set_has_an_upper_bound_within_four_digits_of_the_year() -> None:
    changeable = [one for one in (*VALUES, *local_points.VALUES) if one.changeable]

    assert [one.id for one in changeable if one.most is None] == []
    assert all(
        SHIPPED.last_day(date(2999, 12, 31), reach, unit).year < 9999
        for unit, reach in REACH.items()
        if unit is not TermUnit.WORKING_DAY
    )


def test_a_term_fixed_by_law_is_what_it_is_whatever_is_set(values: CountyValues) -> None:
    local = Terms(values.values)

    assert [local.of(one, date(2022, 8, 1)) for one in (HEARING_REQUEST, DECISION)] == [
        HEARING_REQUEST,
        DECISION,
    ]


def test_the_values_fold_back_from_their_events(values: CountyValues) -> None:
    values.withdraw(ENTRY, WINDOW, document=DOCUMENT, since=date(2023, 1, 1))

    folded = fold(emitted_by(values))

    assert isinstance(folded, CountyValues)
    assert (folded.county, folded.values) == ("140821", values.values)


def test_the_history_says_what_was_set_and_by_what(values: CountyValues) -> None:
    values.withdraw(ENTRY, WINDOW, document=DOCUMENT, since=date(2023, 1, 1))

    assert [event.describe() for event in emitted_by(values)] == [
        "建立140821的县级数值表",
        f"自2022-08-01起，陈述、申辩的期限为3工作日（{DOCUMENT}）",
        f"自2023-01-01起，陈述、申辩的期限恢复为默认值（{DOCUMENT}）",
    ]


def test_nothing_set_is_in_force_before_anything_was_set() -> None:
    assert in_force((), "T11", date(2022, 8, 1)) is None


def test_every_shipped_term_is_listed() -> None:
    shipped = {name for name, one in vars(terms).items() if isinstance(one, Term | Hours)}
    amounts = {(one.amount, one.article, one.mark) for one in VALUES}
    missing = {
        name
        for name in shipped
        for one in [getattr(terms, name)]
        if (Decimal(one.days if isinstance(one, Term) else one.hours), one.article, one.mark) not in amounts
    }

    assert not missing


def test_a_term_may_be_set_exactly_when_no_article_was_checked() -> None:
    keyed = {one.key for one in vars(terms).values() if isinstance(one, Term)} - {""}

    assert keyed == {one.id for one in VALUES if one.changeable}
    assert len({one.id for one in VALUES}) == len(VALUES)
    assert all(one.mark is Certainty.VERIFIED for one in CAPS)
