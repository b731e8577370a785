"""What the projector keeps from one look to the next saves reading, and never outlives the record it was read from."""

from pathlib import Path
from typing import Any
from uuid import UUID

from domain.calendar.work_calendar import SHIPPED
from domain.record.aggregate import RecordedEvent
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.event_store.store import RecordedEventStore
from infrastructure.views.projected_views import ProjectedViews
from tests.domain.given import investigating
from tests.infrastructure.views.given import Office, case_events, unequal


class Shelf:
    """The store of one record, and later of another in its place; counts the streams that are read."""

    def __init__(self, store: RecordedEventStore) -> None:
        self.store, self.streams_read = store, 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self.store, name)

    def sealed_events(self, stream: UUID, *, upto: int | None = None) -> list[RecordedEvent]:
        self.streams_read += 1
        return self.store.sealed_events(stream, upto=upto)


def followed(office: Office) -> tuple[Any, ProjectedViews]:
    shelf: Any = Shelf(office.store)
    views = ProjectedViews(office.database, shelf, SHIPPED)
    views.prepare()
    return shelf, views


def test_a_case_at_work_is_not_read_again_at_every_look(office: Office) -> None:
    shelf, views = followed(office)
    for event in case_events(2)[:1] + case_events(1, investigating):
        office.record([event])
        views.catch_up()

    assert shelf.streams_read == 0
    assert unequal(views.check()) == []


def test_a_case_known_before_the_look_before_is_read(office: Office) -> None:
    _, views = followed(office)
    first, *rest = case_events(1, investigating)
    office.record([first])
    views.catch_up()
    for event in rest:
        office.record([event])
    office.views().catch_up()
    office.record(case_events(2))
    views.catch_up()

    assert unequal(views.check()) == []


def test_another_record_in_the_place_of_the_one_known_is_read_anew(office: Office, tmp_path: Path) -> None:
    shelf, views = followed(office)
    for history in (case_events(2), case_events(1)[:1]):
        office.record(history)
        views.catch_up()

    restored = Office(SQLiteDatabase(tmp_path / "restored.sqlite3"), office.keyring)
    restored.database.migrate()
    first, second, *_ = case_events(1, investigating, place="另一处地方")
    restored.record(case_events(2))
    restored.record([first])
    shelf.store = restored.store
    other = ProjectedViews(office.database, shelf, SHIPPED)
    other.rebuild()
    restored.record([second])
    views.catch_up()

    assert unequal(other.check()) == []
