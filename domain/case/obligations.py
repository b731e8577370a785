"""履行情况 — what a party still owes, and what keeps a case from being closed. 行政处罚法第二十八条、第六十一条、第六十六条."""

from collections.abc import Iterator
from datetime import date

from domain.case.case import Case
from domain.case.document import DocumentKind
from domain.case.penalty import PenaltyKind
from domain.case.proceedings import CorrectionResult, Decision
from domain.wording.money import amount_in_figures

PAID_IN_MONEY = frozenset({PenaltyKind.FINE, PenaltyKind.CONFISCATE_GAINS})


def owed_fen(decision: Decision) -> int:
    """Fines and confiscated gains together, in fen."""
    return sum(one.amount_fen or 0 for one in decision.penalties if one.kind in PAID_IN_MONEY)


def outstanding_fen(case: Case, party: str) -> int:
    """Owed by the party and not yet paid, in fen; 0 before a decision."""
    decision = case.of(party).decision
    paid = sum(one.amount_fen for one in case.payments if one.party == party)
    return owed_fen(decision) - paid if decision else 0


def outstanding(case: Case, on: date) -> tuple[str, ...]:
    """未了事项 — in words, what is missing on that day before the case may be closed; empty when nothing is."""
    return tuple(_undecided(case)) + tuple(_undone(case, on)) + tuple(_uncorrected(case, on))


def _undecided(case: Case) -> Iterator[str]:
    for party in case.parties:
        if case.of(party).decision is None:
            yield f"{party}尚未作出决定"


def _undone(case: Case, on: date) -> Iterator[str]:
    for party, past in case.proceedings.items():
        if past.decision is None:
            continue
        document = case.documents.get(past.decision.number)
        if document is None or not document.served_by(on):
            yield f"{past.decision.number}尚未送达{party}"
        if unpaid := outstanding_fen(case, party):
            yield f"{party}尚欠罚没款{amount_in_figures(unpaid)}"


def _uncorrected(case: Case, on: date) -> Iterator[str]:
    last = {
        one.order: one.result for one in sorted(case.reinspections, key=lambda one: one.on) if one.on <= on
    }
    for document in case.documents.values():
        if document.kind is DocumentKind.CORRECTION_ORDER and last.get(document.number) is not (
            CorrectionResult.DONE
        ):
            yield f"{document.number}的改正情况未经复查确认（须为“已改正”）"
