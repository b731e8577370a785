"""一套视图表 — the tables of one view where they stand: those that are read, or the shadow beside them while it is built."""

from dataclasses import dataclass

from application.ports.views import ViewRedefined
from infrastructure.database.database import Cursor, Database
from infrastructure.views import builds, ledger
from infrastructure.views.batch import Batch
from infrastructure.views.builds import Build
from infrastructure.views.ledger import Standing
from infrastructure.views.view import Changes, View

LIVE, SHADOW = "", "__shadow"


@dataclass(frozen=True)
class Place:
    """``definition``: the digest this program knows the view by."""

    database: Database
    view: View
    definition: str
    suffix: str = LIVE

    @property
    def name(self) -> str:
        return self.view.name + self.suffix

    @property
    def lock(self) -> str:
        """Live tables and shadow share it: who holds it alone writes either."""
        return f"view.{self.view.name}"

    def shadow(self) -> "Place":
        return Place(self.database, self.view, self.definition, SHADOW)

    def find(self) -> Standing | None:
        """Raises ViewRedefined when another version of the program built it."""
        found = ledger.standings(self.database).get(self.name)
        if found and found.definition != self.definition:
            raise ViewRedefined(self.name)
        return found

    def position(self) -> int:
        """Raises ViewRedefined also when the tables are not there."""
        found = self.find()
        if found is None:
            raise ViewRedefined(self.name)
        return found.position

    def apply(self, cursor: Cursor, changes: Changes, *, after: int, reached: int) -> bool:
        """Rows and position; False when another process is at it, or has done this already."""
        if not cursor.try_lock(self.lock):
            return False
        found = ledger.standing(cursor, self.name)
        if found is None or (found.position, found.definition) != (after, self.definition):
            return False
        self.view.write(cursor, changes, self.suffix)
        ledger.move(cursor, self.name, reached)
        return True

    def fill(self, cursor: Cursor, changes: Changes, batch: Batch, build: Build) -> bool:
        """Rows of whole streams, none of which had any before; False when another process is at it."""
        if not self._building(cursor, build):
            return False
        self.view.write(cursor, changes, self.suffix, afresh=True)
        builds.move(cursor, self.view.name, batch.last_stream, build.done + len(batch.events))
        return True

    def filled(self, cursor: Cursor, build: Build) -> bool:
        """Where there are no more whole streams the tables stand at the target of the build."""
        if not self._building(cursor, build):
            return False
        ledger.move(cursor, self.name, build.target)
        return True

    def _building(self, cursor: Cursor, build: Build) -> bool:
        return cursor.try_lock(self.lock) and builds.build(cursor, self.view.name) == build

    def create(self, cursor: Cursor, generation: int) -> None:
        """Empty tables, at the beginning of the record. The caller holds the lock."""
        for table in self.view.tables:
            for statement in table.create(self.suffix, generation, self.database.dialect):
                cursor.execute(statement)
        tables = tuple(table.name + self.suffix for table in self.view.tables)
        ledger.enter(cursor, Standing(self.name, 0, self.definition, generation, tables))


def drop(cursor: Cursor, old: Standing) -> None:
    """The tables it had when it was built, which need not be those it has today."""
    for table in old.tables:
        cursor.execute(f"DROP TABLE {table}")
    ledger.strike(cursor, old.name)
