"""存储端口 — the database that keeps the record, as whoever runs it has to know it."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class StorageWarning:
    """``code``: stable, for programs. ``zh``, ``en``: what is wrong, and what to do."""

    code: str
    zh: str
    en: str


class Storage(Protocol):
    def warnings(self) -> tuple[StorageWarning, ...]:
        """What stops no work, and loses some when the machine fails."""
