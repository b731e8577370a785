"""尚待办理 — of one party or document: whether something is left for a step to do."""

from datetime import date

from domain.case.case import Case
from domain.case.deciding import RECONSIDERATION_REVISED
from domain.case.deeds import known_deed
from domain.case.document import DocumentKind
from domain.case.executing import enforceable, served_decision
from domain.case.obligations import outstanding_fen
from domain.case.proceedings import PaidFor
from domain.case.publication import PublicityStatus


def unreported(case: Case, party: str, _on: date) -> bool:
    decision = case.of(party).decision
    reported = {one.decision for one in case.publicity.major_reports}
    return decision is not None and decision.penalises and decision.number not in reported


def unpublished(case: Case, party: str, on: date) -> bool:
    status = case.publicity.status(served_decision(case, party, on).number)
    return status in (PublicityStatus.TO_REPORT, PublicityStatus.WITHDRAWN)


def owed(case: Case, party: str, on: date) -> bool:
    """Something to pay: the cost of substitute performance at once, the rest once the decision was served."""
    if outstanding_fen(case, party, PaidFor.SUBSTITUTE):
        return True
    decision = case.of(party).decision
    document = case.documents.get(decision.number) if decision else None
    served = document is not None and document.served_by(on)
    return served and any(outstanding_fen(case, party, purpose) for purpose in PaidFor)


def received_here(case: Case, number: str, on: date) -> bool:
    """Of a penalty made on the spot a request for reconsideration is handed in here, since 2024."""
    waiting = {one.document for one in case.review_requests if not one.forwarded_on}
    spot = case.documents[number].kind is DocumentKind.ON_THE_SPOT_DECISION
    return spot and on >= RECONSIDERATION_REVISED and number not in waiting


def executed(case: Case, party: str, on: date) -> bool:
    """Its decision was served, or revoked after it had been; and the execution has not ended."""
    past = case.of(party)
    if case.execution.ended(party):
        return False
    if past.decision and past.decision.stands:
        return bool(served_decision(case, party, on))
    return bool(past.earlier_decisions or past.decision)


def extendable(case: Case, number: str, _on: date) -> bool:
    seen = {one.order for one in case.reinspections}
    return case.documents[number].kind is DocumentKind.CORRECTION_ORDER and number not in seen


def to_enforce(case: Case, number: str, on: date) -> bool:
    """Under which something is to be done, and no enforcement has been decided that is still to be carried out."""
    running = {one.document for one in case.execution.enforcements if one.result is None}
    return number not in running and bool(enforceable(case, known_deed(case, number).number, on))


def for_the_court(case: Case, number: str, on: date) -> bool:
    pending = {one.document for one in case.execution.applications if one.pending}
    return number not in pending and bool(enforceable(case, number, on))
