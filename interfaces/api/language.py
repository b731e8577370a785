"""语言 — Chinese unless the caller prefers English (``Accept-Language``)."""

import re

from starlette.requests import Request

RANGE = re.compile(
    r"\s*(?P<tag>\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)\s*(?:;\s*q=(?P<weight>[01](?:\.\d{0,3})?)\s*)?"
)


def language_of(request: Request) -> str:
    """ "zh" or "en": the one with the higher weight, the earlier of two equal ones."""
    best, language = 0.0, "zh"
    for part in request.headers.get("accept-language", "").split(","):
        match = RANGE.fullmatch(part)
        tag = match["tag"].split("-")[0].lower() if match else ""
        weight = float(match["weight"] or 1) if match else 0.0
        if tag in ("zh", "en") and weight > best:
            best, language = weight, tag
    return language
