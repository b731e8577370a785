"""The options of a form — a step of a case, an administrative act — made from its dataclass.

One option for every field, named and labelled as the field is.
"""

from collections.abc import Iterator
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from types import NoneType, UnionType
from typing import Union, get_args, get_origin, get_type_hints


class Kind(StrEnum):
    TEXT = "文字"
    DATE = "日期"
    DECIMAL = "小数"
    NUMBER = "整数"
    SWITCH = "是否"
    CHOICE = "选项"
    STRUCTURE = "JSON"


@dataclass(frozen=True)
class Flag:
    """``name``: of the field; ``choices``: (value, label) of an enumeration; ``parts``: fields of a nested structure."""

    name: str
    kind: Kind
    label: str
    hint: str = ""
    repeated: bool = False
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    parts: tuple["Flag", ...] = ()

    @property
    def option(self) -> str:
        return f"--{self.name.replace('_', '-')}"

    @property
    def negative(self) -> str:
        """The option that says no, for a switch."""
        return f"--no-{self.name.replace('_', '-')}"

    @property
    def type_text(self) -> str:
        """The type as a person reads it: "文字，可重复"."""
        return f"{self.kind.value}，可重复" if self.repeated else self.kind.value


def flags_of(form: type[object]) -> tuple[Flag, ...]:
    """In the order of the fields."""
    return tuple(_flags(form))


def _flags(owner: type[object]) -> Iterator[Flag]:
    hints = get_type_hints(owner)
    if is_dataclass(owner):
        for field in fields(owner):
            yield _flag(field, hints[field.name])


def _flag(field: "Field[object]", stated: object) -> Flag:
    one, repeated = _element(_not_none(stated))
    return Flag(
        name=field.name,
        kind=_kind(one),
        label=str(field.metadata.get("label", field.name)),
        hint=str(field.metadata.get("hint", "")),
        repeated=repeated,
        required=field.default is MISSING and field.default_factory is MISSING,
        choices=_choices(one),
        parts=tuple(_flags(one)) if isinstance(one, type) else (),
    )


def _not_none(stated: object) -> object:
    """The type beside None of an optional one; any other type as it is."""
    if get_origin(stated) not in (Union, UnionType):
        return stated
    kept = [one for one in get_args(stated) if one is not NoneType]
    return kept[0] if len(kept) == 1 else stated


def _element(stated: object) -> tuple[object, bool]:
    """The element type and True for ``tuple[X, ...]``."""
    arguments = get_args(stated)
    if get_origin(stated) is tuple and arguments[1:] == (Ellipsis,):
        return arguments[0], True
    return stated, False


_KINDS: tuple[tuple[type[object], Kind], ...] = (
    (Enum, Kind.CHOICE),
    (bool, Kind.SWITCH),
    (int, Kind.NUMBER),
    (Decimal, Kind.DECIMAL),
    (date, Kind.DATE),
    (str, Kind.TEXT),
)


def _kind(stated: object) -> Kind:
    """Anything that is no single value is stated as JSON."""
    if not isinstance(stated, type):
        return Kind.STRUCTURE
    return next((kind for known, kind in _KINDS if issubclass(stated, known)), Kind.STRUCTURE)


def _choices(stated: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(stated, type) or not issubclass(stated, Enum):
        return ()
    return tuple((str(one.value), str(getattr(one, "label", one.value))) for one in stated)
