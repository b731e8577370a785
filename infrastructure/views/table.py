"""视图的表 — one table of a view as data, from which its statements for both databases are made.

On PostgreSQL text is compared byte by byte, as SQLite does, so that both page and sort alike.
"""

from dataclasses import dataclass, field
from typing import Any

from infrastructure.database.database import Dialect

Values = tuple[Any, ...]
"""Of a row, in the order of the table's columns."""
TYPES: dict[Dialect, dict[str, str]] = {
    "sqlite": {"BIGINT": "INTEGER"},
    "postgres": {"TEXT": 'TEXT COLLATE "C"'},
}


@dataclass(frozen=True)
class Table:
    """``columns``: name to type, "TEXT NOT NULL" or the like. ``key``: primary key. ``indexes``: column lists."""

    name: str
    columns: dict[str, str]
    key: tuple[str, ...]
    indexes: tuple[str, ...] = field(default=())

    def create(self, suffix: str, generation: int, dialect: Dialect) -> list[str]:
        """Index names carry the generation of the view: SQLite cannot rename an index with its table."""
        columns = ", ".join(f"{name} {_typed(kind, dialect)}" for name, kind in self.columns.items())
        options = self._options() if dialect == "sqlite" else ""
        return [
            f"CREATE TABLE {self.name}{suffix} ({columns}, PRIMARY KEY ({', '.join(self.key)})){options}",
            *(
                f"CREATE INDEX {self.name}_g{generation}_{number} ON {self.name}{suffix} ({index})"
                for number, index in enumerate(self.indexes, 1)
            ),
        ]

    def _options(self) -> str:
        """Rows lie in the order of their key where every index carries the key anyway: one tree less to write."""
        carried = all(set(self.key) <= set(index.replace(",", " ").split()) for index in self.indexes)
        by_key = carried and self.columns[self.key[0]].startswith("TEXT")
        return " STRICT, WITHOUT ROWID" if by_key else " STRICT"

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.columns)


def _typed(kind: str, dialect: Dialect) -> str:
    name, _, rest = kind.partition(" ")
    return f"{TYPES[dialect].get(name, name)} {rest}".strip()
