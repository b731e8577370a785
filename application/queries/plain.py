"""平常数据 — domain values as text, whole numbers, lists and objects, for any door to print."""

from collections.abc import Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from domain.record.aggregate import RecordedAggregate, RecordedEvent
from domain.record.personal import Personal
from domain.record.when import When

ENVELOPE = frozenset(
    {
        "originator_id",
        "originator_version",
        "originator_topic",
        "timestamp",
        "occurred_at",
        "actor",
        "command_id",
        "cause",
        "rules",
    }
)
"""Fields every event has; what remains are its facts."""


def plain(value: Any) -> Any:
    """Dates in ISO 8601 (moments in UTC), decimals as text, a personal value as its text or its tombstone.

    A legal time is told twice: ``value`` to reckon with and ``text`` to read. Raises TypeError for anything unknown.
    """
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, Personal):
        return value.text
    if isinstance(value, When):
        return {
            "value": value.value,
            "precision": value.precision.value,
            "about": value.about,
            "text": value.text,
        }
    if isinstance(value, date | Decimal | UUID):
        return _text(value)
    return _composite(value)


def facts(event: RecordedEvent) -> dict[str, Any]:
    """What an event states beyond its envelope."""
    return {one.name: plain(getattr(event, one.name)) for one in fields(event) if one.name not in ENVELOPE}


def state(aggregate: RecordedAggregate) -> dict[str, Any]:
    """The state as folded, with its id and version first."""
    own = {name: plain(value) for name, value in vars(aggregate).items() if not name.startswith("_")}
    return {"id": str(aggregate.id), "version": aggregate.version, **own}


def _text(value: date | Decimal | UUID) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _composite(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(one) for key, one in value.items()}
    if isinstance(value, Set):
        return sorted(plain(one) for one in value)
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    raise TypeError(f"no plain form for {type(value).__name__}")
