"""副本 — a history made ready for copying: its commands as templates, and what each copy has of its own."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from uuid import UUID

from application.ports.histories import History, PlayedCommand
from domain.numbers.register import NumberAllocated, NumberRegisterOpened
from infrastructure.generated.people import Person, person_of
from infrastructure.generated.template import EventTemplate, template_of, text_of


@dataclass(frozen=True)
class CommandTemplate:
    """``at``: its place in the history. ``allocated``: numbers, as played, of its own; ``shown``: those of earlier commands."""

    at: int
    played: PlayedCommand
    events: tuple[EventTemplate, ...]
    allocated: tuple[str, ...]
    shown: tuple[str, ...]


@dataclass(frozen=True)
class Copies:
    """``serials``: by number as played, the serial each copy was given; ``registers``: by the same, whose number it is."""

    history: History
    name: str
    commands: tuple[CommandTemplate, ...]
    serials: dict[str, "array[int]"]
    registers: dict[str, UUID]

    def command_id(self, at: int, copy: int) -> str:
        return uuid_text(f"{self.name}/{copy}/{at}")

    def case_id(self, copy: int) -> str:
        return uuid_text(f"{self.name}/{copy}")

    def person(self, copy: int) -> Person:
        return person_of(f"{self.name}/{copy}")


def copies_of(history: History, name: str, marker: str) -> Copies:
    """``name``: from which the ids of every copy follow."""
    registers: dict[str, UUID] = {}
    known: set[str] = set()
    commands = []
    for at, played in enumerate(history.commands):
        earlier = tuple(registers)
        own = {one.text: one.originator_id for one in played.events if isinstance(one, NumberAllocated)}
        registers |= own
        events = [
            template_of(one, marker, history.case, [*registers], known)
            for one in played.events
            if not isinstance(one, NumberRegisterOpened)
        ]
        holes = frozenset[str]().union(*(one.state.names for one in events))
        shown = tuple(number for number in earlier if text_of(number) in holes)
        commands.append(CommandTemplate(at, played, tuple(events), tuple(own), shown))
    serials = {number: array("L", [0]) * history.copies for number in registers}
    return Copies(history, name, tuple(commands), serials, registers)


def uuid_text(name: str) -> str:
    """A UUID that follows from the name, of version 8 (RFC 9562: made as its maker likes)."""
    digits = blake2b(name.encode(), digest_size=16).hexdigest()
    return f"{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"


def in_time(every: Sequence[Copies]) -> list[tuple[Copies, CommandTemplate]]:
    """Every command of every history, as they were recorded one after the other."""
    found = [(copies, command) for copies in every for command in copies.commands]
    return sorted(found, key=lambda one: one[1].played.recorded_at)
