"""最近读过的事件流 — streams read before, brought up to date by one look at the end of the record.

A stored event never changes, so it is read and decoded once. A look reads what was recorded since the look before, of
whatever stream, together with the last event known: if another one stands there (a record restored from a back-up, a
failover that lost commits), everything is forgotten. An event with personal values is opened anew whenever a key was made
or destroyed, so that no value outlives its key.
"""

import time
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from functools import cache
from itertools import takewhile
from threading import Lock
from typing import Protocol
from uuid import UUID

from application.ports.event_store import Positioned
from domain.record.aggregate import RecordedEvent
from infrastructure.event_store.stored_row import StoredRow

MOST_EVENTS = 20_000
FAR = 1_000
"""Events recorded between two looks: beyond that, what is known is hardly what will be asked for."""


class Source(Protocol):
    def stream(self, stream: UUID, /) -> Sequence[StoredRow]: ...

    def log(self, after: int, limit: int, /) -> Sequence[StoredRow]: ...

    def last(self) -> StoredRow | None: ...


class Decoder(Protocol):
    def is_sealed(self, stored: StoredRow, /) -> bool:
        """Whether it holds personal values."""

    def to_event(self, stored: StoredRow, /) -> RecordedEvent: ...

    def keys_version(self) -> int:
        """Another one whenever a key was made or destroyed."""


Read = tuple[RecordedEvent, int | None]
"""An event, and the version of the keys by which its personal values, if it has any, were opened."""


class Known:
    """A stream. ``read``: of each row, once its event was asked for."""

    __slots__ = ("read", "rows")

    def __init__(self, rows: Sequence[StoredRow], read: Sequence[Read | None] = ()) -> None:
        self.rows = rows
        self.read = [*read, *[None] * (len(rows) - len(read))]

    def __len__(self) -> int:
        return len(self.rows)

    def followed_by(self, row: StoredRow) -> "Known":
        return Known([*self.rows, row], self.read)


class End:
    """The end of the record as seen last. ``latest``: events up to it, of all streams; every one past ``whole_from``."""

    def __init__(self, last: StoredRow | None) -> None:
        self.last = last
        self.whole_from = self.position
        self.latest: deque[StoredRow] = deque()

    @property
    def position(self) -> int:
        return self.last.position if self.last else 0

    def move(self, row: StoredRow) -> None:
        self.last = row
        self.latest.append(row)
        if len(self.latest) > FAR:
            self.whole_from = self.latest.popleft().position

    def past(self, position: int) -> list[StoredRow]:
        found = list(takewhile(lambda row: row.position > position, reversed(self.latest)))
        return found[::-1]


class RecentStreams:
    def __init__(self, source: Source, decoder: Decoder, *, most: int = MOST_EVENTS) -> None:
        self._source, self._decoder, self._most = source, decoder, most
        self._known: OrderedDict[UUID, Known] = OrderedDict()
        self._events = 0
        self._end = End(None)
        self._looked = 0.0
        self._lock = Lock()

    def events(
        self, stream: UUID, since: float, after: int = 0, upto: int | None = None
    ) -> list[RecordedEvent]:
        """As recorded by ``since``, a moment of the monotonic clock, or later. Who asks for a version that is not known by then
        has heard of it from a view, which may be ahead: it is looked for. Raises UnreadableEvent."""
        known = self._as_of(stream, since)
        if upto is not None and len(known) < upto:
            known = self._as_of(stream, time.monotonic())
        return self._decoded(known, range(len(known))[after:upto])

    def positioned(self, stream: UUID, since: float, after: int = 0) -> list[Positioned]:
        known = self._as_of(stream, since)
        events = self._decoded(known, range(len(known))[after:])
        return [
            Positioned(row.position, event) for row, event in zip(known.rows[after:], events, strict=True)
        ]

    def _as_of(self, stream: UUID, since: float) -> Known:
        """A stream that is read whole needs no look."""
        while True:
            looked, known = self._looked, self._met(stream)
            if known is None:
                return self._read(stream)
            if looked >= since:
                return known
            self._look()

    def _look(self) -> None:
        """Any number at a time: each reads all that follows the end it began from."""
        begun, end = time.monotonic(), self._end
        last = end.last
        rows = self._source.log(last.position - 1, FAR) if last else ()
        goes_on = bool(rows) and rows[0] == last and len(rows) < FAR
        fresh = None if goes_on else End(self._source.last())
        with self._lock:
            if end is not self._end:
                return
            if fresh:
                self._forget(fresh)
            for row in rows[1:] if goes_on else ():
                self._take(row)
            self._looked = max(self._looked, begun)

    def _take(self, row: StoredRow) -> None:
        if row.position <= self._end.position:
            return
        self._end.move(row)
        stream = UUID(row.originator_id)
        known = self._known.get(stream)
        if known is not None and len(known) + 1 == row.originator_version:
            self._keep(stream, known.followed_by(row))

    def _read(self, stream: UUID) -> Known:
        """From the database; kept with what looks have met of it meanwhile. The first one gives the end to look from."""
        end = self._end
        before = end.position
        known = Known(self._source.stream(stream))
        with self._lock:
            if known.rows and self._end.last is None:
                self._forget(End(known.rows[-1]))
                end, before = self._end, self._end.position
            if end is not self._end or before < end.whole_from:
                return known
            for row in end.past(before):
                if row.originator_id == str(stream) and row.originator_version == len(known) + 1:
                    known = known.followed_by(row)
            self._keep(stream, known)
        return known

    def _decoded(self, known: Known, wanted: range) -> list[RecordedEvent]:
        keys = cache(self._decoder.keys_version)
        return [self._event(known, at, keys) for at in wanted]

    def _event(self, known: Known, at: int, keys: Callable[[], int]) -> RecordedEvent:
        read = known.read[at]
        if read and (read[1] is None or read[1] == keys()):
            return read[0]
        row = known.rows[at]
        opened_by = keys() if self._decoder.is_sealed(row) else None
        read = known.read[at] = (self._decoder.to_event(row), opened_by)
        return read[0]

    def _met(self, stream: UUID) -> Known | None:
        with self._lock:
            if stream in self._known:
                self._known.move_to_end(stream)
            return self._known.get(stream)

    def _keep(self, stream: UUID, known: Known) -> None:
        """A stream without events counts as one: that it has not begun is known too."""
        self._drop(self._known.pop(stream, None))
        self._known[stream] = known
        self._events += max(len(known), 1)
        while self._events > self._most:
            self._drop(self._known.popitem(last=False)[1])

    def _drop(self, known: Known | None) -> None:
        if known is not None:
            self._events -= max(len(known), 1)

    def _forget(self, end: End) -> None:
        self._known.clear()
        self._events = 0
        self._end = end
