"""历史样本 — what a generator of fictional data hands to the store: histories the domain accepted, each to be copied."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol
from uuid import UUID

from domain.record.aggregate import RecordedEvent

Progress = Callable[[int, int], None]
"""Called with the number of events written and the number there are, about."""


class Persona(NamedTuple):
    """What a personal text is: of which invented party, and which part ("name", "id_number", "firm" …)."""

    number: int
    part: str


@dataclass(frozen=True)
class PlayedCommand:
    """The events of one command, in the order they were recorded in. ``stream``: the one its receipt names."""

    recorded_at: datetime
    stream: UUID
    events: tuple[RecordedEvent, ...]


@dataclass(frozen=True)
class History:
    """``cases``: ids of its cases as they were played, none for what concerns no case. ``persons``: personal texts that each
    copy replaces by invented ones of its own, and what they are.
    """

    cases: tuple[UUID, ...]
    copies: int
    commands: tuple[PlayedCommand, ...]
    persons: Mapping[str, Persona]


@dataclass(frozen=True)
class Order:
    """``marker``: the request every generated event names as its cause, which tells it from a real one for ever."""

    seed: int
    cases: int

    @property
    def marker(self) -> str:
        return f"generated/{self.seed}/{self.cases}"


class BulkRecord(Protocol):
    def write(self, order: Order, histories: Sequence[History], progress: Progress) -> int:
        """Copies of the histories, all in one order of time, behind what an earlier run of the same order has written;
        the number of events there are."""


class RecordInUse(Exception):
    """记录不是本次生成的 — the record holds something else than what this order generates; nothing was written."""

    def __str__(self) -> str:
        return (
            "记录中已有其他事件。虚构数据只能装入空的系统，或者接着装完同一批（相同的 --cases 和 --seed）。\n"
            "The record holds other events. Fictional data go into an empty system, or on with the same --cases and --seed."
        )
