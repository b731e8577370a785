"""副本 — a history made ready for copying: its commands as templates, and what each copy has of its own."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from uuid import UUID

from application.ports.histories import History, PlayedCommand
from domain.numbers.register import NumberAllocated, NumberRegisterOpened
from domain.record.aggregate import RecordedEvent
from infrastructure.generated.people import Person, person_of
from infrastructure.generated.template import EventTemplate, case_at, template_of, text_of

SPREAD_MICROSECONDS = 50_000_000
"""Copies of one command are recorded one after the other within the minute of the command as played."""


@dataclass(frozen=True)
class Ids:
    """Ids of the copies of one thing: those made one after the other stand beside each other in an index.

    UUIDs of version 8 (RFC 9562: made as their maker likes), of the thing's name and the number of the copy.
    """

    head: str
    tail: str

    def of(self, copy: int) -> str:
        return f"{self.head}-{copy >> 12:04x}-8{copy & 0xFFF:03x}-{self.tail}"


def ids_of(name: str) -> Ids:
    digits = blake2b(name.encode(), digest_size=16).hexdigest()
    return Ids(digits[:8], f"a{digits[17:20]}-{digits[20:]}")


@dataclass(frozen=True)
class CommandTemplate:
    """``opening``: its first event, as played. ``receipt``: the stream it names. ``allocated``: numbers, as played, of its own;
    ``shown``: those of earlier commands.
    """

    ids: Ids
    opening: RecordedEvent
    receipt: str
    events: tuple[EventTemplate, ...]
    allocated: tuple[str, ...]
    shown: tuple[str, ...]


@dataclass(frozen=True)
class Copies:
    """``cases``: by hole, the ids of its copies. ``serials``: by number as played, the serial each copy was given;
    ``registers``: by the same, whose number it is.
    """

    history: History
    name: str
    cases: dict[str, Ids]
    commands: tuple[CommandTemplate, ...]
    serials: dict[str, "array[int]"]
    registers: dict[str, str]

    @property
    def seconds(self) -> list[str]:
        """Of each copy: when within the minute."""
        return seconds_of(self.history.copies)

    def person(self, copy: int, number: int) -> Person:
        return _person(self.name, copy, number)


def copies_of(history: History, name: str, marker: str) -> Copies:
    """``name``: from which the ids of every copy follow."""
    registers: dict[str, str] = {}
    known: set[tuple[UUID, str]] = set()
    commands = []
    for at, played in enumerate(history.commands):
        earlier = tuple(registers)
        own = {one.text: str(one.originator_id) for one in played.events if isinstance(one, NumberAllocated)}
        registers |= own
        events = [
            template_of(one, marker, history.cases, [*registers], known)
            for one in played.events
            if not isinstance(one, NumberRegisterOpened)
        ]
        holes = frozenset[str]().union(*(one.state.names for one in events))
        shown = tuple(number for number in earlier if text_of(number) in holes)
        commands.append(_command(ids_of(f"{name}/{at}"), played, events, tuple(own), shown))
    serials = {number: array("L", [0]) * history.copies for number in registers}
    cases = {case_at(at): ids_of(f"{name}/case/{at}") for at in range(len(history.cases))}
    return Copies(history, name, cases, tuple(commands), serials, registers)


def _command(
    ids: Ids,
    played: PlayedCommand,
    events: Sequence[EventTemplate],
    allocated: tuple[str, ...],
    shown: tuple[str, ...],
) -> CommandTemplate:
    return CommandTemplate(ids, played.events[0], str(played.stream), tuple(events), allocated, shown)


@lru_cache(maxsize=4)
def _person(name: str, copy: int, number: int) -> Person:
    """Name, number and telephone of one are asked for one after the other."""
    return person_of(f"{name}/{copy}/{number}")


@cache
def seconds_of(copies: int) -> list[str]:
    """As JSON has them: "09", "09.000417"."""
    parts = (divmod(copy * SPREAD_MICROSECONDS // copies, 1_000_000) for copy in range(copies))
    return [f"{seconds:02}.{micros:06}" if micros else f"{seconds:02}" for seconds, micros in parts]


def in_time(every: Sequence[Copies]) -> list[tuple[Copies, CommandTemplate]]:
    """Every command of every history, as they were recorded one after the other."""
    found = [(copies, command) for copies in every for command in copies.commands]
    return sorted(found, key=lambda one: one[1].opening.timestamp)
