"""期间计算说明 — each day of a term, counted or passed over, as an officer would on a wall calendar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from domain.calendar.days import Day
from domain.calendar.terms import TermUnit


@dataclass(frozen=True, slots=True)
class DayCounted:
    """``number``: how many days of the term have run with this day; None when the day does not count."""

    day: Day
    number: int | None
    why: str

    @property
    def counted(self) -> bool:
        return self.number is not None


def explain(days: Iterable[Day], last: date, unit: TermUnit) -> Iterator[DayCounted]:
    """Days run from the event on; those after ``last`` are a roll-over. 民法典第二百零一条、第二百零三条."""
    run = 0
    for position, day in enumerate(days):
        if position == 0:
            yield DayCounted(day, None, "当日不计入")
        elif day.date > last:
            yield DayCounted(day, None, _roll_over(day))
        elif unit is TermUnit.WORKING_DAY and not day.working:
            yield DayCounted(day, None, f"{day.label}，不计入")
        else:
            run += 1
            yield DayCounted(day, run, _counted(day, run, day.date == last))


def _counted(day: Day, number: int, ends: bool) -> str:
    return f"第{number}日，{day.label}" + ("，期满日" if ends else "")


def _roll_over(day: Day) -> str:
    return f"{day.label}，顺延至该日期满" if day.working else f"{day.label}，顺延"
