"""唤醒 — what another process recorded is looked at at once: a thread that LISTENs on the channel of the record.

Only a courtesy: whoever follows the record also looks by itself every second or two. So a connection that is cut is
made anew, and a wake-up that may have been missed meanwhile is made up for by one.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from threading import Event, Thread

import psycopg

from infrastructure.database.database import Database
from infrastructure.database.postgres import PostgresDatabase

REST_SECONDS = 0.5
"""Between two attempts to connect, and how long stopping may take."""


@contextmanager
def woken_by(database: Database, wake: Callable[[], None]) -> Iterator[None]:
    """`wake` is called from a thread, also more often than needed. An SQLite file tells nobody: its users look."""
    if not isinstance(database, PostgresDatabase):
        yield
        return
    stopping = Event()
    thread = Thread(target=_listen, args=(database, wake, stopping), name="wake-up", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stopping.set()
        thread.join()


def _listen(database: PostgresDatabase, wake: Callable[[], None], stopping: Event) -> None:
    while not stopping.is_set():
        try:
            with closing(database.connect()) as connection:
                connection.execute(f"LISTEN {database.channel}".encode())
                wake()
                while not stopping.is_set():
                    for _ in connection.notifies(timeout=REST_SECONDS, stop_after=1):
                        wake()
        except psycopg.Error:
            stopping.wait(REST_SECONDS)
