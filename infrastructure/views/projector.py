"""投影 — brings every view up to the record, batch by batch; rows and position of a view in one transaction.

There is no long-lived leader. Whoever reads a batch takes the view's lock for that one transaction and looks at the
position again inside it, so any number of processes may project at once: a batch is applied once, nobody waits for
a dead leader's lease, and take-over is immediate. What a batch means for the rows is computed before the lock is taken.

On PostgreSQL positions follow commits, because the recorder inserts under one lock; on SQLite there is one writer.
"""

import time
from collections.abc import Callable, Sequence

from application.ports.event_store import UnreadableEvent
from application.ports.views import ViewRedefined
from infrastructure.views.batch_reader import BatchReader, Read
from infrastructure.views.collecting import uncollected
from infrastructure.views.place import Place

OTHERS_TURN_SECONDS = 0.01


class Projector:
    """``problems``: by view, why it stands still. ``moved`` is called when a view may have moved."""

    def __init__(
        self, places: Sequence[Place], reader: BatchReader, moved: Callable[[], None] = lambda: None
    ) -> None:
        self._places, self._reader, self._moved = places, reader, moved
        self.problems: dict[str, str] = {}

    def catch_up(self) -> bool:
        """To what is recorded now. A view that meets an event it cannot read stands still before it; the others go on."""
        target = self._reader.last_position()
        read = self._reader.shared()
        behind = list(self._places)
        while behind:
            with uncollected():
                behind = [place for place in behind if self._advance(place, read, target)]
        return not self.problems

    def _advance(self, place: Place, read: Read, target: int) -> bool:
        """Whether the view goes on after this batch."""
        try:
            more = advance(place, read, target)
            self.problems.pop(place.view.name, None)
        except (UnreadableEvent, ViewRedefined) as problem:
            self.problems[place.view.name] = str(problem)
            return False
        self._moved()
        return more


def advance(place: Place, read: Read, target: int) -> bool:
    """One batch, applied by us or just now by another; False when there was none left up to ``target``.

    Raises UnreadableEvent, ViewRedefined.
    """
    position = place.position()
    batch = read(position, target) if position < target else None
    if batch is None or not batch.events:
        return False
    changes = place.view.changes(batch)
    if not place.apply(changes, after=position, reached=batch.end):
        time.sleep(OTHERS_TURN_SECONDS)
    return True
