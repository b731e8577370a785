"""送达状态 — whether what has been decided has reached those it concerns. 行政处罚法第六十一条."""

from datetime import date

from domain.case.case import Case
from domain.case.document import ServiceAttempt, ServiceMethod
from domain.record.personal import Personal


def decisions_served(case: Case) -> bool:
    """The penalty decision of every decided party has a service; a public notice counts from when it is recorded."""
    decisions = [one.decision for one in case.proceedings.values() if one.decision and one.decision.penalises]
    documents = [case.documents.get(decision.number) for decision in decisions]
    return bool(documents) and all(document and document.served_on for document in documents)


def handed_over_at_once(
    on: date, officers: tuple[str, ...], how: str, signer: Personal | None = None, relation: str = ""
) -> ServiceAttempt:
    """当场交付 — as an attempt that succeeded on the day of the document. ``how``: signed for, or the refusal noted."""
    return ServiceAttempt(
        method=ServiceMethod.DIRECT,
        attempted_on=on,
        effective_on=on,
        servers=officers,
        signer=signer,
        relation=relation,
        proof=f"当场交付，{how}",
        failure="",
    )
