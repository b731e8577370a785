"""Durable commands of one event each: through the store, and the same rows put in by hand, one commit a command."""

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path
from threading import Barrier
from uuid import UUID, uuid4

import psycopg
from eventsourcing.persistence import StoredEvent

from application.ports.event_store import Slip
from domain.record.aggregate import RecordedEvent
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.event_store.mapper import EventMapper
from infrastructure.event_store.postgres import PostgresRecorder
from infrastructure.event_store.recorder import DatabaseRecorder
from infrastructure.event_store.sqlite import SQLiteRecorder
from infrastructure.event_store.store import RecordedEventStore
from infrastructure.keys.file_keyring import FileKeyring
from tests.bench.harness import Pair, Stage

ORDER = Path("tests/rules/golden/case.correction_ordered@1.json")
DIGEST = "0" * 64
BARE_POSTGRES = """
CREATE SCHEMA bare;
CREATE TABLE bare.stored_events (LIKE xiangan.stored_events INCLUDING ALL);
CREATE TABLE bare.commands (LIKE xiangan.commands INCLUDING ALL);
"""
BARE_SQLITE = """
PRAGMA journal_mode = WAL;
CREATE TABLE stored_events (
    position INTEGER PRIMARY KEY AUTOINCREMENT, originator_id TEXT NOT NULL, originator_version INTEGER NOT NULL,
    topic TEXT NOT NULL, state TEXT NOT NULL, UNIQUE (originator_id, originator_version)
) STRICT;
CREATE INDEX stored_events_topic ON stored_events (topic, position);
CREATE TABLE commands (
    command_id TEXT PRIMARY KEY NOT NULL, digest TEXT NOT NULL, originator_id TEXT NOT NULL,
    originator_version INTEGER NOT NULL, position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
"""
EVENT = "INSERT INTO {}stored_events (originator_id, originator_version, topic, state) VALUES (?, ?, ?, ?) RETURNING position"
COMMAND = "INSERT INTO {}commands VALUES (?, ?, ?, ?, ?)"

Work = Callable[[UUID, int], None]
"""Records the event of that version on that stream, durably."""


def postgres(threads: int) -> Callable[[Stage], AbstractContextManager[Pair]]:
    @contextmanager
    def prepare(stage: Stage) -> Iterator[Pair]:
        with ExitStack() as stack:
            _empty(stage.cluster.url)
            database = PostgresDatabase(stage.cluster.url)
            stack.callback(database.close)
            database.migrate()
            mapper = _mapper(stage)
            with psycopg.connect(stage.cluster.url) as administrator:
                administrator.execute(BARE_POSTGRES)
            bare = [stack.enter_context(closing(psycopg.connect(stage.cluster.url))) for _ in range(threads)]
            state = _template().state.decode()
            yield Pair(
                _rate(stage, [_through(PostgresRecorder(database), mapper)] * threads),
                _rate(stage, [_by_psycopg(one, state) for one in bare]),
            )

    return prepare


def sqlite(threads: int) -> Callable[[Stage], AbstractContextManager[Pair]]:
    @contextmanager
    def prepare(stage: Stage) -> Iterator[Pair]:
        directory = stage.directory()
        with ExitStack() as stack:
            database = SQLiteDatabase(directory / "record.sqlite3")
            stack.callback(database.close)
            database.migrate()
            mapper = _mapper(stage)
            bare = [_bare_sqlite(directory / "bare.sqlite3", stack) for _ in range(threads)]
            state = _template().state.decode()
            yield Pair(
                _rate(stage, [_through(SQLiteRecorder(database), mapper)] * threads),
                _rate(stage, [_by_sqlite3(one, state) for one in bare]),
            )

    return prepare


def _rate(stage: Stage, workers: Sequence[Work]) -> Callable[[], float]:
    """Commands a second of all threads together, each on a stream of its own."""

    def work(record: Work, start: Barrier) -> int:
        stream = uuid4()
        start.wait()
        end = time.perf_counter() + stage.seconds
        for version in count(1):
            record(stream, version)
            if time.perf_counter() > end:
                return version
        raise AssertionError

    def round_() -> float:
        start = Barrier(len(workers) + 1)
        with ThreadPoolExecutor(len(workers)) as threads:
            done = [threads.submit(work, one, start) for one in workers]
            start.wait()
            begun = time.perf_counter()
            commands = sum(one.result() for one in done)
            return commands / (time.perf_counter() - begun)

    return round_


def _through(recorder: DatabaseRecorder, mapper: EventMapper) -> Work:
    store = RecordedEventStore(recorder, mapper)
    template: RecordedEvent = mapper.to_event(_template())

    def record(stream: UUID, version: int) -> None:
        command = uuid4()
        event = replace(template, originator_id=stream, originator_version=version, command_id=command)
        store.append([event], Slip(command, DIGEST), stream=stream, version=version)

    return record


def _by_psycopg(connection: psycopg.Connection[tuple[int, ...]], state: str) -> Work:
    event, command = (one.format("bare.").replace("?", "%s").encode() for one in (EVENT, COMMAND))

    def record(stream: UUID, version: int) -> None:
        name = str(stream)
        cursor = connection.execute(event, (name, version, "case.correction_ordered", state))
        (position,) = cursor.fetchone() or ()
        connection.execute(command, (str(uuid4()), DIGEST, name, version, position))
        connection.commit()

    return record


def _by_sqlite3(connection: sqlite3.Connection, state: str) -> Work:
    event, command = EVENT.format(""), COMMAND.format("")

    def record(stream: UUID, version: int) -> None:
        name = str(stream)
        connection.execute("BEGIN IMMEDIATE")
        (position,) = connection.execute(event, (name, version, "case.correction_ordered", state)).fetchone()
        connection.execute(command, (str(uuid4()), DIGEST, name, version, position))
        connection.execute("COMMIT")

    return record


def _bare_sqlite(path: Path, stack: ExitStack) -> sqlite3.Connection:
    new = not path.exists()
    connection = sqlite3.connect(path, timeout=60, isolation_level=None, check_same_thread=False)
    stack.callback(connection.close)
    if new:
        connection.executescript(BARE_SQLITE)
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _empty(url: str) -> None:
    with psycopg.connect(url) as administrator:
        administrator.execute("DROP SCHEMA IF EXISTS xiangan, bare CASCADE")


def _mapper(stage: Stage) -> EventMapper:
    return EventMapper(FileKeyring.unlock(stage.directory(), sealed_data_exists=lambda: False))


def _template() -> StoredEvent:
    return StoredEvent(UUID(int=0), 1, "case.correction_ordered", ORDER.read_bytes())
