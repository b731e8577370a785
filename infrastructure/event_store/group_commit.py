"""合并提交 — commands that come while another one is being written share the next transaction: one round trip, one fsync.

The first caller who finds nobody writing writes for all who wait. There is no thread of its own and no waiting for
company: a caller alone is served at once. Whoever waits is answered when the transaction is durable, each with what
became of its own command.
"""

from collections import deque
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from threading import Lock

from eventsourcing.persistence import StoredEvent

from application.ports.errors import DatabaseUnavailable
from infrastructure.event_store.command_row import CommandRow

LARGEST_BATCH = 64


@dataclass(frozen=True)
class Append:
    """What one caller wants recorded: all of it, or nothing."""

    stored_events: Sequence[StoredEvent]
    command: CommandRow | None


Outcome = Sequence[int] | Exception
"""Positions of the events, or why they were not recorded."""

WriteBatch = Callable[[Sequence[Append]], Sequence[Outcome]]
"""One transaction; an outcome for each. What it raises concerns them all, and nothing was recorded."""


class _Waiting:
    """One caller: `turn` is released when there is an outcome, or when it is this caller's turn to write for all."""

    def __init__(self, append: Append) -> None:
        self.append = append
        self.outcome: Outcome | None = None
        self.turn = Lock()
        self.turn.acquire()


class GroupCommit:
    def __init__(self, write: WriteBatch) -> None:
        self._write = write
        self._guard = Lock()
        self._queue: deque[_Waiting] = deque()
        self._led = False

    @property
    def waiting(self) -> int:
        return len(self._queue)

    def record(self, append: Append) -> Sequence[int]:
        """Returns the positions when they are durable, or raises what concerns this append."""
        own = _Waiting(append)
        with self._guard:
            self._queue.append(own)
            leads, self._led = not self._led, True
        if not leads:
            own.turn.acquire()
        if own.outcome is None:
            self._lead()
        return _answer(own)

    def _lead(self) -> None:
        """Write what waits, this caller's among it, then let the next one lead."""
        with self._guard:
            batch = [self._queue.popleft() for _ in range(min(len(self._queue), LARGEST_BATCH))]
        try:
            outcomes = self.outcomes([one.append for one in batch])
            for one, outcome in zip(batch, outcomes, strict=True):
                one.outcome = outcome
        finally:
            self._hand_on()
            for one in batch:
                one.outcome = one.outcome if one.outcome is not None else _abandoned()
                one.turn.release()

    def _hand_on(self) -> None:
        with self._guard:
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


def _answer(own: _Waiting) -> Sequence[int]:
    if isinstance(own.outcome, Exception):
        raise own.outcome
    assert own.outcome is not None
    return own.outcome


def _abandoned() -> DatabaseUnavailable:
    return DatabaseUnavailable("who wrote for all was stopped; whether it was committed is not known")
