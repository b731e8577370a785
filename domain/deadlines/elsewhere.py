"""移送的期限 — T36, T37: what is owed to, and by, the police. (law: §6.2)"""

from collections.abc import Iterator
from datetime import datetime

from domain.case.case import Case
from domain.case.terms import GOODS_TO_POLICE, POLICE_HANDOVER, POLICE_REPLY, POLICE_REVIEW, TRANSFER_DECISION
from domain.case.transfer import PoliceAnswer
from domain.deadlines.rule import Begun, InHours
from domain.record.when import When


def transfers_to_decide(case: Case) -> Iterator[Begun]:
    """Three days from the special group's report to the head's decision, whichever way it went."""
    for one in case.transfers.evaluations:
        yield Begun(
            subject=one.crime,
            starts_on=one.reported_on,
            started_by="专案组提出报告",
            term=TRANSFER_DECISION,
            met_on=one.decided.first_day,
        )


def transfers_to_hand_over(case: Case) -> Iterator[Begun]:
    """Twenty-four hours from the head's decision (law: T36)."""
    for one in case.transfers.evaluations:
        if one.transfer:
            handed = [
                sent.handed_over
                for sent in case.transfers.police
                if sent.handed_over.first_day >= one.decided.first_day
            ]
            hours = InHours(POLICE_HANDOVER, one.decided, min(handed, key=_moment, default=None))
            yield Begun(
                subject=one.crime,
                starts_on=one.decided.first_day,
                started_by="决定移送",
                due_on=hours.last_day,
                hours=hours,
                met_on=hours.done.first_day if hours.done else None,
            )


def _moment(when: When) -> datetime:
    return when.moment


def police_to_answer(case: Case) -> Iterator[Begun]:
    for one in case.transfers.police:
        yield Begun(
            subject=one.number,
            starts_on=one.handed_over.first_day,
            started_by="向公安机关移送",
            term=POLICE_REPLY,
            due_on=one.answer_due,
            met_on=one.answered_on if not one.waiting else None,
        )


def refusals_to_review(case: Case) -> Iterator[Begun]:
    """In which the town may ask the police to reconsider its refusal; the procuratorate may be asked instead (第九条)."""
    for one in case.transfers.police:
        if one.answer is PoliceAnswer.DECLINED and one.answered_on:
            yield Begun(
                subject=one.number,
                starts_on=one.answered_on,
                started_by="收到不予立案通知书",
                term=POLICE_REVIEW,
            )


def goods_to_hand_over(case: Case) -> Iterator[Begun]:
    """From the answer that the police have filed the case, while anything is sealed or seized."""
    kept = any(one.remaining for one in case.seizures.values())
    last = max((one.ended_on for one in case.seizures.values() if one.ended_on), default=None)
    for one in case.transfers.police:
        if one.answer is PoliceAnswer.FILED and one.answered_on and case.seizures:
            yield Begun(
                subject=one.number,
                starts_on=one.answered_on,
                started_by="公安机关立案",
                term=GOODS_TO_POLICE,
                met_on=None if kept else last,
            )
