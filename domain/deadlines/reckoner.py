"""期限计算 — case + rules + calendar + today → deadlines. Pure; one for the whole system."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from domain.calendar.terms import TermUnit
from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.stage import OPEN
from domain.case.terms import AS_SHIPPED, Term, Terms
from domain.deadlines.rule import Begun, Deadline, DeadlineRule, Nature, Owes, Status
from domain.deadlines.table import RULES

ONE_DAY = timedelta(days=1)


def reckon(
    case: Case,
    calendar: WorkCalendar,
    today: date,
    rules: Iterable[DeadlineRule] = RULES,
    terms: Terms = AS_SHIPPED,
) -> tuple[Deadline, ...]:
    """Every term that has begun in the case, met or not, earliest first; of an ended case, what was met or goes on.

    ``terms``: of the case's county.
    """
    found = [
        _deadline(rule, begun, calendar, today) for rule, begun in _begun(case, calendar, today, rules, terms)
    ]
    return _in_order(found)


def _begun(
    case: Case, calendar: WorkCalendar, today: date, rules: Iterable[DeadlineRule], terms: Terms
) -> Iterator[tuple[DeadlineRule, Begun]]:
    for rule in rules:
        for begun in rule.begun(case, calendar, today):
            counts = case.stage in OPEN or rule.outlasts or begun.met_on is not None
            if counts and rule.starts(begun.starts_on) and not begun.never_ran:
                yield rule, _as_set(begun, terms)


def _in_order(found: Iterable[Deadline]) -> tuple[Deadline, ...]:
    return tuple(sorted(found, key=lambda one: (one.judged, one.rule.id, one.subject)))


def open_deadlines(
    case: Case, calendar: WorkCalendar, today: date | None = None, terms: Terms = AS_SHIPPED
) -> tuple[Deadline, ...]:
    """The duties still to be met whose clock runs or has run out; without ``today`` none counts as missed yet."""
    duties = [rule for rule in RULES if rule.nature is Nature.DUTY]
    return tuple(one for one in reckon(case, calendar, today or date.min, duties, terms) if one.open)


def unmet_duties(case: Case, calendar: WorkCalendar, terms: Terms = AS_SHIPPED) -> tuple[Deadline, ...]:
    """The duties not yet met, running or paused, earliest first: the same on every day, whatever has run out by it.

    What stops the clock of a paused one has not ended; its days stand as they were before that.
    """
    duties = [one for one in RULES if one.nature is Nature.DUTY and (one.outlasts or case.stage in OPEN)]
    found = [
        _deadline(rule, begun, calendar, date.min)
        for rule, begun in _begun(case, calendar, date.min, duties, terms)
        if begun.met_on is None
    ]
    return _in_order(one for one in found if one.status in (Status.RUNNING, Status.PAUSED))


def _as_set(begun: Begun, terms: Terms) -> Begun:
    """With the length the county had set on the day the term starts; one told to a party stands as it was told."""
    if begun.term is None:
        return begun
    local = terms.of(begun.term, begun.told_on or begun.starts_on)
    if local is begun.term:
        return begun
    return replace(begun, term=local) if begun.told_on is None or local.days == begun.term.days else begun


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
        in_time = begun.hours.kept if begun.hours else begun.met_on <= judged
        return Status.MET if in_time or rule.nature is Nature.WAIT else Status.MET_LATE
    if any(stop.until is None and stop.since <= judged for stop in begun.stops):
        return Status.PAUSED
    if today <= judged:
        return Status.RUNNING
    return Status.MISSED if rule.nature is Nature.DUTY else Status.OVER


def last_day(begun: Begun, calendar: WorkCalendar, today: date) -> date:
    """The last day as counted: the day a document set, or the length from the start, moved by the days taken out."""
    if begun.term is None or begun.due_on:
        return begun.due_on or begun.starts_on
    return _moved(begun, _lengthened(begun.term, begun, calendar), calendar, today)


def _lengthened(term: Term, begun: Begun, calendar: WorkCalendar) -> date:
    """Extensions are counted from the original start, never from the extended day (行政强制法第二十五条、行政处罚法第六十条)."""
    more = sum(added.days for added in begun.longer if added.unit is term.unit)
    return calendar.last_day(begun.starts_on, term.days + more, term.unit)


def _moved(begun: Begun, due: date, calendar: WorkCalendar, today: date) -> date:
    working = begun.term is not None and begun.term.unit is TermUnit.WORKING_DAY
    day = begun.starts_on
    while begun.stops and day < due:
        day += ONE_DAY
        if stopped(begun, day, today) and (not working or calendar.is_working(day)):
            due = calendar.add_working_days(due, 1) if working else due + ONE_DAY
    return due


def stopped(begun: Begun, day: date, today: date) -> bool:
    """A stop that has not ended takes out the days up to today, and no more: nobody knows how long it will last."""
    return any(stop.holds(day) and (stop.until is not None or day <= today) for stop in begun.stops)
