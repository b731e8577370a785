"""T20: a fine of 1,000 yuan served on 2022-09-05 is due on 2022-09-20; 30 yuan a day reach it on the thirty-fourth day."""

from dataclasses import replace
from datetime import date

from domain.calendar.work_calendar import SHIPPED
from domain.deadlines.explaining import explain
from domain.deadlines.reckoner import reckon
from domain.deadlines.rule import Deadline, Status
from tests.domain.given import decision_served
from tests.domain.given_execution import PAYMENT, known_later
from tests.domain.given_revision import FILED, OUTCOME
from tests.domain.scene import Scene


def unpaid() -> Scene:
    return decision_served(known_later(Scene()))


def surcharge(scene: Scene, today: date) -> list[Deadline]:
    return [one for one in reckon(scene.case, SHIPPED, today) if one.rule.id == "T20"]


def test_nothing_is_added_on_the_last_day_to_pay() -> None:
    assert surcharge(unpaid(), date(2022, 9, 20)) == []


def test_the_first_day_of_delay_is_the_day_after_and_the_cap_lies_thirty_four_days_on() -> None:
    (term,) = surcharge(unpaid(), date(2022, 9, 21))

    assert (term.begun.starts_on, term.raw_due) == (date(2022, 9, 20), date(2022, 10, 24))
    assert term.status is Status.RUNNING
    assert [surcharge(unpaid(), day)[0].status for day in (date(2022, 10, 24), date(2022, 10, 25))] == [
        Status.RUNNING,
        Status.OVER,
    ]


def test_the_days_of_a_reconsideration_are_taken_out() -> None:
    """Applied for on 2022-10-10, bound on 2022-11-30: both days and those between do not count."""
    scene = unpaid()
    scene.take(FILED, by="zhang")
    (paused,) = surcharge(scene, date(2022, 10, 20))
    assert paused.status is Status.PAUSED

    scene.take(OUTCOME, by="zhang")
    (term,) = surcharge(scene, date(2022, 12, 5))

    assert (term.raw_due, term.status) == (date(2022, 12, 15), Status.RUNNING)
    days = explain(term, SHIPPED, date(2022, 12, 5))
    assert sum(one.counted for one in days) == 34
    out = [one.day.date for one in days if "行政复议期间" in one.why]
    assert (out[0], out[-1], len(out)) == (date(2022, 10, 10), date(2022, 11, 30), 52)


def test_it_ends_with_the_payment_of_the_whole() -> None:
    scene = unpaid()
    scene.take(replace(PAYMENT, occurred_at="2022-09-30", amount_fen=100_000), by="zhang")

    (term,) = surcharge(scene, date(2022, 10, 5))

    assert (term.status, term.begun.met_on) == (Status.MET, date(2022, 9, 30))


def test_a_part_paid_makes_the_rest_grow_more_slowly() -> None:
    """Ten days at 30 yuan until 2022-09-30, then 15 a day: 700 yuan take forty-seven days more."""
    scene = unpaid()
    scene.take(replace(PAYMENT, occurred_at="2022-09-30", amount_fen=50_000), by="zhang")

    (term,) = surcharge(scene, date(2022, 10, 5))

    assert term.raw_due == date(2022, 11, 16)


def test_a_decision_that_did_not_tell_it_is_not_surcharged() -> None:
    case = unpaid().case
    decision = case.of("party-1").decision
    assert decision is not None
    case.towards("party-1", decision=replace(decision, surcharge_told=False))

    (term,) = [one for one in reckon(case, SHIPPED, date(2022, 9, 30)) if one.rule.id == "T20"]

    assert (term.status, term.begun.void) == (Status.VOID, "决定书未告知加处罚款")
