"""Drafts of the steps of an investigation: evidence, measures, pauses, other organs, other cases, the report."""

from dataclasses import replace
from datetime import timedelta

from domain.case.criminal_lines import Quantity
from domain.case.document import DocumentKind
from domain.case.duty import Duty
from domain.case.investigation import Disposition, OutsideRequest
from domain.case.measures import SeizureEnd, SeizureKind
from domain.case.proceedings import EvidenceKind
from domain.case.transfer import OrganAnswer, PoliceAnswer
from domain.steps.collect_evidence import CollectEvidence
from domain.steps.commission_appraisal import CommissionAppraisal
from domain.steps.conclude_investigation import ConcludeInvestigation
from domain.steps.dispose_preserved_evidence import DisposePreservedEvidence
from domain.steps.evaluate_transfer import EvaluateTransfer, TransferChoice
from domain.steps.exclude_evidence import ExcludeEvidence, ExclusionReason
from domain.steps.extend_decision_term import ExtendDecisionTerm
from domain.steps.extend_seizure import ExtendSeizure, ExtensionGround
from domain.steps.merge_cases import MergeCases, SameParty
from domain.steps.preserve_evidence import PreserveEvidence
from domain.steps.ratify_seizure import RatifySeizure
from domain.steps.receive_appraisal import ReceiveAppraisal
from domain.steps.receive_assistance import ReceiveAssistance
from domain.steps.record_inquiry import RecordInquiry, Told
from domain.steps.record_police_reply import AfterDeclined, RecordPoliceReply
from domain.steps.record_transfer_reply import RecordTransferReply
from domain.steps.release_property import ReleaseProperty
from domain.steps.request_assistance import RequestAssistance
from domain.steps.resume_investigation import ResumeInvestigation
from domain.steps.seize_property import MeasureApproval, SeizeProperty
from domain.steps.split_case import SplitCase
from domain.steps.supplement_investigation import SupplementInvestigation, SupplementPoint
from domain.steps.suspend_investigation import SuspendInvestigation, SuspensionGround
from domain.steps.transfer_to_organ import OrganTransferGround, TransferToOrgan
from domain.steps.transfer_to_police import TransferToPolice
from tests.domain.given_branches import BASIC, EVALUATE, REPORT, SEIZE, TO_ORGAN, TO_POLICE
from tests.domain.given_investigation import ASSISTANCE, COMMISSION, OPINION, PRESERVE, RULE
from tests.domain.given_links import MERGE, SPLIT
from tests.domain.properties.walker import Drafted, Walk, drafts


@drafts(MergeCases)
def merge_cases(walk: Walk) -> Drafted:
    if walk.neighbour is None:
        return None
    pairs = (SameParty(here=next(iter(walk.case.parties), ""), there="party-1"),)
    step = replace(
        MERGE,
        occurred_at=walk.day,
        other=walk.neighbour.case.number,
        same_act=walk.chance(0.5),
        same_parties=pairs if walk.chance(0.5) else (),
    )
    return step, walk.head(Duty.APPROVE_FILING)


@drafts(SplitCase)
def split_case(walk: Walk) -> Drafted:
    if len(walk.case.parties) < 2:
        return None
    leaving = walk.chance(0.6)
    step = replace(SPLIT, occurred_at=walk.day, parties=(list(walk.case.parties)[-1],), leaving=leaving)
    return step, walk.head(Duty.APPROVE_FILING)


@drafts(RecordInquiry)
def record_inquiry(walk: Walk) -> Drafted:
    hour = walk.rng.randrange(8, 17)
    step = RecordInquiry(
        occurred_at=f"{walk.day}T{hour:02}:00",
        person=walk.secret("被询问人"),
        whose=walk.pick((walk.party() or "witness", "witness")),
        ended_at=f"{walk.day}T{hour:02}:40",
        place="孙吉镇人民政府",
        officers=walk.pair(),
        certificates_shown=True,
        told=tuple(Told),
        content=walk.secret("问答"),
        read_back=True,
        signed=True,
        guardian=walk.secret("监护人") if walk.chance(0.5) else "",
    )
    return step, walk.handler()


@drafts(CollectEvidence)
def collect_evidence(walk: Walk) -> Drafted:
    party = walk.party()
    step = CollectEvidence(
        occurred_at=walk.day,
        kind=walk.pick((EvidenceKind.DOCUMENTARY, EvidenceKind.PHYSICAL, EvidenceKind.ELECTRONIC)),
        evidence_title="现场照片",
        proves="村道被挖掘",
        officers=walk.pair(),
        source="现场拍摄",
        place="西里北沟",
        maker=walk.secret("制作人") if walk.chance(0.4) else "",
        parties=(party,) if party and walk.chance(0.2) else (),
        copied=walk.chance(0.2),
        original_checked=True,
        sha256="ab" * 32,
        media_type="image/jpeg",
        size=2_048,
    )
    return step, walk.handler()


@drafts(ExcludeEvidence)
def exclude_evidence(walk: Walk) -> Drafted:
    held = [one.id for one in walk.case.evidence.values() if not one.excluded_on]
    if not held:
        return None
    reason = walk.pick(list(ExclusionReason))
    step = ExcludeEvidence(occurred_at=walk.day, evidence=walk.pick(held), reason=reason, explanation="经查")
    return step, walk.pick((walk.handler(), "liu", walk.head()))


@drafts(RequestAssistance)
def request_assistance(walk: Walk) -> Drafted:
    return replace(ASSISTANCE, occurred_at=walk.day, due_on=walk.later(0, 10)), walk.handler()


def _waiting(walk: Walk, *, appraisal: bool) -> OutsideRequest | None:
    requests = walk.case.investigation.requests.values()
    open_ones = [one for one in requests if one.appraisal is appraisal and not one.answered_on]
    return walk.pick(open_ones) if open_ones else None


@drafts(ReceiveAssistance)
def receive_assistance(walk: Walk) -> Drafted:
    if (request := _waiting(walk, appraisal=False)) is None:
        return None
    step = ReceiveAssistance(occurred_at=walk.day, request=request.number, content="系村道")
    if walk.chance(0.6):
        step = replace(
            step,
            as_evidence=True,
            proves="土地性质",
            officers=walk.pair(),
            sha256="cd" * 32,
            media_type="application/pdf",
            size=99,
        )
    return step, walk.handler()


@drafts(CommissionAppraisal)
def commission_appraisal(walk: Walk) -> Drafted:
    return replace(COMMISSION, occurred_at=walk.day, officers=walk.pair()), walk.handler()


@drafts(ReceiveAppraisal)
def receive_appraisal(walk: Walk) -> Drafted:
    if (request := _waiting(walk, appraisal=True)) is None:
        return None
    rule = walk.pick(("", RULE))
    step = replace(
        OPINION, occurred_at=walk.day, request=request.number, officers=walk.pair(), excluded_by=rule
    )
    return step, walk.handler()


@drafts(PreserveEvidence)
def preserve_evidence(walk: Walk) -> Drafted:
    if (party := walk.party()) is None:
        return None
    step = replace(
        PRESERVE,
        occurred_at=walk.minute(),
        party=party,
        keeper=walk.secret("保管人"),
        officers=walk.pair(),
        approver=walk.head(Duty.APPROVE_MEASURE),
        approved_on=walk.on,
    )
    return step, walk.handler()


@drafts(DisposePreservedEvidence)
def dispose_preserved_evidence(walk: Walk) -> Drafted:
    kept = [one for one in walk.case.investigation.preservations.values() if one.remaining]
    if not kept:
        return None
    one = walk.pick(kept)
    papers = walk.documents(DocumentKind.SEIZURE, DocumentKind.SEALING, DocumentKind.PENALTY_DECISION)
    step = DisposePreservedEvidence(
        occurred_at=walk.day,
        preservation=one.number,
        disposition=walk.pick((Disposition.RETURNED, Disposition.RELEASED, *Disposition)),
        reason="已经查清",
        officers=walk.pair(),
        approver=walk.head(Duty.APPROVE_MEASURE),
        items=(one.remaining[0],) if walk.chance(0.4) else (),
        decision=papers[-1].number if papers else "",
        organ="临猗县公安局",
    )
    return step, walk.handler()


@drafts(SeizeProperty)
def seize_property(walk: Walk) -> Drafted:
    if (party := walk.party()) is None:
        return None
    urgent = walk.chance(0.4)
    step = replace(
        SEIZE,
        occurred_at=f"{walk.day}T09:30",
        kind=walk.pick(list(SeizureKind)),
        party=party,
        until=walk.later(5, 29),
        keeper=walk.secret("保管人"),
        officers=walk.pair(),
        approval=MeasureApproval.URGENT if urgent else MeasureApproval.PRIOR,
        approver="" if urgent else walk.head(Duty.APPROVE_MEASURE),
        approved_at="" if urgent else f"{walk.day}T08:30",
        party_present=walk.chance(0.7),
        witness=walk.secret("见证人"),
    )
    return step, walk.handler()


@drafts(RatifySeizure)
def ratify_seizure(walk: Walk) -> Drafted:
    unapproved = [one.number for one in walk.case.seizures.values() if not one.approved]
    if not unapproved:
        return None
    step = RatifySeizure(occurred_at=walk.minute(14), seizure=walk.pick(unapproved), opinion="同意")
    return step, walk.head(Duty.APPROVE_MEASURE)


@drafts(ExtendSeizure)
def extend_seizure(walk: Walk) -> Drafted:
    running = [one for one in walk.case.seizures.values() if one.remaining and one.ends_on >= walk.on]
    if not running:
        return None
    one, ground = walk.pick(running), walk.pick(list(ExtensionGround))
    complex_case = ground is ExtensionGround.COMPLEX
    step = ExtendSeizure(
        occurred_at=walk.day,
        seizure=one.number,
        ground=ground,
        reason="尚需查证",
        approver=walk.head(Duty.APPROVE_MEASURE),
        until=one.ends_on + timedelta(days=walk.rng.randint(1, 28)) if complex_case else None,
        testing_days=0 if complex_case else 7,
    )
    return step, walk.handler()


@drafts(ReleaseProperty)
def release_property(walk: Walk) -> Drafted:
    kept = [one for one in walk.case.seizures.values() if one.remaining]
    if not kept:
        return None
    step = ReleaseProperty(
        occurred_at=walk.day,
        seizure=walk.pick(kept).number,
        ground=walk.pick((SeizureEnd.NOT_NEEDED, SeizureEnd.DECIDED, *SeizureEnd)),
        reason="不再需要",
        officers=walk.pair(),
        approver=walk.head(Duty.APPROVE_MEASURE),
        signed=True,
    )
    return step, walk.handler()


@drafts(SuspendInvestigation)
def suspend_investigation(walk: Walk) -> Drafted:
    step = SuspendInvestigation(
        occurred_at=walk.day,
        ground=walk.pick(list(SuspensionGround)),
        reason="正在鉴定",
        rule=walk.pick(("", RULE)),
        expected_until=walk.later(0, 30) if walk.chance(0.5) else None,
    )
    return step, walk.head(Duty.APPROVE_MEASURE)


@drafts(ExtendDecisionTerm)
def extend_decision_term(walk: Walk) -> Drafted:
    step = ExtendDecisionTerm(
        occurred_at=walk.day, days=walk.pick((10, 30)), basis=RULE, reason="案情复杂，鉴定尚未出具"
    )
    return step, walk.head(Duty.APPROVE_MEASURE)


@drafts(ResumeInvestigation)
def resume_investigation(walk: Walk) -> Drafted:
    return ResumeInvestigation(occurred_at=walk.day, reason="情形消失"), walk.head(Duty.APPROVE_MEASURE)


@drafts(SupplementInvestigation)
def supplement_investigation(walk: Walk) -> Drafted:
    point = SupplementPoint(ordered="补充证明", done="已经调取", evidence=tuple(walk.case.evidence)[:1])
    step = SupplementInvestigation(occurred_at=walk.day, officers=walk.pair(), points=(point,))
    return step, walk.handler()


@drafts(EvaluateTransfer)
def evaluate_transfer(walk: Walk) -> Drafted:
    step = replace(
        EVALUATE,
        occurred_at=walk.minute(9),
        group=walk.pair(),
        reported_on=walk.on,
        choice=walk.pick(list(TransferChoice)),
        quantities=_quantities(walk),
    )
    return step, walk.head()


def _quantities(walk: Walk) -> tuple[Quantity, ...]:
    return (BASIC,) if walk.chance(0.5) else ()


@drafts(TransferToPolice)
def transfer_to_police(walk: Walk) -> Drafted:
    if not walk.case.transfers.evaluations:
        return None
    return replace(TO_POLICE, occurred_at=walk.minute(16), officers=walk.pair()), walk.handler()


@drafts(RecordPoliceReply)
def record_police_reply(walk: Walk) -> Drafted:
    answer = walk.pick(list(PoliceAnswer))
    step = RecordPoliceReply(
        occurred_at=walk.day,
        answer=answer,
        reasons="见答复",
        answer_number="临公字〔2022〕7号",
        goods_handed_on=walk.on if answer is PoliceAnswer.FILED and walk.chance(0.4) else None,
        after=walk.pick(list(AfterDeclined)) if answer is PoliceAnswer.DECLINED else None,
        rule=walk.pick(("", RULE)),
    )
    return step, walk.handler()


@drafts(TransferToOrgan)
def transfer_to_organ(walk: Walk) -> Drafted:
    ground = walk.pick(list(OrganTransferGround))
    return replace(TO_ORGAN, occurred_at=walk.day, ground=ground), walk.head()


@drafts(RecordTransferReply)
def record_transfer_reply(walk: Walk) -> Drafted:
    answer = walk.pick(list(OrganAnswer))
    step = RecordTransferReply(
        occurred_at=walk.day,
        answer=answer,
        reasons="见复函",
        organ="临猗县水利局" if answer is OrganAnswer.REDIRECTED else "",
        rule=walk.pick(("", RULE)),
    )
    return step, walk.handler()


@drafts(ConcludeInvestigation)
def conclude_investigation(walk: Walk) -> Drafted:
    step = replace(
        REPORT,
        occurred_at=walk.day,
        quantities=(BASIC,) if walk.chance(0.05) else (),
        running_term_reason=walk.pick(("", "改正期限未满，不影响认定")),
    )
    return step, walk.handler()
