"""结案申请: nothing may be left to do."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import OutOfOrder
from domain.case.proceedings import Closing, CorrectionResult, Outcome
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.reinspect_correction import ReinspectCorrection
from domain.steps.request_closing import ClosingGround, ObligationsOutstanding
from tests.domain.given import (
    CLOSING,
    DECISION_NUMBER,
    NO_PENALTY,
    NO_PENALTY_NUMBER,
    ORDER_NUMBER,
    decision_served,
    examined,
    handed_over,
    notice_served,
    order_corrected,
    paid,
    penalised,
    two_parties,
)
from tests.domain.scene import TOWN, Scene

NOT_PENALISED = replace(CLOSING, ground=ClosingGround.NOT_PENALISED)


def not_penalised(scene: Scene) -> Scene:
    examined(order_corrected(scene), Outcome.NO_PENALTY)
    scene.take(NO_PENALTY, by="chen")
    return scene


def missing_from(scene: Scene, **changes: Any) -> str:
    with pytest.raises(ObligationsOutstanding) as refused:
        scene.take(replace(CLOSING, **changes), by="zhang")
    return refused.value.sentence()


def test_a_performed_decision_is_ready_to_close() -> None:
    scene = paid(order_corrected(Scene()))

    scene.take(CLOSING, by="zhang")

    case = scene.case
    assert case.stage is Stage.CLOSING_REQUESTED
    assert case.closing == Closing("行政处罚决定已执行完毕", "zhang", date(2022, 9, 20), Stage.SERVED)
    assert (Duty.REQUEST_CLOSING, "zhang") in case.duties


def test_a_served_decision_not_to_penalise_is_ready_to_close() -> None:
    scene = handed_over(not_penalised(Scene()), NO_PENALTY_NUMBER, "2022-08-08")

    scene.take(NOT_PENALISED, by="zhang")

    assert scene.case.closing is not None
    assert scene.case.closing.returns_to is Stage.NOT_PENALISED


def test_an_unpaid_fine_is_named_with_its_sum() -> None:
    assert "party-1尚欠罚没款1,000.00元" in missing_from(decision_served(Scene()))


def test_an_unserved_decision_is_named() -> None:
    scene = penalised(Scene())

    assert f"{DECISION_NUMBER}尚未送达party-1" in missing_from(scene)


def test_a_decision_served_later_is_not_served_yet() -> None:
    assert "尚未送达" in missing_from(paid(Scene()), occurred_at="2022-09-04")


def test_an_undecided_party_is_named() -> None:
    assert "party-2尚未作出决定" in missing_from(paid(two_parties(Scene())))


def test_an_order_found_undone_at_last_is_named() -> None:
    scene = decision_served(order_corrected(Scene()))
    again = ReinspectCorrection(
        occurred_at="2022-09-10",
        order=ORDER_NUMBER,
        officers=("zhang", "li"),
        result=CorrectionResult.PARTLY,
        details=("路面又有损坏",),
    )
    scene.take(again, by="zhang")

    assert f"{ORDER_NUMBER}的改正情况未经复查确认" in missing_from(scene)


def test_everything_missing_is_listed_together() -> None:
    sentence = missing_from(penalised(two_parties(Scene())))

    assert [text in sentence for text in ("party-2尚未作出决定", "尚未送达party-1", "尚欠罚没款")] == [
        True
    ] * 3


def test_a_closing_does_not_precede_the_payment() -> None:
    with pytest.raises(OutOfOrder):
        paid(Scene()).take(replace(CLOSING, occurred_at="2022-09-14"), by="zhang")


@pytest.mark.parametrize("field", ["performance", "restitution"])
def test_performance_and_restitution_are_stated(field: str) -> None:
    blank: dict[str, Any] = {field: " "}

    with pytest.raises(BadInput) as refused:
        paid(Scene()).take(replace(CLOSING, **blank), by="zhang")

    assert refused.value.field == field


def test_the_ground_fits_the_decisions() -> None:
    with pytest.raises(BadInput) as refused:
        paid(Scene()).take(NOT_PENALISED, by="zhang")

    assert refused.value.field == "ground"


def test_the_head_does_not_request() -> None:
    with pytest.raises(RoleRequired):
        paid(Scene()).take(CLOSING, by="chen")


def test_who_decided_the_case_does_not_ask_to_close_it() -> None:
    scene = paid(Scene())
    scene.officers["chen"].assign_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-09-16"),
        unit=TOWN,
        role=Role.CASE_OFFICER,
        since=date(2022, 9, 16),
    )

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(CLOSING, by="chen", role=Role.CASE_OFFICER)


def test_nothing_is_closed_before_a_decision() -> None:
    with pytest.raises(StepNotAllowedNow):
        notice_served(Scene()).take(CLOSING, by="zhang")
