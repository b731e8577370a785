"""A view made anew: nobody sees it half-built, it goes on where it was cut short, and it heals what was altered."""

import os
import signal
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from application.ports.event_store import UnreadableEvent
from application.ports.views import RebuildCancelled, RebuildPaused, ViewRedefined
from domain.calendar.days import DayKind, Override
from domain.calendar.work_calendar import SHIPPED
from infrastructure.database.database import Database
from infrastructure.database.open_database import open_database
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.views import VIEWS, case_list
from infrastructure.views.batch import Batch
from infrastructure.views.projected_views import ProjectedViews
from infrastructure.views.view import Changes
from tests.domain.given import closed, investigating
from tests.infrastructure.keys.processes import CONTEXT
from tests.infrastructure.views.given import ALL, Office, case_events, in_turn, unequal

REDEFINED = tuple(replace(view, version=view.version + 1) for view in VIEWS)


class CutShort(Exception):
    """The process dies here."""


def names(office: Office) -> set[str]:
    """Of every table and index of the views."""
    catalogue = {
        "sqlite": "SELECT name FROM sqlite_master WHERE name LIKE 'case_list%'",
        "postgres": "SELECT relname AS name FROM pg_class WHERE relname LIKE 'case_list%'"
        " AND relnamespace = current_schema()::regnamespace AND relkind = 'r'",
    }
    return {row["name"] for row in office.database.query(catalogue[office.database.dialect])}


def test_readers_see_the_whole_old_view_until_the_new_one_is_whole(recorded: Office) -> None:
    seen: list[list[object]] = []
    views = recorded.views(batch_size=1)

    views.rebuild("case_list", lambda *_: seen.append([*recorded.ids()]))

    assert len(seen) > 5
    assert all(len(ids) == 2 for ids in seen)


def test_progress_counts_up_to_the_end_of_the_record(recorded: Office) -> None:
    told: list[tuple[str, int, int]] = []

    recorded.views(batch_size=10).rebuild("registers", lambda *one: told.append(one))

    done = [done for _, done, _ in told]
    assert done == [*sorted(set(done[:-1])), 33]
    assert {(name, total) for name, _, total in told} == {("registers", 33)}


def test_readers_at_work_during_many_switches_never_see_less(recorded: Office) -> None:
    def again() -> None:
        for _ in range(20):
            recorded.views().rebuild("case_list")

    with ThreadPoolExecutor(3) as pool:
        rebuilding = pool.submit(again)
        counts = set()
        while not rebuilding.done():
            counts |= set(pool.map(lambda _: len(recorded.ids()), range(2)))
        rebuilding.result()

    assert counts == {2}


def test_events_recorded_and_projected_meanwhile_are_in_the_new_view(recorded: Office) -> None:
    views = recorded.views(batch_size=8)
    numbers = iter(range(3, 20))

    def meanwhile(_name: str, done: int, _total: int) -> None:
        if done < 40:
            recorded.record(case_events(next(numbers)))
            views.catch_up()

    views.rebuild("case_list", meanwhile)

    assert views.wait_for(recorded.store.last_position(), 1)
    assert unequal(views.check()) == []
    assert len(recorded.ids()) > 3


def test_a_rebuild_goes_on_where_it_was_cut_short(recorded: Office) -> None:
    def cut(_name: str, done: int, _total: int) -> None:
        cut_at.append(done)
        if done > 16:
            raise CutShort

    cut_at: list[int] = []
    resumed: list[int] = []
    with pytest.raises(CutShort):
        recorded.views(batch_size=10).rebuild("audit_trail", cut)

    recorded.views(batch_size=10).rebuild("audit_trail", lambda _name, done, _total: resumed.append(done))

    assert cut_at[-1] < resumed[0] <= 33 == resumed[-1]
    assert unequal(recorded.views().check()) == []


class RecordedInBetween:
    """A store in which another process records and projects a case just after its end was looked up."""

    def __init__(self, office: Office, at: int) -> None:
        self._office, self._at, self._store = office, at, office.store

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def last_position(self) -> int:
        last = self._store.last_position()
        self._at -= 1
        if self._at == 0:
            self._office.record(case_events(3))
            self._office.views().catch_up()
        return last


@pytest.mark.parametrize("at", [1, 2])
def test_a_switch_takes_no_reader_back(recorded: Office, at: int) -> None:
    store: Any = RecordedInBetween(recorded, at)

    ProjectedViews(recorded.database, store, SHIPPED).rebuild("case_list")

    assert recorded.views().health()[0].lag == 0
    assert len(recorded.ids()) == 3


def test_a_rebuild_left_behind_by_another_version_is_begun_anew(recorded: Office) -> None:
    def cut(*_: object) -> None:
        raise CutShort

    told: list[int] = []
    with pytest.raises(CutShort):
        recorded.views(batch_size=10).rebuild("case_list", cut)

    newer = recorded.views(batch_size=10, views=REDEFINED[:1])
    newer.prepare(lambda _name, done, _total: told.append(done))

    assert told[0] <= 10
    assert told[-1] == 33
    assert unequal(newer.check()) == []


def test_nothing_is_left_of_the_old_tables(recorded: Office) -> None:
    tables = {table.name for table in case_list.VIEW.tables}
    for _ in range(3):
        recorded.views().rebuild("case_list")

    left = {name for name in names(recorded) if "_g" not in name}
    assert left == tables


def test_programs_that_start_at_once_share_the_work(recorded: Office) -> None:
    done: list[tuple[str, int]] = []
    together = [recorded.views(batch_size=1, views=REDEFINED) for _ in range(4)]

    with ThreadPoolExecutor(4) as pool:
        starting = [
            pool.submit(one.prepare, lambda name, at, _total: done.append((name, at))) for one in together
        ]
        for one in starting:
            one.result()

    folded = [one for one in done if one[1] < 33]
    assert len(folded) == len(set(folded)) > len(VIEWS)
    assert {name for name, at in done if at == 33} == {view.name for view in VIEWS}
    assert unequal(together[0].check()) == []


def without_places(batch: Batch) -> Changes:
    changes = case_list.changes(batch)
    place = case_list.CASES.names.index("place")
    rows = [(*row[:place], "", *row[place + 1 :]) for row in changes.rows["case_list"]]
    return replace(changes, rows={**changes.rows, "case_list": rows})


def test_a_view_defined_otherwise_is_rebuilt_at_the_next_start(recorded: Office) -> None:
    recorded.views(
        views=(replace(case_list.VIEW, version=case_list.VIEW.version + 1, changes=without_places),)
    ).prepare()

    assert {row.place for row in recorded.cases.page(ALL, None, 10).items} == {""}


def test_a_start_with_the_same_definitions_builds_nothing(recorded: Office) -> None:
    told: list[object] = []

    recorded.views().prepare(lambda *one: told.append(one))

    assert told == []


def test_a_published_holiday_rebuilds_the_views_that_reckon_terms_and_no_other(recorded: Office) -> None:
    calendar = SHIPPED.with_overrides({date(2026, 12, 7): Override(DayKind.HOLIDAY, "全县活动日（虚构）")})
    told: set[str] = set()

    views = ProjectedViews(recorded.database, recorded.store, calendar)
    views.prepare(lambda name, _done, _total: told.add(name))

    assert told == {view.name for view in VIEWS if view.reckons}


def test_a_program_of_another_version_leaves_the_view_alone_and_says_so(recorded: Office) -> None:
    older, newer = recorded.views(), recorded.views(views=REDEFINED)
    newer.prepare()
    recorded.record(case_events(3))

    assert "another version" in (older.health()[0].problem or "")
    assert older.catch_up() is False
    assert "another version" in (older.health()[0].problem or "")
    assert newer.health()[0].lag == 1
    with pytest.raises(ViewRedefined):
        older.check()
    assert newer.catch_up()


def test_an_unreadable_event_ends_a_rebuild_with_nothing_switched(recorded: Office) -> None:
    with recorded.database.transaction(write=True) as cursor:
        cursor.execute("UPDATE case_list SET place = 'as before'")
    recorded.record_unreadable()

    with pytest.raises(UnreadableEvent):
        recorded.views().rebuild("case_list")

    assert {row.place for row in recorded.cases.page(ALL, None, 10).items} == {"as before"}


def test_a_view_nobody_knows_is_not_rebuilt(recorded: Office) -> None:
    with pytest.raises(KeyError):
        recorded.views().rebuild("case_lists")


def test_a_rebuilt_view_equals_the_one_that_was_followed(office: Office) -> None:
    views = office.prepared()
    office.record(case_events(1, closed))
    views.catch_up()
    followed = [one.live for one in views.check().tables]

    views.rebuild()

    assert [one.live for one in views.check().tables] == followed


def test_a_paused_rebuild_stops_after_its_batch_and_goes_on_when_asked_again(recorded: Office) -> None:
    views, other = recorded.views(batch_size=5), recorded.views()
    told: list[int] = []

    def pause(*_: object) -> None:
        assert other.pause_rebuild("audit_trail") == ("audit_trail",)

    with pytest.raises(RebuildPaused):
        views.rebuild("audit_trail", pause)
    views.rebuild("audit_trail", lambda _name, done, _total: told.append(done))

    assert told[0] > 5
    assert unequal(views.check()) == []


def test_a_cancelled_rebuild_leaves_no_shadow_and_the_view_as_it_was(recorded: Office) -> None:
    views, other = recorded.views(batch_size=5), recorded.views()

    def cancel(*_: object) -> None:
        assert other.cancel_rebuild() == ("case_list",)

    with pytest.raises(RebuildCancelled):
        views.rebuild("case_list", cancel)

    assert not [name for name in names(recorded) if "shadow" in name]
    assert unequal(views.check()) == []
    assert views.pause_rebuild() == views.cancel_rebuild() == ()


def killed_at_half(directory: Path, *, setting: str, schema: str) -> None:
    """As kill -9 would: nothing of Python runs afterwards."""

    def kill(_name: str, done: int, total: int) -> None:
        if done >= total // 2:
            os.kill(os.getpid(), signal.SIGKILL)

    with closing(open_database(setting, schema=schema)) as database:
        Office.open(database, directory).views(batch_size=4).rebuild("case_list", kill)


def test_a_rebuild_killed_at_half_goes_on_while_others_write_and_ends_with_the_same_digest(
    durable_database: Database, tmp_path: Path, postgres_url: str
) -> None:
    office = Office.open(durable_database, tmp_path)
    office.record(in_turn(*(case_events(number, investigating) for number in range(1, 9))))
    views = office.prepared(batch_size=4)
    where = (
        (durable_database.path, "unused")
        if isinstance(durable_database, SQLiteDatabase)
        else (postgres_url, "")
    )
    schema = durable_database.schema if isinstance(durable_database, PostgresDatabase) else where[1]
    killed = CONTEXT.Process(
        target=killed_at_half, args=(tmp_path,), kwargs={"setting": where[0], "schema": schema}
    )
    killed.start()
    killed.join()
    office.record(case_events(9, investigating))
    resumed: list[int] = []

    def meanwhile(_name: str, done: int, _total: int) -> None:
        resumed.append(done)
        if len(resumed) == 1:
            office.record(case_events(10, investigating))
            views.catch_up()

    views.rebuild("case_list", meanwhile)
    views.catch_up()
    rebuilt = views.check()

    assert killed.exitcode == -signal.SIGKILL
    assert resumed[0] > 16
    assert unequal(rebuilt) == []
    views.rebuild()
    assert [one.live for one in views.check().tables] == [one.live for one in rebuilt.tables]
    assert len(office.ids()) == 10
