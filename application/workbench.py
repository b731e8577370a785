"""工作台 — one decision: loads the aggregates it needs, remembers them, saves all that changed in one transaction."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, cast
from uuid import UUID

from application.errors import CommandIdReused, NotFound, StoreBusy
from application.ports.event_store import Brought, CommandRepeated, Receipt, Slip, StreamMoved
from application.services import Services
from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.document import DocumentKind
from domain.case.terms import AS_SHIPPED, Terms
from domain.numbers.register import NumberRegister, open_register, year_in
from domain.people.officer import Officer
from domain.powers.power_list import PowerList
from domain.record.aggregate import RecordedAggregate, RecordedEvent
from domain.record.entry import Actor, Cause, Entry
from domain.record.fold import fold
from domain.record.refusal import BadInput
from domain.record.when import When
from domain.units.unit import Unit, county_of
from domain.values.county_values import CountyValues

NOBODY = UUID(int=0)
ATTEMPTS = 100
"""Decisions re-run at most so often when others win the race for a number; each needs a few milliseconds."""


@dataclass(frozen=True)
class Command:
    """``id``: idempotency key as a UUID; ``content``: canonical text of what is asked, for its digest; ``request``: id.

    ``new``: the id was made up for this one request, so it cannot have come before.
    """

    id: UUID
    content: str
    request: str
    new: bool = False


class Workbench:
    """``streams``: what earlier attempts of the same command have read; only what came since is read again."""

    def __init__(
        self, services: Services, command: Command, streams: dict[UUID, list[RecordedEvent]] | None = None
    ) -> None:
        self._services, self.command = services, command
        self.recorded_at = services.clock.now()
        self._streams = {} if streams is None else streams
        self._loaded: dict[UUID, RecordedAggregate] = {}

    def find(self, aggregate_id: UUID) -> Any:
        """The aggregate as of now, or None. Loaded once a decision."""
        if aggregate_id not in self._loaded:
            stream = self._streams.setdefault(aggregate_id, [])
            stream.extend(self._services.store.events(aggregate_id, after=len(stream)))
            aggregate = fold(stream)
            if aggregate is None:
                return None
            self._loaded[aggregate_id] = aggregate
        return self._loaded[aggregate_id]

    def keep(self, aggregate: RecordedAggregate) -> None:
        """Remember a new aggregate, to be saved with the rest."""
        self._loaded[aggregate.id] = aggregate

    def case(self, case_id: UUID) -> Case:
        case = self.find(case_id)
        if not isinstance(case, Case):
            raise NotFound("case", str(case_id))
        return case

    def officer(self, code: str, field: str = "officer") -> Officer:
        officer = self.find(Officer.create_id(code))
        if not isinstance(officer, Officer):
            raise BadInput(field, f"没有登记人员{code}", f"unknown officer {code}")
        return officer

    def unit(self, code: str, field: str = "unit") -> Unit:
        unit = self.find(Unit.create_id(code))
        if not isinstance(unit, Unit):
            raise BadInput(field, f"没有登记单位{code}", f"unknown unit {code}")
        return unit

    def powers(self, unit: str) -> PowerList | None:
        powers = self.find(PowerList.create_id(unit))
        return powers if isinstance(powers, PowerList) else None

    def values(self, county: str) -> CountyValues | None:
        values = self.find(CountyValues.create_id(county))
        return values if isinstance(values, CountyValues) else None

    def terms(self, unit: str) -> Terms:
        """As the county of the unit set them."""
        values = self.values(county_of(unit))
        return Terms(values.values) if values else AS_SHIPPED

    def entry(self, actor: Actor, occurred_at: When) -> Entry:
        return Entry(occurred_at, self.recorded_at, actor, self.command.id, Cause(self.command.request))

    def desk(self, actor: Actor, case_id: UUID) -> Desk:
        return Desk(
            actor=actor,
            recorded_at=self.recorded_at,
            command_id=self.command.id,
            request=self.command.request,
            calendar=self._services.calendars.of(actor.unit),
            laws=self._services.laws.of,
            officer=self.officer,
            unit=self.unit,
            powers=self.powers,
            terms=self.terms,
            register=self.register,
            event=lambda version: self._event(case_id, version),
            other_case=lambda name: self._other_case(case_id, name),
            keep=self.keep,
        )

    def save(self, changed: RecordedAggregate) -> Receipt:
        """Append every pending event; the receipt names the stream the command was about.

        A correction changes what came before it, so the state is read again.
        """
        pending = [event for one in self._loaded.values() for event in one.collect_events()]
        events = cast("list[RecordedEvent]", pending)
        slip = Slip(self.command.id, self._digest())
        receipt = self._services.store.append(events, slip, stream=changed.id, version=changed.version)
        own = tuple(event for event in events if event.originator_id == changed.id)
        if any(event.amendment() for event in own):
            return receipt
        return replace(receipt, brought=Brought(changed, own))

    def earlier(self) -> Receipt | None:
        """The receipt when the same command came before; CommandIdReused when it asked something else then."""
        found = self._services.store.receipt(self.command.id)
        if found is None:
            return None
        slip, receipt = found
        if slip.digest != self._digest():
            raise CommandIdReused
        return receipt

    def _digest(self) -> str:
        return self._services.keyring.blind(self.command.content, purpose="command")

    def _event(self, case_id: UUID, version: int) -> RecordedEvent:
        events = self._services.store.events(case_id, upto=version)
        if not 1 <= version <= len(events):
            raise BadInput("version", f"本案没有第{version}号事件", f"the case has no event {version}")
        return events[-1]

    def _other_case(self, case_id: UUID, name: str) -> Case:
        """By id, or by number as the town's own register of filings has it: a list might not have caught up yet."""
        found = self.find(self._named(case_id, name))
        if not isinstance(found, Case):
            raise BadInput("other", f"没有案件{name}", f"no such case: {name}")
        return found

    def _named(self, case_id: UUID, name: str) -> UUID:
        try:
            return UUID(name)
        except ValueError:
            year, unit = year_in(name) or 0, self.case(case_id).unit
        register = self.find(NumberRegister.create_id(unit, DocumentKind.FILING.value, year))
        user = register.user_of(name) if isinstance(register, NumberRegister) else None
        return user or NOBODY

    def register(self, issuer: str, word: str, year: int, template: str, entry: Entry) -> NumberRegister:
        found = self.find(NumberRegister.create_id(issuer, word, year))
        if isinstance(found, NumberRegister):
            return found
        register = open_register(entry, issuer=issuer, word=word, year=year, template=template)
        self.keep(register)
        return register


def settle(services: Services, command: Command, decide: Callable[[Workbench], RecordedAggregate]) -> Receipt:
    """Run a decision to its end: the first result for a repeated command, a new decision when a stream moved."""
    streams: dict[UUID, list[RecordedEvent]] = {}
    for attempt in range(ATTEMPTS):
        bench = Workbench(services, command, streams)
        asked_before = attempt or not command.new
        if asked_before and (receipt := bench.earlier()):
            return receipt
        changed = decide(bench)
        try:
            receipt = bench.save(changed)
        except (StreamMoved, CommandRepeated):
            continue
        services.views.wake()
        return receipt
    raise StoreBusy
