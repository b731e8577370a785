"""工作日历 — the calendar of each county: the shipped one with what the county recorded, as of now or of an earlier time."""

from collections.abc import Sequence
from datetime import datetime

from application.ports.event_store import EventStore, Positioned
from domain.calendar.county_calendar import COUNTY_CODE_LENGTH, CountyCalendar
from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.ending import ended_at
from domain.case.stage import OPEN
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold


class CountyRecord:
    """The calendar stream of one county up to some version; ``events`` are in order, the first at version 1."""

    def __init__(self, county: str, shipped: WorkCalendar, events: tuple[Positioned, ...] = ()) -> None:
        self.county, self.shipped, self.events = county, shipped, events
        self._made = {0: shipped}

    @property
    def version(self) -> int:
        return len(self.events)

    @property
    def now(self) -> WorkCalendar:
        return self.at(self.version)

    def at(self, version: int) -> WorkCalendar:
        if version not in self._made:
            recorded: CountyCalendar = fold([one.event for one in self.events[:version]])
            self._made[version] = recorded.over(self.shipped)
        return self._made[version]

    def known(self, *, moment: datetime | None = None, position: int | None = None) -> WorkCalendar:
        """As known at a time, and by the events up to a position of the record; both are no limit when not stated."""
        return self.at(self.version_known(moment=moment, position=position))

    def version_known(self, *, moment: datetime | None = None, position: int | None = None) -> int:
        for before, one in enumerate(self.events):
            later = moment is not None and one.event.timestamp > moment
            if later or (position is not None and one.position > position):
                return before
        return self.version

    def of_case(
        self,
        case: Case,
        events: Sequence[RecordedEvent],
        *,
        moment: datetime | None = None,
        position: int | None = None,
    ) -> WorkCalendar:
        """The calendar the case at its last event is reckoned with. An ended case keeps the one known when it ended."""
        if self.events and case.stage not in OPEN:
            moment = ended_at(events)
        return self.known(moment=moment, position=position)

    def followed_by(self, more: Sequence[Positioned]) -> "CountyRecord":
        return CountyRecord(self.county, self.shipped, (*self.events, *more))


class Calendars:
    """Every question looks for what was recorded since, by any process; the rest is kept while the last event known still
    stands in its place: a record restored from a back-up has another one there, or none.
    """

    def __init__(self, store: EventStore, shipped: WorkCalendar) -> None:
        self._store, self.shipped = store, shipped
        self._records: dict[str, CountyRecord] = {}

    def record(self, unit: str) -> CountyRecord:
        """Of the county the unit belongs to."""
        county = unit[:COUNTY_CODE_LENGTH]
        known = self._records.get(county) or CountyRecord(county, self.shipped)
        last = known.events[-1:]
        now = self._store.positioned(CountyCalendar.create_id(county), after=known.version - len(last))
        if tuple(now[: len(last)]) != tuple(last):
            known, last = CountyRecord(county, self.shipped), ()
            now = self._store.positioned(CountyCalendar.create_id(county))
        if more := now[len(last) :]:
            known = known.followed_by(more)
        self._records[county] = known
        return known

    def of(self, unit: str) -> WorkCalendar:
        return self.record(unit).now
