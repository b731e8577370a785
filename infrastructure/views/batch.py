"""一批事件 — some events in a row, with the streams they belong to as far as this batch goes."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import Any
from uuid import UUID

from application.calendars import Calendars, CountyRecord
from application.ports.event_store import EventStore, Positioned, UnreadableEvent
from domain.calendar.county_calendar import COUNTY_CODE_LENGTH
from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case, CaseOpened
from domain.case.terms import AS_SHIPPED, Terms
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold
from domain.units.unit import county_of
from domain.values.county_values import CountyValues, ValueSet, ValueWithdrawn


class Batch:
    """A view is computed from this alone, before any lock is taken."""

    def __init__(self, events: Sequence[Positioned], store: EventStore, calendars: Calendars) -> None:
        self.events = events
        self._store, self._calendars = store, calendars
        self._records: dict[str, CountyRecord] = {}
        self._terms: dict[str, Terms] = {}
        self._histories: dict[UUID, list[RecordedEvent]] = {}
        self._begun: dict[UUID, Any] = {}

    @property
    def last_position(self) -> int:
        return self.events[-1].position

    @cached_property
    def streams(self) -> dict[UUID, list[RecordedEvent]]:
        """The batch's own events by stream."""
        grouped: dict[UUID, list[RecordedEvent]] = defaultdict(list)
        for one in self.events:
            grouped[one.event.originator_id].append(one.event)
        return dict(grouped)

    @cached_property
    def touched(self) -> tuple[UUID, ...]:
        """Streams whose rows may change: the batch's own, and every case of a county that set a value in it."""
        set_in = {
            self.begun(one.event.originator_id).county
            for one in self.events
            if isinstance(one.event, ValueSet | ValueWithdrawn)
        }
        opening = [topic for topic, kind in RecordedEvent.topics.items() if issubclass(kind, CaseOpened)]
        opened = self._store.of_kinds(opening, self.last_position) if set_in else []
        theirs = [one.event for one in opened if county_of(fold([one.event]).unit) in set_in]
        return tuple(dict.fromkeys((*self.streams, *(one.originator_id for one in theirs))))

    def history(self, stream: UUID) -> list[RecordedEvent]:
        """The stream from its first event up to its last one by the end of this batch."""
        if stream not in self._histories and stream not in self.streams:
            known = [one for one in self._store.positioned(stream) if one.position <= self.last_position]
            self._last_positions[stream] = known[-1].position
            self._histories[stream] = [one.event for one in known]
        if stream not in self._histories:
            own = self.streams[stream]
            earlier = own[0].originator_version - 1
            before = self._store.events(stream, upto=earlier) if earlier else []
            self._histories[stream] = [*before, *own]
        return self._histories[stream]

    def begun(self, stream: UUID) -> Any:
        """The aggregate as its first event made it."""
        if stream not in self._begun:
            own = self.history(stream)[0] if stream not in self.streams else self.streams[stream][0]
            first = [own] if own.originator_version == 1 else self._store.events(stream, upto=1)
            self._begun[stream] = fold(first)
        return self._begun[stream]

    def calendar(self, case: Case) -> WorkCalendar:
        """As recorded up to the case's last event in this batch, so that a row is the same however the record is cut.

        A later change that moves a due day of the case leaves an event on the case (期限重新计算), which brings the row up.
        """
        county = case.unit[:COUNTY_CODE_LENGTH]
        if county not in self._records:
            self._records[county] = self._calendars.record(county)
        position = self._last_positions[case.id]
        return self._records[county].of_case(case, self.history(case.id), position=position)

    def terms(self, case: Case) -> Terms:
        """As the case's county had set them by the end of this batch; whoever sets one later touches the case."""
        county = county_of(case.unit)
        if county not in self._terms:
            known = self._store.positioned(CountyValues.create_id(county))
            values = fold([one.event for one in known if one.position <= self.last_position])
            self._terms[county] = Terms(values.values) if values else AS_SHIPPED
        return self._terms[county]

    @cached_property
    def _last_positions(self) -> dict[UUID, int]:
        return {one.event.originator_id: one.position for one in self.events}


Read = Callable[[int, int], Batch]
"""From a position up to another one, included."""


class BatchReader:
    def __init__(self, store: EventStore, calendars: Calendars, size: int) -> None:
        self._store, self._calendars, self._size = store, calendars, size

    def read(self, position: int, upto: int) -> Batch:
        """The next events, as many as are readable in a row; raises UnreadableEvent when already the first is not."""
        limit = self._size
        while True:
            try:
                events = self._store.after(position, limit)
            except UnreadableEvent:
                if limit == 1:
                    raise
                limit //= 2
            else:
                wanted = [one for one in events if one.position <= upto]
                return Batch(wanted, self._store, self._calendars)

    def shared(self) -> Read:
        """Reads for views that follow side by side: the latest batch is kept, so each event is decoded once."""
        return lru_cache(maxsize=1)(self.read)

    def last_position(self) -> int:
        return self._store.last_position()
