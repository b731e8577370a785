"""A check with the help of a second process: the same certificate, whatever becomes of the helper."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

from domain.calendar.work_calendar import SHIPPED
from infrastructure.database.database import Database
from infrastructure.database.open_database import open_database
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.views.projected_views import ProjectedViews
from infrastructure.views.replay import SECOND_HALF
from infrastructure.views.side_process import Ground, Task
from infrastructure.views.snapshot import one_snapshot
from tests.domain.given import investigating
from tests.infrastructure.views.given import Office, case_events, town_events, unequal


@contextmanager
def opened(setting: str, schema: str, directory: Path) -> Iterator[Ground]:
    with closing(open_database(setting, schema=schema)) as database:
        office = Office.open(database, directory)
        with closing(office.keyring):
            yield office.views(batch_size=7).ground


@contextmanager
def cannot_be_opened() -> Iterator[Ground]:
    raise EOFError
    yield


@pytest.fixture
def office(durable_database: Database, tmp_path: Path) -> Iterator[Office]:
    office = Office.open(durable_database, tmp_path)
    office.record([*town_events(), *case_events(1, investigating)])
    office.prepared()
    with closing(office.keyring):
        yield office


@pytest.fixture
def helped(
    office: Office, postgres_url: str, postgres_schema: str, tmp_path: Path
) -> Iterator[ProjectedViews]:
    file = isinstance(office.database, SQLiteDatabase)
    setting = str(tmp_path / "record.sqlite3") if file else postgres_url
    aside = partial(opened, setting, postgres_schema, tmp_path)
    views = ProjectedViews(office.database, office.store, SHIPPED, batch_size=5, aside=aside, alone=0)
    with closing(views):
        yield views


def test_two_processes_come_to_the_certificate_of_one(office: Office, helped: ProjectedViews) -> None:
    told: list[tuple[str, int, int]] = []
    assert helped.check(lambda *one: told.append(one)) == office.views().check()
    assert told == sorted(told)
    assert told[-1] == ("record", 29, 29)

    with office.database.transaction(write=True) as cursor:
        cursor.execute("UPDATE register_rows SET sort = ''")
    certificate = helped.check()

    assert certificate == office.views().check()
    assert unequal(certificate) == ["register_rows"]


def test_views_that_moved_are_looked_at_together_again(office: Office, helped: ProjectedViews) -> None:
    side = helped.side
    assert side is not None
    with side.taken() as taken, one_snapshot(helped.ground.places) as snapshot:
        assert taken is side
        office.record(case_events(2, investigating))
        office.views().catch_up()
        assert not taken.takes(Task(SECOND_HALF, snapshot.heights))
        with side.taken() as again:
            assert again is None

    assert helped.check() == office.views().check()


def test_what_a_process_leaves_undone_is_done_by_the_other(office: Office) -> None:
    views = ProjectedViews(office.database, office.store, SHIPPED, aside=cannot_be_opened, alone=0)
    with closing(views):
        assert views.check() == office.views().check()


def test_a_task_given_up_ends_the_process(office: Office, helped: ProjectedViews) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        helped.check(interrupt)

    assert helped.check() == office.views().check()
