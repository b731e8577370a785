"""A follower is woken by what any process records, also after its connection was cut."""

from contextlib import closing
from queue import Queue

from infrastructure.database.database import Database
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.database.wake_up import woken_by
from tests.infrastructure.event_store.given import event, recorder_for

SECONDS = 20
LISTENERS = """
SELECT pg_terminate_backend(pid, 5000) AS ended FROM pg_stat_activity
WHERE query LIKE 'LISTEN %' AND query LIKE :channel
"""


def woken_after_recording(database: Database, version: int, calls: "Queue[None]") -> None:
    recorder_for(database).insert_events([event(version)])
    calls.get(timeout=SECONDS)


def test_a_follower_is_woken_at_first_and_by_what_another_process_records(
    postgres_database: PostgresDatabase, postgres_url: str
) -> None:
    calls: Queue[None] = Queue()
    with closing(PostgresDatabase(postgres_url, postgres_database.schema)) as other:
        with woken_by(postgres_database, lambda: calls.put(None)):
            calls.get(timeout=SECONDS)
            woken_after_recording(other, 1, calls)
            woken_after_recording(other, 2, calls)
        recorder_for(other).insert_events([event(3)])
    assert calls.empty()


def test_a_follower_whose_connection_was_cut_listens_again(postgres_database: PostgresDatabase) -> None:
    calls: Queue[None] = Queue()
    with woken_by(postgres_database, lambda: calls.put(None)):
        calls.get(timeout=SECONDS)
        ended = postgres_database.query(LISTENERS, {"channel": f"%{postgres_database.channel}"})
        calls.get(timeout=SECONDS)
        woken_after_recording(postgres_database, 1, calls)
    assert ended == [{"ended": True}]


def test_an_sqlite_file_wakes_nobody(sqlite_database: SQLiteDatabase) -> None:
    calls: Queue[None] = Queue()
    with woken_by(sqlite_database, lambda: calls.put(None)):
        recorder_for(sqlite_database).insert_events([event(1)])
    assert calls.empty()
