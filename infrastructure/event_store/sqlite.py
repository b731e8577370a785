"""The record in SQLite. The write transaction holds the whole file, so positions follow commits."""

from collections.abc import Sequence

from eventsourcing.persistence import StoredEvent

from application.ports.errors import WriteConflict
from infrastructure.database.database import Cursor
from infrastructure.event_store.command_row import CommandRow
from infrastructure.event_store.errors import conflicts_told_apart
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
    def _insert(self, stored_events: Sequence[StoredEvent], command: CommandRow | None) -> Sequence[int]:
        with self._database.transaction(write=True) as cursor:
            return self.insert_into(cursor, stored_events, command)

    def insert_into(
        self, cursor: Cursor, stored_events: Sequence[StoredEvent], command: CommandRow | None
    ) -> Sequence[int]:
        with conflicts_told_apart(command):
            if command:
                _refuse_repeated(cursor, command)
            positions = [_insert_event(cursor, event) for event in stored_events]
            if command:
                _insert_command(cursor, command, positions[-1])
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
