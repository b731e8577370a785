"""Filters, pages, what a foreign town sees, and that no name is ever written in the clear."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from application.ports.case_list import CaseFilter, StageCount
from domain.case.party import PartyKind
from domain.case.proceedings import LeadSource
from domain.case.stage import Stage
from domain.record.personal import TOMBSTONE
from domain.record.refusal import BadInput
from infrastructure.database.sqlite import SQLiteDatabase
from tests.domain.given import checking, closed, decision_served, investigating, ordered, two_parties
from tests.domain.scene import TOWN
from tests.infrastructure.views.given import (
    ALL,
    COUNTY,
    FOREIGN_TOWN,
    OTHER_TOWN,
    VILLAGER,
    Office,
    case_events,
    case_id,
    unequal,
)

NUMBER = "临孙综执立字〔2022〕第001号"


@pytest.fixture
def county(office: Office) -> Office:
    """Cases 1, 2 and 3 of the town, 4 of another town, 5 of another county; received later and later."""
    office.prepared()
    office.record(case_events(1, decision_served, day="2022-06-26"))
    office.record(case_events(2, checking, day="2022-06-27"))
    office.record(case_events(3, ordered, day="2022-06-28"))
    office.record(case_events(4, checking, unit=OTHER_TOWN, day="2022-06-29"))
    office.record(case_events(5, checking, unit=FOREIGN_TOWN, day="2022-06-30"))
    office.views().catch_up()
    return office


def found(office: Office, wanted: CaseFilter) -> list[int]:
    return [row.id.int & 0xFF for row in office.cases.page(wanted, None, 500).items]


def test_a_row_tells_where_the_case_stands(office: Office) -> None:
    office.prepared()
    office.record(case_events(1, investigating))
    office.views().catch_up()

    (row,) = office.cases.page(ALL, None, 10).items

    assert (row.id, row.number, row.unit, row.stage) == (case_id(1), NUMBER, TOWN, Stage.INVESTIGATING)
    assert (row.violation, row.place, row.source) == ("非法取土、损坏村道", "西里北沟", LeadSource.PATROL)
    assert (row.received_on, row.filed_on) == (date(2022, 6, 30), date(2022, 7, 14))
    assert (row.due_on, row.due_rule) == (date(2022, 10, 12), "T14")
    assert (row.officers, row.items) == (("zhang", "li"), ("JT-01",))
    assert (row.version, row.last_recorded_at) == (4, datetime(2022, 12, 31, 10, 0, tzinfo=UTC))


def test_a_case_before_filing_has_no_number_and_its_lead_is_to_be_checked(office: Office) -> None:
    office.prepared()
    office.record(case_events(1, checking))
    office.views().catch_up()

    (row,) = office.cases.page(ALL, None, 10).items

    assert (row.number, row.filed_on, row.due_on, row.due_rule, row.items) == (
        "",
        None,
        date(2022, 7, 11),
        "T01",
        (),
    )


def test_an_ended_case_is_under_the_terms_that_outlast_it_alone(office: Office) -> None:
    office.prepared()
    office.record(case_events(1, closed))
    office.views().catch_up()

    (row,) = office.cases.page(ALL, None, 10).items

    assert (row.stage, row.due_on, row.due_rule) == (Stage.CLOSED, date(2022, 9, 14), "T32")


def test_parties_come_with_their_names_opened_in_their_order(office: Office) -> None:
    office.prepared()
    office.record(case_events(1, two_parties))
    office.views().catch_up()

    (row,) = office.cases.page(ALL, None, 10).items

    kinds = [(party.id, party.kind) for party in row.parties]
    assert kinds == [("party-1", PartyKind.PERSON), ("party-2", PartyKind.ORGANISATION)]
    assert row.parties[0].name is not None
    assert row.parties[0].name.text == VILLAGER


def test_a_forgotten_name_reads_as_a_tombstone(office: Office) -> None:
    views = office.prepared()
    office.record(case_events(1, two_parties))
    views.catch_up()

    office.keyring.forget(case=case_id(1), person="party-1")

    (row,) = office.cases.page(ALL, None, 10).items
    assert [party.name and party.name.text == TOMBSTONE for party in row.parties] == [True, False]


def test_the_tokens_of_a_forgotten_name_are_found_by_the_certificate_and_go_with_a_rebuild(
    office: Office,
) -> None:
    views = office.prepared()
    office.record(case_events(1, two_parties))
    views.catch_up()
    assert found(office, replace(ALL, q=VILLAGER)) == [1]

    office.keyring.forget(case=case_id(1), person="party-1")
    assert unequal(views.check()) == ["case_list_terms"]
    views.rebuild("case_list")

    assert unequal(views.check()) == []
    assert found(office, replace(ALL, q=VILLAGER)) == []
    assert found(office, replace(ALL, q="西里北沟")) == [1]


def test_no_name_of_a_party_is_in_the_database_file(sqlite_database: SQLiteDatabase, tmp_path: Path) -> None:
    office = Office.open(sqlite_database, tmp_path)
    views = office.prepared()
    office.record(case_events(1, two_parties))
    views.catch_up()
    views.rebuild()

    assert office.cases.page(ALL, None, 10).items[0].parties[0].name is not None
    files = [path for path in tmp_path.glob("record.sqlite3*") if path.is_file()]
    content = b"".join(path.read_bytes() for path in files)
    assert "西里北沟".encode() in content
    assert VILLAGER.encode() not in content
    assert b"13800000000" not in content


def test_no_row_of_a_view_holds_a_name(office: Office) -> None:
    views = office.prepared()
    office.record(case_events(1, closed))
    views.catch_up()

    checks = views.check().tables
    statements = ["SELECT * FROM :table".replace(":table", one.table) for one in checks]
    rows = [row for statement in statements for row in office.database.query(statement)]
    assert len(rows) == sum(one.rows for one in checks)
    assert [row for row in rows if VILLAGER in repr(row)] == []


VISIBLE: list[tuple[tuple[str, ...], list[int]]] = [
    ((COUNTY,), [4, 3, 2, 1]),
    ((TOWN,), [3, 2, 1]),
    ((OTHER_TOWN,), [4]),
    ((TOWN, OTHER_TOWN), [4, 3, 2, 1]),
    ((FOREIGN_TOWN,), [5]),
    (("14082110",), [3, 2, 1]),
    ((TOWN + "T",), []),
    (("15",), []),
    ((), []),
    (("",), []),
    (("\0",), []),
]
NARROWED: list[tuple[dict[str, Any], list[int]]] = [
    ({"unit": OTHER_TOWN}, [4]),
    ({"unit": FOREIGN_TOWN}, []),
    ({"unit": COUNTY}, []),
    ({"stage": Stage.CHECKING}, [4, 3, 2]),
    ({"stage": Stage.CHECKING, "unit": TOWN}, [3, 2]),
    ({"item": "JT-01"}, [1]),
    ({"item": "ZR-01"}, []),
    ({"officer": "li"}, [4, 3, 2, 1]),
    ({"officer": "wang"}, []),
    ({"number": NUMBER}, [1]),
    ({"number": "\0"}, []),
    ({"received_from": date(2022, 6, 28)}, [4, 3]),
    ({"received_to": date(2022, 6, 27)}, [2, 1]),
    ({"received_from": date(2022, 6, 27), "received_to": date(2022, 6, 28)}, [3, 2]),
    ({"overdue_on": date(2022, 7, 6)}, []),
    ({"overdue_on": date(2022, 7, 7)}, [2]),
    ({"overdue_on": date(2022, 7, 8)}, [3, 2]),
    ({"overdue_on": date(2022, 9, 21)}, [4, 3, 2, 1]),
]


def test_a_caller_sees_units_that_begin_with_a_prefix(county: Office) -> None:
    assert [(one, found(county, CaseFilter(prefixes=one))) for one, _ in VISIBLE] == VISIBLE


def test_a_caller_counts_what_is_seen(county: Office) -> None:
    counted = [sum(one.cases for one in county.cases.stages_by_unit(prefixes)) for prefixes, _ in VISIBLE]
    assert counted == [len(cases) for _, cases in VISIBLE]


def test_a_filter_narrows_what_is_visible(county: Office) -> None:
    assert [(one, found(county, replace(ALL, **one))) for one, _ in NARROWED] == NARROWED


def test_a_case_is_found_by_its_number(county: Office) -> None:
    assert county.cases.find(NUMBER) == case_id(1)


def test_an_unknown_number_finds_nothing(county: Office) -> None:
    unknown = ["", "临孙综执立字〔2022〕第002号", "\0", "\ud800"]
    assert [county.cases.find(number) for number in unknown] == [None] * 4


def test_stages_are_counted_by_unit_in_their_order(county: Office) -> None:
    assert county.cases.stages_by_unit((COUNTY,)) == (
        StageCount(TOWN, Stage.CHECKING, 2),
        StageCount(TOWN, Stage.SERVED, 1),
        StageCount(OTHER_TOWN, Stage.CHECKING, 1),
    )


def test_pages_neither_skip_nor_repeat_while_rows_are_added(office: Office) -> None:
    views = office.prepared()
    for number in range(10, 30):
        office.record(case_events(number, day=f"2022-06-{number // 2:02}"))
    views.catch_up()
    present = office.ids()
    seen, after, added = [], None, 50

    while True:
        page = office.cases.page(ALL, after, 3)
        seen += [row.id for row in page.items]
        for day in ("2022-06-05", "2022-06-10", "2022-06-30"):
            office.record(case_events(added, day=day))
            added += 1
        views.catch_up()
        if (after := page.next) is None:
            break

    assert len(seen) == len(set(seen))
    assert [one for one in seen if one in present] == present
    assert len(present) == 20


def test_the_last_page_says_so(county: Office) -> None:
    exact = county.cases.page(ALL, None, 4)
    first = county.cases.page(ALL, None, 3)

    assert (len(exact.items), exact.next) == (4, None)
    assert first.next is not None
    assert re.fullmatch(r"[A-Za-z0-9_=-]+", first.next)
    rest = county.cases.page(ALL, first.next, 3)
    assert ([row.id for row in rest.items], rest.next) == ([case_id(1)], None)


@pytest.fixture
def empty(memory_database: SQLiteDatabase, tmp_path: Path) -> Office:
    office = Office.open(memory_database, tmp_path)
    office.prepared()
    return office


@pytest.mark.parametrize(
    "after",
    ["", "x", "吗", "bnVsbA==", "W10=", "WzEsMl0=", "WyIyMDIyLTA2LTMwIiwgIngiXQ==", "WyJcdTAwMDAiLCAieCJd"],
    ids=["empty", "short", "Chinese", "null", "nothing", "numbers", "no case", "NUL"],
)
def test_a_cursor_that_is_none_of_ours_is_bad_input(empty: Office, after: str) -> None:
    with pytest.raises(BadInput) as refused:
        empty.cases.page(ALL, after, 10)

    assert refused.value.field == "after"


@pytest.mark.parametrize("limit", [0, -1, 501])
def test_a_page_has_a_sensible_size(empty: Office, limit: int) -> None:
    with pytest.raises(BadInput) as refused:
        empty.cases.page(ALL, None, limit)

    assert refused.value.field == "limit"
