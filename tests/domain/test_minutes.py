"""Two steps of one day keep their order to the minute where both minutes are known."""

from dataclasses import replace
from typing import Any

import pytest

from domain.case.document import ServiceMethod
from domain.case.guards import OutOfOrder
from domain.case.proceedings import ReviewOpinion
from domain.case.serving import SignerRelation
from domain.record.aggregate import RecordedEvent
from domain.record.when import When
from domain.steps import STEPS
from domain.steps.decide_filing import DecideFiling, FilingChoice
from domain.steps.request_filing import RequestFiling
from domain.steps.review_legality import ReviewItem, ReviewLegality
from domain.steps.serve_document import ServeDocument
from domain.steps.start_check import StartCheck
from tests.domain.given import DECISION, ORDER_NUMBER, checking, concluded, lead, notice_served, ordered
from tests.domain.given_revision import DISCUSSION
from tests.domain.scene import Scene

REQUEST = RequestFiling(
    occurred_at="2022-07-13T10:00",
    items=("JT-01",),
    act_date="2022-06-30",
    facts="挖掘占用村道约6平方米",
    acts="按一个违法行为处理",
)
FILED = DecideFiling(
    occurred_at="2022-07-13T09:59",
    decision=FilingChoice.APPROVE,
    opinion="同意立案",
    officers=("zhang", "li"),
)
HANDED = ServeDocument(
    occurred_at="2022-07-01T09:59",
    document=ORDER_NUMBER,
    method=ServiceMethod.DIRECT,
    succeeded=True,
    servers=("zhang", "li"),
    signer="薛某某",
    relation=SignerRelation.SELF,
)


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2022-07-01T09:59", "2022-07-01T10:00", True),
        ("2022-07-01T10:00", "2022-07-01T10:00", False),
        ("2022-07-01T10:01", "2022-07-01T10:00", False),
        ("2022-07-01", "2022-07-01T10:00", False),
        ("2022-07-01T10:00", "2022-07-01", False),
        ("2022-06-30T23:59", "2022-07-01", True),
        ("2022-06-30", "2022-07-01T00:00", True),
    ],
)
def test_minutes_are_compared_where_both_are_known_else_days(one: str, other: str, before: bool) -> None:
    assert When.parse(one).before(When.parse(other)) is before


def test_a_filing_is_not_approved_in_a_minute_before_the_request() -> None:
    scene = checking(Scene())
    scene.take(REQUEST, by="zhang")

    with pytest.raises(OutOfOrder) as refused:
        scene.take(FILED, by="chen")

    assert refused.value.sentence() == "“立案审批”不能早于“申请立案”（2022年7月13日 10时00分）。"
    scene.take(replace(FILED, occurred_at="2022-07-13T10:00"), by="chen")
    assert scene.case.number


def test_of_an_approval_known_to_the_day_nobody_can_say_that_it_came_first() -> None:
    scene = checking(Scene())
    scene.take(REQUEST, by="zhang")

    scene.take(replace(FILED, occurred_at="2022-07-13"), by="chen")

    assert scene.case.number


def test_a_check_does_not_start_in_a_minute_before_the_lead_came_in() -> None:
    with pytest.raises(OutOfOrder):
        lead(Scene()).take(StartCheck(occurred_at="2022-06-30T09:29", officers=("zhang", "li")), by="wang")


def test_a_document_is_not_served_in_a_minute_before_it_was_issued() -> None:
    scene = ordered(Scene())

    with pytest.raises(OutOfOrder) as refused:
        scene.take(HANDED, by="zhang")

    assert "责令改正违法行为通知书" in refused.value.sentence() and "10时00分" in refused.value.sentence()
    scene.take(replace(HANDED, occurred_at="2022-07-01T10:00"), by="zhang")
    assert scene.case.documents[ORDER_NUMBER].served_on


def test_a_review_taken_anew_is_measured_by_the_last_report() -> None:
    scene = concluded(Scene())
    review = ReviewLegality(
        occurred_at="2022-07-25T17:30",
        opinion=ReviewOpinion.AGREE,
        scope=tuple(ReviewItem),
        text="事实清楚，证据充分，程序合法，同意",
        first_time=True,
    )

    scene.take(review, by="liu")

    noted = scene.case.time_of("case.legality_reviewed")
    assert noted == When.parse("2022-07-25T17:30")
    assert scene.case.time_of("case.investigation_concluded") == When.parse("2022-07-25")


def test_what_was_done_for_another_party_does_not_stand_in_the_way() -> None:
    scene = notice_served(Scene())
    case = scene.case
    event: Any = next(one for one in scene.history if one.TOPIC == "case.penalty_notified")
    rechecked = replace(event, occurred_at=When.parse("2022-09-02T16:00"), party="party-2")
    case.note(rechecked)

    assert case.time_of(event.TOPIC, "party-1") == When.parse("2022-08-01")
    assert case.time_of(event.TOPIC, "party-2") == When.parse("2022-09-02T16:00")


def test_a_decision_is_not_made_in_a_minute_before_the_discussion() -> None:
    scene = notice_served(Scene(), hearing=True)
    scene.take(replace(DISCUSSION, occurred_at="2022-09-02T15:00"), by="chen")

    with pytest.raises(OutOfOrder):
        scene.take(replace(DECISION, occurred_at="2022-09-02T14:59"), by="chen")
    scene.take(replace(DECISION, occurred_at="2022-09-02T15:00"), by="chen")


@pytest.mark.parametrize("step", [one for one in STEPS if one.follows], ids=lambda one: one.name)
def test_what_a_step_follows_are_events_of_a_case(step: type[object]) -> None:
    follows = next(one.follows for one in STEPS if one is step)

    assert all(RecordedEvent.topics[topic].TOPIC == topic for topic in follows)
