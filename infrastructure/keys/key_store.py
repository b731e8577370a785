"""密钥库 — wrapped data keys in an SQLite file of their own, shared by many processes.

A destroyed key must not survive in the file. Rows are only ever appended, and shrink when destroyed, so SQLite
never moves a wrapped key to another page and leaves a copy behind; `secure_delete` zeroes what is freed; the
write-ahead log is emptied after each destruction. Back-ups are taken with SQLite's back-up command, never by
copying the one file: recent keys are in the log.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock
from typing import NamedTuple
from uuid import UUID

from application.ports.keyring import KeyringBusy, KeyringMissing
from infrastructure.keys.private_files import new_draft, publish

BUSY_SECONDS = 30.0
UNUSABLE = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CANTOPEN}
UNAVAILABLE = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
"""Held too long by another process, or there is no room on the disk: nothing was written."""
SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA user_version = 1;
CREATE TABLE root_check (wrapped BLOB NOT NULL) STRICT;
CREATE TABLE data_key (
    number INTEGER PRIMARY KEY,
    key_id TEXT NOT NULL UNIQUE,
    case_id TEXT NOT NULL,
    person TEXT NOT NULL,
    wrapped BLOB,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    destroyed_at TEXT,
    UNIQUE (case_id, person),
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
) STRICT;
CREATE TRIGGER key_rows_stay BEFORE DELETE ON data_key
BEGIN SELECT RAISE(ABORT, 'a key row is never deleted'); END;
CREATE TRIGGER keys_are_only_destroyed BEFORE UPDATE ON data_key WHEN NEW.wrapped IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a key is never replaced'); END;
"""
ADD = """
INSERT INTO data_key (key_id, case_id, person, wrapped) VALUES (?, ?, ?, ?)
ON CONFLICT (case_id, person) DO NOTHING
"""
DESTROY = """
INSERT INTO data_key (key_id, case_id, person, destroyed_at)
VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
ON CONFLICT (case_id, person) DO UPDATE
SET wrapped = NULL, destroyed_at = coalesce(destroyed_at, excluded.destroyed_at)
"""
BY_ID = "SELECT key_id, wrapped FROM data_key WHERE key_id = ?"
MOST_READ = 4096
BY_PERSON = "SELECT key_id, wrapped FROM data_key WHERE case_id = ? AND person = ?"


class StoredKey(NamedTuple):
    key_id: str
    wrapped: bytes | None  # None once destroyed


def create_key_store(path: Path, root_check: bytes) -> None:
    """Leaves the file of another process that was quicker."""
    draft = new_draft(path)
    with closing(_connect(draft)) as connection:
        connection.executescript(SCHEMA)
        connection.execute("INSERT INTO root_check (wrapped) VALUES (?)", (root_check,))
    publish(draft, path)


def read_root_check(path: Path) -> bytes:
    """Raises `KeyringMissing` when the file is no key store, or none any more."""
    try:
        with closing(_connect(path)) as connection:
            row = connection.execute("SELECT wrapped FROM root_check").fetchone()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode not in UNUSABLE:
            raise
        row = None
    if row is None:
        raise KeyringMissing(str(path))
    return bytes(row[0])


class KeyStore:
    """One connection reads and one writes, so that no reader waits for a writer. Open it after any fork."""

    def __init__(self, path: Path, *, busy_seconds: float = BUSY_SECONDS) -> None:
        self._reader, self._reading = _connect(path, busy_seconds), Lock()
        self._writer, self._writing = _connect(path, busy_seconds), Lock()
        self._read: dict[str, StoredKey | None] = {}
        self._read_at = 0

    def by_id(self, key_id: str) -> StoredKey | None:
        """Looked up again once anything was committed to the file."""
        with self._reading:
            version = self._version()
            if version != self._read_at or len(self._read) == MOST_READ:
                self._read, self._read_at = {}, version
            if key_id not in self._read:
                self._read[key_id] = _key(self._reader.execute(BY_ID, (key_id,)))
            return self._read[key_id]

    def by_person(self, case: UUID, person: str) -> StoredKey | None:
        with self._reading:
            return _key(self._reader.execute(BY_PERSON, (str(case), person)))

    def version(self) -> int:
        """Changes with every commit to the file, whosever it is: the connection that reads never writes."""
        with self._reading:
            return self._version()

    def add(self, key_id: str, case: UUID, person: str, wrapped: bytes) -> StoredKey:
        """The key this person has from now on: another process's, if that was quicker."""
        return self._write(ADD, (key_id, str(case), person, wrapped))

    def destroy(self, key_id: str, case: UUID, person: str) -> str:
        """The id of the key destroyed. A person without a key is barred by a row under the id given."""
        destroyed = self._write(DESTROY, (key_id, str(case), person))
        self._empty_the_log()
        return destroyed.key_id

    def close(self) -> None:
        self._reader.close()
        self._writer.close()

    def _version(self) -> int:
        ((version,),) = self._reader.execute("PRAGMA data_version")
        return int(version)

    def _write(self, statement: str, row: tuple[str, str, str] | tuple[str, str, str, bytes]) -> StoredKey:
        with self._writing, _busy_translated():
            self._writer.execute("BEGIN IMMEDIATE")
            with self._writer:
                self._writer.execute(statement, row)
                return StoredKey(*self._writer.execute(BY_PERSON, row[1:3]).fetchone())

    def _empty_the_log(self) -> None:
        with self._writing, _busy_translated():
            ((blocked, _, _),) = self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if blocked:
            raise KeyringBusy


@contextmanager
def _busy_translated() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in UNAVAILABLE:
            raise
        raise KeyringBusy from error


def _key(cursor: sqlite3.Cursor) -> StoredKey | None:
    row = cursor.fetchone()
    return None if row is None else StoredKey(*row)


def _connect(path: Path, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """`mode=rw`: a key store that has gone must not come back empty."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=busy_seconds,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    return connection
