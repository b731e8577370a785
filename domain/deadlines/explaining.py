"""期限说明 — each day of a reckoned term, counted or passed over and why, as on a wall calendar. 民法典第二百零一条、第二百零三条."""

from collections.abc import Iterator
from datetime import date, timedelta

from domain.calendar.days import Day
from domain.calendar.reckoning import DayCounted
from domain.calendar.terms import TermUnit
from domain.calendar.work_calendar import WorkCalendar
from domain.deadlines.reckoner import stopped
from domain.deadlines.rule import Begun, Deadline, InHours

ONE_DAY = timedelta(days=1)
BY_DATE = frozenset({TermUnit.MONTH, TermUnit.YEAR})


def explain(deadline: Deadline, calendar: WorkCalendar, today: date) -> tuple[DayCounted, ...]:
    """From the start to the last day; with the days of a roll-over for a party. A term in hours has its two ends."""
    if deadline.begun.hours:
        return tuple(_hours(deadline.begun, deadline.begun.hours, calendar))
    return tuple(_days(deadline, calendar, today))


def _hours(begun: Begun, hours: InHours, calendar: WorkCalendar) -> Iterator[DayCounted]:
    length, ends = hours.term.text, hours.ends
    begins = f"{hours.start.text}{begun.started_by}，自该时起算{length}，休息日不扣除"
    known = f"{length}于本日{ends:%H时%M分}届满" if ends else ""
    yield DayCounted(calendar.day(begun.starts_on), None, begins)
    yield DayCounted(
        calendar.day(hours.last_day), None, known or f"起算时间只记录到日，{length}最迟于本日24时届满"
    )


def _days(deadline: Deadline, calendar: WorkCalendar, today: date) -> Iterator[DayCounted]:
    begun, run, on = deadline.begun, 0, deadline.begun.starts_on
    yield DayCounted(calendar.day(on), None, f"{begun.started_by}，当日不计入")
    unit = begun.term.unit if begun.term else TermUnit.DAY
    if unit in BY_DATE and not begun.due_on:
        yield from _by_date(begun, calendar)
        on = deadline.raw_due
    while on < deadline.judged:
        on += ONE_DAY
        day = calendar.day(on)
        passed = _passed_over(deadline, day, unit, today)
        run += not passed
        yield (
            DayCounted(day, None, passed)
            if passed
            else DayCounted(day, run, _counted(deadline, day, unit, run))
        )


def _by_date(begun: Begun, calendar: WorkCalendar) -> Iterator[DayCounted]:
    """Months and years by the corresponding day of each; none, then the last day of the month (民法典第二百零二条)."""
    assert begun.term is not None
    unit, length = begun.term.unit, begun.term.days
    for run in range(1, length + 1):
        day = calendar.day(calendar.last_day(begun.starts_on, run, unit))
        which = "对应日" if day.date.day == begun.starts_on.day else "没有对应日，以该月末日为准"
        ends = "，期满日" if run == length else ""
        yield DayCounted(day, run, f"满{run}{unit.label}，{which}，{day.label}{ends}")


def _passed_over(deadline: Deadline, day: Day, unit: TermUnit, today: date) -> str:
    """Why the day does not count; "" where it does."""
    if day.date > deadline.raw_due:
        return f"{day.label}，" + ("顺延至该日期满" if day.working else "顺延")
    if stopped(deadline.begun, day.date, today):
        return f"{day.label}，扣除：{_why(deadline.begun, day.date)}"
    return f"{day.label}，不计入" if unit is TermUnit.WORKING_DAY and not day.working else ""


def _counted(deadline: Deadline, day: Day, unit: TermUnit, run: int) -> str:
    """A rest day inside a term in calendar days counts like any other."""
    inside = "，照计" if unit is TermUnit.DAY and not day.working and day.date < deadline.raw_due else ""
    ends = "，期满日" if day.date == deadline.raw_due else ""
    return f"第{run}日，{day.label}{inside}{ends}"


def _why(begun: Begun, day: date) -> str:
    return next(stop.why for stop in begun.stops if stop.holds(day))
