"""Live equals rebuilt; nothing is skipped or repeated, whoever projects; what cannot be read stops the view."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from application.ports.errors import WriteConflict
from application.ports.event_store import Positioned
from application.ports.views import Views
from domain.calendar.work_calendar import SHIPPED
from domain.record.aggregate import RecordedEvent
from infrastructure.database.database import Database
from infrastructure.views import VIEWS, audit_trail
from infrastructure.views.batch import Batch
from infrastructure.views.projected_views import ProjectedViews
from infrastructure.views.view import Changes
from tests.domain.given import closed, investigating, ordered, two_parties
from tests.domain.scene import Scene
from tests.infrastructure.views.given import Office, case_events, case_id, in_turn, town_events, unequal

POSITIONS = "SELECT position FROM audit_trail ORDER BY position"
RECORDED = "SELECT position FROM stored_events ORDER BY position"


def everything(office: Office) -> None:
    """Three cases handled at the same time, one to its end, and the town they are handled in."""
    scene = closed(Scene())
    office.record(town_events(scene))
    for event in in_turn(case_events(1, closed), case_events(2, investigating), case_events(3, two_parties)):
        office.record([event])


def positions(database: Database, statement: str) -> list[int]:
    return [row["position"] for row in database.query(statement)]


@pytest.mark.parametrize("batch_size", [1, 2, 500])
def test_views_followed_in_batches_of_any_size_equal_the_views_made_anew(
    office: Office, batch_size: int
) -> None:
    views = office.prepared(batch_size)
    everything(office)

    assert views.catch_up()

    checks = views.check()
    assert unequal(checks) == []
    rows = {one.table: one.rows for one in checks.tables}
    assert rows["case_list"] == 3
    assert rows["case_list_parties"] == 4
    assert rows["audit_trail"] == len(positions(office.database, RECORDED))


def test_views_that_follow_event_by_event_equal_those_that_follow_at_once(office: Office) -> None:
    views = office.prepared()
    for event in in_turn(case_events(1, closed), case_events(2, ordered)):
        office.record([event])
        views.catch_up()

    assert unequal(views.check()) == []


def test_projectors_at_once_neither_skip_nor_repeat(office: Office) -> None:
    office.prepared()
    everything(office)
    projectors = [office.views(batch_size) for batch_size in (1, 1, 2, 3)]

    with ThreadPoolExecutor(len(projectors)) as pool:
        done = [running.result() for running in [pool.submit(one.catch_up) for one in projectors]]

    assert done == [True] * len(projectors)
    assert positions(office.database, POSITIONS) == positions(office.database, RECORDED)
    assert unequal(projectors[0].check()) == []


def test_projecting_while_events_are_recorded_misses_none(office: Office) -> None:
    views, other = office.prepared(2), office.views(3)
    histories = [case_events(number, investigating) for number in range(1, 9)]

    def record(events: list[RecordedEvent]) -> None:
        for event in events:
            office.record([event])

    with ThreadPoolExecutor(6) as pool:
        writing = [pool.submit(record, history) for history in histories]
        while not all(one.done() for one in writing):
            list(pool.map(lambda one: one.catch_up(), (views, other)))
    views.catch_up()

    assert positions(office.database, POSITIONS) == positions(office.database, RECORDED)
    assert unequal(views.check()) == []


class Counting:
    """A store that counts how often batches are read from it."""

    def __init__(self, office: Office) -> None:
        self._store, self.reads = office.store, 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def after(self, position: int, limit: int) -> list[Positioned]:
        self.reads += 1
        return self._store.after(position, limit)


def test_views_side_by_side_read_each_batch_once(office: Office) -> None:
    office.prepared()
    office.record(case_events(1, investigating))
    store: Any = Counting(office)

    ProjectedViews(office.database, store, SHIPPED, batch_size=2).catch_up()

    assert store.reads == 2


def test_an_event_that_cannot_be_read_stops_every_view_before_it_and_health_says_so(office: Office) -> None:
    views = office.prepared()
    before = office.record(case_events(1)).position
    unreadable = office.record_unreadable()
    office.record(case_events(2))

    assert views.catch_up() is False
    assert views.catch_up() is False

    assert office.ids() == [case_id(1)]
    assert {one.position for one in views.health()} == {before}
    assert all("case.of_another_program" in (one.problem or "") for one in views.health())
    assert views.position() < unreadable
    assert views.wait_for(unreadable, 0.01) is False


def test_a_view_whose_batch_cannot_be_written_keeps_its_rows_and_its_position(office: Office) -> None:
    def twice(batch: Batch) -> Changes:
        rows = audit_trail.changes(batch).rows["audit_trail"]
        return Changes({"audit_trail": [*rows, rows[-1]]})

    views = office.views(views=(replace(audit_trail.VIEW, changes=twice),))
    views.prepare()
    office.record(case_events(1, investigating))

    with pytest.raises(WriteConflict):
        views.catch_up()

    assert positions(office.database, POSITIONS) == []
    assert views.position() == 0


def test_whoever_waits_for_the_views_is_told_after_every_batch_how_far_they_are(office: Office) -> None:
    views = office.prepared(batch_size=2)
    receipt = office.record(case_events(1, investigating))
    told: list[tuple[str, int, int]] = []

    views.catch_up(lambda *one: told.append(one))

    assert [one for one in told if one[0] == "case_list"] == [("case_list", 2, 4), ("case_list", 4, 4)]
    assert receipt.position == 4


def test_waiting_for_a_position_brings_the_views_there(office: Office) -> None:
    views = office.prepared()
    receipt = office.record(case_events(1))

    assert views.wait_for(receipt.position, 2)
    assert views.position() == receipt.position
    assert office.ids() == [case_id(1)]


def test_waiting_for_what_is_not_recorded_ends_in_time(office: Office) -> None:
    views = office.prepared()
    receipt = office.record(case_events(1))

    assert views.wait_for(receipt.position + 1, 0.01) is False


def test_health_tells_how_far_each_view_has_come(office: Office) -> None:
    views: Views = office.prepared()
    office.record(case_events(1, investigating))

    assert [(one.name, one.position, one.lag, one.problem) for one in views.health()] == [
        (view.name, 0, 4, None) for view in VIEWS
    ]
    views.catch_up()
    assert [(one.position, one.lag) for one in views.health()] == [(4, 0)] * len(VIEWS)
