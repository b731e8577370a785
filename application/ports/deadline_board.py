"""期限看板 — every duty not yet met, of every case: what has run out, what is due, what stands still."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from application.ports.page import Page
from domain.case.stage import Stage
from domain.deadlines.rule import Owes


class BoardStatus(StrEnum):
    """PAUSED: the clock stands still, so nothing runs out. PROVISIONAL asks for days that reach an unpublished year (暂定)."""

    OVERDUE = "overdue"
    DUE = "due"
    PAUSED = "paused"
    PROVISIONAL = "provisional"

    @property
    def label(self) -> str:
        return {"overdue": "已逾期", "due": "进行中", "paused": "暂停计算", "provisional": "暂定"}[self.value]


@dataclass(frozen=True)
class DutyRow:
    """``article``: of the term as it stands in this case. ``subject``: document or party.

    ``judged``: the day it is judged on; of a paused one, as it stood before the pause."""

    case: UUID
    line: int
    number: str
    unit: str
    stage: Stage
    violation: str
    officers: tuple[str, ...]
    rule: str
    article: str
    subject: str
    owes: Owes
    paused: bool
    provisional: bool
    starts_on: date
    raw_due: date
    rolled_due: date
    hard_due: date
    judged: date

    def status(self, on: date) -> BoardStatus:
        """What is due today is not overdue."""
        if self.paused:
            return BoardStatus.PAUSED
        return BoardStatus.OVERDUE if self.judged < on else BoardStatus.DUE


@dataclass(frozen=True, kw_only=True)
class BoardFilter:
    """``prefixes``: units the caller sees. ``on``: the day on which it is told what is overdue. ``until``: judged by then."""

    prefixes: tuple[str, ...]
    on: date
    unit: str | None = None
    officer: str | None = None
    rule: str | None = None
    status: BoardStatus | None = None
    until: date | None = None


@dataclass(frozen=True)
class UnitDuties:
    """``provisional`` counts among the other three too."""

    unit: str
    overdue: int
    due: int
    paused: int
    provisional: int


class DeadlineBoard(Protocol):
    def page(self, wanted: BoardFilter, after: str | None, limit: int) -> Page[DutyRow]:
        """Earliest day first. Raises BadInput for a cursor that is none of ours, and for a limit out of range."""

    def counts(self, prefixes: tuple[str, ...], on: date) -> tuple[UnitDuties, ...]:
        """By visible unit, in the order of their codes."""
