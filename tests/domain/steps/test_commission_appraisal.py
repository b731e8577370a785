"""鉴定委托: expert, material, questions, qualification."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.document import DocumentKind
from domain.case.guards import TwoOfficersRequired
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.record.refusal import BadInput
from domain.steps.commission_appraisal import AppraisalCommissioned
from tests.domain.given import checking, examined, investigating
from tests.domain.given_investigation import APPRAISAL_NUMBER, COMMISSION
from tests.domain.scene import Scene


def test_a_commission_names_expert_qualification_material_and_questions() -> None:
    scene = investigating(Scene())

    (commissioned,) = scene.take(COMMISSION, by="zhang")

    assert isinstance(commissioned, AppraisalCommissioned)
    assert commissioned.number == APPRAISAL_NUMBER
    assert commissioned.issuer == "孙吉镇人民政府"
    assert commissioned.actor.certificates == ("1408zhang", "1408li")
    assert scene.case.documents[APPRAISAL_NUMBER].kind is DocumentKind.APPRAISAL_COMMISSION
    assert scene.case.investigation.requests[APPRAISAL_NUMBER].appraisal
    assert (
        commissioned.describe()
        == "以临孙综执鉴委字〔2022〕第001号委托某自然资源司法鉴定所鉴定：种植条件是否被破坏及程度"
    )


def test_an_appraisal_may_be_needed_before_filing() -> None:
    scene = checking(Scene())

    scene.take(replace(COMMISSION, occurred_at="2022-07-05"), by="zhang")

    assert list(scene.case.investigation.requests) == [APPRAISAL_NUMBER]


def test_one_officer_does_not_commission_it() -> None:
    with pytest.raises(TwoOfficersRequired):
        investigating(Scene()).take(replace(COMMISSION, officers=("zhang",)), by="zhang")


def test_a_legal_reviewer_does_not_commission_it() -> None:
    with pytest.raises(RoleRequired):
        investigating(Scene()).take(COMMISSION, by="liu")


def test_it_is_too_late_once_the_result_is_examined() -> None:
    with pytest.raises(StepNotAllowedNow):
        examined(Scene()).take(COMMISSION, by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"expert": " "}, "expert"),
        ({"qualification": ""}, "qualification"),
        ({"material": ()}, "material"),
        ({"questions": ("",)}, "questions.0"),
        ({"due_on": date(2022, 7, 14)}, "due_on"),
    ],
)
def test_bad_input_names_the_field(change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        investigating(Scene()).take(replace(COMMISSION, **change), by="zhang")

    assert refused.value.field == field
