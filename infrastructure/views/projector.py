"""投影 — brings every view up to the record, batch by batch; rows and position of a view in one transaction.

There is no long-lived leader. Whoever reads a batch takes the view's lock for that one transaction and looks at the
position again inside it, so any number of processes may project at once: a batch is applied once, nobody waits for
a dead leader's lease, and take-over is immediate. What a batch means for the rows is computed before the lock is taken.
Views that stand at the same position share the batch, the fold and the transaction; each has its own position all the same.

On PostgreSQL positions follow commits, because the recorder inserts under one lock; on SQLite there is one writer.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from typing import NamedTuple

from application.ports.event_store import Positioned, UnreadableEvent
from application.ports.views import Progress, ViewRedefined
from infrastructure.views.batch_reader import BatchReader, Read
from infrastructure.views.collecting import uncollected
from infrastructure.views.folds import MOST
from infrastructure.views.place import Place
from infrastructure.views.view import Changes

OTHERS_TURN_SECONDS = 0.01
NEAR = 1_000
"""Positions: daily work, not a record to catch up with."""
KEPT_STREAMS = 500
"""Cases at work just now: their states are kept from one look to the next."""


class Move(NamedTuple):
    """What a batch means for one view that stands at ``after``; it stands at its ``last`` event once that is applied."""

    place: Place
    after: int
    last: Positioned
    changes: Changes


class Known(NamedTuple):
    """What one look leaves to the next: what it had folded, and the last event it had met."""

    read: Read | None
    last: Positioned


class Projector:
    """``problems``: by view, why it stands still. ``moved`` is called when a view may have moved."""

    def __init__(
        self, places: Sequence[Place], reader: BatchReader, moved: Callable[[], None] = lambda: None
    ) -> None:
        self._places, self._reader, self._moved = places, reader, moved
        self._known: list[Known] = []
        self.problems: dict[str, str] = {}

    def catch_up(self, progress: Progress = lambda _name, _done, _total: None) -> bool:
        """To what is recorded now. A view that meets an event it cannot read stands still before it; the others go on."""
        target = self._reader.last_position()
        near = self._near(target)
        read = (near and near.read) or self._reader.shared(KEPT_STREAMS if near else MOST)
        behind, last = list(self._places), near and near.last
        while behind:
            with uncollected():
                moves = list(self._moves(behind, read, target))
                apply(moves)
            for one in moves:
                progress(one.place.name, one.last.position, target)
            self._moved()
            behind = [move.place for move in moves]
            reached = [move.last for move in moves] + ([last] if last else [])
            last = max(reached, default=None, key=lambda one: one.position)
        if last:
            self._known = [Known(read if near else None, last)]
        return not self.problems

    def _near(self, target: int) -> Known | None:
        """What the look before has left to this one alone, if it was a short while ago and the record is still the same:
        one restored from a back-up, or that lost its last commits, has another event where the last one was."""
        with suppress(IndexError, UnreadableEvent):
            known = self._known.pop()
            last = known.last
            if target - last.position <= NEAR and self._reader.at(last.position) == last:
                return known
        return None

    def _moves(self, places: Sequence[Place], read: Read, target: int) -> Iterator[Move]:
        """Of the views that are behind and can go on."""
        for place in places:
            name = place.view.name
            try:
                found = move(place, read, target)
                self.problems.pop(name, None)
                if found:
                    yield found
            except (UnreadableEvent, ViewRedefined) as problem:
                self.problems[name] = str(problem)


def move(place: Place, read: Read, target: int) -> Move | None:
    """The next one; None when there is nothing left up to ``target``. Raises UnreadableEvent, ViewRedefined."""
    position = place.position()
    batch = read(position, target) if position < target else None
    if batch is None or not batch.events:
        return None
    return Move(place, position, batch.events[-1], place.view.changes(batch))


def apply(moves: Sequence[Move]) -> None:
    """By us, unless another process is at it or has done so just now. One transaction for those that stand together."""
    for _, together in groupby(moves, key=lambda one: one.after):
        some = list(together)
        with some[0].place.database.transaction(write=True) as cursor:
            applied = [
                one.place.apply(cursor, one.changes, after=one.after, reached=one.last.position)
                for one in some
            ]
        if not all(applied):
            time.sleep(OTHERS_TURN_SECONDS)
