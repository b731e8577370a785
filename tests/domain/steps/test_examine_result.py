"""负责人审查: the head decides what is proposed, or sends the case back."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.proceedings import Examination, Outcome
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.examine_result import ExamineResult
from tests.domain.given import concluded, reviewed
from tests.domain.scene import TOWN, Scene

EXAMINE = ExamineResult(
    occurred_at="2022-07-28",
    outcome=Outcome.PENALISE,
    opinion="同意调查报告的建议",
    complex=True,
    complex_reason="涉及土地与公路两个领域",
)


@pytest.fixture
def scene() -> Scene:
    return reviewed(Scene())


@pytest.mark.parametrize("outcome", [Outcome.PENALISE, Outcome.NO_PENALTY])
def test_the_outcome_is_on_record_and_the_case_stays_with_the_head(scene: Scene, outcome: Outcome) -> None:
    (examined,) = scene.take(replace(EXAMINE, outcome=outcome), by="chen")

    assert scene.case.examination == Examination(date(2022, 7, 28), outcome, True)
    assert scene.case.stage is Stage.EXAMINING
    assert (Duty.EXAMINE, "chen") in scene.case.duties
    assert "须集体讨论" in examined.describe()


def test_a_supplement_leads_back_to_the_investigation(scene: Scene) -> None:
    supplement = replace(EXAMINE, outcome=Outcome.SUPPLEMENT, opinion="请补充土地性质证明", complex=False)

    scene.take(replace(supplement, complex_reason=""), by="chen")

    assert scene.case.stage is Stage.INVESTIGATING


def test_the_head_held_the_post_on_the_day(scene: Scene) -> None:
    scene.officers["chen"].end_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-28"),
        unit=TOWN,
        role=Role.HEAD,
        until=date(2022, 7, 28),
    )

    with pytest.raises(NotThisTownsOfficer):
        scene.take(EXAMINE, by="chen")


@pytest.mark.parametrize("code", ["zhang", "liu"])
def test_who_handled_or_reviewed_the_case_does_not_examine_it(scene: Scene, code: str) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-07-01")
    scene.officers[code].assign_post(entry, unit=TOWN, role=Role.HEAD, since=date(2022, 7, 1))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(EXAMINE, by=code, role=Role.HEAD)


def test_no_examination_dated_before_the_review(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(EXAMINE, occurred_at="2022-07-26"), by="chen")


def test_only_a_head_examines(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(EXAMINE, by="wang")


def test_no_examination_without_a_passed_review() -> None:
    with pytest.raises(StepNotAllowedNow):
        concluded(Scene()).take(EXAMINE, by="chen")


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (replace(EXAMINE, opinion=""), "opinion"),
        (replace(EXAMINE, outcome=Outcome.SUPPLEMENT, opinion=" "), "opinion"),
        (replace(EXAMINE, complex_reason=" "), "complex_reason"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, step: ExamineResult, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(step, by="chen")

    assert refused.value.field == field
    assert scene.case.examination is None
