"""救济期限 — until when a remedy may be filed, and by when the organ answers.
行政复议法第二十条、第二十三条; 行政诉讼法第四十五条、第四十六条."""

from datetime import date
from typing import Final

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.deciding import RECONSIDERATION_REVISED
from domain.case.document import Document, DocumentKind
from domain.case.remedy import FiledRemedy, RemedyKind, RemedyOutcome, RemedyTrack, Ruling
from domain.case.terms import (
    ANSWER_RECONSIDERATION,
    ANSWER_RECONSIDERATION_BEFORE_2024,
    ANSWER_SIMPLE_RECONSIDERATION,
    ANSWER_SUIT,
    APPEAL,
    APPEAL_AGAINST_RULING,
    RECONSIDERATION,
    SUIT,
    SUIT_AFTER_RECONSIDERATION,
    Term,
)

LEFT_OPEN: Final = frozenset({RemedyOutcome.SETTLED, RemedyOutcome.TERMINATED})
"""Remedies that ended without anything decided: no term to sue or to appeal runs from them."""


def earlier(case: Case, document: str, kind: RemedyKind) -> FiledRemedy | None:
    """The last remedy of a kind against the document."""
    found = [one for one in case.remedies if one.document == document and one.kind is kind]
    return found[-1] if found else None


def last_day_to_file(case: Case, calendar: WorkCalendar, document: Document, kind: RemedyKind) -> date | None:
    """The party's last day, rolled past holidays; None where the term has not begun to run."""
    term, start = _term(case, document, kind)
    return calendar.roll_forward(term.ends(calendar, start)) if start else None


def _term(case: Case, document: Document, kind: RemedyKind) -> tuple[Term, date | None]:
    if kind is RemedyKind.RECONSIDERATION:
        return RECONSIDERATION, document.served_on
    if kind is RemedyKind.APPEAL:
        suit = earlier(case, document.number, RemedyKind.SUIT)
        ruling = suit.ruling if suit else None
        return (appeal_term(ruling), ruling.received_on) if ruling else (APPEAL, None)
    reviewed = earlier(case, document.number, RemedyKind.RECONSIDERATION)
    if reviewed:
        return SUIT_AFTER_RECONSIDERATION, reviewed.ruling.received_on if reviewed.ruling else None
    return SUIT, document.served_on


def appeal_term(ruling: Ruling) -> Term:
    """Fifteen days against a judgment, ten against a ruling (行政诉讼法第八十五条)."""
    return APPEAL_AGAINST_RULING if ruling.by_ruling else APPEAL


def reconsidered_first(case: Case, document: Document, kind: RemedyKind) -> bool:
    """Penalties on the spot go to reconsideration before a suit since 2024-01-01 (行政复议法第二十三条第一款第一项)."""
    bound = (
        document.kind is DocumentKind.ON_THE_SPOT_DECISION and document.issued_on >= RECONSIDERATION_REVISED
    )
    if kind is not RemedyKind.SUIT or not bound:
        return True
    return earlier(case, document.number, RemedyKind.RECONSIDERATION) is not None


def answer_term(kind: RemedyKind, track: RemedyTrack, received_on: date) -> Term | None:
    """From the copy received (T38, T42); the specification knows no term to answer an appeal."""
    if kind is RemedyKind.APPEAL:
        return None
    if kind is RemedyKind.SUIT:
        return ANSWER_SUIT
    if received_on < RECONSIDERATION_REVISED:
        return ANSWER_RECONSIDERATION_BEFORE_2024
    return ANSWER_SIMPLE_RECONSIDERATION if track is RemedyTrack.SIMPLE else ANSWER_RECONSIDERATION
