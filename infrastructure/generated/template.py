"""样板 — one recorded event as text with holes: what every copy has of its own is filled in, the rest stays as recorded."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from operator import itemgetter
from typing import Any
from uuid import UUID

from domain.numbers.register import NumberAllocated
from domain.record.aggregate import RecordedEvent
from domain.record.entry import Cause
from infrastructure.event_store.mapper import EventMapper

HOLE = "\0"
"""Never stands in JSON, which writes it as an escape."""
COMMAND, SECONDS = "command", "seconds"
OF_REGISTERS = "number."
"""Beginning of the topics of a number register's events."""


@dataclass(frozen=True)
class Sealed:
    """A personal value: its hole, whose, at which place, its text as played, and whether it is the first of that person."""

    hole: str
    person: str
    field: str
    text: str
    first: bool


@dataclass
class MarkingKeyring:
    """Stands where a keyring stands; leaves a mark for each value, to be sealed anew for each copy."""

    marked: list[tuple[str, str, str]] = field(default_factory=list)

    def seal(self, plaintext: str, *, case: UUID, person: str, field: str) -> str:
        self.marked.append((person, field, plaintext))
        return f"@@sealed-{len(self.marked) - 1}@@"

    def open(self, token: str, *, case: UUID, person: str, field: str) -> str | None:
        raise NotImplementedError("nothing is opened here")

    def blind(self, value: str, *, purpose: str) -> str:
        raise NotImplementedError("nothing is blinded here")

    def forget(self, *, case: UUID, person: str) -> None:
        raise NotImplementedError("nobody is forgotten here")

    def version(self) -> int:
        raise NotImplementedError("nothing is opened here")


class Template:
    """Text with named holes between NULs; ``filled`` takes what goes into each."""

    def __init__(self, text: str) -> None:
        parts = text.split(HOLE)
        self.names = frozenset(parts[1::2])
        self._form = "%s".join(part.replace("%", "%%") for part in parts[::2])
        self._pick = itemgetter(*parts[1::2])

    def filled(self, values: Mapping[str, Any]) -> str:
        text: str = self._form % self._pick(values)
        return text


@dataclass(frozen=True)
class EventTemplate:
    """``case``: the hole with the id of its case, "" for another stream, named by ``stream``. ``register``: it counts its own
    versions; those of the others are as played.
    """

    topic: str
    state: Template
    sealed: tuple[Sealed, ...]
    case: str
    stream: str
    version: int
    register: bool


def template_of(
    event: RecordedEvent,
    marker: str,
    cases: Sequence[UUID],
    numbers: Sequence[str],
    known: set[tuple[UUID, str]],
) -> EventTemplate:
    """``cases``, ``numbers``: of the history so far. ``known``: persons sealed before, by stream, to which this event's are
    added."""
    keyring = MarkingKeyring()
    caused: dict[str, Any] = {"cause": Cause(marker, event.cause.answers)}
    named = replace(event, **caused)
    text = EventMapper(keyring).to_stored(named).state.decode()
    for played, name in _holes(event, cases, numbers, len(keyring.marked)):
        text = text.replace(played, name)
    stream = event.originator_id
    case = case_at(cases.index(stream)) if stream in cases else ""
    sealed = tuple(_sealed(keyring.marked, stream, known))
    register = event.TOPIC.startswith(OF_REGISTERS)
    return EventTemplate(
        event.TOPIC, Template(text), sealed, case, str(stream), event.originator_version, register
    )


def _sealed(
    marked: Sequence[tuple[str, str, str]], stream: UUID, known: set[tuple[UUID, str]]
) -> Iterator[Sealed]:
    for at, (person, place, value) in enumerate(marked):
        yield Sealed(sealed_at(at), person, place, value, (stream, person) not in known)
        known.add((stream, person))


def _holes(
    event: RecordedEvent, cases: Sequence[UUID], numbers: Sequence[str], sealed: int
) -> Iterator[tuple[str, str]]:
    """What stands in the text as played, and the same with holes."""
    minute = f'"recorded_at":"{event.timestamp:%Y-%m-%dT%H:%M}:'
    yield f"{minute}{event.timestamp:%S}", f"{minute}{hole(SECONDS)}"
    yield str(event.command_id), hole(COMMAND)
    yield from ((str(case), hole(case_at(at))) for at, case in enumerate(cases))
    if isinstance(event, NumberAllocated):
        yield f'"serial":{event.serial},', f'"serial":{hole(serial_of(event.text))},'
    yield from ((number, hole(text_of(number))) for number in numbers)
    yield from ((f"@@sealed-{at}@@", hole(sealed_at(at))) for at in range(sealed))


def hole(name: str) -> str:
    return f"{HOLE}{name}{HOLE}"


def serial_of(number: str) -> str:
    return f"serial {sha256(number.encode()).hexdigest()}"


def text_of(number: str) -> str:
    """Not the number itself: the text would be searched for it again."""
    return f"text {sha256(number.encode()).hexdigest()}"


def case_at(at: int) -> str:
    return f"case {at}"


def sealed_at(at: int) -> str:
    return f"sealed {at}"
