"""统计 — sums of what is counted, as known at any moment, and what changed them since."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from application.ports.page import Page
from domain.case.stage import Stage
from domain.statistics.figure import Figure, Procedure
from domain.statistics.tally import Tally


class Group(StrEnum):
    """按什么分组."""

    ALL = "all"
    UNIT = "unit"
    ITEM = "item"
    STAGE = "stage"
    PROCEDURE = "procedure"
    KIND = "kind"


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """``prefixes``: the caller sees units whose codes begin with one of these; none, nothing. The rest narrows further.

    ``first``, ``last``: legal days, both included. ``known_at``: what was recorded by then; None for what is known now.
    """

    prefixes: tuple[str, ...]
    first: date
    last: date
    unit: str | None = None
    item: str | None = None
    figure: Figure | None = None
    known_at: datetime | None = None


GroupTallies = Mapping[str, Mapping[tuple[Figure, str], Tally]]
"""By group ("" for none), figure and kind."""


@dataclass(frozen=True)
class StageFlow:
    """``entered``, ``left``: in the period; ``days``: spent there by those that left. ``standing``: whenever entered."""

    stage: Stage
    entered: int = 0
    left: int = 0
    days: int = 0
    standing: int = 0


@dataclass(frozen=True)
class Change:
    """A fact that came (``sign`` 1) or was taken back (-1): by which event, recorded when."""

    case: UUID
    line: int
    sign: int
    version: int
    recorded_at: datetime
    unit: str
    figure: Figure
    kind: str
    item: str
    procedure: Procedure
    occurred_on: date
    number: str
    amount_fen: int | None


class Statistics(Protocol):
    def tallies(self, wanted: Wanted, by: Group) -> GroupTallies:
        """``by``: anything but the stage."""

    def stages(self, wanted: Wanted) -> tuple[StageFlow, ...]:
        """Those with anything to tell, in their order."""

    def changes(self, wanted: Wanted, since: datetime, after: str | None, limit: int) -> Page[Change]:
        """What lies between the figure as known at ``since`` and the one asked for, in the order of recording.

        Raises BadInput for a cursor that is none of ours, and for a limit out of range.
        """
