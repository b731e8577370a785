"""Whoever follows the positions misses nothing, however many write at once."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Event
from uuid import UUID

from infrastructure.database.database import Database
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.event_store.errors import EventConflict
from infrastructure.event_store.recorder import DatabaseRecorder
from tests.infrastructure.event_store.given import CASE, event, recorder_for

WRITERS = 6
APPENDS = 60


def append(recorder: DatabaseRecorder, writer: int) -> list[int]:
    versions: Iterable[int] = range(1, APPENDS + 1)
    stored = [recorder.insert_events([event(version, of=UUID(int=writer))]) for version in versions]
    return [position for positions in stored for position in positions]


def follow(recorder: DatabaseRecorder, finished: Event) -> list[int]:
    """As a projector does: on from the last position seen, until the writers had finished before the last look."""
    seen: list[int] = []
    last_look = False
    while not last_look:
        last_look = finished.is_set()
        start = seen[-1] if seen else 0
        found = recorder.select_notifications(start, 1000, inclusive_of_start=False)
        seen += [notification.id for notification in found]
    return seen


def test_a_reader_that_follows_the_positions_misses_no_event(database: Database) -> None:
    recorder = recorder_for(database)
    finished = Event()
    with ThreadPoolExecutor(WRITERS + 1) as threads:
        reader = threads.submit(follow, recorder, finished)
        writers = [threads.submit(append, recorder, number) for number in range(WRITERS)]
        written = [position for writer in writers for position in writer.result()]
        finished.set()
        assert reader.result() == sorted(written)
    assert len(written) == WRITERS * APPENDS


def test_of_many_writers_of_one_version_one_wins(database: Database) -> None:
    recorder = recorder_for(database)

    def write(number: int) -> str:
        try:
            recorder.insert_events([event(1, state=f'{{"writer":{number}}}')])
        except EventConflict:
            return "refused"
        return "stored"

    with ThreadPoolExecutor(WRITERS) as threads:
        outcomes = list(threads.map(write, range(WRITERS)))
    assert sorted(outcomes) == ["refused"] * (WRITERS - 1) + ["stored"]
    assert len(recorder.select_events(CASE)) == 1


def test_postgres_wakes_who_listens_with_the_last_position(postgres_database: PostgresDatabase) -> None:
    recorder = recorder_for(postgres_database)
    with closing(postgres_database.connect()) as listener:
        listener.execute(f"LISTEN {postgres_database.channel}")
        positions = recorder.insert_events([event(1), event(2)])
        (wake_up,) = listener.notifies(timeout=5, stop_after=1)
    assert wake_up.payload == str(positions[-1])


def test_postgres_records_under_a_role_that_may_only_read_and_insert(
    postgres_database: PostgresDatabase, postgres_url: str
) -> None:
    schema = postgres_database.schema
    with postgres_database.transaction(write=True) as cursor:
        cursor.script(
            f"CREATE ROLE {schema} LOGIN;"
            f"GRANT USAGE ON SCHEMA {schema} TO {schema};"
            f"GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA {schema} TO {schema};"
        )
    with closing(PostgresDatabase(postgres_url.replace("postgres@", f"{schema}@"), schema)) as restricted:
        restricted.migrate()
        recorder_for(restricted).insert_events([event(1)])
        assert len(recorder_for(restricted).select_events(CASE)) == 1
    with postgres_database.transaction(write=True) as cursor:
        cursor.script(f"DROP OWNED BY {schema}; DROP ROLE {schema};")
