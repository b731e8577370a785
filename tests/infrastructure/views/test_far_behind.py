"""A view that is more behind than it has come is made anew, stream by stream; what is near follows event by event."""

from typing import Any
from uuid import UUID

import pytest

from application.ports.event_store import Positioned
from application.ports.views import RebuildPaused
from domain.calendar.work_calendar import SHIPPED
from infrastructure.views import builds, ledger
from infrastructure.views.projected_views import ProjectedViews
from tests.domain.given import closed, investigating
from tests.infrastructure.views.given import Office, case_events, unequal

FAR = 10


class Reads:
    """The store, counting how it is read."""

    def __init__(self, office: Office) -> None:
        self._store, self.by_stream, self.by_position = office.store, 0, 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def streams(self, after: UUID | None, *, upto: int, limit: int) -> list[Positioned]:
        self.by_stream += 1
        return self._store.streams(after, upto=upto, limit=limit)

    def after(self, position: int, limit: int) -> list[Positioned]:
        self.by_position += 1
        return self._store.after(position, limit)


def views_of(office: Office, store: Any) -> ProjectedViews:
    return ProjectedViews(office.database, store, SHIPPED, batch_size=5, far=FAR)


def generations(office: Office) -> set[int]:
    return {one.generation for one in ledger.standings(office.database).values()}


def test_what_is_far_behind_is_made_anew(office: Office) -> None:
    office.prepared()
    office.record(case_events(1, closed))
    reads: Any = Reads(office)
    before = generations(office)

    assert views_of(office, reads).catch_up()

    assert (reads.by_stream > 0, reads.by_position) == (True, 0)
    assert max(generations(office)) > max(before)
    assert unequal(office.views().check()) == []


def test_what_has_come_further_than_it_is_behind_follows(office: Office) -> None:
    views = office.prepared()
    office.record(case_events(1, closed))
    views.catch_up()
    office.record(case_events(2, investigating))
    reads: Any = Reads(office)
    before = generations(office)

    assert views_of(office, reads).catch_up()

    assert (reads.by_stream, generations(office)) == (0, before)
    assert unequal(office.views().check()) == []


def test_an_unreadable_event_stops_it_where_following_would_have_stopped(office: Office) -> None:
    office.prepared()
    office.record(case_events(1, closed))
    unreadable = office.record_unreadable()
    views = views_of(office, office.store)

    assert views.catch_up() is False

    assert views.position() == unreadable - 1
    assert all(one.problem for one in views.health())


def test_a_rebuild_that_was_paused_stays_so(office: Office) -> None:
    views = office.prepared()
    office.record(case_events(1, closed))

    def pause(*_: object) -> None:
        views.pause_rebuild("case_list")

    with pytest.raises(RebuildPaused):
        views_of(office, office.store).rebuild("case_list", pause)
    begun = builds.find(office.database, "case_list")

    assert views_of(office, office.store).catch_up()

    assert builds.find(office.database, "case_list") == begun
    assert begun and begun.paused
    assert unequal(office.views().check()) == []


def test_the_thread_makes_anew_what_is_far_behind(office: Office) -> None:
    office.prepared()
    office.record(case_events(1, closed))
    before = generations(office)
    views = views_of(office, office.store)

    views.start(poll_seconds=0.01)
    reached = views.wait_for(office.store.last_position(), 10)
    views.stop()

    assert reached
    assert max(generations(office)) > max(before)
    assert unequal(views.check()) == []


@pytest.mark.parametrize("far", [FAR, 1_000])
def test_a_thread_that_is_stopped_leaves_the_rest_for_later(office: Office, far: int) -> None:
    office.prepared()
    for number in range(1, 6):
        office.record(case_events(number, closed))
    views = ProjectedViews(office.database, office.store, SHIPPED, batch_size=1, far=far)

    views.start(poll_seconds=0.01)
    views.stop()

    assert views.position() < office.store.last_position()
    assert views.catch_up()
    assert views.position() == office.store.last_position()
    assert unequal(views.check()) == []
