"""代履行实施: served first, supervised, lawful; its cost is the party's."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.execution import SubstituteResult
from domain.case.guards import OutOfOrder, TwoOfficersRequired
from domain.case.obligations import corrected, outstanding, outstanding_fen
from domain.case.own_enforcement import LawfulMannerRequired
from domain.case.proceedings import PaidFor
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.record_substitute_performance import (
    RecordSubstitutePerformance,
    SubstituteDecisionNotServed,
    SubstitutePerformanceRecorded,
)
from tests.domain.given import ORDER_NUMBER, checking
from tests.domain.given_execution import (
    PAYMENT,
    SUBSTITUTE,
    SUBSTITUTE_NUMBER,
    enforced,
    known_later,
    order_urged,
    substituted,
)
from tests.domain.scene import Scene
from tests.domain.steps.test_decide_substitute_performance import IMMEDIATE

DONE = RecordSubstitutePerformance(
    occurred_at="2022-07-25T10:00",
    number=SUBSTITUTE_NUMBER,
    result=SubstituteResult.DONE,
    supervisors=("zhang", "li"),
    details="路面已填平压实",
    lawful=True,
    cost_fen=150_000,
    media=("录像001",),
    signer="薛某某",
)
STOPPED = replace(DONE, result=SubstituteResult.STOPPED, cost_fen=0, signer="", details="当事人已自行恢复")


@pytest.fixture
def scene() -> Scene:
    return substituted(known_later(Scene()))


def test_what_was_done_for_the_party_meets_the_order_at_its_cost(scene: Scene) -> None:
    (event,) = scene.take(DONE, by="zhang")

    case = scene.case
    assert isinstance(event, SubstitutePerformanceRecorded)
    assert event.signer == Personal("薛某某", "witness")
    assert case.execution.substitutes[0].result is SubstituteResult.DONE
    assert corrected(case, ORDER_NUMBER, date(2022, 7, 25))
    assert outstanding_fen(case, "party-1", PaidFor.SUBSTITUTE) == 150_000
    assert "party-1尚欠代履行费用1,500.00元" in outstanding(case, date(2022, 7, 26))
    assert "费用1,500.00元由party-1承担" in event.describe()


def test_until_it_is_done_the_case_is_not_ready_to_close(scene: Scene) -> None:
    assert f"{SUBSTITUTE_NUMBER}的代履行尚未完毕" in outstanding(scene.case, date(2022, 7, 24))


def test_a_party_that_performs_after_all_stops_it_and_owes_nothing(scene: Scene) -> None:
    scene.take(replace(STOPPED, occurred_at="2022-07-22"), by="zhang")

    case = scene.case
    assert case.execution.substitutes[0].result is SubstituteResult.STOPPED
    assert not corrected(case, ORDER_NUMBER, date(2022, 7, 25))
    assert outstanding_fen(case, "party-1", PaidFor.SUBSTITUTE) == 0


def test_an_enforced_case_goes_on_to_what_is_left_to_perform() -> None:
    scene = enforced(Scene())

    scene.take(replace(DONE, occurred_at="2022-09-28T10:00"), by="zhang")

    assert scene.case.stage is Stage.SERVED
    cost = replace(PAYMENT, amount_fen=150_000, purpose=PaidFor.SUBSTITUTE)
    scene.take(cost, by="zhang")
    assert outstanding_fen(scene.case, "party-1", PaidFor.SUBSTITUTE) == 0
    assert outstanding_fen(scene.case, "party-1") == 100_000


def test_the_decision_is_served_before() -> None:
    scene = order_urged(Scene())
    scene.take(SUBSTITUTE, by="chen")

    with pytest.raises(SubstituteDecisionNotServed):
        scene.take(DONE, by="zhang")


def test_it_does_not_come_before_the_day_that_was_told(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(DONE, occurred_at="2022-07-24"), by="zhang")


@pytest.mark.parametrize("change", [{"lawful": False}, {"occurred_at": "2022-10-03"}])
def test_neither_by_force_nor_on_a_public_holiday(scene: Scene, change: dict[str, Any]) -> None:
    with pytest.raises(LawfulMannerRequired):
        scene.take(replace(DONE, **change), by="zhang")


def test_a_clearing_at_once_needs_no_service() -> None:
    scene = checking(Scene())
    scene.take(IMMEDIATE, by="chen")
    done = replace(DONE, occurred_at="2022-06-30T15:00", absent_told="电话告知并张贴告示")

    scene.take(done, by="zhang")

    assert scene.case.execution.substitutes[0].cost_fen == 150_000


def test_a_clearing_at_once_follows_its_decision() -> None:
    scene = checking(Scene())
    scene.take(IMMEDIATE, by="chen")

    with pytest.raises(OutOfOrder):
        scene.take(replace(DONE, occurred_at="2022-06-29"), by="zhang")


def test_two_officers_supervise(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(DONE, supervisors=("zhang",)), by="zhang")


def test_the_head_does_not_supervise(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(DONE, by="chen")


def test_more_than_the_budget_is_explained(scene: Scene) -> None:
    over = replace(DONE, cost_fen=180_001)

    with pytest.raises(BadInput) as refused:
        scene.take(over, by="zhang")
    (event,) = scene.take(replace(over, cost_reason="路基塌陷，增加土方"), by="zhang")

    assert refused.value.field == "cost_reason"
    assert isinstance(event, SubstitutePerformanceRecorded)
    assert event.cost_reason == "路基塌陷，增加土方"


def test_it_is_recorded_once(scene: Scene) -> None:
    scene.take(DONE, by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(DONE, by="zhang")

    assert refused.value.field == "number"


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (replace(DONE, number="没有"), "number"),
        (replace(DONE, details=" "), "details"),
        (replace(DONE, signer=" "), "signer"),
        (replace(DONE, cost_fen=-1), "cost_fen"),
        (replace(STOPPED, cost_fen=1), "cost_fen"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, step: RecordSubstitutePerformance, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(step, by="zhang")

    assert refused.value.field == field
