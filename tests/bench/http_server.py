"""`python -m tests.bench.http_server DATA [DATABASE]`: one worker of the real server, and two routes beside: one only validates, one
records without loading or deciding anything.

The clock stands in the days of the case. Prints its port; stops when its input ends.
"""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import UUID, uuid4

import uvicorn
from fastapi import APIRouter, FastAPI
from starlette.responses import Response

from application.ports.event_store import Slip
from infrastructure.listening import listen, port_of
from infrastructure.settings import Settings
from interfaces.api.answers import answer
from interfaces.api.app import create_app
from interfaces.api.body import Body
from interfaces.api.callers import Backend
from interfaces.api.forms import read_form
from interfaces.api.preconditions import Asked, Expected
from interfaces.bootstrap import open_application
from tests.bench.command_http import RECORD, STEP, VALIDATE
from tests.interfaces.api.town import SetClock

router = APIRouter()


@router.post(VALIDATE)
def validate(case: str, body: Body) -> Response:
    """The yardstick: the body is read and checked as for the step itself, and an answer of the same kind is made."""
    read_form(STEP, body)
    return answer({"id": case, "version": 0, "position": 0, "recorded": []})


@router.post(RECORD, name="record_step")
def record(services: Backend, asking: Asked, case: str, expected: Expected, body: Body) -> Response:
    """What a command pays without loading or deciding: who asks, what is asked, one event that is durable and projected."""
    read_form(STEP, body)
    asked = asking.command(body, target=case, expected=expected)
    lead: Any = services.store.events(UUID(case), upto=1)[0]
    event = replace(lead, originator_id=uuid4(), parties=(), informant=None, command_id=asked.id)
    slip = Slip(asked.id, services.keyring.blind(asked.content, purpose="command"))
    receipt = services.store.append([event], slip, stream=event.originator_id, version=1)
    return answer({"id": case, "version": 1, "position": receipt.position, "recorded": []})


def main(data: str, database: str = "") -> None:
    application = open_application(Settings(data=Path(data), database=database), SetClock())

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        with application:
            application.follow()
            yield

    app = create_app(application.services, lifespan=lifespan)
    app.include_router(router)
    with listen("127.0.0.1", 0) as listening:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        Thread(target=_stop_with_input, args=(server,), daemon=True).start()
        print(port_of(listening), flush=True)
        server.run(sockets=[listening])


def _stop_with_input(server: uvicorn.Server) -> None:
    sys.stdin.read()
    server.should_exit = True


if __name__ == "__main__":
    main(*sys.argv[1:])
