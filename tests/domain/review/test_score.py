"""评分: a veto makes the file unqualified; else a hundred less what the rules take off."""

from datetime import date
from decimal import Decimal

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.record.certainty import Certainty
from domain.review.reviewing import GRADES_MARK, Grade, review, score
from domain.review.rule import Finding
from domain.review.table import RULE_BY_ID
from tests.domain.review.files import archived


def findings(*rules: str) -> list[Finding]:
    return [Finding(RULE_BY_ID[rule], "问题", (1,)) for rule in rules]


@pytest.mark.parametrize(
    ("rules", "points", "grade"),
    [
        ((), "100", Grade.EXCELLENT),
        (("D02",), "90", Grade.EXCELLENT),
        (("D02", "D03"), "89", Grade.GOOD),
        (("D02", *["D15"] * 5), "75", Grade.GOOD),
        (("D02", *["D15"] * 5, "D03"), "74", Grade.PASS),
        (["D01"] * 20, "60", Grade.PASS),
        ((*["D01"] * 20, "D03"), "59", Grade.FAIL),
        (["D01"] * 60, "0", Grade.FAIL),
        (["D03"] * 3, "99", Grade.EXCELLENT),
        (["D20"] * 5, "97", Grade.EXCELLENT),
        (["D15"] * 9, "79", Grade.GOOD),
        (["C10"] * 9, "100", Grade.EXCELLENT),
    ],
)
def test_points_and_grade(rules: tuple[str, ...], points: str, grade: Grade) -> None:
    made = score(findings(*rules))

    assert (made.points, made.grade, made.vetoes) == (Decimal(points), grade, ())


def test_one_veto_makes_the_file_unqualified() -> None:
    made = score(findings("V03", "V03", "D03"))

    assert (made.points, made.grade, made.vetoes) == (Decimal(0), Grade.FAIL, ("V03",))
    assert made.deducted == (("D03", Decimal(1)),)


def test_the_thresholds_of_the_grades_are_from_memory() -> None:
    assert GRADES_MARK is Certainty.MEMORY


def test_a_history_without_its_first_event_is_not_judged() -> None:
    assert review(archived()[1:], SHIPPED, date(2022, 10, 31)) == ()
    assert review([], SHIPPED, date(2022, 10, 31)) == ()
