"""移送与救济的期限 — T36, T37, T38, T42: what is owed to, and by, the police, the reconsideration organ and the court."""

from collections.abc import Callable, Iterator

from domain.calendar.terms import TermUnit
from domain.case.case import Case
from domain.case.remedy import RemedyKind
from domain.case.terms import GOODS_TO_POLICE, POLICE_HANDOVER, Term
from domain.case.transfer import PoliceAnswer
from domain.deadlines.rule import Begun


def transfers_to_hand_over(case: Case) -> Iterator[Begun]:
    """Twenty-four hours from the head's decision, shown as the next day (law: T36)."""
    next_day = Term(POLICE_HANDOVER.id, 1, TermUnit.DAY, POLICE_HANDOVER.article, POLICE_HANDOVER.mark)
    for one in case.transfers.evaluations:
        if one.transfer:
            handed = [
                sent.handed_over.first_day
                for sent in case.transfers.police
                if sent.handed_over.first_day >= one.decided.first_day
            ]
            yield Begun(
                subject=one.crime,
                starts_on=one.decided.first_day,
                started_by="决定移送",
                term=next_day,
                met_on=min(handed, default=None),
            )


def police_to_answer(case: Case) -> Iterator[Begun]:
    for one in case.transfers.police:
        yield Begun(
            subject=one.number,
            starts_on=one.handed_over.first_day,
            started_by="向公安机关移送",
            due_on=one.answer_due,
            met_on=one.answered_on if not one.waiting else None,
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


def answers_owed(kind: RemedyKind) -> Callable[[Case], Iterator[Begun]]:
    """From the copy received until the organ has answered, or the remedy is over."""

    def begun(case: Case) -> Iterator[Begun]:
        for one in case.remedies:
            if one.kind is kind and one.answer_due:
                over = one.answered_on is None and not one.pending
                yield Begun(
                    subject=one.case_number,
                    starts_on=one.received_on,
                    started_by="收到副本",
                    due_on=one.answer_due,
                    met_on=one.answered_on,
                    void="程序已终结" if over else "",
                )

    return begun
