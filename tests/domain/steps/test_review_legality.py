"""法制审核: another, qualified person reviews every item; a return leads back to the investigation."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.proceedings import ReviewOpinion
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.review_legality import (
    LegalityReviewed,
    LegalQualificationRequired,
    ReviewItem,
    ReviewLegality,
    ReviewMustBeComplete,
)
from tests.domain.given import concluded, reviewed, with_evidence
from tests.domain.scene import TOWN, Scene

REVIEW = ReviewLegality(
    occurred_at="2022-07-27",
    opinion=ReviewOpinion.AGREE,
    scope=tuple(ReviewItem),
    text="事实清楚，证据充分，程序合法，同意",
    first_time=True,
)


@pytest.fixture
def scene() -> Scene:
    return concluded(Scene())


def appoint(scene: Scene, code: str, since: date) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, since.isoformat())
    scene.officers[code].assign_post(entry, unit=TOWN, role=Role.LEGAL_REVIEWER, since=since)


def test_an_agreed_case_goes_to_the_head_with_the_qualification_on_record(scene: Scene) -> None:
    (passed,) = scene.take(REVIEW, by="liu")

    assert isinstance(passed, LegalityReviewed)
    assert passed.qualification == "A20191408210001"
    case = scene.case
    assert case.stage is Stage.EXAMINING
    assert case.review is not None
    assert case.review.passed
    assert (case.review.on, case.review.reviewer) == (date(2022, 7, 27), "liu")
    assert (Duty.REVIEW, "liu") in case.duties


@pytest.mark.parametrize("opinion", [ReviewOpinion.MODIFY, ReviewOpinion.SUPPLEMENT, ReviewOpinion.DISAGREE])
def test_a_return_leads_back_to_the_investigation(scene: Scene, opinion: ReviewOpinion) -> None:
    scene.take(replace(REVIEW, opinion=opinion, scope=(ReviewItem.EVIDENCE,), text="面积证据不足"), by="liu")

    assert scene.case.stage is Stage.INVESTIGATING
    assert scene.case.review is not None
    assert not scene.case.review.passed


def test_an_opinion_to_transfer_leaves_the_case_where_it_is(scene: Scene) -> None:
    transfer = replace(
        REVIEW, opinion=ReviewOpinion.TRANSFER, scope=(ReviewItem.CRIME,), text="涉嫌犯罪，应移送"
    )

    scene.take(transfer, by="liu")

    assert scene.case.stage is Stage.CONCLUDED
    assert scene.case.review is not None
    assert scene.case.review.opinion is ReviewOpinion.TRANSFER


def test_a_first_time_reviewer_holds_the_qualification(scene: Scene) -> None:
    appoint(scene, "gao", date(2022, 7, 1))

    with pytest.raises(LegalQualificationRequired) as refused:
        scene.take(REVIEW, by="gao", role=Role.LEGAL_REVIEWER)

    assert refused.value.sentence() == (
        "高副镇长初次从事行政处罚决定法制审核，应当通过国家统一法律职业资格考试取得法律职业资格。"
    )


def test_an_experienced_reviewer_may_review_without_the_qualification(scene: Scene) -> None:
    appoint(scene, "gao", date(2022, 7, 1))

    (passed,) = scene.take(replace(REVIEW, first_time=False), by="gao", role=Role.LEGAL_REVIEWER)

    assert isinstance(passed, LegalityReviewed)
    assert passed.qualification == ""


def test_the_reviewer_held_the_post_on_the_day_of_the_review(scene: Scene) -> None:
    appoint(scene, "gao", date(2022, 7, 28))

    with pytest.raises(NotThisTownsOfficer):
        scene.take(replace(REVIEW, first_time=False), by="gao", role=Role.LEGAL_REVIEWER)


def test_an_officer_of_the_case_does_not_review_it(scene: Scene) -> None:
    appoint(scene, "li", date(2022, 7, 1))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(replace(REVIEW, first_time=False), by="li", role=Role.LEGAL_REVIEWER)


def test_to_agree_takes_every_item(scene: Scene) -> None:
    partial = tuple(item for item in ReviewItem if item is not ReviewItem.CRIME)

    with pytest.raises(ReviewMustBeComplete) as refused:
        scene.take(replace(REVIEW, scope=partial), by="liu")

    assert refused.value.sentence() == "审核意见为“同意”的，应当逐项审核，尚缺：是否涉嫌犯罪。"


def test_no_review_dated_before_the_conclusion(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(REVIEW, occurred_at="2022-07-24"), by="liu")


def test_a_case_officer_does_not_take_the_review_step(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(REVIEW, by="zhang")


def test_no_review_of_an_investigation_that_goes_on() -> None:
    with pytest.raises(StepNotAllowedNow):
        with_evidence(Scene()).take(REVIEW, by="liu")


def test_a_passed_case_is_not_reviewed_again() -> None:
    with pytest.raises(StepNotAllowedNow):
        reviewed(Scene()).take(REVIEW, by="liu")


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (replace(REVIEW, text=" "), "text"),
        (replace(REVIEW, scope=()), "scope"),
        (replace(REVIEW, opinion=ReviewOpinion.MODIFY, scope=()), "scope"),
        (replace(REVIEW, occurred_at="约2022-07-27"), "occurred_at"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, step: ReviewLegality, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(step, by="liu")

    assert refused.value.field == field
    assert scene.case.stage is Stage.CONCLUDED
