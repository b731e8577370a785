"""评查: a file without a fault gives no finding; each rule is broken by one change, and the file is then told so."""

import re
from datetime import date
from decimal import Decimal

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.review.reviewing import review
from domain.review.rule import DecidedBy, Finding, ReviewRule
from domain.review.table import RULE_BY_ID, RULES
from tests.domain.review.breaks import BREAKS
from tests.domain.review.files import FILES, Break

BY_MACHINE = [rule for rule in RULES if rule.decided_by is DecidedBy.MACHINE]
BY_HAND = [rule for rule in RULES if rule.decided_by is DecidedBy.HUMAN]


def broken(file: str, change: Break) -> tuple[Finding, ...]:
    made, today = FILES[file]
    return review(change(made()), SHIPPED, today)


@pytest.mark.parametrize("file", FILES)
def test_a_file_without_a_fault_gives_no_finding(file: str) -> None:
    found = broken(file, list)

    assert [(one.rule.id, one.text) for one in found] == []


@pytest.mark.parametrize("rule", BREAKS)
def test_a_broken_rule_is_found_with_its_events(rule: str) -> None:
    file, change = BREAKS[rule]
    found = [one for one in broken(file, change) if one.rule.id == rule]

    assert found
    assert all(one.text and one.events for one in found)


@pytest.mark.parametrize("rule", BREAKS)
def test_a_finding_names_no_personal_value(rule: str) -> None:
    file, change = BREAKS[rule]
    texts = "".join(one.text for one in broken(file, change))

    assert not re.search("薛某|薛公村|1380000|99999919900101", texts)


def test_every_rule_a_machine_decides_is_broken_by_a_test() -> None:
    assert set(BREAKS) == {rule.id for rule in BY_MACHINE}


def test_the_catalogue_holds_every_rule_once() -> None:
    wanted = [f"V{n:02}" for n in range(1, 21)] + [f"D{n:02}" for n in range(1, 33)]

    assert [rule.id for rule in RULES if rule.id[0] in "VD"] == wanted
    assert len(RULE_BY_ID) == len(RULES)


def test_what_asks_for_eyes_on_the_paper_is_left_to_people() -> None:
    assert [rule.id for rule in BY_HAND] == [
        *("V06", "D06", "D29", "D31", "D32"),
        *("C11", "C12", "C13", "C14"),
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_states_its_article_what_to_look_at_and_the_remedy(rule: ReviewRule) -> None:
    assert re.search("[法定号令]", rule.article)
    assert rule.title and rule.look_at and rule.remedy
    assert rule.veto == (rule.id[0] == "V")
    assert (rule.points is not None) == (rule.id[0] == "D")


def test_a_range_of_points_is_taken_at_its_lower_bound() -> None:
    points = RULE_BY_ID["D09"].points

    assert points is not None
    assert (points.value, points.range) == (Decimal(1), "1–5")


def test_acts_before_the_penalty_law_of_2021_are_not_judged_by_its_rules() -> None:
    assert not RULE_BY_ID["D22"].judges(date(2021, 7, 14))
    assert RULE_BY_ID["D22"].judges(date(2021, 7, 15))
    assert RULE_BY_ID["C10"].judges(date(2019, 1, 1))
