"""案头 — what a step may consult beside its case: who acts, when it is recorded, people, powers, units, numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.terms import Terms
from domain.law.library import LawLibrary
from domain.numbers.register import NumberRegister, serial_in, template_of, year_in
from domain.people.officer import Officer
from domain.powers.power_list import PowerList
from domain.record.aggregate import RecordedEvent
from domain.record.entry import Actor, Cause, Entry
from domain.record.when import SHANGHAI, When
from domain.units.unit import Unit


@dataclass(frozen=True, kw_only=True)
class Desk:
    """One command's desk. The look-ups load aggregates; ``register`` also remembers what must be saved with the case.

    ``officer``, ``unit``: raise BadInput for an unknown code. ``powers``: the town's list, or None.
    ``laws``, ``terms``: the library of laws and the lengths of time limits in a unit's county.
    ``event``: an event of this case by its version; BadInput for none. ``other_case``: another case by its id or number,
    saved with this one; BadInput for none. ``keep``: a new case, to be saved with this one.
    """

    actor: Actor
    recorded_at: datetime
    command_id: UUID
    request: str
    calendar: WorkCalendar
    laws: Callable[[str], LawLibrary]
    officer: Callable[[str], Officer]
    unit: Callable[[str], Unit]
    powers: Callable[[str], PowerList | None]
    terms: Callable[[str], Terms]
    register: Callable[[str, str, int, str, Entry], NumberRegister]
    event: Callable[[int], RecordedEvent]
    other_case: Callable[[str], Case]
    keep: Callable[[Case], None]

    @property
    def today(self) -> date:
        """The day of recording, Asia/Shanghai."""
        return self.recorded_at.astimezone(SHANGHAI).date()

    @property
    def law(self) -> LawLibrary:
        """The library of the county in which it is acted."""
        return self.laws(self.actor.unit)

    def entry(self, occurred_at: When) -> Entry:
        return Entry(occurred_at, self.recorded_at, self.actor, self.command_id, Cause(self.request))

    def number(self, issuer: str, word: str, entry: Entry, taken_by: UUID) -> str:
        """Allocate the next document number of the issuing government; its year is the year of approval (§5)."""
        year = entry.occurred_at.first_day.year
        return self._register(issuer, word, year, entry).allocate(entry, taken_by=taken_by)

    def form_number(self, issuer: str, word: str, text: str, entry: Entry, taken_by: UUID) -> str:
        """Use the number printed on a pre-numbered form; its register is that of the year in its brackets."""
        year = year_in(text) or entry.occurred_at.first_day.year
        return self._register(issuer, word, year, entry).take(entry, text=text, taken_by=taken_by)

    def printed_number(self, issuer: str, word: str, text: str, entry: Entry, taken_by: UUID) -> bool | None:
        """Enter a number printed before this record began; None where it does not fit the register, False where another
        case has it."""
        year = year_in(text)
        serial = serial_in(template_of(self.unit(issuer[:6]), self.unit(issuer)), word, year, text)
        if year is None or serial is None:
            return None
        return self._register(issuer, word, year, entry).enter(entry, serial=serial, taken_by=taken_by)

    def _register(self, issuer: str, word: str, year: int, entry: Entry) -> NumberRegister:
        template = template_of(self.unit(issuer[:6]), self.unit(issuer))
        return self.register(issuer, word, year, template, entry)
