"""重建视图 — a view anew from the first event, in shadow tables, then switched to at once.

Each batch is a transaction of its own under the view's lock, as when following the record. So a rebuild goes on where
one that was cut short stopped, and processes that start together build it together. Readers ask one statement at a
time and see the old tables, or the new ones when they are complete.
"""

import time

from application.ports.views import Progress
from infrastructure.views import ledger
from infrastructure.views.batch import BatchReader
from infrastructure.views.ledger import Standing
from infrastructure.views.place import LIVE, Place, drop
from infrastructure.views.projector import OTHERS_TURN_SECONDS


def rebuild(live: Place, reader: BatchReader, progress: Progress) -> None:
    """Raises UnreadableEvent, having switched nothing."""
    _begin(live, forced=True)
    _build(live, reader, progress)


def ensure(live: Place, reader: BatchReader, progress: Progress) -> None:
    """Rebuild a view that is missing, or that another version of the program defined otherwise."""
    if _begin(live, forced=False):
        _build(live, reader, progress)


def _begin(live: Place, *, forced: bool) -> bool:
    shadow = live.shadow()
    with live.database.transaction(write=True) as cursor:
        cursor.lock(live.lock)
        standing = ledger.standing(cursor, live.name)
        if standing and standing.definition == live.definition and not forced:
            return False
        begun = ledger.standing(cursor, shadow.name)
        if begun and begun.definition != live.definition:
            drop(cursor, begun)
        if not begun or begun.definition != live.definition:
            shadow.create(cursor, standing.generation + 1 if standing else 1)
    return True


def _build(live: Place, reader: BatchReader, progress: Progress) -> None:
    """Ends when the shadow has become the view, by this process or another."""
    shadow = live.shadow()
    while (standing := shadow.find()) is not None:
        total = reader.last_position()
        if standing.position >= total:
            _switch(live)
            continue
        batch = reader.read(standing.position, total)
        changes = live.view.changes(batch)
        if shadow.apply(changes, after=standing.position, reached=batch.last_position):
            progress(live.name, batch.last_position, total)
        else:
            time.sleep(OTHERS_TURN_SECONDS)


def _switch(live: Place) -> None:
    """Nothing while the live tables are ahead: no reader is taken back to an earlier state."""
    shadow = live.shadow()
    with live.database.transaction(write=True) as cursor:
        cursor.lock(live.lock)
        built, old = ledger.standing(cursor, shadow.name), ledger.standing(cursor, live.name)
        if built is None or built.definition != live.definition or (old and built.position < old.position):
            return
        if old:
            drop(cursor, old)
        for table in live.view.tables:
            cursor.execute(f"ALTER TABLE {table.name}{shadow.suffix} RENAME TO {table.name}{LIVE}")
        ledger.strike(cursor, shadow.name)
        tables = tuple(table.name for table in live.view.tables)
        ledger.enter(cursor, Standing(live.name, built.position, built.definition, built.generation, tables))
