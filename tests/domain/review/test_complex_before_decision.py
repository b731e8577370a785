"""V13: whether a case was complex is the head's last word before the decision."""

from dataclasses import replace

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.record.aggregate import RecordedEvent
from domain.review.reviewing import review
from domain.steps.examine_result import ResultExamined
from tests.domain.given import decision_served
from tests.domain.scene import Scene


def vetoes(history: list[RecordedEvent]) -> set[str]:
    found = review(history, SHIPPED, history[-1].occurred_at.last_day)
    return {one.rule.id for one in found if one.rule.veto}


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        pytest.param(True, False, True, id="决定前认定复杂，没有集体讨论"),
        pytest.param(False, True, False, id="决定后才认定复杂"),
    ],
)
def test_only_the_examination_before_the_decision_counts(before: bool, after: bool, found: bool) -> None:
    history = decision_served(Scene()).history
    examined = next(one for one in history if isinstance(one, ResultExamined))
    again = replace(
        examined,
        originator_version=len(history) + 1,
        occurred_at=history[-1].occurred_at,
        complex=after,
    )
    judged = [replace(one, complex=before) if one is examined else one for one in history]

    assert ("V13" in vetoes([*judged, again])) is found
