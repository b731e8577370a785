"""工作日历查询 — a year of the county's working days: by which notice, which days the county set otherwise, and why."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from application.actor import Identity
from application.calendars import CountyRecord
from application.permissions import permit
from application.queries.plain import plain
from application.queries.points_in_time import day_or_time, end_of
from application.services import Services
from domain.calendar.county_calendar import COUNTY_CODE_LENGTH
from domain.calendar.days import Day, DayKind, Notice
from domain.calendar.work_calendar import WorkCalendar
from domain.record.refusal import BadInput

YEARS = range(1900, 2199)
PLAIN = (DayKind.WORKDAY, DayKind.WEEKEND)


def show_calendar(
    services: Services, identity: Identity, year: int, known_at: str | None = None
) -> dict[str, Any]:
    """``days``: those that are not what their weekday says. ``known_at``: as it was known at the end of that day, or then.

    Raises BadInput for a year or time that is none.
    """
    if year not in YEARS:
        raise BadInput("year", "应为四位年份", "state the year")
    record = _record(services, identity, "show_calendar")
    moment = end_of(day_or_time(known_at, "known_at")) if known_at else None
    calendar = record.known(moment=moment)
    recorded = {one.number for one in calendar.notices} - {one.number for one in record.shipped.notices}
    days = [_day(one) for one in _of_year(calendar, year) if one.kind not in PLAIN or one.reason]
    return {
        "year": year,
        "county": record.county,
        "version": record.version_known(moment=moment),
        "published": year in calendar.published_years,
        "notices": [_notice(one, one.number in recorded) for one in calendar.notices if _concerns(one, year)],
        "days": days,
    }


def show_day(services: Services, identity: Identity, on: date) -> dict[str, Any]:
    """One day: worked or not, and why. Raises BadInput for a day beyond any reckoning."""
    if on.year not in YEARS:
        raise BadInput("day", "日期应在1900年至2198年之间", "must be a date from 1900 to 2198")
    return _day(_record(services, identity, "show_day").now.day(on))


def _record(services: Services, identity: Identity, operation: str) -> CountyRecord:
    """Of the caller's county."""
    return services.calendars.record(permit(identity, operation)[0][:COUNTY_CODE_LENGTH])


def _of_year(calendar: WorkCalendar, year: int) -> Iterator[Day]:
    on = date(year, 1, 1)
    while on.year == year:
        yield calendar.day(on)
        on += timedelta(days=1)


def _concerns(notice: Notice, year: int) -> bool:
    return notice.completes == year or any(year in (rest.first.year, rest.last.year) for rest in notice.rests)


def _notice(notice: Notice, recorded: bool) -> dict[str, Any]:
    told: dict[str, Any] = plain(notice)
    return {**told, "certainty_label": notice.certainty.label, "recorded": recorded}


def _day(day: Day) -> dict[str, Any]:
    return {
        "date": day.date.isoformat(),
        "kind": day.kind.value,
        "label": day.label,
        "working": day.working,
        "name": day.name,
        "reason": day.reason,
        "provisional": day.provisional,
    }
