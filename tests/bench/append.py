"""Durable commands of one event each: through the store, and the same rows put in by hand, one commit a command."""

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from dataclasses import replace
from functools import partial
from itertools import count, islice
from pathlib import Path
from threading import Barrier
from typing import Any
from uuid import UUID, uuid4

import psycopg
from eventsourcing.persistence import StoredEvent

from application.ports.event_store import Slip
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.event_store.command_row import CommandRow
from infrastructure.event_store.group_commit import Append
from infrastructure.event_store.mapper import EventMapper
from infrastructure.event_store.postgres import PostgresRecorder
from infrastructure.event_store.recorder import DatabaseRecorder
from infrastructure.event_store.sqlite import SQLiteRecorder
from infrastructure.event_store.store import RecordedEventStore
from infrastructure.keys.file_keyring import FileKeyring
from tests.bench.harness import Pair, Round, Stage

ORDER = Path(__file__).parents[1] / "rules/golden/case.correction_ordered@1.json"
TOPIC = "case.correction_ordered"
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

MOST_A_SECOND = 20_000

Command = Callable[[], object]
"""Durable when it returns."""

Worker = Callable[[int], Sequence[Command]]
"""So many commands for one thread, on a new stream."""


def postgres(threads: int) -> Callable[[Stage], AbstractContextManager[Pair]]:
    @contextmanager
    def prepare(stage: Stage) -> Iterator[Pair]:
        with ExitStack() as stack:
            url = stage.fresh_database()
            database = PostgresDatabase(url)
            stack.callback(database.close)
            database.migrate()
            mapper = _mapper(stage)
            with psycopg.connect(url) as administrator:
                administrator.execute(BARE_POSTGRES)
            bare = [stack.enter_context(closing(psycopg.connect(url))) for _ in range(threads)]
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


def sqlite_batches(size: int) -> Callable[[Stage], AbstractContextManager[Pair]]:
    """What no sharing of commits can beat: batches of ready-made rows put into the record itself by one thread that waits
    for nobody, beside eight threads that commit by hand."""

    @contextmanager
    def prepare(stage: Stage) -> Iterator[Pair]:
        directory = stage.directory()
        with ExitStack() as stack:
            database = SQLiteDatabase(directory / "record.sqlite3")
            stack.callback(database.close)
            database.migrate()
            bare = [_bare_sqlite(directory / "bare.sqlite3", stack) for _ in range(size)]
            state = _template().state.decode()
            yield Pair(
                _batches_a_second(stage, SQLiteRecorder(database), size),
                _rate(stage, [_by_sqlite3(one, state) for one in bare]),
            )

    return prepare


def _batches_a_second(stage: Stage, recorder: SQLiteRecorder, size: int) -> Round:
    """Commands a second, each batch an event on each of so many streams."""
    template = _template()

    def batches() -> Iterator[list[Append]]:
        streams = [uuid4() for _ in range(size)]
        for version in count(1):
            yield [
                Append(
                    [replace(template, originator_id=one, originator_version=version)],
                    CommandRow(uuid4(), DIGEST, one, version),
                )
                for one in streams
            ]

    def one_round() -> float:
        ready = list(islice(batches(), int(stage.seconds * MOST_A_SECOND / size)))[::-1]
        begun, done = time.perf_counter(), 0
        while ready and time.perf_counter() - begun < stage.seconds:
            recorder.record_batch(ready.pop())
            done += size
        return done / (time.perf_counter() - begun)

    return one_round


def _rate(stage: Stage, workers: Sequence[Worker]) -> Round:
    """Commands a second of all threads together, each on a stream of its own. What they record is made before."""
    enough = int(stage.seconds * MOST_A_SECOND / len(workers))

    def work(commands: Sequence[Command], start: Barrier) -> int:
        start.wait()
        end = time.perf_counter() + stage.seconds
        for done, record in enumerate(commands, start=1):
            record()
            if time.perf_counter() > end:
                return done
        return len(commands)

    def one_round() -> float:
        start = Barrier(len(workers) + 1)
        with ThreadPoolExecutor(len(workers)) as threads:
            done = [threads.submit(work, worker(enough), start) for worker in workers]
            start.wait()
            begun = time.perf_counter()
            commands = sum(one.result() for one in done)
            return commands / (time.perf_counter() - begun)

    return one_round


def _through(recorder: DatabaseRecorder, mapper: EventMapper) -> Worker:
    store = RecordedEventStore(recorder, mapper)
    template: Any = mapper.to_event(_template())

    def worker(number: int) -> list[Command]:
        stream, slips = uuid4(), [Slip(uuid4(), DIGEST) for _ in range(number)]
        events = [
            replace(template, originator_id=stream, originator_version=version, command_id=slip.command_id)
            for version, slip in enumerate(slips, start=1)
        ]
        return [
            partial(store.append, [event], slip, stream=stream, version=event.originator_version)
            for event, slip in zip(events, slips, strict=True)
        ]

    return worker


def _by_psycopg(connection: psycopg.Connection[tuple[int, ...]], state: str) -> Worker:
    event, command = (one.format("bare.").replace("?", "%s").encode() for one in (EVENT, COMMAND))

    def record(stream: str, version: int, name: str) -> None:
        cursor = connection.execute(event, (stream, version, TOPIC, state))
        (position,) = cursor.fetchone() or ()
        connection.execute(command, (name, DIGEST, stream, version, position))
        connection.commit()

    return _by_hand(record)


def _by_sqlite3(connection: sqlite3.Connection, state: str) -> Worker:
    event, command = EVENT.format(""), COMMAND.format("")

    def record(stream: str, version: int, name: str) -> None:
        connection.execute("BEGIN IMMEDIATE")
        (position,) = connection.execute(event, (stream, version, TOPIC, state)).fetchone()
        connection.execute(command, (name, DIGEST, stream, version, position))
        connection.execute("COMMIT")

    return _by_hand(record)


def _by_hand(record: Callable[[str, int, str], None]) -> Worker:
    def worker(number: int) -> list[Command]:
        stream = str(uuid4())
        return [partial(record, stream, version, str(uuid4())) for version in range(1, number + 1)]

    return worker


def _bare_sqlite(path: Path, stack: ExitStack) -> sqlite3.Connection:
    new = not path.exists()
    connection = sqlite3.connect(path, timeout=60, isolation_level=None, check_same_thread=False)
    stack.callback(connection.close)
    if new:
        connection.executescript(BARE_SQLITE)
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _mapper(stage: Stage) -> EventMapper:
    return EventMapper(FileKeyring.unlock(stage.directory(), sealed_data_exists=lambda: False))


def _template() -> StoredEvent:
    return StoredEvent(UUID(int=0), 1, TOPIC, ORDER.read_bytes())
