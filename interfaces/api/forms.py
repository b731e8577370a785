"""表单 — a body becomes the dataclass of a step or of an administrative act: strictly, with no field unknown at any depth."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, ClassVar, Protocol

import orjson
from pydantic import TypeAdapter, ValidationError

from interfaces.api.field_problems import FieldProblem, InvalidInput, joined
from interfaces.api.pydantic_words import field_problem


class Form(Protocol):
    """Any frozen dataclass a door fills in: a step, an administrative act."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


YEARS = range(1900, 2200)
LARGEST_DECIMAL = 12
FINEST_DECIMAL = -8
NOT_CANONICAL = ("书写格式不规范", "is not written in the usual way")
FAR_DATE = ("日期应在1900年至2199年之间", "must be a date from 1900 to 2199")
WIDE_DECIMAL = ("数字超出范围（至多12位整数、8位小数）", "must have at most 12 digits, and 8 after the point")


@cache
def adapter(form: type[Form]) -> TypeAdapter[Any]:
    return TypeAdapter(form)


def read_form(form: type[Form], body: dict[str, Any]) -> Any:
    """An instance of ``form``. Raises InvalidInput naming every wrong field."""
    try:
        stated = adapter(form).validate_json(orjson.dumps(body), strict=True, extra="forbid")
    except ValidationError as error:
        raise InvalidInput([field_problem(one) for one in error.errors()]) from None
    problems = [*_ranges(stated, ()), *_rewritten(body, adapter(form).dump_python(stated, mode="json"), ())]
    if problems:
        raise InvalidInput(problems)
    return stated


def _ranges(value: Any, path: tuple[int | str, ...]) -> list[FieldProblem]:
    """Dates and decimals that are well written but beyond any reckoning."""
    if isinstance(value, date) and value.year not in YEARS:
        return [FieldProblem(joined(path), *FAR_DATE)]
    if isinstance(value, Decimal):
        return [] if _narrow(value) else [FieldProblem(joined(path), *WIDE_DECIMAL)]
    if isinstance(value, tuple):
        return [problem for index, one in enumerate(value) for problem in _ranges(one, (*path, index))]
    if is_dataclass(value):
        named = ((one.name, getattr(value, one.name)) for one in fields(value))
        return [problem for name, one in named for problem in _ranges(one, (*path, name))]
    return []


def _narrow(value: Decimal) -> bool:
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= FINEST_DECIMAL and value.adjusted() < LARGEST_DECIMAL


def _rewritten(body: Any, read: Any, path: tuple[int | str, ...]) -> list[FieldProblem]:
    """What was stated must read back as stated: "1656633600" is no way to write a day, 20 none to write a decimal."""
    if isinstance(body, dict) and isinstance(read, dict):
        return [problem for key in body for problem in _rewritten(body[key], read[key], (*path, key))]
    if isinstance(body, list) and isinstance(read, list):
        pairs = enumerate(zip(body, read, strict=True))
        return [problem for index, (a, b) in pairs for problem in _rewritten(a, b, (*path, index))]
    return [] if body == read else [FieldProblem(joined(path), *NOT_CANONICAL)]
