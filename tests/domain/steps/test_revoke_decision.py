"""撤销决定: restored, returned, made anew or not. 行政处罚法第七十五条第二款、行政强制法第四十一条."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.deciding import CollectiveDiscussionRequired
from domain.case.duty import DutiesMustBeSeparate
from domain.case.obligations import outstanding, outstanding_fen, refund_due_fen
from domain.case.proceedings import Outcome
from domain.case.revising import NoDecisionStands, RemedyOrganMustBeTold
from domain.case.revision import RemakeFrom
from domain.case.stage import Stage
from domain.deadlines.reckoner import open_deadlines
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.record_payment import PaymentChannel, RecordPayment
from domain.steps.record_refund import PaymentRefunded, RecordRefund, RefundExceedsDue
from domain.steps.request_closing import ClosingGround, ObligationsOutstanding
from domain.steps.revoke_decision import DecisionRevoked
from tests.domain.given import (
    CLOSING,
    DECISION,
    DECISION_NUMBER,
    NO_PENALTY,
    NOTICE,
    closed,
    decision_served,
    examined,
    handed_over,
    notice_served,
    order_corrected,
    paid,
    two_parties,
)
from tests.domain.given_branches import decided_on_the_spot
from tests.domain.given_revision import DISCUSSION, REVOCATION_NUMBER, REVOKE, remedy_filed
from tests.domain.scene import Scene, stated

REFUND = RecordRefund(occurred_at="2022-09-22", party="party-1", amount_fen=100_000, voucher="退库0001")


def test_a_revoked_decision_stays_on_record_and_no_longer_stands() -> None:
    scene = paid(Scene())
    (event,) = scene.take(REVOKE, by="chen")

    case, decision = scene.case, scene.case.of("party-1").decision
    assert isinstance(event, DecisionRevoked)
    assert (event.number, event.revoked, event.refund_fen) == (REVOCATION_NUMBER, DECISION_NUMBER, 100_000)
    assert decision and decision.superseded_by == REVOCATION_NUMBER
    assert not decision.penalises and decision.fine_fen == 0
    assert case.documents[DECISION_NUMBER].ended_by == REVOCATION_NUMBER
    assert case.stage is Stage.SERVED
    assert refund_due_fen(case, "party-1") == 100_000
    assert [one.withdraw_publicity_by for one in case.revisions] == [date(2022, 9, 22)]
    assert [one for one in open_deadlines(case, SHIPPED) if one.rule.id in ("T14", "T19")] == []


def test_a_case_whose_decision_was_revoked_closes_once_all_is_returned_and_served() -> None:
    scene = paid(Scene())
    scene.take(REVOKE, by="chen")
    ask = replace(CLOSING, occurred_at="2022-09-23", ground=ClosingGround.REVOKED)
    with pytest.raises(ObligationsOutstanding) as refused:
        scene.take(ask, by="zhang")
    scene.take(REFUND, by="zhang")
    handed_over(scene, REVOCATION_NUMBER, "2022-09-22")
    with pytest.raises(BadInput):
        scene.take(replace(ask, ground=ClosingGround.PERFORMED), by="zhang")
    scene.take(ask, by="zhang")

    assert f"{REVOCATION_NUMBER}尚未送达party-1；应退还party-1罚没款1,000.00元" in refused.value.sentence()
    assert scene.case.stage is Stage.CLOSING_REQUESTED


@pytest.mark.parametrize(
    ("remake", "stage"),
    [(RemakeFrom.INVESTIGATION, Stage.INVESTIGATING), (RemakeFrom.NOTICE, Stage.NOTIFIED)],
)
def test_a_decision_to_be_made_anew_takes_the_case_back(remake: RemakeFrom, stage: Stage) -> None:
    scene = decision_served(Scene())
    scene.take(replace(REVOKE, remake=remake), by="chen")

    past = scene.case.of("party-1")
    assert scene.case.stage is stage
    assert past.decision is None
    assert past.remake and (past.remake.of.number, past.remake.by) == (DECISION_NUMBER, REVOCATION_NUMBER)
    assert [one.superseded_by for one in past.earlier_decisions] == [REVOCATION_NUMBER]
    assert "party-1尚未作出决定" in outstanding(scene.case, date(2022, 9, 20))


def test_a_decision_the_organ_revoked_itself_may_be_made_anew_on_the_same_facts() -> None:
    scene = decision_served(Scene())
    scene.take(replace(REVOKE, remake=RemakeFrom.NOTICE), by="chen")
    (event,) = scene.take(replace(DECISION, occurred_at="2022-12-20"), by="chen")

    decision = scene.case.of("party-1").decision
    assert decision and decision.number == "临孙综执罚决字〔2022〕第002号"
    assert isinstance(event, PenaltyDecided) and not event.late


def test_another_partys_decision_is_not_held_up() -> None:
    scene = notice_served(two_parties(Scene()))
    scene.take(DECISION, by="chen")
    scene.take(replace(NOTICE, party="party-2", occurred_at="2022-08-02"), by="zhang")
    handed_over(scene, "临孙综执告字〔2022〕第002号", "2022-08-02")
    scene.take(replace(DECISION, party="party-2"), by="chen")
    scene.take(replace(REVOKE, remake=RemakeFrom.NOTICE), by="chen")

    assert scene.case.stage is Stage.DECIDED
    assert scene.case.of("party-2").decision is not None
    scene.take(replace(DECISION, occurred_at="2022-09-20"), by="chen")


def test_a_closed_case_is_taken_up_again_to_settle_what_is_left() -> None:
    scene = closed(Scene())
    closing = scene.case.closing
    scene.take(replace(REVOKE, occurred_at="2022-10-10"), by="gao")

    assert scene.case.stage is Stage.SERVED
    assert [(one.from_stage, one.closing) for one in scene.case.reopenings] == [(Stage.CLOSED, closing)]
    scene.take(replace(REFUND, occurred_at="2022-10-11"), by="zhang")
    assert refund_due_fen(scene.case, "party-1") == 0


def test_a_decision_not_to_penalise_can_be_revoked_and_made_anew() -> None:
    scene = examined(order_corrected(Scene()), Outcome.NO_PENALTY)
    scene.take(NO_PENALTY, by="chen")
    scene.take(replace(REVOKE, remake=RemakeFrom.INVESTIGATION), by="chen")

    assert scene.case.stage is Stage.INVESTIGATING
    assert scene.case.of("party-1").decision is None


def test_a_decision_is_revoked_once() -> None:
    scene = decision_served(Scene())
    scene.take(REVOKE, by="chen")

    with pytest.raises(NoDecisionStands):
        scene.take(REVOKE, by="chen")


def test_what_the_leaders_discussed_they_discuss_again_before_revoking_it() -> None:
    scene = notice_served(Scene(), hearing=True)
    scene.take(DISCUSSION, by="chen")
    scene.take(DECISION, by="chen")

    with pytest.raises(CollectiveDiscussionRequired):
        scene.take(REVOKE, by="chen")


def test_while_a_remedy_is_pending_its_organ_is_told() -> None:
    with pytest.raises(RemedyOrganMustBeTold):
        remedy_filed(Scene()).take(replace(REVOKE, occurred_at="2022-10-20"), by="chen")


def test_whoever_handled_the_case_does_not_revoke_its_decision() -> None:
    scene = decision_served(Scene())
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-09-06")
    scene.officers["li"].assign_post(entry, unit="140821105", role=Role.HEAD, since=date(2022, 9, 6))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(REVOKE, by="li", role=Role.HEAD)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"reason": ""}, "reason"),
        ({"restoration": ""}, "restoration"),
        ({"court": " "}, "court"),
    ],
)
def test_bad_input_names_the_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        decision_served(Scene()).take(stated(REVOKE, change), by="chen")

    assert bad.value.field == field


def test_money_goes_back_only_as_far_as_it_is_due() -> None:
    scene = paid(Scene())
    with pytest.raises(RefundExceedsDue):
        scene.take(REFUND, by="zhang")
    scene.take(REVOKE, by="chen")
    (event,) = scene.take(replace(REFUND, amount_fen=40_000), by="zhang")
    with pytest.raises(RefundExceedsDue) as refused:
        scene.take(replace(REFUND, amount_fen=60_001, voucher="退库0002"), by="zhang")

    assert isinstance(event, PaymentRefunded) and event.left == 60_000
    assert "600.00元" in refused.value.sentence()
    assert refund_due_fen(scene.case, "party-1") == 60_000


@pytest.mark.parametrize(
    ("change", "field"),
    [({"party": "party-9"}, "party"), ({"amount_fen": 0}, "amount_fen"), ({"voucher": ""}, "voucher")],
)
def test_a_refund_with_bad_input_names_the_field(change: dict[str, object], field: str) -> None:
    scene = paid(Scene())
    scene.take(REVOKE, by="chen")

    with pytest.raises(BadInput) as bad:
        scene.take(stated(REFUND, change), by="zhang")

    assert bad.value.field == field


@pytest.mark.parametrize("remake", [RemakeFrom.INVESTIGATION, RemakeFrom.NOTICE])
def test_a_matter_never_filed_goes_back_to_its_check(remake: RemakeFrom) -> None:
    scene = decided_on_the_spot(Scene())
    scene.take(replace(REVOKE, occurred_at="2022-07-05", remake=remake), by="chen")

    assert scene.case.stage is Stage.CHECKING
    assert scene.case.of("party-1").decision is None


def test_while_one_party_is_investigated_anew_another_pays() -> None:
    scene = notice_served(two_parties(Scene()))
    scene.take(DECISION, by="chen")
    scene.take(replace(NOTICE, party="party-2", occurred_at="2022-08-02"), by="zhang")
    handed_over(scene, "临孙综执告字〔2022〕第002号", "2022-08-02")
    scene.take(replace(DECISION, party="party-2"), by="chen")
    handed_over(scene, "临孙综执罚决字〔2022〕第002号", "2022-09-05")
    scene.take(replace(REVOKE, remake=RemakeFrom.INVESTIGATION), by="chen")
    payment = RecordPayment(
        occurred_at="2022-09-20",
        party="party-2",
        amount_fen=100_000,
        channel=PaymentChannel.BANK,
        voucher="晋财0000001",
    )
    scene.take(payment, by="zhang")

    assert scene.case.stage is Stage.INVESTIGATING
    assert outstanding_fen(scene.case, "party-2") == 0
