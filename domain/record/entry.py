"""登记要素 — what every event carries beside its facts: who, when it happened, when it was recorded, on what command."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from domain.record.rules import RULES
from domain.record.when import When


@dataclass(frozen=True)
class Actor:
    """A snapshot of who acted, so that replay needs nothing else."""

    id: str
    name: str
    role: str
    unit: str
    certificates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cause:
    """``request``: id of the request that led here; ``answers``: version of the event of the same stream it answers."""

    request: str
    answers: int | None = None


@dataclass(frozen=True)
class Entry:
    """``occurred_at``: legal time, stated. ``recorded_at``: server time, UTC, from the clock port."""

    occurred_at: When
    recorded_at: datetime
    actor: Actor
    command_id: UUID
    cause: Cause
    rules: str = RULES

    def relying_on(self, *certificates: str) -> "Entry":
        """The same entry, naming the certificate numbers an enforcement act relied on (行政处罚法第四十二条)."""
        return replace(self, actor=replace(self.actor, certificates=tuple(certificates)))

    def answering(self, version: int | None) -> "Entry":
        return replace(self, cause=replace(self.cause, answers=version))
