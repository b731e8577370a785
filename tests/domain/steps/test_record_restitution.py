"""恢复原状、赔偿: civil, proved, apart from the fine."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.evidence_rules import ExcludedEvidenceUsed
from domain.case.execution import Restitution, RestitutionKind
from domain.case.guards import OutOfOrder
from domain.case.obligations import outstanding, outstanding_fen
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.exclude_evidence import ExcludeEvidence, ExclusionReason
from domain.steps.record_restitution import RestitutionMustBeProved, RestitutionRecorded
from tests.domain.given import checking, decision_served, lead, paid, with_evidence
from tests.domain.given_execution import END, RESTORED, known_later
from tests.domain.scene import Scene

COMPENSATED = replace(
    RESTORED, kind=RestitutionKind.COMPENSATED, what="赔偿路面损失", value_fen=80_000, voucher="收据003"
)


@pytest.fixture
def scene() -> Scene:
    return decision_served(known_later(Scene()))


def test_what_was_restored_counts_towards_no_fine(scene: Scene) -> None:
    (event,) = scene.take(COMPENSATED, by="zhang")

    case = scene.case
    assert isinstance(event, RestitutionRecorded)
    assert event.beneficiary == Personal("薛公村村民委员会", "beneficiary")
    assert case.execution.restitutions == (
        Restitution("party-1", RestitutionKind.COMPENSATED, date(2022, 9, 10), 80_000, True),
    )
    assert outstanding_fen(case, "party-1") == 100_000
    assert event.describe() == "party-1赔偿损失：赔偿路面损失，计800.00元"


def test_what_is_not_complete_keeps_the_case_open() -> None:
    scene = paid(Scene())
    scene.take(replace(RESTORED, complete=False), by="zhang")
    assert "party-1的恢复原状尚未完成" in outstanding(scene.case, date(2022, 9, 20))

    scene.take(replace(RESTORED, occurred_at="2022-09-18"), by="zhang")

    assert outstanding(scene.case, date(2022, 9, 20)) == ()


def test_one_kind_does_not_complete_another() -> None:
    scene = paid(Scene())
    scene.take(replace(RESTORED, complete=False), by="zhang")
    scene.take(COMPENSATED, by="zhang")

    assert outstanding(scene.case, date(2022, 9, 20)) == ("party-1的恢复原状尚未完成",)


def test_it_is_not_waited_for_when_execution_has_ended(scene: Scene) -> None:
    scene.take(replace(RESTORED, complete=False), by="zhang")
    scene.take(END, by="chen")

    assert outstanding(scene.case, date(2022, 11, 1)) == ()


def test_it_may_come_before_any_filing() -> None:
    scene = checking(Scene())

    scene.take(replace(RESTORED, occurred_at="2022-07-02"), by="zhang")

    assert len(scene.case.execution.restitutions) == 1


def test_evidence_of_the_case_proves_it() -> None:
    scene = with_evidence(Scene())

    scene.take(replace(RESTORED, occurred_at="2022-07-20", voucher="", evidence=("E1",)), by="zhang")

    assert scene.case.execution.restitutions[0].complete


def test_excluded_evidence_proves_nothing() -> None:
    scene = with_evidence(Scene())
    excluded = ExcludeEvidence(
        occurred_at="2022-07-18", evidence="E1", reason=next(iter(ExclusionReason)), explanation="来源不明"
    )
    scene.take(excluded, by="chen")

    with pytest.raises(ExcludedEvidenceUsed):
        scene.take(replace(RESTORED, occurred_at="2022-07-20", evidence=("E1",)), by="zhang")


def test_without_any_proof_it_is_not_recorded(scene: Scene) -> None:
    with pytest.raises(RestitutionMustBeProved):
        scene.take(replace(RESTORED, voucher=" "), by="zhang")


def test_it_follows_the_check(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(RESTORED, occurred_at="2022-06-29"), by="zhang")
    with pytest.raises(StepNotAllowedNow):
        lead(Scene()).take(RESTORED, by="zhang")


def test_the_head_does_not_record_it(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(RESTORED, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"what": " "}, "what"),
        ({"beneficiary": " "}, "beneficiary"),
        ({"value_fen": -1}, "value_fen"),
        ({"kind": RestitutionKind.COMPENSATED}, "value_fen"),
        ({"evidence": ("E9",)}, "evidence.0"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(RESTORED, **change), by="zhang")

    assert refused.value.field == field
