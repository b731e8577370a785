"""One row a command, written in the same transaction as its events: the same command again is recognised."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class CommandRow:
    """`digest` is of the request body; the stream and version are what the command brought about."""

    command_id: UUID
    digest: str
    originator_id: UUID
    originator_version: int


@dataclass(frozen=True)
class StoredCommand(CommandRow):
    """`position` is that of the command's last event."""

    position: int
