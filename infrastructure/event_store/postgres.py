"""The record in PostgreSQL: one round trip an append, and a lost answer is looked up before anyone hears of it."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from eventsourcing.persistence import StoredEvent

from infrastructure.database.database import Cursor, Params
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.postgres_errors import ConnectionLost
from infrastructure.event_store.command_row import CommandRow
from infrastructure.event_store.errors import CommandAlreadyRecorded, conflicts_told_apart
from infrastructure.event_store.recorder import COMMAND, DatabaseRecorder

LOOKUPS = 3
RECORD_EVENTS = """
SELECT record_events(
    :originator_ids::text[], :versions::bigint[], :topics::text[], :states::text[],
    :command_id::text, :digest::text, :command_originator::text, :command_version::bigint
) AS positions
"""
OWN_EVENTS = """
SELECT position
FROM unnest(:originator_ids::text[], :versions::bigint[], :topics::text[], :states::text[])
    AS own (originator_id, originator_version, topic, state)
JOIN stored_events USING (originator_id, originator_version, topic, state)
ORDER BY position
"""


class PostgresRecorder(DatabaseRecorder):
    def __init__(self, database: PostgresDatabase) -> None:
        super().__init__(database)
        self._postgres = database

    def _insert(self, stored_events: Sequence[StoredEvent], command: CommandRow | None) -> Sequence[int]:
        try:
            with conflicts_told_apart(command):
                (row,) = self._postgres.statement(RECORD_EVENTS, _arrays(stored_events, command))
        except ConnectionLost:
            positions = self._committed_after_all(stored_events, command)
            if not positions:
                raise
            return positions
        return _positions(row)

    def insert_into(
        self, cursor: Cursor, stored_events: Sequence[StoredEvent], command: CommandRow | None
    ) -> Sequence[int]:
        with conflicts_told_apart(command):
            (row,) = cursor.execute(RECORD_EVENTS, _arrays(stored_events, command)).fetchall()
        return _positions(row)

    def _committed_after_all(
        self, stored_events: Sequence[StoredEvent], command: CommandRow | None
    ) -> Sequence[int]:
        """What ended one connection ends its neighbours a moment later, so the question may be lost as well."""
        for _ in range(LOOKUPS - 1):
            with suppress(ConnectionLost):
                return self._look_up(stored_events, command)
        return self._look_up(stored_events, command)

    def _look_up(self, stored_events: Sequence[StoredEvent], command: CommandRow | None) -> Sequence[int]:
        """Empty when nothing was stored. The lock waits for an insert that is still under way on the server."""
        with self._postgres.transaction(write=True) as cursor:
            cursor.lock("record")
            rows = cursor.execute(OWN_EVENTS, _arrays(stored_events, None)).fetchall()
            if len(rows) == len(stored_events):
                return [row["position"] for row in rows]
            if command and cursor.execute(COMMAND, {"command_id": str(command.command_id)}).fetchone():
                raise CommandAlreadyRecorded(command.command_id)
        return []


def _arrays(stored_events: Sequence[StoredEvent], command: CommandRow | None) -> Params:
    return {
        "originator_ids": [str(event.originator_id) for event in stored_events],
        "versions": [event.originator_version for event in stored_events],
        "topics": [event.topic for event in stored_events],
        "states": [event.state.decode() for event in stored_events],
        "command_id": str(command.command_id) if command else None,
        "digest": command.digest if command else None,
        "command_originator": str(command.originator_id) if command else None,
        "command_version": command.originator_version if command else None,
    }


def _positions(row: dict[str, Any]) -> list[int]:
    positions: list[int] = row["positions"]
    return positions
