"""收到、转送复议申请: what is handed in against a penalty made on the spot goes on within five working days."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.guards import OutOfOrder
from domain.deadlines.reckoner import reckon
from domain.deadlines.rule import Status
from domain.record.refusal import BadInput
from domain.record.when import SHANGHAI
from domain.steps.forward_review_request import ForwardReviewRequest, ReviewRequestForwarded
from domain.steps.receive_review_request import (
    ReceiveReviewRequest,
    RequestGoesToReviewOrgan,
    ReviewRequestReceived,
)
from tests.domain.given import DECISION_NUMBER, checking, decision_served
from tests.domain.given_branches import FORM, SPOT, decided_on_the_spot, forms_handed_out
from tests.domain.scene import Scene

RECEIVE = ReceiveReviewRequest(
    occurred_at="2024-05-06", document=FORM, applicant="薛某某", claim="当时并未挖路，请求撤销"
)
FORWARD = ForwardReviewRequest(occurred_at="2024-05-11", document=FORM, organ="临猗县人民政府")


@pytest.fixture
def scene() -> Scene:
    scene = forms_handed_out(checking(Scene()))
    scene.now = datetime(2024, 5, 31, 18, 0, tzinfo=SHANGHAI)
    spot = replace(SPOT, occurred_at="2024-04-26", act_date="2024-04-25", reconsideration_first_told=True)
    scene.take(spot, by="zhang")
    return scene


def term(scene: Scene, today: date) -> tuple[date, Status]:
    (found,) = [one for one in reckon(scene.case, SHIPPED, today) if one.rule.id == "T39"]
    return found.raw_due, found.status


def test_a_request_received_is_forwarded_within_five_working_days(scene: Scene) -> None:
    """Saturday 2024-05-11 was worked for the Labour Day holidays, so that it is the fifth."""
    (received,) = scene.take(RECEIVE, by="zhang")
    assert isinstance(received, ReviewRequestReceived)
    assert received.applicant.whose == "party-1"
    assert term(scene, date(2024, 5, 11)) == (date(2024, 5, 11), Status.RUNNING)
    assert term(scene, date(2024, 5, 12)) == (date(2024, 5, 11), Status.MISSED)

    (forwarded,) = scene.take(FORWARD, by="zhang")

    assert isinstance(forwarded, ReviewRequestForwarded)
    assert not forwarded.late
    assert term(scene, date(2024, 5, 31)) == (date(2024, 5, 11), Status.MET)


def test_a_request_forwarded_late_is_recorded_so(scene: Scene) -> None:
    scene.take(RECEIVE, by="zhang")
    (forwarded,) = scene.take(replace(FORWARD, occurred_at="2024-05-13"), by="zhang")

    assert "（逾期）" in forwarded.describe()
    assert term(scene, date(2024, 5, 31))[1] is Status.MET_LATE


def test_a_decision_that_was_not_made_on_the_spot_is_challenged_elsewhere() -> None:
    scene = decision_served(Scene())
    with pytest.raises(RequestGoesToReviewOrgan):
        scene.take(replace(RECEIVE, occurred_at="2022-09-20", document=DECISION_NUMBER), by="zhang")


def test_before_2024_no_request_was_handed_in_here() -> None:
    scene = decided_on_the_spot(Scene())
    with pytest.raises(RequestGoesToReviewOrgan):
        scene.take(replace(RECEIVE, occurred_at="2022-07-10"), by="zhang")


def test_a_request_follows_the_decision_and_is_received_once(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(RECEIVE, occurred_at="2024-04-25"), by="zhang")
    scene.take(RECEIVE, by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(RECEIVE, by="zhang")
    assert refused.value.field == "document"


def test_nothing_is_forwarded_that_was_not_received(scene: Scene) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(FORWARD, by="zhang")
    assert refused.value.field == "document"


def test_it_is_not_forwarded_before_it_came(scene: Scene) -> None:
    scene.take(RECEIVE, by="zhang")
    with pytest.raises(OutOfOrder):
        scene.take(replace(FORWARD, occurred_at="2024-05-05"), by="zhang")
