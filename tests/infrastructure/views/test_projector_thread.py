"""The thread looks when it is woken and every second; it outlives a busy database and owns up to its death."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from application.ports.errors import DatabaseUnavailable
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.views import projected_views
from infrastructure.views.projected_views import ProjectedViews
from infrastructure.views.projector_thread import ProjectorThread
from tests.infrastructure.views.given import Office, case_events, case_id

NEVER = 3600.0
SECONDS = 20.0


class Looks:
    """Stands for catching up: counts, and fails as often as told."""

    def __init__(self, *failures: Exception) -> None:
        self._failures = list(failures)
        self._made = threading.Semaphore(0)

    def __call__(self) -> bool:
        try:
            if self._failures:
                raise self._failures.pop(0)
            return True
        finally:
            self._made.release()

    def made(self) -> bool:
        return self._made.acquire(timeout=SECONDS)


@contextmanager
def running(look: Callable[[], bool], poll_seconds: float) -> Iterator[ProjectorThread]:
    thread = ProjectorThread(look, poll_seconds)
    thread.start()
    yield thread
    thread.stop()


def test_a_woken_thread_looks_at_once() -> None:
    looks = Looks()
    with running(looks, NEVER) as thread:
        assert looks.made()
        thread.wake()
        assert looks.made()


def test_a_thread_nobody_wakes_looks_by_itself() -> None:
    looks = Looks()
    with running(looks, 0.01):
        assert [looks.made() for _ in range(3)] == [True] * 3


def test_a_busy_database_is_waited_for() -> None:
    looks = Looks(DatabaseUnavailable("busy"), DatabaseUnavailable("busy"))
    with running(looks, 0.01) as thread:
        assert [looks.made() for _ in range(4)] == [True] * 4
        assert thread.problem is None


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_error_of_ours_ends_the_thread_and_is_told() -> None:
    looks = Looks(ValueError("a mistake"))
    with running(looks, 0.01) as thread:
        assert looks.made()

    assert thread.problem == "the projector died: ValueError"


@pytest.fixture
def started(sqlite_database: SQLiteDatabase, tmp_path: Path) -> Iterator[tuple[Office, ProjectedViews]]:
    office = Office.open(sqlite_database, tmp_path)
    views = office.prepared()
    views.start(NEVER)
    with closing(office.keyring):
        yield office, views
        views.stop()


def test_a_caller_reads_what_was_just_recorded(started: tuple[Office, ProjectedViews]) -> None:
    office, views = started
    for number in (1, 2, 3):
        receipt = office.record(case_events(number))

        assert views.wait_for(receipt.position, SECONDS)
        assert case_id(number) in office.ids()


def test_a_waiting_caller_is_told_at_once(
    started: tuple[Office, ProjectedViews], monkeypatch: pytest.MonkeyPatch
) -> None:
    office, views = started
    monkeypatch.setattr(projected_views, "OTHERS_PROGRESS_SECONDS", SECONDS)
    receipt = office.record(case_events(1))
    before = time.monotonic()

    assert views.wait_for(receipt.position, SECONDS)
    assert time.monotonic() - before < SECONDS / 2
