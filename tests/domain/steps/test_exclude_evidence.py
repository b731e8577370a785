"""排除证据: what was unlawfully obtained stays in the file and proves nothing."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.deciding import FactsMustBeProved
from domain.case.evidence_rules import ExcludedEvidenceUsed
from domain.case.guards import NotAnOfficerOfTheCase, OutOfOrder
from domain.case.proceedings import EvidenceKind
from domain.case.step import RoleRequired
from domain.record.refusal import BadInput
from domain.steps.collect_evidence import CollectEvidence
from domain.steps.conclude_investigation import EvidenceRequired, InvestigationConcluded
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.exclude_evidence import DecisionRestsOnIt, ExcludeEvidence, ExclusionReason
from tests.domain.given import DECISION, concluded, notice_served, penalised, with_evidence
from tests.domain.scene import Scene
from tests.domain.steps.test_conclude_investigation import CONCLUDE

EXCLUDE = ExcludeEvidence(
    occurred_at="2022-07-20",
    evidence="E1",
    reason=ExclusionReason.SECRET_MEANS,
    explanation="在当事人院内偷拍取得",
)
SOIL = CollectEvidence(
    occurred_at="2022-07-18",
    kind=EvidenceKind.PHYSICAL,
    evidence_title="路面碎块",
    proves="路面被挖掘",
    officers=("zhang", "li"),
    source="现场提取",
    place="西里北沟",
)


def test_an_excluded_piece_stays_in_the_file() -> None:
    scene = with_evidence(Scene())

    (excluded,) = scene.take(EXCLUDE, by="zhang")

    piece = scene.case.evidence["E1"]
    assert piece.excluded_on == date(2022, 7, 20)
    assert (piece.excluded_by(date(2022, 7, 19)), piece.excluded_by(date(2022, 7, 20))) == (False, True)
    assert excluded.describe() == (
        "张执法排除证据E1（以偷拍、偷录、窃听等手段获取，侵害他人合法权益）：在当事人院内偷拍取得"
    )


def test_a_report_does_not_rest_on_it() -> None:
    scene = with_evidence(Scene())
    scene.take(SOIL, by="zhang")
    scene.take(EXCLUDE, by="zhang")

    (report,) = scene.take(CONCLUDE, by="zhang")

    assert isinstance(report, InvestigationConcluded)
    assert report.evidence == ("E2",)


def test_without_other_evidence_the_investigation_is_not_concluded() -> None:
    scene = with_evidence(Scene())
    scene.take(EXCLUDE, by="zhang")

    with pytest.raises(EvidenceRequired):
        scene.take(CONCLUDE, by="zhang")


def test_a_decision_does_not_rest_on_it() -> None:
    scene = with_evidence(Scene())
    scene.take(SOIL, by="zhang")
    notice_served(scene)
    scene.take(replace(EXCLUDE, occurred_at="2022-08-20"), by="zhang")

    with pytest.raises(ExcludedEvidenceUsed) as refused:
        scene.take(replace(DECISION, evidence=("E2", "E1")), by="chen")
    (decided,) = scene.take(DECISION, by="chen")

    assert refused.value.sentence() == "证据E1已于2022-08-20被排除，不得作为认定案件事实的根据。"
    assert isinstance(decided, PenaltyDecided)
    assert "E1" not in decided.evidence


def test_without_other_evidence_nothing_is_decided() -> None:
    scene = notice_served(Scene())
    scene.take(replace(EXCLUDE, occurred_at="2022-08-20"), by="zhang")

    with pytest.raises(FactsMustBeProved):
        scene.take(DECISION, by="chen")


def test_the_legal_reviewer_may_exclude_it() -> None:
    scene = concluded(Scene())

    scene.take(replace(EXCLUDE, occurred_at="2022-07-26"), by="liu")

    assert scene.case.evidence["E1"].excluded_on == date(2022, 7, 26)


def test_after_the_decision_the_decision_itself_must_be_dealt_with() -> None:
    scene = penalised(Scene())

    with pytest.raises(DecisionRestsOnIt):
        scene.take(replace(EXCLUDE, occurred_at="2022-09-03"), by="zhang")


def test_it_is_not_excluded_before_it_was_collected() -> None:
    with pytest.raises(OutOfOrder):
        with_evidence(Scene()).take(replace(EXCLUDE, occurred_at="2022-07-14"), by="zhang")


def test_an_officer_of_another_case_does_not_exclude_it() -> None:
    with pytest.raises(NotAnOfficerOfTheCase):
        with_evidence(Scene()).take(EXCLUDE, by="sun")


def test_an_archivist_does_not_exclude_it() -> None:
    with pytest.raises(RoleRequired):
        with_evidence(Scene()).take(EXCLUDE, by="zhao")


@pytest.mark.parametrize(
    ("change", "field"), [({"evidence": "E9"}, "evidence"), ({"explanation": " "}, "explanation")]
)
def test_bad_input_names_the_field(change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        with_evidence(Scene()).take(replace(EXCLUDE, **change), by="zhang")

    assert refused.value.field == field


def test_it_is_excluded_once() -> None:
    scene = with_evidence(Scene())
    scene.take(EXCLUDE, by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(EXCLUDE, by="zhang")

    assert refused.value.field == "evidence"
