"""Events, commands and recorders the tests of the record begin with."""

from uuid import UUID

from eventsourcing.persistence import StoredEvent

from infrastructure.database.database import Database
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.event_store.command_row import CommandRow
from infrastructure.event_store.postgres import PostgresRecorder
from infrastructure.event_store.recorder import DatabaseRecorder
from infrastructure.event_store.sqlite import SQLiteRecorder

CASE = UUID("6e0c2f9a-5d1f-4c55-9a35-0d3c8b8a1408")
REGISTER = UUID("b2b2dc7e-1a53-4f0e-8f4a-2f0d6f6b0021")
COMMAND_ID = UUID("0f8b2c86-94a7-4c0e-b0b4-17e0a4d5c001")
STATE = '{"reason":"挖取耕地土方，损毁村道","area":"0.35"}'


def recorder_for(database: Database) -> DatabaseRecorder:
    return PostgresRecorder(database) if isinstance(database, PostgresDatabase) else SQLiteRecorder(database)


def event(
    version: int, *, of: UUID = CASE, topic: str = "case.registered", state: str = STATE
) -> StoredEvent:
    return StoredEvent(originator_id=of, originator_version=version, topic=topic, state=state.encode())


def command(version: int, *, command_id: UUID = COMMAND_ID, digest: str = "a1b2") -> CommandRow:
    return CommandRow(command_id, digest, CASE, version)
