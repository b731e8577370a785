"""The smallest body a form takes in: every required field, with a value of its type and nothing meant by it."""

from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin

from interfaces.api.forms import Form

EXAMPLES: dict[Any, Any] = {str: "x", int: 1, bool: True, date: "2022-07-01", Decimal: "1"}


def smallest(form: type[Form]) -> dict[str, Any]:
    required = [one for one in fields(form) if one.default is MISSING and one.default_factory is MISSING]
    return {one.name: _example(one.name, one.type) for one in required}


def _example(name: str, kind: Any) -> Any:
    if name == "occurred_at":
        return "2022-07-01"
    if kind in EXAMPLES:
        return EXAMPLES[kind]
    if get_origin(kind) is tuple:
        return []
    if isinstance(kind, UnionType):
        return None if type(None) in get_args(kind) else _example(name, get_args(kind)[0])
    if is_dataclass(kind):
        assert isinstance(kind, type)
        return smallest(kind)
    assert issubclass(kind, Enum), kind
    return next(iter(kind)).value
