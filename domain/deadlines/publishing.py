"""公示与备案的期限 — T32, T33, T35: penalty information reported, taken down, told to the superior. (law: §6.2)"""

from collections.abc import Iterator

from domain.case.case import Case
from domain.case.penalty import PenaltyKind
from domain.case.terms import MAJOR_PENALTY_REPORT, PUBLICITY
from domain.deadlines.rule import Begun

ALWAYS_MAJOR = frozenset({PenaltyKind.STOP_BUSINESS, PenaltyKind.REVOKE_LICENCE})
"""Kinds to be reported whatever the sum; from which sum a fine is major is local and unknown (待核实)."""


def decisions_to_publish(case: Case) -> Iterator[Begun]:
    for past in case.proceedings.values():
        decision = past.decision
        if decision and decision.penalises:
            publication = case.publicity.of(decision.number)
            yield Begun(
                subject=decision.number,
                starts_on=decision.on,
                started_by="作出处罚决定",
                term=PUBLICITY,
                met_on=publication.on if publication else None,
            )


def publications_to_withdraw(case: Case) -> Iterator[Begun]:
    """Where a decision that was published has been changed, revoked or declared unlawful or invalid."""
    for revision in case.revisions:
        publication = case.publicity.of(revision.of)
        if publication and revision.withdraw_publicity_by:
            yield Begun(
                subject=revision.of,
                starts_on=revision.on,
                started_by=revision.kind,
                due_on=revision.withdraw_publicity_by,
                met_on=publication.withdrawn_on,
            )


def major_penalties_to_report(case: Case) -> Iterator[Begun]:
    reported = {one.decision: one.on for one in case.publicity.major_reports}
    for past in case.proceedings.values():
        decision = past.decision
        kinds = {one.kind for one in decision.penalties} if decision and decision.stands else set()
        if decision and (kinds & ALWAYS_MAJOR or decision.number in reported):
            yield Begun(
                subject=decision.number,
                starts_on=decision.on,
                started_by="作出处罚决定",
                term=MAJOR_PENALTY_REPORT,
                met_on=reported.get(decision.number),
            )
