"""登记条目 — one command of the demo: its id, the moment it is entered at, and how the use case is called."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from application.actor import Identity
from application.ports.event_store import Receipt
from application.services import Services
from application.workbench import Command
from domain.people.officer import Officer
from domain.record.fold import fold
from domain.record.when import SHANGHAI
from interfaces.demo.story import NAMESPACE

REQUEST = "demo"
"""Cause of every event of the demo: it tells them from real ones for ever."""


@dataclass(frozen=True)
class Entry:
    key: str
    recorded_at: datetime
    perform: Callable[[Services, UUID], Receipt]

    @property
    def command_id(self) -> UUID:
        return uuid5(NAMESPACE, self.key)


def command(command_id: UUID, asked: object) -> Command:
    return Command(command_id, repr(asked), REQUEST)


def identity(services: Services, code: str) -> Identity:
    """The officer as registered, with the posts held on the day of the story."""
    officer = fold(services.store.events(Officer.create_id(code)))
    if not isinstance(officer, Officer):
        raise LookupError(f"the demo's officer {code} is not registered")
    return Identity.of(officer, services.today)


def at(day: str) -> datetime:
    """A moment of the story's office hours."""
    return datetime.fromisoformat(day).replace(tzinfo=SHANGHAI)
