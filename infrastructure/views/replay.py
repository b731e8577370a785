"""重放核对 — folds every event anew into scratch tables in memory and compares them with the live ones, row by row."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from hashlib import sha256

import orjson

from application.ports.views import Progress, TableCheck, ViewRedefined
from infrastructure.database.database import Cursor
from infrastructure.database.sqlite import MEMORY, SQLiteDatabase
from infrastructure.views import ledger
from infrastructure.views.batch import BatchReader
from infrastructure.views.place import Place
from infrastructure.views.projector import advance
from infrastructure.views.table import Table
from infrastructure.views.view import View

FIRST = 5
READ = "SELECT :columns FROM :table"

Rows = dict[tuple[object, ...], bytes]
"""Digest of each row by its primary key."""


def check(places: Sequence[Place], reader: BatchReader, progress: Progress) -> list[TableCheck]:
    """Each view up to the position its live tables have reached. Raises ViewRedefined, UnreadableEvent."""
    live = [_photograph(place) for place in places]
    with closing(SQLiteDatabase(MEMORY)) as database:
        scratch = [Place(database, place.view, place.definition) for place in places]
        _replay(scratch, [position for position, _ in live], reader, progress)
        replayed = [_photograph(place) for place in scratch]
    return [
        _compared(place.view, table, found[table.name], expected[table.name])
        for place, (_, found), (_, expected) in zip(places, live, replayed, strict=True)
        for table in place.view.tables
    ]


def _replay(scratch: Sequence[Place], upto: Sequence[int], reader: BatchReader, progress: Progress) -> None:
    """Side by side, so that every event is decoded once."""
    for place in scratch:
        ledger.create(place.database)
        with place.database.transaction(write=True) as cursor:
            place.create(cursor, generation=1)
    read = reader.shared()
    behind = list(zip(scratch, upto, strict=True))
    while behind:
        behind = [(place, target) for place, target in behind if advance(place, read, target)]
        for place, target in behind:
            progress(place.view.name, place.position(), target)


def _photograph(place: Place) -> tuple[int, Mapping[str, Rows]]:
    """Position and rows of one moment.

    Taken again when the tables were switched meanwhile: a PostgreSQL snapshot from before a switch finds the new
    tables under their names, but not their rows.
    """
    while True:
        before = place.find()
        with place.database.transaction(write=False) as cursor:
            standing = ledger.standing(cursor, place.name)
            rows = {table.name: _rows(cursor, table) for table in place.view.tables}
        after = place.find()
        if before is None or standing is None or after is None:
            raise ViewRedefined(place.name)
        if before.generation == after.generation:
            return standing.position, rows


def _rows(cursor: Cursor, table: Table) -> Rows:
    statement = READ.replace(":columns", ", ".join(table.columns)).replace(":table", table.name)
    cursor.execute(statement)
    rows: Rows = {}
    while (row := cursor.fetchone()) is not None:
        rows[tuple(row[name] for name in table.key)] = sha256(orjson.dumps(list(row.values()))).digest()
    return rows


def _compared(view: View, table: Table, live: Rows, replayed: Rows) -> TableCheck:
    differing = sorted(key for key in live.keys() | replayed.keys() if live.get(key) != replayed.get(key))
    return TableCheck(
        view=view.name,
        table=table.name,
        rows=len(live),
        live=_digest(live),
        replayed=_digest(replayed),
        differing=tuple(" / ".join(map(str, key)) for key in differing[:FIRST]),
    )


def _digest(rows: Rows) -> str:
    return sha256(b"".join(_row(key, rows[key]) for key in sorted(rows))).hexdigest()


def _row(key: Iterable[object], digest: bytes) -> bytes:
    return sha256(orjson.dumps([*key]) + digest).digest()
