"""看板 — the step catalogue, the audit trail, what is due, and how many cases stand where."""

from typing import Annotated

from fastapi import Query
from starlette.responses import Response

from application.ports.deadline_board import BoardStatus
from application.queries.list_audit_trail import TrailQuery, list_audit_trail
from application.queries.list_cases import count_stages
from application.queries.list_deadlines import DeadlineQuery, count_deadlines, list_deadlines
from application.queries.list_steps import list_steps
from application.queries.list_work import list_work
from domain.guidance.work import WorkKind
from domain.steps import STEP_BY_NAME
from interfaces.api.answers import answer, listed
from interfaces.api.callers import Backend, Caller
from interfaces.api.freshness import Position, lag
from interfaces.api.guarded import guarded
from interfaces.api.operations import form_schema
from interfaces.api.paging import USUAL, After, Limit, page_answer
from interfaces.api.parameters import Day

router = guarded("看板")


@router.get("/steps", name="list_steps", operation_id="list_steps", summary="步骤目录")
def get_steps(caller: Caller) -> Response:
    """Every step: title, articles, posts, stages, and the JSON Schema of what it asks for."""
    items = [{**one, "schema": form_schema(STEP_BY_NAME[one["step"]])} for one in list_steps(caller)]
    return answer(listed(items))


@router.get("/audit-trail", name="list_audit_trail", operation_id="list_audit_trail", summary="审计轨迹")
def get_audit_trail(
    services: Backend,
    caller: Caller,
    position: Position,
    case: Annotated[str | None, Query(description="案件编号或者案号")] = None,
    unit: str | None = None,
    actor: str | None = None,
    topic: str | None = None,
    recorded_from: str | None = None,
    recorded_to: str | None = None,
    newest_first: bool = False,
    after: After = None,
    limit: Limit = USUAL,
) -> Response:
    """Every event of the record that concerns a visible unit: who, what, when it happened, when it was recorded."""
    query = TrailQuery(
        case=case,
        unit=unit,
        actor=actor,
        topic=topic,
        recorded_from=recorded_from,
        recorded_to=recorded_to,
        newest_first=newest_first,
    )
    return page_answer(list_audit_trail(services, caller, query, after, limit), position)


@router.get("/statistics/stages", name="count_stages", operation_id="count_stages", summary="各阶段案件数")
def get_stages(services: Backend, caller: Caller, position: Position) -> Response:
    """Cases of each visible unit at each stage."""
    return answer(listed(count_stages(services, caller)), headers=lag(position))


@router.get("/deadlines", name="list_deadlines", operation_id="list_deadlines", summary="期限看板")
def get_deadlines(
    services: Backend,
    caller: Caller,
    position: Position,
    unit: str | None = None,
    officer: str | None = None,
    rule: Annotated[str | None, Query(description="期限编号，如 T14")] = None,
    status: BoardStatus | None = None,
    until: Day | None = None,
    after: After = None,
    limit: Limit = USUAL,
) -> Response:
    """Duties not yet met in the cases of the towns the caller sees, earliest day first. ``until``: judged by that day."""
    query = DeadlineQuery(unit=unit, officer=officer, rule=rule, status=status, until=until)
    return page_answer(list_deadlines(services, caller, query, after, limit), position)


@router.get(
    "/deadlines/counts", name="count_deadlines", operation_id="count_deadlines", summary="各单位期限数"
)
def get_deadline_counts(services: Backend, caller: Caller, position: Position) -> Response:
    """Duties of each visible unit: overdue, due, paused; and how many of them are provisional."""
    return answer(listed(count_deadlines(services, caller)), headers=lag(position))


@router.get("/queue", name="list_work", operation_id="list_work", summary="待办")
def get_queue(
    services: Backend,
    caller: Caller,
    position: Position,
    officer: Annotated[str | None, Query(description="人员代码；不填为本人")] = None,
    kind: WorkKind | None = None,
    after: After = None,
    limit: Limit = USUAL,
) -> Response:
    """What is due, waits for a decision of one's post, was sent back or comes next; whatever runs out first ahead."""
    return page_answer(list_work(services, caller, officer, kind, after, limit), position)
