"""正文 — a request's body as a clean JSON object, read while it is still small enough."""

import asyncio
from typing import Annotated, Any

from fastapi import Depends
from starlette.requests import Request

from interfaces.api.callers import Backend
from interfaces.api.hygiene import parsed
from interfaces.api.request_errors import NotJson, TooLarge, TooSlow

BODY_LIMIT = 2**20
BODY_SECONDS = 30.0


async def _body(request: Request, services: Backend) -> dict[str, Any]:
    """Asynchronous because the stream is; nothing that asks the database is. Who asks was judged before it came, so it may not
    be long in coming; what is decided by it is decided as of when it is here."""
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
        raise NotJson
    raw = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.stream():
                raw += chunk
                if len(raw) > BODY_LIMIT:
                    raise TooLarge
    except TimeoutError:
        raise TooSlow from None
    services.store.begin_anew()
    return parsed(bytes(raw))


Body = Annotated[dict[str, Any], Depends(_body)]
