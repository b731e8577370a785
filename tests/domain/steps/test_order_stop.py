"""责令停止: at once, on a clause, by two officers, with the head's approval."""

from dataclasses import replace
from typing import Any

import pytest

from domain.case.approval import Approval
from domain.case.document import DocumentKind
from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import NotThisTownsOfficer, OutOfOrder, TwoOfficersRequired
from domain.case.obligations import outstanding
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.order_stop import OrderStop, StopOrdered
from tests.domain.given import checking, lead, paid
from tests.domain.scene import TOWN, Scene

STOP = OrderStop(
    occurred_at="2022-06-30T10:20",
    party="party-1",
    officers=("zhang", "li"),
    facts="正在西里北沟用挖掘机取土",
    basis=("《中华人民共和国土地管理法》第六十八条第四项",),
    measures=("立即停止取土", "挖掘机撤离现场"),
    approver="chen",
)


@pytest.fixture
def scene() -> Scene:
    return checking(Scene())


def test_a_stop_order_takes_a_number_of_its_own_and_sets_no_term(scene: Scene) -> None:
    (ordered,) = scene.take(STOP, by="zhang")

    case = scene.case
    assert isinstance(ordered, StopOrdered)
    assert ordered.number == "临孙综执责停字〔2022〕第001号"
    assert ordered.actor.certificates == ("1408zhang", "1408li")
    document = case.documents[ordered.number]
    assert (document.kind, document.due_on) == (DocumentKind.STOP_ORDER, None)
    assert (Duty.APPROVE_ORDER, "chen") in case.duties
    assert case.stage is Stage.CHECKING
    assert ordered.describe() == (
        "孙吉镇人民政府作出责令停止违法行为通知书临孙综执责停字〔2022〕第001号：立即停止取土；挖掘机撤离现场"
    )


def test_it_is_approved_beforehand_unless_the_same_day_is_stated(scene: Scene) -> None:
    (prior,) = scene.take(STOP, by="zhang")
    (same_day,) = scene.take(replace(STOP, approval=Approval.ON_THE_SPOT), by="zhang")

    assert isinstance(prior, StopOrdered)
    assert isinstance(same_day, StopOrdered)
    assert (prior.approval, same_day.approval) == (Approval.PRIOR, Approval.ON_THE_SPOT)


def test_a_stop_order_does_not_keep_a_case_from_being_closed() -> None:
    scene = paid(Scene())
    before = outstanding(scene.case, scene.now.date())
    other = checking(Scene())
    other.take(STOP, by="zhang")

    assert before == ()
    assert not [one for one in outstanding(other.case, scene.now.date()) if "责停" in one]


def test_one_officer_cannot_order_a_stop(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(STOP, officers=("zhang",)), by="zhang")


def test_the_approver_is_a_head(scene: Scene) -> None:
    with pytest.raises(NotThisTownsOfficer):
        scene.take(replace(STOP, approver="wang"), by="zhang")


def test_the_approver_is_none_of_the_officers(scene: Scene) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2021-01-01")
    scene.officers["li"].assign_post(
        entry, unit=TOWN, role=Role.HEAD, since=scene.officers["li"].posts[0].since
    )

    with pytest.raises(BadInput) as refused:
        scene.take(replace(STOP, approver="li"), by="zhang")

    assert refused.value.field == "approver"


def test_who_checked_the_lead_does_not_approve_the_order(scene: Scene) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2021-01-01")
    scene.officers["li"].assign_post(
        entry, unit=TOWN, role=Role.HEAD, since=scene.officers["li"].posts[0].since
    )

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(replace(STOP, officers=("zhang", "sun"), approver="li"), by="zhang")


def test_no_stop_before_the_check_has_started(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(STOP, occurred_at="2022-06-29"), by="zhang")
    with pytest.raises(StepNotAllowedNow):
        lead(Scene()).take(STOP, by="zhang")


def test_a_head_does_not_write_the_order_himself(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(STOP, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"facts": " "}, "facts"),
        ({"basis": ()}, "basis"),
        ({"basis": ("土地管理法第六十八条",)}, "basis.0"),
        ({"measures": ()}, "measures"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(STOP, **change), by="zhang")

    assert refused.value.field == field
