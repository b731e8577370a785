"""县工作日历 — what a county recorded of the working days: a year's notice as published, and single days of its own.

The shipped notices lie below. Everything recorded can be undone by a later event; nothing is ever taken out.
"""

from datetime import date
from typing import ClassVar
from uuid import UUID, uuid5

from domain.calendar.arrangement import check
from domain.calendar.days import DayKind, Notice, Override, Rest
from domain.calendar.work_calendar import WorkCalendar
from domain.record.aggregate import CreatedEvent, RecordedAggregate, RecordedEvent
from domain.record.certainty import Certainty
from domain.record.entry import Entry
from domain.record.refusal import BadInput
from domain.record.when import SHANGHAI

NAMESPACE = UUID("3e0a2b6c-6d0c-5f5e-9a53-140821000001")
COUNTY_CODE_LENGTH = 6


class CountyCalendar(RecordedAggregate):
    """``notices``: recorded and not withdrawn. ``days``: those the county set otherwise."""

    TOPIC: ClassVar = "county_calendar"

    def __init__(self) -> None:
        self.county = ""
        self.notices: tuple[Notice, ...] = ()
        self.days: dict[date, Override] = {}

    @staticmethod
    def create_id(unit: str) -> UUID:
        """Of the county a unit belongs to."""
        return uuid5(NAMESPACE, f"county_calendar/{unit[:COUNTY_CODE_LENGTH]}")

    def over(self, shipped: WorkCalendar) -> WorkCalendar:
        """What the county recorded stands in place of a shipped notice for the same year, so that a release moves no day."""
        years = {one.completes for one in self.notices if one.completes}
        numbers = {one.number for one in self.notices}
        kept = [one for one in shipped.notices if one.completes not in years and one.number not in numbers]
        return WorkCalendar((*kept, *self.notices), {**shipped.overrides, **self.days})

    def load_year(self, entry: Entry, *, year: int, notice: Notice, shipped: WorkCalendar) -> None:
        """Raises BadInput for a notice that cannot be right, for a year that has one, and for a change to one without."""
        check(notice, year, entry.recorded_at.astimezone(SHANGHAI).date())
        known = self.over(shipped)
        if any(one.number == notice.number for one in known.notices):
            raise BadInput("number", f"{notice.number}已经登记", f"{notice.number} is recorded already")
        standing = next((one for one in known.notices if one.completes == year), None)
        if notice.completes and standing:
            raise BadInput(
                "year",
                f"{year}年已由{standing.number}安排",
                f"{year} is arranged by {standing.number} already",
            )
        if not notice.completes and not standing:
            raise BadInput("year", f"{year}年的安排尚未登记", f"there is no arrangement of {year} to change")
        self.trigger(
            YearLoaded,
            entry,
            year=year,
            number=notice.number,
            dated=notice.dated,
            certainty=notice.certainty,
            source=notice.source,
            rests=notice.rests,
            changes=not notice.completes,
        )

    def withdraw_notice(self, entry: Entry, *, number: str, reason: str) -> None:
        if all(one.number != number for one in self.notices):
            raise BadInput("number", f"本县没有登记{number}", f"the county has not recorded {number}")
        self.trigger(NoticeWithdrawn, entry, number=number, reason=reason)

    def set_days(
        self, entry: Entry, *, dates: tuple[date, ...], working: bool, reason: str, shipped: WorkCalendar
    ) -> None:
        known = self.over(shipped)
        for index, on in enumerate(_once(dates)):
            if known.is_working(on) is working:
                state = "工作日" if working else "休息日"
                raise BadInput(f"dates.{index}", f"{on}本来就是{state}", f"{on} is such a day already")
        self.trigger(DaysSet, entry, dates=dates, working=working, reason=reason)

    def withdraw_days(self, entry: Entry, *, dates: tuple[date, ...], reason: str) -> None:
        for index, on in enumerate(_once(dates)):
            if on not in self.days:
                raise BadInput(f"dates.{index}", f"本县没有调整{on}", f"the county has not set {on}")
        self.trigger(DaysWithdrawn, entry, dates=dates, reason=reason)


def open_calendar(entry: Entry, *, county: str) -> CountyCalendar:
    return CountyCalendar.begin(CalendarOpened, CountyCalendar.create_id(county), entry, county=county)


class CalendarOpened(CreatedEvent):
    TOPIC = "calendar.opened"
    title = "建立县工作日历"
    county: str

    def apply(self, calendar: CountyCalendar) -> None:
        calendar.county = self.county

    def describe(self) -> str:
        return f"建立{self.county}工作日历"


class YearLoaded(RecordedEvent):
    """``changes``: the notice only changes an earlier one of that year."""

    TOPIC = "calendar.year_loaded"
    title = "登记放假安排"
    year: int
    number: str
    dated: date
    certainty: Certainty
    source: str
    rests: tuple[Rest, ...]
    changes: bool

    def apply(self, calendar: CountyCalendar) -> None:
        completes = None if self.changes else self.year
        notice = Notice(self.number, self.dated, self.certainty, completes, self.rests, self.source)
        calendar.notices = (*calendar.notices, notice)

    def describe(self) -> str:
        return f"登记{self.year}年放假安排{'的调整' if self.changes else ''}（{self.number}）"


class NoticeWithdrawn(RecordedEvent):
    TOPIC = "calendar.notice_withdrawn"
    title = "撤回放假安排"
    number: str
    reason: str

    def apply(self, calendar: CountyCalendar) -> None:
        calendar.notices = tuple(one for one in calendar.notices if one.number != self.number)

    def describe(self) -> str:
        return f"撤回已登记的放假安排（{self.number}）：{self.reason}"


class DaysSet(RecordedEvent):
    TOPIC = "calendar.days_set"
    title = "调整工作日"
    dates: tuple[date, ...]
    working: bool
    reason: str

    def apply(self, calendar: CountyCalendar) -> None:
        kind = DayKind.WORKDAY if self.working else DayKind.CLOSED
        calendar.days = {**calendar.days, **dict.fromkeys(self.dates, Override(kind, self.reason))}

    def describe(self) -> str:
        return f"{_listed(self.dates)}调整为{'上班' if self.working else '休息'}：{self.reason}"


class DaysWithdrawn(RecordedEvent):
    TOPIC = "calendar.days_withdrawn"
    title = "撤回工作日调整"
    dates: tuple[date, ...]
    reason: str

    def apply(self, calendar: CountyCalendar) -> None:
        calendar.days = {on: one for on, one in calendar.days.items() if on not in self.dates}

    def describe(self) -> str:
        return f"撤回对{_listed(self.dates)}的调整：{self.reason}"


def _once(dates: tuple[date, ...]) -> tuple[date, ...]:
    """Raises BadInput for no day at all, and for one stated twice."""
    if not dates:
        raise BadInput("dates", "没有填写日期", "no day is stated")
    for index, on in enumerate(dates):
        if on in dates[:index]:
            raise BadInput(f"dates.{index}", f"{on}填写了两次", f"{on} is stated twice")
    return dates


def _listed(dates: tuple[date, ...]) -> str:
    return "、".join(on.isoformat() for on in dates)
