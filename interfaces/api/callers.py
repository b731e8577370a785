"""来者 — who calls: the officer behind the token, admitted to the operation of this route before anything else is looked at."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends
from starlette.requests import Request

from application.actor import Identity
from application.permissions import permit
from application.ports.accounts import Accounts
from application.services import Services
from domain.people.officer import Officer
from domain.record.fold import fold
from interfaces.api.request_errors import NoPostToday, Unauthenticated

Authenticate = Callable[[Request], str | None]
"""The code of the officer whose request it is, or None. A sign-in with sessions is another function of this shape."""


def by_token(accounts: Accounts) -> Authenticate:
    """``Authorization: Bearer <token>``."""

    def authenticate(request: Request) -> str | None:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        return accounts.officer_of(token.strip()) if scheme.lower() == "bearer" else None

    return authenticate


async def _services(request: Request) -> Services:
    """Asynchronous, as every dependency that only looks at the request: an ordinary one costs a change of threads."""
    services: Services = request.app.state.services
    return services


def require_caller(request: Request) -> Identity:
    """Raises Unauthenticated, NoPostToday, or NotPermitted; also for a route that has no rule."""
    services: Services = request.app.state.services
    code = request.app.state.authenticate(request)
    officer = fold(services.store.events(Officer.create_id(code))) if code else None
    if not isinstance(officer, Officer):
        raise Unauthenticated
    identity = Identity.of(officer, services.today)
    if not identity.posts:
        raise NoPostToday
    permit(identity, request.scope["route"].name)
    return identity


Backend = Annotated[Services, Depends(_services)]
Caller = Annotated[Identity, Depends(require_caller)]
