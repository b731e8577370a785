"""Examples: an event of any class, made from the types of its fields alone, with every field filled."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from domain.record.aggregate import RecordedEvent
from domain.record.personal import Personal
from domain.record.when import When

VALUES: dict[Any, Any] = {
    str: "示例",
    int: 1,
    bool: True,
    date: date(2022, 7, 1),
    datetime: datetime(2022, 7, 1, 2, 0, tzinfo=UTC),
    Decimal: Decimal("1.5"),
    UUID: UUID("00000000-0000-4000-8000-000000000002"),
    When: When.parse("2022-07-01T10:00"),
    Personal: Personal("薛示民", "party-1"),
}


def event(event_class: type[RecordedEvent]) -> RecordedEvent:
    made: RecordedEvent = example(event_class)
    return made


def example(kind: Any) -> Any:
    """A value of the type; of a choice the first that is not None, of a tuple or mapping one element.

    A type variable is the event library's, for the id of a stream.
    """
    if isinstance(kind, TypeVar):
        return VALUES[UUID]
    if kind in VALUES:
        return VALUES[kind]
    makers: dict[Any, Callable[[tuple[Any, ...]], Any]] = {
        tuple: lambda parts: tuple(example(one) for one in parts if one is not Ellipsis),
        dict: lambda parts: {example(parts[0]): example(parts[1])},
        Mapping: lambda parts: {example(parts[0]): example(parts[1])},
        Union: _chosen,
        UnionType: _chosen,
    }
    if get_origin(kind) in makers:
        return makers[get_origin(kind)](get_args(kind))
    return _instance(kind)


def _chosen(parts: tuple[Any, ...]) -> Any:
    return example(next(one for one in parts if one is not NoneType))


def _instance(kind: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    if not (isinstance(kind, type) and is_dataclass(kind)):
        raise TypeError(f"no example of {kind}")
    hints = get_type_hints(kind)
    return kind(**{one.name: example(hints[one.name]) for one in fields(kind) if one.init})
