"""最近读过的事件流 — events that were read before need not be decoded again: a stored event never changes.

What came since is always asked of the database, and with it the last event that is known here: if another one stands
in its place (a record restored from a back-up, a failover that lost commits), everything known of the stream is read
anew. An event with personal values is opened anew each time, so that no value outlives its key.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock
from typing import NamedTuple
from uuid import UUID

from domain.record.aggregate import RecordedEvent
from infrastructure.event_store.stored_row import StoredRow

MOST_EVENTS = 20_000
NOTHING: tuple["Known", ...] = ()

Read = Callable[[UUID, int, int | None], Sequence[StoredRow]]
"""Of a stream, past a version, up to one."""


class Known(NamedTuple):
    """``event``: None when it holds personal values."""

    stored: StoredRow
    event: RecordedEvent | None


class RecentStreams:
    def __init__(
        self,
        read: Read,
        plain: Callable[[StoredRow], RecordedEvent | None],
        decode: Callable[[StoredRow], RecordedEvent],
        *,
        most: int = MOST_EVENTS,
    ) -> None:
        self._read, self._plain, self._decode, self._most = read, plain, decode, most
        self._known: OrderedDict[UUID, tuple[Known, ...]] = OrderedDict()
        self._events = 0
        self._lock = Lock()

    def events(self, stream: UUID, after: int, upto: int | None) -> list[RecordedEvent]:
        """Raises UnreadableEvent."""
        known = self._known.get(stream, NOTHING)[:upto]
        stored = self._read(stream, max(len(known) - 1, 0), upto)
        if known:
            if stored and stored[0] == known[-1].stored:
                stored = stored[1:]
            else:
                self._forget(stream)
                known, stored = NOTHING, self._read(stream, 0, upto)
        now = known + tuple([Known(one, self._plain(one)) for one in stored])
        self._keep(stream, now)
        return [self._decode(one.stored) if one.event is None else one.event for one in now[after:]]

    def _forget(self, stream: UUID) -> None:
        with self._lock:
            self._events -= len(self._known.pop(stream, NOTHING))

    def _keep(self, stream: UUID, now: tuple[Known, ...]) -> None:
        """A part of what is known is no news, as long as it agrees."""
        with self._lock:
            before = self._known.pop(stream, NOTHING)
            kept = before if before[: len(now)] == now else now
            if kept:
                self._known[stream] = kept
            self._events += len(kept) - len(before)
            while self._events > self._most:
                self._events -= len(self._known.popitem(last=False)[1])
