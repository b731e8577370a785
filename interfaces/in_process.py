"""The API without a network: an HTTP client whose requests are answered by the application in this process."""

from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any

import httpx2
from anyio.from_thread import BlockingPortal, start_blocking_portal

Message = MutableMapping[str, Any]
Application = Callable[
    [Message, Callable[[], Awaitable[Message]], Callable[[Message], Awaitable[None]]], Awaitable[None]
]
"""An ASGI application; the values of its messages are as various as the protocol says."""


class InProcessTransport(httpx2.BaseTransport):
    """Hands every request to the application in the event loop of ``portal``, and waits for the whole answer.

    An error the application did not expect is answered as it answers it over the network: 500, and a line in the log.
    """

    def __init__(self, application: Application, portal: BlockingPortal) -> None:
        self._asgi = httpx2.ASGITransport(application, raise_app_exceptions=False)
        self._portal = portal

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        return self._portal.call(self._answer, request)

    async def _answer(self, request: httpx2.Request) -> httpx2.Response:
        answer = await self._asgi.handle_async_request(request)
        content = b"".join([part async for part in answer.aiter_raw()])
        return httpx2.Response(answer.status_code, headers=answer.headers.raw, content=content)


@contextmanager
def in_process_client(application: Application, base_url: str = "http://xiangan") -> Iterator[httpx2.Client]:
    """No socket is opened; the application's lifespan is the caller's affair."""
    with (
        start_blocking_portal() as portal,
        httpx2.Client(transport=InProcessTransport(application, portal), base_url=base_url) as client,
    ):
        yield client
