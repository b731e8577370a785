"""法规库 — the library of each county: the shipped one with what the county entered. 行政处罚法第三十七条."""

from dataclasses import dataclass

from application.ports.event_store import EventStore
from domain.law.county_laws import CountyLaws
from domain.law.library import LawLibrary
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold
from domain.units.unit import county_of


@dataclass(frozen=True)
class CountyLibrary:
    """``library``: by ``events``, which are the county's own stream from its beginning."""

    events: tuple[RecordedEvent, ...]
    library: LawLibrary


class LawLibraries:
    """Every question looks for what was entered since, by any process; the rest is kept."""

    def __init__(self, store: EventStore, shipped: LawLibrary) -> None:
        self._store = store
        self._shipped = CountyLibrary((), shipped)
        self._known: dict[str, CountyLibrary] = {}

    def of(self, unit: str) -> LawLibrary:
        """Of the county the unit belongs to."""
        county = county_of(unit)
        known = self._known.get(county, self._shipped)
        if more := self._store.events(CountyLaws.create_id(county), after=len(known.events)):
            events = (*known.events, *more)
            entered: CountyLaws = fold(events)
            known = self._known[county] = CountyLibrary(events, entered.over(self._shipped.library))
        return known.library
