"""统计 — figures for a period, as known now or at any moment; what changed them since; the year's tables and indicators."""

from typing import Annotated

from fastapi import Query
from starlette.responses import Response

from application.ports.statistics import Group
from application.queries.list_statistics_changes import list_statistics_changes
from application.queries.show_annual_statistics import show_annual_statistics
from application.queries.show_statistics import StatisticsQuery, show_statistics
from domain.statistics.figure import Figure
from domain.statistics.period import YEARS, Calendar
from interfaces.api.answers import answer
from interfaces.api.callers import Backend, Caller
from interfaces.api.freshness import Position, lag
from interfaces.api.guarded import guarded
from interfaces.api.paging import USUAL, After, Limit, page_answer

router = guarded("统计")

Period = Annotated[
    str | None, Query(description="2022-07、2022-Q3 或者 2022，依 calendar；不填为今天所在的期间")
]
Cut = Annotated[Calendar, Query(description="26：上月26日至本月25日；month、quarter、year")]
KnownAt = Annotated[str | None, Query(description="截至此日或者此时已录入的；不填为现在")]


@router.get("/statistics", name="show_statistics", operation_id="show_statistics", summary="统计")
def get_statistics(
    services: Backend,
    caller: Caller,
    position: Position,
    period: Period = None,
    calendar: Cut = Calendar.FROM_26TH,
    by: Group = Group.UNIT,
    unit: str | None = None,
    item: str | None = None,
    known_at: KnownAt = None,
) -> Response:
    """What happened in the period, counted by unit, item, stage, procedure or kind; zeros included."""
    query = StatisticsQuery(period=period, calendar=calendar, unit=unit, item=item, known_at=known_at)
    return answer(show_statistics(services, caller, query, by), headers=lag(position))


@router.get(
    "/statistics/changes",
    name="list_statistics_changes",
    operation_id="list_statistics_changes",
    summary="统计变动",
)
def get_changes(
    services: Backend,
    caller: Caller,
    position: Position,
    since: Annotated[str, Query(description="自此日（其末）或者此时之后录入的")],
    period: Period = None,
    calendar: Cut = Calendar.FROM_26TH,
    figure: Figure | None = None,
    unit: str | None = None,
    item: str | None = None,
    known_at: KnownAt = None,
    after: After = None,
    limit: Limit = USUAL,
) -> Response:
    """The events that changed the figures of the period since then: entered late, corrected, taken back."""
    query = StatisticsQuery(period=period, calendar=calendar, unit=unit, item=item, known_at=known_at)
    page = list_statistics_changes(services, caller, query, figure, since, after, limit)
    return page_answer(page, position)


@router.get(
    "/statistics/annual",
    name="show_annual_statistics",
    operation_id="show_annual_statistics",
    summary="行政执法统计年报",
)
def get_annual(
    services: Backend,
    caller: Caller,
    position: Position,
    year: Annotated[int, Query(ge=YEARS.start, lt=YEARS.stop)],
    unit: str | None = None,
    known_at: KnownAt = None,
) -> Response:
    """The year's tables 1 and 2, further columns, and the supervision's indicators with numerator and denominator."""
    return answer(show_annual_statistics(services, caller, year, unit, known_at), headers=lag(position))
