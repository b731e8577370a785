"""时点 — every request reads the record as of one moment, its own."""

from starlette.types import ASGIApp, Receive, Scope, Send

from application.ports.event_store import EventStore


class OneMoment:
    def __init__(self, app: ASGIApp, store: EventStore) -> None:
        self._app, self._store = app, store

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self._store.at_one_moment():
            await self._app(scope, receive, send)
