"""PostgreSQL 15 or newer through psycopg: one schema of its own for each installation."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Self

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.rows import DictRow, dict_row, tuple_row
from psycopg_pool import ConnectionPool

from application.ports.errors import DatabaseUnavailable, NotDurable
from application.ports.storage import StorageWarning
from infrastructure.database.database import NO_PARAMS, Dialect, Params, Row
from infrastructure.database.migrations import RECORD, apply_migrations, read_migrations
from infrastructure.database.placeholders import for_psycopg
from infrastructure.database.postgres_errors import translated

SCHEMA_NAME = re.compile(r"[a-z_][a-z0-9_]{0,47}")
NETWORK = {
    "connect_timeout": "5",
    "keepalives": "1",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "15000",
}
SESSION = {"lock_timeout": "5s", "idle_in_transaction_session_timeout": "5s"}
UNHURRIED = "SET LOCAL idle_in_transaction_session_timeout = '10min'"
BRIEF = "SET LOCAL lock_timeout = '200ms'"
PATIENCE = 5.0
MIGRATION_PATIENCE = "10min"
EXISTING = """
SELECT to_regnamespace(:schema) IS NOT NULL AS schema, to_regclass(:ledger) IS NOT NULL AS ledger
"""
DELETE = "DELETE FROM {table} USING unnest({arrays}) AS gone ({columns}) WHERE {condition}"
COPY = "COPY {table} ({columns}) FROM STDIN"
ANSWERS_EARLY = "synchronous_commit=off"
NO_FSYNC = StorageWarning(
    "fsync-off",
    "PostgreSQL 的 fsync 已关闭：断电、宕机时，已经答复的办理可能丢失，数据库可能损坏。请在 postgresql.conf 中改为 fsync = on。",
    "PostgreSQL runs with fsync off: a power cut may lose answered commands and break the database. Set fsync = on.",
)
LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))"
TRY_LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(:key, 0)) AS held"


class PostgresCursor:
    def __init__(self, cursor: psycopg.Cursor[DictRow], schema: str) -> None:
        self._cursor = cursor
        self._schema = schema

    def execute(self, sql: str, params: Params = NO_PARAMS) -> Self:
        with translated(self._cursor.connection):
            self._cursor.execute(for_psycopg(sql), params)
        return self

    def executemany(self, sql: str, rows: Iterable[Params]) -> None:
        with translated(self._cursor.connection):
            self._cursor.executemany(for_psycopg(sql), rows)

    def insert_rows(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        sql = COPY.format(table=table, columns=", ".join(columns)).encode()
        with translated(self._cursor.connection), self._cursor.copy(sql) as copy:
            for row in rows:
                copy.write_row(row)

    def delete_rows(self, table: str, columns: Sequence[str], keys: Sequence[Sequence[object]]) -> None:
        arrays = ", ".join(f":{name}::text[]" for name in columns)
        condition = " AND ".join(f"{table}.{name} = gone.{name}" for name in columns)
        sql = DELETE.format(table=table, arrays=arrays, columns=", ".join(columns), condition=condition)
        values = zip(*keys, strict=True)
        self.execute(sql, {name: list(of_one) for name, of_one in zip(columns, values, strict=True)})

    def script(self, sql: str) -> None:
        """Unconverted: function bodies hold casts, colons and percent signs."""
        with translated(self._cursor.connection):
            self._cursor.execute(sql.encode())

    def fetchone(self) -> Row | None:
        return self._cursor.fetchone() if self._cursor.description else None

    def fetchall(self) -> list[Row]:
        return self._cursor.fetchall() if self._cursor.description else []

    def values(self, sql: str, params: Params = NO_PARAMS) -> list[tuple[Any, ...]]:
        connection = self._cursor.connection
        with translated(connection), connection.cursor(row_factory=tuple_row) as cursor:
            return cursor.execute(for_psycopg(sql), params).fetchall()

    def take_time(self) -> None:
        self.execute(UNHURRIED)

    def be_brief(self) -> None:
        self.execute(BRIEF)

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    def lock(self, name: str, /) -> None:
        self.execute(LOCK, {"key": f"{self._schema}.{name}"})

    def try_lock(self, name: str, /) -> bool:
        row = self.execute(TRY_LOCK, {"key": f"{self._schema}.{name}"}).fetchone()
        return row is not None and bool(row["held"])


class PostgresDatabase:
    """Connections are made on first use; `patience` is how many seconds a caller waits for one.

    What the URL says about the network and the session goes before our own values.
    """

    dialect: Dialect = "postgres"

    def __init__(
        self,
        url: str,
        schema: str = "xiangan",
        *,
        migrations: str = RECORD,
        pool_size: int = 10,
        patience: float = PATIENCE,
    ) -> None:
        if not SCHEMA_NAME.fullmatch(schema):
            raise ValueError(f"not a schema name: {schema!r}")
        self.schema = schema
        self.channel = f"{schema}_events"
        self._migrations = migrations
        self._conninfo = _conninfo(url, schema)
        self._pool = ConnectionPool(
            self._conninfo,
            connection_class=psycopg.Connection[DictRow],
            kwargs={"autocommit": True, "row_factory": dict_row},
            min_size=1,
            max_size=pool_size,
            timeout=patience,
            check=_refuse_closed,
            open=False,
        )

    @contextmanager
    def transaction(self, *, write: bool) -> Iterator[PostgresCursor]:
        with self._connection() as connection:
            connection.read_only = not write
            level = psycopg.IsolationLevel.READ_COMMITTED if write else psycopg.IsolationLevel.REPEATABLE_READ
            connection.isolation_level = level
            with connection.transaction(), connection.cursor() as cursor:
                yield PostgresCursor(cursor, self.schema)

    def query(self, sql: str, params: Params = NO_PARAMS) -> list[Row]:
        return self.statement(sql, params)

    def values(self, sql: str, params: Params = NO_PARAMS) -> list[tuple[Any, ...]]:
        with self._connection() as connection, connection.cursor(row_factory=tuple_row) as cursor:
            return cursor.execute(for_psycopg(sql), params).fetchall()

    def statement(self, sql: str, params: Params = NO_PARAMS) -> list[Row]:
        """One statement, also a writing one, that is its own transaction: one round trip instead of three."""
        with self._connection() as connection, connection.cursor() as cursor:
            return PostgresCursor(cursor, self.schema).execute(sql, params).fetchall()

    def connect(self) -> psycopg.Connection[DictRow]:
        """A connection of the caller's own, outside the pool, to LISTEN on `channel`."""
        return psycopg.connect(self._conninfo, autocommit=True, row_factory=dict_row)

    def migrate(self) -> None:
        """Waits long for another process's migration, but not for locks that hold up running writers. An answered command
        is durable: a session that does not wait for its commits is refused."""
        if self._setting("synchronous_commit") == "off":
            raise NotDurable(ANSWERS_EARLY)
        with self.transaction(write=True) as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = '{MIGRATION_PATIENCE}'")
            cursor.lock("migrations")
            cursor.execute(f"SET LOCAL lock_timeout = '{SESSION['lock_timeout']}'")
            names = {"schema": self.schema, "ledger": f"{self.schema}.schema_migrations"}
            (existing,) = cursor.execute(EXISTING, names).fetchall()
            if not existing["schema"]:
                cursor.execute(f"CREATE SCHEMA {self.schema}")
            migrations = read_migrations(self._migrations, self.dialect)
            apply_migrations(cursor, migrations, ledger_exists=existing["ledger"])

    def warnings(self) -> tuple[StorageWarning, ...]:
        return (NO_FSYNC,) if self._setting("fsync") == "off" else ()

    def _setting(self, name: str) -> str:
        (row,) = self.query("SELECT current_setting(:name) AS value", {"name": name})
        return str(row["value"])

    def close(self) -> None:
        self._pool.close()

    @contextmanager
    def _connection(self) -> Iterator[psycopg.Connection[DictRow]]:
        try:
            self._pool.open()
            connection = self._pool.getconn()
        except psycopg.OperationalError as error:
            raise DatabaseUnavailable(str(error)) from error
        try:
            with translated(connection):
                yield connection
        finally:
            self._pool.putconn(connection)


def _conninfo(url: str, schema: str) -> str:
    given = conninfo_to_dict(url)
    session = {"search_path": f"{schema},pg_temp", **SESSION}
    options = " ".join(f"-c {name}={value}" for name, value in session.items())
    known: dict[str, str | int | None] = {**NETWORK, **given}
    known["options"] = f"{options} {given.get('options') or ''}"
    return make_conninfo("", **known)


def _refuse_closed(connection: psycopg.Connection[DictRow]) -> None:
    """Sees without a round trip that the server hung up: one read brings its last words, the next the end."""
    connection.pgconn.consume_input()
    connection.pgconn.consume_input()
