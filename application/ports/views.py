"""读侧视图 — what the lists are read from: derived from the record alone, behind it by moments, rebuilt at will."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

Progress = Callable[[str, int, int], None]
"""Called with the view's name, the position reached and the last position of the record."""


@dataclass(frozen=True)
class ViewHealth:
    """``lag``: positions still to come, at most so many events. ``problem``: why the view stands still, None while it runs."""

    name: str
    position: int
    lag: int
    problem: str | None


@dataclass(frozen=True)
class TableCheck:
    """A live table beside the same table made anew from the record; ``differing``: keys of the first rows that differ."""

    view: str
    table: str
    rows: int
    live: str
    replayed: str
    differing: tuple[str, ...]

    @property
    def equal(self) -> bool:
        return self.live == self.replayed


class ViewRedefined(Exception):
    """视图已由其他版本的程序重建 — another version of the program defines this view; this one leaves it alone."""

    def __init__(self, name: str) -> None:
        super().__init__(f"view {name} belongs to another version of this program")
        self.name = name


class Views(Protocol):
    def position(self) -> int:
        """The position every view has reached."""

    def wait_for(self, position: int, timeout: float) -> bool:
        """Whether every view reached the position within ``timeout`` seconds: a caller reads what it wrote."""

    def catch_up(self) -> bool:
        """Bring every view up to what is recorded now; False when an unreadable event stopped one: see ``health``."""

    def wake(self) -> None:
        """Something was recorded: look at once."""

    def health(self) -> tuple[ViewHealth, ...]: ...

    def rebuild(self, name: str | None = None, progress: Progress | None = None) -> None:
        """Make one view, or all, anew from the first event; readers see the old rows until the new ones are complete.

        Joins a rebuild that is under way, or was cut short. Raises UnreadableEvent, having switched nothing,
        KeyError for an unknown name.
        """

    def check(self, progress: Progress | None = None) -> tuple[TableCheck, ...]:
        """Fold every event anew and compare each table, row by row. Changes nothing."""
