"""扣分与等次的当地数值 — points of a deduction and lines of the grades, which no law fixes, as a county set them. (law: §10.1, §10.3)"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from domain.record.certainty import Certainty
from domain.review.reviewing import FULL, GRADE_FROM, GRADES_MARK, Grade, GradeLines
from domain.review.rule import ReviewRule
from domain.review.table import RULES
from domain.values.value import LocalValue, Value, in_force

POINTS_SOURCE: Final = "案卷评查标准（本省标准待核实）"
GRADE_IDS: Final = {Grade.EXCELLENT: "grade-excellent", Grade.GOOD: "grade-good", Grade.PASS: "grade-pass"}


def points_id(rule: ReviewRule) -> str:
    return f"points-{rule.id}"


VALUES: Final[tuple[Value, ...]] = (
    *(
        Value(
            id=points_id(rule),
            title=f"评查扣分：{rule.title}",
            amount=rule.points.value,
            unit="分",
            article=POINTS_SOURCE,
            mark=rule.points.mark,
            least=Decimal(0),
            most=FULL,
            whole=False,
        )
        for rule in RULES
        if rule.points
    ),
    *(
        Value(
            id=GRADE_IDS[grade],
            title=f"案卷等次“{grade.value}”的最低分",
            amount=least,
            unit="分",
            article=POINTS_SOURCE,
            mark=GRADES_MARK,
            least=Decimal(0),
            most=FULL,
            whole=False,
        )
        for least, grade in GRADE_FROM
    ),
)


def local_rules(values: Iterable[LocalValue], on: date) -> tuple[ReviewRule, ...]:
    """The rules with the points that apply on the day of the review; a most in all stays, but not below one finding's."""
    held = tuple(values)
    return tuple(_with_points(rule, in_force(held, points_id(rule), on)) for rule in RULES)


def _with_points(rule: ReviewRule, local: LocalValue | None) -> ReviewRule:
    if rule.points is None or local is None or local.amount is None:
        return rule
    most = rule.points.at_most
    points = replace(
        rule.points,
        value=local.amount,
        mark=Certainty.LOCAL,
        at_most=None if most is None else max(most, local.amount),
        range="",
    )
    return replace(rule, points=points)


def grade_lines(values: Iterable[LocalValue], on: date) -> GradeLines:
    """From how many points on a file has which grade, best first."""
    held = tuple(values)
    lines = []
    for least, grade in GRADE_FROM:
        local = in_force(held, GRADE_IDS[grade], on)
        lines.append((least if local is None or local.amount is None else local.amount, grade))
    return tuple(lines)


def grades_mark(values: Iterable[LocalValue], on: date) -> Certainty:
    """Set by the county when each of its lines is."""
    held = tuple(values)
    local = (in_force(held, id, on) for id in GRADE_IDS.values())
    return Certainty.LOCAL if all(one and one.amount is not None for one in local) else GRADES_MARK
