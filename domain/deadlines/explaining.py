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
    yield DayCounted(calendar.day(hours.last_day), None, known or f"起算时间只记录到日，{length}最迟于本日24时届满")


def _days(deadline: Deadline, calendar: WorkCalendar, today: date) -> Iterator[DayCounted]:
    begun, run, on = deadline.begun, 0, deadline.begun.starts_on
    yield DayCounted(calendar.day(on), None, f"{begun.started_by}，当日不计入")
    while on < deadline.judged:
        on += ONE_DAY
        day = calendar.day(on)
        passed = _passed_over(deadline, day, today)
        run += not passed
        yield DayCounted(day, None, passed) if passed else DayCounted(day, run, _counted(deadline, day, run))


def _passed_over(deadline: Deadline, day: Day, today: date) -> str:
    """Why the day does not count; "" where it does."""
    begun = deadline.begun
    if day.date > deadline.raw_due:
        return f"{day.label}，" + ("顺延至该日期满" if day.working else "顺延")
    if stopped(begun, day.date, today):
        return f"{day.label}，扣除：{_why(begun, day.date)}"
    in_working_days = begun.term is not None and begun.term.unit is TermUnit.WORKING_DAY
    return f"{day.label}，不计入" if in_working_days and not day.working else ""


def _counted(deadline: Deadline, day: Day, run: int) -> str:
    """A term in months or years ends on the corresponding day (民法典第二百零二条)."""
    begun = deadline.begun
    if day.date < deadline.raw_due:
        return f"第{run}日，{day.label}"
    by_date = begun.term is not None and begun.term.unit in (TermUnit.MONTH, TermUnit.YEAR)
    corresponds = f"，满{deadline.length}的对应日" if by_date and not begun.stops else ""
    return f"第{run}日，{day.label}{corresponds}，期满日"


def _why(begun: Begun, day: date) -> str:
    return next(stop.why for stop in begun.stops if stop.holds(day))
