"""旁路核对 — a process of its own that checks one share of the record while its parent checks the other.

Each has a reading transaction of its own; they are of the same moment when the views stand at the same positions in both,
since rows and position of a view change in one transaction. What it leaves undone, for whatever reason, the parent does
itself, and meets the reason there. It is kept for the next check: starting takes seconds. It ends with its parent.
"""

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock
from typing import NamedTuple, Self

from application.ports.errors import DatabaseUnavailable
from application.ports.event_store import UnreadableEvent
from application.ports.views import ViewRedefined
from infrastructure.views.batch_reader import BatchReader
from infrastructure.views.place import Place
from infrastructure.views.share import Comparison, Finding, Share
from infrastructure.views.snapshot import Heights, one_snapshot

LEFT_UNDONE = UnreadableEvent, ViewRedefined, DatabaseUnavailable
NOBODY_LISTENS = EOFError, OSError


class Ground(NamedTuple):
    """What a check works with."""

    places: Sequence[Place]
    reader: BatchReader


class Task(NamedTuple):
    """``heights``: of the snapshot that is to be looked at."""

    share: Share
    heights: Heights


Opening = Callable[[], AbstractContextManager[Ground]]
"""Sent to the process, which has connections of its own."""


class SideProcess:
    """One that could not start, or has ended, takes every task and finds nothing."""

    def __init__(self, opening: Opening) -> None:
        self._opening, self._turn = opening, Lock()
        self._process: BaseProcess | None = None
        self._here: Connection[Task, object] | None = None
        self._told: object = None

    @contextmanager
    def taken(self) -> Iterator[Self | None]:
        """Started; None while another thread has it. Who leaves it in the midst of its task ends it."""
        if not self._turn.acquire(blocking=False):
            yield None
            return
        try:
            self._start()
            yield self
        except BaseException:
            self.close()
            raise
        finally:
            self._turn.release()

    def takes(self, task: Task) -> bool:
        """False when it finds the views elsewhere by now."""
        with suppress(*NOBODY_LISTENS):
            if self._here:
                self._here.send(task)
        agreed = self._answer()
        self._told = 0 if agreed else None
        return agreed is not False

    def events(self) -> int:
        """Folded by it, as far as it has told."""
        while isinstance(self._told, int) and self._here and self._here.poll():
            self._told = self._answer()
        told = self._told
        return told.events if isinstance(told, Finding) else told if isinstance(told, int) else 0

    def finding(self, told: Callable[[int], None]) -> Finding | None:
        """Waits for it, and tells its events. None where the task was left undone."""
        while isinstance(self._told, int):
            told(self._told)
            self._told = self._answer()
        return self._told if isinstance(self._told, Finding) else None

    def close(self) -> None:
        if self._process and self._here:
            self._here.close()
            self._process.terminate()
            self._process.join()
        self._process = self._here = None

    def _start(self) -> None:
        if self._process:
            return
        context = get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=_serve, args=(there, self._opening), daemon=True)
        process.start()
        there.close()
        self._process, self._here = process, here
        self._answer()

    def _answer(self) -> object:
        """The next one; None when there will be none."""
        if self._here is None:
            return None
        try:
            return self._here.recv()
        except NOBODY_LISTENS:
            self.close()
            return None


def _serve(there: "Connection[object, Task]", opening: Opening) -> None:
    """Ctrl-C is for the parent, who then ends this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(*LEFT_UNDONE, *NOBODY_LISTENS), opening() as ground:
        there.send(True)
        while True:
            _work(there.recv(), ground, there.send)


def _work(task: Task, ground: Ground, tell: Callable[[object], None]) -> None:
    with one_snapshot(ground.places) as snapshot:
        agreed = snapshot.heights == task.heights
        tell(agreed)
        if agreed:
            tell(Comparison(task.share, snapshot, *ground).run(tell))
