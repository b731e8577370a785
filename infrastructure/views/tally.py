"""逐表核对 — the rows of one table beside the same rows made anew, batch by batch in the order of streams and keys.

The digest of a table is one over sixteen: each of the rows, as JSON, whose stream begins with the same digit. It depends on
the rows alone, not on how they came about, in what batches they were read, or by how many processes.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from heapq import nsmallest
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

import orjson

from infrastructure.views.table import Table, Values

FIRST = 5

Digests = dict[str, str]
"""By the first digit of the streams."""


class Found(NamedTuple):
    """``differing``: the first keys of rows that are on one side only, or differ."""

    rows: int
    live: Digests
    anew: Digests
    differing: list[Values]

    def beside(self, other: "Found") -> "Found":
        """Both together; they have no digit in common."""
        differing = nsmallest(FIRST, self.differing + other.differing)
        return Found(self.rows + other.rows, self.live | other.live, self.anew | other.anew, differing)


class Tally:
    """``stream``: the column that names it. As long as both sides are equal one digest is made for both."""

    def __init__(self, table: Table, stream: str) -> None:
        self._stream = table.names.index(stream)
        self._key = [table.names.index(name) for name in table.key]
        self._live: dict[str, Any] = {}
        self._anew = self._live
        self._rows, self._differing = 0, list[Values]()

    def add(self, live: Sequence[Values], anew: Sequence[Values]) -> None:
        """Rows of both sides between the same keys, in order."""
        self._rows += len(live)
        if live != anew:
            self._tell_apart(live, anew)
        self._digest(self._live, live)
        if self._anew is not self._live:
            self._digest(self._anew, anew)

    def found(self) -> Found:
        return Found(self._rows, _hex(self._live), _hex(self._anew), self._differing)

    def _tell_apart(self, live: Sequence[Values], anew: Sequence[Values]) -> None:
        if self._anew is self._live:
            self._anew = {digit: one.copy() for digit, one in self._live.items()}
        alone = Counter(live)
        alone.subtract(anew)
        keys = {tuple(row[at] for at in self._key) for row, times in alone.items() if times}
        self._differing = nsmallest(FIRST, keys.union(self._differing))

    def _digest(self, digests: dict[str, Any], rows: Iterable[Values]) -> None:
        name = itemgetter(self._stream)
        for digit, some in groupby(rows, lambda row: name(row)[:1]):
            digests.setdefault(digit, sha256()).update(orjson.dumps([*some])[1:-1] + b",")


def whole(digests: Digests) -> str:
    """Of all rows."""
    return sha256(repr(sorted(digests.items())).encode()).hexdigest()


def _hex(digests: dict[str, Any]) -> Digests:
    return {digit: one.hexdigest() for digit, one in digests.items()}
