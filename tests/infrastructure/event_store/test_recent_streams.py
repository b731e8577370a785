"""What is remembered of streams never hides what the database says."""

import time
from collections.abc import Callable, Sequence
from typing import Any, cast
from uuid import UUID

import pytest

from domain.record.aggregate import RecordedEvent
from infrastructure.event_store.recent_streams import FAR, RecentStreams
from infrastructure.event_store.stored_row import StoredRow
from tests.infrastructure.event_store.given import CASE, REGISTER, STATE

PERSONAL = "personal"


def row(
    version: int,
    *,
    of: UUID = CASE,
    at: int | None = None,
    topic: str = "case.registered",
    state: str = STATE,
) -> StoredRow:
    """At the position of its version, unless another one is given."""
    return StoredRow(version if at is None else at, str(of), version, topic, state)


class Shelf:
    """A database of stored events that counts what is asked of it, and what is decoded."""

    def __init__(self, *stored: StoredRow, most: int = 100) -> None:
        self.stored = list(stored)
        self.asked = self.keys = 0
        self.decoded: list[int] = []
        self.meanwhile: Callable[[], object] = lambda: None
        self.recent = RecentStreams(self, self, most=most)

    def versions(
        self, after: int = 0, upto: int | None = None, *, of: UUID = CASE, since: float | None = None
    ) -> list[int]:
        return [one.originator_version for one in self.found(after, upto, of, since)]

    def states(self) -> list[str]:
        return [one.state for one in self.found(0, None, CASE, None)]

    def found(self, after: int, upto: int | None, of: UUID, since: float | None) -> list[Any]:
        return [*self.recent.events(of, time.monotonic() if since is None else since, after, upto)]

    def stream(self, stream: UUID, /) -> Sequence[StoredRow]:
        self.asked += 1
        found = [one for one in self.stored if one.originator_id == str(stream)]
        meanwhile, self.meanwhile = self.meanwhile, lambda: None
        meanwhile()
        return found

    def log(self, after: int, limit: int, /) -> Sequence[StoredRow]:
        self.asked += 1
        return [one for one in self.stored if one.position > after][:limit]

    def last(self) -> StoredRow | None:
        return self.stored[-1] if self.stored else None

    def is_sealed(self, stored: StoredRow, /) -> bool:
        return stored.topic == PERSONAL

    def to_event(self, stored: StoredRow, /) -> RecordedEvent:
        self.decoded.append(stored.originator_version)
        return cast("RecordedEvent", stored)

    def keys_version(self) -> int:
        return self.keys


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(*(row(version) for version in range(1, 6)))


def test_an_event_is_read_and_decoded_once(shelf: Shelf) -> None:
    assert shelf.versions() == [1, 2, 3, 4, 5]
    shelf.stored.append(row(6))
    assert shelf.versions() == [1, 2, 3, 4, 5, 6]
    assert shelf.decoded == [1, 2, 3, 4, 5, 6]


def test_one_look_serves_every_stream_of_a_moment(shelf: Shelf) -> None:
    shelf.stored.append(row(1, of=REGISTER, at=6))
    for of in (CASE, REGISTER):
        shelf.versions(of=of)
    asked, moment = shelf.asked, time.monotonic()
    for of in (CASE, REGISTER, CASE):
        shelf.versions(of=of, since=moment)
    assert shelf.asked == asked + 1


def test_what_was_recorded_before_a_moment_is_seen_in_it(shelf: Shelf) -> None:
    shelf.versions()
    shelf.stored.append(row(6))
    assert shelf.versions(since=time.monotonic()) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("after", "upto", "versions"),
    [
        (0, 3, [1, 2, 3]),
        (2, None, [3, 4, 5]),
        (2, 4, [3, 4]),
        (5, None, []),
        (0, 0, []),
        (0, 9, [1, 2, 3, 4, 5]),
    ],
)
@pytest.mark.parametrize("known", [None, 2, 5])
def test_a_part_is_the_same_whatever_is_known(
    shelf: Shelf, known: int | None, after: int, upto: int | None, versions: list[int]
) -> None:
    shelf.versions(0, known)
    assert shelf.versions(after, upto) == versions
    assert shelf.versions() == [1, 2, 3, 4, 5]


def test_an_event_that_nobody_asks_for_is_not_decoded(shelf: Shelf) -> None:
    shelf.versions(after=3)
    assert shelf.decoded == [4, 5]


def test_a_stream_unknown_to_the_database_is_empty_until_it_begins(shelf: Shelf) -> None:
    assert shelf.versions(of=REGISTER) == []
    asked = shelf.asked
    assert shelf.versions(of=REGISTER) == []
    assert shelf.asked == asked + 1
    shelf.stored.append(row(1, of=REGISTER, at=6))
    assert shelf.versions(of=REGISTER) == [1]


def test_the_first_events_of_a_record_are_seen() -> None:
    shelf = Shelf()
    assert shelf.versions() == []
    shelf.stored += [row(1), row(2)]
    assert shelf.versions() == [1, 2]


def test_what_was_empty_before_anything_was_known_is_looked_at_again(shelf: Shelf) -> None:
    assert shelf.versions(of=REGISTER) == []
    shelf.stored.append(row(1, of=REGISTER, at=6))
    shelf.stored.append(row(6, at=7))
    assert shelf.versions() == [1, 2, 3, 4, 5, 6]
    assert shelf.versions(of=REGISTER) == [1]


def test_commits_that_were_lost_are_not_remembered(shelf: Shelf) -> None:
    shelf.versions()
    del shelf.stored[3:]
    assert shelf.versions() == [1, 2, 3]
    assert shelf.versions() == [1, 2, 3]


def test_another_event_in_the_place_of_one_that_was_lost_is_the_one_that_is_read(shelf: Shelf) -> None:
    shelf.versions()
    shelf.stored[4] = row(5, state='{"another":"history"}')
    assert shelf.states()[-1] == '{"another":"history"}'
    assert shelf.states() == [one.state for one in shelf.stored]


def test_commits_lost_and_made_up_for_in_another_stream_are_not_remembered(shelf: Shelf) -> None:
    shelf.versions()
    shelf.stored[4:] = [row(1, of=REGISTER, at=5), row(2, of=REGISTER, at=6)]
    assert shelf.versions() == [1, 2, 3, 4]
    assert shelf.versions(of=REGISTER) == [1, 2]


def test_whoever_is_far_behind_begins_anew(shelf: Shelf) -> None:
    shelf.versions()
    shelf.stored += [row(version) for version in range(6, 6 + 2 * FAR)]
    assert shelf.versions() == list(range(1, 6 + 2 * FAR))


@pytest.mark.parametrize("events", [1, 3, 2 * FAR])
def test_what_is_met_while_a_stream_is_being_read_is_not_missed(shelf: Shelf, events: int) -> None:
    shelf.versions(of=REGISTER)

    def others_record_and_look() -> None:
        for version in range(6, 6 + events):
            shelf.stored.append(row(version))
            shelf.versions(of=REGISTER)

    shelf.meanwhile = others_record_and_look
    shelf.versions()
    assert shelf.versions() == list(range(1, 6 + events))


def test_a_record_restored_while_a_stream_is_being_read_is_not_mixed_with_the_one_before(
    shelf: Shelf,
) -> None:
    shelf.versions(of=REGISTER)

    def others_restore_and_look() -> None:
        shelf.stored[3:] = [row(1, of=REGISTER, at=4)]
        shelf.versions(of=REGISTER)

    shelf.meanwhile = others_restore_and_look
    shelf.versions()
    assert shelf.versions() == [1, 2, 3]


def test_personal_values_are_opened_anew_once_a_key_was_destroyed() -> None:
    shelf = Shelf(row(1, topic=PERSONAL), row(2))
    assert [shelf.versions(), shelf.versions()] == [[1, 2], [1, 2]]
    assert shelf.decoded == [1, 2]
    shelf.keys += 1
    assert [shelf.versions(), shelf.versions()] == [[1, 2], [1, 2]]
    assert shelf.decoded == [1, 2, 1]


def test_no_more_events_are_kept_than_there_is_room_for() -> None:
    case = [row(version) for version in range(1, 6)]
    register = [row(version, of=REGISTER, at=5 + version) for version in range(1, 6)]
    shelf = Shelf(*case, *register, most=6)
    for one in (CASE, REGISTER, REGISTER, CASE):
        shelf.versions(of=one)
    assert shelf.decoded == [1, 2, 3, 4, 5] * 3
