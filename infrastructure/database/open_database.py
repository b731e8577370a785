"""The database a setting names: a `postgresql://` URL or the path of an SQLite file."""

from infrastructure.database.database import Database
from infrastructure.database.migrations import RECORD
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase

POSTGRES_PREFIXES = ("postgresql://", "postgres://")


def open_database(setting: str, *, schema: str = "xiangan", migrations: str = RECORD) -> Database:
    """Nothing is connected or created in PostgreSQL yet. An SQLite file is created, its directory is not."""
    if not is_file(setting):
        return PostgresDatabase(setting, schema, migrations=migrations)
    return SQLiteDatabase(setting, migrations=migrations)


def is_file(setting: str) -> bool:
    """Whether SQLite keeps it."""
    return not setting.startswith(POSTGRES_PREFIXES)
