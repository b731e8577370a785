"""设防的路由 — routers whose every operation asks first who calls; made once, shared by every app of the process."""

from typing import Any

from fastapi import APIRouter, Depends

from interfaces.api.callers import require_caller
from interfaces.api.parameters import known_parameters

PREFIX = "/api/v1"
PROBLEM_RESPONSE: dict[int | str, dict[str, Any]] = {
    "default": {
        "description": "问题文档",
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
}


def guarded(tag: str) -> APIRouter:
    return APIRouter(
        prefix=PREFIX,
        tags=[tag],
        dependencies=[Depends(require_caller), Depends(known_parameters)],
        responses=PROBLEM_RESPONSE,
    )
