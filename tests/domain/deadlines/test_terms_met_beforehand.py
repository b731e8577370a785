"""A term whose duty was done before its first day never runs; found by random walks (tests/domain/properties)."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.proceedings import CorrectionResult, Reinspection
from domain.deadlines.reckoner import reckon
from tests.domain.given import ORDER_NUMBER, handed_over, order_served, paid
from tests.domain.given_revision import CHANGE, CHANGE_NUMBER
from tests.domain.scene import Scene

TODAY = date(2022, 9, 30)
EARLY = Reinspection(ORDER_NUMBER, date(2022, 7, 8), CorrectionResult.DONE, ("zhang", "li"))


def test_a_fine_paid_before_it_was_lowered_is_not_timed_again() -> None:
    scene = paid(Scene())
    assert "T19" in {one.rule.id for one in reckon(scene.case, SHIPPED, TODAY)}

    scene.take(CHANGE, by="chen")
    handed_over(scene, CHANGE_NUMBER, "2022-09-20")

    assert "T19" not in {one.rule.id for one in reckon(scene.case, SHIPPED, TODAY)}


@pytest.mark.parametrize(
    ("result", "met"),
    [
        pytest.param(CorrectionResult.DONE, [], id="期限内已改正，不再复查"),
        pytest.param(CorrectionResult.NOT_DONE, [None], id="期限内未改正，期满仍须复查"),
    ],
)
def test_a_reinspection_inside_the_term_settles_it_only_when_all_is_done(
    result: CorrectionResult, met: list[date | None]
) -> None:
    case = order_served(Scene()).case
    case.reinspections = (replace(EARLY, result=result),)

    found = [one.begun.met_on for one in reckon(case, SHIPPED, TODAY) if one.rule.id == "T05"]
    assert found == met
