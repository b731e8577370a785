"""事件库 — where streams are read and appended; several streams in one transaction, one row a command."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol
from uuid import UUID

from application.ports.keyring import Keyring
from domain.record.aggregate import RecordedAggregate, RecordedEvent


@dataclass(frozen=True)
class Brought:
    """The aggregate as a command left it, and the command's own events on it: known while both are still at hand."""

    aggregate: RecordedAggregate
    events: tuple[RecordedEvent, ...]


@dataclass(frozen=True)
class Receipt:
    """What a command brought about: the stream, its version, and the position of its last event in the record.

    ``brought``: of a command recorded just now, so that it need not be read again.
    """

    stream: UUID
    version: int
    position: int
    brought: Brought | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Slip:
    """A command as it is remembered: its id and the keyed digest of what it asked."""

    command_id: UUID
    digest: str


class Positioned(NamedTuple):
    """An event with its position in the record."""

    position: int
    event: RecordedEvent


class StreamMoved(Exception):
    """Somebody else appended meanwhile: load and decide anew."""


class CommandRepeated(Exception):
    """The command is recorded already: its first result stands."""


class UnreadableEvent(Exception):
    """事件不可读 — an event whose bytes, shape or topic cannot be read. It is never skipped."""

    def __init__(self, stream: UUID, version: int, topic: str, problem: str) -> None:
        super().__init__(f"event {version} of stream {stream} ({topic}): {problem}")
        self.stream, self.version, self.topic = stream, version, topic


class EventStore(Protocol):
    @property
    def keyring(self) -> Keyring:
        """The one personal values are sealed by."""

    def at_one_moment(self) -> AbstractContextManager[None]:
        """What is read inside is seen as of its beginning, or later, and anew after an attempt to append: the database is
        asked once what is new, not for every stream."""

    def begin_anew(self) -> None:
        """The moment we are in is now: somebody was waited for meanwhile."""

    def events(self, stream: UUID, *, after: int = 0, upto: int | None = None) -> list[RecordedEvent]:
        """The stream in order of version, past version ``after`` to version ``upto`` included; may be empty."""

    def positioned(self, stream: UUID, *, after: int = 0) -> list[Positioned]:
        """The same, each event with its position."""

    def sealed_events(self, stream: UUID, *, upto: int | None = None) -> list[RecordedEvent]:
        """The same from the first event on, its personal values left sealed: ``value`` is None."""

    def append(self, events: Sequence[RecordedEvent], slip: Slip, *, stream: UUID, version: int) -> Receipt:
        """All events or none. Raises StreamMoved or CommandRepeated; returns when they are durable."""

    def receipt(self, command_id: UUID) -> tuple[Slip, Receipt] | None:
        """What a command brought about earlier, or None."""

    def after(self, position: int, limit: int) -> list[Positioned]:
        """Events after a position, in the order of their commits. Personal values are left sealed."""

    def streams(self, after: UUID | None, *, upto: int, limit: int) -> list[Positioned]:
        """About ``limit`` events, as far as recorded up to a position, of whole streams in the order of their ids; sealed."""

    def of_kinds(self, topics: Sequence[str], upto: int) -> list[Positioned]:
        """Every event of these kinds up to a position, in the order of their commits."""

    def last_position(self) -> int:
        """0 when nothing is recorded."""
