"""正文 — a request's body as a clean JSON object, read while it is still small enough."""

from typing import Annotated, Any

from fastapi import Depends
from starlette.requests import Request

from interfaces.api.hygiene import parsed
from interfaces.api.request_errors import NotJson, TooLarge

BODY_LIMIT = 2**20


async def _body(request: Request) -> dict[str, Any]:
    """Asynchronous because the stream is; nothing that asks the database is."""
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
        raise NotJson
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > BODY_LIMIT:
            raise TooLarge
    return parsed(bytes(raw))


Body = Annotated[dict[str, Any], Depends(_body)]
