"""延期改正: on a timely written application, by the head, once and before any re-inspection."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.proceedings import CorrectionResult
from domain.case.step import RoleRequired
from domain.deadlines.reckoner import open_deadlines
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.extend_correction import (
    ExtendCorrection,
    OrderAlreadyReinspected,
    TermAlreadyEnded,
)
from domain.steps.order_correction import OrderCorrection
from domain.steps.reinspect_correction import ReinspectCorrection
from tests.domain.given import ORDER_NUMBER, order_served, ordered
from tests.domain.scene import TOWN, Scene, stated

EXTEND = ExtendCorrection(
    occurred_at="2022-07-11",
    order=ORDER_NUMBER,
    applied_on=date(2022, 7, 11),
    due_on=date(2022, 7, 20),
    reason="连日降雨，回填须待土质稳定",
)

REINSPECT = ReinspectCorrection(
    occurred_at="2022-07-11",
    order=ORDER_NUMBER,
    officers=("zhang", "li"),
    result=CorrectionResult.PARTLY,
    details=("已停止取土", "村道尚未恢复"),
)
ORDER = OrderCorrection(
    occurred_at="2022-07-01",
    party="party-1",
    officers=("zhang", "li"),
    facts="另挖路面2平方米",
    basis=("《中华人民共和国行政处罚法》第二十八条第一款",),
    measures=("恢复村道原状",),
    due_on=date(2022, 7, 12),
    reinspect_on=date(2022, 7, 13),
    approver="chen",
)


@pytest.fixture
def scene() -> Scene:
    return order_served(Scene())


def test_the_head_extends_the_term_on_an_application_made_on_its_last_day(scene: Scene) -> None:
    (extended,) = scene.take(EXTEND, by="chen")

    assert scene.case.documents[ORDER_NUMBER].due_on == date(2022, 7, 20)
    assert scene.case.duties[-1] == (Duty.APPROVE_ORDER, "chen")
    assert extended.describe() == (
        f"依申请将{ORDER_NUMBER}的改正期限由2022-07-11延长至2022-07-20，复查改为2022-07-21：连日降雨，回填须待土质稳定"
    )


def test_the_re_inspection_moves_with_the_term(scene: Scene) -> None:
    assert scene.case.reinspect_on[ORDER_NUMBER] == date(2022, 7, 12)

    scene.take(replace(EXTEND, due_on=date(2022, 7, 22)), by="chen")

    assert scene.case.reinspect_on[ORDER_NUMBER] == date(2022, 7, 25)
    (due,) = [one for one in open_deadlines(scene.case, SHIPPED) if one.rule.id == "T05"]
    assert (due.begun.started_by, due.raw_due) == (
        "改正期限届满（定于2022-07-25复查）",
        date(2022, 7, 27),
    )


def test_the_head_sets_the_day_of_the_re_inspection(scene: Scene) -> None:
    scene.take(replace(EXTEND, reinspect_on=date(2022, 7, 22)), by="chen")

    assert scene.case.reinspect_on[ORDER_NUMBER] == date(2022, 7, 22)


def test_the_re_inspection_does_not_precede_the_new_term(scene: Scene) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(EXTEND, reinspect_on=date(2022, 7, 19)), by="chen")

    assert refused.value.field == "reinspect_on"


def test_an_approval_after_the_term_serves_an_application_made_within_it(scene: Scene) -> None:
    scene.take(replace(EXTEND, occurred_at="2022-07-13"), by="chen")

    assert scene.case.documents[ORDER_NUMBER].due_on == date(2022, 7, 20)


def test_a_second_extension_counts_from_the_extended_day(scene: Scene) -> None:
    scene.take(EXTEND, by="chen")

    with pytest.raises(BadInput):
        scene.take(EXTEND, by="chen")
    scene.take(replace(EXTEND, occurred_at="2022-07-19", due_on=date(2022, 7, 25)), by="gao")

    assert scene.case.documents[ORDER_NUMBER].due_on == date(2022, 7, 25)


def test_an_application_after_the_term_comes_too_late(scene: Scene) -> None:
    with pytest.raises(TermAlreadyEnded) as refused:
        scene.take(replace(EXTEND, occurred_at="2022-07-12", applied_on=date(2022, 7, 12)), by="chen")

    assert refused.value.sentence() == "改正期限已于2022-07-11届满，2022-07-12的申请已逾期。"


def test_a_re_inspected_order_is_not_extended(scene: Scene) -> None:
    scene.take(REINSPECT, by="zhang")

    with pytest.raises(OrderAlreadyReinspected):
        scene.take(EXTEND, by="chen")


def test_the_re_inspection_of_one_order_leaves_another_to_be_extended(scene: Scene) -> None:
    second = replace(ORDER, occurred_at="2022-07-02", second_order_reason="发现另一处新挖路面")
    scene.take(second, by="zhang")
    scene.take(REINSPECT, by="zhang")

    scene.take(replace(EXTEND, order="临孙综执责改字〔2022〕第002号"), by="chen")

    assert scene.case.documents["临孙综执责改字〔2022〕第002号"].due_on == date(2022, 7, 20)


def test_an_application_does_not_precede_the_order(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(EXTEND, applied_on=date(2022, 6, 30)), by="chen")


def test_a_team_leader_does_not_extend(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(EXTEND, by="wang")


def test_the_post_of_head_counts_on_the_day_of_approval(scene: Scene) -> None:
    scene.officers["gao"].end_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-05"),
        unit=TOWN,
        role=Role.HEAD,
        until=date(2022, 7, 5),
    )

    with pytest.raises(NotThisTownsOfficer):
        scene.take(EXTEND, by="gao")


def test_a_head_who_handled_the_case_does_not_extend() -> None:
    scene = ordered(Scene())
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-07-01")
    scene.officers["zhang"].assign_post(entry, unit=TOWN, role=Role.HEAD, since=date(2022, 7, 1))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(EXTEND, by="zhang", role=Role.HEAD)


def test_an_order_this_case_does_not_have_is_not_extended(scene: Scene) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(EXTEND, order="临孙综执责改字〔2022〕第009号"), by="chen")

    assert refused.value.field == "order"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"due_on": date(2022, 7, 11)}, "due_on"),
        ({"applied_on": date(2022, 7, 12)}, "applied_on"),
        ({"reason": " "}, "reason"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(stated(EXTEND, change), by="chen")

    assert refused.value.field == field
