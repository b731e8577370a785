"""救济的期限 — T22 to T24, T38 to T44: the party's rights, what the organ owes, and what other organs do. (law: §6.2, §6.4)"""

from collections.abc import Callable, Iterator
from datetime import date

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.deciding import RECONSIDERATION_REVISED
from domain.case.document import Document
from domain.case.opinion import OpinionKind
from domain.case.party_proceedings import Decision
from domain.case.remedy import FiledRemedy, RemedyKind, RemedyTrack
from domain.case.remedy_terms import LEFT_OPEN, answer_term, appeal_term, earlier, reconsidered_first
from domain.case.terms import (
    DEMOLITION_SUIT,
    JUDGMENT,
    RECONSIDERATION,
    RECONSIDERATION_BEFORE_2024,
    RECONSIDERATION_DECISION,
    RECONSIDERATION_OPINION,
    REVIEW_REQUEST_FORWARDING,
    SIMPLE_JUDGMENT,
    SIMPLE_RECONSIDERATION_DECISION,
    SUIT,
    SUIT_AFTER_RECONSIDERATION,
    Term,
)
from domain.deadlines.decided import ENDED, decided
from domain.deadlines.rule import Begun

LAND_LAW = "土地管理法"
REGULATION = "实施条例"
DEMOLITION = "拆除"


def reconsiderations(case: Case) -> Iterator[Begun]:
    for decision, document in decided(case):
        if document.served_on:
            revised = document.served_on >= RECONSIDERATION_REVISED
            yield Begun(
                subject=decision.number,
                starts_on=document.served_on,
                started_by="决定书送达",
                term=RECONSIDERATION if revised else RECONSIDERATION_BEFORE_2024,
                met_on=_filed(case, document, RemedyKind.RECONSIDERATION),
                void=ENDED if not decision.stands else "",
            )


def suits(case: Case) -> Iterator[Begun]:
    """The direct suit; where reconsideration comes first, or was chosen, the term after it takes its place (T24)."""
    for decision, document in decided(case):
        if document.served_on:
            yield Begun(
                subject=decision.number,
                starts_on=document.served_on,
                started_by="决定书送达",
                term=SUIT,
                met_on=_filed(case, document, RemedyKind.SUIT),
                void=_no_direct_suit(case, decision, document),
            )


def demolition_suits(case: Case) -> Iterator[Begun]:
    """Against an order to demolish under the land law itself."""
    for decision, document in decided(case):
        if document.served_on and _orders_demolition(decision):
            yield Begun(
                subject=decision.number,
                starts_on=document.served_on,
                started_by="责令限期拆除的决定书送达",
                term=DEMOLITION_SUIT,
                met_on=_filed(case, document, RemedyKind.SUIT),
                void=ENDED if not decision.stands else "",
            )


def suits_after_reconsideration(case: Case, calendar: WorkCalendar, today: date) -> Iterator[Begun]:
    """From the receipt of the reconsideration decision, or from the end of its term when none was made by then."""
    for one in case.remedies:
        document = case.documents.get(one.document)
        start = _reconsidered(one, calendar, today)
        if document and start:
            yield Begun(
                subject=one.document,
                starts_on=start[0],
                started_by=start[1],
                term=SUIT_AFTER_RECONSIDERATION,
                met_on=_filed(case, document, RemedyKind.SUIT),
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
                    term=answer_term(one.kind, one.track, one.received_on),
                    due_on=one.answer_due,
                    met_on=one.answered_on,
                    void="程序已终结" if over else "",
                )

    return begun


def requests_to_forward(case: Case) -> Iterator[Begun]:
    """Where the organ means to maintain its penalty; one that it revokes or changes itself is not forwarded."""
    for one in case.review_requests:
        document = case.documents.get(one.document)
        yield Begun(
            subject=one.document,
            starts_on=one.received_on,
            started_by="收到行政复议申请",
            term=REVIEW_REQUEST_FORWARDING,
            met_on=one.forwarded_on,
            void=ENDED if document and document.ended_by and one.forwarded_on is None else "",
        )


def reconsiderations_to_decide(case: Case) -> Iterator[Begun]:
    for one in case.remedies:
        if one.kind is RemedyKind.RECONSIDERATION and one.accepted_on:
            yield Begun(
                subject=one.case_number,
                starts_on=one.accepted_on,
                started_by="复议机关受理",
                term=_decision_term(one),
                due_on=one.extended_to,
                met_on=one.ruling.received_on if one.ruling else None,
            )


def judgments(case: Case) -> Iterator[Begun]:
    for one in case.remedies:
        if one.kind is RemedyKind.SUIT and one.accepted_on:
            yield Begun(
                subject=one.case_number,
                starts_on=one.accepted_on,
                started_by="人民法院立案",
                term=SIMPLE_JUDGMENT if one.track is RemedyTrack.SIMPLE else JUDGMENT,
                due_on=one.extended_to,
                met_on=one.ruling.received_on if one.ruling else None,
            )


def appeals(case: Case) -> Iterator[Begun]:
    """Of the organ itself, from its own receipt; each other side counts from its own."""
    for one in case.remedies:
        document = case.documents.get(one.document)
        if one.kind is RemedyKind.SUIT and one.ruling and document and one.ruling.outcome not in LEFT_OPEN:
            yield Begun(
                subject=one.case_number,
                starts_on=one.ruling.received_on,
                started_by="收到一审裁定书" if one.ruling.by_ruling else "收到一审判决书",
                term=appeal_term(one.ruling),
                met_on=_filed(case, document, RemedyKind.APPEAL),
            )


def opinions_to_answer(kind: OpinionKind) -> Callable[[Case], Iterator[Begun]]:
    """A reconsideration opinion has sixty days by law; one of the supervision is answered by the day it sets."""

    def begun(case: Case) -> Iterator[Begun]:
        for one in case.opinions:
            if one.kind is kind:
                by_law = kind is OpinionKind.RECONSIDERATION
                yield Begun(
                    subject=one.number,
                    starts_on=one.received_on,
                    started_by=f"收到{kind.value}",
                    term=RECONSIDERATION_OPINION if by_law else None,
                    due_on=one.due_on,
                    met_on=one.replied_on,
                )

    return begun


def _filed(case: Case, document: Document, kind: RemedyKind) -> date | None:
    """The day the right was used: of the application, which comes before its copy."""
    days = (one for one in case.remedies if one.document == document.number and one.kind is kind)
    return min((one.applied_on or one.received_on for one in days), default=None)


def _no_direct_suit(case: Case, decision: Decision, document: Document) -> str:
    if not decision.stands:
        return ENDED
    if not reconsidered_first(case, document, RemedyKind.SUIT):
        return "应当先申请行政复议，对复议决定不服的再起诉"
    reviewed = earlier(case, document.number, RemedyKind.RECONSIDERATION)
    left_open = reviewed and reviewed.ruling and reviewed.ruling.outcome in LEFT_OPEN
    return "已申请行政复议，起诉期限自复议决定起算" if reviewed and not left_open else ""


def _orders_demolition(decision: Decision) -> bool:
    """Under the land law, not under its regulation; what rests on other laws keeps the six months."""
    on_the_law = any(LAND_LAW in one and REGULATION not in one for one in decision.basis)
    return on_the_law and any(DEMOLITION in one.content for one in decision.penalties)


def _reconsidered(one: FiledRemedy, calendar: WorkCalendar, today: date) -> tuple[date, str] | None:
    if one.kind is not RemedyKind.RECONSIDERATION:
        return None
    if one.ruling:
        return None if one.ruling.outcome in LEFT_OPEN else (one.ruling.received_on, "收到行政复议决定")
    if one.accepted_on is None:
        return None
    last = one.extended_to or _decision_term(one).ends(calendar, one.accepted_on)
    return (last, "复议期满未作决定") if last < today else None


def _decision_term(one: FiledRemedy) -> Term:
    return SIMPLE_RECONSIDERATION_DECISION if one.track is RemedyTrack.SIMPLE else RECONSIDERATION_DECISION
