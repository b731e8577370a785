"""事故日志 — what is written down of an error: enough to find it, nothing of what anybody stated."""

import traceback
from types import TracebackType

import structlog
from starlette.types import Scope

LIBRARIES = "site-packages"
LOG = structlog.get_logger("xiangan.api")


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
    """Of our own code, and the last one of all."""
    frames = traceback.extract_tb(trace)
    told = [one for one in frames if LIBRARIES not in one.filename or one is frames[-1]]
    return [f"{one.filename}:{one.lineno} {one.name}" for one in told]
