"""A record with its views: events made by the steps themselves, put into the record under other case ids and towns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from eventsourcing.persistence import StoredEvent

from application.ports.case_list import CaseFilter
from application.ports.event_store import Receipt, Slip
from application.ports.views import Certificate
from domain.calendar.work_calendar import SHIPPED
from domain.record.aggregate import RecordedAggregate, RecordedEvent
from domain.record.when import When
from domain.steps.register_lead import LeadRegistered
from infrastructure.database.database import Database
from infrastructure.event_store.mapper import EventMapper
from infrastructure.event_store.store import RecordedEventStore
from infrastructure.keys.file_keyring import FileKeyring
from infrastructure.views import VIEWS
from infrastructure.views.case_list import ProjectedCaseList
from infrastructure.views.projected_views import ProjectedViews
from infrastructure.views.view import View
from tests.domain.given import lead
from tests.domain.scene import TOWN, Scene
from tests.infrastructure.event_store.given import recorder_for

COUNTY = "140821"
OTHER_TOWN = "140821201"
FOREIGN_TOWN = "140822100"
VILLAGER = "薛某某"
ALL = CaseFilter(prefixes=(COUNTY,))

Given = Callable[[Scene], Scene]


@dataclass(frozen=True)
class Office:
    """A database with its keyring; views and readers over it."""

    database: Database
    keyring: FileKeyring

    @classmethod
    def open(cls, database: Database, directory: Path) -> "Office":
        return cls(database, FileKeyring.unlock(directory / "keys", sealed_data_exists=lambda: False))

    @property
    def store(self) -> RecordedEventStore:
        return RecordedEventStore(recorder_for(self.database), EventMapper(self.keyring))

    @property
    def cases(self) -> ProjectedCaseList:
        return ProjectedCaseList(self.database, self.keyring)

    def views(self, batch_size: int = 500, views: tuple[View, ...] = VIEWS) -> ProjectedViews:
        return ProjectedViews(self.database, self.store, SHIPPED, views=views, batch_size=batch_size)

    def prepared(self, batch_size: int = 500) -> ProjectedViews:
        views = self.views(batch_size)
        views.prepare()
        return views

    def record(self, events: Sequence[RecordedEvent]) -> Receipt:
        last = events[-1]
        slip = Slip(uuid4(), "digest")
        return self.store.append(events, slip, stream=last.originator_id, version=last.originator_version)

    def record_unreadable(self) -> int:
        """The position of an event whose topic no program knows."""
        stored = StoredEvent(uuid4(), 1, "case.of_another_program", b'{"unit":"140821105"}')
        return recorder_for(self.database).insert_events([stored])[0]

    def ids(self) -> list[UUID]:
        return [row.id for row in self.cases.page(ALL, None, 500).items]


def case_id(number: int) -> UUID:
    return UUID(int=number, version=4)


def case_events(
    number: int, given: Given = lead, *, unit: str = TOWN, day: str | None = None, **changes: Any
) -> list[RecordedEvent]:
    """The case's events as the steps made them, under an id of their own; ``changes`` are to its first event."""
    first, *rest = _history(given)
    assert isinstance(first, LeadRegistered)
    changes |= {"unit": unit, "occurred_at": When.parse(day) if day else first.occurred_at}
    return [replace(event, originator_id=case_id(number)) for event in (replace(first, **changes), *rest)]


@cache
def _history(given: Given) -> tuple[RecordedEvent, ...]:
    return tuple(given(Scene()).history)


def town_events(scene: Scene | None = None) -> list[RecordedEvent]:
    """Units, people, powers and numbers of the town."""
    scene = scene or Scene()
    aggregates: list[RecordedAggregate] = [*scene.units.values(), *scene.officers.values()]
    aggregates += [scene.powers, *scene.registers.values()]
    events: list[Any] = [event for one in aggregates for event in one.collect_events()]
    return events


def in_turn(*histories: Sequence[RecordedEvent]) -> list[RecordedEvent]:
    """One event of each in turn, as happens when several cases are handled at the same time."""
    longest = max(map(len, histories))
    return [history[at] for at in range(longest) for history in histories if at < len(history)]


def unequal(certificate: Certificate) -> list[str]:
    assert not certificate.faults
    return [one.table for one in certificate.tables if not one.equal]
