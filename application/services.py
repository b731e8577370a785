"""依赖 — what use cases and queries need from outside, wired once at the composition root."""

from dataclasses import dataclass
from datetime import date

from application.ports.clock import Clock
from application.ports.event_store import EventStore
from application.ports.keyring import Keyring
from domain.calendar.work_calendar import WorkCalendar
from domain.record.when import SHANGHAI


@dataclass(frozen=True)
class Services:
    store: EventStore
    keyring: Keyring
    clock: Clock
    calendar: WorkCalendar

    @property
    def today(self) -> date:
        return self.clock.now().astimezone(SHANGHAI).date()
