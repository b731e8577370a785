"""A system settled in once and copied for each test: people and powers are entered once by each worker, not a thousand times."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from uuid import uuid4

import psycopg
from psycopg.sql import SQL, Identifier

from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.event_store.postgres import PostgresRecorder
from infrastructure.event_store.recorder import NO_LIMIT
from infrastructure.event_store.sqlite import SQLiteRecorder
from infrastructure.settings import Settings
from interfaces.bootstrap import open_application
from tests.cluster import at_database

INSERT_TOKEN = """
INSERT INTO tokens (token_hash, id, officer, label, issued_at, expires_at, revoked_at)
VALUES (:token_hash, :id, :officer, :label, :issued_at, :expires_at, :revoked_at)
"""
NEW_DATABASE = SQL("CREATE DATABASE {}")
COPIED_DATABASE = SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy")
NO_DATABASE = SQL("DROP DATABASE {} WITH (FORCE)")


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


@dataclass(frozen=True)
class Template:
    """A settled system in a PostgreSQL database nobody is connected to. The server copies its files, views and all, in a
    quarter of the time it takes to make the tables and follow the record."""

    name: str
    settings: Settings
    _server: psycopg.Connection[tuple[object, ...]]

    @classmethod
    @contextmanager
    def made(cls, settled: Settings, url: str, place: Path) -> Iterator[Self]:
        """Of the closed SQLite system ``settled``, on the server of ``url``."""
        name = f"template_{uuid4().hex}"
        settings = Settings(data=place, database=at_database(url, name), database_schema="settled")
        with psycopg.connect(url, autocommit=True) as server:
            server.execute(NEW_DATABASE.format(Identifier(name)))
            copy(settled, settings)
            with open_application(settings) as application:
                assert application.views.catch_up()
            yield cls(name, settings, server)

    @contextmanager
    def copied(self, place: Path) -> Iterator[Settings]:
        """The same system in a database of its own, with its keys in ``place``."""
        name = f"copy_{uuid4().hex}"
        shutil.copytree(self.settings.keys, place / "keys")
        self._server.execute(COPIED_DATABASE.format(Identifier(name), Identifier(self.name)))
        url = at_database(self.settings.database, name)
        yield self.settings.model_copy(update={"data": place, "database": url})
        self._server.execute(NO_DATABASE.format(Identifier(name)))
