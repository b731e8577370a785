"""The library's IntegrityError, told apart."""

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


def refusal(constraint: str, command: CommandRow | None) -> EventConflict | CommandAlreadyRecorded:
    """What the rule of the schema that was hit means for this append."""
    if command and constraint == "commands_pkey":
        return CommandAlreadyRecorded(command.command_id)
    return EventConflict(constraint)
