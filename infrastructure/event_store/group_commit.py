"""合并提交 — commands that come while another one is being written share the next transaction: one round trip, one fsync.

The first caller who finds nobody writing writes for all who wait; there is no thread of its own. A caller alone is
served at once. Whoever waits is answered when the transaction is durable, each with what became of its own command.

Callers who were answered a moment ago are likely to come back at once. Without patience two halves of them would take
turns, each in a transaction of its own; so a writer waits for as many as there were last time, but no longer than a
part of what the last transaction took.
"""

import time
from collections import deque
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from threading import Lock

from eventsourcing.persistence import StoredEvent

from application.ports.errors import DatabaseUnavailable, OutcomeUnknown
from infrastructure.event_store.command_row import CommandRow

LARGEST_BATCH = 64
PATIENCE = 0.5
"""Of the last transaction's duration."""


@dataclass(frozen=True)
class Append:
    """What one caller wants recorded: all of it, or nothing."""

    stored_events: Sequence[StoredEvent]
    command: CommandRow | None


Outcome = Sequence[int] | Exception
"""Positions of the events, or why they were not recorded."""

WriteBatch = Callable[[Sequence[Append]], Sequence[Outcome]]
"""One transaction; an outcome for each. What it raises concerns them all, and nothing was recorded."""


class _Caller:
    """`turn` is released when there is an outcome, or when it is this caller's turn to write for all."""

    def __init__(self, append: Append) -> None:
        self.append = append
        self.outcome: Outcome | None = None
        self.turn = _taken()


class GroupCommit:
    def __init__(self, write: WriteBatch) -> None:
        self._write = write
        self._guard = Lock()
        self._queue: deque[_Caller] = deque()
        self._led = False
        self._expected = 1
        self._complete: Lock | None = None
        self._ended = self._took = 0.0

    @property
    def waiting(self) -> int:
        return len(self._queue)

    def record(self, append: Append) -> Sequence[int]:
        """Returns the positions when they are durable, or raises what concerns this append."""
        own = _Caller(append)
        with self._guard:
            self._queue.append(own)
            leads, self._led = not self._led, True
            if self._complete and len(self._queue) >= self._expected:
                self._complete.release()
                self._complete = None
        if not leads:
            own.turn.acquire()
        if own.outcome is None:
            self._lead()
        return _answer(own)

    def _lead(self) -> None:
        """Write what waits, this caller's among it, then let the next one lead."""
        batch = self._gathered()
        begun = time.monotonic()
        try:
            outcomes = self.outcomes([one.append for one in batch])
            for one, outcome in zip(batch, outcomes, strict=True):
                one.outcome = outcome
        finally:
            self._hand_on(begun, len(batch))
            for one in batch:
                one.outcome = one.outcome if one.outcome is not None else _abandoned()
                one.turn.release()

    def _gathered(self) -> list[_Caller]:
        complete = _taken()
        with self._guard:
            patience = self._took * PATIENCE - (time.monotonic() - self._ended)
            self._complete = complete if len(self._queue) < self._expected and patience > 0 else None
            waits = self._complete is not None
        if waits:
            complete.acquire(timeout=patience)
        with self._guard:
            self._complete = None
            return [self._queue.popleft() for _ in range(min(len(self._queue), LARGEST_BATCH))]

    def _hand_on(self, begun: float, written: int) -> None:
        with self._guard:
            self._ended = time.monotonic()
            self._took = self._ended - begun
            self._expected = min(written + len(self._queue), LARGEST_BATCH)
            if self._queue:
                self._queue[0].turn.release()
            else:
                self._led = False

    def outcomes(self, appends: Sequence[Append]) -> Sequence[Outcome]:
        """A mistake in one append, which the database met as an error of the whole, is told to its own caller only."""
        try:
            return self._write(appends)
        except DatabaseUnavailable as unavailable:
            return [copy(unavailable) for _ in appends]
        except Exception as mistake:
            if len(appends) == 1:
                return [mistake]
            return [self.outcomes([one])[0] for one in appends]


def _answer(own: _Caller) -> Sequence[int]:
    if isinstance(own.outcome, Exception):
        raise own.outcome
    assert own.outcome is not None
    return own.outcome


def _taken() -> Lock:
    lock = Lock()
    lock.acquire()
    return lock


def _abandoned() -> OutcomeUnknown:
    return OutcomeUnknown("who wrote for all was stopped; whether it was committed is not known")
