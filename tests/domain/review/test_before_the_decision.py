"""V11, V12, V13: what is said or asked for after a decision does not make it wrong; found by random walks."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.record.aggregate import RecordedEvent
from domain.record.when import When
from domain.review.reviewing import review
from domain.steps.examine_result import ResultExamined
from domain.steps.hold_hearing import HearingHeld
from domain.steps.renotify_penalty import RenotifyGround
from tests.domain.given import DECISION, DECISION_NUMBER, decision_served, handed_over, notice_served
from tests.domain.given_revision import DISCUSSION, RENOTIFY, REQUEST, SECOND_NOTICE_NUMBER, hearing_reported
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
def test_only_the_examination_before_the_decision_says_that_a_case_is_complex(
    before: bool, after: bool, found: bool
) -> None:
    history = decision_served(Scene()).history
    examined: Any = next(one for one in history if isinstance(one, ResultExamined))
    stated: Any = replace(examined, complex=before)
    latest = {"originator_version": len(history) + 1, "occurred_at": history[-1].occurred_at}
    judged = [stated if one is examined else one for one in history]

    assert ("V13" in vetoes([*judged, replace(examined, complex=after, **latest)])) is found


def test_a_hearing_held_after_the_decision_asks_for_no_review_before_it() -> None:
    history = decision_served(Scene()).history
    heard: Any = next(one for one in hearing_reported(Scene()).history if isinstance(one, HearingHeld))
    later = When.parse("2022-09-20")

    assert vetoes([*history, replace(heard, originator_version=len(history) + 1, occurred_at=later)]) == set()


def test_a_hearing_asked_for_before_a_change_does_not_tell_against_the_first_decision() -> None:
    scene = notice_served(Scene(), hearing=True)
    scene.take(DISCUSSION, by="chen")
    scene.take(DECISION, by="chen")
    handed_over(scene, DECISION_NUMBER, "2022-09-05")
    change = replace(RENOTIFY, occurred_at="2022-09-06", ground=RenotifyGround.CHANGE, hearing=True)
    scene.take(change, by="zhang")
    handed_over(scene, SECOND_NOTICE_NUMBER, "2022-09-06")
    scene.take(replace(REQUEST, occurred_at="2022-09-07", requested_on=date(2022, 9, 7)), by="zhang")

    assert vetoes(scene.history) == set()
