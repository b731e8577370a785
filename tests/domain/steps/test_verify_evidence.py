"""查证证据: the file says how a piece was found to be true."""

from dataclasses import replace

import pytest

from domain.case.guards import NotAnOfficerOfTheCase, OutOfOrder
from domain.case.step import RoleRequired
from domain.record.refusal import BadInput
from domain.steps.verify_evidence import EvidenceIsOut, Verification, VerifyEvidence
from tests.domain.given import with_evidence
from tests.domain.scene import Scene
from tests.domain.steps.test_exclude_evidence import EXCLUDE

VERIFY = VerifyEvidence(
    occurred_at="2022-07-20", evidence="E1", manner=Verification.ON_SITE, finding="照片所示坑位与现场一致"
)


def test_the_history_tells_how_a_piece_was_verified() -> None:
    (verified,) = with_evidence(Scene()).take(VERIFY, by="zhang")

    assert verified.describe() == "张执法查证证据E1属实（到现场核对）：照片所示坑位与现场一致"


def test_excluded_evidence_is_not_verified_any_more() -> None:
    scene = with_evidence(Scene())
    scene.take(EXCLUDE, by="zhang")

    with pytest.raises(EvidenceIsOut):
        scene.take(VERIFY, by="zhang")


def test_nothing_is_verified_before_it_was_collected() -> None:
    with pytest.raises(OutOfOrder):
        with_evidence(Scene()).take(replace(VERIFY, occurred_at="2022-07-01"), by="zhang")


@pytest.mark.parametrize(
    ("step", "field"),
    [(replace(VERIFY, evidence="E9"), "evidence"), (replace(VERIFY, finding=" "), "finding")],
)
def test_what_is_stated_is_looked_at(step: VerifyEvidence, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        with_evidence(Scene()).take(step, by="zhang")

    assert refused.value.field == field


def test_an_officer_of_another_case_does_not_verify() -> None:
    with pytest.raises(NotAnOfficerOfTheCase):
        with_evidence(Scene()).take(VERIFY, by="sun")


def test_the_archivist_does_not_verify() -> None:
    with pytest.raises(RoleRequired):
        with_evidence(Scene()).take(VERIFY, by="zhao")
