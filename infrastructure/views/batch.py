"""一批事件 — some events of the record, with the streams they belong to as far as this batch goes."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import Any
from uuid import UUID

from application.calendars import Calendars, CountyRecord
from application.ports.event_store import EventStore, Positioned
from application.ports.keyring import Keyring
from domain.calendar.county_calendar import COUNTY_CODE_LENGTH
from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case, CaseOpened
from domain.case.stage import OPEN
from domain.case.terms import AS_SHIPPED, Terms
from domain.deadlines.reckoner import unmet_duties
from domain.deadlines.rule import Deadline
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold, follow
from domain.statistics.counting import Counted, count
from domain.units.unit import county_of
from domain.values.county_values import CountyValues, ValueSet, ValueWithdrawn
from infrastructure.views.folds import Folded, Folds


class Batch:
    """A view is computed from this alone, before any lock is taken. Personal values are sealed.

    ``end``: the position of the record it speaks of. ``whole``: it holds whole streams up to there, and every other
    stream has a batch of its own; else it holds the events next to each other in the record.
    """

    def __init__(
        self,
        events: Sequence[Positioned],
        store: EventStore,
        calendars: Calendars,
        folds: Folds,
        *,
        end: int,
        whole: bool = False,
    ) -> None:
        self.events, self.end, self.whole = events, end, whole
        self._store, self._calendars, self._folds = store, calendars, folds
        self._records: dict[str, CountyRecord] = {}
        self._terms: dict[str, Terms] = {}
        self._histories: dict[UUID, list[RecordedEvent]] = {}
        self._folded: dict[UUID, Folded] = {}
        self._duties: dict[UUID, tuple[Deadline, ...]] = {}

    @property
    def keyring(self) -> Keyring:
        return self._store.keyring

    @property
    def last_stream(self) -> UUID:
        stream: UUID = self.events[-1].event.originator_id
        return stream

    @cached_property
    def streams(self) -> dict[UUID, list[RecordedEvent]]:
        """The batch's own events by stream."""
        grouped: dict[UUID, list[RecordedEvent]] = defaultdict(list)
        for _, event in self.events:
            grouped[event.originator_id].append(event)
        return dict(grouped)

    @cached_property
    def touched(self) -> tuple[UUID, ...]:
        """Streams whose rows may change: the batch's own, and every case of a county that set a value in it."""
        set_in = {
            self.begun(one.event.originator_id).county
            for one in self.events
            if not self.whole and isinstance(one.event, ValueSet | ValueWithdrawn)
        }
        opening = [topic for topic, kind in RecordedEvent.topics.items() if issubclass(kind, CaseOpened)]
        opened = self._store.of_kinds(opening, self.end) if set_in else []
        theirs = [one.event for one in opened if county_of(fold([one.event]).unit) in set_in]
        return tuple(dict.fromkeys((*self.streams, *(one.originator_id for one in theirs))))

    def upto(self, position: int) -> "Batch":
        """As the record was at a position."""
        if position >= self.end:
            return self
        return self._only([one for one in self.events if one.position <= position], position)

    def without(self, streams: Collection[UUID]) -> "Batch":
        if not streams:
            return self
        return self._only([one for one in self.events if one.event.originator_id not in streams], self.end)

    def _only(self, events: Sequence[Positioned], end: int) -> "Batch":
        return Batch(events, self._store, self._calendars, Folds(), end=end, whole=self.whole)

    def history(self, stream: UUID) -> list[RecordedEvent]:
        """The stream from its first event up to its last one by the end of this batch."""
        if stream not in self._histories and stream not in self.streams:
            known = [one for one in self._store.positioned(stream) if one.position <= self.end]
            self._last_positions[stream] = known[-1].position
            self._histories[stream] = [one.event for one in known]
        if stream not in self._histories:
            own = self.streams[stream]
            earlier = own[0].originator_version - 1
            before = self._store.sealed_events(stream, upto=earlier) if earlier else []
            self._histories[stream] = [*before, *own]
        return self._histories[stream]

    def begun(self, stream: UUID) -> Any:
        """The aggregate as its first event made it."""
        return self._known(stream).begun

    def state(self, stream: UUID) -> Any:
        """The aggregate by the end of this batch. The next batch changes it further: copy what is to be kept."""
        folded = self._known(stream)
        own = self.streams.get(stream, ())
        if own and folded.version < own[-1].originator_version:
            self._fold(folded, own)
        return folded.state

    def _known(self, stream: UUID) -> Folded:
        if stream not in self._folded:
            self._folded[stream] = (
                self._met_before(stream) if stream in self.streams else self._elsewhere(stream)
            )
        return self._folded[stream]

    def _met_before(self, stream: UUID) -> Folded:
        first = self.streams[stream][0]
        found = self._folds.get(stream)
        if found is None or found.version >= first.originator_version:
            beginning = (
                [first] if first.originator_version == 1 else self._store.sealed_events(stream, upto=1)
            )
            found = Folded(fold(beginning))
            self._folds.put(stream, found)
        return found

    def _elsewhere(self, stream: UUID) -> Folded:
        history = self.history(stream)
        return Folded(fold(history[:1]), fold(history), history[-1].originator_version)

    def _fold(self, folded: Folded, own: Sequence[RecordedEvent]) -> None:
        """A case is counted while it is folded, so that its events are applied once for all views."""
        goes_on = folded.state is not None and folded.version == own[0].originator_version - 1
        anew = not goes_on or any(event.amendment() for event in own)
        if isinstance(folded.begun, Case):
            if folded.counted is None or anew:
                folded.counted = count(self.history(own[0].originator_id))
            else:
                folded.counted.go_on(own)
            folded.state = folded.counted.case
        elif anew:
            folded.state = fold(self.history(own[0].originator_id))
        else:
            follow(folded.state, own)
        folded.version = own[-1].originator_version

    def counted(self, stream: UUID) -> Counted:
        """What a case with events in this batch counts as by its end."""
        self.state(stream)
        counted = self._known(stream).counted
        assert counted is not None
        return counted

    def cases(self) -> Iterator[Any]:
        """Every case whose rows may change, as it stands at its last event in this batch."""
        for stream in self.touched:
            if isinstance(self.begun(stream), Case):
                yield self.state(stream)

    def duties(self, case: Case) -> tuple[Deadline, ...]:
        """Not yet met, running or paused, earliest first."""
        if case.id not in self._duties:
            self._duties[case.id] = unmet_duties(case, self.calendar(case), self.terms(case))
        return self._duties[case.id]

    def calendar(self, case: Case) -> WorkCalendar:
        """As recorded up to the case's last event in this batch, so that a row is the same however the record is cut.

        A later change that moves a due day of the case leaves an event on the case (期限重新计算), which brings the row up.
        """
        county = case.unit[:COUNTY_CODE_LENGTH]
        if county not in self._records:
            self._records[county] = self._calendars.record(county)
        record, position = self._records[county], self._last_positions[case.id]
        ended = record.events and case.stage not in OPEN
        return record.of_case(case, self.history(case.id) if ended else (), position=position)

    def terms(self, case: Case) -> Terms:
        """As the case's county had set them by the end of this batch; whoever sets one later touches the case."""
        county = county_of(case.unit)
        if county not in self._terms:
            known = self._store.positioned(CountyValues.create_id(county))
            values = fold([one.event for one in known if one.position <= self.end])
            self._terms[county] = Terms(values.values) if values else AS_SHIPPED
        return self._terms[county]

    @cached_property
    def _last_positions(self) -> dict[UUID, int]:
        return {one.event.originator_id: one.position for one in self.events}
