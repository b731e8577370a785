"""处罚计数 — several kinds together are one case under the heaviest. 行政执法统计年报口径（山西省，law: §12.1【E】待核实）."""

from collections.abc import Iterable, Sequence

from domain.case.case import Case
from domain.case.party_proceedings import Decision, PartyProceedings
from domain.case.penalty import Penalty, PenaltyKind


def heaviest(penalties: Iterable[Penalty]) -> Penalty | None:
    """With "其他" the named kind counts, so that one is the lightest of all; None without any penalty."""
    return max(penalties, key=lambda one: _weight(one.kind), default=None)


def money(penalties: Iterable[Penalty]) -> int | None:
    """Fen of the decision; None where it states no amount: a confiscation that cannot be determined is not counted."""
    amounts = [one.amount_fen for one in penalties if one.amount_fen is not None]
    return sum(amounts) if amounts else None


def penalising(case: Case) -> Sequence[tuple[PartyProceedings, Decision]]:
    """The decisions that stand, one a party."""
    return [
        (past, past.decision)
        for past in case.proceedings.values()
        if past.decision and past.decision.penalises
    ]


def first_made(past: PartyProceedings, decision: Decision) -> Decision:
    """The decision as first made: one that was changed counts in the period in which it was made.

    One that was revoked and made anew counts when it was made anew. (design reading, 待核实)
    """
    for earlier in reversed(past.earlier_decisions):
        if decision.number in (earlier.superseded_by, earlier.number):
            decision = earlier
    return decision


def _weight(kind: PenaltyKind) -> int:
    return -1 if kind is PenaltyKind.OTHER else kind.weight
