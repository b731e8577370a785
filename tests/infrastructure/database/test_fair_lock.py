"""First come, first served; nobody is forgotten, and nobody waits for ever."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from application.ports.errors import DatabaseUnavailable
from infrastructure.database.fair_lock import FairLock

POLLS = 1_000_000


def until_waiting(lock: FairLock, number: int) -> None:
    assert any(lock.waiting == number for _ in range(POLLS))


def test_turns_are_given_in_the_order_of_asking() -> None:
    lock = FairLock(timeout=10)
    served: list[int] = []

    def ask(number: int) -> None:
        with lock:
            served.append(number)

    with ThreadPoolExecutor(5) as threads, lock:
        for number in range(5):
            threads.submit(ask, number)
            until_waiting(lock, number + 1)
    assert served == [0, 1, 2, 3, 4]


def test_one_at_a_time_counts_right() -> None:
    lock = FairLock(timeout=10)
    total = [0]

    def add() -> None:
        for _ in range(500):
            with lock:
                before = total[0]
                total[0] = before + 1

    with ThreadPoolExecutor(4) as threads:
        for _ in range(4):
            threads.submit(add)
    assert total == [2000]


def test_who_waits_too_long_is_told_and_leaves_the_queue() -> None:
    lock = FairLock(timeout=0.01)

    def ask() -> None:
        with lock:
            raise AssertionError("the lock was held")

    with ThreadPoolExecutor(1) as threads, lock, pytest.raises(DatabaseUnavailable):
        threads.submit(ask).result()
    with lock:
        assert lock.waiting == 0


def test_an_error_inside_passes_the_turn_on() -> None:
    lock = FairLock(timeout=1)
    with pytest.raises(ZeroDivisionError), lock:
        raise ZeroDivisionError
    with lock:
        assert lock.waiting == 0


def test_asking_twice_in_one_thread_is_a_mistake_and_not_a_deadlock() -> None:
    lock = FairLock(timeout=10)
    with lock, pytest.raises(RuntimeError, match="inside another"), lock:
        raise AssertionError("entered twice")
