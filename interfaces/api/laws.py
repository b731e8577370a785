"""法规 — the laws a penalty rests on, by day, and what a citation means on two days."""

from starlette.responses import Response

from application.queries.laws import list_laws, resolve_law
from interfaces.api.answers import answer, listed
from interfaces.api.callers import Backend, Caller
from interfaces.api.guarded import guarded
from interfaces.api.parameters import Day

router = guarded("法规")


@router.get("/laws", name="list_laws", operation_id="list_laws", summary="法规目录")
def get_laws(
    services: Backend,
    caller: Caller,
    on: Day | None = None,
    title: str | None = None,
    unit: str | None = None,
) -> Response:
    """Statutes in their editions with the clauses held here and those the county entered, each with its mark and source;
    ``on``: in force that day; ``title``: of that law only."""
    return answer(listed(list_laws(services, caller, on, title, unit)))


@router.get("/laws/resolve", name="resolve_law", operation_id="resolve_law", summary="适用的条款")
def get_resolved(services: Backend, caller: Caller, citation: str, act: Day, decided: Day) -> Response:
    """The clause that applies to an act that ended on ``act`` when decided on ``decided``, with both versions and why."""
    return answer(listed(resolve_law(services, caller, citation, act, decided)))
