"""数值 — the figures the rules use, as they apply in a county: which a law fixes, which the county set, by what document."""

from starlette.responses import Response

from application.queries.list_values import list_values, show_value
from interfaces.api.answers import answer, listed
from interfaces.api.callers import Backend, Caller
from interfaces.api.guarded import guarded
from interfaces.api.parameters import Day

router = guarded("数值")


@router.get("/values", name="list_values", operation_id="list_values", summary="规则数值一览")
def get_values(services: Backend, caller: Caller, unit: str | None = None, on: Day | None = None) -> Response:
    """Every time limit, sum and deduction with article, mark and source; ``on``: as in force that day."""
    return answer(listed(list_values(services, caller, unit, on)))


@router.get("/values/{value}", name="show_value", operation_id="show_value", summary="一项规则数值")
def get_value(
    services: Backend, caller: Caller, value: str, unit: str | None = None, on: Day | None = None
) -> Response:
    """One value, and everything the county ever set or withdrew of it."""
    return answer(show_value(services, caller, value, unit, on))
