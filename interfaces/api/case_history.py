"""案件历史 — what happened, what differs between versions, what may be done next and by when, what a review finds. Never behind."""

from typing import Annotated

from fastapi import Depends, Query
from starlette.requests import Request
from starlette.responses import Response

from application.queries.case_stream import case_id
from application.queries.list_versions import list_versions
from application.queries.next_steps import next_steps
from application.queries.point_of_view import AsOf
from application.queries.show_deadlines import show_deadlines
from application.queries.show_diff import show_diff
from application.queries.show_history import show_history
from application.queries.show_review import show_review
from interfaces.api.answers import answer, listed
from interfaces.api.callers import Backend, Caller
from interfaces.api.guarded import guarded
from interfaces.api.language import language_of
from interfaces.api.parameters import Upto
from interfaces.api.permalinks import permalink

router = guarded("案件历史")


def _from(
    version: Annotated[int | None, Query(alias="from", description="版本；0 为立卷之前，不填即是")] = None,
    known_at: Annotated[str | None, Query(alias="from_known_at", description="当时所知")] = None,
    true_at: Annotated[str | None, Query(alias="from_true_at", description="当时实情")] = None,
) -> AsOf:
    return AsOf(version, known_at, true_at)


def _to(
    version: Annotated[int | None, Query(alias="to", description="版本；不填为最新")] = None,
    known_at: Annotated[str | None, Query(alias="to_known_at", description="当时所知")] = None,
    true_at: Annotated[str | None, Query(alias="to_true_at", description="当时实情")] = None,
) -> AsOf:
    return AsOf(version, known_at, true_at)


From = Annotated[AsOf, Depends(_from)]
To = Annotated[AsOf, Depends(_to)]


@router.get("/cases/{case}/history", name="show_history", operation_id="show_history", summary="办案经过")
def get_history(services: Backend, caller: Caller, case: str) -> Response:
    """Every event in plain words: when it happened, when it was recorded, by whom, and what it states."""
    return answer(listed(show_history(services, caller, case)))


@router.get("/cases/{case}/versions", name="list_versions", operation_id="list_versions", summary="逐版播放")
def get_versions(
    services: Backend, caller: Caller, request: Request, case: str, upto: Upto = None
) -> Response:
    """The versions one after the other: title, day, actor and stage, with permalinks to the state and to what changed."""
    told = list_versions(services, caller, case, upto)
    stream = str(case_id(services, case))
    items = [
        {
            **one,
            "state": permalink(request, "show_case", stream, one["state"]),
            "change": permalink(request, "show_diff", stream, one["change"]),
        }
        for one in told
    ]
    return answer(listed(items))


@router.get("/cases/{case}/diff", name="show_diff", operation_id="show_diff", summary="比对")
def get_diff(
    services: Backend,
    caller: Caller,
    request: Request,
    case: str,
    first: From,
    last: To,
    upto: Upto = None,
) -> Response:
    """Fields that differ between any two points of view, each with the events that changed it. A point is a version, what
    was known at T, or what was true at T; ``permalink`` gives the same answer for ever."""
    found = show_diff(services, caller, case, first, last, upto)
    link = permalink(request, "show_diff", str(case_id(services, case)), found.permalink)
    return answer({**listed(found.items), "permalink": link})


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
