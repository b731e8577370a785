"""行 — what is written, as the tables have it, and where it is written to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from infrastructure.generated.derived_keys import KeyRow

EventRow = tuple[int, str, int, str, str]
"""Position, stream, version, topic, state."""
CommandRow = tuple[str, str, str, int, int]
"""Command id, digest, stream, version, position."""


@dataclass
class Rows:
    keys: list[KeyRow] = field(default_factory=list)
    events: list[EventRow] = field(default_factory=list)
    commands: list[CommandRow] = field(default_factory=list)


class Batch(NamedTuple):
    """Rows of one transaction, ``packed`` as their sink takes them. ``last``: position of the last event."""

    keys: list[KeyRow]
    packed: Any
    last: int


Pack = Callable[[Rows], Batch]


class Sink(Protocol):
    @property
    def pack(self) -> Pack:
        """A function of a module, so that another process may do it."""

    def last_position(self) -> int: ...

    def write(self, batch: Batch) -> None:
        """All in one transaction."""

    def close(self) -> None: ...
