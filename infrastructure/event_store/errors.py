"""The library's IntegrityError, told apart."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from eventsourcing.persistence import IntegrityError

from application.ports.errors import WriteConflict
from infrastructure.event_store.command_row import CommandRow


class EventConflict(WriteConflict, IntegrityError):
    """版本冲突 — the stream moved on meanwhile, or the version before is missing: decide again."""


class CommandAlreadyRecorded(IntegrityError):
    """命令已记录 — the first result stands; `select_command` has it."""

    def __init__(self, command_id: UUID) -> None:
        super().__init__(str(command_id))
        self.command_id = command_id


@contextmanager
def conflicts_told_apart(command: CommandRow | None) -> Iterator[None]:
    try:
        yield
    except WriteConflict as conflict:
        if command and conflict.constraint == "commands_pkey":
            raise CommandAlreadyRecorded(command.command_id) from conflict
        raise EventConflict(conflict.constraint) from conflict
