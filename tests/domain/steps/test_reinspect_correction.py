"""整改复查: two certified officers look at every measure after the order was served."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.document import ServiceMethod
from domain.case.duty import Duty
from domain.case.guards import OutOfOrder, TwoOfficersRequired
from domain.case.proceedings import CorrectionResult, Reinspection
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.record.refusal import BadInput
from domain.steps.reinspect_correction import OrderMustBeServed, ReinspectCorrection
from domain.steps.serve_document import ServeDocument
from tests.domain.given import NOTICE_NUMBER, ORDER_NUMBER, investigating, notified, order_served, ordered
from tests.domain.scene import Scene, stated

REINSPECT = ReinspectCorrection(
    occurred_at="2022-07-12T09:00",
    order=ORDER_NUMBER,
    officers=("sun", "li"),
    result=CorrectionResult.DONE,
    details=("已停止取土", "村道已恢复原状"),
    photos="与首次检查相同三处拍摄点",
)


@pytest.fixture
def scene() -> Scene:
    return order_served(Scene())


def test_the_result_is_kept_with_the_order_and_the_stage_stays(scene: Scene) -> None:
    (seen,) = scene.take(REINSPECT, by="sun")

    expected = Reinspection(ORDER_NUMBER, date(2022, 7, 12), CorrectionResult.DONE, ("sun", "li"))
    assert scene.case.reinspections == (expected,)
    assert scene.case.stage is Stage.CHECKING
    assert scene.case.duties[-2:] == ((Duty.HANDLE, "sun"), (Duty.HANDLE, "li"))
    assert seen.actor.certificates == ("1408sun", "1408li")
    assert seen.describe() == (
        f"孙执法、李执法复查{ORDER_NUMBER}的改正情况，结论：已改正（已停止取土；村道已恢复原状）"
    )


def test_an_order_not_served_is_not_re_inspected() -> None:
    with pytest.raises(OrderMustBeServed):
        ordered(Scene()).take(REINSPECT, by="sun")


def test_an_order_on_its_way_is_not_re_inspected_before_it_arrives() -> None:
    scene = ordered(Scene())
    posted = ServeDocument(
        occurred_at="2022-07-01",
        document=ORDER_NUMBER,
        method=ServiceMethod.POST,
        succeeded=True,
        tracking_number="EMS1043",
        returned_on=date(2022, 7, 13),
    )
    scene.take(posted, by="zhang")

    with pytest.raises(OrderMustBeServed) as refused:
        scene.take(REINSPECT, by="sun")
    scene.take(replace(REINSPECT, occurred_at="2022-07-13"), by="sun")

    assert refused.value.sentence() == f"责令改正违法行为通知书{ORDER_NUMBER}在2022-07-12尚未送达，不能复查。"


def test_nothing_is_re_inspected_before_the_order_was_made(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(REINSPECT, occurred_at="2022-06-30"), by="sun")


def test_one_officer_does_not_re_inspect(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(REINSPECT, officers=("sun",)), by="sun")


def test_a_head_does_not_re_inspect(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(REINSPECT, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [({"order": "无此文号"}, "order"), ({"details": ()}, "details"), ({"details": ("好", "")}, "details.1")],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(stated(REINSPECT, change), by="sun")

    assert refused.value.field == field


def test_a_case_without_that_order_has_nothing_to_re_inspect() -> None:
    with pytest.raises(BadInput) as refused:
        investigating(Scene()).take(replace(REINSPECT, occurred_at="2022-07-15"), by="sun")

    assert refused.value.field == "order"


def test_a_notice_is_no_order_to_re_inspect() -> None:
    with pytest.raises(BadInput) as refused:
        notified(Scene()).take(replace(REINSPECT, occurred_at="2022-08-02", order=NOTICE_NUMBER), by="sun")

    assert (refused.value.field, refused.value.problem) == (
        "order",
        f"{NOTICE_NUMBER}不是责令改正通知书，也没有金钱以外的履行义务",
    )
