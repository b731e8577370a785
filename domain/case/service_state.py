"""送达状态 — whether what has been decided has reached those it concerns. 行政处罚法第六十一条."""

from domain.case.case import Case


def decisions_served(case: Case) -> bool:
    """The penalty decision of every decided party has a service; a public notice counts from when it is recorded."""
    decisions = [one.decision for one in case.proceedings.values() if one.decision and one.decision.penalises]
    documents = [case.documents.get(decision.number) for decision in decisions]
    return bool(documents) and all(document and document.served_on for document in documents)
