"""A body may come late: not too late, and what it asks is decided as of when it is there."""

import asyncio
import json
from collections.abc import Callable
from contextvars import Context
from typing import Any

import pytest

from tests.interfaces.api.town import ADMIN, CHECK, Town

JSON = (b"content-type", b"application/json")


def asked(town: Town, path: str, by: str, headers: list[tuple[bytes, bytes]], body: Callable[[], Any]) -> Any:
    """Status and answer of a POST whose body ``body`` waits for, as the server hears it."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": f"/api/v1{path}",
        "raw_path": f"/api/v1{path}".encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"authorization", f"Bearer {town.tokens[by]}".encode()), JSON, *headers],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": await body(), "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(town.app(scope, receive, send))
    return sent[0]["status"], json.loads(b"".join(one.get("body", b"") for one in sent[1:]))


def test_a_body_that_does_not_come_is_not_waited_for_long(
    quiet_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("interfaces.api.body.BODY_SECONDS", 0.05)
    before = quiet_town.application.services.store.last_position()

    async def never() -> bytes:
        await asyncio.Event().wait()
        return b""

    status, problem = asked(quiet_town, "/cases", "zhang", [], never)

    assert (status, problem["code"]) == (408, "body-too-slow")
    assert quiet_town.application.services.store.last_position() == before


def test_what_changed_while_the_body_was_on_its_way_counts(town: Town) -> None:
    case = town.lead()
    admin = town.by(ADMIN)
    (certificate,) = town.done(admin.get("/officers/li"))["certificates"]
    suspended = {
        "officer": "li",
        "number": certificate["number"],
        "since": "2022-06-01",
        "reason": "年度审验未过",
    }

    async def late() -> bytes:
        """To another task, as another request of the same server."""
        await asyncio.to_thread(Context().run, admin.post, "/officers/certificates/suspend", suspended)
        return json.dumps(CHECK).encode()

    status, problem = asked(town, f"/cases/{case}/steps/start-check", "wang", [(b"if-match", b'"1"')], late)

    assert (status, problem["code"]) == (409, "certificate-not-valid")
