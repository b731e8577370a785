"""Eight processes find an empty database at the same moment; what was applied is never edited."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from multiprocessing.synchronize import Barrier
from pathlib import Path

import psycopg
import pytest

from infrastructure.database.database import Database
from infrastructure.database.migrations import (
    RECORD,
    Migration,
    MigrationRefused,
    apply_migrations,
    read_migrations,
)
from infrastructure.database.open_database import open_database
from tests.infrastructure.keys.processes import CONTEXT, PROCESSES

FILES = 20
SECONDS = 20
LEDGER = "SELECT version, name, length(digest) AS digits FROM schema_migrations ORDER BY version"
RECORD_ENTRY = {"version": 1, "name": "record", "digits": 64}
ADDED = Migration(9001, "added", "CREATE TABLE added (id BIGINT);\nINSERT INTO added (id) VALUES (7);\n")


def migrate(settings: list[str], schema: str, start: Barrier) -> None:
    for setting in settings:
        with closing(open_database(setting, schema=schema)) as database:
            start.wait(SECONDS)
            database.migrate()


def migrate_in_processes(settings: list[str], schema: str) -> list[int | None]:
    """Exit codes; a process that failed has printed why."""
    start = CONTEXT.Barrier(PROCESSES)
    processes = [CONTEXT.Process(target=migrate, args=(settings, schema, start)) for _ in range(PROCESSES)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]


def apply(database: Database, *migrations: Migration) -> None:
    with database.transaction(write=True) as cursor:
        apply_migrations(cursor, migrations, ledger_exists=True)


def shipped(database: Database) -> list[Migration]:
    return read_migrations(RECORD, database.dialect)


def test_eight_processes_migrate_the_same_new_sqlite_files(tmp_path: Path) -> None:
    paths = [str(tmp_path / f"fresh-{number}.sqlite3") for number in range(FILES)]
    assert migrate_in_processes(paths, "unused") == [0] * PROCESSES
    with closing(open_database(paths[-1])) as database:
        assert database.query(LEDGER)[0] == RECORD_ENTRY


def test_eight_processes_migrate_one_new_postgres_schema(postgres_url: str, postgres_schema: str) -> None:
    assert migrate_in_processes([postgres_url], postgres_schema) == [0] * PROCESSES
    with closing(open_database(postgres_url, schema=postgres_schema)) as database:
        assert database.query(LEDGER)[0] == RECORD_ENTRY


def test_a_migration_is_applied_once(database: Database) -> None:
    apply(database, *shipped(database), ADDED)
    apply(database, *shipped(database), ADDED)
    assert database.query("SELECT id FROM added") == [{"id": 7}]
    assert len(database.query(LEDGER)) == len(shipped(database)) + 1


def test_a_migration_edited_after_it_was_applied_is_refused(database: Database) -> None:
    first, *others = shipped(database)
    edited = replace(first, sql=first.sql + "-- a word more\n")
    with pytest.raises(MigrationRefused, match="0001_record was edited"):
        apply(database, edited, *others, ADDED)
    assert len(database.query(LEDGER)) == len(shipped(database))


def test_a_schema_newer_than_the_program_is_refused(database: Database) -> None:
    apply(database, *shipped(database), ADDED)
    with pytest.raises(MigrationRefused, match="9001 is newer"):
        database.migrate()


def test_a_migration_that_fails_leaves_nothing_of_itself(database: Database) -> None:
    broken = replace(ADDED, sql=ADDED.sql * 2)
    with pytest.raises((sqlite3.OperationalError, psycopg.errors.DuplicateTable)):
        apply(database, *shipped(database), broken)
    apply(database, *shipped(database), ADDED)
    assert database.query("SELECT id FROM added") == [{"id": 7}]


def test_two_migrations_of_one_number_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "twice_numbered" / "sqlite"
    folder.mkdir(parents=True)
    (folder / "0001_one.sql").write_text("CREATE TABLE one (id INTEGER);", "utf-8")
    (folder / "0001_two.sql").write_text("CREATE TABLE two (id INTEGER);", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(MigrationRefused, match="same number"):
        read_migrations("twice_numbered", "sqlite")


def test_both_dialects_have_the_same_migrations() -> None:
    numbered = {
        dialect: [(each.version, each.name) for each in read_migrations(RECORD, dialect)]
        for dialect in ("sqlite", "postgres")
    }
    assert numbered["sqlite"] == numbered["postgres"] != []
