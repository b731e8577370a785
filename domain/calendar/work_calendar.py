"""工作日历 — working days and the last day of a term. 行政处罚法第八十五条、民法典第二百零一至二百零三条.

The day of the event is never counted (民法典第二百零一条, by analogy). A year without a published arrangement
is reckoned on weekends only and marked 暂定; it is never silently assumed.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from types import MappingProxyType
from typing import Final

from domain.calendar.days import Day, DayKind, Notice, Override
from domain.calendar.reckoning import DayCounted, explain
from domain.calendar.terms import TermUnit, months_after
from domain.calendar.years import NOTICES

_ONE_DAY = timedelta(days=1)
_YEAR_END = (12, 25)
"""The next year's notice may reach back: that for 2019 set 29 to 31 December 2018. The week is our margin."""


class WorkCalendar:
    """The published arrangements, with the days a county set otherwise laid over them."""

    def __init__(self, notices: Iterable[Notice], overrides: Mapping[date, Override] | None = None) -> None:
        self.notices: Final = tuple(notices)
        self.overrides: Final = MappingProxyType(dict(overrides or {}))
        self._years: Final = frozenset(n.completes for n in self.notices if n.completes is not None)
        self._special: Final = {day.date: day for day in _special_days(self.notices, self.overrides)}
        self._working: Final = {on: day.working for on, day in self._special.items()}

    def with_overrides(self, overrides: Mapping[date, Override]) -> "WorkCalendar":
        """The same notices with a county's own days; they replace any overrides held before."""
        return WorkCalendar(self.notices, overrides)

    @property
    def published_years(self) -> tuple[int, ...]:
        return tuple(sorted(self._years))

    def day(self, on: date) -> Day:
        special = self._special.get(on)
        if special is not None:
            return special
        kind = DayKind.WEEKEND if on.weekday() >= 5 else DayKind.WORKDAY
        return Day(on, kind, provisional=not self._is_settled(on))

    def is_working(self, on: date) -> bool:
        return self._working.get(on, on.weekday() < 5)

    def provisional(self, start: date, end: date) -> bool:
        """暂定 — whether a day from ``start`` to ``end`` inclusive still awaits its published notice."""
        first, last = min(start, end), max(start, end)
        years_before_last = range(first.year, last.year)
        return not (self._years.issuperset(years_before_last) and self._is_settled(last))

    def add_working_days(self, start: date, n: int) -> date:
        """The n-th working day after ``start``."""
        _require_a_term(n)
        working = (on for on in _days_after(start) if self.is_working(on))
        return next(islice(working, n - 1, None))

    def add_days(self, start: date, n: int) -> date:
        """The n-th calendar day after ``start``; holidays inside the term count."""
        _require_a_term(n)
        return start + timedelta(days=n)

    def add_months(self, start: date, n: int) -> date:
        """The corresponding day n months later; none, then the last day of that month. 民法典第二百零二条."""
        _require_a_term(n)
        return months_after(start, n)

    def last_day(self, start: date, n: int, unit: TermUnit) -> date:
        """The last day of a term of ``n`` units from an event on ``start``, before any roll-over."""
        match unit:
            case TermUnit.WORKING_DAY:
                return self.add_working_days(start, n)
            case TermUnit.DAY:
                return self.add_days(start, n)
            case TermUnit.MONTH:
                return self.add_months(start, n)
            case TermUnit.YEAR:
                return self.add_months(start, 12 * n)

    def roll_forward(self, on: date) -> date:
        """节假日顺延 — the day itself if worked, else the next working day. 民法典第二百零三条."""
        return on if self.is_working(on) else self.add_working_days(on, 1)

    def roll_back(self, on: date) -> date:
        """The day itself if worked, else the working day before: the safe day for an organ's own duty."""
        while not self.is_working(on):
            on -= _ONE_DAY
        return on

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after ``start`` up to and including ``end``; none when ``end`` is not later."""
        return sum(self.is_working(on) for on in _span(start + _ONE_DAY, end))

    def reckon(self, start: date, n: int, unit: TermUnit, *, rolled: bool = False) -> tuple[DayCounted, ...]:
        """期间计算说明 — every day from the event to the last day, counted or not, and why.

        With ``rolled`` the days of a roll-over past a holiday follow, down to the day the term really ends.
        """
        last = self.last_day(start, n, unit)
        end = self.roll_forward(last) if rolled else last
        return tuple(explain(map(self.day, _span(start, end)), last, unit))

    def _is_settled(self, on: date) -> bool:
        if on.year not in self._years:
            return False
        return (on.month, on.day) < _YEAR_END or on.year + 1 in self._years


def _special_days(notices: Iterable[Notice], overrides: Mapping[date, Override]) -> Iterator[Day]:
    """Later days prevail over earlier ones, overrides over every notice."""
    for notice in sorted(notices, key=lambda notice: notice.dated):
        for rest in notice.rests:
            for on in _span(rest.first, rest.last):
                yield Day(on, DayKind.HOLIDAY, rest.name)
            for makeup in rest.makeup:
                yield Day(makeup, DayKind.MAKEUP, rest.name)
    for on, override in overrides.items():
        yield Day(on, override.kind, reason=override.reason)


def _span(first: date, last: date) -> Iterator[date]:
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


def _days_after(start: date) -> Iterator[date]:
    while True:
        start += _ONE_DAY
        yield start


def _require_a_term(n: int) -> None:
    if n < 1:
        raise ValueError(f"a term is at least one unit, not {n}")


SHIPPED: Final = WorkCalendar(NOTICES)
