"""待办 — what asks for somebody's work, by officer and by post, whatever runs out first ahead."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from application.ports.page import Page
from domain.case.stage import Stage
from domain.guidance.work import WorkKind


@dataclass(frozen=True)
class WorkRow:
    """``step``: to be taken, "" for a duty; ``rule``: of the duty, or of the earliest one of the case, ""; ``due_on``: its day.

    ``holder``: whose row it is.
    """

    case: UUID
    line: int
    holder: str
    number: str
    unit: str
    stage: Stage
    violation: str
    kind: WorkKind
    step: str
    rule: str
    due_on: date | None


@dataclass(frozen=True, kw_only=True)
class WorkFilter:
    """``prefixes``: units the caller sees. ``holders``: an officer's code, and posts as ``post_in`` names them."""

    prefixes: tuple[str, ...]
    holders: tuple[str, ...]
    kind: WorkKind | None = None


class WorkQueue(Protocol):
    def page(self, wanted: WorkFilter, after: str | None, limit: int) -> Page[WorkRow]:
        """What runs out first ahead, what has no day last. Raises BadInput for a cursor that is none of ours."""


def post_in(role: str, unit: str) -> str:
    """Whoever holds the post in that town. No officer's code has an @."""
    return f"{role}@{unit}"
