"""读侧 — the port `Views` over the views of one database: at start, in daily work, and when they are put to the proof."""

import threading
import time
from contextlib import suppress

from application.calendars import Calendars
from application.ports.event_store import EventStore, UnreadableEvent
from application.ports.views import Certificate, Progress, RebuildStopped, ViewHealth, ViewRedefined
from domain.calendar.work_calendar import WorkCalendar
from infrastructure.database.database import Database
from infrastructure.views import VIEWS, ledger, rebuild, replay
from infrastructure.views.batch_reader import BatchReader
from infrastructure.views.place import Place
from infrastructure.views.projector import Projector
from infrastructure.views.projector_thread import POLL_SECONDS, ProjectorThread
from infrastructure.views.side_process import Ground, Opening, SideProcess
from infrastructure.views.view import View

BATCH_SIZE = 4_000
FAR = 20_000
"""Events behind from which on making a view anew may be the shorter way."""
ALONE = 50_000
"""Events that are checked sooner than a second process is ready to help."""
OTHERS_PROGRESS_SECONDS = 0.05
"""How often a caller who waits looks for what another process has projected."""


def _silent(_name: str, _done: int, _total: int) -> None:
    """For callers who do not watch."""


class Stopping(Exception):
    """The thread that follows the record is to end."""


class ProjectedViews:
    """Prepare it once after the database's migrations; start it where a background thread is wanted.

    ``aside``: how another process opens the same, to help with a check of ``alone`` events or more.
    """

    def __init__(
        self,
        database: Database,
        store: EventStore,
        calendar: WorkCalendar,
        *,
        views: tuple[View, ...] = VIEWS,
        batch_size: int = BATCH_SIZE,
        far: int = FAR,
        aside: Opening | None = None,
        alone: int = ALONE,
    ) -> None:
        self._database = database
        self._reader = BatchReader(store, Calendars(store, calendar), batch_size)
        self._places = {view.name: Place(database, view, view.definition(calendar)) for view in views}
        self.side, self._alone = SideProcess(aside) if aside else None, alone
        self._far, self._looked_at = far, 0
        self._news, self._moves = threading.Condition(), 0
        self._projector = Projector([*self._places.values()], self._reader, self._tell)
        self._thread: ProjectorThread | None = None
        self._stopping = threading.Event()

    def prepare(self, progress: Progress = _silent) -> None:
        """Tables of views that are missing, or are defined otherwise by now, are built before anything is served.

        Any number of processes may call it at the same time; they share the work. Raises UnreadableEvent.
        """
        ledger.create(self._database)
        rebuild.ensure([*self._places.values()], self._reader, progress)

    def start(self, poll_seconds: float = POLL_SECONDS) -> None:
        self._thread = ProjectorThread(self.catch_up, poll_seconds)
        self._thread.start()

    def stop(self) -> None:
        """Returns when the batch under way is done, however far behind the views are."""
        if self._thread:
            self._stopping.set()
            self._thread.stop()
            self._stopping.clear()
            self._thread = None

    def close(self) -> None:
        """Ends the process that helped with checks."""
        if self.side:
            self.side.close()

    def position(self) -> int:
        standings = ledger.standings(self._database)
        return min(standings[name].position if name in standings else 0 for name in self._places)

    def wait_for(self, position: int, timeout: float) -> bool:
        """Without a thread of its own the caller projects by itself."""
        if self._thread is None:
            self.catch_up()
        latest = time.monotonic() + timeout
        while True:
            moves = self._moves
            if self.position() >= position:
                return True
            self.wake()
            left = latest - time.monotonic()
            if left <= 0:
                return False
            self._await_news(moves, min(left, OTHERS_PROGRESS_SECONDS))

    def catch_up(self, progress: Progress | None = None) -> bool:
        with suppress(Stopping):
            self._make_up(progress or _silent)
            return self._projector.catch_up(progress or _silent)
        return False

    def _make_up(self, progress: Progress) -> None:
        """What is far behind is made anew first; where that meets an event it cannot read, or a view another program has, or
        is stopped by somebody, views follow the record as far as they can."""

        def told(name: str, done: int, total: int) -> None:
            progress(name, done, total)
            self._go_on()

        last = self._reader.last_position()
        if last - self._looked_at > self._far:
            with suppress(UnreadableEvent, ViewRedefined, RebuildStopped):
                rebuild.make_up([*self._places.values()], self._reader, self._far, told)
            self._looked_at = last

    def _go_on(self) -> None:
        """Asked after every batch. Raises Stopping."""
        if self._stopping.is_set():
            raise Stopping

    def wake(self) -> None:
        if self._thread:
            self._thread.wake()

    def health(self) -> tuple[ViewHealth, ...]:
        last = self._reader.last_position()
        return tuple(self._health(place, last) for place in self._places.values())

    def rebuild(self, name: str | None = None, progress: Progress | None = None) -> None:
        rebuild.rebuild(self._named(name), self._reader, progress or _silent)

    def pause_rebuild(self, name: str | None = None) -> tuple[str, ...]:
        return tuple(place.view.name for place in self._named(name) if rebuild.pause(place))

    def cancel_rebuild(self, name: str | None = None) -> tuple[str, ...]:
        return tuple(place.view.name for place in self._named(name) if rebuild.cancel(place))

    def check(self, progress: Progress | None = None) -> Certificate:
        large = self._reader.last_position() >= self._alone
        return replay.check(self.ground, self.side if large else None, progress or _silent)

    @property
    def ground(self) -> Ground:
        return Ground([*self._places.values()], self._reader)

    def _named(self, name: str | None) -> list[Place]:
        return [self._places[name]] if name else [*self._places.values()]

    def _health(self, place: Place, last: int) -> ViewHealth:
        name = place.view.name
        problem = self._projector.problems.get(name) or (self._thread.problem if self._thread else None)
        try:
            position = place.position()
        except ViewRedefined as redefined:
            position, problem = 0, str(redefined)
        return ViewHealth(name, position, max(last - position, 0), problem)

    def _await_news(self, moves: int, timeout: float) -> None:
        """None is missed that came since the moves were counted."""
        with self._news:
            if self._moves == moves:
                self._news.wait(timeout)

    def _tell(self) -> None:
        with self._news:
            self._moves += 1
            self._news.notify_all()
        self._go_on()
