"""发生时间 — legal time as stated by the officer, Asia/Shanghai; it may be a minute, a day, a span, or "about 1996"."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from functools import lru_cache

from domain.record.refusal import BadInput

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")
EARLIEST_YEAR = 1949
"""What is earlier was mistyped."""
REMEMBERED = 4_096
"""Days stated: those of ten years; a record is full of the same ones."""


class Precision(StrEnum):
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True)
class When:
    """``value``: "2022-06-30T09:30", "2022-06-30", "1996-05", "1996", or "2022-06-01/2022-06-30".

    ``about`` is True for an estimate ("约1996").
    """

    value: str
    precision: Precision
    about: bool = False

    @classmethod
    def on(cls, day: date) -> "When":
        """A day, known to the day."""
        return cls(day.isoformat(), Precision.DAY)

    @classmethod
    def parse(cls, text: str, field: str = "occurred_at") -> "When":
        """Read what an officer states; raise BadInput naming the field when it is not a date of the calendar."""
        stated = text.strip()
        about = stated.startswith("约")
        stated = stated.removeprefix("约").strip()
        for precision, pattern in _PATTERNS.items():
            if pattern.fullmatch(stated):
                when = cls(stated, precision, about)
                when._check(field)
                return when
        raise BadInput(
            field,
            "日期应写成 2022-06-30、2022-06-30T09:30、2022-06-01/2022-06-30、1996 或 约1996",
            "state a date as 2022-06-30, 2022-06-30T09:30, 2022-06-01/2022-06-30, 1996 or 约1996",
        )

    def _check(self, field: str) -> None:
        try:
            start, end = self.first_day, self.last_day
            if self.precision is Precision.MINUTE:
                datetime.fromisoformat(self.value)
        except ValueError:
            raise BadInput(field, f"没有“{self.value}”这一天", f"no such date: {self.value}") from None
        if end < start:
            raise BadInput(field, "期间的终点早于起点", "the span ends before it starts")
        if start.year < EARLIEST_YEAR:
            raise BadInput(field, f"年份有误，不应早于{EARLIEST_YEAR}年", f"no year before {EARLIEST_YEAR}")

    @property
    def first_day(self) -> date:
        """First day it can mean."""
        return _first_day(self.value)

    @property
    def last_day(self) -> date:
        """Last day it can mean; the end of a continuing act (行政处罚法第三十六条)."""
        return _last_day(self.value)

    @property
    def moment(self) -> datetime:
        """Start of it as an aware time, for ordering and for comparing with the clock."""
        if self.precision is Precision.MINUTE:
            return _minute(self.value)
        first = self.first_day
        return datetime(first.year, first.month, first.day, tzinfo=SHANGHAI)

    def before(self, other: "When") -> bool:
        """Whether it certainly came first: by the minute where both are known to it, else by the day.

        Minutes are all written alike, in the order of time.
        """
        if self.precision is other.precision is Precision.MINUTE:
            return self.value < other.value
        return self.first_day < other.first_day

    @property
    def text(self) -> str:
        """In Chinese, as a document prints it."""
        shown = "至".join(_chinese(part) for part in self.value.split("/"))
        return f"约{shown}" if self.about else shown


_DAY = r"\d{4}-\d{2}-\d{2}"
_PATTERNS = {
    Precision.MINUTE: re.compile(_DAY + r"T\d{2}:\d{2}", re.ASCII),
    Precision.DAY: re.compile(_DAY, re.ASCII),
    Precision.MONTH: re.compile(r"\d{4}-\d{2}", re.ASCII),
    Precision.YEAR: re.compile(r"\d{4}", re.ASCII),
    Precision.RANGE: re.compile(rf"{_DAY}/{_DAY}", re.ASCII),
}


@lru_cache(REMEMBERED)
def _minute(value: str) -> datetime:
    return datetime.fromisoformat(value).replace(tzinfo=SHANGHAI)


@lru_cache(REMEMBERED)
def _first_day(value: str) -> date:
    return _edge(value.split("/")[0], last=False)


@lru_cache(REMEMBERED)
def _last_day(value: str) -> date:
    return _edge(value.split("/")[-1], last=True)


@lru_cache(REMEMBERED)
def _edge(part: str, *, last: bool) -> date:
    if len(part) >= len("2022-06-30"):
        return date.fromisoformat(part.partition("T")[0])
    numbers = [int(number) for number in part.split("-")]
    year = numbers[0]
    month = numbers[1] if len(numbers) > 1 else (12 if last else 1)
    final = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 31
    return date(year, month, final if last else 1)


def _chinese(part: str) -> str:
    day, _, clock = part.partition("T")
    words = "".join(f"{int(n)}{unit}" for n, unit in zip(day.split("-"), "年月日", strict=False))
    return words + (f" {int(clock[:2])}时{clock[3:5]}分" if clock else "")
