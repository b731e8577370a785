"""视图 — what one is: a name, its tables, and how a batch of events changes their rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from domain.calendar.work_calendar import WorkCalendar
from domain.record.rules import RULES
from infrastructure.database.database import Cursor
from infrastructure.views.batch import Batch
from infrastructure.views.table import Table, Values


@dataclass(frozen=True)
class Changes:
    """``replaced``: owners whose rows are all removed first, each in the order of the view's ``owner``. ``rows``: new rows, by
    the name of their table, each with its values in the order of the columns."""

    rows: Mapping[str, Sequence[Values]]
    replaced: Sequence[Values] = ()


@dataclass(frozen=True)
class View:
    """``version`` is raised whenever ``changes`` gives other rows than before: the view is then rebuilt at the next start.

    ``stream``: column, in every table, of the stream a row belongs to; ``owner``: columns of what is replaced as a whole,
    if anything is. ``reckons``: its rows depend on the working-day
    calendar; what counties record of it are events like any other.
    """

    name: str
    version: int
    tables: tuple[Table, ...]
    changes: Callable[[Batch], Changes]
    owner: tuple[str, ...] = field(default=())
    stream: str = "case_id"
    reckons: bool = False

    def definition(self, calendar: WorkCalendar) -> str:
        """Digest of everything beside the events that decides what the rows are. ``calendar``: the shipped one."""
        days = (calendar.notices, sorted(calendar.overrides.items())) if self.reckons else ()
        return sha256(repr((self.name, self.version, self.tables, RULES, days)).encode()).hexdigest()

    def write(self, cursor: Cursor, changes: Changes, suffix: str, *, afresh: bool = False) -> None:
        """``afresh``: there are no rows yet of what is replaced."""
        for table in self.tables:
            if changes.replaced and not afresh:
                cursor.delete_rows(table.name + suffix, self.owner, changes.replaced)
            if rows := changes.rows.get(table.name):
                cursor.insert_rows(table.name + suffix, table.names, rows)
