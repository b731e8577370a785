"""The calendar kept of a county follows the record, also one that was restored and went another way."""

from datetime import date
from typing import Any
from uuid import UUID

from application.calendars import Calendars
from application.ports.event_store import Positioned
from domain.calendar.county_calendar import COUNTY_CODE_LENGTH, open_calendar
from domain.calendar.work_calendar import SHIPPED
from domain.people.role import Role
from tests.domain.scene import TOWN, Scene

COUNTY = TOWN[:COUNTY_CODE_LENGTH]
MONDAY, TUESDAY = date(2022, 7, 4), date(2022, 7, 5)


class Record:
    """A store of one stream."""

    def __init__(self) -> None:
        self.events: list[Positioned] = []

    def positioned(self, _: UUID, *, after: int = 0) -> list[Positioned]:
        return [one for one in self.events if one.event.originator_version > after]


def with_days_off(*days: date) -> list[Positioned]:
    """A calendar's history: opened, then each working day made a day off."""
    entry = Scene().entry("chen", Role.HEAD, "2022-06-30")
    calendar = open_calendar(entry, county=COUNTY)
    for day in days:
        calendar.set_days(entry, dates=(day,), working=False, reason="大雪停工", shipped=SHIPPED)
    events: list[Any] = list(calendar.collect_events())
    return [Positioned(10 + number, event) for number, event in enumerate(events)]


def days_off(calendars: Calendars) -> list[date]:
    return [day for day in (MONDAY, TUESDAY) if not calendars.of(TOWN).is_working(day)]


def test_what_another_process_recorded_is_followed() -> None:
    record: Any = Record()
    calendars = Calendars(record, SHIPPED)
    record.events = with_days_off(MONDAY)
    before = days_off(calendars)
    record.events += with_days_off(MONDAY, TUESDAY)[2:]

    assert (before, days_off(calendars)) == ([MONDAY], [MONDAY, TUESDAY])


def test_a_record_that_lost_its_last_commit_is_read_anew() -> None:
    record: Any = Record()
    calendars = Calendars(record, SHIPPED)
    record.events = with_days_off(MONDAY)
    before = days_off(calendars)
    record.events = with_days_off(TUESDAY)

    assert (before, days_off(calendars)) == ([MONDAY], [TUESDAY])
