"""Drafts of the steps that perform, enforce, publish and close."""

from dataclasses import replace
from datetime import timedelta

from domain.case.collection import RemittanceLeg, collected
from domain.case.court_enforcement import FOLLOWS, CourtRefusalGround
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.executing import overdue_sum
from domain.case.execution import EndGround, Instalment, RestitutionKind, SuspensionGround
from domain.case.obligations import corrected, outstanding_fen, refund_due_fen
from domain.case.payment_due import unpaid_fine_fen
from domain.case.proceedings import PaidFor
from domain.case.publicity_rules import Seriousness
from domain.record.refusal import Refusal
from domain.steps.apply_to_court import ApplyToCourt
from domain.steps.approve_deferral import ApproveDeferral
from domain.steps.archive_file import ArchiveFile, Retention
from domain.steps.decide_closing import ClosingChoice, DecideClosing
from domain.steps.end_execution import EndExecution
from domain.steps.impose_surcharge import ImposeSurcharge
from domain.steps.publish_decision import PublishDecision
from domain.steps.recheck_urging import RecheckUrging, UrgingConclusion
from domain.steps.record_court_ruling import RecordCourtRuling
from domain.steps.record_payment import PaymentChannel, RecordPayment
from domain.steps.record_refund import RecordRefund
from domain.steps.record_restitution import RecordRestitution
from domain.steps.remit_collection import RemitCollection
from domain.steps.reopen_case import ReopenCase, ReopenGround, ResumeAt
from domain.steps.report_major_penalty import ReportMajorPenalty
from domain.steps.request_closing import ClosingGround, RequestClosing
from domain.steps.resume_execution import ResumeExecution
from domain.steps.suspend_execution import SuspendExecution
from domain.steps.urge_performance import UrgePerformance
from domain.steps.withdraw_publication import WithdrawalGround, WithdrawPublication
from tests.domain.given import CLOSING
from tests.domain.given_execution import APPLY, DEFERRAL, PUBLISH, RULING, URGE
from tests.domain.properties.walker import Drafted, Walk, drafts


def _standing(walk: Walk) -> str | None:
    """A party on whom a penalty decision stands."""
    found = [
        one for one in walk.case.parties if (decision := walk.case.of(one).decision) and decision.penalises
    ]
    return walk.pick(found) if found else None


@drafts(RecordPayment)
def record_payment(walk: Walk) -> Drafted:
    owing = [
        (party, purpose, owed)
        for party in walk.case.parties
        for purpose in PaidFor
        if (owed := outstanding_fen(walk.case, party, purpose))
    ]
    if not owing:
        return None
    party, purpose, owed = walk.pick(owing)
    step = RecordPayment(
        occurred_at=walk.day,
        party=party,
        amount_fen=owed if walk.chance(0.6) else max(1, owed // 2),
        channel=walk.pick(list(PaymentChannel)),
        voucher=f"晋财{len(walk.history):07}",
        payer=walk.secret("缴款人") if walk.chance(0.4) else "",
        on_the_spot_reason="交通不便，当事人提出",
        treasury_receipt=True,
        purpose=purpose,
    )
    return step, walk.handler()


@drafts(RecordRefund)
def record_refund(walk: Walk) -> Drafted:
    due = [
        (party, purpose, sum_due)
        for party in walk.case.parties
        for purpose in PaidFor
        if (sum_due := refund_due_fen(walk.case, party, purpose))
    ]
    if not due:
        return None
    party, purpose, amount = walk.pick(due)
    voucher = f"退库{len(walk.history)}"
    step = RecordRefund(
        occurred_at=walk.day, party=party, amount_fen=amount, voucher=voucher, purpose=purpose
    )
    return step, walk.handler()


@drafts(ApproveDeferral)
def approve_deferral(walk: Walk) -> Drafted:
    if (party := _standing(walk)) is None or not (unpaid := unpaid_fine_fen(walk.case, party, walk.on)):
        return None
    first = unpaid // 2
    parts = (
        Instalment(due_on=walk.later(10, 30), amount_fen=first),
        Instalment(due_on=walk.later(40, 80), amount_fen=unpaid - first),
    )
    step = replace(
        DEFERRAL,
        occurred_at=walk.day,
        party=party,
        applied_on=walk.on,
        hardship=walk.secret("困难"),
        instalments=parts if walk.chance(0.6) else (replace(parts[1], amount_fen=unpaid),),
    )
    return step, walk.head()


def _wait_for_the_payment_day(walk: Walk, party: str) -> None:
    decision = walk.case.of(party).decision
    document = walk.case.documents.get(decision.number) if decision else None
    if document and document.served_on and walk.chance(0.7):
        walk.on = max(walk.on, document.served_on + timedelta(days=20))


@drafts(ImposeSurcharge)
def impose_surcharge(walk: Walk) -> Drafted:
    if (party := _standing(walk)) is None:
        return None
    remitted = walk.pick((0, 0, 100))
    _wait_for_the_payment_day(walk, party)
    step = ImposeSurcharge(
        occurred_at=walk.day, party=party, remitted_fen=remitted, remission_reason="主动采取补救措施"
    )
    return step, walk.head()


def _overdue(walk: Walk, document: Document) -> int:
    try:
        return overdue_sum(walk.case, walk.desk("chen").calendar, document, walk.on)
    except Refusal:
        return 0


def _enforceable(walk: Walk) -> Document | None:
    kinds = (
        DocumentKind.PENALTY_DECISION,
        DocumentKind.CHANGE,
        DocumentKind.ON_THE_SPOT_DECISION,
        DocumentKind.CORRECTION_ORDER,
    )
    found = [one for one in walk.documents(*kinds) if one.served_on and not one.ended_by]
    left = [one for one in found if not corrected(walk.case, one.number, walk.on)]
    return walk.pick(left or found) if found else None


@drafts(UrgePerformance)
def urge_performance(walk: Walk) -> Drafted:
    if (document := _enforceable(walk)) is None:
        return None
    _wait_for_the_payment_day(walk, document.party)
    if document.due_on and walk.chance(0.5):
        walk.on = max(walk.on, document.due_on + timedelta(days=1))
    step = replace(
        URGE,
        occurred_at=walk.day,
        document=document.number,
        officers=walk.pair(),
        due_on=walk.later(3, 15),
        amount_fen=_overdue(walk, document),
    )
    return step, walk.handler()


@drafts(RecheckUrging)
def recheck_urging(walk: Walk) -> Drafted:
    if not walk.case.execution.urgings:
        return None
    step = RecheckUrging(
        occurred_at=walk.day,
        urging=walk.pick(walk.case.execution.urgings).number,
        received_on=walk.on,
        content=walk.secret("申辩"),
        officers=walk.pair(),
        conclusion=walk.pick(list(UrgingConclusion)),
        reasons="经复核",
    )
    return step, walk.handler()


@drafts(ApplyToCourt)
def apply_to_court(walk: Walk) -> Drafted:
    document = _enforceable(walk)
    urged = [one.document for one in walk.case.execution.urgings]
    if document is None or not urged:
        return None
    number = urged[-1] if walk.chance(0.9) else document.number
    served = walk.case.documents[number].served_on
    if served and walk.chance(0.8):
        walk.on = max(walk.on, served + timedelta(days=190))
    step = replace(APPLY, occurred_at=walk.day, document=number, party_opinion=walk.secret("意见"))
    return step, walk.head()


@drafts(RecordCourtRuling)
def record_court_ruling(walk: Walk) -> Drafted:
    if not walk.case.execution.applications:
        return None
    application = walk.pick(walk.case.execution.applications)
    following = sorted(FOLLOWS[application.result])
    if not following:
        return None
    result = walk.pick(following)
    step = replace(
        RULING,
        occurred_at=walk.day,
        application=application.number,
        result=result,
        ruling=f"（2023）晋0821行审{len(application.rulings) + 1}号",
        ground=walk.pick(list(CourtRefusalGround)) if result.refuses else None,
    )
    return step, walk.pick((walk.handler(), "liu"))


@drafts(SuspendExecution)
def suspend_execution(walk: Walk) -> Drafted:
    if (party := _standing(walk)) is None:
        return None
    ground, facts = walk.pick(list(SuspensionGround)), walk.secret("情况")
    return SuspendExecution(
        occurred_at=walk.day, party=party, ground=ground, facts=facts, proof="证明"
    ), walk.head()


@drafts(ResumeExecution)
def resume_execution(walk: Walk) -> Drafted:
    halted = [one.party for one in walk.case.execution.suspensions if one.resumed_on is None]
    if not halted:
        return None
    return ResumeExecution(occurred_at=walk.day, party=walk.pick(halted), reason="情形消失"), walk.head()


@drafts(EndExecution)
def end_execution(walk: Walk) -> Drafted:
    decided = [one for one in walk.case.parties if walk.case.of(one).decision]
    if not decided:
        return None
    ground, facts = walk.pick(list(EndGround)), walk.secret("情况")
    step = EndExecution(
        occurred_at=walk.day, party=walk.pick(decided), ground=ground, facts=facts, proof="证明"
    )
    return step, walk.head()


@drafts(RecordRestitution)
def record_restitution(walk: Walk) -> Drafted:
    if (party := walk.party()) is None:
        return None
    step = RecordRestitution(
        occurred_at=walk.day,
        party=party,
        kind=walk.pick(list(RestitutionKind)),
        what="修复路面",
        beneficiary=walk.secret("受益人"),
        complete=walk.chance(0.8),
        value_fen=30_000,
        evidence=tuple(walk.case.evidence)[:1] if walk.chance(0.3) else (),
        voucher="验收记录",
    )
    return step, walk.handler()


@drafts(PublishDecision)
def publish_decision(walk: Walk) -> Drafted:
    if (party := _standing(walk)) is None:
        return None
    serious = walk.pick((None, *Seriousness))
    until = walk.later(30, 400)
    return replace(
        PUBLISH, occurred_at=walk.day, party=party, until=until, seriousness=serious
    ), walk.handler()


@drafts(WithdrawPublication)
def withdraw_publication(walk: Walk) -> Drafted:
    published = [one.decision for one in walk.case.publicity.publications]
    if not published:
        return None
    step = WithdrawPublication(
        occurred_at=walk.day,
        decision=walk.pick(published),
        ground=walk.pick(list(WithdrawalGround)),
        reason_told="信用修复",
        platform="信用中国（山西）",
        receipt="回执2",
    )
    return step, walk.pick((walk.handler(), "zhao"))


@drafts(ReportMajorPenalty)
def report_major_penalty(walk: Walk) -> Drafted:
    if (party := _standing(walk)) is None:
        return None
    step = ReportMajorPenalty(occurred_at=walk.day, party=party, why_major="经听证", attachments=("决定书",))
    return step, walk.pick((walk.handler(), "liu", "chen"))


@drafts(RequestClosing)
def request_closing(walk: Walk) -> Drafted:
    ground = walk.pick(list(ClosingGround))
    step = replace(CLOSING, occurred_at=walk.day, ground=ground, other_reason="其他情形")
    return step, walk.handler()


@drafts(DecideClosing)
def decide_closing(walk: Walk) -> Drafted:
    choice = walk.pick((ClosingChoice.APPROVE, ClosingChoice.APPROVE, ClosingChoice.RETURN))
    return DecideClosing(occurred_at=walk.day, decision=choice, opinion="同意"), walk.head(
        Duty.APPROVE_CLOSING
    )


@drafts(ArchiveFile)
def archive_file(walk: Walk) -> Drafted:
    retention = walk.pick(list(Retention))
    return ArchiveFile(occurred_at=walk.day, volumes=1, pages=60, retention=retention), "zhao"


@drafts(ReopenCase)
def reopen_case(walk: Walk) -> Drafted:
    ground, at = walk.pick(list(ReopenGround)), walk.pick(list(ResumeAt))
    step = ReopenCase(occurred_at=walk.day, ground=ground, reason="发现新证据", resume_at=at)
    return step, walk.head(Duty.APPROVE_FILING)


@drafts(RemitCollection)
def remit_collection(walk: Walk) -> Drafted:
    taken = collected(walk.case.payments)
    if not taken:
        return None
    voucher, leg = walk.pick(taken).voucher, walk.pick(list(RemittanceLeg))
    return RemitCollection(occurred_at=walk.day, voucher=voucher, leg=leg, slip="缴款单1"), walk.handler()
