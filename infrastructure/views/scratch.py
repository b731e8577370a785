"""核对底稿 — digests of rows, as found and as made anew, in a temporary file that goes when it is closed."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any, Literal, NamedTuple

import orjson

from infrastructure.views.table import Table

Side = Literal["found", "anew"]
Key = tuple[object, ...]
NAMELESS = ""
"""SQLite then makes a file of its own, keeps its pages in memory as far as they fit, and removes it at the end."""
SETTINGS = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = FILE"
CREATE = "CREATE TABLE {side}_{table} ({keys}, digest BLOB NOT NULL)"
CLEAR = "DELETE FROM found_{table}"
INSERT = "INSERT INTO {side}_{table} VALUES ({places})"
IN_ORDER = "SELECT * FROM {side}_{table} ORDER BY {keys}"


class Pair(NamedTuple):
    """The digests of one row; None on the side that has none of this key."""

    key: Key
    found: bytes | None
    anew: bytes | None


class Scratch:
    def __init__(self, tables: Iterable[Table]) -> None:
        self._tables = tuple(tables)
        self._database = sqlite3.connect(NAMELESS, isolation_level=None)
        self._database.executescript(SETTINGS)
        for table in self._tables:
            for side in ("found", "anew"):
                keys = ", ".join(table.key)
                self._database.execute(CREATE.format(side=side, table=table.name, keys=keys))
        self._database.execute("BEGIN")

    def add(self, side: Side, table: Table, rows: Iterable[Sequence[object]]) -> None:
        """``rows``: their values in the order of the table's columns."""
        places = ", ".join("?" * (len(table.key) + 1))
        at = [table.names.index(name) for name in table.key]
        digests = ((*[row[place] for place in at], _digest(row)) for row in rows)
        self._database.executemany(INSERT.format(side=side, table=table.name, places=places), digests)

    def pairs(self, table: Table) -> Iterator[Pair]:
        """In the order of the key; a key that is twice on one side is met twice, alone."""
        found, anew = self._in_order("found", table), self._in_order("anew", table)
        left, right = next(found, None), next(anew, None)
        while left or right:
            if right is None or (left and left[:-1] < right[:-1]):
                assert left is not None
                yield Pair(left[:-1], left[-1], None)
                left = next(found, None)
            elif left is None or right[:-1] < left[:-1]:
                yield Pair(right[:-1], None, right[-1])
                right = next(anew, None)
            else:
                yield Pair(left[:-1], left[-1], right[-1])
                left, right = next(found, None), next(anew, None)

    def clear(self) -> None:
        """Of what was found."""
        for table in self._tables:
            self._database.execute(CLEAR.format(table=table.name))

    def close(self) -> None:
        self._database.close()

    def _in_order(self, side: Side, table: Table) -> Iterator[tuple[Any, ...]]:
        keys = ", ".join(table.key)
        return iter(self._database.execute(IN_ORDER.format(side=side, table=table.name, keys=keys)))


def _digest(row: Sequence[object]) -> bytes:
    return sha256(orjson.dumps(row)).digest()
