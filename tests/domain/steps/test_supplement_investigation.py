"""补充调查: what a return ordered is answered point by point before the case is concluded again."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.guards import NotAnOfficerOfTheCase, OutOfOrder, TwoOfficersRequired
from domain.case.investigation import Supplement
from domain.case.proceedings import ReviewOpinion
from domain.case.returning import SupplementRequired
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.record.refusal import BadInput
from domain.steps.review_legality import ReviewItem, ReviewLegality
from domain.steps.supplement_investigation import (
    NothingWasReturned,
    SupplementInvestigation,
    SupplementPoint,
)
from tests.domain.given import concluded, with_evidence
from tests.domain.given_investigation import returned
from tests.domain.scene import Scene
from tests.domain.steps.test_conclude_investigation import CONCLUDE

POINT = SupplementPoint(ordered="补充土地性质证明", done="已向自然资源所调取证明", evidence=("E1",))
SUPPLEMENT = SupplementInvestigation(occurred_at="2022-08-04", officers=("zhang", "li"), points=(POINT,))
AGAIN = replace(CONCLUDE, occurred_at="2022-08-05")


def test_a_supplement_lets_the_case_be_concluded_again() -> None:
    scene = returned(Scene())

    (done,) = scene.take(SUPPLEMENT, by="zhang")

    assert scene.case.stage is Stage.INVESTIGATING
    assert scene.case.investigation.supplement == Supplement(date(2022, 8, 4), 1)
    assert done.describe() == "张执法、李执法完成补充调查：补充土地性质证明——已向自然资源所调取证明"
    scene.take(AGAIN, by="zhang")
    concluded_again = scene.case
    assert concluded_again.stage is Stage.CONCLUDED
    assert concluded_again.investigation.supplement is None


@pytest.mark.parametrize("opinion", [ReviewOpinion.MODIFY, ReviewOpinion.SUPPLEMENT, ReviewOpinion.DISAGREE])
def test_every_return_by_the_reviewer_is_answered(opinion: ReviewOpinion) -> None:
    scene = concluded(Scene())
    sent_back = ReviewLegality(
        occurred_at="2022-07-27",
        opinion=opinion,
        scope=(ReviewItem.EVIDENCE,),
        text="缺少土地性质证明",
        first_time=True,
    )
    scene.take(sent_back, by="liu")

    with pytest.raises(SupplementRequired):
        scene.take(AGAIN, by="zhang")
    scene.take(SUPPLEMENT, by="zhang")
    scene.take(AGAIN, by="zhang")

    assert scene.case.stage is Stage.CONCLUDED


def test_a_second_return_takes_a_second_supplement() -> None:
    scene = returned(Scene())
    scene.take(SUPPLEMENT, by="zhang")
    scene.take(AGAIN, by="zhang")
    sent_back = ReviewLegality(
        occurred_at="2022-08-06",
        opinion=ReviewOpinion.SUPPLEMENT,
        scope=(ReviewItem.EVIDENCE,),
        text="仍缺面积测量",
        first_time=False,
    )
    scene.take(sent_back, by="liu")

    with pytest.raises(SupplementRequired) as refused:
        scene.take(replace(CONCLUDE, occurred_at="2022-08-08"), by="zhang")

    assert refused.value.details["day"] == date(2022, 8, 6)


def test_nothing_is_supplemented_that_was_not_returned() -> None:
    with pytest.raises(NothingWasReturned):
        with_evidence(Scene()).take(SUPPLEMENT, by="zhang")


def test_a_supplement_follows_the_return() -> None:
    with pytest.raises(OutOfOrder):
        returned(Scene()).take(replace(SUPPLEMENT, occurred_at="2022-07-27"), by="zhang")


def test_one_officer_does_not_supplement() -> None:
    with pytest.raises(TwoOfficersRequired):
        returned(Scene()).take(replace(SUPPLEMENT, officers=("zhang",)), by="zhang")


def test_an_officer_of_another_case_does_not_supplement() -> None:
    with pytest.raises(NotAnOfficerOfTheCase):
        returned(Scene()).take(SUPPLEMENT, by="sun")


def test_a_head_does_not_supplement() -> None:
    with pytest.raises(RoleRequired):
        returned(Scene()).take(SUPPLEMENT, by="chen")


@pytest.mark.parametrize(
    ("points", "field"),
    [
        ((), "points"),
        ((POINT, replace(POINT, ordered=" ")), "points.1.ordered"),
        ((replace(POINT, done=""),), "points.0.done"),
        ((replace(POINT, evidence=("E1", "E7")),), "points.0.evidence.1"),
    ],
)
def test_bad_input_names_the_field(points: Any, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        returned(Scene()).take(replace(SUPPLEMENT, points=points), by="zhang")

    assert refused.value.field == field
