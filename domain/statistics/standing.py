"""按状态计数 — what counts as long as it stands: taken back by a revocation, a reopening, a merger. law: §12.1."""

from collections.abc import Iterator, Mapping, Set
from datetime import date
from typing import NamedTuple

from domain.case.case import Case
from domain.case.execution import EnforcementResult
from domain.case.penalty import fine_of
from domain.case.remedy import RemedyOutcome
from domain.case.stage import Stage
from domain.statistics.figure import Figure
from domain.statistics.penalties import first_made, heaviest, money, penalising

LOST = frozenset(
    {
        RemedyOutcome.CHANGED,
        RemedyOutcome.REVOKED,
        RemedyOutcome.PARTLY_REVOKED,
        RemedyOutcome.DECLARED_UNLAWFUL,
        RemedyOutcome.DECLARED_INVALID,
        RemedyOutcome.ORDERED_TO_PERFORM,
        RemedyOutcome.REMAKE_ORDERED,
    }
)
"""复议纠错、败诉 — outcomes against the organ. (待核实)"""


class Standing(NamedTuple):
    """``on``: the legal day it counts on. ``item``: None for the case's own."""

    figure: Figure
    on: date
    kind: str = ""
    number: str = ""
    amount_fen: int | None = None
    item: str | None = None


def watched(case: Case) -> tuple[object, ...]:
    """What ``standing`` is read from: while these are the same objects, it is the same."""
    return (
        case.proceedings,
        case.filing,
        case.dismissal,
        case.forwarding,
        case.withdrawal,
        case.closing,
        case.remedies,
        case.review,
        case.discussions,
        case.execution,
        case.stage is Stage.MERGED,
    )


def standing(case: Case, mitigated: Set[str], grounds: Mapping[str, str]) -> Iterator[Standing]:
    """``mitigated``: numbers of the decisions below the range; ``grounds``: of those not to penalise, by number."""
    yield from _course(case)
    yield from _penalised(case, mitigated)
    yield from _not_penalised(case, grounds)
    yield from _remedies(case)
    yield from _enforced(case)


def _course(case: Case) -> Iterator[Standing]:
    """A case merged into another is filed no longer: the other one is counted."""
    if case.filing and case.filing.filed_on and case.stage is not Stage.MERGED:
        filed_on = case.filing.filed_on
        yield Standing(Figure.FILED, filed_on, number=case.number)
        for item in dict.fromkeys(case.filing.items):
            yield Standing(Figure.ITEM_FILED, filed_on, number=case.number, item=item)
    if case.dismissal:
        yield Standing(Figure.DISMISSED, case.dismissal.on)
    if case.forwarding:
        yield Standing(Figure.FORWARDED, case.forwarding.on, number=case.forwarding.number)
    if case.withdrawal:
        yield Standing(Figure.WITHDRAWN, case.withdrawal.on, case.withdrawal.ground, case.withdrawal.number)
    if case.closing and case.closing.closed_on:
        yield Standing(Figure.CLOSED, case.closing.closed_on, case.closing.ground, case.closing.number)


def _penalised(case: Case, mitigated: Set[str]) -> Iterator[Standing]:
    """A case against several parties is one 宗, on the day of its first decision; the amounts are those of each."""
    decided = penalising(case)
    if not decided:
        return
    made = [first_made(past, decision) for past, decision in decided]
    on = min(one.on for one in made)
    worst = heaviest(one for _, decision in decided for one in decision.penalties)
    kind, item = (worst.kind.value, worst.item) if worst else ("", "")
    yield Standing(Figure.PENALISED, on, kind, min(decision.number for _, decision in decided), item=item)
    for first, (_, decision) in zip(made, decided, strict=True):
        if (amount := money(decision.penalties)) is not None:
            yield Standing(Figure.IMPOSED, first.on, "", decision.number, amount, item)
    softened = [decision for _, decision in decided if decision.number in mitigated]
    if softened:
        amount = sum(fine_of(one.penalties) for one in softened)
        yield Standing(Figure.MITIGATED, on, "", softened[0].number, amount, item)
    if case.review and case.review.passed:
        yield Standing(Figure.PENALISED_REVIEWED, on, item=item)
    if any(one.on <= on for one in case.discussions):
        yield Standing(Figure.PENALISED_DISCUSSED, on, item=item)


def _not_penalised(case: Case, grounds: Mapping[str, str]) -> Iterator[Standing]:
    """One case, on the day of its first such decision, under its ground."""
    decisions = [past.decision for past in case.proceedings.values() if past.decision]
    spared = [one for one in decisions if one.stands and not one.penalties]
    if spared:
        first = min(spared, key=lambda one: (one.on, one.number))
        yield Standing(Figure.NOT_PENALISED, first.on, grounds.get(first.number, first.ground), first.number)


def _enforced(case: Case) -> Iterator[Standing]:
    """By the town itself, carried out."""
    for one in case.execution.enforcements:
        if one.done_on and one.result is EnforcementResult.DONE:
            yield Standing(Figure.COERCIVE_EXECUTION, one.done_on, one.manner.value, one.number)


def _remedies(case: Case) -> Iterator[Standing]:
    """Those whose outcome binds."""
    for one in case.remedies:
        if one.ruling and one.ruling.effective_on:
            kind, on = one.kind.value, one.ruling.effective_on
            yield Standing(Figure.REMEDY_CONCLUDED, on, kind, one.case_number)
            if one.ruling.outcome in LOST:
                yield Standing(Figure.REMEDY_LOST, on, kind, one.case_number)
