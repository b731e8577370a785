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
from infrastructure.views.batch import BatchReader
from infrastructure.views.place import Place

OTHERS_TURN_SECONDS = 0.01


class Projector:
    """``problems``: by view, why it stands still. ``moved`` is called after each batch."""

    def __init__(
        self, places: Sequence[Place], reader: BatchReader, moved: Callable[[], None] = lambda: None
    ) -> None:
        self._places, self._reader, self._moved = places, reader, moved
        self.problems: dict[str, str] = {}

    def catch_up(self) -> bool:
        """To what is recorded now. A view that meets an event it cannot read stands still before it; the others go on."""
        target = self._reader.last_position()
        for place in self._places:
            try:
                self.follow(place, target)
                self.problems.pop(place.view.name, None)
            except (UnreadableEvent, ViewRedefined) as problem:
                self.problems[place.view.name] = str(problem)
        return not self.problems

    def follow(self, place: Place, target: int) -> None:
        while (position := place.position()) < target:
            batch = self._reader.read(position, upto=target)
            changes = place.view.changes(batch)
            if place.apply(changes, after=position, reached=batch.last_position):
                self._moved()
            else:
                time.sleep(OTHERS_TURN_SECONDS)
