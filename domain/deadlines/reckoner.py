"""期限计算 — case + rules + calendar + today → deadlines, each with the day-by-day reckoning. Pure; one for the whole system."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from domain.calendar.reckoning import DayCounted
from domain.calendar.terms import TermUnit
from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.stage import OPEN
from domain.deadlines.rule import Begun, Deadline, DeadlineRule, Nature, Owes, Status
from domain.deadlines.table import RULES

ONE_DAY = timedelta(days=1)


def reckon(
    case: Case, calendar: WorkCalendar, today: date, rules: Iterable[DeadlineRule] = RULES
) -> tuple[Deadline, ...]:
    """Every term that has begun in the case, met or not, earliest first."""
    found = [
        _deadline(rule, begun, calendar, today)
        for rule in rules
        if case.stage in OPEN or rule.outlasts
        for begun in rule.begun(case)
        if rule.starts(begun.starts_on) and not begun.never_ran
    ]
    return tuple(sorted(found, key=lambda one: (one.judged, one.rule.id, one.subject)))


def open_deadlines(case: Case, calendar: WorkCalendar, today: date | None = None) -> tuple[Deadline, ...]:
    """The duties still to be met whose clock runs or has run out; without ``today`` none counts as missed yet."""
    return tuple(one for one in reckon(case, calendar, today or date.min) if one.open)


def next_due(case: Case, calendar: WorkCalendar) -> Deadline | None:
    """The earliest duty still to be met whose clock runs, or None."""
    return next(iter(open_deadlines(case, calendar)), None)


def _deadline(rule: DeadlineRule, begun: Begun, calendar: WorkCalendar, today: date) -> Deadline:
    raw = last_day(begun, calendar, today)
    rolled = calendar.roll_forward(raw)
    party = rule.owes is Owes.PARTY
    return Deadline(
        rule=rule,
        begun=begun,
        raw_due=raw,
        rolled_due=rolled,
        hard_due=rolled if party else max(begun.starts_on, calendar.roll_back(raw)),
        status=_status(rule, begun, rolled if party else raw, today),
        provisional=calendar.provisional(begun.starts_on, rolled),
    )


def _status(rule: DeadlineRule, begun: Begun, judged: date, today: date) -> Status:
    if begun.void:
        return Status.VOID
    if begun.met_on is not None:
        return Status.MET if begun.met_on <= judged or rule.nature is Nature.WAIT else Status.MET_LATE
    if any(stop.until is None for stop in begun.stops):
        return Status.PAUSED
    if today <= judged:
        return Status.RUNNING
    return Status.MISSED if rule.nature is Nature.DUTY else Status.OVER


def last_day(begun: Begun, calendar: WorkCalendar, today: date) -> date:
    """The last day as counted: the day a document set, or the length from the start, moved by the days taken out."""
    if begun.term is None:
        return begun.due_on or begun.starts_on
    due = begun.term.ends(calendar, begun.starts_on)
    for added in begun.longer:
        due = _lengthened(begun, added.days, calendar) if added.unit is begun.term.unit else due
    return _moved(begun, due, calendar, today)


def _lengthened(begun: Begun, more: int, calendar: WorkCalendar) -> date:
    """An extension is counted from the original start, never from the extended day (行政强制法第二十五条、行政处罚法第六十条)."""
    assert begun.term is not None
    return calendar.last_day(begun.starts_on, begun.term.days + more, begun.term.unit)


def _moved(begun: Begun, due: date, calendar: WorkCalendar, today: date) -> date:
    working = begun.term is not None and begun.term.unit is TermUnit.WORKING_DAY
    day = begun.starts_on
    while begun.stops and day < due:
        day += ONE_DAY
        if _stopped(begun, day, today) and (not working or calendar.is_working(day)):
            due = calendar.add_working_days(due, 1) if working else due + ONE_DAY
    return due


def _stopped(begun: Begun, day: date, today: date) -> bool:
    """A stop that has not ended takes out the days up to today, and no more: nobody knows how long it will last."""
    return any(stop.holds(day) and (stop.until is not None or day <= today) for stop in begun.stops)


def explain(deadline: Deadline, calendar: WorkCalendar, today: date) -> tuple[DayCounted, ...]:
    """Each day from the start to the last, counted or passed over and why; with the days of a roll-over for a party."""
    return tuple(_days(deadline, calendar, today))


def _days(deadline: Deadline, calendar: WorkCalendar, today: date) -> Iterator[DayCounted]:
    begun = deadline.begun
    working = begun.term is not None and begun.term.unit is TermUnit.WORKING_DAY
    yield DayCounted(calendar.day(begun.starts_on), None, f"{begun.started_by}，当日不计入")
    run, on = 0, begun.starts_on
    while on < deadline.judged:
        on += ONE_DAY
        day = calendar.day(on)
        if on > deadline.raw_due:
            yield DayCounted(day, None, f"{day.label}，" + ("顺延至该日期满" if day.working else "顺延"))
        elif _stopped(begun, on, today):
            yield DayCounted(day, None, f"{day.label}，扣除：{_why(begun, on)}")
        elif working and not day.working:
            yield DayCounted(day, None, f"{day.label}，不计入")
        else:
            run += 1
            yield DayCounted(
                day, run, f"第{run}日，{day.label}" + ("，期满日" if on == deadline.raw_due else "")
            )


def _why(begun: Begun, day: date) -> str:
    return next(stop.why for stop in begun.stops if stop.holds(day))
