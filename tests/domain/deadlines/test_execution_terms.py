"""Terms of performing, enforcing and publishing a decision; the days are those of the worked examples (law: §6.5)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.court_enforcement import CourtRefusalGround, CourtResult
from domain.case.penalty import PenaltyKind
from domain.case.proceedings import PaidFor
from domain.deadlines.reckoner import reckon
from domain.deadlines.rule import Status
from tests.domain.given import DECISION_NUMBER, decision_served, paid, penalised
from tests.domain.given_execution import (
    APPLICATION_NUMBER,
    DEFERRAL_NUMBER,
    END,
    PAYMENT,
    PUBLISH,
    RULING,
    SURCHARGE,
    SUSPEND,
    URGING_NUMBER,
    WITHDRAW,
    applied,
    deferred,
    known_later,
    order_urged,
    published,
    ruled,
    urged,
)
from tests.domain.given_revision import FILED, OUTCOME, REVOKE
from tests.domain.scene import Scene
from tests.domain.steps.test_report_major_penalty import REPORT
from tests.domain.steps.test_suspend_execution import RESUME


def terms(scene: Scene, rule: str, today: date = date(2022, 9, 6)) -> list[tuple[str, date, Status]]:
    """Subject, last day as judged, status."""
    found = [one for one in reckon(scene.case, SHIPPED, today) if one.rule.id == rule]
    return [(one.begun.subject, one.judged, one.status) for one in found]


def test_a_deferral_takes_the_place_of_the_term_to_pay() -> None:
    scene = deferred(Scene())

    assert [status for *_, status in terms(scene, "T19")] == [Status.VOID]
    assert terms(scene, "T21") == [
        (DEFERRAL_NUMBER, date(2022, 10, 20), Status.RUNNING),
        (DEFERRAL_NUMBER, date(2022, 11, 21), Status.RUNNING),
    ]


def test_each_instalment_is_met_by_what_was_paid_until_then() -> None:
    scene = deferred(Scene())
    scene.take(PAYMENT, by="zhang")

    assert [status for *_, status in terms(scene, "T21", date(2022, 11, 22))] == [Status.MET, Status.MISSED]


def test_a_surcharge_paid_is_no_fine_paid() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(SURCHARGE, by="chen")
    scene.take(replace(PAYMENT, amount_fen=30_000, purpose=PaidFor.SURCHARGE), by="zhang")

    assert [status for *_, status in terms(scene, "T19", date(2022, 10, 1))] == [Status.MISSED]


def test_what_is_with_the_court_or_over_is_not_waited_for() -> None:
    ended = decision_served(known_later(Scene()))
    ended.take(END, by="chen")

    assert [status for *_, status in terms(ended, "T19")] == [Status.VOID]
    assert [status for *_, status in terms(ruled(Scene(), CourtResult.ACCEPTED), "T19")] == [Status.VOID]


def test_ten_working_days_are_waited_for_after_an_urging() -> None:
    scene = urged(Scene())

    assert terms(scene, "T25", date(2022, 10, 13)) == [(URGING_NUMBER, date(2022, 10, 13), Status.RUNNING)]
    assert terms(scene, "T25", date(2022, 10, 14))[0][2] is Status.OVER
    assert terms(scene, "T29") == []


def test_three_working_days_are_waited_for_before_another_performs() -> None:
    scene = order_urged(Scene())

    assert terms(scene, "T29", date(2022, 7, 18)) == [(URGING_NUMBER, date(2022, 7, 20), Status.RUNNING)]
    assert terms(scene, "T25") == []


@pytest.mark.parametrize(
    ("today", "status"),
    [(date(2023, 6, 5), Status.RUNNING), (date(2023, 6, 6), Status.MISSED)],
)
def test_the_court_is_applied_to_by_the_cautious_day(today: date, status: Status) -> None:
    """The six months end on Sunday 2023-03-05 as counted; three months from there, not from the Monday."""
    scene = decision_served(known_later(Scene()))

    assert terms(scene, "T26", today) == [(DECISION_NUMBER, date(2023, 6, 5), status)]


def test_a_fine_that_is_paid_goes_to_no_court() -> None:
    assert [status for *_, status in terms(paid(Scene()), "T26")] == [Status.VOID]


def test_a_pending_remedy_keeps_the_three_months_from_beginning() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(FILED, by="zhang")
    assert terms(scene, "T26") == []

    scene.take(OUTCOME, by="zhang")

    assert terms(scene, "T26") == [(DECISION_NUMBER, date(2023, 3, 15), Status.RUNNING)]


def test_an_application_in_time_meets_it() -> None:
    assert terms(applied(Scene()), "T26", date(2023, 12, 1))[0][2] is Status.MET


def test_the_court_accepts_in_five_and_rules_in_seven_working_days() -> None:
    scene = applied(Scene())
    assert terms(scene, "T27", date(2023, 3, 8)) == [(APPLICATION_NUMBER, date(2023, 3, 14), Status.RUNNING)]

    scene.take(RULING, by="zhang")

    assert terms(scene, "T27", date(2023, 3, 20))[0][2] is Status.MET
    assert terms(scene, "T27b", date(2023, 3, 20)) == [
        (APPLICATION_NUMBER, date(2023, 3, 22), Status.RUNNING)
    ]


def test_a_refusal_is_objected_to_within_fifteen_days() -> None:
    scene = applied(Scene())
    refused = replace(RULING, result=CourtResult.REFUSED, ruling="号", ground=CourtRefusalGround.NO_LAW)
    scene.take(refused, by="zhang")

    assert terms(scene, "T28", date(2023, 3, 14)) == [(APPLICATION_NUMBER, date(2023, 3, 28), Status.RUNNING)]


def test_a_suspension_for_inability_runs_three_years_unless_lifted() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(SUSPEND, by="chen")
    assert [day for _, day, _ in terms(scene, "T31")] == [date(2025, 10, 20)]

    scene.take(RESUME, by="chen")

    assert [status for *_, status in terms(scene, "T31")] == [Status.VOID]


def test_a_decision_is_published_within_seven_working_days_of_it() -> None:
    assert terms(penalised(Scene()), "T32") == [(DECISION_NUMBER, date(2022, 9, 14), Status.RUNNING)]
    assert terms(published(known_later(Scene())), "T32", date(2022, 12, 1))[0][2] is Status.MET


def test_what_was_published_comes_down_within_three_working_days() -> None:
    scene = published(known_later(Scene()))
    scene.take(REVOKE, by="chen")
    assert terms(scene, "T33", date(2022, 9, 20)) == [(DECISION_NUMBER, date(2022, 9, 22), Status.RUNNING)]

    scene.take(WITHDRAW, by="zhang")

    assert terms(scene, "T33", date(2022, 12, 1))[0][2] is Status.MET


def test_what_was_never_published_has_nothing_to_come_down() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(REVOKE, by="chen")

    assert terms(scene, "T33") == []


def test_a_fine_is_reported_as_major_only_when_somebody_said_so() -> None:
    scene = decision_served(known_later(Scene()))
    assert terms(scene, "T35") == []

    scene.take(REPORT, by="zhang")

    assert terms(scene, "T35") == [(DECISION_NUMBER, date(2022, 9, 17), Status.MET)]


@pytest.mark.parametrize("kind", [PenaltyKind.STOP_BUSINESS, PenaltyKind.REVOKE_LICENCE])
def test_some_kinds_are_always_major(kind: PenaltyKind) -> None:
    case = decision_served(Scene()).case
    decision = case.of("party-1").decision
    assert decision is not None
    heavy: dict[str, Any] = {"penalties": (replace(decision.penalties[0], kind=kind, amount_fen=None),)}
    case.towards("party-1", decision=replace(decision, **heavy))

    found = [one.judged for one in reckon(case, SHIPPED, date(2022, 9, 6)) if one.rule.id == "T35"]

    assert found == [date(2022, 9, 17)]


def test_the_term_to_publish_asks_for_nothing_once_it_is_done() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(replace(PUBLISH, occurred_at="2022-09-15"), by="zhang")

    assert terms(scene, "T32", date(2022, 12, 1))[0][2] is Status.MET_LATE
