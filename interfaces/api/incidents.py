"""事故 — every request gets an id; an error nobody foresaw becomes a 500 with that id, and its text stays here."""

import traceback
from types import TracebackType
from uuid import uuid4

import structlog
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from interfaces.api.problems import INCIDENT, document

REQUEST_ID = b"x-request-id"
LOG = structlog.get_logger("xiangan.api")


class Incidents:
    """Innermost of the middleware that sees errors: nothing it catches is raised again."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = str(uuid4())
        scope.setdefault("state", {})["request_id"] = request_id
        started = False

        async def send_named(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message["headers"] = [*message["headers"], (REQUEST_ID, request_id.encode())]
            await send(message)

        try:
            await self._app(scope, receive, send_named)
        except Exception as error:
            log_incident(request_id, scope, error)
            if started:
                raise
            answer = document(
                Request(scope), INCIDENT, details={"incident": request_id}, more={"incident": request_id}
            )
            await answer(scope, receive, send_named)


def log_incident(incident: str, scope: Scope, error: Exception) -> None:
    """Kind and place of the error; never its message, the path or the body: they may hold personal data."""
    route = scope.get("route")
    LOG.error(
        "incident",
        incident=incident,
        method=scope["method"],
        operation=getattr(route, "name", None),
        error=type(error).__name__,
        place=_frames(error.__traceback__),
    )


def _frames(trace: TracebackType | None) -> list[str]:
    return [f"{one.filename}:{one.lineno} {one.name}" for one in traceback.extract_tb(trace)]
