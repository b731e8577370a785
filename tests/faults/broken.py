"""Deliberately broken variants of the product, each with one mistake that its fault must bring to light.

A server's process calls one of these before it serves. Nothing of the product knows of them.
"""

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer
from typing import Any, Final, NoReturn

from application.ports.errors import DatabaseUnavailable
from application.ports.event_store import Positioned
from infrastructure.event_store.group_commit import Append
from infrastructure.event_store.postgres import PostgresRecorder
from infrastructure.event_store.recorder import DatabaseRecorder
from infrastructure.event_store.store import RecordedEventStore
from infrastructure.views.projected_views import ProjectedViews
from infrastructure.views.projector import Projector
from interfaces.bootstrap import Application

LATE: Final = 0.4
NEVER: Final = 1_000_000.0


def replace(owner: object, name: str, variant: object) -> None:
    setattr(owner, name, variant)


def answers_early() -> None:
    """The store answers before its commit is durable."""
    durable = DatabaseRecorder.insert_events

    def insert_events(
        recorder: DatabaseRecorder, events: Sequence[Any], command: Any = None
    ) -> Sequence[int]:
        Timer(LATE, durable, (recorder, events, command)).start()
        last = recorder.max_notification_id() or 0
        return [last + number for number in range(1, len(events) + 1)]

    replace(DatabaseRecorder, "insert_events", insert_events)


def forgets_to_look_up() -> None:
    """When the answer to a commit is lost, the caller is told that nothing was written."""

    def not_committed(_: PostgresRecorder, _appends: Sequence[Append], lost: Exception) -> NoReturn:
        raise DatabaseUnavailable(str(lost))

    replace(PostgresRecorder, "_committed_after_all", not_committed)


def only_records() -> None:
    """Not broken: a process that leaves the views to others."""
    replace(Application, "follow", lambda _: None)


def never_looks() -> None:
    """Views are followed only when somebody says that something was recorded."""
    looks = ProjectedViews.start
    replace(ProjectedViews, "start", lambda views: looks(views, NEVER))


def leads_for_ever() -> None:
    """The first process to follow the record is its leader; nobody notices when it dies."""
    catch_up, mark = Projector.catch_up, Path(os.environ["XIANGAN_DATA"]) / "leader"

    def by_the_leader_alone(projector: Projector) -> bool:
        if not mark.exists():
            mark.write_text(str(os.getpid()))
        return catch_up(projector) if mark.read_text() == str(os.getpid()) else True

    replace(Projector, "catch_up", by_the_leader_alone)


def follows_the_clock() -> None:
    """What was recorded is followed by its time: an event older than one seen before is not met any more."""
    after, latest = RecordedEventStore.after, datetime.min.replace(tzinfo=UTC)

    def newer(store: RecordedEventStore, position: int, limit: int) -> list[Positioned]:
        nonlocal latest
        met = []
        for one in after(store, position, limit):
            if one.event.timestamp >= latest:
                latest = one.event.timestamp
                met.append(one)
        return met

    replace(RecordedEventStore, "after", newer)
