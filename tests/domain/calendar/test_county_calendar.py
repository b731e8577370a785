"""县工作日历: a year is loaded by its notice, days are set with a reason, and both can be withdrawn; bad input names its field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from domain.calendar.arrangement import check
from domain.calendar.county_calendar import CountyCalendar, open_calendar
from domain.calendar.days import Notice, Rest
from domain.calendar.work_calendar import SHIPPED
from domain.calendar.years import NOTICES
from domain.people.role import Role
from domain.record.certainty import Certainty
from domain.record.fold import fold
from domain.record.refusal import BadInput
from domain.record.when import SHANGHAI
from tests.domain.calendar.given_notices import NUMBER, RESTS, notice_for_2027
from tests.domain.scene import Scene, emitted_by

SCENE = Scene()
SCENE.now = datetime(2026, 12, 29, 10, 0, tzinfo=SHANGHAI)
ENTRY = SCENE.entry("chen", Role.ADMINISTRATOR, "2026-12-29")
TODAY = date(2026, 12, 29)


@pytest.fixture
def calendar() -> CountyCalendar:
    return open_calendar(ENTRY, county="140821")


@pytest.fixture
def loaded(calendar: CountyCalendar) -> CountyCalendar:
    calendar.load_year(ENTRY, year=2027, notice=notice_for_2027(), shipped=SHIPPED)
    return calendar


def close(calendar: CountyCalendar, *days: date, working: bool = False) -> None:
    calendar.set_days(ENTRY, dates=days, working=working, reason="防汛停止办公", shipped=SHIPPED)


def replaced(index: int, **changes: Any) -> tuple[Rest, ...]:
    rests = list(RESTS)
    rests[index] = replace(RESTS[index], **changes)
    return tuple(rests)


def test_a_loaded_year_is_settled_and_its_days_count_as_published(loaded: CountyCalendar) -> None:
    linyi = loaded.over(SHIPPED)

    assert SHIPPED.provisional(date(2026, 12, 28), date(2027, 1, 6))
    assert not linyi.provisional(date(2026, 12, 28), date(2027, 1, 6))
    assert linyi.day(date(2027, 2, 20)).label == "调休上班（星期六）"
    assert linyi.add_working_days(date(2026, 12, 28), 7) == date(2027, 1, 7)


def test_a_withdrawn_year_is_provisional_again_and_may_be_loaded_anew(loaded: CountyCalendar) -> None:
    loaded.withdraw_notice(ENTRY, number=NUMBER, reason="抄录有误")

    assert loaded.over(SHIPPED).provisional(date(2026, 12, 28), date(2027, 1, 6))
    loaded.load_year(ENTRY, year=2027, notice=notice_for_2027(), shipped=SHIPPED)
    assert 2027 in loaded.over(SHIPPED).published_years


def test_a_notice_may_change_the_arrangement_of_a_recorded_year(loaded: CountyCalendar) -> None:
    longer = notice_for_2027(
        "调整（虚构）", (Rest("春节（延长）", date(2027, 2, 14), date(2027, 2, 15)),), None
    )
    loaded.load_year(ENTRY, year=2027, notice=longer, shipped=SHIPPED)

    assert loaded.over(SHIPPED).day(date(2027, 2, 15)).label == "春节（延长）休息"


def test_a_day_set_otherwise_is_withdrawn_by_a_new_event(calendar: CountyCalendar) -> None:
    flood = date(2026, 12, 30)
    close(calendar, flood)
    assert calendar.over(SHIPPED).day(flood).label == "休息（防汛停止办公）"
    assert calendar.over(SHIPPED).day(flood).kind.label == "停止办公日"

    calendar.withdraw_days(ENTRY, dates=(flood,), reason="照常办公")

    assert calendar.over(SHIPPED).day(flood) == SHIPPED.day(flood)


def test_a_saturday_may_be_worked(calendar: CountyCalendar) -> None:
    close(calendar, date(2026, 12, 26), working=True)

    assert calendar.over(SHIPPED).is_working(date(2026, 12, 26))


def test_what_the_county_recorded_stands_also_when_a_release_ships_the_year(loaded: CountyCalendar) -> None:
    shipped_later = replace(notice_for_2027(), number="国办发明电〔2026〕98号（虚构）", rests=RESTS[:1])
    over = loaded.over(type(SHIPPED)((*NOTICES, shipped_later)))

    assert [one.number for one in over.notices if one.completes == 2027] == [NUMBER]


def test_the_history_reads_in_plain_words_and_folds_to_the_same_calendar(loaded: CountyCalendar) -> None:
    close(loaded, date(2026, 12, 30), date(2026, 12, 31))
    loaded.withdraw_days(ENTRY, dates=(date(2026, 12, 31),), reason="照常办公")
    loaded.withdraw_notice(ENTRY, number=NUMBER, reason="抄录有误")
    events = emitted_by(loaded)

    assert [one.describe() for one in events] == [
        "建立140821工作日历",
        f"登记2027年放假安排（{NUMBER}）",
        "2026-12-30、2026-12-31调整为休息：防汛停止办公",
        "撤回对2026-12-31的调整：照常办公",
        f"撤回已登记的放假安排（{NUMBER}）：抄录有误",
    ]
    again: CountyCalendar = fold(events)
    assert (again.notices, again.days) == ((), loaded.days)


@pytest.mark.parametrize(
    ("notice", "year", "field"),
    [
        pytest.param(notice_for_2027(), 20270, "year", id="no year"),
        pytest.param(
            replace(notice_for_2027(), certainty=Certainty.DESIGN), 2027, "certainty", id="not a mark"
        ),
        pytest.param(replace(notice_for_2027(), dated=date(2026, 12, 30)), 2027, "dated", id="in the future"),
        pytest.param(
            replace(notice_for_2027(), dated=date(2025, 11, 5)), 2027, "dated", id="two years before"
        ),
        pytest.param(
            notice_for_2027("国办发明电〔2025〕99号"), 2027, "dated", id="another year in the number"
        ),
        pytest.param(notice_for_2027(rests=()), 2027, "rests", id="no period"),
        pytest.param(notice_for_2027(rests=RESTS[1:]), 2027, "rests", id="a festival is missing"),
        pytest.param(
            notice_for_2027(rests=replaced(0, name=" 元旦")), 2026, "rests.0.first", id="another year"
        ),
        pytest.param(
            notice_for_2027(rests=(*RESTS, Rest("", date(2027, 7, 1), date(2027, 7, 1)))),
            2027,
            "rests.7.name",
            id="no name",
        ),
        pytest.param(
            notice_for_2027(rests=replaced(3, last=date(2027, 4, 30))),
            2027,
            "rests.3.last",
            id="ends too early",
        ),
        pytest.param(
            notice_for_2027(rests=replaced(6, last=date(2028, 1, 1))),
            2027,
            "rests.6.last",
            id="ends next year",
        ),
        pytest.param(
            notice_for_2027(rests=replaced(4, first=date(2027, 5, 5), last=date(2027, 5, 5))),
            2027,
            "rests.4.first",
            id="periods overlap",
        ),
        pytest.param(
            notice_for_2027(rests=replaced(3, makeup=(date(2027, 5, 7),))),
            2027,
            "rests.3.makeup.0",
            id="make-up day on a weekday",
        ),
        pytest.param(
            notice_for_2027(rests=replaced(3, makeup=(date(2027, 1, 2),))),
            2027,
            "rests.3.makeup.0",
            id="make-up day in a rest period",
        ),
        pytest.param(
            notice_for_2027(rests=replaced(3, makeup=(date(2027, 5, 8), date(2027, 5, 8)))),
            2027,
            "rests.3.makeup.1",
            id="make-up day twice",
        ),
    ],
)
def test_a_notice_that_cannot_be_right_is_refused_with_its_field(
    calendar: CountyCalendar, notice: Notice, year: int, field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        calendar.load_year(ENTRY, year=year, notice=notice, shipped=SHIPPED)

    assert refused.value.field == field
    assert calendar.notices == ()


@pytest.mark.parametrize(
    ("act", "field"),
    [
        pytest.param(lambda one: load(one, notice_for_2027()), "number", id="the same notice again"),
        pytest.param(
            lambda one: load(one, notice_for_2027("另一份（虚构）")), "year", id="year complete already"
        ),
        pytest.param(
            lambda one: load(one, notice_for_2027("调整（虚构）", RESTS[:1], None), 2026),
            "rests.0.first",
            id="other year",
        ),
        pytest.param(
            lambda one: one.withdraw_notice(ENTRY, number=NOTICES[-1].number, reason="x"),
            "number",
            id="a shipped one",
        ),
        pytest.param(lambda one: close(one), "dates", id="no day"),
        pytest.param(
            lambda one: close(one, date(2026, 12, 30), date(2026, 12, 30)), "dates.1", id="a day twice"
        ),
        pytest.param(lambda one: close(one, date(2026, 12, 26)), "dates.0", id="a Saturday rests already"),
        pytest.param(
            lambda one: one.withdraw_days(ENTRY, dates=(date(2026, 12, 30),), reason="x"),
            "dates.0",
            id="never set",
        ),
    ],
)
def test_what_is_so_already_or_was_never_done_is_refused(
    loaded: CountyCalendar, act: Callable[[CountyCalendar], None], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        act(loaded)

    assert refused.value.field == field


def load(calendar: CountyCalendar, notice: Notice, year: int = 2027) -> None:
    calendar.load_year(ENTRY, year=year, notice=notice, shipped=SHIPPED)


def test_a_change_of_a_year_nobody_loaded_is_refused(calendar: CountyCalendar) -> None:
    with pytest.raises(BadInput, match="2027"):
        load(calendar, notice_for_2027("调整（虚构）", RESTS[:1], None))


@pytest.mark.parametrize("notice", NOTICES, ids=lambda one: one.number)
def test_every_shipped_notice_passes_the_same_check(notice: Notice) -> None:
    check(notice, notice.completes or notice.rests[0].last.year, TODAY)
