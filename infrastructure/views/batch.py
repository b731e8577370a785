"""一批事件 — some events in a row, with the streams they belong to as far as this batch goes."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import Any
from uuid import UUID

from application.ports.event_store import EventStore, Positioned, UnreadableEvent
from domain.calendar.work_calendar import WorkCalendar
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold


class Batch:
    """A view is computed from this alone, before any lock is taken."""

    def __init__(self, events: Sequence[Positioned], store: EventStore, calendar: WorkCalendar) -> None:
        self.events = events
        self.calendar = calendar
        self._store = store
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


Read = Callable[[int, int], Batch]
"""From a position up to another one, included."""


class BatchReader:
    def __init__(self, store: EventStore, calendar: WorkCalendar, size: int) -> None:
        self._store, self._calendar, self._size = store, calendar, size

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
                return Batch(wanted, self._store, self._calendar)

    def shared(self) -> Read:
        """Reads for views that follow side by side: the latest batch is kept, so each event is decoded once."""
        return lru_cache(maxsize=1)(self.read)

    def last_position(self) -> int:
        return self._store.last_position()
