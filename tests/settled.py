"""A system settled in once and copied for each test: people and powers are entered once by each worker, not a thousand times."""

import shutil
from contextlib import closing

from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.event_store.postgres import PostgresRecorder
from infrastructure.event_store.recorder import NO_LIMIT
from infrastructure.event_store.sqlite import SQLiteRecorder
from infrastructure.settings import Settings

INSERT_TOKEN = """
INSERT INTO tokens (token_hash, id, officer, label, issued_at, expires_at, revoked_at)
VALUES (:token_hash, :id, :officer, :label, :issued_at, :expires_at, :revoked_at)
"""


def copy(settled: Settings, wanted: Settings) -> None:
    """The closed SQLite system ``settled`` into the empty place ``wanted`` names, on either database."""
    if not wanted.database:
        shutil.copytree(settled.data, wanted.data)
        return
    shutil.copytree(settled.keys, wanted.keys)
    with (
        closing(SQLiteDatabase(settled.database_location)) as old,
        closing(PostgresDatabase(wanted.database, wanted.database_schema)) as new,
    ):
        new.migrate()
        PostgresRecorder(new).insert_events(SQLiteRecorder(old).select_notifications(0, NO_LIMIT))
        with new.transaction(write=True) as cursor:
            cursor.executemany(INSERT_TOKEN, old.query("SELECT * FROM tokens"))
