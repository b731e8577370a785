"""读己所写 — a list may wait for what its caller has just recorded, and always says how far it has come."""

from typing import Annotated

from fastapi import Depends, Query
from starlette.requests import Request

from interfaces.api.callers import Backend

PATIENCE = 2.0
"""Seconds; after that the list is answered as it stands."""

HEADER = "X-View-Position"


def _position(
    request: Request,
    services: Backend,
    wait: Annotated[
        int | None, Query(ge=0, description="先等待列表更新到此位置（至多两秒），即办理答复中的 position")
    ] = None,
) -> int:
    """The position of the record up to which the answer is complete."""
    last = services.store.last_position()
    wanted = last if request.app.state.fresh_lists else min(wait or 0, last)
    if wanted:
        services.views.wait_for(wanted, PATIENCE)
    return services.views.position()


Position = Annotated[int, Depends(_position)]


def lag(position: int) -> dict[str, str]:
    return {HEADER: str(position)}
