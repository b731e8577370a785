"""工作日历 — the county's working days, and the batches in which open cases are reckoned anew after a change."""

from typing import Annotated

from fastapi import Query
from starlette.responses import Response

from application.queries.show_calendar import show_calendar, show_day
from application.use_cases.reckon_anew import ReckonAnew, reckon_anew
from interfaces.api.answers import answer
from interfaces.api.body import Body
from interfaces.api.callers import Backend, Caller
from interfaces.api.forms import read_form
from interfaces.api.guarded import guarded
from interfaces.api.operations import form_body
from interfaces.api.parameters import Day
from interfaces.api.preconditions import Asked

router = guarded("工作日历")


@router.get("/calendar", name="show_calendar", operation_id="show_calendar", summary="一年的工作日历")
def get_calendar(
    services: Backend,
    caller: Caller,
    year: int,
    known_at: Annotated[str | None, Query(description="按当时所知")] = None,
) -> Response:
    """Notices and single days of the caller's county."""
    return answer(show_calendar(services, caller, year, known_at))


@router.get("/calendar/days/{day}", name="show_day", operation_id="show_day", summary="某日是否工作日")
def get_day(services: Backend, caller: Caller, day: Day) -> Response:
    return answer(show_day(services, caller, day))


@router.post(
    "/calendar/reckonings",
    name="reckon_anew",
    operation_id="reckon_anew",
    summary="日历变动后重新计算期限（一批）",
    openapi_extra=form_body(ReckonAnew),
)
def post_reckoning(services: Backend, caller: Caller, asking: Asked, body: Body) -> Response:
    """Every change starts this by itself; after an interruption it is gone through again, which does nothing twice."""
    done = reckon_anew(services, caller, read_form(ReckonAnew, body), asking.command(body))
    failed = [{"case": case, "problem": problem} for case, problem in done.failed]
    return answer({**vars(done), "failed": failed})
