"""盖章 — copies of played histories as rows: holes filled, personal values sealed, numbers counted, one order of positions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from application.ports.histories import History, Order
from domain.numbers.register import NumberRegisterOpened
from infrastructure.generated.copies import CommandTemplate, Copies, copies_of, in_time
from infrastructure.generated.derived_keys import DerivedKeys
from infrastructure.generated.rows import Rows
from infrastructure.generated.template import (
    CASE,
    COMMAND,
    SECONDS,
    EventTemplate,
    sealed_at,
    serial_of,
    template_of,
    text_of,
)

CHUNK = 50_000
SPREAD_MICROSECONDS = 50_000_000
"""Copies of one command are recorded one after the other within the minute of the command as played."""
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


class Stamp:
    """``after``: the position an earlier run of the same order has come to; what comes before is counted, not made again."""

    def __init__(self, order: Order, histories: Sequence[History], keys: DerivedKeys, after: int) -> None:
        self._marker, self._derived, self._after = order.marker, keys, after
        self._registers = {one.originator_id: Register(one) for one in _opened(histories)}
        self._copies = [
            copies_of(history, f"{order.seed}/{at}", order.marker) for at, history in enumerate(histories)
        ]
        self.position = 0
        self._rows = Rows()

    def chunks(self) -> Iterator[Rows]:
        """Rows enough for a transaction at a time; a command is never divided."""
        for copies, command in in_time(self._copies):
            for copy in range(copies.history.copies):
                self._command(copies, command, copy)
                if len(self._rows.events) >= CHUNK:
                    yield self._taken()
        if self._rows.events:
            yield self._taken()

    def _taken(self) -> Rows:
        taken, self._rows = self._rows, Rows()
        return taken

    def _command(self, copies: Copies, command: CommandTemplate, copy: int) -> None:
        values = self._values(copies, command, copy)
        self._allocate(copies, command, copy, values)
        stream, version = "", 0
        for template in command.events:
            if template.register:
                its, at = str(template.register), self._next_version(copies, template, copy, values)
            elif template.event.originator_id == copies.history.case:
                its, at = values[CASE], template.event.originator_version
            else:
                its, at = str(template.event.originator_id), template.event.originator_version
            self._event(copies, template, copy, values, its, at)
            if not (template.register and stream):
                stream, version = its, at
        if self.position > self._after:
            digest = sha256(values[COMMAND].encode()).hexdigest()
            self._rows.commands.append((values[COMMAND], digest, stream, version, self.position))

    def _allocate(self, copies: Copies, command: CommandTemplate, copy: int, values: dict[str, Any]) -> None:
        """First of all: the event that uses a number may stand before the one that allocates it."""
        for number in command.allocated:
            register = self._registers[copies.registers[number]]
            register.serial += 1
            copies.serials[number][copy] = register.serial
            values[serial_of(number)] = register.serial
            values[text_of(number)] = register.text(register.serial)

    def _values(self, copies: Copies, command: CommandTemplate, copy: int) -> dict[str, Any]:
        later = copy * SPREAD_MICROSECONDS // copies.history.copies
        seconds, micros = divmod(later, 1_000_000)
        values: dict[str, Any] = {
            CASE: copies.case_id(copy),
            COMMAND: copies.command_id(command.at, copy),
            SECONDS: f"{seconds:02}.{micros:06}" if micros else f"{seconds:02}",
        }
        for number in command.shown:
            register = self._registers[copies.registers[number]]
            values[text_of(number)] = register.text(copies.serials[number][copy])
        return values

    def _next_version(
        self, copies: Copies, template: EventTemplate, copy: int, values: dict[str, Any]
    ) -> int:
        """In the register of the event, which is opened with its first."""
        assert template.register
        register = self._registers[template.register]
        if not register.version:
            self._open(copies, register, template, copy, values)
        register.version += 1
        return register.version

    def _open(
        self, copies: Copies, register: Register, first: EventTemplate, copy: int, values: dict[str, Any]
    ) -> None:
        register.version = 1
        envelope: dict[str, Any] = {name: getattr(first.event, name) for name in OPENED_WITH}
        opened = replace(register.opened, **envelope)
        template = template_of(opened, self._marker, None, (), set())
        self._event(copies, template, copy, values, str(opened.originator_id), 1)

    def _event(
        self,
        copies: Copies,
        template: EventTemplate,
        copy: int,
        values: dict[str, Any],
        stream: str,
        version: int,
    ) -> None:
        self.position += 1
        if self.position <= self._after:
            return
        person = copies.person(copy) if template.sealed else None
        for at, sealed in enumerate(template.sealed):
            known = copies.history.persons.get(sealed.text)
            text = getattr(person, known) if known else sealed.text
            values[sealed_at(at)] = self._derived.seal(text, stream, sealed.person, sealed.field, version)
            if sealed.first:
                self._rows.keys.append(self._derived.row(stream, sealed.person))
        state = template.state.filled(values)
        self._rows.events.append((self.position, stream, version, template.event.TOPIC, state))


def _opened(histories: Sequence[History]) -> Iterator[NumberRegisterOpened]:
    for history in histories:
        for played in history.commands:
            yield from (one for one in played.events if isinstance(one, NumberRegisterOpened))
