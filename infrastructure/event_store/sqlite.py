"""The record in SQLite. The write transaction holds the whole file, so positions follow commits."""

from collections.abc import Sequence
from itertools import islice

from eventsourcing.persistence import StoredEvent

from application.ports.errors import WriteConflict
from infrastructure.database.database import Cursor, Params
from infrastructure.event_store.command_row import CommandRow
from infrastructure.event_store.errors import CommandAlreadyRecorded, refusal
from infrastructure.event_store.group_commit import Append, Outcome
from infrastructure.event_store.recorder import COMMAND, DatabaseRecorder

INSERT_EVENT = """
INSERT INTO stored_events (originator_id, originator_version, topic, state)
VALUES (:originator_id, :originator_version, :topic, :state)
"""
LATEST = "SELECT position FROM stored_events ORDER BY position DESC LIMIT :number"
INSERT_COMMAND = """
INSERT INTO commands (command_id, digest, originator_id, originator_version, position)
VALUES (:command_id, :digest, :originator_id, :originator_version, :position)
"""


class SQLiteRecorder(DatabaseRecorder):
    def record_batch(self, appends: Sequence[Append]) -> Sequence[Outcome]:
        """Usually nothing stands in the way of any of them; when something does, each is judged by itself."""
        with self._database.transaction(write=True) as cursor:
            try:
                return _record(cursor, appends)
            except WriteConflict:
                return [_judged(cursor, one) for one in appends]


def _judged(cursor: Cursor, append: Append) -> Outcome:
    if append.command and _is_recorded(cursor, append.command):
        return CommandAlreadyRecorded(append.command.command_id)
    try:
        (positions,) = _record(cursor, [append])
    except WriteConflict as conflict:
        return refusal(conflict.constraint, append.command)
    return positions


def _record(cursor: Cursor, appends: Sequence[Append]) -> list[list[int]]:
    """All, or as if none had been asked."""
    cursor.execute("SAVEPOINT appends")
    try:
        positions = _insert(cursor, appends)
    except WriteConflict:
        cursor.execute("ROLLBACK TO appends")
        raise
    cursor.execute("RELEASE appends")
    return positions


def _insert(cursor: Cursor, appends: Sequence[Append]) -> list[list[int]]:
    """Positions only ever rise, and nobody else writes: the latest ones are ours."""
    events = [_event_row(event) for one in appends for event in one.stored_events]
    cursor.executemany(INSERT_EVENT, events)
    rows = cursor.execute(LATEST, {"number": len(events)}).fetchall()
    latest = iter([row["position"] for row in reversed(rows)])
    positions = [list(islice(latest, len(one.stored_events))) for one in appends]
    pairs = zip(appends, positions, strict=True)
    cursor.executemany(
        INSERT_COMMAND, [_command_row(one.command, own[-1]) for one, own in pairs if one.command]
    )
    return positions


def _is_recorded(cursor: Cursor, command: CommandRow) -> bool:
    """Asked first: a repeated command also meets its own events, and must not be told they are someone else's."""
    return cursor.execute(COMMAND, {"command_id": str(command.command_id)}).fetchone() is not None


def _event_row(event: StoredEvent) -> Params:
    return {
        "originator_id": str(event.originator_id),
        "originator_version": event.originator_version,
        "topic": event.topic,
        "state": event.state.decode(),
    }


def _command_row(command: CommandRow, position: int) -> Params:
    return {
        "command_id": str(command.command_id),
        "digest": command.digest,
        "originator_id": str(command.originator_id),
        "originator_version": command.originator_version,
        "position": position,
    }
