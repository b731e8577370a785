"""The proof: what the tables say is what the record says, and whatever was altered is found and healed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from domain.calendar.work_calendar import SHIPPED
from infrastructure.database.database import Cursor, Database
from infrastructure.views.projected_views import ProjectedViews
from tests.domain.given import investigating
from tests.infrastructure.views.given import Office, case_events, case_id, unequal

ALTERATIONS = [
    ("case_list", "UPDATE case_list SET stage = 'closed' WHERE case_id = :id"),
    ("case_list", "DELETE FROM case_list WHERE case_id = :id"),
    ("case_list_officers", "DELETE FROM case_list_officers WHERE case_id = :id AND officer = 'li'"),
    ("case_list_items", "INSERT INTO case_list_items (case_id, item) VALUES (:id, 'ZR-01')"),
    ("case_list_parties", "UPDATE case_list_parties SET name = NULL WHERE case_id = :id"),
    ("audit_trail", "UPDATE audit_trail SET actor_id = 'gao' WHERE stream = :id AND version = 4"),
    (
        "register_rows",
        "UPDATE register_rows SET data = replace(data, '孙吉镇', '临晋镇') WHERE kind = 'unit'",
    ),
]


@pytest.mark.parametrize(("table", "alteration"), ALTERATIONS)
def test_an_altered_or_missing_row_is_found_and_healed(recorded: Office, table: str, alteration: str) -> None:
    views = recorded.views()
    with recorded.database.transaction(write=True) as cursor:
        cursor.execute(alteration, {"id": str(case_id(1))} if ":id" in alteration else {})

    assert unequal(views.check()) == [table]
    (found,) = [one for one in views.check() if one.table == table]
    assert len(found.differing) == 1
    views.rebuild(found.view)
    assert unequal(views.check()) == []


def test_the_first_five_differing_keys_are_named(recorded: Office) -> None:
    with recorded.database.transaction(write=True) as cursor:
        cursor.execute("UPDATE audit_trail SET text = ''")

    found = {one.table: one for one in recorded.views().check()}["audit_trail"]

    assert (found.rows, found.differing) == (33, ("1", "2", "3", "4", "5"))


def test_views_behind_the_record_are_compared_as_far_as_they_have_come(recorded: Office) -> None:
    recorded.record(case_events(3, investigating))

    checks = recorded.views().check()

    assert unequal(checks) == []
    assert {one.table: one.rows for one in checks}["case_list"] == 2


class SwitchedMidway:
    """A database whose first reader begins, and then another process switches to rebuilt tables."""

    def __init__(self, office: Office) -> None:
        self._office, self._switched = office, False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._office.database, name)

    @contextmanager
    def transaction(self, *, write: bool) -> Iterator[Cursor]:
        with self._office.database.transaction(write=write) as cursor:
            cursor.execute("SELECT name FROM views").fetchall()
            if not self._switched:
                self._switched = True
                self._office.views().rebuild("case_list")
            yield cursor


def test_a_switch_in_the_midst_of_a_check_is_no_difference(
    durable_database: Database, tmp_path: Path
) -> None:
    office = Office.open(durable_database, tmp_path)
    office.record(case_events(1, investigating))
    office.prepared()
    midway: Any = SwitchedMidway(office)

    assert unequal(ProjectedViews(midway, office.store, SHIPPED).check()) == []


def test_progress_of_a_check_is_told_for_each_view(recorded: Office) -> None:
    told: list[tuple[str, int, int]] = []

    recorded.views(batch_size=20).check(lambda *one: told.append(one))

    assert told == [
        (name, done, 33) for done in (20, 33) for name in ("case_list", "audit_trail", "registers")
    ]
