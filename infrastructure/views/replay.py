"""重放核对 — folds every event anew and compares what comes of it with the live tables, row by row.

What is checked is one moment of the tables and one position of the record, while the record goes on.
"""

from collections.abc import Sequence

from application.ports.views import Certificate, FaultKind, Progress, RecordFault, TableCheck
from infrastructure.database.database import Database
from infrastructure.event_store.protection import double_positions, missing_protection
from infrastructure.views.batch_reader import BatchReader
from infrastructure.views.moment import one_moment
from infrastructure.views.place import Place
from infrastructure.views.share import Comparison, Share
from infrastructure.views.table import Table
from infrastructure.views.tally import Found, whole
from infrastructure.views.view import View


def check(places: Sequence[Place], reader: BatchReader, progress: Progress) -> Certificate:
    """Each view up to the position its live tables have reached. Raises ViewRedefined, UnreadableEvent."""
    with one_moment(places) as moment:
        last = moment.last
        finding = Comparison(Share(), moment, places, reader).run(
            lambda events: progress("record", min(events, last), last)
        )
    progress("record", last, last)
    unprotected, double = _faults(places[0].database)
    tables = [(place.view, table) for place in places for table in place.view.tables]
    return Certificate(
        last,
        finding.events,
        finding.streams,
        tuple(_check(*one, found) for one, found in zip(tables, finding.tables, strict=True)),
        (*unprotected, *finding.faults, *double),
    )


def _faults(database: Database) -> tuple[list[RecordFault], list[RecordFault]]:
    unprotected = [RecordFault(FaultKind.UNPROTECTED, name) for name in missing_protection(database)]
    double = [RecordFault(FaultKind.DOUBLE, str(at)) for at in double_positions(database)]
    return unprotected, double


def _check(view: View, table: Table, found: Found) -> TableCheck:
    differing = tuple(" / ".join(map(str, key)) for key in found.differing)
    return TableCheck(view.name, table.name, found.rows, whole(found.live), whole(found.anew), differing)
