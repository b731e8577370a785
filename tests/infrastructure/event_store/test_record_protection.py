"""Raw SQL cannot change, remove or replace what was recorded."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest

from application.ports.errors import RecordProtected
from infrastructure.database.database import Database
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase
from tests.infrastructure.event_store.given import CASE, command, event, recorder_for

RECORD = "SELECT position, originator_version, topic, state FROM stored_events ORDER BY position"
COMMANDS = "SELECT command_id, digest, position FROM commands"
CHANGES = [
    "UPDATE stored_events SET state = '{}'",
    "UPDATE stored_events SET topic = 'forged' WHERE originator_version = 1",
    "DELETE FROM stored_events",
    "DELETE FROM stored_events WHERE originator_version = 2",
    "UPDATE commands SET digest = 'forged'",
    "DELETE FROM commands",
]
REPLACEMENTS = {
    "same version": "(originator_id, originator_version, topic, state) VALUES (:case, 2, 'forged', '{}')",
    "version as text": "(originator_id, originator_version, topic, state) VALUES (:case, '2', 'forged', '{}')",
    "same position": "(position, originator_id, originator_version, topic, state) VALUES (2, :case, 3, 'f', '{}')",
    "rowid": "(rowid, originator_id, originator_version, topic, state) VALUES (2, :case, 3, 'f', '{}')",
}


@pytest.fixture
def recorded(database: Database) -> Database:
    recorder_for(database).insert_events([event(1), event(2)], command(2))
    return database


def everything(database: Database) -> list[dict[str, object]]:
    return database.query(RECORD) + database.query(COMMANDS)


@pytest.mark.parametrize("change", CHANGES)
def test_no_row_of_the_record_is_changed_or_deleted(recorded: Database, change: str) -> None:
    before = everything(recorded)
    with pytest.raises(RecordProtected), recorded.transaction(write=True) as cursor:
        cursor.execute(change)
    assert everything(recorded) == before


@pytest.mark.parametrize("table", ["stored_events", "commands"])
def test_postgres_refuses_to_truncate(postgres_database: PostgresDatabase, table: str) -> None:
    recorder_for(postgres_database).insert_events([event(1), event(2)], command(2))
    before = everything(postgres_database)
    with pytest.raises(RecordProtected):
        postgres_database.statement(f"TRUNCATE {table}")
    assert everything(postgres_database) == before


def test_postgres_stays_protected_in_a_session_that_switches_triggers_off(
    postgres_database: PostgresDatabase,
) -> None:
    recorder_for(postgres_database).insert_events([event(1)])
    with closing(postgres_database.connect()) as session:
        session.execute("SET session_replication_role = replica")
        with pytest.raises(psycopg.DatabaseError, match="RecordProtected"):
            session.execute("DELETE FROM stored_events")
    assert len(everything(postgres_database)) == 1


@pytest.fixture
def outsider(sqlite_database: SQLiteDatabase) -> Iterator[sqlite3.Connection]:
    """A connection as another program opens it: without our settings, recursive triggers off."""
    recorder_for(sqlite_database).insert_events([event(1), event(2)], command(2))
    with closing(sqlite3.connect(sqlite_database.path, isolation_level=None)) as connection:
        yield connection


@pytest.mark.parametrize("values", REPLACEMENTS.values(), ids=REPLACEMENTS.keys())
@pytest.mark.parametrize("verb", ["INSERT OR REPLACE", "REPLACE", "INSERT"])
def test_sqlite_does_not_replace_an_event(
    sqlite_database: SQLiteDatabase, outsider: sqlite3.Connection, verb: str, values: str
) -> None:
    before = everything(sqlite_database)
    with pytest.raises(sqlite3.IntegrityError, match="WriteConflict"):
        outsider.execute(f"{verb} INTO stored_events {values}", {"case": str(CASE)})
    assert everything(sqlite_database) == before


def test_sqlite_does_not_replace_a_command(
    sqlite_database: SQLiteDatabase, outsider: sqlite3.Connection
) -> None:
    before = everything(sqlite_database)
    with pytest.raises(sqlite3.IntegrityError, match="commands_pkey"):
        outsider.execute(
            "INSERT OR REPLACE INTO commands SELECT command_id, 'forged', originator_id, 1, 1 FROM commands"
        )
    assert everything(sqlite_database) == before


@pytest.mark.parametrize("position", [-1, 0])
def test_sqlite_refuses_a_position_that_would_block_all_later_ones(
    outsider: sqlite3.Connection, position: int
) -> None:
    """An INSERT trigger sees -1 in place of a position that is still to be given."""
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        outsider.execute(
            "INSERT INTO stored_events VALUES (:position, :case, 3, 'case.closed', '{}')",
            {"position": position, "case": str(CASE)},
        )


def test_sqlite_never_gives_a_position_twice(sqlite_database: SQLiteDatabase) -> None:
    """The position of a rolled back event may return; one that was ever committed may not, even after tampering."""
    recorder = recorder_for(sqlite_database)
    (first,) = recorder.insert_events([event(1)])
    with sqlite_database.transaction(write=True) as cursor:
        cursor.execute("DROP TRIGGER stored_events_not_deleted")
        cursor.execute("DELETE FROM stored_events")
    (second,) = recorder.insert_events([event(1)])
    assert second > first
