"""日历日 — a day of the working calendar: what it is, and why."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.record.certainty import Certainty

_WEEKDAYS = "一二三四五六日"


class DayKind(StrEnum):
    """Kinds of day; a make-up weekend is a working day (调休上班日). CLOSED: the county's own rest day, no public holiday."""

    WORKDAY = "workday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MAKEUP = "makeup"
    CLOSED = "closed"

    @property
    def working(self) -> bool:
        return self in (DayKind.WORKDAY, DayKind.MAKEUP)

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    DayKind.WORKDAY: "工作日",
    DayKind.WEEKEND: "周末",
    DayKind.HOLIDAY: "法定节假日",
    DayKind.MAKEUP: "调休上班日",
    DayKind.CLOSED: "停止办公日",
}


@dataclass(frozen=True, slots=True)
class Day:
    """``name``: the holiday a rest or make-up day belongs to; ``reason``: why a county set the day otherwise.

    ``provisional``: no arrangement has been published for this day yet; only weekends are known.
    """

    date: date
    kind: DayKind
    name: str | None = None
    provisional: bool = False
    reason: str | None = None

    @property
    def working(self) -> bool:
        return self.kind.working

    @property
    def label(self) -> str:
        """As the page that explains a deadline shows it: "国庆节休息", "周六", "工作日（暂定）"."""
        return self._plain_label + ("（暂定）" if self.provisional else "")

    @property
    def _plain_label(self) -> str:
        weekday = _WEEKDAYS[self.date.weekday()]
        if self.reason is not None:
            return f"{'上班' if self.working else '休息'}（{self.reason}）"
        if self.kind is DayKind.HOLIDAY:
            return f"{self.name}休息"
        if self.kind is DayKind.MAKEUP:
            return f"调休上班（星期{weekday}）"
        return self.kind.label if self.working else f"周{weekday}"


@dataclass(frozen=True, slots=True)
class Override:
    """地方调整 — one day set otherwise by the county (a flood, an office closed); users see the reason."""

    kind: DayKind
    reason: str


@dataclass(frozen=True, slots=True)
class Rest:
    """One item of a notice: rest from ``first`` to ``last`` inclusive, and the weekends worked for it."""

    name: str = field(metadata={"label": "节日"})
    first: date = field(metadata={"label": "放假首日"})
    last: date = field(metadata={"label": "放假末日"})
    makeup: tuple[date, ...] = field(default=(), metadata={"label": "调休上班日", "hint": "只能是周六、周日"})


@dataclass(frozen=True, slots=True)
class Notice:
    """放假安排通知 — a notice of the General Office of the State Council.

    ``completes`` is the year this notice publishes; None for a notice that only changes an earlier one.
    ``certainty`` speaks of the number and the date of the notice; ``source``: where a county read it.
    """

    number: str
    dated: date
    certainty: Certainty
    completes: int | None
    rests: tuple[Rest, ...]
    source: str = ""
