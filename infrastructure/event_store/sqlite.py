"""The record in SQLite. The write transaction holds the whole file, so positions follow commits."""

from collections.abc import Sequence

from eventsourcing.persistence import StoredEvent

from application.ports.errors import WriteConflict
from infrastructure.database.database import Cursor
from infrastructure.event_store.command_row import CommandRow
from infrastructure.event_store.errors import refusal
from infrastructure.event_store.group_commit import Append, Outcome
from infrastructure.event_store.recorder import COMMAND, DatabaseRecorder

INSERT_EVENT = """
INSERT INTO stored_events (originator_id, originator_version, topic, state)
VALUES (:originator_id, :originator_version, :topic, :state)
RETURNING position
"""
INSERT_COMMAND = """
INSERT INTO commands (command_id, digest, originator_id, originator_version, position)
VALUES (:command_id, :digest, :originator_id, :originator_version, :position)
"""


class SQLiteRecorder(DatabaseRecorder):
    def record_batch(self, appends: Sequence[Append]) -> Sequence[Outcome]:
        with self._database.transaction(write=True) as cursor:
            return [_judged(cursor, one) for one in appends]


def _judged(cursor: Cursor, append: Append) -> Outcome:
    """Recorded, or as if it had never been asked."""
    cursor.execute("SAVEPOINT append")
    outcome: Outcome
    try:
        outcome = _record(cursor, append)
    except WriteConflict as conflict:
        cursor.execute("ROLLBACK TO append")
        outcome = refusal(conflict.constraint, append.command)
    cursor.execute("RELEASE append")
    return outcome


def _record(cursor: Cursor, append: Append) -> list[int]:
    if append.command:
        _refuse_repeated(cursor, append.command)
    positions = [_insert_event(cursor, event) for event in append.stored_events]
    if append.command:
        _insert_command(cursor, append.command, positions[-1])
    return positions


def _refuse_repeated(cursor: Cursor, command: CommandRow) -> None:
    """Asked first: a repeated command also meets its own events, and must not be told they are someone else's."""
    if cursor.execute(COMMAND, {"command_id": str(command.command_id)}).fetchone():
        raise WriteConflict("commands_pkey")


def _insert_event(cursor: Cursor, event: StoredEvent) -> int:
    parameters = {
        "originator_id": str(event.originator_id),
        "originator_version": event.originator_version,
        "topic": event.topic,
        "state": event.state.decode(),
    }
    (row,) = cursor.execute(INSERT_EVENT, parameters).fetchall()
    position: int = row["position"]
    return position


def _insert_command(cursor: Cursor, command: CommandRow, position: int) -> None:
    parameters = {
        "command_id": str(command.command_id),
        "digest": command.digest,
        "originator_id": str(command.originator_id),
        "originator_version": command.originator_version,
        "position": position,
    }
    cursor.execute(INSERT_COMMAND, parameters)
