"""The record in PostgreSQL: one round trip a batch, and a lost answer is looked up before anyone hears of it."""

from collections.abc import Sequence
from contextlib import suppress
from itertools import accumulate
from typing import Any

from eventsourcing.persistence import StoredEvent

from application.ports.errors import DatabaseUnavailable, OutcomeUnknown
from infrastructure.database.database import Cursor, Params
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.postgres_errors import ConnectionLost
from infrastructure.event_store.errors import CommandAlreadyRecorded, refusal
from infrastructure.event_store.group_commit import Append, Outcome
from infrastructure.event_store.recorder import COMMAND, DatabaseRecorder

LOOKUPS = 3
RECORD_BATCH = """
SELECT positions, refusals FROM record_batch(
    :originator_ids::text[], :versions::bigint[], :topics::text[], :states::text[], :lasts::int[],
    :command_ids::text[], :digests::text[], :command_originators::text[], :command_versions::bigint[]
)
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

    def record_batch(self, appends: Sequence[Append]) -> Sequence[Outcome]:
        try:
            (row,) = self._postgres.statement(RECORD_BATCH, _arrays(appends))
        except ConnectionLost as lost:
            return self._committed_after_all(appends, lost)
        return _outcomes(appends, row)

    def _committed_after_all(self, appends: Sequence[Append], lost: ConnectionLost) -> Sequence[Outcome]:
        """What ended one connection ends its neighbours a moment later, so the question may be lost as well."""
        for _ in range(LOOKUPS):
            with suppress(ConnectionLost):
                return self._look_up(appends, lost)
        raise OutcomeUnknown(str(lost)) from lost

    def _look_up(self, appends: Sequence[Append], lost: ConnectionLost) -> Sequence[Outcome]:
        """The lock waits for a batch that is still under way on the server. Raises ConnectionLost, OutcomeUnknown."""
        try:
            with self._postgres.transaction(write=True) as cursor:
                cursor.lock("record")
                return [_found(cursor, one) or DatabaseUnavailable(str(lost)) for one in appends]
        except ConnectionLost:
            raise
        except DatabaseUnavailable as unavailable:
            raise OutcomeUnknown(str(unavailable)) from lost


def _found(cursor: Cursor, append: Append) -> Outcome | None:
    """None when nothing of it was stored."""
    rows = cursor.execute(OWN_EVENTS, _events(append.stored_events)).fetchall()
    if len(rows) == len(append.stored_events):
        return [row["position"] for row in rows]
    command = append.command
    if command and cursor.execute(COMMAND, {"command_id": str(command.command_id)}).fetchone():
        return CommandAlreadyRecorded(command.command_id)
    return None


def _outcomes(appends: Sequence[Append], row: dict[str, Any]) -> list[Outcome]:
    refusals = row["refusals"] or [None] * len(appends)
    lasts = _lasts(appends)
    parts = zip(appends, refusals, [0, *lasts], lasts, strict=False)
    return [
        refusal(constraint, append.command) if constraint else row["positions"][first:last]
        for append, constraint, first, last in parts
    ]


def _arrays(appends: Sequence[Append]) -> Params:
    commands = [one.command for one in appends]
    return {
        **_events([event for one in appends for event in one.stored_events]),
        "lasts": _lasts(appends),
        "command_ids": [str(one.command_id) if one else None for one in commands],
        "digests": [one.digest if one else None for one in commands],
        "command_originators": [str(one.originator_id) if one else None for one in commands],
        "command_versions": [one.originator_version if one else None for one in commands],
    }


def _lasts(appends: Sequence[Append]) -> list[int]:
    """For each, the place of its last event, counted from 1."""
    return list(accumulate(len(one.stored_events) for one in appends))


def _events(stored_events: Sequence[StoredEvent]) -> Params:
    return {
        "originator_ids": [str(event.originator_id) for event in stored_events],
        "versions": [event.originator_version for event in stored_events],
        "topics": [event.topic for event in stored_events],
        "states": [event.state.decode() for event in stored_events],
    }
