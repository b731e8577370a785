"""接口 — the HTTP API: thin operations over use cases and queries, every error from one table."""

from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Lifespan

from application.services import Services
from interfaces.api import (
    administration,
    boards,
    calendar,
    case_history,
    cases,
    events,
    guidance,
    health,
    laws,
    registers,
    statistics,
    values,
)
from interfaces.api.callers import Authenticate, by_token
from interfaces.api.documentation import add_documentation
from interfaces.api.field_problems import InvalidInput
from interfaces.api.incidents import Incidents
from interfaces.api.moments import OneMoment
from interfaces.api.problem_table import PROBLEMS
from interfaces.api.problems import http_problem, problem_answer
from interfaces.api.pydantic_words import field_problem

ROUTERS = (
    cases.router,
    case_history.router,
    guidance.router,
    boards.router,
    statistics.router,
    calendar.router,
    events.router,
    registers.router,
    laws.router,
    values.router,
    administration.router,
)


def create_app(
    services: Services,
    authenticate: Authenticate | None = None,
    *,
    fresh_lists: bool = False,
    lifespan: Lifespan[FastAPI] | None = None,
) -> FastAPI:
    """``authenticate``: whose request it is; by access token unless another way is given (a local operator).

    ``fresh_lists``: every list is brought up to date before it is read, where no thread follows the record.
    """
    app = FastAPI(
        title="乡案 Xiang'an",
        version="1",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    app.state.services = services
    app.state.authenticate = authenticate or by_token(services.accounts)
    app.state.fresh_lists = fresh_lists
    for router in (*ROUTERS, health.router):
        app.router.routes.extend(router.routes)
    add_documentation(app)
    for kind in PROBLEMS:
        app.add_exception_handler(kind, problem_answer)
    app.add_exception_handler(RequestValidationError, _bad_parameters)
    app.add_exception_handler(HTTPException, _http_problem)
    app.add_middleware(OneMoment, store=services.store)
    app.add_middleware(Incidents)
    return app


def _bad_parameters(request: Request, error: Exception) -> Response:
    """A path or query parameter of the wrong type; bodies are read by ``forms``."""
    assert isinstance(error, RequestValidationError)
    problems: list[Any] = [field_problem(one, skip=1) for one in error.errors()]
    return problem_answer(request, InvalidInput(problems))


def _http_problem(request: Request, error: Exception) -> Response:
    """No such route, or not with that method."""
    assert isinstance(error, HTTPException)
    return http_problem(request, error.status_code, error.headers or {})
