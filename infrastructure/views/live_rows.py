"""现有的行 — those of a live table as they stood at one moment, in the order of streams and keys, some thousand at a time."""

from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple
from uuid import UUID

from infrastructure.database.database import Cursor
from infrastructure.views.table import Table, Values

ROWS_AT_ONCE = 50_000
"""More than a batch has, unless there are rows of streams that the record does not know."""
READ = "SELECT {columns} FROM {table} WHERE {conditions} ORDER BY {order} LIMIT {limit}"


class Page(NamedTuple):
    """``more``: there may be further rows behind the last one."""

    rows: list[Values]
    more: bool


class LiveRows:
    """``stream``: the column that names it. ``place``: of a row in their order."""

    def __init__(self, cursor: Cursor, table: Table, stream: str, at_once: int = ROWS_AT_ONCE) -> None:
        self._cursor, self._table, self._stream, self._at_once = cursor, table, stream, at_once
        self._order = tuple(dict.fromkeys((stream, *table.key)))
        self.place = itemgetter(*map(table.names.index, self._order))

    def pages(self, since: str, until: str | None) -> Iterator[Page]:
        """Of streams from ``since`` on, up to ``until``, excluded. The last page may be empty."""
        conditions = [f"{self._stream} >= :since", *([f"{self._stream} < :until"] if until else [])]
        params: dict[str, object] = {"since": since, "until": until} if until else {"since": since}
        while True:
            rows = self._cursor.values(self._statement(conditions), params)
            more = len(rows) == self._at_once
            yield Page(rows, more)
            if not more:
                return
            places = ", ".join(f":{name}" for name in self._order)
            conditions = [f"({', '.join(self._order)}) > ({places})", *conditions[1:]]
            params = {**params, **dict(zip(self._order, self.place(rows[-1]), strict=True))}

    def _statement(self, conditions: list[str]) -> str:
        return READ.format(
            columns=", ".join(self._table.names),
            table=self._table.name,
            conditions=" AND ".join(conditions),
            order=", ".join(self._order),
            limit=self._at_once,
        )


def border(stream: UUID) -> str:
    """Behind the stream, before every other that follows it."""
    return f"{stream}~"
