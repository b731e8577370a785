"""健康 — whether the record can be read and the views follow it; asks for no account and tells nothing of any case."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from application.queries.plain import plain
from interfaces.api.answers import answer
from interfaces.api.callers import Backend
from interfaces.api.guarded import PREFIX
from interfaces.api.language import language_of

router = APIRouter(prefix=PREFIX, tags=["健康"])


@router.get(
    "/health",
    name="show_health",
    operation_id="show_health",
    summary="健康",
    openapi_extra={"security": []},
)
def get_health(services: Backend, request: Request) -> Response:
    """200 while every view runs, 503 when one stands still: its lists are then behind, the record is not harmed.
    ``warnings``: what stops nothing and ought to be put right."""
    views = services.views.health()
    stopped = any(one.problem for one in views)
    english = language_of(request) == "en"
    warnings = [
        {"code": one.code, "text": one.en if english else one.zh} for one in services.storage.warnings()
    ]
    told = {
        "status": "view-stopped" if stopped else "ok",
        "views": [plain(one) for one in views],
        "warnings": warnings,
    }
    return answer(told, status=503 if stopped else 200)
