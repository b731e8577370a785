"""A mutex that serves in the order of asking; `threading.Lock` lets one busy writer starve the others."""

from collections import deque
from threading import Lock, get_ident
from types import TracebackType

from application.ports.errors import DatabaseUnavailable


class FairLock:
    def __init__(self, timeout: float) -> None:
        self._timeout = timeout
        self._guard = Lock()
        self._waiting: deque[Lock] = deque()
        self._held = False
        self._owner: int | None = None

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    @property
    def mine(self) -> bool:
        """Whether this thread holds it."""
        return self._owner == get_ident()

    def __enter__(self) -> None:
        if self.mine:
            raise RuntimeError("a transaction is opened inside another one of the same thread")
        with self._guard:
            turn = Lock()
            turn.acquire()
            if self._held:
                self._waiting.append(turn)
            else:
                self._held = True
                turn.release()
        self._await(turn)
        self._owner = get_ident()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._owner = None
        self._pass_on()

    def _await(self, turn: Lock) -> None:
        served = False
        try:
            served = turn.acquire(timeout=self._timeout)
        finally:
            if not served:
                self._leave_queue(turn)
        if not served:
            raise DatabaseUnavailable(f"no turn to write within {self._timeout:g} s")

    def _leave_queue(self, turn: Lock) -> None:
        with self._guard:
            still_waiting = turn in self._waiting
            if still_waiting:
                self._waiting.remove(turn)
        if not still_waiting:
            self._pass_on()

    def _pass_on(self) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._held = False
