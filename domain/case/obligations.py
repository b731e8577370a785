"""履行情况 — what a party still owes, and what keeps a case from being closed. 行政处罚法第二十八条、第六十一条、第六十六条."""

from collections.abc import Iterator
from datetime import date

from domain.case.case import Case
from domain.case.document import SERVED_BEFORE_CLOSING, DocumentKind
from domain.case.party_proceedings import Decision
from domain.case.penalty import PenaltyKind
from domain.case.proceedings import CorrectionResult
from domain.case.remedy import pending
from domain.case.transfer_rules import away, taken_over
from domain.wording.money import amount_in_figures

PAID_IN_MONEY = frozenset({PenaltyKind.FINE, PenaltyKind.CONFISCATE_GAINS})


def owed_fen(decision: Decision) -> int:
    """Fines and confiscated gains together, in fen; nothing once the decision no longer stands."""
    if not decision.stands:
        return 0
    return sum(one.amount_fen or 0 for one in decision.penalties if one.kind in PAID_IN_MONEY)


def outstanding_fen(case: Case, party: str) -> int:
    """Owed by the party and not yet paid, in fen; 0 before a decision."""
    decision = case.of(party).decision
    return max(0, owed_fen(decision) - paid_fen(case, party)) if decision else 0


def paid_fen(case: Case, party: str) -> int:
    """Paid by the party less what was returned to it, in fen."""
    return sum(one.amount_fen for one in case.payments if one.party == party)


def refund_due_fen(case: Case, party: str) -> int:
    """Paid by the party beyond what a decision that stands makes it owe, in fen."""
    decision = case.of(party).decision
    return max(0, paid_fen(case, party) - (owed_fen(decision) if decision else 0))


def outstanding(case: Case, on: date) -> tuple[str, ...]:
    """未了事项 — in words, what is missing on that day before the case may be closed; empty when nothing is."""
    settled = (
        *_undone(case, on),
        *_unserved(case, on),
        *_unreturned(case),
        *_challenged(case),
        *_kept(case),
        *_unreported(case),
        *_not_taken_over(case),
    )
    if case.withdrawal or away(case):
        return settled
    return (*_undecided(case), *settled, *_uncorrected(case, on))


def _undecided(case: Case) -> Iterator[str]:
    for party in case.parties:
        if case.of(party).decision is None:
            yield f"{party}尚未作出决定"


def _undone(case: Case, on: date) -> Iterator[str]:
    for party, past in case.proceedings.items():
        if past.decision is None:
            continue
        document = case.documents.get(past.decision.number)
        if past.decision.stands and (document is None or not document.served_by(on)):
            yield f"{past.decision.number}尚未送达{party}"
        if unpaid := outstanding_fen(case, party):
            yield f"{party}尚欠罚没款{amount_in_figures(unpaid)}"


def _unserved(case: Case, on: date) -> Iterator[str]:
    standing = {past.decision.number for past in case.proceedings.values() if past.decision}
    for document in case.documents.values():
        counted = document.kind in SERVED_BEFORE_CLOSING and document.number not in standing
        if counted and not document.ended_by and not document.served_by(on):
            yield f"{document.number}尚未送达{document.party}"


def _unreturned(case: Case) -> Iterator[str]:
    for party in case.proceedings:
        if refund := refund_due_fen(case, party):
            yield f"应退还{party}罚没款{amount_in_figures(refund)}"


def _kept(case: Case) -> Iterator[str]:
    for preservation in case.investigation.preservations.values():
        if preservation.remaining:
            yield f"{preservation.number}先行登记保存的证据尚未处理完毕"
    for seizure in case.seizures.values():
        if seizure.remaining:
            yield f"{seizure.number}查封扣押的财物尚未解除或者处理"


def _unreported(case: Case) -> Iterator[str]:
    for decision in case.spot_decisions.values():
        if decision.reported_on is None:
            yield f"{decision.number}尚未报所属行政机关备案"


def _not_taken_over(case: Case) -> Iterator[str]:
    if (stage := away(case)) and not taken_over(case):
        yield f"案件{stage.label}，受移送机关尚未立案或者接受"


def _challenged(case: Case) -> Iterator[str]:
    for remedy in pending(case.remedies):
        yield f"{remedy.kind.value}{remedy.case_number}尚未审结"


def _uncorrected(case: Case, on: date) -> Iterator[str]:
    last = {
        one.order: one.result for one in sorted(case.reinspections, key=lambda one: one.on) if one.on <= on
    }
    for document in case.documents.values():
        ordered = document.kind is DocumentKind.CORRECTION_ORDER and not document.ended_by
        if ordered and last.get(document.number) is not CorrectionResult.DONE:
            yield f"{document.number}的改正情况未经复查确认（须为“已改正”）"
