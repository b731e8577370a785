"""分批读取 — the record in batches, in the order of positions to follow it, or stream by stream to make a view anew."""

from collections.abc import Callable
from functools import lru_cache
from uuid import UUID

from application.calendars import Calendars
from application.ports.event_store import EventStore, Positioned, UnreadableEvent
from infrastructure.views.batch import Batch
from infrastructure.views.folds import MOST, Folds

Read = Callable[[int, int], Batch]
"""From a position up to another one, included."""
ReadStreams = Callable[[UUID | None, int], Batch]
"""Whole streams after another one, as they were at a position."""


class BatchReader:
    def __init__(self, store: EventStore, calendars: Calendars, size: int) -> None:
        self._store, self._calendars, self._size = store, calendars, size

    def shared(self, most: int = MOST) -> Read:
        """Reads for views that follow side by side: the latest batch is kept, so each event is decoded and folded once.

        ``most``: streams whose state is kept from one batch to the next.
        """
        folds = Folds(most)
        return lru_cache(maxsize=1)(lambda position, upto: self._read(position, upto, folds))

    def shared_streams(self) -> ReadStreams:
        """The same for views that are built side by side."""
        return lru_cache(maxsize=1)(self.streams)

    def streams(self, after: UUID | None, upto: int) -> Batch:
        """The next whole streams as they were at a position; without events when there are no more. Raises UnreadableEvent."""
        events = self._store.streams(after, upto=upto, limit=self._size)
        return Batch(events, self._store, self._calendars, Folds(), end=upto, whole=True)

    def at(self, position: int) -> Positioned | None:
        """The event that stands there. Raises UnreadableEvent."""
        found = self._store.after(position - 1, 1)
        return found[0] if found and found[0].position == position else None

    def last_position(self) -> int:
        return self._store.last_position()

    def _read(self, position: int, upto: int, folds: Folds) -> Batch:
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
                end = wanted[-1].position if wanted else position
                return Batch(wanted, self._store, self._calendars, folds, end=end)
