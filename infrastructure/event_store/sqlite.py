"""The record in SQLite. The write transaction holds the whole file, so positions follow commits."""

from collections.abc import Sequence
from itertools import islice

from eventsourcing.persistence import StoredEvent

from application.ports.errors import WriteConflict
from infrastructure.database.database import Cursor
from infrastructure.event_store.command_row import CommandRow
from infrastructure.event_store.errors import CommandAlreadyRecorded, refusal
from infrastructure.event_store.group_commit import Append, Outcome
from infrastructure.event_store.recorder import COMMAND, DatabaseRecorder

EVENTS = ("originator_id", "originator_version", "topic", "state")
COMMANDS = ("command_id", "digest", "originator_id", "originator_version", "position")
LATEST = "SELECT max(position) AS position FROM stored_events"


class SQLiteRecorder(DatabaseRecorder):
    def record_batch(self, appends: Sequence[Append]) -> Sequence[Outcome]:
        """Usually nothing stands in the way of any of them; when something does, each is judged by itself."""
        try:
            with self._database.transaction(write=True) as cursor:
                return _insert(cursor, appends)
        except WriteConflict:
            with self._database.transaction(write=True) as cursor:
                return [_judged(cursor, one) for one in appends]


def _judged(cursor: Cursor, append: Append) -> Outcome:
    if append.command and _is_recorded(cursor, append.command):
        return CommandAlreadyRecorded(append.command.command_id)
    try:
        return _recorded(cursor, append)
    except WriteConflict as conflict:
        return refusal(conflict.constraint, append.command)


def _recorded(cursor: Cursor, append: Append) -> list[int]:
    """Its positions; or as if it had not been asked."""
    cursor.execute("SAVEPOINT append")
    try:
        (positions,) = _insert(cursor, [append])
    except WriteConflict:
        cursor.execute("ROLLBACK TO append")
        raise
    cursor.execute("RELEASE append")
    return positions


def _insert(cursor: Cursor, appends: Sequence[Append]) -> list[list[int]]:
    """Two statements for all: with each one the interpreter changes threads, and here everybody waits.

    Nobody else writes, and positions are given one after the other: the latest ones are ours.
    """
    events = [_event_row(event) for one in appends for event in one.stored_events]
    cursor.insert_rows("stored_events", EVENTS, events)
    (row,) = cursor.execute(LATEST).fetchall()
    latest = iter(range(row["position"] - len(events) + 1, row["position"] + 1))
    positions = [list(islice(latest, len(one.stored_events))) for one in appends]
    pairs = zip(appends, positions, strict=True)
    commands = [_command_row(one.command, own[-1]) for one, own in pairs if one.command]
    cursor.insert_rows("commands", COMMANDS, commands)
    return positions


def _is_recorded(cursor: Cursor, command: CommandRow) -> bool:
    """Asked first: a repeated command also meets its own events, and must not be told they are someone else's."""
    return cursor.execute(COMMAND, {"command_id": str(command.command_id)}).fetchone() is not None


def _event_row(event: StoredEvent) -> tuple[object, ...]:
    return str(event.originator_id), event.originator_version, event.topic, event.state.decode()


def _command_row(command: CommandRow, position: int) -> tuple[object, ...]:
    stream = str(command.originator_id)
    return str(command.command_id), command.digest, stream, command.originator_version, position
