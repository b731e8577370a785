"""期间单位 — units of a term, and the corresponding day of a month. 民法典第二百零一条、第二百零二条."""

from calendar import monthrange
from datetime import date
from enum import StrEnum


class TermUnit(StrEnum):
    """Each statute decides whether its "日" are working days (行政处罚法第八十五条、行政强制法第六十九条)."""

    WORKING_DAY = "working_day"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    TermUnit.WORKING_DAY: "个工作日",
    TermUnit.DAY: "日",
    TermUnit.MONTH: "个月",
    TermUnit.YEAR: "年",
}


def months_after(start: date, n: int) -> date:
    """到期月的对应日 — the corresponding day; none, then the last day of that month. 民法典第二百零二条."""
    months = start.year * 12 + start.month - 1 + n
    year, month = divmod(months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
