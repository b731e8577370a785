"""审计轨迹 — one row an event of the whole record: who did what, when it happened, when it was recorded. 行政处罚法第四十七条."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from application.ports.page import Page
from domain.record.entry import Actor


@dataclass(frozen=True)
class AuditRow:
    """``kind``: of the aggregate ("case", "officer"). ``unit``: the unit concerned, else that of who recorded it.

    ``occurred_at``: legal time as stated ("2022-06-30T09:30", "约1996"); ``occurred_day``: the last day it can mean.
    ``text``: one plain sentence, never a personal value. ``reason``: "" for an event that states none.
    """

    position: int
    stream: UUID
    kind: str
    version: int
    topic: str
    title: str
    text: str
    unit: str
    occurred_at: str
    occurred_day: date
    recorded_at: datetime
    actor: Actor
    reason: str
    command_id: UUID
    request: str


@dataclass(frozen=True, kw_only=True)
class AuditFilter:
    """``prefixes``: the caller sees units whose codes begin with one of these; none, nothing. The rest narrows further.

    ``actor``: id. ``recorded_from`` is included, ``recorded_to`` is not; both aware. ``occurred_from`` and ``occurred_to``
    are days, both included, and meet the last day an event's legal time can mean. ``since``: later positions only.
    """

    prefixes: tuple[str, ...]
    stream: UUID | None = None
    unit: str | None = None
    actor: str | None = None
    topic: str | None = None
    recorded_from: datetime | None = None
    recorded_to: datetime | None = None
    command: UUID | None = None
    occurred_from: date | None = None
    occurred_to: date | None = None
    since: int | None = None


class AuditTrail(Protocol):
    def page(
        self, wanted: AuditFilter, after: str | None, limit: int, *, newest_first: bool = False
    ) -> Page[AuditRow]:
        """In the order of the record, or backwards. Raises BadInput for a cursor that is none of ours."""
