"""案件历史 — what happened, what differs between versions, what may be done next and by when, what a review finds. Never behind."""

from typing import Annotated

from fastapi import Query
from starlette.requests import Request
from starlette.responses import Response

from application.queries.next_steps import next_steps
from application.queries.show_deadlines import show_deadlines
from application.queries.show_diff import show_diff
from application.queries.show_history import show_history
from application.queries.show_review import show_review
from interfaces.api.answers import answer, listed
from interfaces.api.callers import Backend, Caller
from interfaces.api.guarded import guarded
from interfaces.api.language import language_of

router = guarded("案件历史")


@router.get("/cases/{case}/history", name="show_history", operation_id="show_history", summary="办案经过")
def get_history(services: Backend, caller: Caller, case: str) -> Response:
    """Every event in plain words: when it happened, when it was recorded, by whom, and what it states."""
    return answer(listed(show_history(services, caller, case)))


@router.get("/cases/{case}/diff", name="show_diff", operation_id="show_diff", summary="版本比对")
def get_diff(
    services: Backend,
    caller: Caller,
    case: str,
    first: Annotated[int, Query(alias="from", description="版本；0 为立卷之前")] = 0,
    last: Annotated[int | None, Query(alias="to", description="版本；不填为最新")] = None,
) -> Response:
    """Fields that differ between two versions, each with the event that changed it last."""
    return answer(listed(show_diff(services, caller, case, first, last)))


@router.get(
    "/cases/{case}/next-steps", name="show_next_steps", operation_id="show_next_steps", summary="一步一指导"
)
def get_next_steps(services: Backend, caller: Caller, request: Request, case: str) -> Response:
    """What this caller may do now; for every other step why not, by which article, and what to do instead."""
    return answer(listed(next_steps(services, caller, case, language_of(request))))


@router.get("/cases/{case}/deadlines", name="show_deadlines", operation_id="show_deadlines", summary="期限")
def get_deadlines(
    services: Backend,
    caller: Caller,
    case: str,
    rule: Annotated[str | None, Query(description="期限编号，如 T14；填写后逐日说明")] = None,
) -> Response:
    """Every time limit of the case with its status; of one rule also each day, counted or passed over and why."""
    return answer(listed(show_deadlines(services, caller, case, rule)))


@router.get("/cases/{case}/review", name="show_review", operation_id="show_review", summary="案卷评查")
def get_review(
    services: Backend,
    caller: Caller,
    case: str,
    version: Annotated[int | None, Query(description="按第几版评查；不填为最新")] = None,
) -> Response:
    """What the rules find in the file, by which article and what to do; the score; and what people have to look at."""
    return answer(show_review(services, caller, case, version))
