"""视图台账 — the table `views`: which views there are, made by which definition, and how far each has come."""

import json
from dataclasses import dataclass
from typing import Any

from infrastructure.database.database import Cursor, Database
from infrastructure.views import builds

CREATE = """
CREATE TABLE IF NOT EXISTS views (
    name TEXT PRIMARY KEY NOT NULL,
    position BIGINT NOT NULL,
    definition TEXT NOT NULL,
    generation BIGINT NOT NULL,
    tables TEXT NOT NULL
)
"""
READ = "SELECT name, position, definition, generation, tables FROM views"
READ_ONE = f"{READ} WHERE name = :name"
ENTER = """
INSERT INTO views (name, position, definition, generation, tables)
VALUES (:name, :position, :definition, :generation, :tables)
"""
MOVE = "UPDATE views SET position = :position WHERE name = :name"
STRIKE = "DELETE FROM views WHERE name = :name"


@dataclass(frozen=True)
class Standing:
    """``generation`` grows with every switch to rebuilt tables. ``tables``: their names as they are in the database."""

    name: str
    position: int
    definition: str
    generation: int
    tables: tuple[str, ...]


def create(database: Database) -> None:
    """Any number of processes may call it at the same time."""
    with database.transaction(write=True) as cursor:
        cursor.lock("views")
        cursor.execute(CREATE)
        cursor.execute(builds.CREATE)


def standings(database: Database) -> dict[str, Standing]:
    return {row["name"]: _standing(row) for row in database.query(READ)}


def standing(cursor: Cursor, name: str) -> Standing | None:
    row = cursor.execute(READ_ONE, {"name": name}).fetchone()
    return _standing(row) if row else None


def enter(cursor: Cursor, new: Standing) -> None:
    tables = json.dumps(new.tables)
    cursor.execute(ENTER, {**vars(new), "tables": tables})


def move(cursor: Cursor, name: str, position: int) -> None:
    cursor.execute(MOVE, {"name": name, "position": position})


def strike(cursor: Cursor, name: str) -> None:
    cursor.execute(STRIKE, {"name": name})


def _standing(row: dict[str, Any]) -> Standing:
    return Standing(**{**row, "tables": tuple(json.loads(row["tables"]))})
