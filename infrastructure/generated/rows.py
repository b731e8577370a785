"""行 — what is written, as the tables have it, and where it is written to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

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


class Sink(Protocol):
    def last_position(self) -> int: ...

    def write(self, events: Sequence[EventRow], commands: Sequence[CommandRow]) -> None:
        """All in one transaction."""

    def close(self) -> None: ...
