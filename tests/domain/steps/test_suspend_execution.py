"""中止与恢复执行: one party's execution stands still, and goes on."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.document import DocumentKind
from domain.case.executing import DecisionNotServed, ExecutionIsHalted
from domain.case.execution import Suspension, SuspensionGround
from domain.case.guards import OutOfOrder
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.resume_execution import ResumeExecution
from domain.steps.suspend_execution import ExecutionSuspended
from tests.domain.given import (
    DECISION,
    FINE,
    NOTICE,
    decision_served,
    handed_over,
    notice_served,
    penalised,
    two_parties,
)
from tests.domain.given_execution import APPLY, PAYMENT, SUSPEND, applied, known_later
from tests.domain.scene import Scene

NUMBER = "临孙综执中执字〔2022〕第001号"
RESUME = ResumeExecution(occurred_at="2023-02-01", party="party-1", reason="已出院务工，有收入来源")


@pytest.fixture
def scene() -> Scene:
    return decision_served(known_later(Scene()))


def both_served() -> Scene:
    """Villager and company fined and served on 2022-09-05."""
    scene = notice_served(two_parties(known_later(Scene())))
    second = (replace(FINE, amount_fen=200_000),)
    scene.take(replace(NOTICE, party="party-2", penalties=second), by="zhang")
    handed_over(scene, "临孙综执告字〔2022〕第002号", "2022-08-01")
    scene.take(DECISION, by="chen")
    scene.take(replace(DECISION, party="party-2", penalties=second), by="chen")
    for number in ("临孙综执罚决字〔2022〕第001号", "临孙综执罚决字〔2022〕第002号"):
        handed_over(scene, number, "2022-09-05")
    return scene


def test_execution_stands_still_and_goes_on(scene: Scene) -> None:
    (event,) = scene.take(SUSPEND, by="chen")

    case = scene.case
    assert isinstance(event, ExecutionSuspended)
    assert event.facts == Personal("本人重病住院，无收入来源", "party-1")
    assert "重病" not in event.describe()
    assert case.execution.suspended("party-1") == Suspension(
        NUMBER, "party-1", SuspensionGround.UNABLE, date(2022, 10, 20)
    )
    assert case.documents[NUMBER].kind is DocumentKind.EXECUTION_SUSPENSION
    assert case.stage is Stage.EXECUTION_SUSPENDED

    scene.take(RESUME, by="chen")

    assert scene.case.execution.suspended("party-1") is None
    assert scene.case.execution.suspensions[0].resumed_on == date(2023, 2, 1)
    assert scene.case.stage is Stage.SERVED


def test_the_other_party_still_has_to_perform() -> None:
    scene = both_served()

    scene.take(SUSPEND, by="chen")
    before = scene.case.stage
    scene.take(replace(PAYMENT, party="party-2", occurred_at="2022-10-21", amount_fen=200_000), by="zhang")

    assert (before, scene.case.stage) == (Stage.SERVED, Stage.EXECUTION_SUSPENDED)


def test_a_suspended_party_may_still_pay(scene: Scene) -> None:
    scene.take(SUSPEND, by="chen")
    scene.take(replace(PAYMENT, occurred_at="2022-11-01", amount_fen=100_000), by="zhang")

    assert len(scene.case.payments) == 1


def test_at_court_the_stage_stays_with_the_court() -> None:
    scene = applied(Scene())

    scene.take(replace(SUSPEND, occurred_at="2023-03-10"), by="chen")

    assert scene.case.stage is Stage.COURT_APPLIED


def test_it_is_not_suspended_twice(scene: Scene) -> None:
    scene.take(SUSPEND, by="chen")

    with pytest.raises(ExecutionIsHalted):
        scene.take(replace(SUSPEND, occurred_at="2022-10-21"), by="chen")
    with pytest.raises(ExecutionIsHalted):
        scene.take(APPLY, by="chen")


def test_before_the_service_nothing_is_executed() -> None:
    with pytest.raises(DecisionNotServed):
        penalised(Scene()).take(SUSPEND, by="chen")


def test_only_what_stands_still_is_resumed(scene: Scene) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(RESUME, by="chen")
    scene.take(SUSPEND, by="chen")
    with pytest.raises(OutOfOrder):
        scene.take(replace(RESUME, occurred_at="2022-10-19"), by="chen")

    assert refused.value.field == "party"


def test_the_head_suspends_and_resumes(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(SUSPEND, by="zhang")
    scene.take(SUSPEND, by="chen")
    with pytest.raises(RoleRequired):
        scene.take(RESUME, by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [({"party": "party-9"}, "party"), ({"facts": " "}, "facts"), ({"proof": " "}, "proof")],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(SUSPEND, **change), by="chen")

    assert refused.value.field == field


@pytest.mark.parametrize(("change", "field"), [({"party": "party-9"}, "party"), ({"reason": " "}, "reason")])
def test_a_resumption_names_the_wrong_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    scene.take(SUSPEND, by="chen")

    with pytest.raises(BadInput) as refused:
        scene.take(replace(RESUME, **change), by="chen")

    assert refused.value.field == field
