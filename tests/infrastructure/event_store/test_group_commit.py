"""Commands that share a transaction are judged each by itself, and answered when it is durable."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Barrier, Event
from uuid import UUID

import pytest
from eventsourcing.persistence import StoredEvent

from application.ports.errors import DatabaseUnavailable
from infrastructure.database.database import Database
from infrastructure.database.sqlite import ROWS_A_STATEMENT
from infrastructure.event_store.command_row import CommandRow
from infrastructure.event_store.errors import CommandAlreadyRecorded, EventConflict
from infrastructure.event_store.group_commit import LARGEST_BATCH, Append, GroupCommit, Outcome
from infrastructure.event_store.recorder import DatabaseRecorder
from tests.infrastructure.event_store.given import CASE, COMMAND_ID, REGISTER, command, event, recorder_for

THREADS = 32
ROUNDS = 12


def append(*events: StoredEvent, of: CommandRow | None = None) -> Append:
    return Append(events, of)


def streams(recorder: DatabaseRecorder, *ids: UUID) -> list[list[int]]:
    return [[each.originator_version for each in recorder.select_events(one)] for one in ids]


@pytest.fixture
def recorder(database: Database) -> DatabaseRecorder:
    """With one event and its command recorded."""
    recorder = recorder_for(database)
    recorder.insert_events([event(1)], command(1))
    return recorder


def test_neighbours_of_a_taken_version_are_recorded(recorder: DatabaseRecorder) -> None:
    before, refused, after = recorder.record_batch(
        [
            append(event(2)),
            append(event(1), event(2), of=command(2, command_id=UUID(int=1))),
            append(event(3)),
        ]
    )
    assert isinstance(refused, EventConflict) and refused.constraint == "stored_events_stream_key"
    assert [*_positions(before), *_positions(after)] == _positions_of(recorder, [2, 3])
    assert recorder.select_command(UUID(int=1)) is None


def test_neighbours_of_a_repeated_command_are_recorded(recorder: DatabaseRecorder) -> None:
    repeated, recorded = recorder.record_batch(
        [
            append(event(2), of=command(2)),
            append(event(1, of=REGISTER), of=command(1, command_id=UUID(int=2))),
        ]
    )
    assert isinstance(repeated, CommandAlreadyRecorded) and repeated.command_id == COMMAND_ID
    assert streams(recorder, CASE, REGISTER) == [[1], [1]]
    stored = recorder.select_command(UUID(int=2))
    assert stored is not None and [stored.position] == list(_positions(recorded))


def test_neighbours_of_a_gap_are_recorded(recorder: DatabaseRecorder) -> None:
    gap, recorded = recorder.record_batch([append(event(4)), append(event(2))])
    assert isinstance(gap, EventConflict) and gap.constraint == "stored_events_gap"
    assert _positions(recorded) == _positions_of(recorder, [2])


def test_a_command_that_comes_twice_in_one_transaction_is_recorded_once(recorder: DatabaseRecorder) -> None:
    twice = append(event(2), of=command(2, command_id=UUID(int=3)))
    first, second = recorder.record_batch([twice, twice])
    assert _positions(first) == _positions_of(recorder, [2])
    assert isinstance(second, CommandAlreadyRecorded)


def test_of_two_commands_on_one_version_the_first_wins(recorder: DatabaseRecorder) -> None:
    first, second, third = recorder.record_batch(
        [append(event(2)), append(event(2, state='{"late":1}')), append(event(1, of=REGISTER))]
    )
    assert _positions(first) == _positions_of(recorder, [2])
    assert isinstance(second, EventConflict)
    assert streams(recorder, CASE, REGISTER) == [[1, 2], [1]]
    assert len(_positions(third)) == 1


def test_a_command_refused_for_one_stream_leaves_nothing_on_the_other(recorder: DatabaseRecorder) -> None:
    refused, recorded = recorder.record_batch([append(event(1, of=REGISTER), event(1)), append(event(2))])
    assert isinstance(refused, EventConflict)
    assert len(_positions(recorded)) == 1
    assert streams(recorder, CASE, REGISTER) == [[1, 2], []]


def test_a_long_command_refused_at_its_last_event_leaves_none_of_the_others(
    recorder: DatabaseRecorder,
) -> None:
    long = [*(event(version, of=REGISTER) for version in range(1, 3 * ROWS_A_STATEMENT)), event(1)]

    refused, recorded = recorder.record_batch([append(*long), append(event(2))])

    assert isinstance(refused, EventConflict)
    assert len(_positions(recorded)) == 1
    assert streams(recorder, CASE, REGISTER) == [[1, 2], []]


def test_positions_follow_the_order_of_the_batch(recorder: DatabaseRecorder) -> None:
    batch = [append(event(1, of=UUID(int=number)), event(2, of=UUID(int=number))) for number in range(1, 30)]
    outcomes = [position for outcome in recorder.record_batch(batch) for position in _positions(outcome)]
    log = recorder.select_notifications(2, 100)
    assert outcomes == [each.id for each in log] == sorted(outcomes)
    assert [each.originator_id for each in log][::2] == [UUID(int=number) for number in range(1, 30)]


def test_thirty_two_threads_are_all_answered_and_streams_are_dense(database: Database) -> None:
    """Each appends to its own stream, and all of them race for one register."""
    recorder, start = recorder_for(database), Barrier(THREADS)

    def work(thread: int) -> tuple[int, list[int]]:
        start.wait()
        won, positions = 0, list[int]()
        for version in range(1, ROUNDS + 1):
            own = event(version, of=UUID(int=thread))
            positions += recorder.insert_events(
                [own], CommandRow(UUID(int=thread * 100 + version), "d", UUID(int=thread), version)
            )
            won += _race(recorder, version)
        return won, positions

    with ThreadPoolExecutor(THREADS) as threads:
        results = list(threads.map(work, range(1, THREADS + 1)))
    dense = list(range(1, ROUNDS + 1))
    assert streams(recorder, *(UUID(int=thread) for thread in range(1, THREADS + 1))) == [dense] * THREADS
    assert streams(recorder, REGISTER) == [dense]
    assert sum(won for won, _ in results) == ROUNDS
    answered = [position for _, positions in results for position in positions]
    assert len(set(answered)) == THREADS * ROUNDS
    for thread, (_, positions) in enumerate(results, start=1):
        log = [
            each.id
            for each in recorder.select_notifications(None, 10_000)
            if each.originator_id == UUID(int=thread)
        ]
        assert positions == log


def test_a_mistake_in_one_command_reaches_its_own_caller_only(database: Database) -> None:
    """What the database cannot hold at all is an error of the whole statement there."""
    recorder = recorder_for(database)
    group = GroupCommit(recorder.record_batch)
    bad = append(event(-1), of=command(-1))
    outcomes = group.outcomes([append(event(1)), bad, append(event(1, of=REGISTER))])
    assert [len(_positions(outcomes[place])) for place in (0, 2)] == [1, 1]
    assert not isinstance(outcomes[1], Sequence | DatabaseUnavailable | EventConflict)
    assert recorder.select_command(COMMAND_ID) is None


class Held:
    """Writes nothing until it is let go, and says what it was given."""

    def __init__(self, fails: Exception | None = None) -> None:
        self.entered, self.let_go = Event(), Event()
        self.batches: list[int] = []
        self._fails = fails

    def __call__(self, appends: Sequence[Append]) -> Sequence[Outcome]:
        self.batches.append(len(appends))
        self.entered.set()
        assert self.let_go.wait(30)
        if self._fails and len(self.batches) > 1:
            raise self._fails
        return [[number] for number in range(len(appends))]


def ask(
    group: GroupCommit, held: Held, callers: int, threads: ThreadPoolExecutor
) -> list[Future[Sequence[int]]]:
    """One caller writes and is held; the others come meanwhile."""
    first = threads.submit(group.record, append(event(1)))
    assert held.entered.wait(30)
    others = [threads.submit(group.record, append(event(1))) for _ in range(callers - 1)]
    while group.waiting < callers - 1:
        pass
    held.let_go.set()
    return [first, *others]


def test_who_comes_while_another_writes_shares_the_next_transaction() -> None:
    held = Held()
    with ThreadPoolExecutor(THREADS) as threads:
        answers = [one.result() for one in ask(GroupCommit(held), held, THREADS, threads)]
    assert held.batches == [1, THREADS - 1]
    assert sorted(position for (position,) in answers) == [0, *range(THREADS - 1)]


def test_a_transaction_takes_no_more_than_the_largest_batch() -> None:
    held, callers = Held(), LARGEST_BATCH + 3
    with ThreadPoolExecutor(callers) as threads:
        for one in ask(GroupCommit(held), held, callers, threads):
            one.result()
    assert held.batches == [1, LARGEST_BATCH, 2]


def test_a_transaction_lost_as_a_whole_is_unavailable_to_each_and_a_conflict_to_nobody() -> None:
    held = Held(fails=DatabaseUnavailable("gone"))
    with ThreadPoolExecutor(4) as threads:
        first, *others = ask(GroupCommit(held), held, 4, threads)
        errors = [one.exception() for one in others]
    assert list(first.result()) == [0]
    assert [type(error) for error in errors] == [DatabaseUnavailable] * 3
    assert len({id(error) for error in errors}) == 3


def test_a_writer_who_is_stopped_leaves_nobody_waiting() -> None:
    held = Held(fails=None)
    stop = KeyboardInterrupt()

    def stopped(appends: Sequence[Append]) -> Sequence[Outcome]:
        if held(appends) and len(held.batches) == 2:
            raise stop
        return [[7] for _ in appends]

    with ThreadPoolExecutor(4) as threads:
        group = GroupCommit(stopped)
        first, *others = ask(group, held, 4, threads)
        errors = [one.exception() for one in others]
    assert list(first.result()) == [7]
    assert sorted(type(error).__name__ for error in errors) == ["KeyboardInterrupt"] + ["OutcomeUnknown"] * 2
    assert list(group.record(append(event(1)))) == [7]


def _race(recorder: DatabaseRecorder, version: int) -> int:
    try:
        recorder.insert_events([event(version, of=REGISTER)])
    except EventConflict:
        return 0
    return 1


def _positions(outcome: Outcome) -> Sequence[int]:
    assert not isinstance(outcome, Exception)
    return outcome


def _positions_of(recorder: DatabaseRecorder, versions: list[int]) -> list[int]:
    log = recorder.select_notifications(None, 100)
    return [each.id for each in log if each.originator_id == CASE and each.originator_version in versions]
