"""重放核对 — folds every event anew and compares what comes of it with the live tables, row by row.

Memory holds a batch of whole streams at a time; digests of the rows lie in a temporary file, from which both sides are
read in the order of their keys. What is checked is one position of the record, while the record goes on.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from hashlib import sha256
from itertools import pairwise
from uuid import UUID

from application.ports.event_store import Positioned
from application.ports.views import Certificate, FaultKind, Progress, RecordFault, TableCheck, ViewRedefined
from domain.record.aggregate import RecordedEvent
from infrastructure.database.database import Cursor
from infrastructure.event_store.protection import double_positions, missing_protection
from infrastructure.views import ledger
from infrastructure.views.batch import Batch
from infrastructure.views.batch_reader import BatchReader
from infrastructure.views.collecting import uncollected
from infrastructure.views.place import Place
from infrastructure.views.scratch import Scratch
from infrastructure.views.table import Table
from infrastructure.views.view import View, values

FIRST = 5
ROWS_AT_ONCE = 5_000
READ = "SELECT {columns} FROM {table} WHERE {after} ORDER BY {key} LIMIT {limit}"
FROM_THE_FIRST = "1 = 1"

Positions = dict[str, int]
"""By view: how far its live tables had come."""


def check(places: Sequence[Place], reader: BatchReader, progress: Progress) -> Certificate:
    """Each view up to the position its live tables have reached. Raises ViewRedefined, UnreadableEvent."""
    tables = [table for place in places for table in place.view.tables]
    database = places[0].database
    with closing(Scratch(tables)) as scratch:
        positions = _photograph(places, scratch)
        last = max(positions.values())
        record = Record(reader, last)
        for batch in record.batches():
            for place in places:
                _fold(place.view, batch.upto(positions[place.view.name]), scratch)
            progress("record", min(record.events, last), last)
        progress("record", last, last)
        checks = [_compared(place.view, table, scratch) for place in places for table in place.view.tables]
    unprotected = [RecordFault(FaultKind.UNPROTECTED, name) for name in missing_protection(database)]
    double = [RecordFault(FaultKind.DOUBLE, str(at)) for at in double_positions(database)]
    return Certificate(
        last, record.events, record.streams, tuple(checks), (*unprotected, *record.faults, *double)
    )


class Record:
    """The whole record up to a position, stream by stream, counted and looked over on the way."""

    def __init__(self, reader: BatchReader, last: int) -> None:
        self._reader, self._last = reader, last
        self.events = self.streams = 0
        self.faults: list[RecordFault] = []

    def batches(self) -> Iterator[Batch]:
        """A stream with a fault is told and left out: nothing can be folded from it."""
        after: UUID | None = None
        while True:
            with uncollected():
                batch = self._reader.streams(after, self._last)
                if not batch.events:
                    return
                after = batch.last_stream
                self.events += len(batch.events)
                self.streams += len(batch.streams)
                yield batch.without(self._faulty(batch))

    def _faulty(self, batch: Batch) -> set[UUID]:
        found = {stream for stream, events in batch.streams.items() if not _dense(events)}
        self.faults += [RecordFault(FaultKind.VERSIONS, str(stream)) for stream in sorted(found)]
        disordered = {
            late.event.originator_id for one, late in _neighbours(batch) if late.position <= one.position
        }
        self.faults += [RecordFault(FaultKind.ORDER, str(stream)) for stream in sorted(disordered)]
        return found


def _photograph(places: Sequence[Place], scratch: Scratch) -> Positions:
    """Positions and rows of one moment.

    Taken again when tables were switched meanwhile: a PostgreSQL snapshot from before a switch finds the new tables
    under their names, but not their rows.
    """
    database = places[0].database
    while True:
        before = _generations(places)
        scratch.clear()
        with database.transaction(write=False) as cursor:
            standings = {place.name: ledger.standing(cursor, place.name) for place in places}
            for table in (table for place in places for table in place.view.tables):
                for rows in _pages(cursor, table):
                    scratch.add("found", table, rows)
        if before == _generations(places):
            return {name: standing.position for name, standing in standings.items() if standing}


def _generations(places: Sequence[Place]) -> list[int]:
    """Raises ViewRedefined also for a view that is not there."""
    found = [(place, place.find()) for place in places]
    for place, standing in found:
        if standing is None:
            raise ViewRedefined(place.name)
    return [standing.generation for _, standing in found if standing]


def _pages(cursor: Cursor, table: Table) -> Iterator[list[Sequence[object]]]:
    """All rows in the order of their key, some thousand at a time."""
    key, after, params = ", ".join(table.key), FROM_THE_FIRST, dict[str, object]()
    while True:
        statement = READ.format(
            columns=", ".join(table.names), table=table.name, after=after, key=key, limit=ROWS_AT_ONCE
        )
        rows = cursor.execute(statement, params).fetchall()
        yield values(rows, table.names)
        if len(rows) < ROWS_AT_ONCE:
            return
        after = f"({key}) > ({', '.join(f':{name}' for name in table.key)})"
        params = {name: rows[-1][name] for name in table.key}


def _fold(view: View, batch: Batch, scratch: Scratch) -> None:
    if not batch.events:
        return
    changes = view.changes(batch)
    for table in view.tables:
        scratch.add("anew", table, values(changes.rows.get(table.name, ()), table.names))


def _compared(view: View, table: Table, scratch: Scratch) -> TableCheck:
    found, anew, rows, differing = sha256(), sha256(), 0, list[str]()
    for key, one, other in scratch.pairs(table):
        if one:
            found.update(one)
            rows += 1
        if other:
            anew.update(other)
        if one != other and len(differing) < FIRST:
            differing.append(" / ".join(map(str, key)))
    return TableCheck(view.name, table.name, rows, found.hexdigest(), anew.hexdigest(), tuple(differing))


def _dense(events: Sequence[RecordedEvent]) -> bool:
    return [event.originator_version for event in events] == list(range(1, len(events) + 1))


def _neighbours(batch: Batch) -> Iterator[tuple[Positioned, Positioned]]:
    """Each two that follow each other in a stream."""
    for one, late in pairwise(batch.events):
        if one.event.originator_id == late.event.originator_id:
            yield one, late
