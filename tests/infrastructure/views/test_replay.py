"""The proof: what the tables say is what the record says, and whatever was altered is found and healed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from application.ports.views import FaultKind
from domain.calendar.work_calendar import SHIPPED
from infrastructure.database.database import Cursor, Database
from infrastructure.views import VIEWS
from infrastructure.views.projected_views import ProjectedViews
from tests.domain.given import investigating
from tests.infrastructure.views.given import Office, case_events, case_id, unequal

HOLE = "DELETE FROM stored_events WHERE originator_id = :stream AND originator_version = 2"
ALTERATIONS = [
    ("case_list", "UPDATE case_list SET stage = 'closed' WHERE case_id = :id"),
    ("case_list", "DELETE FROM case_list WHERE case_id = :id"),
    (
        "case_list_terms",
        "DELETE FROM case_list_terms WHERE case_id = :id"
        " AND term = (SELECT min(term) FROM case_list_terms WHERE case_id = :id)",
    ),
    ("case_list_terms", "INSERT INTO case_list_terms (case_id, term, age, unit) VALUES (:id, 1, 0, '')"),
    ("deadline_board", "UPDATE deadline_board SET judged = '2022-10-13' WHERE case_id = :id"),
    ("work_queue", "UPDATE work_queue SET holder = 'gao' WHERE case_id = :id AND line = 1"),
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
    (found,) = [one for one in views.check().tables if one.table == table]
    assert len(found.differing) == 1
    views.rebuild(found.view)
    assert unequal(views.check()) == []


def test_the_first_five_differing_keys_are_named(recorded: Office) -> None:
    with recorded.database.transaction(write=True) as cursor:
        cursor.execute("UPDATE audit_trail SET text = ''")

    found = {one.table: one for one in recorded.views().check().tables}["audit_trail"]

    assert (found.rows, found.differing) == (33, ("1", "2", "3", "4", "5"))


def test_views_behind_the_record_are_compared_as_far_as_they_have_come(recorded: Office) -> None:
    recorded.record(case_events(3, investigating))

    checks = recorded.views().check()

    assert unequal(checks) == []
    assert {one.table: one.rows for one in checks.tables}["case_list"] == 2


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


def test_progress_of_a_check_counts_events_to_the_end_of_the_record(recorded: Office) -> None:
    told: list[tuple[str, int, int]] = []

    recorded.views(batch_size=20).check(lambda *one: told.append(one))

    assert len(told) > 2
    assert told == sorted(told)
    assert told[-1] == ("record", 33, 33)


def test_a_check_counts_what_it_folded(recorded: Office) -> None:
    certificate = recorded.views(batch_size=7).check()

    (streams,) = recorded.database.query("SELECT count(DISTINCT originator_id) AS n FROM stored_events")
    assert (certificate.position, certificate.events, certificate.streams) == (33, 33, streams["n"])
    assert certificate.sound


def test_views_at_different_positions_are_each_compared_at_their_own(recorded: Office) -> None:
    recorded.record(case_events(3, investigating))
    ahead = recorded.views(views=VIEWS[1:])
    ahead.catch_up()

    certificate = recorded.views().check()

    assert unequal(certificate) == []
    assert {one.table: one.rows for one in certificate.tables if "_" in one.table}["audit_trail"] == 37
    assert {one.table: one.rows for one in certificate.tables}["case_list"] == 2


def faults(office: Office) -> list[tuple[FaultKind, str]]:
    return [(one.kind, one.subject) for one in office.views().check().faults]


def altered(office: Office, *statements: str) -> None:
    with office.database.transaction(write=True) as cursor:
        for statement in statements:
            cursor.execute(statement)


@pytest.mark.parametrize(
    ("dialect", "statement", "told"),
    [
        ("sqlite", "DROP TRIGGER stored_events_not_updated", "trigger stored_events_not_updated"),
        ("sqlite", "DROP INDEX stored_events_topic", "index stored_events_topic"),
        (
            "postgres",
            "DROP TRIGGER stored_events_protected ON stored_events",
            "trigger stored_events_protected",
        ),
        ("postgres", "ALTER TABLE commands DISABLE TRIGGER commands_protected", "trigger commands_protected"),
        (
            "postgres",
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS TRIGGER LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
            "function refuse_change",
        ),
        (
            "postgres",
            "ALTER TABLE stored_events DROP CONSTRAINT stored_events_stream_key",
            "constraint stored_events_stream_key",
        ),
    ],
)
def test_protection_that_is_gone_is_told(recorded: Office, dialect: str, statement: str, told: str) -> None:
    if recorded.database.dialect != dialect:
        assert faults(recorded) == []
        return
    altered(recorded, statement)

    assert (FaultKind.UNPROTECTED, told) in faults(recorded)
    assert not recorded.views().check().sound


def test_a_hole_in_a_stream_is_told(recorded: Office) -> None:
    unprotected = {
        "sqlite": ["DROP TRIGGER stored_events_not_deleted"],
        "postgres": ["DROP TRIGGER stored_events_protected ON stored_events"],
    }
    altered(recorded, *unprotected[recorded.database.dialect])
    with recorded.database.transaction(write=True) as cursor:
        cursor.execute(HOLE, {"stream": str(case_id(1))})

    certificate = recorded.views().check()

    assert (FaultKind.VERSIONS, str(case_id(1))) in faults(recorded)
    assert "case_list" in [one.table for one in certificate.tables if not one.equal]
