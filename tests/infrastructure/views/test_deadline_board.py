"""The board tells what has run out on the day it is asked; nothing of a foreign town; live rows equal a replay."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from application.ports.deadline_board import BoardFilter, BoardStatus, DutyRow, UnitDuties
from domain.record.refusal import BadInput
from infrastructure.views.deadline_board import ProjectedDeadlineBoard
from tests.domain.given import checking, closed, investigating, lead
from tests.domain.given_investigation import preserved, suspended
from tests.domain.scene import TOWN, Scene
from tests.infrastructure.views.given import (
    COUNTY,
    FOREIGN_TOWN,
    OTHER_TOWN,
    Office,
    case_events,
    case_id,
    unequal,
)

ALL = BoardFilter(prefixes=(COUNTY,), on=date(2022, 7, 11))


def paused(scene: Scene) -> Scene:
    return suspended(scene, rule="《某条例》第一条")


@pytest.fixture
def county(office: Office) -> Office:
    """Checks due on 2022-07-11 (1, of the other town), 07-08 (2, nobody's yet) and 07-12 (5, of another county); an
    investigation that keeps evidence (3), one that is suspended (4), and a closed case whose decision is still to be published (6)."""
    views = office.prepared()
    office.record(case_events(1, checking, unit=OTHER_TOWN))
    office.record(case_events(2, lead, day="2022-06-29"))
    office.record(case_events(3, preserved))
    office.record(case_events(4, paused))
    office.record(case_events(5, checking, unit=FOREIGN_TOWN, day="2022-07-01"))
    office.record(case_events(6, closed))
    views.catch_up()
    return office


def board(office: Office) -> ProjectedDeadlineBoard:
    return ProjectedDeadlineBoard(office.database)


def rows(office: Office, wanted: BoardFilter) -> list[DutyRow]:
    return list(board(office).page(wanted, None, 500).items)


def found(office: Office, **narrowed: Any) -> list[tuple[int, str]]:
    return [(one.case.int & 0xFF, one.rule) for one in rows(office, replace(ALL, **narrowed))]


def test_a_row_tells_the_duty_and_whose_it_is(county: Office) -> None:
    (row,) = rows(county, replace(ALL, rule="T06"))

    assert (row.case, row.unit, row.officers, row.owes.value) == (case_id(3), TOWN, ("zhang", "li"), "organ")
    assert (row.starts_on, row.raw_due, row.rolled_due, row.hard_due, row.judged) == (
        date(2022, 7, 15),
        date(2022, 7, 26),
        date(2022, 7, 26),
        date(2022, 7, 26),
        date(2022, 7, 26),
    )
    assert "行政处罚法第五十六条" in row.article


def test_what_is_due_first_stands_first_and_a_met_duty_nowhere(county: Office) -> None:
    assert found(county) == [(2, "T01"), (1, "T01"), (3, "T06"), (6, "T32"), (3, "T14"), (4, "T14")]


def test_what_is_due_today_is_not_overdue(county: Office) -> None:
    overdue = {
        day: found(county, status=BoardStatus.OVERDUE, on=date(2022, 7, day)) for day in (8, 9, 11, 12)
    }

    assert overdue == {8: [], 9: [(2, "T01")], 11: [(2, "T01")], 12: [(2, "T01"), (1, "T01")]}


def test_a_paused_duty_never_runs_out(county: Office) -> None:
    assert found(county, status=BoardStatus.PAUSED) == [(4, "T14")]
    assert (4, "T14") not in found(county, status=BoardStatus.OVERDUE, on=date(2032, 1, 1))
    (row,) = rows(county, replace(ALL, status=BoardStatus.PAUSED))
    assert row.status(date(2032, 1, 1)) is BoardStatus.PAUSED


def test_days_in_a_year_not_yet_published_are_provisional(office: Office) -> None:
    views = office.prepared()
    office.record(case_events(1, lead, day="2029-12-30"))
    views.catch_up()

    assert found(office, status=BoardStatus.PROVISIONAL, on=date(2029, 12, 31)) == [(1, "T01")]


NARROWED: list[tuple[dict[str, Any], list[tuple[int, str]]]] = [
    ({"unit": OTHER_TOWN}, [(1, "T01")]),
    ({"unit": FOREIGN_TOWN}, []),
    ({"prefixes": (FOREIGN_TOWN,)}, [(5, "T01")]),
    ({"prefixes": ()}, []),
    ({"officer": "zhang"}, [(1, "T01"), (3, "T06"), (6, "T32"), (3, "T14"), (4, "T14")]),
    ({"officer": "zhang", "unit": OTHER_TOWN}, [(1, "T01")]),
    ({"officer": "chen"}, []),
    ({"officer": "\0"}, []),
    ({"rule": "T14"}, [(3, "T14"), (4, "T14")]),
    ({"until": date(2022, 7, 11)}, [(2, "T01"), (1, "T01")]),
    ({"status": BoardStatus.DUE}, [(1, "T01"), (3, "T06"), (6, "T32"), (3, "T14")]),
]


def test_a_filter_narrows_what_is_visible(county: Office) -> None:
    assert [(one, found(county, **one)) for one, _ in NARROWED] == NARROWED


@pytest.mark.parametrize("officer", [None, "zhang"])
def test_pages_follow_one_another(county: Office, officer: str | None) -> None:
    wanted, after = replace(ALL, officer=officer), None
    seen: list[DutyRow] = []
    while True:
        page = board(county).page(wanted, after, 2)
        seen += page.items
        if (after := page.next) is None:
            break

    assert seen == rows(county, wanted)


def test_a_cursor_that_is_none_of_ours_is_bad_input(county: Office) -> None:
    with pytest.raises(BadInput):
        board(county).page(ALL, "bnVsbA==", 2)


def test_units_are_counted(county: Office) -> None:
    assert board(county).counts((COUNTY,), date(2022, 7, 12)) == (
        UnitDuties(TOWN, overdue=1, due=3, paused=1, provisional=0),
        UnitDuties(OTHER_TOWN, overdue=1, due=0, paused=0, provisional=0),
    )


def test_live_rows_equal_those_of_a_replay_and_of_a_rebuild(office: Office) -> None:
    views = office.prepared(batch_size=1)
    office.record(case_events(1, preserved))
    office.record(case_events(2, closed))
    views.catch_up()
    live = rows(office, ALL)
    assert unequal(views.check()) == []

    views.rebuild("deadline_board")

    assert rows(office, ALL) == live


def test_a_step_that_meets_a_duty_takes_its_row_away(office: Office) -> None:
    views = office.prepared()
    events = case_events(1, investigating)
    office.record(events[:2])
    views.catch_up()
    before = found(office)
    office.record(events[2:])
    views.catch_up()

    assert (before, found(office)) == ([(1, "T01")], [(1, "T14")])
