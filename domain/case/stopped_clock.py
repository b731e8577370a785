"""期限扣除 — days that a rule takes out of the ninety days to decide. 行政处罚法第六十条；扣除须有法律、法规、规章依据 (law: S10, S13)."""

from collections.abc import Iterator
from datetime import date, timedelta

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.terms import DECISION

_ONE_DAY = timedelta(days=1)


def clock_stopped(case: Case) -> bool:
    """A pause with a rule behind it has not ended."""
    return any(pause.rule and pause.until is None for pause in case.investigation.pauses)


def decision_due(case: Case, calendar: WorkCalendar, on: date | None = None) -> date | None:
    """Last day to decide (T14), with its extension, moved by the days taken out; None before the filing.

    While the clock stands still there is none either, unless ``on`` is stated: then it is reckoned as of that day.
    """
    filed_on = case.filing.clock_start if case.filing else None
    if filed_on is None or (on is None and clock_stopped(case)):
        return None
    extension = case.investigation.extension
    days = DECISION.days + (extension.days if extension else 0)
    due = calendar.last_day(filed_on, days, DECISION.unit)
    for since, until in _stops(case, filed_on, on):
        if since > due:
            break
        due += until - since
    return due


def stopped_days(case: Case, on: date) -> int:
    """Calendar days after the filing, up to and with ``on``, that are taken out, none counted twice."""
    filed_on = case.filing.clock_start if case.filing else None
    stops = _stops(case, filed_on, on) if filed_on else ()
    return sum((min(until, on + _ONE_DAY) - since).days for since, until in stops if since <= on)


def _stops(case: Case, filed_on: date, on: date | None) -> Iterator[tuple[date, date]]:
    """From the first day that does not count to the day the clock runs again, in order, overlaps joined. The day of the
    filing counts in no case; a stop that has not ended takes out the days up to and with ``on``."""
    reached = filed_on + _ONE_DAY
    for pause in sorted(case.investigation.pauses, key=lambda one: one.since):
        until = pause.until or (on + _ONE_DAY if on else None)
        if pause.rule and until and until > max(pause.since, reached):
            yield max(pause.since, reached), until
            reached = until
