"""事故 — every request gets an id; an error nobody foresaw becomes a 500 with that id, and its text stays here."""

from uuid import uuid4

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from interfaces.api.incident_log import log_incident
from interfaces.api.problem_table import INCIDENT
from interfaces.api.problems import document

REQUEST_ID = b"x-request-id"


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
