"""一段重放 — the streams whose ids begin with some of the sixteen digits, each folded anew and put beside its live rows.

Memory holds a batch of whole streams, with its rows of both sides.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

from application.ports.event_store import Positioned
from application.ports.views import FaultKind, RecordFault
from domain.record.aggregate import RecordedEvent
from infrastructure.database.database import Cursor
from infrastructure.views.batch import Batch
from infrastructure.views.batch_reader import BatchReader
from infrastructure.views.collecting import uncollected
from infrastructure.views.live_rows import ROWS_AT_ONCE, LiveRows, border
from infrastructure.views.place import Place
from infrastructure.views.snapshot import Snapshot
from infrastructure.views.table import Table, Values
from infrastructure.views.tally import Found, Tally

DIGITS = 16
DIGIT_BITS = 124
"""Of a stream's id, after its first digit."""

Rows = Mapping[str, Sequence[Values]]
"""By table."""


class Share(NamedTuple):
    """``first``: digit of its first streams. ``end``: of the first ones after it."""

    first: int = 0
    end: int = DIGITS

    @property
    def after(self) -> UUID | None:
        return UUID(int=(self.first << DIGIT_BITS) - 1) if self.first else None

    @property
    def since(self) -> str:
        return f"{self.first:x}" if self.first else ""

    @property
    def until(self) -> str | None:
        return f"{self.end:x}" if self.end < DIGITS else None

    def of(self, batch: Batch) -> Batch:
        """What of the batch belongs to it: all but the streams behind its end."""
        until = self.until
        return batch.without({one for one in batch.streams if str(one) >= until}) if until else batch


class Finding(NamedTuple):
    """``tables``: in the order of the views."""

    events: int
    streams: int
    faults: list[RecordFault]
    tables: list[Found]

    def beside(self, later: "Finding") -> "Finding":
        return Finding(
            self.events + later.events,
            self.streams + later.streams,
            self.faults + later.faults,
            [one.beside(other) for one, other in zip(self.tables, later.tables, strict=True)],
        )


class TwoSides:
    """One live table, and the same made anew."""

    def __init__(self, cursor: Cursor, table: Table, stream: str, at_once: int = ROWS_AT_ONCE) -> None:
        self._table, self._live = table, LiveRows(cursor, table, stream, at_once)
        self.tally = Tally(table, stream)

    def compare(self, made: Sequence[Values], since: str, until: str | None) -> None:
        """Page by page of the live rows; with the last page all that is left."""
        place = self._live.place
        anew = sorted(made, key=place)
        for page in self._live.pages(since, until):
            upto = bisect_right(anew, place(page.rows[-1]), key=place) if page.more else len(anew)
            self.tally.add(page.rows, anew[:upto])
            anew = anew[upto:]


class Comparison:
    """Of one share, each view at the position its live tables have reached."""

    def __init__(
        self, share: Share, snapshot: Snapshot, places: Sequence[Place], reader: BatchReader
    ) -> None:
        self._share, self._moment, self._reader = share, snapshot, reader
        self._views = [place.view for place in places]
        self._tables = {
            table.name: TwoSides(snapshot.cursor, table, view.stream)
            for view in self._views
            for table in view.tables
        }
        self._after, self._since = share.after, share.since
        self._events = self._streams = 0
        self._faults: list[RecordFault] = []

    def run(self, told: Callable[[int], None]) -> Finding:
        """``told``: after each batch, of how many events were folded. Raises UnreadableEvent."""
        while self._advance():
            told(self._events)
        return Finding(
            self._events, self._streams, self._faults, [one.tally.found() for one in self._tables.values()]
        )

    @uncollected()
    def _advance(self) -> bool:
        """By a batch; False when there was none left, and the rest of the live rows has been looked at."""
        batch = self._share.of(self._reader.streams(self._after, self._moment.last))
        if not batch.events:
            self._compare({}, self._share.until)
            return False
        self._after = batch.last_stream
        self._events += len(batch.events)
        self._streams += len(batch.streams)
        self._compare(self._made(batch.without(self._faulty(batch))), border(batch.last_stream))
        return True

    def _made(self, batch: Batch) -> Rows:
        rows: dict[str, Sequence[Values]] = {}
        for view in self._views:
            known = batch.upto(self._moment.position(view.name))
            if known.events:
                rows |= view.changes(known).rows
        return rows

    def _compare(self, made: Rows, until: str | None) -> None:
        for name, table in self._tables.items():
            table.compare(made.get(name, ()), self._since, until)
        self._since = until or ""

    def _faulty(self, batch: Batch) -> set[UUID]:
        """Streams from which nothing can be folded; told, and left out."""
        found = {stream for stream, events in batch.streams.items() if not _dense(events)}
        self._faults += [RecordFault(FaultKind.VERSIONS, str(stream)) for stream in sorted(found)]
        disordered = {
            late.event.originator_id for one, late in _neighbours(batch) if late.position <= one.position
        }
        self._faults += [RecordFault(FaultKind.ORDER, str(stream)) for stream in sorted(disordered)]
        return found


def _dense(events: Sequence[RecordedEvent]) -> bool:
    return [event.originator_version for event in events] == list(range(1, len(events) + 1))


def _neighbours(batch: Batch) -> Iterator[tuple[Positioned, Positioned]]:
    """Each two that follow each other in a stream."""
    for one, late in pairwise(batch.events):
        if one.event.originator_id == late.event.originator_id:
            yield one, late
