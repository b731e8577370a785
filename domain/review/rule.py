"""评查规则的构成 — a rule, what it sees in a file, the finding made of it. 行政处罚法第三十八条、第四十七条; law: §10.1."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from domain.record.certainty import Certainty
from domain.review.dossier import Dossier

PENALTY_LAW_2021: Final = date(2021, 7, 15)
"""行政处罚法（2021年修订）施行日; rules that rest on it judge nothing earlier."""

SINCE_2021: Final[tuple[date | None, date | None]] = (PENALTY_LAW_2021, None)
ALWAYS: Final[tuple[date | None, date | None]] = (None, None)


class DecidedBy(StrEnum):
    """MACHINE: told from the events. HUMAN: asks for eyes on the paper; listed, never judged here."""

    MACHINE = "machine"
    HUMAN = "human"


@dataclass(frozen=True)
class Points:
    """扣分 — ``each``: per finding, else once; ``at_most``: no more than that in all. ``range``: as the source words it, where it
    gives a span, of which the lower bound is taken."""

    value: Decimal
    mark: Certainty
    each: bool = False
    at_most: Decimal | None = None
    range: str = ""

    def of(self, findings: int) -> Decimal:
        total = self.value * (findings if self.each else min(findings, 1))
        return total if self.at_most is None else min(total, self.at_most)


@dataclass(frozen=True)
class Seen:
    """What a check saw. ``text``: Chinese, without personal values; ``events``: versions it rests on."""

    text: str
    events: tuple[int, ...]


Check = Callable[[Dossier], Iterable[Seen]]


@dataclass(frozen=True, kw_only=True)
class ReviewRule:
    """``veto``: one finding makes the file unqualified. ``points``: None for a veto and for a mere check of consistency.

    ``look_at``: what to look at; ``remedy``: what to do; ``mark``: how sure the article is. ``in_force``: first and last day of
    the acts it judges, None for open. ``check``: None where a person decides.
    """

    id: str
    title: str
    article: str
    look_at: str
    remedy: str
    veto: bool = False
    points: Points | None = None
    mark: Certainty = Certainty.VERIFIED
    in_force: tuple[date | None, date | None] = SINCE_2021
    check: Check | None = None

    @property
    def decided_by(self) -> DecidedBy:
        return DecidedBy.MACHINE if self.check else DecidedBy.HUMAN

    def judges(self, day: date) -> bool:
        first, last = self.in_force
        return (first is None or first <= day) and (last is None or day <= last)


@dataclass(frozen=True)
class Finding:
    """问题 — one thing wrong with the file."""

    rule: ReviewRule
    text: str
    events: tuple[int, ...]


def suggested(value: str, *, each: bool = False, range: str = "", at_most: str = "") -> Points:
    """Points seen somewhere or suggested, without a source of their own."""
    return _points(value, Certainty.DESIGN, each, range, at_most)


def excerpted(value: str, *, each: bool = False, range: str = "", at_most: str = "") -> Points:
    """Points of a published standard of which only an excerpt was seen (待核实)."""
    return _points(value, Certainty.EXCERPT, each, range, at_most)


def _points(value: str, mark: Certainty, each: bool, range: str, at_most: str) -> Points:
    return Points(Decimal(value), mark, each, Decimal(at_most) if at_most else None, range)
