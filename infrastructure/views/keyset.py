"""页标 — the opaque cursor of a page: the sort key of its last row, as base64 of JSON."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID

from application.ports.page import Page
from domain.record.refusal import BadInput

MOST = 500
LARGEST = 2**63 - 1

Item = TypeVar("Item")


def window(limit: int) -> int:
    """Rows to read for a page: one more than asked for tells whether another page follows."""
    if not 1 <= limit <= MOST:
        raise BadInput("limit", f"每页应为1至{MOST}条", f"a page has 1 to {MOST} rows")
    return limit + 1


def paged(items: Sequence[Item], limit: int, key: Callable[[Item], Sequence[object]]) -> Page[Item]:
    """The first ``limit`` items; ``key``: what to go on after."""
    shown = tuple(items[:limit])
    return Page(shown, encode(key(shown[-1])) if len(items) > limit else None)


def encode(key: Sequence[object]) -> str:
    return urlsafe_b64encode(json.dumps([*key]).encode()).decode()


def decode(after: str, *kinds: Callable[[object], object]) -> list[object]:
    """The key's parts, each as its kind reads it. Raises BadInput for anything this program did not make."""
    try:
        parts = json.loads(urlsafe_b64decode(after.encode("ascii")))
        if not isinstance(parts, list) or len(parts) != len(kinds):
            raise ValueError("not a key")
        return [kind(part) for kind, part in zip(kinds, parts, strict=True)]
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise BadInput("after", "翻页标记无效，请从第一页重新查询", "not a cursor of this list") from error


def whole(part: object) -> int:
    if not isinstance(part, int) or isinstance(part, bool) or not 0 <= part <= LARGEST:
        raise ValueError("not a position")
    return part


def plain(part: object) -> str:
    if not isinstance(part, str) or not storable(part):
        raise ValueError("not a text")
    return part


def read_day(part: object) -> str:
    return date.fromisoformat(plain(part)).isoformat()


def read_id(part: object) -> str:
    return str(UUID(plain(part)))


def storable(text: str) -> bool:
    """Neither database holds a NUL or a lone surrogate in a text, so no row can have one."""
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)
