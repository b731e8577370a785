"""一个时刻 — the live tables of all views as they stood together, however long they are read and whatever is written meanwhile."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from application.ports.views import ViewRedefined
from infrastructure.database.database import Cursor
from infrastructure.views import ledger
from infrastructure.views.place import Place

HOLD = "SELECT 1 FROM {table} LIMIT 1"

Heights = dict[str, tuple[int, int]]
"""By view: the generation of its live tables, and the position they had come to."""


class Snapshot(NamedTuple):
    """``cursor``: reads the tables of that snapshot."""

    cursor: Cursor
    heights: Heights

    def position(self, view: str) -> int:
        return self.heights[view][1]

    @property
    def last(self) -> int:
        return max(position for _, position in self.heights.values())


@contextmanager
def one_snapshot(places: Sequence[Place]) -> Iterator[Snapshot]:
    """Taken again when tables were switched meanwhile: a PostgreSQL snapshot from before a switch finds the new tables
    under their names, but not their rows. Tables once looked at are not switched there before the end; SQLite keeps the
    old ones for us. Raises ViewRedefined also for a view that is not there.
    """
    while True:
        with places[0].database.transaction(write=False) as cursor:
            cursor.take_time()
            found = [(place.name, ledger.standing(cursor, place.name)) for place in places]
            heights = {name: (one.generation, one.position) for name, one in found if one}
            _refuse_redefined(places)
            for table in (table for place in places for table in place.view.tables):
                cursor.execute(HOLD.format(table=table.name))
            if _refuse_redefined(places) == [generation for generation, _ in heights.values()]:
                yield Snapshot(cursor, heights)
                return


def _refuse_redefined(places: Sequence[Place]) -> list[int]:
    """The generations there are now."""
    found = [(place.name, place.find()) for place in places]
    for name, standing in found:
        if standing is None:
            raise ViewRedefined(name)
    return [standing.generation for _, standing in found if standing]
