"""Schema changes: plain numbered .sql files, each applied once, in order, and never edited afterwards.

A package of migrations has the folders `sqlite` and `postgres` with files such as `0001_record.sql`. All that
are missing run in one transaction together with their rows in `schema_migrations`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from importlib.resources import files

from infrastructure.database.database import Cursor, Dialect

RECORD = "infrastructure.migrations"
FILE_NAME = re.compile(r"(?P<version>\d{4})_(?P<name>\w+)\.sql")
CREATE_LEDGER = """
CREATE TABLE schema_migrations (
    version BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    applied_at TEXT NOT NULL
)
"""
READ_LEDGER = "SELECT version, digest FROM schema_migrations"
ENTER = """
INSERT INTO schema_migrations (version, name, digest, applied_at)
VALUES (:version, :name, :digest, :applied_at)
"""


class MigrationRefused(Exception):
    """数据库结构与程序不符 — the schema is not one this program made; nothing was changed."""


@dataclass(frozen=True)
class Migration:
    version: int
    name: str
    sql: str

    @property
    def digest(self) -> str:
        return sha256(self.sql.encode()).hexdigest()


def read_migrations(package: str, dialect: Dialect) -> list[Migration]:
    """Raises `MigrationRefused` when two files have the same number."""
    folder = files(package).joinpath(dialect)
    named = [(FILE_NAME.fullmatch(file.name), file) for file in folder.iterdir()]
    found = [
        Migration(int(name["version"]), name["name"], file.read_text("utf-8")) for name, file in named if name
    ]
    if len({migration.version for migration in found}) < len(found):
        raise MigrationRefused(f"{package}: two migrations have the same number")
    return sorted(found, key=lambda migration: migration.version)


def apply_migrations(cursor: Cursor, shipped: Sequence[Migration], *, ledger_exists: bool) -> None:
    """The caller holds the lock. Raises `MigrationRefused` and leaves everything as it was."""
    if not ledger_exists:
        cursor.execute(CREATE_LEDGER)
    applied = {row["version"]: row["digest"] for row in cursor.execute(READ_LEDGER).fetchall()}
    _refuse_other_history(applied, shipped)
    for migration in shipped:
        if migration.version not in applied:
            cursor.script(migration.sql)
            _enter(cursor, migration)


def _refuse_other_history(applied: dict[int, str], shipped: Sequence[Migration]) -> None:
    known = {migration.version: migration for migration in shipped}
    for version, digest in applied.items():
        if version not in known:
            raise MigrationRefused(f"migration {version:04} is newer than this program")
        if known[version].digest != digest:
            raise MigrationRefused(
                f"migration {version:04}_{known[version].name} was edited after it was applied"
            )


def _enter(cursor: Cursor, migration: Migration) -> None:
    cursor.execute(
        ENTER,
        {
            "version": migration.version,
            "name": migration.name,
            "digest": migration.digest,
            "applied_at": datetime.now(UTC).isoformat(timespec="seconds"),
        },
    )
