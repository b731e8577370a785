"""结案审批: closed with a number, or sent back where it stood."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.decide_closing import CaseClosed, ClosingChoice, DecideClosing
from tests.domain.given import CLOSING, closing_requested, paid
from tests.domain.scene import TOWN, Scene

APPROVE = DecideClosing(occurred_at="2022-09-21", decision=ClosingChoice.APPROVE, opinion="同意结案")
RETURN = replace(APPROVE, decision=ClosingChoice.RETURN, opinion="缺退赔凭证")


@pytest.fixture
def scene() -> Scene:
    return closing_requested(Scene())


def test_an_approved_closing_takes_a_number(scene: Scene) -> None:
    (event,) = scene.take(APPROVE, by="chen")

    assert isinstance(event, CaseClosed)
    assert event.number == "临孙综执结字〔2022〕第001号"
    closing = scene.case.closing
    assert closing is not None
    assert (closing.closed_on, closing.number) == (date(2022, 9, 21), event.number)
    assert scene.case.stage is Stage.CLOSED
    assert (Duty.APPROVE_CLOSING, "chen") in scene.case.duties


def test_a_returned_request_leaves_the_case_where_it_stood(scene: Scene) -> None:
    scene.take(RETURN, by="chen")

    assert scene.case.stage is Stage.SERVED
    assert scene.case.closing is None
    assert (Duty.APPROVE_CLOSING, "chen") in scene.case.duties
    assert not any(register.word == "结" for register in scene.registers.values())


def test_a_returned_request_may_be_made_again(scene: Scene) -> None:
    scene.take(RETURN, by="chen")
    scene.take(replace(CLOSING, occurred_at="2022-09-22", restitution="凭证已补"), by="zhang")
    scene.take(replace(APPROVE, occurred_at="2022-09-23"), by="chen")

    assert scene.case.stage is Stage.CLOSED


@pytest.mark.parametrize("person", ["zhang", "li"], ids=["requester", "case officer"])
def test_who_asked_or_handled_the_case_does_not_close_it(scene: Scene, person: str) -> None:
    scene.officers[person].assign_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-09-20"),
        unit=TOWN,
        role=Role.HEAD,
        since=date(2022, 9, 20),
    )

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(APPROVE, by=person, role=Role.HEAD)


def test_the_head_held_the_post_on_the_day(scene: Scene) -> None:
    scene.officers["chen"].end_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-09-21"),
        unit=TOWN,
        role=Role.HEAD,
        until=date(2022, 9, 21),
    )

    with pytest.raises(NotThisTownsOfficer):
        scene.take(APPROVE, by="chen")


def test_an_approval_does_not_precede_the_request(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(APPROVE, occurred_at="2022-09-19"), by="chen")


def test_a_team_leader_does_not_close(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(APPROVE, by="wang")


def test_nothing_is_closed_unasked() -> None:
    with pytest.raises(StepNotAllowedNow):
        paid(Scene()).take(APPROVE, by="chen")


@pytest.mark.parametrize("step", [APPROVE, RETURN])
def test_an_opinion_is_stated(scene: Scene, step: DecideClosing) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(step, opinion=" "), by="chen")

    assert refused.value.field == "opinion"
