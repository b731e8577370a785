"""What a request reads it sees as of one moment, and never less than what it has recorded itself."""

from collections.abc import Sequence
from contextvars import copy_context
from pathlib import Path
from threading import Thread
from uuid import uuid4

import pytest

from application.ports.event_store import Slip, StreamMoved
from domain.case.case import Case
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold
from infrastructure.database.database import Database
from infrastructure.event_store.store import RecordedEventStore
from tests.domain.given import investigating
from tests.infrastructure.views.given import Office, case_events, case_id

CASE = case_id(1)


class Processes:
    """Two stores of one record, each with what it remembers."""

    def __init__(self, database: Database, directory: Path) -> None:
        office = Office.open(database, directory)
        self.ours, self.office = office.store, office
        self.events = case_events(1, investigating)

    def record(self, first: int, upto: int) -> None:
        """By the other one: in no moment of ours."""
        other = Thread(target=self.office.record, args=(self.events[first:upto],))
        other.start()
        other.join()

    def versions(self) -> list[int]:
        return [event.originator_version for event in self.ours.events(CASE)]


@pytest.fixture
def both(durable_database: Database, tmp_path: Path) -> Processes:
    return Processes(durable_database, tmp_path)


def test_what_was_recorded_before_the_moment_is_seen(both: Processes) -> None:
    both.record(0, 1)
    assert both.versions() == [1]
    both.record(1, 3)
    with both.ours.at_one_moment():
        assert both.versions() == [1, 2, 3]


def test_one_look_serves_the_whole_moment(both: Processes) -> None:
    both.record(0, 1)
    both.versions()
    with both.ours.at_one_moment():
        assert both.versions() == [1]
        both.record(1, 2)
        assert both.versions() == [1]
    assert both.versions() == [1, 2]


def test_what_the_moment_records_itself_is_seen(both: Processes) -> None:
    with both.ours.at_one_moment():
        assert both.versions() == []
        appended(both.ours, both.events[:2])
        assert both.versions() == [1, 2]


def test_who_was_in_the_way_is_seen_by_the_next_attempt(both: Processes) -> None:
    both.record(0, 1)
    with both.ours.at_one_moment():
        assert both.versions() == [1]
        both.record(1, 2)
        with pytest.raises(StreamMoved):
            appended(both.ours, both.events[1:2])
        assert both.versions() == [1, 2]


def test_a_thread_the_work_is_handed_to_is_in_the_same_moment(both: Processes) -> None:
    both.record(0, 1)
    both.versions()
    seen: list[list[int]] = []
    with both.ours.at_one_moment():
        seen.append(both.versions())
        both.record(1, 2)
        handed = Thread(target=copy_context().run, args=(lambda: seen.append(both.versions()),))
        handed.start()
        handed.join()
    assert seen == [[1], [1]]


def test_a_moment_begun_anew_sees_what_was_recorded_meanwhile(both: Processes) -> None:
    both.record(0, 1)
    with both.ours.at_one_moment():
        assert both.versions() == [1]
        both.record(1, 2)
        both.ours.begin_anew()
        assert both.versions() == [1, 2]


def test_a_version_heard_of_from_a_view_is_found_though_it_is_younger_than_the_moment(
    both: Processes,
) -> None:
    both.record(0, 1)
    with both.ours.at_one_moment():
        assert both.versions() == [1]
        both.record(1, 3)
        assert [one.originator_version for one in both.ours.events(CASE, after=1, upto=3)] == [2, 3]
        assert len(both.ours.events(CASE, upto=99)) == 3


def test_events_come_with_their_positions(both: Processes) -> None:
    both.office.record(case_events(2))
    both.record(0, 3)
    before = len(case_events(2))
    assert [one.position for one in both.ours.positioned(CASE, after=1)] == [before + 2, before + 3]
    assert both.ours.positioned(CASE, after=3) == []


def test_a_value_whose_key_was_destroyed_is_unreadable_at_once(both: Processes) -> None:
    both.record(0, len(both.events))
    before = name_of(both)
    both.office.keyring.forget(case=CASE, person="party-1")
    assert before
    assert (name_of(both), name_of(both)) == (None, None)


def name_of(both: Processes) -> str | None:
    """Of the first party, as the store reads it now."""
    case: Case = fold(both.ours.events(CASE))
    name = case.parties["party-1"].name
    assert name
    return name.value


def appended(store: RecordedEventStore, events: Sequence[RecordedEvent]) -> None:
    last = events[-1]
    store.append(events, Slip(uuid4(), "digest"), stream=last.originator_id, version=last.originator_version)
