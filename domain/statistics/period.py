"""统计期间 — months from the 26th to the 25th, calendar months, quarters and years. (county practice: 【D】)"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.record.refusal import BadInput


class Calendar(StrEnum):
    """统计口径 — how the year is cut."""

    FROM_26TH = "26"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Calendar.FROM_26TH: "上月26日至本月25日",
    Calendar.MONTH: "自然月",
    Calendar.QUARTER: "季度",
    Calendar.YEAR: "年度",
}
_PATTERNS = {
    Calendar.FROM_26TH: re.compile(r"(\d{4})-(\d{2})", re.ASCII),
    Calendar.MONTH: re.compile(r"(\d{4})-(\d{2})", re.ASCII),
    Calendar.QUARTER: re.compile(r"(\d{4})-[Qq](\d)", re.ASCII),
    Calendar.YEAR: re.compile(r"(\d{4})", re.ASCII),
}
_SHAPES = {
    Calendar.FROM_26TH: "2022-07",
    Calendar.MONTH: "2022-07",
    Calendar.QUARTER: "2022-Q3",
    Calendar.YEAR: "2022",
}
YEARS = range(1900, 2200)


@dataclass(frozen=True)
class Period:
    """``first``, ``last``: days, both included. ``name``: as asked for ("2022-07")."""

    calendar: Calendar
    name: str
    first: date
    last: date

    @property
    def text(self) -> str:
        return f"{self.first.isoformat()}至{self.last.isoformat()}（{self.calendar.label}）"


def period_of(name: str, calendar: Calendar) -> Period:
    """Raises BadInput naming ``period`` when it is none of the calendar."""
    found = _PATTERNS[calendar].fullmatch(name)
    numbers = [int(one) for one in found.groups()] if found else [0]
    year, part = numbers[0], numbers[-1]
    parts = {Calendar.QUARTER: 4, Calendar.YEAR: YEARS.stop}.get(calendar, 12)
    if year not in YEARS or not 1 <= part <= parts:
        shape = _SHAPES[calendar]
        raise BadInput("period", f"{calendar.label}应写成{shape}", f"state the period as {shape}")
    return Period(calendar, name.upper(), *_days(calendar, year, part))


def period_with(day: date, calendar: Calendar) -> Period:
    """The one a day falls into."""
    year, month = day.year, day.month
    if calendar is Calendar.FROM_26TH and day.day > 25:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    quarter = (month + 2) // 3
    names = {Calendar.QUARTER: f"{year}-Q{quarter}", Calendar.YEAR: f"{year}"}
    return period_of(names.get(calendar, f"{year}-{month:02}"), calendar)


def _days(calendar: Calendar, year: int, part: int) -> tuple[date, date]:
    if calendar is Calendar.YEAR:
        return date(year, 1, 1), date(year, 12, 31)
    if calendar is Calendar.FROM_26TH:
        before = date(year, part - 1, 26) if part > 1 else date(year - 1, 12, 26)
        return before, date(year, part, 25)
    months = 3 if calendar is Calendar.QUARTER else 1
    last = part * months
    return date(year, last - months + 1, 1), date(year, last, monthrange(year, last)[1])
