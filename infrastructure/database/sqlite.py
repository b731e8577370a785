"""SQLite: the embedded default, one file, write-ahead log, every commit on disk before it is answered."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from itertools import chain, islice
from pathlib import Path
from typing import Any, Self

from application.ports.errors import DatabaseUnavailable
from application.ports.storage import StorageWarning
from infrastructure.database.database import NO_PARAMS, Dialect, Params, Row
from infrastructure.database.fair_lock import FairLock
from infrastructure.database.migrations import RECORD, apply_migrations, read_migrations
from infrastructure.database.sqlite_errors import translated

MEMORY = ":memory:"
DELETE = "DELETE FROM {table} WHERE {condition}"
INSERT = "INSERT INTO {table} ({columns}) VALUES {rows}"
BUSY_SECONDS = 30.0
SWITCH_ATTEMPTS = 100
ROWS_A_STATEMENT = 64
CACHE_KIB = 64 * 1024
"""Of a connection, as far as it needs them: writing to twenty trees at once within SQLite's own 2 MiB reads them again and again."""


class SQLiteCursor:
    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    def execute(self, sql: str, params: Params = NO_PARAMS) -> Self:
        with translated():
            self._cursor.execute(sql, dict(params))
        return self

    def executemany(self, sql: str, rows: Iterable[Params]) -> None:
        with translated():
            self._cursor.executemany(sql, map(dict, rows))

    def insert_rows(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Many by one statement: with each statement the interpreter may change threads, while others wait for this one."""
        waiting, names = iter(rows), ", ".join(columns)
        places = f"({', '.join('?' * len(columns))})"
        while some := list(islice(waiting, ROWS_A_STATEMENT)):
            sql = INSERT.format(table=table, columns=names, rows=", ".join([places] * len(some)))
            with translated():
                self._cursor.execute(sql, list(chain.from_iterable(some)))

    def delete_rows(self, table: str, columns: Sequence[str], keys: Sequence[Sequence[object]]) -> None:
        condition = " AND ".join(f"{name} = ?" for name in columns)
        with translated():
            self._cursor.executemany(DELETE.format(table=table, condition=condition), keys)

    def script(self, sql: str) -> None:
        """Not `executescript`, which would commit first."""
        statement = ""
        for line in sql.splitlines(keepends=True):
            statement += line
            if sqlite3.complete_statement(statement):
                self.execute(statement)
                statement = ""
        self.execute(statement)

    def fetchone(self) -> Row | None:
        with translated():
            row = self._cursor.fetchone()
        return None if row is None else dict(row)

    def fetchall(self) -> list[Row]:
        with translated():
            return [dict(row) for row in self._cursor.fetchall()]

    def values(self, sql: str, params: Params = NO_PARAMS) -> list[tuple[Any, ...]]:
        with translated(), closing(self._cursor.connection.cursor()) as cursor:
            return _values(cursor, sql, params)

    def take_time(self) -> None:
        """SQLite ends no transaction by itself."""

    def be_brief(self) -> None:
        """Who reads sees the tables as they were, and stands in nobody's way."""

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    def lock(self, _name: str, /) -> None:
        """BEGIN IMMEDIATE holds the whole database already."""

    def try_lock(self, _name: str, /) -> bool:
        return True


class SQLiteDatabase:
    """Usable from many threads and processes. `":memory:"` is one connection shared by all threads, for tests."""

    dialect: Dialect = "sqlite"

    def __init__(self, path: str | Path, *, migrations: str = RECORD) -> None:
        self.path = str(path)
        self._migrations = migrations
        self._readers: list[sqlite3.Connection] = []
        self._writers = self._readers if self.path == MEMORY else list[sqlite3.Connection]()
        self._turn = FairLock(BUSY_SECONDS)
        self._closed = False
        self._only = _configured(MEMORY) if self.path == MEMORY else None
        if self._only:
            self._readers.append(self._only)
        else:
            _create_private(self.path)

    @contextmanager
    def transaction(self, *, write: bool) -> Iterator[SQLiteCursor]:
        with self._connection(write) as connection, translated():
            connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")
            try:
                with closing(connection.cursor()) as cursor:
                    yield SQLiteCursor(cursor)
                connection.execute("COMMIT")
            finally:
                connection.rollback()

    def query(self, sql: str, params: Params = NO_PARAMS) -> list[Row]:
        """One statement sees one snapshot also without BEGIN."""
        with self._connection(write=False) as connection, translated():
            return [dict(row) for row in connection.execute(sql, dict(params)).fetchall()]

    def values(self, sql: str, params: Params = NO_PARAMS) -> list[tuple[Any, ...]]:
        with (
            self._connection(write=False) as connection,
            translated(),
            closing(connection.cursor()) as cursor,
        ):
            return _values(cursor, sql, params)

    def migrate(self) -> None:
        with self.transaction(write=True) as cursor:
            exists = "SELECT 1 FROM sqlite_master WHERE name = 'schema_migrations'"
            known = cursor.execute(exists).fetchone() is not None
            apply_migrations(cursor, read_migrations(self._migrations, self.dialect), ledger_exists=known)

    def warnings(self) -> tuple[StorageWarning, ...]:
        """None: every connection is configured here, to wait for the disk."""
        return ()

    def close(self) -> None:
        self._closed = True
        for idle in (self._readers, self._writers):
            while idle:
                idle.pop().close()

    def _one_at_a_time(self, write: bool) -> AbstractContextManager[None]:
        return self._turn if write or self.path == MEMORY else nullcontext()

    @contextmanager
    def _connection(self, write: bool) -> Iterator[sqlite3.Connection]:
        """An idle connection, or a new one: there are as many as threads that ever used them at once. In memory there is one
        only, which serves within its own transaction too."""
        idle = self._writers if write else self._readers
        if self._only and not write and self._turn.mine:
            yield self._only
            return
        with self._one_at_a_time(write):
            connection = self._take(idle, write)
            try:
                yield connection
            finally:
                if self._closed or connection.in_transaction:
                    connection.close()
                else:
                    idle.append(connection)

    def _take(self, idle: list[sqlite3.Connection], write: bool) -> sqlite3.Connection:
        if self._closed:
            raise DatabaseUnavailable(f"{self.path} is closed")
        try:
            connection = idle.pop()
        except IndexError:
            with translated():
                connection = _configured(self.path)
                _only_reading(connection, not write)
        if self.path == MEMORY:
            _only_reading(connection, not write)
        return connection


def _values(cursor: sqlite3.Cursor, sql: str, params: Params) -> list[tuple[Any, ...]]:
    cursor.row_factory = None
    return cursor.execute(sql, dict(params)).fetchall()


def _only_reading(connection: sqlite3.Connection, wanted: bool) -> None:
    connection.execute(f"PRAGMA query_only = {'ON' if wanted else 'OFF'}")


def _create_private(path: str) -> None:
    """Only this user reads the record; SQLite gives its log the same mode."""
    try:
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise DatabaseUnavailable(f"{path}: {error.strerror}") from error


def _configured(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    connection.row_factory = sqlite3.Row
    try:
        _enter_write_ahead_log(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute("PRAGMA recursive_triggers = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _enter_write_ahead_log(connection: sqlite3.Connection) -> None:
    """SQLite does not wait when two processes switch a new file; it does wait to begin an empty transaction."""
    for attempts_left in reversed(range(SWITCH_ATTEMPTS)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or not attempts_left:
                raise
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
