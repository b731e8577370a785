"""T10: the file goes to the reviewer again with the report of a hearing, and for a decision to be made anew."""

from dataclasses import replace
from datetime import date

from domain.calendar.work_calendar import SHIPPED
from domain.case.remedy import RemedyOutcome
from domain.case.revision import RemakeFrom
from domain.deadlines.reckoner import reckon
from domain.deadlines.rule import Status
from tests.domain.given_execution import known_later
from tests.domain.given_revision import (
    OUTCOME,
    SECOND_REVIEW,
    hearing_held,
    hearing_reported,
    remedy_filed,
)
from tests.domain.scene import Scene

REMAKE = replace(
    OUTCOME,
    outcome=RemedyOutcome.REMAKE_ORDERED,
    summary="告知程序违法，责令重新作出",
    procedural=True,
    remake=RemakeFrom.NOTICE,
)


def review_due(scene: Scene, today: date = date(2022, 8, 31)) -> tuple[date, date, Status]:
    """Sent to the reviewer on, to be reviewed by, and how that stands."""
    (one,) = [one for one in reckon(scene.case, SHIPPED, today) if one.rule.id == "T10"]
    return one.begun.starts_on, one.judged, one.status


def test_until_the_hearing_is_reported_the_first_review_counts() -> None:
    assert review_due(hearing_held(Scene())) == (date(2022, 7, 25), date(2022, 8, 1), Status.MET)


def test_the_report_of_a_hearing_is_reviewed_within_a_term_of_its_own() -> None:
    scene = hearing_reported(Scene())
    assert review_due(scene) == (date(2022, 8, 18), date(2022, 8, 25), Status.MISSED)

    scene.take(SECOND_REVIEW, by="liu")

    assert review_due(scene) == (date(2022, 8, 18), date(2022, 8, 25), Status.MET)


def test_a_late_second_review_is_late() -> None:
    scene = hearing_reported(Scene())
    scene.take(replace(SECOND_REVIEW, occurred_at="2022-08-26"), by="liu")

    assert review_due(scene) == (date(2022, 8, 18), date(2022, 8, 25), Status.MET_LATE)


def test_a_review_before_a_decision_made_anew_is_not_counted_from_the_first_report() -> None:
    scene = remedy_filed(known_later(Scene()))
    scene.take(REMAKE, by="zhang")
    assert review_due(scene) == (date(2022, 7, 25), date(2022, 8, 1), Status.MET)

    scene.take(replace(SECOND_REVIEW, occurred_at="2022-12-02"), by="liu")

    assert review_due(scene) == (date(2022, 11, 30), date(2022, 12, 7), Status.MET)
