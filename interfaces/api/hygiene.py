"""文本卫生 — what no field of any form may hold; looked for before anything else looks at the values."""

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from interfaces.api.field_problems import FieldProblem, InvalidInput, joined

LONGEST_TEXT = 20_000
LARGEST_NUMBER = 2**53 - 1
DEEPEST = 32
LONGEST_LIST = 100
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
INVISIBLE = re.compile(r"[\u200b-\u200d\u2060\ufeff]")
DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
SURROGATE = re.compile(r"[\ud800-\udfff]")
NUMBER_DIGITS = 17

NUL_OR_CONTROL = ("含有不可见的控制字符", "contains control characters")
LONE_SURROGATE = ("含有残缺的字符（孤立代理项）", "contains half a character (a lone surrogate)")
ZERO_WIDTH = ("含有看不见的零宽字符", "contains a zero-width character that cannot be seen")
TURNED_ROUND = (
    "含有改变文字显示方向的字符",
    "contains a character that turns the direction of the text round",
)
TOO_LONG = (f"不能超过{LONGEST_TEXT}个字符", f"must not exceed {LONGEST_TEXT} characters")
TOO_MANY = (f"不能超过{LONGEST_LIST}项", f"must not have more than {LONGEST_LIST} entries")
TOO_DEEP = ("嵌套过深", "is nested too deeply")
FRACTION = (
    "不能用小数形式的数字；金额以分为单位填整数，其他小数填成文本",
    "must not be a fractional number: state money in whole fen, other decimals as text",
)
OUT_OF_RANGE = ("数字超出范围", "is a number out of range")
NOT_A_NUMBER = ("不是数字（NaN、Infinity 不可用）", "is not a number (NaN, Infinity)")
TWICE = ("重复出现", "occurs twice")


UNWANTED = (
    (CONTROL, NUL_OR_CONTROL),
    (SURROGATE, LONE_SURROGATE),
    (INVISIBLE, ZERO_WIDTH),
    (DIRECTION, TURNED_ROUND),
)
"""What a reader does not see: two texts that look alike would be two, and a file could show what it does not say."""


class Malformed(Exception):
    """正文不是 JSON — the body is no JSON in UTF-8 at all."""


class _Mark:
    """Stands in the parsed body for a value that cannot be accepted, so that its path can be told."""

    def __init__(self, problem: tuple[str, str]) -> None:
        self.problem = problem


def parsed(raw: bytes) -> dict[str, Any]:
    """The JSON object of a body. Raises Malformed, or InvalidInput naming every field that holds what it must not."""
    try:
        body = json.loads(
            raw.decode("utf-8"),
            parse_int=_whole,
            parse_float=lambda _: _Mark(FRACTION),
            parse_constant=lambda _: _Mark(NOT_A_NUMBER),
            object_pairs_hook=_object,
        )
    except (ValueError, RecursionError):
        raise Malformed from None
    if not isinstance(body, dict):
        _refuse(FieldProblem("body", "正文应为 JSON 对象", "the body must be a JSON object"))
    if problems := list(_problems(body, ())):
        _refuse(*problems)
    return body


def text_problem(text: str) -> tuple[str, str] | None:
    """Why a text may not be taken in, in Chinese and English; None for a good one."""
    for pattern, problem in UNWANTED:
        if pattern.search(text):
            return problem
    return TOO_LONG if len(text) > LONGEST_TEXT else None


def _refuse(*problems: FieldProblem) -> NoReturn:
    raise InvalidInput(problems)


def _whole(digits: str) -> int | _Mark:
    if len(digits) > NUMBER_DIGITS or abs(int(digits)) > LARGEST_NUMBER:
        return _Mark(OUT_OF_RANGE)
    return int(digits)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        found[key] = _Mark(TWICE) if key in found else value
    return found


def _problems(node: Any, path: tuple[int | str, ...]) -> Iterator[FieldProblem]:
    if isinstance(node, _Mark):
        yield FieldProblem(joined(path), *node.problem)
    elif len(path) > DEEPEST:
        yield FieldProblem(joined(path[:3]), *TOO_DEEP)
    elif isinstance(node, str):
        if problem := text_problem(node):
            yield FieldProblem(joined(path), *problem)
    elif isinstance(node, dict | list):
        yield from _inside(node, path)


def _inside(node: dict[str, Any] | list[Any], path: tuple[int | str, ...]) -> Iterator[FieldProblem]:
    if isinstance(node, list):
        if len(node) > LONGEST_LIST:
            yield FieldProblem(joined(path), *TOO_MANY)
            return
        for index, value in enumerate(node):
            yield from _problems(value, (*path, index))
        return
    for key, value in node.items():
        if problem := text_problem(key):
            yield FieldProblem(joined((*path, "?")), *problem)
        else:
            yield from _problems(value, (*path, key))
