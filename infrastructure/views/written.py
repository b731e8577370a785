"""写法 — how views write times and lists of codes: the same ones come up again and again, from view to view."""

import json
from datetime import UTC, datetime
from functools import lru_cache

import orjson

REMEMBERED = 8_192
"""Times: those of a batch, which several views write."""
TO_THE_SECOND = len("2022-07-26T08:00:20")


@lru_cache(REMEMBERED)
def utc(moment: datetime) -> str:
    """Of fixed width, so that text sorts as time does."""
    text = orjson.dumps(moment.astimezone(UTC)).decode().strip('"')
    return text if moment.microsecond else f"{text[:TO_THE_SECOND]}.000000{text[TO_THE_SECOND:]}"


@lru_cache(REMEMBERED)
def listed(codes: tuple[str, ...]) -> str:
    return json.dumps(codes, ensure_ascii=False)
