"""One behaviour over memory, SQLite and PostgreSQL."""

import pytest
from eventsourcing.persistence import IntegrityError

from application.ports.errors import WriteConflict
from infrastructure.database.database import Database
from infrastructure.event_store.command_row import StoredCommand
from infrastructure.event_store.errors import CommandAlreadyRecorded, EventConflict
from infrastructure.event_store.recorder import DatabaseRecorder
from tests.infrastructure.event_store.given import CASE, COMMAND_ID, REGISTER, command, event, recorder_for

JSON_FIELD = {
    "sqlite": "SELECT json_extract(state, '$.reason') AS reason FROM stored_events",
    "postgres": "SELECT state::json ->> 'reason' AS reason FROM stored_events",
}


@pytest.fixture
def recorder(database: Database) -> DatabaseRecorder:
    return recorder_for(database)


def test_a_command_is_stored_with_the_position_of_its_last_event(recorder: DatabaseRecorder) -> None:
    positions = recorder.insert_events([event(1), event(2)], command(2))
    assert recorder.select_command(COMMAND_ID) == StoredCommand(COMMAND_ID, "a1b2", CASE, 2, positions[-1])


def test_an_unknown_command_is_none(recorder: DatabaseRecorder) -> None:
    assert recorder.select_command(COMMAND_ID) is None


def test_a_repeated_command_is_told_so_and_not_that_its_version_is_taken(recorder: DatabaseRecorder) -> None:
    recorder.insert_events([event(1)], command(1))
    with pytest.raises(CommandAlreadyRecorded) as refusal:
        recorder.insert_events([event(1)], command(1))
    assert refusal.value.command_id == COMMAND_ID
    assert isinstance(refusal.value, IntegrityError)


def test_a_repeated_command_leaves_no_event_and_its_first_row(recorder: DatabaseRecorder) -> None:
    recorder.insert_events([event(1)], command(1))
    with pytest.raises(CommandAlreadyRecorded):
        recorder.insert_events([event(2)], command(2, digest="other body"))
    stored = recorder.select_command(COMMAND_ID)
    assert len(recorder.select_events(CASE)) == 1
    assert stored is not None
    assert stored.digest == "a1b2"


def test_a_refused_event_leaves_no_command(recorder: DatabaseRecorder) -> None:
    recorder.insert_events([event(1)])
    with pytest.raises(EventConflict):
        recorder.insert_events([event(1)], command(1))
    assert recorder.select_command(COMMAND_ID) is None


def test_a_command_without_events_is_a_mistake(recorder: DatabaseRecorder) -> None:
    with pytest.raises(ValueError, match="no result"):
        recorder.insert_events([], command(1))


def test_what_cannot_be_recorded_is_not_swallowed(recorder: DatabaseRecorder) -> None:
    with pytest.raises(TypeError, match="tracking"):
        recorder.insert_events([event(1)], tracking=object())


def test_a_taken_version_is_a_conflict_in_both_vocabularies(recorder: DatabaseRecorder) -> None:
    recorder.insert_events([event(1)])
    with pytest.raises(IntegrityError) as library:
        recorder.insert_events([event(1)])
    assert isinstance(library.value, WriteConflict)
    assert library.value.constraint == "stored_events_stream_key"


def test_two_streams_are_stored_together(recorder: DatabaseRecorder) -> None:
    recorder.insert_events([event(1), event(1, of=REGISTER), event(2)], command(2))
    assert [stored.originator_version for stored in recorder.select_events(CASE)] == [1, 2]
    assert [stored.originator_version for stored in recorder.select_events(REGISTER)] == [1]


def test_two_streams_are_refused_together(recorder: DatabaseRecorder) -> None:
    recorder.insert_events([event(1, of=REGISTER)])
    with pytest.raises(EventConflict):
        recorder.insert_events([event(1), event(1, of=REGISTER)], command(1))
    assert recorder.select_events(CASE) == []


@pytest.mark.parametrize("versions", [[2], [1, 3], [2, 1]], ids=["late start", "hole", "backwards"])
def test_a_version_without_the_one_before_is_refused(recorder: DatabaseRecorder, versions: list[int]) -> None:
    with pytest.raises(EventConflict, match="stored_events_gap"):
        recorder.insert_events([event(version) for version in versions])
    assert recorder.max_notification_id() is None


def test_positions_come_back_in_the_order_the_events_were_given(recorder: DatabaseRecorder) -> None:
    topics = [f"case.step_{number}" for number in range(1, 41)]
    given = [event(version, topic=topic) for version, topic in enumerate(topics, start=1)]
    positions = recorder.insert_events(given)
    stored = recorder.select_notifications(start=None, limit=100)
    assert [notification.id for notification in stored] == list(positions)
    assert [notification.topic for notification in stored] == topics


def test_state_is_json_that_sql_can_read(database: Database, recorder: DatabaseRecorder) -> None:
    recorder.insert_events([event(1)])
    assert database.query(JSON_FIELD[database.dialect]) == [{"reason": "挖取耕地土方，损毁村道"}]


def test_state_that_is_not_text_is_refused_before_anything_is_written(recorder: DatabaseRecorder) -> None:
    with pytest.raises(UnicodeDecodeError):
        recorder.insert_events([event(1), event(2, state="x").__class__(CASE, 2, "case.closed", b"\xff")])
    assert recorder.max_notification_id() is None


def test_topics_are_picked_in_the_order_of_the_log(recorder: DatabaseRecorder) -> None:
    topics = ["case.a", "case.b", "case.c"] * 4
    positions = recorder.insert_events([event(number, topic=name) for number, name in enumerate(topics, 1)])
    chosen = recorder.select_notifications(
        positions[0], 3, stop=positions[9], topics=["case.c", "case.a", "case.c"], inclusive_of_start=False
    )
    assert [notification.id for notification in chosen] == [positions[2], positions[3], positions[5]]


def test_following_goes_by_position_and_not_by_subscription(recorder: DatabaseRecorder) -> None:
    with pytest.raises(NotImplementedError):
        recorder.subscribe()
