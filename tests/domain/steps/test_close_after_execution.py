"""结案理由: performed, ended, taken on by a court, or another — each with what it must prove."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.court_enforcement import CourtRefusalGround, CourtResult
from domain.case.execution import EndGround, SubstituteResult
from domain.case.obligations import outstanding
from domain.case.proceedings import PaidFor
from domain.case.stage import Stage
from domain.record.refusal import BadInput
from domain.steps.decide_closing import ClosingChoice, DecideClosing
from domain.steps.record_court_ruling import RecordCourtRuling
from domain.steps.reopen_case import ReopenCase, ReopenGround, ResumeAt
from domain.steps.replace_party import ReplacementReason, ReplaceParty
from domain.steps.request_closing import ClosingGround, ObligationsOutstanding
from tests.domain.given import (
    CLOSING,
    ORDER_NUMBER,
    VILLAGER,
    decision_served,
    investigating,
    paid,
    penalised,
)
from tests.domain.given_execution import (
    APPLY,
    END,
    PAYMENT,
    RESTORED,
    RULING,
    SURCHARGE,
    applied,
    deferred,
    enforced,
    known_later,
    order_undone,
    order_urged,
    ruled,
    substituted,
)
from tests.domain.scene import Scene
from tests.domain.steps.test_record_substitute_performance import DONE
from tests.domain.steps.test_suspend_execution import both_served


def asked(scene: Scene, ground: ClosingGround, day: str = "2023-06-30", **changes: Any) -> str:
    """The ground the case is to be closed on."""
    scene.take(replace(CLOSING, occurred_at=day, ground=ground, **changes), by="zhang")
    assert scene.case.closing is not None
    return scene.case.closing.ground


def refused(scene: Scene, ground: ClosingGround = ClosingGround.PERFORMED) -> str:
    with pytest.raises(ObligationsOutstanding) as missing:
        asked(scene, ground)
    return missing.value.sentence()


def test_with_execution_ended_a_case_closes_unpaid() -> None:
    scene = decision_served(known_later(Scene()))
    assert "尚欠罚没款" in refused(scene)
    scene.take(END, by="chen")

    assert asked(scene, ClosingGround.EXECUTION_ENDED) == "已终结执行"
    assert scene.case.closing and scene.case.closing.returns_to is Stage.EXECUTION_ENDED


def test_an_order_nobody_can_comply_with_any_more_keeps_no_case_open() -> None:
    scene = decision_served(order_undone(known_later(Scene())))
    assert "改正情况未经复查确认" in refused(scene)
    scene.take(END, by="chen")

    assert asked(scene, ClosingGround.EXECUTION_ENDED) == "已终结执行"


def test_where_one_party_paid_and_the_others_execution_ended() -> None:
    scene = both_served()
    scene.take(replace(END, party="party-2", ground=EndGround.DISSOLVED), by="chen")
    assert "party-1尚欠罚没款" in refused(scene)
    scene.take(replace(PAYMENT, amount_fen=100_000), by="zhang")

    with pytest.raises(BadInput):
        asked(scene, ClosingGround.PERFORMED)
    assert asked(scene, ClosingGround.EXECUTION_ENDED) == "已终结执行"


@pytest.mark.parametrize(
    "results",
    [
        (CourtResult.ACCEPTED,),
        (CourtResult.ACCEPTED, CourtResult.GRANTED),
        (CourtResult.GRANTED, CourtResult.PARTLY),
    ],
)
def test_what_a_court_has_taken_on_is_the_courts(results: tuple[CourtResult, ...]) -> None:
    scene = ruled(Scene(), *results)

    with pytest.raises(BadInput):
        asked(scene, ClosingGround.PERFORMED)
    assert asked(scene, ClosingGround.COURT_ACCEPTED) == "人民法院已受理强制执行申请"


def test_an_application_without_an_answer_keeps_the_case_open() -> None:
    assert "尚无人民法院的处理结果" in refused(applied(Scene()), ClosingGround.COURT_ACCEPTED)


def test_an_application_refused_leaves_the_fine_owed() -> None:
    scene = applied(Scene())
    refusal = RecordCourtRuling(
        occurred_at="2023-03-13",
        application=scene.case.execution.applications[0].number,
        result=CourtResult.NOT_ACCEPTED,
        summary="逾期",
        ruling="（2023）晋0821行审1号",
        ground=CourtRefusalGround.LATE,
    )
    scene.take(refusal, by="zhang")

    assert "尚欠罚没款1,000.00元" in refused(scene, ClosingGround.COURT_ACCEPTED)


def test_after_full_execution_a_case_is_performed() -> None:
    scene = ruled(Scene(), CourtResult.GRANTED)
    scene.take(replace(PAYMENT, occurred_at="2023-03-20", amount_fen=100_000), by="zhang")
    executed = RecordCourtRuling(
        occurred_at="2023-03-21",
        application=scene.case.execution.applications[0].number,
        result=CourtResult.EXECUTED,
        summary="已全部执行",
    )
    scene.take(executed, by="zhang")

    assert asked(scene, ClosingGround.PERFORMED) == "行政处罚决定已执行完毕"


def test_another_ground_is_explained_and_proves_that_nothing_is_left() -> None:
    scene = paid(known_later(Scene()))
    with pytest.raises(BadInput) as missing:
        asked(scene, ClosingGround.OTHER)
    assert missing.value.field == "other_reason"

    assert asked(scene, ClosingGround.OTHER, other_reason="县政府协调处理完毕") == "其他应当结案的情形"
    assert "其他应当结案的情形（县政府协调处理完毕）" in scene.history[-1].describe()
    assert "尚欠" in refused(decision_served(known_later(Scene())), ClosingGround.OTHER)


def test_a_deferred_fine_is_still_owed() -> None:
    assert "party-1尚欠罚没款1,000.00元" in refused(deferred(Scene()))


def test_an_imposed_surcharge_is_paid_before_the_case_closes() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(SURCHARGE, by="chen")
    scene.take(replace(PAYMENT, amount_fen=100_000), by="zhang")
    assert refused(scene) == "尚有未了事项，不能结案：party-1尚欠加处罚款300.00元。"
    scene.take(
        replace(PAYMENT, amount_fen=30_000, voucher="晋财0009002", purpose=PaidFor.SURCHARGE), by="zhang"
    )

    assert asked(scene, ClosingGround.PERFORMED) == "行政处罚决定已执行完毕"


def test_what_another_did_for_the_party_needs_no_reinspection() -> None:
    scene = enforced(Scene())
    scene.take(replace(DONE, occurred_at="2022-09-28T10:00", cost_fen=0), by="zhang")
    scene.take(replace(PAYMENT, amount_fen=100_000), by="zhang")

    assert outstanding(scene.case, date(2022, 10, 1)) == ()


def test_what_the_party_did_after_all_is_reinspected() -> None:
    scene = enforced(Scene())
    stopped = replace(
        DONE, occurred_at="2022-09-28T10:00", cost_fen=0, result=SubstituteResult.STOPPED, signer=""
    )
    scene.take(stopped, by="zhang")
    scene.take(replace(PAYMENT, amount_fen=100_000), by="zhang")

    assert "改正情况未经复查确认" in "；".join(outstanding(scene.case, date(2022, 10, 1)))


def test_an_order_a_court_has_taken_on_keeps_no_case_open() -> None:
    scene = decision_served(order_urged(known_later(Scene())))
    scene.take(replace(PAYMENT, occurred_at="2022-09-15", amount_fen=100_000), by="zhang")
    assert "改正情况未经复查确认" in refused(scene)
    asked_court = replace(APPLY, occurred_at="2023-01-04", document=ORDER_NUMBER, request="恢复村道原状")
    scene.take(asked_court, by="chen")
    scene.take(replace(RULING, occurred_at="2023-01-09"), by="zhang")

    assert asked(scene, ClosingGround.COURT_ACCEPTED) == "人民法院已受理强制执行申请"


def test_the_cost_of_another_performing_is_paid_before_any_decision_is_served() -> None:
    scene = substituted(known_later(Scene()))
    scene.take(DONE, by="zhang")
    penalised(scene)
    cost = replace(PAYMENT, occurred_at="2022-09-03", amount_fen=150_000, purpose=PaidFor.SUBSTITUTE)

    scene.take(cost, by="zhang")

    assert "代履行费用" not in "；".join(outstanding(scene.case, date(2022, 9, 4)))


def test_a_case_closed_with_the_court_is_reopened_there() -> None:
    scene = ruled(Scene(), CourtResult.ACCEPTED)
    asked(scene, ClosingGround.COURT_ACCEPTED)
    close = DecideClosing(occurred_at="2023-07-03", decision=ClosingChoice.APPROVE, opinion="同意")
    scene.take(close, by="chen")
    reopen = ReopenCase(
        occurred_at="2023-08-01",
        ground=next(iter(ReopenGround)),
        reason="人民法院告知须补充材料",
        resume_at=ResumeAt.PERFORMANCE,
    )

    scene.take(reopen, by="chen")

    assert scene.case.stage is Stage.COURT_APPLIED


def test_a_party_that_was_replaced_owes_nothing_in_the_case() -> None:
    scene = substituted(known_later(Scene()))
    scene.take(DONE, by="zhang")
    scene.take(replace(RESTORED, occurred_at="2022-07-26", complete=False), by="zhang")
    investigating(scene)
    owed = "；".join(outstanding(scene.case, date(2022, 8, 1)))
    replaced = ReplaceParty(
        occurred_at="2022-08-01",
        party="party-1",
        successor=VILLAGER,
        reason=ReplacementReason.WRONG_PARTY,
        explanation="认错了人",
        approver="chen",
        approved_on=date(2022, 8, 1),
    )

    scene.take(replaced, by="zhang")

    left = "；".join(outstanding(scene.case, date(2022, 8, 1)))
    assert "代履行费用" in owed and "恢复原状尚未完成" in owed
    assert "代履行费用" not in left and "恢复原状尚未完成" not in left
