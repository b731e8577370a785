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
from domain.case.case import Case
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold


class Batch:
    """A view is computed from this alone, before any lock is taken."""

    def __init__(self, events: Sequence[Positioned], store: EventStore, calendars: Calendars) -> None:
        self.events = events
        self._store, self._calendars = store, calendars
        self._records: dict[str, CountyRecord] = {}
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

    def history(self, stream: UUID) -> list[RecordedEvent]:
        """The stream from its first event up to its last one in this batch."""
        if stream not in self._histories:
            own = self.streams[stream]
            earlier = own[0].originator_version - 1
            before = self._store.events(stream, upto=earlier) if earlier else []
            self._histories[stream] = [*before, *own]
        return self._histories[stream]

    def begun(self, stream: UUID) -> Any:
        """The aggregate as its first event made it."""
        if stream not in self._begun:
            own = self.streams[stream][0]
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
