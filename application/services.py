"""依赖 — what use cases and queries need from outside, wired once at the composition root."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from application.calendars import Calendars
from application.law_libraries import LawLibraries
from application.ports.accounts import Accounts
from application.ports.audit_trail import AuditTrail
from application.ports.case_list import CaseList
from application.ports.clock import Clock
from application.ports.deadline_board import DeadlineBoard
from application.ports.event_store import EventStore
from application.ports.keyring import Keyring
from application.ports.registers import Registers
from application.ports.seeds import Seeds
from application.ports.statistics import Statistics
from application.ports.storage import Storage
from application.ports.views import Views
from application.ports.work_queue import WorkQueue
from domain.calendar.work_calendar import WorkCalendar
from domain.law.library import LawLibrary
from domain.record.when import SHANGHAI


@dataclass(frozen=True)
class Services:
    """``calendar``, ``law``: as shipped; what a county recorded lies over them in ``calendars`` and ``laws``."""

    store: EventStore
    keyring: Keyring
    clock: Clock
    calendar: WorkCalendar
    law: LawLibrary
    accounts: Accounts
    seeds: Seeds
    case_list: CaseList
    deadline_board: DeadlineBoard
    work_queue: WorkQueue
    audit_trail: AuditTrail
    registers: Registers
    statistics: Statistics
    views: Views
    storage: Storage

    @cached_property
    def calendars(self) -> Calendars:
        """The shipped calendar with what each county recorded."""
        return Calendars(self.store, self.calendar)

    @cached_property
    def laws(self) -> LawLibraries:
        """The shipped library with what each county entered."""
        return LawLibraries(self.store, self.law)

    @property
    def today(self) -> date:
        return self.clock.now().astimezone(SHANGHAI).date()
