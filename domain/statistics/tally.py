"""合计 — sums of facts, and the portions of them that a table or an indicator speaks of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.statistics.figure import Figure


@dataclass(frozen=True)
class Tally:
    """``amount_fen``: None where no fact states one. ``judged``: facts for which a term was judged, ``late`` of them late."""

    cases: int = 0
    amount_fen: int | None = None
    judged: int = 0
    late: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        stated = [one for one in (self.amount_fen, other.amount_fen) if one is not None]
        return Tally(
            self.cases + other.cases,
            sum(stated) if stated else None,
            self.judged + other.judged,
            self.late + other.late,
        )


Tallies = Mapping[tuple[Figure, str], Tally]
"""By figure and kind."""


class Of(StrEnum):
    CASES = "cases"
    FEN = "fen"
    JUDGED = "judged"
    IN_TIME = "in_time"


@dataclass(frozen=True)
class Portion:
    """``kinds``: those counted; empty for all of the figure."""

    figure: Figure
    kinds: tuple[str, ...] = ()
    of: Of = Of.CASES

    def sum(self, tallies: Tallies) -> Tally:
        return total(
            tally
            for (figure, kind), tally in tallies.items()
            if figure is self.figure and (not self.kinds or kind in self.kinds)
        )

    def value(self, tallies: Tallies) -> int:
        found = self.sum(tallies)
        return {
            Of.CASES: found.cases,
            Of.FEN: found.amount_fen or 0,
            Of.JUDGED: found.judged,
            Of.IN_TIME: found.judged - found.late,
        }[self.of]


def total(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())
