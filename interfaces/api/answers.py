"""答复 — plain values as JSON bytes; the version of a case as its ETag."""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from starlette.responses import Response

UNSEEN_BY_CACHES = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
"""Nearly every answer holds personal data, and who may see it is asked anew each time."""


class Answer(Response):
    media_type = "application/json"

    def init_headers(self, headers: Mapping[str, str] | None = None) -> None:
        super().init_headers({**UNSEEN_BY_CACHES, **(headers or {})})

    def render(self, content: Any) -> bytes:
        return orjson.dumps(content)


def etag(version: int) -> str:
    """A strong one: the same version is the same state, byte for byte."""
    return f'"{version}"'


def answer(content: Any, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Answer:
    return Answer(content, status_code=status, headers=dict(headers or {}))


def listed(items: Iterable[Any], following: str | None = None) -> dict[str, Any]:
    """The one form of every list."""
    return {"items": list(items), "next": following}
