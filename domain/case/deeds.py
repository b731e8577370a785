"""非金钱义务 — what is ordered to be done rather than paid: to demolish, restore, put right. 行政处罚法第二十八条第一款、
第五十九条第一款第四项; 行政强制法第三十四条."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from domain.case import guards
from domain.case.case import Case
from domain.case.document import Document, DocumentKind
from domain.case.party_proceedings import Decision
from domain.case.penalty import Penalty, PenaltyKind
from domain.record.refusal import BadInput

DEEDS: Final = frozenset({PenaltyKind.OTHER})
"""Kinds whose wording says what the party has to do (限期拆除、恢复原状、限期治理)."""


def deeds(decision: Decision | None) -> tuple[str, ...]:
    """In the words of a decision that stands; none for one that is only to be paid."""
    if decision is None or not decision.stands:
        return ()
    return tuple(one.content for one in decision.penalties if one.kind in DEEDS)


def deed_term(field: str, penalties: Sequence[Penalty], due_on: date | None, on: date) -> date | None:
    """The term of the deeds ordered, which a decision states (行政处罚法第五十九条第一款第四项); none where none is ordered."""
    if not any(one.kind in DEEDS for one in penalties):
        if due_on:
            raise BadInput(field, "只有缴款义务的决定不填", "only for what is to be done rather than paid")
        return None
    if due_on is None or due_on < on:
        raise BadInput(field, "请填写履行期限，不早于决定之日", "state the last day, not before the decision")
    return due_on


def orders_a_deed(case: Case, document: Document) -> bool:
    """An order to correct, or the decision that stands and asks for more than money."""
    if document.kind is DocumentKind.CORRECTION_ORDER:
        return True
    decision = case.of(document.party).decision
    return decision is not None and decision.number == document.number and bool(deeds(decision))


def known_deed(case: Case, number: str, field: str = "order") -> Document:
    """A document of this case under which something is to be done."""
    document = guards.known_document(case, number, field)
    if not orders_a_deed(case, document):
        problem = f"{number}不是责令改正通知书，也没有金钱以外的履行义务"
        raise BadInput(field, problem, "neither an order to correct nor a decision that orders a deed")
    return document
