"""案件列表 — one row a case, for lists, boards and the look-up by number."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from application.ports.page import Page
from domain.case.party import PartyKind
from domain.case.proceedings import LeadSource
from domain.case.stage import Stage
from domain.record.personal import Personal


@dataclass(frozen=True)
class PartyListed:
    """``name``: None for a party not yet known; its ``text`` is a tombstone once its key is gone."""

    id: str
    kind: PartyKind
    name: Personal | None


@dataclass(frozen=True)
class CaseRow:
    """``due_on``: the earliest day on which a term of the case is judged, under the rule ``due_rule`` ("T14"), or None.

    ``number``: "" before filing. ``officers``, ``items``: codes.
    """

    id: UUID
    number: str
    unit: str
    stage: Stage
    violation: str
    place: str
    source: LeadSource
    received_on: date
    filed_on: date | None
    due_on: date | None
    due_rule: str | None
    officers: tuple[str, ...]
    items: tuple[str, ...]
    parties: tuple[PartyListed, ...]
    version: int
    last_recorded_at: datetime


@dataclass(frozen=True, kw_only=True)
class CaseFilter:
    """``prefixes``: the caller sees units whose codes begin with one of these; none, nothing. The rest narrows further.

    ``received_from``, ``received_to``: both days included. ``overdue_on``: cases with a term judged before that day.
    ``q``: words that all occur in the names of parties, number, place, violation, or in code and name of an item.
    """

    prefixes: tuple[str, ...]
    unit: str | None = None
    stage: Stage | None = None
    item: str | None = None
    officer: str | None = None
    number: str | None = None
    received_from: date | None = None
    received_to: date | None = None
    overdue_on: date | None = None
    q: str | None = None


@dataclass(frozen=True)
class StageCount:
    unit: str
    stage: Stage
    cases: int


class CaseList(Protocol):
    def page(self, wanted: CaseFilter, after: str | None, limit: int) -> Page[CaseRow]:
        """Latest received first. A search looks at so many cases a page and no more: the page may then be short, and ``next``
        goes on. Raises BadInput for a cursor that is none of ours, a limit out of range, and a ``q`` with a word too short."""

    def find(self, number: str) -> UUID | None:
        """The case of that number. Whether the caller may see it is for the caller to ask."""

    def stages_by_unit(self, prefixes: tuple[str, ...]) -> tuple[StageCount, ...]:
        """How many cases of each visible unit stand at each stage, in the order of units and stages."""
