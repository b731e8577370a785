"""What is remembered of a stream never hides what the database says."""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

import pytest

from domain.record.aggregate import RecordedEvent
from infrastructure.event_store.recent_streams import RecentStreams
from infrastructure.event_store.stored_row import StoredRow
from tests.infrastructure.event_store.given import CASE, REGISTER, STATE

PERSONAL = "personal"


def row(version: int, *, of: UUID = CASE, topic: str = "case.registered", state: str = STATE) -> StoredRow:
    return StoredRow(version, str(of), version, topic, state)


class Shelf:
    """A database of stored events that counts what is read and decoded of them."""

    def __init__(self, *stored: StoredRow, most: int = 100) -> None:
        self.stored = list(stored)
        self.read = 0
        self.decoded: list[int] = []
        self.recent = RecentStreams(self._read, self._plain, self._decode, most=most)

    def versions(self, after: int = 0, upto: int | None = None, *, of: UUID = CASE) -> list[int]:
        found: Any = self.recent.events(of, after, upto)
        return [one.originator_version for one in found]

    def states(self) -> list[str]:
        found: Any = self.recent.events(CASE, 0, None)
        return [one.state for one in found]

    def _read(self, stream: UUID, after: int, upto: int | None) -> Sequence[StoredRow]:
        own = [
            one for one in self.stored if one.originator_id == str(stream) and one.originator_version > after
        ]
        wanted = own if upto is None else [one for one in own if one.originator_version <= upto]
        self.read += len(wanted)
        return wanted

    def _plain(self, stored: StoredRow) -> RecordedEvent | None:
        return None if stored.topic == PERSONAL else self._decode(stored)

    def _decode(self, stored: StoredRow) -> RecordedEvent:
        self.decoded.append(stored.originator_version)
        return cast("RecordedEvent", stored)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(*(row(version) for version in range(1, 6)))


def test_an_event_is_decoded_once_and_what_came_since_is_read(shelf: Shelf) -> None:
    assert shelf.versions() == [1, 2, 3, 4, 5]
    shelf.stored.append(row(6))
    assert shelf.versions() == [1, 2, 3, 4, 5, 6]
    assert shelf.decoded == [1, 2, 3, 4, 5, 6]
    assert shelf.read == 5 + 2


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


def test_a_stream_unknown_to_the_database_is_empty_until_it_begins(shelf: Shelf) -> None:
    assert shelf.versions(of=REGISTER) == []
    shelf.stored.append(row(1, of=REGISTER))
    assert shelf.versions(of=REGISTER) == [1]


def test_commits_that_were_lost_are_not_remembered(shelf: Shelf) -> None:
    shelf.versions()
    del shelf.stored[3:]
    assert shelf.versions() == [1, 2, 3]
    read = shelf.read
    assert shelf.versions() == [1, 2, 3]
    assert shelf.read == read + 1


def test_another_event_in_the_place_of_one_that_was_lost_is_the_one_that_is_read(shelf: Shelf) -> None:
    shelf.versions()
    shelf.stored[4] = row(5, state='{"another":"history"}')
    assert shelf.states()[-1] == '{"another":"history"}'
    assert shelf.states() == [one.state for one in shelf.stored]


def test_an_event_with_personal_values_is_opened_anew_each_time() -> None:
    shelf = Shelf(row(1, topic=PERSONAL), row(2))
    assert [shelf.versions(), shelf.versions()] == [[1, 2], [1, 2]]
    assert sorted(shelf.decoded) == [1, 1, 2]


def test_no_more_events_are_kept_than_there_is_room_for() -> None:
    case, register = ([row(version, of=one) for version in range(1, 6)] for one in (CASE, REGISTER))
    shelf = Shelf(*case, *register, most=6)
    for one in (CASE, REGISTER, REGISTER, CASE):
        shelf.versions(of=one)
    assert shelf.decoded == [1, 2, 3, 4, 5] * 3
