"""Drafts of the steps from the legal review to the decision, and of what changes or challenges it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from domain.case.duty import Duty
from domain.case.hearing import HearingResult
from domain.case.party_proceedings import Notice
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.proceedings import Outcome, ReviewOpinion
from domain.case.remedy import RemedyKind, RemedyOutcome, RemedyTrack
from domain.case.revision import RemakeFrom
from domain.case.stage import TOWARDS_A_PARTY
from domain.record.personal import Personal
from domain.steps.answer_remedy import AnswerRemedy
from domain.steps.change_decision import ChangeDecision
from domain.steps.correct_record import CorrectRecord
from domain.steps.decide_no_penalty import DecideNoPenalty, NoPenaltyGround
from domain.steps.decide_penalty import DecidePenalty
from domain.steps.discuss_collectively import DiscussCollectively, MemberOpinion
from domain.steps.examine_result import ExamineResult
from domain.steps.hold_hearing import HoldHearing
from domain.steps.notify_hearing import NotifyHearing
from domain.steps.notify_penalty import NotifyPenalty
from domain.steps.receive_statement import ReceiveStatement, StatementForm
from domain.steps.recheck_statement import PointStated, RecheckConclusion, RecheckStatement
from domain.steps.record_remedy_filed import RecordRemedyFiled
from domain.steps.record_remedy_outcome import RecordRemedyOutcome
from domain.steps.renotify_penalty import RenotifyGround, RenotifyPenalty
from domain.steps.report_hearing import ReportHearing
from domain.steps.request_hearing import RequestHearing
from domain.steps.review_legality import ReviewItem, ReviewLegality
from domain.steps.revoke_decision import RevokeDecision
from domain.steps.waive_rights import WaivedRights, WaiveRights
from domain.steps.withdraw_case import WithdrawalGround, WithdrawCase
from tests.domain.given import DECISION, FINE, NO_PENALTY, NOTICE
from tests.domain.given_revision import CHANGE, DISCUSSION, RENOTIFY, REVOKE
from tests.domain.properties.walker import HANDLERS, Drafted, Walk, drafts


@drafts(ReviewLegality)
def review_legality(walk: Walk) -> Drafted:
    likely = 2 if walk.case.stage in TOWARDS_A_PARTY else 8
    opinion = walk.pick((*[ReviewOpinion.AGREE] * likely, *ReviewOpinion))
    scope = tuple(ReviewItem)
    step = ReviewLegality(occurred_at=walk.day, opinion=opinion, scope=scope, text="已审核", first_time=True)
    return step, "liu"


@drafts(ExamineResult)
def examine_result(walk: Walk) -> Drafted:
    step = ExamineResult(
        occurred_at=walk.day,
        outcome=walk.pick((*[Outcome.PENALISE] * 6, *Outcome)),
        opinion="同意",
        complex=walk.chance(0.15),
        complex_reason="涉及面广",
    )
    return step, walk.head(Duty.EXAMINE)


@drafts(DiscussCollectively)
def discuss_collectively(walk: Walk) -> Drafted:
    members = ("chen", walk.pick(("gao", "gao", "wang")))
    step = replace(
        DISCUSSION,
        occurred_at=walk.minute(15),
        members=members,
        reporter=walk.pick(walk.case.officers or HANDLERS),
        opinions=tuple(MemberOpinion(member=one, opinion="同意") for one in members),
    )
    return step, walk.pick(("chen", "liu", "wang"))


def _penalties(walk: Walk) -> tuple[Penalty, ...]:
    fine = replace(FINE, amount_fen=walk.pick((50_000, 100_000, 150_000, 500_000)))
    warning = Penalty(kind=PenaltyKind.WARNING, item="JT-01")
    return (fine, warning) if walk.chance(0.05) else (fine,)


def _notice(walk: Walk, party: str) -> dict[str, Any]:
    return {
        "occurred_at": walk.day,
        "party": party,
        "officers": walk.pair(),
        "penalties": _penalties(walk),
        "hearing": walk.chance(0.4),
    }


@drafts(NotifyPenalty)
def notify_penalty(walk: Walk) -> Drafted:
    untold = walk.parties_without(lambda one: walk.case.of(one).notice or walk.case.of(one).decision)
    if not untold:
        return None
    return replace(NOTICE, **_notice(walk, walk.pick(untold))), walk.handler()


@drafts(RenotifyPenalty)
def renotify_penalty(walk: Walk) -> Drafted:
    told = [party for party in walk.case.parties if walk.case.of(party).notice]
    if not told:
        return None
    party = walk.pick(told)
    grounds = [RenotifyGround.CHANGE] if walk.case.of(party).decision else list(RenotifyGround)
    step: RenotifyPenalty = replace(RENOTIFY, ground=walk.pick(grounds), **_notice(walk, party))
    return step, walk.handler()


def _served_notice(walk: Walk) -> str | None:
    """A party whose notice has been served."""
    found = []
    for party in walk.case.parties:
        notice = walk.case.of(party).notice
        document = walk.case.documents.get(notice.number) if notice else None
        if document and document.served_on:
            found.append(party)
    return walk.pick(found) if found else None


@drafts(ReceiveStatement)
def receive_statement(walk: Walk) -> Drafted:
    if (party := _served_notice(walk)) is None:
        return None
    step = ReceiveStatement(
        occurred_at=walk.day,
        party=party,
        form=walk.pick(list(StatementForm)),
        content=walk.secret("申辩"),
        hearing_requested=walk.chance(0.4),
    )
    return step, walk.handler()


@drafts(WaiveRights)
def waive_rights(walk: Walk) -> Drafted:
    if (party := _served_notice(walk)) is None:
        return None
    rights = walk.pick(list(WaivedRights))
    step = WaiveRights(occurred_at=walk.day, party=party, rights=rights, signed_on=walk.on, paper="卷内")
    return step, walk.handler()


@drafts(RequestHearing)
def request_hearing(walk: Walk) -> Drafted:
    if (party := _served_notice(walk)) is None:
        return None
    known = walk.case.of(party).hearing
    step = RequestHearing(
        occurred_at=walk.day,
        party=party,
        requested_on=known.requested_on if known else walk.on,
        accepted=walk.chance(0.85),
        reason="酌情",
    )
    return step, walk.handler()


@drafts(NotifyHearing)
def notify_hearing(walk: Walk) -> Drafted:
    due = [one for one in walk.case.parties if (hearing := walk.case.of(one).hearing) and not hearing.over]
    if not due:
        return None
    step = NotifyHearing(
        occurred_at=walk.day,
        party=walk.pick(due),
        hearing_at=f"{walk.later(13, 18)}T09:00",
        place="镇政府会议室",
        presider=walk.pick(walk.fit_for(Duty.PRESIDE, ("sun", "gao", "zhao", "liu"))),
        recorder="zhao",
        agents=(walk.secret("代理人"),) if walk.chance(0.5) else (),
        again_reason=walk.pick(("", "当事人申请延期")),
    )
    return step, walk.handler()


@drafts(HoldHearing)
def hold_hearing(walk: Walk) -> Drafted:
    for party in walk.case.parties:
        hearing = walk.case.of(party).hearing
        if hearing and hearing.notice and not hearing.over:
            result = walk.pick((*[HearingResult.ATTENDED] * 4, *HearingResult))
            walk.on = max(walk.on, hearing.notice.at)
            step = HoldHearing(
                occurred_at=walk.day,
                party=party,
                result=result,
                presider=hearing.notice.presider,
                investigators=walk.case.officers[:2],
                agents=(walk.secret("代理人"),),
                challenge="出示照片，当事人有异议",
                opinion=walk.secret("申辩"),
                signed=True,
                reason="当事人未到",
            )
            return step, walk.pick((hearing.notice.presider, hearing.notice.recorder))
    return None


@drafts(ReportHearing)
def report_hearing(walk: Walk) -> Drafted:
    for party in walk.case.parties:
        hearing = walk.case.of(party).hearing
        if hearing and hearing.held_on and not hearing.reported_on and hearing.notice:
            step = ReportHearing(occurred_at=walk.day, party=party, facts="属实", opinion="建议维持")
            return step, hearing.notice.presider
    return None


@drafts(RecheckStatement)
def recheck_statement(walk: Walk) -> Drafted:
    stated = [
        party
        for party in walk.case.parties
        if any(not one.rechecked for one in walk.case.of(party).statements)
    ]
    if not stated:
        return None
    step = RecheckStatement(
        occurred_at=walk.day,
        party=walk.pick(stated),
        officers=walk.pair(),
        points=(PointStated(point=walk.secret("申辩要点"), adopted=walk.chance(0.5), reason="复查"),),
        conclusion=walk.pick(list(RecheckConclusion)),
        opinion="复核意见",
    )
    return step, walk.handler()


def _as_told(walk: Walk, notice: Notice | None) -> tuple[Penalty, ...]:
    """What was told, lighter now and then, or heavier."""
    told = notice.penalties if notice else (FINE,)
    return told if walk.chance(0.7) else _penalties(walk)


@drafts(DecidePenalty)
def decide_penalty(walk: Walk) -> Drafted:
    told = [one for one in walk.case.parties if walk.case.of(one).notice and not walk.case.of(one).decision]
    if not told:
        return None
    party = walk.pick(told)
    past = walk.case.of(party)
    again = past.remake is not None
    document = walk.case.documents.get(past.notice.number) if past.notice else None
    if document and document.served_on and walk.chance(0.8):
        walk.on = max(walk.on, document.served_on + timedelta(days=16))
    step = replace(
        DECISION,
        occurred_at=walk.day,
        party=party,
        penalties=_as_told(walk, past.notice),
        defence="当事人请求从轻，已采纳",
        favourable_change="事实重新查明，有利于当事人" if again or walk.chance(0.5) else "",
        facts="重新查明，挖掘占用村道约5平方米" if again else "",
        surcharge_told=True,
    )
    return step, walk.head()


@drafts(DecideNoPenalty)
def decide_no_penalty(walk: Walk) -> Drafted:
    undecided = walk.parties_without(lambda party: walk.case.of(party).decision)
    if not undecided:
        return None
    party = walk.pick(undecided)
    ground = walk.pick((NoPenaltyGround.NO_FAULT, *NoPenaltyGround))
    return replace(NO_PENALTY, occurred_at=walk.day, party=party, ground=ground), walk.head()


@drafts(WithdrawCase)
def withdraw_case(walk: Walk) -> Drafted:
    ground = walk.pick(list(WithdrawalGround))
    step = WithdrawCase(occurred_at=walk.day, ground=ground, reason="证据不足", informed="已书面告知")
    return step, walk.head()


def _decided(walk: Walk) -> str | None:
    decided = [one for one in walk.case.parties if walk.case.of(one).decision]
    return walk.pick(decided) if decided else None


@drafts(ChangeDecision)
def change_decision(walk: Walk) -> Drafted:
    if (party := _decided(walk)) is None:
        return None
    decision = walk.case.of(party).decision
    amounts = (decision.fine_fen // 2 if decision else 0, 150_000)
    fine = replace(FINE, amount_fen=walk.pick(amounts))
    return replace(
        CHANGE, occurred_at=walk.day, party=party, penalties=(fine,), told="已书面告知"
    ), walk.head()


@drafts(RevokeDecision)
def revoke_decision(walk: Walk) -> Drafted:
    if (party := _decided(walk)) is None:
        return None
    remake = walk.pick(list(RemakeFrom))
    return replace(REVOKE, occurred_at=walk.day, party=party, remake=remake, told="已书面告知"), walk.head()


@drafts(RecordRemedyFiled)
def record_remedy_filed(walk: Walk) -> Drafted:
    towards = [one for one in walk.documents() if one.party]
    if not towards:
        return None
    document, count = walk.pick(towards), len(walk.case.remedies) + 1
    stayed = walk.chance(0.2)
    step = RecordRemedyFiled(
        occurred_at=walk.day,
        kind=walk.pick(list(RemedyKind)),
        organ="临猗县人民政府",
        case_number=f"临政复〔2022〕{count}号",
        document=document.number,
        applicant=walk.secret("申请人"),
        claim=walk.secret("请求"),
        applied_on=max(document.issued_on, walk.on - timedelta(days=3)),
        by_party=walk.chance(0.8),
        track=walk.pick(list(RemedyTrack)),
        stayed=stayed,
        stay_reason="需要停止执行" if stayed else "",
        exception=walk.pick(("", "不可抗力耽误")),
    )
    return step, walk.pick((walk.handler(), "liu", "chen"))


@drafts(AnswerRemedy)
def answer_remedy(walk: Walk) -> Drafted:
    waiting = [one.case_number for one in walk.case.remedies if not one.answered_on]
    if not waiting:
        return None
    step = AnswerRemedy(
        occurred_at=walk.day,
        case_number=walk.pick(waiting),
        answer="请求维持",
        documents=("答复书",),
        evidence=tuple(walk.case.evidence)[:1],
    )
    return step, walk.pick(("liu", "chen"))


@drafts(RecordRemedyOutcome)
def record_remedy_outcome(walk: Walk) -> Drafted:
    waiting = [one for one in walk.case.remedies if one.pending]
    if not waiting:
        return None
    remedy = walk.pick(waiting)
    outcome = remedy.ruling.outcome if remedy.ruling else walk.pick(list(RemedyOutcome))
    decision = walk.case.of(remedy.party).decision
    left = max(1, decision.fine_fen // 2) if decision else 1
    ordered = outcome is RemedyOutcome.REMAKE_ORDERED
    step = RecordRemedyOutcome(
        occurred_at=walk.day,
        case_number=remedy.case_number,
        outcome=outcome,
        number="临政复决〔2022〕8号",
        summary="见决定书",
        effective_on=walk.on if walk.chance(0.7) else None,
        penalties=(replace(FINE, amount_fen=left),) if outcome.must_state_penalties else (),
        procedural=walk.chance(0.3),
        remake=walk.pick((RemakeFrom.INVESTIGATION, RemakeFrom.NOTICE)) if ordered else RemakeFrom.NONE,
        remake_due=walk.later(10, 60) if ordered and walk.chance(0.5) else None,
    )
    return step, walk.pick(("liu", "chen"))


@drafts(CorrectRecord)
def correct_record(walk: Walk) -> Drafted:
    """Any field of any event that bears it; a personal text is replaced by another."""
    bearing = [event for event in walk.history if event.correctable]
    if not bearing:
        return None
    event = walk.pick(bearing)
    name = walk.pick(sorted(event.correctable))
    personal = isinstance(getattr(event, name, None), Personal)
    step = CorrectRecord(
        occurred_at=walk.day,
        version=event.originator_version,
        field=name,
        value=walk.secret("更正") if personal else "更正后的文字",
        reason="笔误",
    )
    return step, walk.handler()
