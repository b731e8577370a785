"""Real processes that start together on one record: the views are made once, and every process ends at the same place."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Barrier

import pytest

from infrastructure.database.database import Database
from infrastructure.database.open_database import open_database
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.views import VIEWS
from tests.domain.given import closed, investigating
from tests.infrastructure.keys.processes import PROCESSES, at_once
from tests.infrastructure.views.given import Office, case_events, in_turn, town_events, unequal


def start(directory: Path, *, setting: str, schema: str) -> str:
    """As the server does: schema, views, then follow what is recorded."""
    with closing(open_database(setting, schema=schema)) as database:
        database.migrate()
        office = Office.open(database, directory)
        views = office.prepared(batch_size=3)
        views.catch_up()
        return " ".join(str(one.position) for one in views.health())


@pytest.fixture
def where(durable_database: Database, postgres_url: str) -> tuple[str, str]:
    """Setting and schema another process opens it by."""
    if isinstance(durable_database, PostgresDatabase):
        return postgres_url, durable_database.schema
    assert isinstance(durable_database, SQLiteDatabase)
    return durable_database.path, "unused"


def test_eight_processes_starting_together_make_every_view_once(
    durable_database: Database, tmp_path: Path, where: tuple[str, str]
) -> None:
    office = Office.open(durable_database, tmp_path)
    office.record(town_events())
    last = office.record(in_turn(case_events(1, closed), case_events(2, investigating))).position
    setting, schema = where

    answers = at_once(partial(start, setting=setting, schema=schema), tmp_path)

    assert answers == [" ".join([str(last)] * len(VIEWS))] * PROCESSES
    assert unequal(office.views().check()) == []
    generations = durable_database.query("SELECT generation FROM views")
    assert [row["generation"] for row in generations] == [1] * len(VIEWS)


def test_starts_at_the_same_moment_on_an_empty_record_make_every_view_once(
    durable_database: Database, tmp_path: Path
) -> None:
    office = Office.open(durable_database, tmp_path)
    barrier = Barrier(PROCESSES)

    def begin() -> tuple[int, ...]:
        views = office.views()
        barrier.wait(60)
        views.prepare()
        return tuple(one.position for one in views.health())

    with ThreadPoolExecutor(PROCESSES) as pool:
        answers = [one.result() for one in [pool.submit(begin) for _ in range(PROCESSES)]]

    assert answers == [(0,) * len(VIEWS)] * PROCESSES
    generations = durable_database.query("SELECT generation FROM views")
    assert [row["generation"] for row in generations] == [1] * len(VIEWS)
