"""重建台账 — the table `view_builds`: rebuilds under way, how far each has come stream by stream, and whether it is paused."""

from dataclasses import dataclass
from uuid import UUID

from infrastructure.database.database import Cursor, Database, Row

CREATE = """
CREATE TABLE IF NOT EXISTS view_builds (
    name TEXT PRIMARY KEY NOT NULL,
    target BIGINT NOT NULL,
    stream TEXT NOT NULL,
    done BIGINT NOT NULL,
    paused BIGINT NOT NULL
)
"""
READ = "SELECT name, target, stream, done, paused FROM view_builds WHERE name = :name"
ENTER = "INSERT INTO view_builds (name, target, stream, done, paused) VALUES (:name, :target, '', 0, 0)"
MOVE = "UPDATE view_builds SET stream = :stream, done = :done WHERE name = :name"
PAUSE = "UPDATE view_builds SET paused = :paused WHERE name = :name"
STRIKE = "DELETE FROM view_builds WHERE name = :name"


@dataclass(frozen=True)
class Build:
    """``target``: position of the record up to which whole streams are folded. ``stream``: the last one done, "" at first.

    ``done``: events folded. Once all streams are done the shadow stands at ``target`` and follows the record from there.
    """

    name: str
    target: int
    stream: str
    done: int
    paused: bool

    @property
    def after(self) -> UUID | None:
        return UUID(self.stream) if self.stream else None


def find(database: Database, name: str) -> Build | None:
    return _build(database.query(READ, {"name": name}))


def build(cursor: Cursor, name: str) -> Build | None:
    return _build(cursor.execute(READ, {"name": name}).fetchall())


def enter(cursor: Cursor, name: str, target: int) -> None:
    cursor.execute(ENTER, {"name": name, "target": target})


def move(cursor: Cursor, name: str, stream: UUID, done: int) -> None:
    cursor.execute(MOVE, {"name": name, "stream": str(stream), "done": done})


def pause(cursor: Cursor, name: str, *, paused: bool) -> None:
    cursor.execute(PAUSE, {"name": name, "paused": int(paused)})


def strike(cursor: Cursor, name: str) -> None:
    cursor.execute(STRIKE, {"name": name})


def _build(rows: list[Row]) -> Build | None:
    return Build(**{**rows[0], "paused": bool(rows[0]["paused"])}) if rows else None
