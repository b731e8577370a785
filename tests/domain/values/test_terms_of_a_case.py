"""A county's value in a case: frozen into the notice, in the deadlines, in the review; each by the legal day of its act."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.notice_rights import RightsWindowOpen
from domain.case.terms import AS_SHIPPED, Terms
from domain.deadlines.reckoner import reckon, unmet_duties
from domain.record.certainty import Certainty
from domain.review.local_points import grade_lines, grades_mark, local_rules
from domain.review.reviewing import Grade, review, score
from domain.review.rule import Finding
from domain.steps.publish_decision import DecisionPublished
from domain.values.value import LocalValue
from tests.domain.given import (
    DECISION,
    NOTICE_NUMBER,
    decision_served,
    handed_over,
    lead,
    notice_served,
    notified,
)
from tests.domain.given_execution import PUBLISH
from tests.domain.scene import Scene

DOCUMENT = "临司发〔2022〕3号（虚构）"
TODAY = date(2022, 12, 31)
DAYS = (date(2022, 8, 31), date(2022, 9, 1))


def local(id: str, amount: str, since: date) -> LocalValue:
    return LocalValue(id=id, amount=Decimal(amount), document=DOCUMENT, since=since)


def with_value(id: str, amount: str, since: date) -> Scene:
    scene = Scene()
    scene.terms = Terms((local(id, amount, since),))
    return scene


def published(scene: Scene) -> Scene:
    """The decision of Friday 2022-09-02, reported on 2022-09-07."""
    decision_served(scene).take(replace(PUBLISH, occurred_at="2022-09-07"), by="zhang")
    return scene


def told_days(scene: Scene) -> int:
    notice = scene.case.of("party-1").notice
    assert notice is not None
    return notice.statement_days


@pytest.mark.parametrize(
    ("since", "days"),
    [
        pytest.param(date(2022, 8, 1), 3, id="set by the day of the notice"),
        pytest.param(date(2022, 8, 2), 5, id="set from the next day on"),
    ],
)
def test_a_notice_tells_the_window_in_force_on_its_day(since: date, days: int) -> None:
    assert told_days(notified(with_value("T11", "3", since))) == days


def test_a_shorter_window_ends_earlier_and_the_refusal_says_by_what_document() -> None:
    scene = notice_served(with_value("T11", "3", date(2022, 8, 1)))

    with pytest.raises(RightsWindowOpen) as refused:
        scene.take(replace(DECISION, occurred_at="2022-08-04"), by="chen")
    scene.take(replace(DECISION, occurred_at="2022-08-05"), by="chen")

    assert "2022-08-04才届满" in refused.value.sentence()
    assert f"陈述申辩期为3个工作日，县级设定：{DOCUMENT}" in refused.value.sentence()


def test_where_nothing_is_set_the_refusal_says_that_no_law_fixes_the_days() -> None:
    with pytest.raises(RightsWindowOpen) as refused:
        notice_served(Scene()).take(replace(DECISION, occurred_at="2022-08-04"), by="chen")

    assert "陈述申辩期为5个工作日，设计建议（非法律规定）" in refused.value.sentence()


def test_what_was_told_to_a_party_stands_whatever_is_set_later_for_its_day() -> None:
    scene = notice_served(Scene())
    later = Terms((local("T11", "3", date(2022, 8, 1)),))

    windows = [
        (one.begun.term.days, one.mark, one.judged)
        for one in reckon(scene.case, SHIPPED, TODAY, terms=later)
        if one.rule.id == "T11" and one.begun.term
    ]

    assert windows == [(5, Certainty.DESIGN, date(2022, 8, 8))]


def test_a_told_window_is_marked_as_the_county_set_it() -> None:
    scene = notice_served(with_value("T11", "3", date(2022, 8, 1)))

    (window,) = [one for one in reckon(scene.case, SHIPPED, TODAY, terms=scene.terms) if one.rule.id == "T11"]

    assert window.begun.term is not None
    assert (window.judged, window.mark, window.begun.term.source) == (
        date(2022, 8, 4),
        Certainty.LOCAL,
        DOCUMENT,
    )


def test_a_notice_served_after_the_change_keeps_the_days_it_told() -> None:
    scene = notified(Scene())
    scene.terms = Terms((local("T11", "3", date(2022, 8, 2)),))
    handed_over(scene, NOTICE_NUMBER, "2022-08-03")

    (window,) = [one for one in reckon(scene.case, SHIPPED, TODAY, terms=scene.terms) if one.rule.id == "T11"]

    assert window.judged == date(2022, 8, 10)


@pytest.mark.parametrize(
    ("since", "due"),
    [
        pytest.param(date(2022, 6, 30), date(2022, 7, 14), id="in force when the lead came"),
        pytest.param(date(2022, 7, 1), date(2022, 7, 11), id="in force a day later"),
    ],
)
def test_a_lead_is_checked_within_the_days_in_force_when_it_came(since: date, due: date) -> None:
    case = lead(Scene()).case

    (found,) = unmet_duties(case, SHIPPED, Terms((local("T01", "10", since),)))

    assert (found.rule.id, found.judged) == ("T01", due)


def test_a_publication_is_late_by_the_term_in_force_on_the_day_of_the_decision() -> None:
    scene = published(with_value("T32", "1", date(2022, 9, 1)))

    (event,) = [one for one in scene.history if isinstance(one, DecisionPublished)]

    assert (event.due_on, event.mark, event.late) == (date(2022, 9, 5), Certainty.LOCAL, True)
    assert "县级设定" in event.describe()


@pytest.mark.parametrize(("terms", "found"), [(AS_SHIPPED, 0), ("1", 1)], ids=["as shipped", "one day"])
def test_the_review_judges_by_the_county_s_terms(terms: Terms | str, found: int) -> None:
    scene = published(Scene())
    judged_by = terms if isinstance(terms, Terms) else Terms((local("T32", terms, date(2022, 9, 1)),))

    findings = review(scene.history, SHIPPED, date(2022, 9, 30), terms=judged_by)

    assert sum("才上报" in one.text for one in findings if one.rule.id == "D27") == found


def test_points_and_grades_of_a_review_are_the_county_s_on_its_day() -> None:
    values = (local("points-D27", "12.5", date(2022, 9, 1)), local("grade-excellent", "85", date(2022, 9, 1)))
    before, after = ({one.id: one for one in local_rules(values, day)}["D27"] for day in DAYS)

    scores = [
        score([Finding(rule, "逾期", (1,))], grade_lines(values, day))
        for rule, day in zip((before, after), DAYS, strict=True)
    ]

    assert [one.points for one in scores] == [Decimal(98), Decimal("87.5")]
    assert [one.grade for one in scores] == [Grade.EXCELLENT, Grade.EXCELLENT]
    assert score([Finding(after, "逾期", (1,))]).grade is Grade.GOOD
    assert after.points is not None
    assert after.points.mark is Certainty.LOCAL
    assert grades_mark(values, DAYS[1]) is Certainty.MEMORY
