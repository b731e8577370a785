"""事件 — the event browser over the whole record."""

from typing import Annotated
from uuid import UUID

from fastapi import Query
from starlette.responses import Response

from application.queries.list_events import EventQuery, list_events
from interfaces.api.callers import Backend, Caller
from interfaces.api.freshness import Position
from interfaces.api.guarded import guarded
from interfaces.api.paging import USUAL, After, Limit, page_answer
from interfaces.api.parameters import Day

router = guarded("事件")
LARGEST = 2**63 - 1


@router.get("/events", name="list_events", operation_id="list_events", summary="事件浏览")
def get_events(
    services: Backend,
    caller: Caller,
    position: Position,
    topic: Annotated[str | None, Query(description="事件类型，如 case.lead_registered")] = None,
    actor: str | None = None,
    unit: str | None = None,
    case: Annotated[str | None, Query(description="案件编号或者案号")] = None,
    command: Annotated[UUID | None, Query(description="同一命令的全部事件")] = None,
    recorded_from: str | None = None,
    recorded_to: str | None = None,
    occurred_from: Day | None = None,
    occurred_to: Day | None = None,
    since: Annotated[int | None, Query(ge=0, le=LARGEST, description="只列此位置之后的事件")] = None,
    newest_first: bool = False,
    after: After = None,
    limit: Limit = USUAL,
) -> Response:
    """Events that concern a visible unit, in the order of the record or backwards; none is skipped or told twice while
    others are appended."""
    query = EventQuery(
        topic=topic,
        actor=actor,
        unit=unit,
        case=case,
        command=command,
        recorded_from=recorded_from,
        recorded_to=recorded_to,
        occurred_from=occurred_from,
        occurred_to=occurred_to,
        since=since,
        newest_first=newest_first,
    )
    return page_answer(list_events(services, caller, query, after, limit), position)
