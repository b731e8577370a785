"""读侧视图 — what the lists are read from: derived from the record alone, behind it by moments, rebuilt at will."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
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


class FaultKind(StrEnum):
    """What may be wrong with the record itself."""

    UNPROTECTED = "unprotected"
    VERSIONS = "versions"
    ORDER = "order"
    DOUBLE = "double"


@dataclass(frozen=True)
class RecordFault:
    """``subject``: the trigger, function or constraint, the stream, or the position."""

    kind: FaultKind
    subject: str


@dataclass(frozen=True)
class Certificate:
    """重放核对的结论 — of the record up to ``position``: what was counted, every table, and what is wrong with the record itself."""

    position: int
    events: int
    streams: int
    tables: tuple[TableCheck, ...]
    faults: tuple[RecordFault, ...]

    @property
    def sound(self) -> bool:
        return not self.faults and all(one.equal for one in self.tables)


class ViewRedefined(Exception):
    """视图已由其他版本的程序重建 — another version of the program defines this view; this one leaves it alone."""

    def __init__(self, name: str) -> None:
        super().__init__(f"view {name} belongs to another version of this program")
        self.name = name


class RebuildStopped(Exception):
    """``name``: of the view whose rebuild somebody stopped."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class RebuildPaused(RebuildStopped):
    """重建已暂停 — the shadow tables stay; the next rebuild goes on from there."""


class RebuildCancelled(RebuildStopped):
    """重建已取消 — the shadow tables are gone; the view stays as it was."""


class Views(Protocol):
    def position(self) -> int:
        """The position every view has reached."""

    def wait_for(self, position: int, timeout: float) -> bool:
        """Whether every view reached the position within ``timeout`` seconds: a caller reads what it wrote."""

    def catch_up(self, progress: Progress | None = None) -> bool:
        """Bring every view up to what is recorded now; False when an unreadable event stopped one: see ``health``.

        ``progress`` is told after every batch.
        """

    def wake(self) -> None:
        """Something was recorded: look at once."""

    def health(self) -> tuple[ViewHealth, ...]: ...

    def rebuild(self, name: str | None = None, progress: Progress | None = None) -> None:
        """Make one view, or all, anew from the first event; readers see the old rows until the new ones are complete.

        Joins a rebuild that is under way, paused, or was cut short. Raises UnreadableEvent, having switched nothing,
        RebuildPaused and RebuildCancelled, KeyError for an unknown name.
        """

    def pause_rebuild(self, name: str | None = None) -> tuple[str, ...]:
        """Names of the views whose rebuild stops after its batch, whoever does it; the next rebuild goes on from there."""

    def cancel_rebuild(self, name: str | None = None) -> tuple[str, ...]:
        """Names of the views whose rebuild was given up; they stay as they were."""

    def check(self, progress: Progress | None = None) -> Certificate:
        """Fold every event anew and compare each table, row by row, as of now. Changes nothing."""
