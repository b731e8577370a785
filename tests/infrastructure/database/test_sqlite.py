"""What only concerns the file."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from application.ports.errors import DatabaseUnavailable
from infrastructure.database.sqlite import SQLiteDatabase

INTEGRITY = "PRAGMA integrity_check"


def test_only_this_user_may_read_the_file_and_its_log(sqlite_database: SQLiteDatabase) -> None:
    with sqlite_database.transaction(write=True) as cursor:
        cursor.execute("CREATE TABLE note (id INTEGER)")
    folder = Path(sqlite_database.path).parent
    modes = {file.name: file.stat().st_mode & 0o777 for file in folder.iterdir()}
    assert modes == dict.fromkeys(["record.sqlite3", "record.sqlite3-wal", "record.sqlite3-shm"], 0o600)


def test_a_commit_is_on_disk_before_it_is_answered(sqlite_database: SQLiteDatabase) -> None:
    full = 2
    assert sqlite_database.query("PRAGMA synchronous") == [{"synchronous": full}]
    assert sqlite_database.query("PRAGMA journal_mode") == [{"journal_mode": "wal"}]


def test_a_file_restored_without_its_log_is_switched_back_to_one(tmp_path: Path) -> None:
    path = tmp_path / "restored.sqlite3"
    with closing(sqlite3.connect(path)) as restored:
        restored.execute("CREATE TABLE note (id INTEGER)")
    with closing(SQLiteDatabase(path)) as database:
        assert database.query("PRAGMA journal_mode") == [{"journal_mode": "wal"}]


def test_readers_do_not_wait_for_the_writer(sqlite_database: SQLiteDatabase) -> None:
    with sqlite_database.transaction(write=True), ThreadPoolExecutor(1) as thread:
        assert thread.submit(sqlite_database.query, INTEGRITY).result() == [{"integrity_check": "ok"}]


def test_a_directory_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnavailable, match=r"missing.record\.sqlite3"):
        SQLiteDatabase(tmp_path / "missing" / "record.sqlite3")


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.sqlite3"
    path.write_text("关于限期改正的通知" * 100, "utf-8")
    with closing(SQLiteDatabase(path)) as database, pytest.raises(DatabaseUnavailable):
        database.migrate()


def test_closing_leaves_one_file_and_no_log(tmp_path: Path) -> None:
    with closing(SQLiteDatabase(tmp_path / "record.sqlite3")) as database:
        database.migrate()
    assert [file.name for file in tmp_path.iterdir()] == ["record.sqlite3"]


def test_a_transaction_under_way_outlives_close_and_leaves_no_connection(tmp_path: Path) -> None:
    database = SQLiteDatabase(tmp_path / "record.sqlite3")
    with database.transaction(write=True) as cursor:
        database.close()
        cursor.execute("CREATE TABLE note (id INTEGER)")
    assert [file.name for file in tmp_path.iterdir()] == ["record.sqlite3"]


def test_writing_inside_a_transaction_of_the_same_thread_is_a_mistake(
    sqlite_database: SQLiteDatabase,
) -> None:
    with sqlite_database.transaction(write=True), pytest.raises(RuntimeError, match="inside another"):
        sqlite_database.migrate()
