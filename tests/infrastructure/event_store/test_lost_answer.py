"""The connection dies around COMMIT: what was stored is found, what was not is not claimed."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from urllib.parse import urlsplit
from uuid import UUID

import psycopg
import pytest
from psycopg.rows import DictRow

from application.ports.errors import DatabaseUnavailable, OutcomeUnknown
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.event_store.errors import CommandAlreadyRecorded, EventConflict
from infrastructure.event_store.group_commit import Append
from infrastructure.event_store.postgres import PostgresRecorder
from tests.cluster import at_port
from tests.cut_connection import Relay, relay_to
from tests.infrastructure.event_store.given import CASE, COMMAND_ID, REGISTER, command, event

INSERT = b"record_batch"
QUESTION = b"JOIN stored_events"
WAITING = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'advisory' AND state = 'active'"
POLLS = 20_000
NOBODYS_PORT = 1


def waiting_for_the_lock(administrator: psycopg.Connection[DictRow], number: int) -> list[DictRow]:
    for _ in range(POLLS):
        rows = administrator.execute(WAITING).fetchall()
        if len(rows) == number:
            return rows
    raise AssertionError(f"never were {number} waiting")


@pytest.fixture
def relay(postgres_url: str) -> Iterator[Relay]:
    parts = urlsplit(postgres_url)
    with relay_to(parts.hostname or "", parts.port or 0) as relay:
        yield relay


@pytest.fixture
def relayed(
    postgres_database: PostgresDatabase, postgres_url: str, relay: Relay
) -> Iterator[PostgresRecorder]:
    """A recorder behind the relay, with one event stored and its connection warm."""
    url = at_port(postgres_url, relay.port)
    with closing(PostgresDatabase(url, postgres_database.schema)) as database:
        recorder = PostgresRecorder(database)
        recorder.insert_events([event(1)])
        yield recorder


def test_a_commit_whose_answer_was_cut_off_is_reported_as_done(
    relay: Relay, relayed: PostgresRecorder
) -> None:
    relay.cut_answer_to = INSERT
    positions = relayed.insert_events([event(2), event(3)], command(3))
    stored = relayed.select_command(COMMAND_ID)
    assert relay.cut_answer_to is None
    assert [notification.id for notification in relayed.select_notifications(2, 10)] == positions
    assert stored is not None
    assert stored.position == positions[-1]


def test_a_commit_is_found_also_when_the_first_question_is_cut_off(
    relay: Relay, relayed: PostgresRecorder
) -> None:
    relay.cut_answer_to = INSERT
    relay.cut_request = QUESTION
    positions = relayed.insert_events([event(2)], command(2))
    assert relay.cut_request is None
    assert positions == [relayed.max_notification_id()]


def test_a_commit_without_a_command_is_found_by_its_events(relay: Relay, relayed: PostgresRecorder) -> None:
    relay.cut_answer_to = INSERT
    positions = relayed.insert_events([event(2)])
    assert positions == [relayed.max_notification_id()]


def test_each_command_of_a_batch_whose_answer_was_cut_off_learns_what_became_of_it(
    relay: Relay, relayed: PostgresRecorder
) -> None:
    relayed.insert_events([event(2)], command(2))
    relay.cut_answer_to = INSERT
    other = command(1, command_id=UUID(int=5))
    done, refused, repeated, bare = relayed.record_batch(
        [
            Append([event(3)], command(3, command_id=UUID(int=3))),
            Append([event(3, state='{"other":"decision"}')], command(3, command_id=UUID(int=4))),
            Append([event(4)], command(4)),
            Append([event(1, of=REGISTER)], other),
        ]
    )
    first, last = [each.id for each in relayed.select_notifications(3, 10)]
    assert [done, bare] == [[first], [last]]
    assert isinstance(refused, DatabaseUnavailable)
    assert isinstance(repeated, CommandAlreadyRecorded)
    assert len(relayed.select_events(CASE)) == 3


def test_a_batch_that_never_arrived_is_unavailable_and_a_conflict_to_nobody(
    relay: Relay, relayed: PostgresRecorder
) -> None:
    relay.cut_request = INSERT
    batch = [Append([event(2)], command(2)), Append([event(1, of=REGISTER)], None)]
    assert [type(one) for one in relayed.record_batch(batch)] == [DatabaseUnavailable] * 2
    assert relayed.max_notification_id() == 1
    assert relayed.record_batch(batch) == [[2], [3]]


def test_a_commit_that_cannot_be_looked_up_is_neither_claimed_nor_denied(
    postgres_database: PostgresDatabase, postgres_url: str, relay: Relay
) -> None:
    url = at_port(postgres_url, relay.port)
    with closing(PostgresDatabase(url, postgres_database.schema, pool_size=1, patience=0.2)) as database:
        recorder = PostgresRecorder(database)
        recorder.insert_events([event(1)])
        relay.cut_answer_to = INSERT
        relay.target = ("127.0.0.1", NOBODYS_PORT)
        with pytest.raises(OutcomeUnknown):
            recorder.insert_events([event(2)], command(2))
    assert PostgresRecorder(postgres_database).select_command(COMMAND_ID) is not None


def test_an_insert_that_never_arrived_is_not_claimed(relay: Relay, relayed: PostgresRecorder) -> None:
    relay.cut_request = INSERT
    with pytest.raises(DatabaseUnavailable):
        relayed.insert_events([event(2)], command(2))
    assert len(relayed.select_events(CASE)) == 1
    assert relayed.select_command(COMMAND_ID) is None


def test_the_same_command_may_be_sent_again_after_a_cut(relay: Relay, relayed: PostgresRecorder) -> None:
    relay.cut_request = INSERT
    with pytest.raises(DatabaseUnavailable):
        relayed.insert_events([event(2)], command(2))
    (position,) = relayed.insert_events([event(2)], command(2))
    assert position == relayed.max_notification_id()


def test_a_refusal_whose_answer_was_cut_off_is_not_taken_for_success(
    relay: Relay, relayed: PostgresRecorder
) -> None:
    relay.cut_answer_to = INSERT
    with pytest.raises(DatabaseUnavailable):
        relayed.insert_events([event(1, state='{"other":"decision"}')], command(1))
    with pytest.raises(EventConflict):
        relayed.insert_events([event(1, state='{"other":"decision"}')], command(1))


def test_a_cut_repetition_is_told_that_the_first_result_stands(
    relay: Relay, relayed: PostgresRecorder
) -> None:
    relayed.insert_events([event(2)], command(2))
    relay.cut_answer_to = INSERT
    with pytest.raises(CommandAlreadyRecorded):
        relayed.insert_events([event(2, state='{"decided":"again"}')], command(2))


def test_an_insert_still_under_way_is_waited_for(
    postgres_database: PostgresDatabase, relay: Relay, relayed: PostgresRecorder
) -> None:
    with ThreadPoolExecutor(1) as thread, closing(postgres_database.connect()) as administrator:
        with postgres_database.transaction(write=True) as other_writer:
            other_writer.lock("record")
            insert = thread.submit(relayed.insert_events, [event(2)], command(2))
            waiting_for_the_lock(administrator, 1)
            relay.cut_now()
            waiting_for_the_lock(administrator, 2)
        assert insert.result() == [relayed.max_notification_id()]
    assert len(relayed.select_events(CASE)) == 2


def test_an_insert_whose_backend_is_ended_while_it_waits_is_not_claimed(
    postgres_database: PostgresDatabase,
) -> None:
    recorder = PostgresRecorder(postgres_database)
    with ThreadPoolExecutor(1) as thread, closing(postgres_database.connect()) as administrator:
        with postgres_database.transaction(write=True) as other_writer:
            other_writer.lock("record")
            insert = thread.submit(recorder.insert_events, [event(1)], command(1))
            (backend,) = waiting_for_the_lock(administrator, 1)
            administrator.execute("SELECT pg_terminate_backend(%(pid)s, 5000)", backend)
        with pytest.raises(DatabaseUnavailable):
            insert.result()
    assert recorder.max_notification_id() is None


def test_connections_the_server_closed_meanwhile_are_not_used(postgres_database: PostgresDatabase) -> None:
    recorder = PostgresRecorder(postgres_database)
    recorder.insert_events([event(1)])
    others = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
    with closing(postgres_database.connect()) as administrator:
        administrator.execute(others + " AND query LIKE '%record_batch%'")
    recorder.insert_events([event(2)])
    assert len(recorder.select_events(CASE)) == 2
