"""重放核对 — folds every event anew and compares what comes of it with the live tables, row by row.

What is checked is one moment of the tables and one position of the record, while the record goes on.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack

from application.ports.views import Certificate, FaultKind, Progress, RecordFault, TableCheck
from infrastructure.database.database import Database
from infrastructure.event_store.protection import double_positions, missing_protection
from infrastructure.views.place import Place
from infrastructure.views.share import DIGITS, Comparison, Finding, Share
from infrastructure.views.side_process import Ground, SideProcess, Task
from infrastructure.views.snapshot import Snapshot, one_snapshot
from infrastructure.views.table import Table
from infrastructure.views.tally import Found, whole
from infrastructure.views.view import View

WHOLE, FIRST_HALF, SECOND_HALF = Share(), Share(0, DIGITS // 2), Share(DIGITS // 2, DIGITS)


def check(ground: Ground, side: SideProcess | None, progress: Progress) -> Certificate:
    """Each view up to the position its live tables have reached. Raises ViewRedefined, UnreadableEvent.

    ``side``: the process that checks the second half of the streams.
    """
    with ExitStack() as stack:
        taken = stack.enter_context(side.taken()) if side else None
        snapshot = _agreed_snapshot(stack, ground, taken)
        last = snapshot.last
        finding = _found(ground, snapshot, taken, lambda events: progress("record", min(events, last), last))
    progress("record", last, last)
    return _certificate(ground.places, last, finding)


def _agreed_snapshot(stack: ExitStack, ground: Ground, side: SideProcess | None) -> Snapshot:
    """Taken again until the other process sees the same."""
    while True:
        with ExitStack() as attempt:
            snapshot = attempt.enter_context(one_snapshot(ground.places))
            if side is None or side.takes(Task(SECOND_HALF, snapshot.heights)):
                stack.push(attempt.pop_all())
                return snapshot


def _found(
    ground: Ground, snapshot: Snapshot, side: SideProcess | None, told: Callable[[int], None]
) -> Finding:
    def checked(share: Share, others: Callable[[], int]) -> Finding:
        return Comparison(share, snapshot, *ground).run(lambda events: told(events + others()))

    if side is None:
        return checked(WHOLE, lambda: 0)
    own = checked(FIRST_HALF, side.events)
    other = side.finding(lambda events: told(own.events + events))
    return own.beside(other or checked(SECOND_HALF, lambda: own.events))


def _certificate(places: Sequence[Place], last: int, finding: Finding) -> Certificate:
    tables = [(place.view, table) for place in places for table in place.view.tables]
    checks = [_check(*one, found) for one, found in zip(tables, finding.tables, strict=True)]
    unprotected, double = _faults(places[0].database)
    return Certificate(
        last, finding.events, finding.streams, tuple(checks), (*unprotected, *finding.faults, *double)
    )


def _faults(database: Database) -> tuple[list[RecordFault], list[RecordFault]]:
    unprotected = [RecordFault(FaultKind.UNPROTECTED, name) for name in missing_protection(database)]
    double = [RecordFault(FaultKind.DOUBLE, str(at)) for at in double_positions(database)]
    return unprotected, double


def _check(view: View, table: Table, found: Found) -> TableCheck:
    differing = tuple(" / ".join(map(str, key)) for key in found.differing)
    return TableCheck(view.name, table.name, found.rows, whole(found.live), whole(found.anew), differing)
