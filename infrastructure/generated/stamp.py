"""盖章 — copies of played histories as rows: holes filled, personal values sealed, numbers counted, one order of positions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from application.ports.histories import History, Order
from domain.numbers.register import NumberRegisterOpened
from infrastructure.generated.copies import CommandTemplate, Copies, copies_of, in_time
from infrastructure.generated.derived_keys import DerivedKey, DerivedKeys
from infrastructure.generated.rows import Rows
from infrastructure.generated.template import (
    COMMAND,
    SECONDS,
    EventTemplate,
    serial_of,
    template_of,
    text_of,
)

CHUNK = 50_000
OPENED_WITH = ("timestamp", "occurred_at", "actor", "command_id", "rules")
"""A register is opened in the same breath as it is first used."""


@dataclass
class Register:
    """A number register as the copies fill it. ``version``: of its latest event, 0 before it is opened."""

    opened: NumberRegisterOpened
    version: int = 0
    serial: int = 0

    def text(self, serial: int) -> str:
        return self.opened.template.format(word=self.opened.word, year=self.opened.year, serial=serial)


@dataclass
class Copy:
    """One copy of one command. ``values``: what goes into its holes. ``last``: the stream its receipt names, and the version."""

    of: Copies
    command: CommandTemplate
    number: int
    values: dict[str, Any]
    last: tuple[str, int] = ("", 0)

    def personal(self, text: str) -> str:
        """The copy's own in place of what was played."""
        persona = self.of.history.persons.get(text)
        return getattr(self.of.person(self.number, persona.number), persona.part) if persona else text


class Stamp:
    """``after``: the position an earlier run of the same order has come to; what comes before is counted, not made again."""

    def __init__(self, order: Order, histories: Sequence[History], keys: DerivedKeys, after: int) -> None:
        self._marker, self._derived, self._after = order.marker, keys, after
        self._registers = {str(one.originator_id): Register(one) for one in _opened(histories)}
        self._copies = [
            copies_of(history, f"{order.seed}/{at}", order.marker) for at, history in enumerate(histories)
        ]
        self.position = 0
        self._rows = Rows()

    def chunks(self) -> Iterator[Rows]:
        """Rows enough for a transaction at a time; a command is never divided."""
        for copies, command in in_time(self._copies):
            for number in range(copies.history.copies):
                self._command(copies, command, number)
                if len(self._rows.events) >= CHUNK:
                    yield self._taken()
        if self._rows.events:
            yield self._taken()

    def _taken(self) -> Rows:
        taken, self._rows = self._rows, Rows()
        return taken

    def _command(self, copies: Copies, command: CommandTemplate, number: int) -> None:
        values: dict[str, Any] = {COMMAND: command.ids.of(number), SECONDS: copies.seconds[number]}
        for case, ids in copies.cases.items():
            values[case] = ids.of(number)
        copy = Copy(copies, command, number, values)
        if command.allocated or command.shown:
            self._fill_numbers(copy)
        for template in command.events:
            self._place_and_write(copy, template)
        if self.position > self._after:
            digest = sha256(values[COMMAND].encode()).hexdigest()
            self._rows.commands.append((values[COMMAND], digest, *copy.last, self.position))

    def _fill_numbers(self, copy: Copy) -> None:
        """First of all: the event that uses a number may stand before the one that allocates it."""
        registers, serials = copy.of.registers, copy.of.serials
        for number in copy.command.allocated:
            register = self._registers[registers[number]]
            register.serial += 1
            serials[number][copy.number] = register.serial
            copy.values[serial_of(number)] = register.serial
            copy.values[text_of(number)] = register.text(register.serial)
        for number in copy.command.shown:
            register = self._registers[registers[number]]
            copy.values[text_of(number)] = register.text(serials[number][copy.number])

    def _place_and_write(self, copy: Copy, template: EventTemplate) -> None:
        stream, version = template.stream, template.version
        if template.case:
            stream = copy.values[template.case]
        elif template.register:
            version = self._next_version(copy, template)
        if template.stream == copy.command.receipt:
            copy.last = stream, version
        self._write(copy, template, stream, version)

    def _next_version(self, copy: Copy, first: EventTemplate) -> int:
        """In the register of the event, which is opened with its first."""
        register = self._registers[first.stream]
        if not register.version:
            self._open(copy, register)
        register.version += 1
        return register.version

    def _open(self, copy: Copy, register: Register) -> None:
        register.version = 1
        event = copy.command.opening
        envelope: dict[str, Any] = {name: getattr(event, name) for name in OPENED_WITH}
        opened = replace(register.opened, **envelope)
        template = template_of(opened, self._marker, (), (), set())
        self._write(copy, template, template.stream, 1)

    def _write(self, copy: Copy, template: EventTemplate, stream: str, version: int) -> None:
        self.position += 1
        if self.position <= self._after:
            return
        if template.sealed:
            self._seal(copy, template, stream, version)
        state = template.state.filled(copy.values)
        self._rows.events.append((self.position, stream, version, template.topic, state))

    def _seal(self, copy: Copy, template: EventTemplate, stream: str, version: int) -> None:
        keys: dict[str, DerivedKey] = {}
        for one in template.sealed:
            if one.person not in keys:
                keys[one.person] = self._derived.of(stream, one.person)
            key = keys[one.person]
            copy.values[one.hole] = key.seal(copy.personal(one.text), one.field, version)
            if one.first:
                self._rows.keys.append(key.row(self._derived.root))


def _opened(histories: Sequence[History]) -> Iterator[NumberRegisterOpened]:
    for history in histories:
        for played in history.commands:
            yield from (one for one in played.events if isinstance(one, NumberRegisterOpened))
