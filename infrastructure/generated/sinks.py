"""批量入库 — many rows at once past the recorder, not past the rules: triggers and constraints of the record apply to each.

The recorder's lock is held, so positions stay in the order of commits beside others that record meanwhile.
"""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from infrastructure.database.placeholders import for_psycopg
from infrastructure.database.postgres import LOCK, PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.generated.derived_keys import KeyRow
from infrastructure.generated.rows import Batch, CommandRow, EventRow, Pack, Rows

LAST = "SELECT coalesce(max(position), 0) FROM stored_events"
EVENTS = "INSERT INTO stored_events (position, originator_id, originator_version, topic, state) VALUES (?, ?, ?, ?, ?)"
COMMANDS = "INSERT INTO commands (command_id, digest, originator_id, originator_version, position) VALUES (?, ?, ?, ?, ?)"
COPY_EVENTS = "COPY stored_events (position, originator_id, originator_version, topic, state) FROM STDIN"
COPY_COMMANDS = "COPY commands (command_id, digest, originator_id, originator_version, position) FROM STDIN"
RESTART = "SELECT setval(pg_get_serial_sequence('stored_events', 'position'), %s)"
TELL = "SELECT pg_notify(current_schema() || '_events', %s)"
KEYS = "INSERT INTO data_key (key_id, case_id, person, wrapped) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
PAGES = "PRAGMA cache_size = -262144"
"""256 MB: the rows come in the order of time, their ids in none, so indexes are written all over."""
BUSY_SECONDS = 60.0


class SQLiteSink:
    def __init__(self, database: SQLiteDatabase) -> None:
        self._connection = _connected(database.path)

    def last_position(self) -> int:
        return int(self._connection.execute(LAST).fetchone()[0])

    @property
    def pack(self) -> Pack:
        return as_rows

    def write(self, batch: Batch) -> None:
        events, commands = batch.packed
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(EVENTS, events)
            self._connection.executemany(COMMANDS, commands)

    def close(self) -> None:
        self._connection.close()


class KeySink:
    """Into the key store; a key that is there already, of the run before, is the same."""

    def __init__(self, path: Path) -> None:
        self._connection = _connected(str(path))

    def write(self, keys: Sequence[KeyRow]) -> None:
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(KEYS, keys)

    def close(self) -> None:
        self._connection.close()


class PostgresSink:
    def __init__(self, database: PostgresDatabase) -> None:
        self._lock = {"key": f"{database.schema}.record"}
        self._connection = database.connect()

    def last_position(self) -> int:
        row = self._connection.execute(LAST).fetchone()
        return int(row["coalesce"]) if row else 0

    @property
    def pack(self) -> Pack:
        return as_copy_text

    def write(self, batch: Batch) -> None:
        events, commands = batch.packed
        with self._connection.transaction(), self._connection.cursor() as cursor:
            cursor.execute(for_psycopg(LOCK), self._lock)
            with cursor.copy(COPY_EVENTS) as copy:
                copy.write(events)
            with cursor.copy(COPY_COMMANDS) as copy:
                copy.write(commands)
            cursor.execute(RESTART, (batch.last,))
            cursor.execute(TELL, (str(batch.last),))

    def close(self) -> None:
        self._connection.close()


def as_rows(rows: Rows) -> Batch:
    return Batch(rows.keys, (rows.events, rows.commands), rows.events[-1][0])


def as_copy_text(rows: Rows) -> Batch:
    events = "".join(map(_event_line, rows.events)).encode()
    commands = "".join(map(_command_line, rows.commands)).encode()
    return Batch(rows.keys, (events, commands), rows.events[-1][0])


def _event_line(row: EventRow) -> str:
    """JSON has no tabs and no line ends of its own; its backslashes are COPY's as well."""
    position, stream, version, topic, state = row
    escaped = state.replace("\\", "\\\\")
    return f"{position}\t{stream}\t{version}\t{topic}\t{escaped}\n"


def _command_line(row: CommandRow) -> str:
    command, digest, stream, version, position = row
    return f"{command}\t{digest}\t{stream}\t{version}\t{position}\n"


def _connected(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(PAGES)
    return connection
