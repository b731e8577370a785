"""加处罚款的计算: figures worked by hand, day by day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.remedy import RemedyOutcome
from domain.case.surcharge import NOT_DUE, Surcharge, reckon, surcharge_of
from tests.domain.given import decision_served, handed_over, paid, penalised
from tests.domain.given_execution import PAYMENT, deferred, known_later
from tests.domain.given_revision import CHANGE, CHANGE_NUMBER, FILED, OUTCOME, REVOKE
from tests.domain.scene import Scene
from tests.domain.steps.test_suspend_execution import both_served


def on_time(_: date) -> str:
    return ""


def days(count: int) -> list[date]:
    return [date(2022, 9, 21) + timedelta(days=passed) for passed in range(count)]


def owing(fen: int) -> Callable[[date], int]:
    return lambda _: fen


@pytest.mark.parametrize(
    ("passed", "total"), [(1, 9_000), (2, 18_000), (33, 297_000), (34, 300_000), (50, 300_000)]
)
def test_three_thousand_yuan_grow_by_ninety_a_day_to_the_cap_on_day_34(passed: int, total: int) -> None:
    assert reckon(300_000, days(passed), owing(300_000), on_time).amount_fen == total


def test_nothing_is_reckoned_after_the_day_the_cap_is_reached() -> None:
    reckoned = reckon(300_000, days(50), owing(300_000), on_time)

    assert (len(reckoned.days), reckoned.days[-1].on) == (34, date(2022, 10, 24))


@pytest.mark.parametrize(("passed", "total"), [(1, 0), (2, 0), (3, 0), (4, 1), (33, 9), (34, 10)])
def test_fractions_of_a_fen_add_up_and_are_dropped_from_the_sum(passed: int, total: int) -> None:
    assert reckon(10, days(passed), owing(10), on_time).amount_fen == total


def test_an_excluded_day_counts_neither_for_the_sum_nor_as_a_day() -> None:
    out = {date(2022, 9, 22), date(2022, 9, 23)}

    reckoned = reckon(100_000, days(4), owing(100_000), lambda on: "复议期间" if on in out else "")

    assert (reckoned.amount_fen, reckoned.counted) == (6_000, 2)
    assert [(one.first, one.last, one.counted, one.why) for one in reckoned.spans] == [
        (date(2022, 9, 21), date(2022, 9, 21), True, "逾期"),
        (date(2022, 9, 22), date(2022, 9, 23), False, "复议期间"),
        (date(2022, 9, 24), date(2022, 9, 24), True, "逾期"),
    ]


def test_nothing_late_is_nothing() -> None:
    assert reckon(100_000, [], owing(100_000), on_time) == Surcharge(100_000, ())
    assert reckon(100_000, days(2), owing(0), on_time).amount_fen == 0


def of(scene: Scene, through: date) -> Surcharge:
    return surcharge_of(scene.case, SHIPPED, "party-1", through)


@pytest.mark.parametrize(
    ("through", "total"), [(date(2022, 9, 20), 0), (date(2022, 9, 21), 3_000), (date(2022, 9, 30), 30_000)]
)
def test_the_first_day_is_the_one_after_the_term(through: date, total: int) -> None:
    """Served on 2022-09-05: the term ends on 2022-09-20."""
    assert of(decision_served(Scene()), through).amount_fen == total


def test_a_term_that_ends_on_a_holiday_runs_on() -> None:
    """Served on 2022-09-16: 2022-10-01 is a holiday, the term ends on 2022-10-08, a Saturday that is worked."""
    scene = handed_over(penalised(Scene()), "临孙综执罚决字〔2022〕第001号", "2022-09-16")

    assert of(scene, date(2022, 10, 8)).amount_fen == 0
    assert of(scene, date(2022, 10, 9)).amount_fen == 3_000


def test_a_fine_paid_in_time_is_not_surcharged() -> None:
    assert of(paid(Scene()), date(2022, 12, 1)).amount_fen == 0


def test_the_day_of_paying_is_still_a_day_of_delay() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(replace(PAYMENT, occurred_at="2022-09-21", amount_fen=100_000), by="zhang")

    assert of(scene, date(2022, 12, 1)).amount_fen == 3_000


def test_what_was_paid_is_surcharged_no_more() -> None:
    """Ten days on 1,000 yuan, then, 400 being paid on 2022-09-30, on 600 yuan."""
    scene = decision_served(known_later(Scene()))
    scene.take(PAYMENT, by="zhang")

    assert of(scene, date(2022, 10, 2)).amount_fen == 30_000 + 2 * 1_800


def test_inside_a_deferral_nothing_runs_and_each_instalment_is_late_on_its_own() -> None:
    scene = deferred(Scene())

    assert of(scene, date(2022, 10, 20)).amount_fen == 0
    assert of(scene, date(2022, 10, 21)).amount_fen == 1_200
    assert of(scene, date(2022, 11, 21)).amount_fen == 32 * 1_200
    assert of(scene, date(2022, 11, 22)).amount_fen == 32 * 1_200 + 3_000
    assert of(scene, date(2022, 10, 20)).spans[0].why == NOT_DUE


def test_reconsideration_stops_it_from_the_application_to_the_outcome() -> None:
    """Applied on 2022-10-10, decided on 2022-11-30: 2022-09-21 to 10-09 counts, and from 12-01 on."""
    scene = decision_served(known_later(Scene()))
    scene.take(FILED, by="zhang")

    assert of(scene, date(2022, 11, 29)).amount_fen == 19 * 3_000
    scene.take(OUTCOME, by="zhang")
    assert of(scene, date(2022, 11, 30)).amount_fen == 19 * 3_000
    assert of(scene, date(2022, 12, 1)).amount_fen == 20 * 3_000
    assert "行政复议期间（临政复〔2022〕8号）" in [one.why for one in of(scene, date(2022, 12, 1)).spans]


def test_a_stay_is_named_in_the_reckoning() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(replace(FILED, stayed=True, stay_reason="复议机关决定停止执行"), by="zhang")

    assert of(scene, date(2022, 10, 12)).days[-1].why.endswith("停止执行")


def test_a_changed_fine_is_reckoned_from_its_own_service() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(CHANGE, by="chen")
    handed_over(scene, CHANGE_NUMBER, "2022-09-20")

    assert of(scene, date(2022, 10, 8)).amount_fen == 0
    assert of(scene, date(2022, 10, 9)).amount_fen == 1_500


def test_a_fine_lowered_by_reconsideration_is_reckoned_as_lowered() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(FILED, by="zhang")
    lowered = replace(OUTCOME, outcome=RemedyOutcome.CHANGED, penalties=CHANGE.penalties)
    scene.take(lowered, by="zhang")

    assert of(scene, date(2022, 10, 9)).amount_fen == 19 * 1_500
    assert of(scene, date(2023, 12, 1)).amount_fen == 50_000


def test_a_revoked_fine_is_not_surcharged() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(REVOKE, by="chen")

    assert of(scene, date(2022, 12, 1)) == Surcharge(0, ())


def test_before_the_service_nothing_runs() -> None:
    assert of(penalised(Scene()), date(2022, 12, 1)) == Surcharge(0, ())


def test_the_remedy_of_one_party_stops_nothing_of_another() -> None:
    scene = both_served()
    scene.take(FILED, by="zhang")

    second = surcharge_of(scene.case, SHIPPED, "party-2", date(2022, 10, 12))

    assert second.amount_fen == 22 * 6_000
