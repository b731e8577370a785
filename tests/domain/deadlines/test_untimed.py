"""Rules that time a duty without a number: shown where they are at work, never reckoned."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.penalty import Penalty, PenaltyKind
from domain.deadlines.table import RULE_BY_ID
from domain.deadlines.untimed import UNTIMED, UNTIMED_BY_ID, statistics_due
from tests.domain.given import checking, decision_served, investigating
from tests.domain.given_execution import known_later, published
from tests.domain.scene import Scene


def test_a_rule_has_a_number_of_days_or_none() -> None:
    assert not set(UNTIMED_BY_ID) & set(RULE_BY_ID)
    assert all(one.says and one.article for one in UNTIMED)


def test_every_time_limit_of_the_master_table_is_known() -> None:
    """One to forty-seven; a letter marks a part of one."""
    known = {
        "".join(letter for letter in one if letter not in "abc") for one in {*RULE_BY_ID, *UNTIMED_BY_ID}
    }

    assert known == {f"T{number:02}" for number in range(1, 48)}


def test_filing_is_prompt_from_the_check_to_the_approval() -> None:
    (waiting,) = UNTIMED_BY_ID["T02"].begun(checking(Scene()).case)
    assert (waiting.starts_on, waiting.met_on) == (date(2022, 6, 30), None)

    (done,) = UNTIMED_BY_ID["T02"].begun(investigating(Scene()).case)
    assert done.met_on == date(2022, 7, 14)


def test_a_demolition_waits_for_a_notice_and_the_remedies() -> None:
    case = decision_served(Scene()).case
    assert list(UNTIMED_BY_ID["T30"].begun(case)) == []
    decision = case.of("party-1").decision
    assert decision is not None
    wall = Penalty(kind=PenaltyKind.OTHER, item="CJ-01", content="限期拆除违法建设的围墙")
    case.towards("party-1", decision=replace(decision, penalties=(wall,)))

    (begun,) = UNTIMED_BY_ID["T30"].begun(case)

    assert begun.starts_on == date(2022, 9, 5)


def test_what_was_published_before_the_measures_has_no_such_period() -> None:
    assert list(UNTIMED_BY_ID["T34"].begun(published(known_later(Scene())).case)) == []


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2026, 1, 31), date(2026, 1, 31)),
        (date(2026, 2, 1), date(2027, 1, 31)),
        (date(2025, 12, 31), date(2026, 1, 31)),
    ],
)
def test_the_statistics_of_a_year_are_due_on_the_last_of_january(today: date, due: date) -> None:
    assert statistics_due(today) == due
