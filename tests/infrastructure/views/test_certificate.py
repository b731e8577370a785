"""What a certificate is of: one snapshot of the tables, all their rows, and nothing but the rows."""

import time
from concurrent.futures import ThreadPoolExecutor
from functools import reduce
from pathlib import Path

import pytest

from application.calendars import Calendars
from domain.calendar.work_calendar import SHIPPED
from infrastructure.database.database import Database
from infrastructure.views import VIEWS
from infrastructure.views.batch_reader import BatchReader
from infrastructure.views.case_list import TERMS
from infrastructure.views.place import Place
from infrastructure.views.share import DIGITS, Comparison, Finding, Share, TwoSides
from infrastructure.views.snapshot import one_snapshot
from infrastructure.views.table import Values
from infrastructure.views.tally import Tally, whole
from tests.domain.given import closed, investigating
from tests.infrastructure.views.given import Office, case_events, case_id, in_turn, unequal

ENTER = "INSERT INTO case_list_terms (case_id, term, age, unit) VALUES (:case_id, :term, 0, '')"
NOBODYS = [
    "",
    "00",
    f"{case_id(1)}~",
    f"{case_id(1)} ",
    "7zzz",
    "8",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "案",
]


def row(stream: str, term: int, unit: str = "") -> Values:
    return stream, term, 0, unit


def entered(office: Office, rows: list[Values]) -> None:
    with office.database.transaction(write=True) as cursor:
        cursor.insert_rows(TERMS.name, TERMS.names, rows)


def digests(office: Office, batch_size: int) -> dict[str, str]:
    return {one.table: one.live for one in office.views(batch_size).check().tables}


@pytest.mark.parametrize("batch_size", [1, 7, 500])
def test_digests_do_not_depend_on_batches(recorded: Office, batch_size: int) -> None:
    assert digests(recorded, batch_size) == digests(recorded, 20)


def test_digests_do_not_depend_on_how_the_rows_came_about(office: Office) -> None:
    office.prepared()
    for one in in_turn(case_events(1, closed), case_events(2, investigating)):
        office.record([one])
        office.views().catch_up()
    followed = digests(office, 500)

    office.views().rebuild()

    assert digests(office, 500) == followed
    assert len(set(followed.values())) > 5


@pytest.mark.parametrize("stream", NOBODYS)
def test_a_row_of_a_stream_that_the_record_does_not_know_is_found(recorded: Office, stream: str) -> None:
    entered(recorded, [row(stream, 5)])

    (found,) = [one for one in recorded.views(batch_size=3).check().tables if not one.equal]

    assert (found.table, found.differing) == (TERMS.name, (f"{stream} / 5",))


def test_what_is_recorded_and_projected_meanwhile_is_no_difference(
    durable_database: Database, tmp_path: Path
) -> None:
    office = Office.open(durable_database, tmp_path)
    office.record(in_turn(case_events(1, investigating), case_events(2, investigating)))
    office.prepared()
    numbers = iter(range(3, 100))

    def meanwhile(*_: object) -> None:
        office.record(case_events(next(numbers), investigating))
        office.views().catch_up()

    certificate = office.views(batch_size=4).check(meanwhile)

    assert unequal(certificate) == []
    assert (certificate.position, certificate.streams) == (8, 2)
    assert office.store.last_position() > 12


def found(office: Office, share: Share) -> Finding:
    places = [Place(office.database, view, view.definition(SHIPPED)) for view in VIEWS]
    reader = BatchReader(office.store, Calendars(office.store, SHIPPED), 7)
    with one_snapshot(places) as snapshot:
        return Comparison(share, snapshot, places, reader).run(lambda _: None)


def test_a_rebuild_waits_until_its_tables_are_let_go_and_nobody_waits_for_it(recorded: Office) -> None:
    """On SQLite it need not: who reads keeps the tables there were."""
    places = [Place(recorded.database, view, view.definition(SHIPPED)) for view in VIEWS]
    before = digests(recorded, 500)
    with ThreadPoolExecutor(1) as threads:
        with one_snapshot(places) as snapshot:
            seen = snapshot.cursor.execute("SELECT count(*) AS cases FROM case_list").fetchall()
            rebuilding = threads.submit(recorded.views().rebuild)
            while recorded.database.dialect == "postgres" and not waiting_to_switch(places):
                time.sleep(0.01)
            assert recorded.ids()
            assert snapshot.cursor.execute("SELECT count(*) AS cases FROM case_list").fetchall() == seen
        rebuilding.result()
    assert digests(recorded, 500) == before


def waiting_to_switch(places: list[Place]) -> bool:
    shadows = [place.shadow().find() for place in places]
    return all(one is not None and one.position == places[0].position() for one in shadows)


def test_shares_put_together_are_the_whole(recorded: Office) -> None:
    entered(recorded, [row(stream, 5) for stream in NOBODYS])
    shares = [found(recorded, Share(first, first + 1)) for first in range(DIGITS)]

    together = reduce(Finding.beside, shares)

    assert together == found(recorded, Share())
    assert (together.events, len(together.tables[1].differing)) == (33, 5)


@pytest.mark.parametrize("at_once", [1, 2, 3, 100])
def test_rows_are_compared_page_by_page(recorded: Office, at_once: int) -> None:
    rows = [row(stream, term) for stream in ("x1", "x2") for term in (1, 2, 3)]
    entered(recorded, rows)
    made = [*rows[:3], row("x2", 2, "town"), rows[5]]

    with recorded.database.transaction(write=False) as cursor:
        sides = TwoSides(cursor, TERMS, "case_id", at_once)
        sides.compare(made, "x", None)

    assert sides.tally.found()[::3] == (6, [("x2", 1), ("x2", 2)])


def test_a_key_made_twice_is_named() -> None:
    tally = Tally(TERMS, "case_id")
    tally.add([row("a", 1), row("a", 2)], [row("a", 1), row("a", 1), row("a", 2)])

    found = tally.found()

    assert found.differing == [("a", 1)]
    assert whole(found.live) != whole(found.anew)


def test_a_difference_in_one_batch_is_one_in_the_whole() -> None:
    tally = Tally(TERMS, "case_id")
    tally.add([row("a", 1)], [row("a", 1)])
    tally.add([row("b", 1)], [row("b", 2)])
    tally.add([row("b", 3)], [row("b", 3)])

    found = tally.found()

    assert found.live["a"] == found.anew["a"]
    assert found.live["b"] != found.anew["b"]
    assert (found.rows, found.differing) == (3, [("b", 1), ("b", 2)])
