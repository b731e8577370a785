"""证据: numbered in order, known by its digest, never named after a person, locked with the decision."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.duty import Duty
from domain.case.evidence_rules import EvidenceLocked
from domain.case.guards import CertificateNotValid, OutOfOrder, TwoOfficersRequired
from domain.case.party import PartyKind, PartyStated
from domain.case.proceedings import Evidence, EvidenceKind, Outcome
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.collect_evidence import (
    CollectEvidence,
    CopyMustBeChecked,
    EvidenceCollected,
)
from domain.steps.decide_no_penalty import DecideNoPenalty, NoPenaltyGround
from domain.steps.examine_result import ExamineResult
from domain.steps.inspect_site import InspectSite
from tests.domain.given import checking, concluded, examined, investigating
from tests.domain.scene import Scene
from tests.domain.steps.test_conclude_investigation import CONCLUDE
from tests.domain.steps.test_review_legality import REVIEW

DIGEST = "0123456789abcdef" * 4
PHOTO = CollectEvidence(
    occurred_at="2022-07-15T09:20",
    kind=EvidenceKind.DOCUMENTARY,
    evidence_title="取土现场照片",
    proves="村道被挖掘占用约6平方米",
    officers=("zhang", "li"),
    source="现场拍摄",
    place="西里北沟",
    maker="张执法",
    sha256=DIGEST,
    media_type="image/jpeg",
    size=204_800,
)
BUCKET = replace(
    PHOTO,
    kind=EvidenceKind.PHYSICAL,
    evidence_title="铁锹一把",
    proves="取土所用工具",
    sha256="",
    media_type="",
    size=0,
)
INSPECTION = InspectSite(
    occurred_at="2022-07-15T09:00",
    place="西里北沟",
    officers=("zhang", "li"),
    certificates_shown=True,
    findings="另有挖掘机驾驶员",
    party_signed=True,
)
NO_PENALTY = DecideNoPenalty(
    occurred_at="2022-07-29",
    party="party-1",
    ground=NoPenaltyGround.NOT_ESTABLISHED,
    facts="取土地点不是耕地，未占用村道",
    reasons="违法事实不能成立",
    court="临猗县人民法院",
)


@pytest.fixture
def scene() -> Scene:
    return investigating(Scene())


def test_evidence_is_numbered_in_the_order_of_collecting(scene: Scene) -> None:
    scene.take(PHOTO, by="zhang")
    scene.take(BUCKET, by="li")

    case = scene.case
    assert list(case.evidence) == ["E1", "E2"]
    assert case.evidence["E1"] == Evidence(
        id="E1",
        kind=EvidenceKind.DOCUMENTARY,
        title="取土现场照片",
        collected_on=date(2022, 7, 15),
        proves="村道被挖掘占用约6平方米",
        sha256=DIGEST,
        officers=("zhang", "li"),
        parties=("party-1",),
    )
    assert case.evidence["E2"].sha256 == ""


def test_the_maker_is_personal_and_sealed_under_the_evidence(scene: Scene) -> None:
    (collected,) = scene.take(replace(PHOTO, maker="王某某"), by="zhang")

    assert isinstance(collected, EvidenceCollected)
    assert collected.maker is not None
    assert (collected.maker.value, collected.maker.whose) == ("王某某", "maker-E1")
    assert "王某某" not in collected.describe() + repr(collected)


def test_who_collected_evidence_has_handled_the_case(scene: Scene) -> None:
    scene.take(replace(PHOTO, officers=("sun", "wang")), by="sun")

    assert {(Duty.HANDLE, "sun"), (Duty.HANDLE, "wang")} <= set(scene.case.duties)


def test_evidence_names_its_officers_certificates(scene: Scene) -> None:
    (collected,) = scene.take(PHOTO, by="zhang")

    assert collected.actor.certificates == ("1408zhang", "1408li")


def test_evidence_may_be_collected_while_the_lead_is_checked() -> None:
    scene = checking(Scene())

    scene.take(replace(PHOTO, occurred_at="2022-06-30T10:00"), by="zhang")

    assert list(scene.case.evidence) == ["E1"]


def test_a_copy_is_checked_against_its_original(scene: Scene) -> None:
    copy = replace(PHOTO, evidence_title="土地租赁合同复印件", copied=True)

    with pytest.raises(CopyMustBeChecked):
        scene.take(copy, by="zhang")
    scene.take(replace(copy, original_checked=True), by="zhang")

    assert scene.case.evidence["E1"].title == "土地租赁合同复印件"


def test_one_officer_cannot_collect_evidence(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(PHOTO, officers=("zhang",)), by="zhang")


def test_a_certificate_suspended_on_the_day_is_no_certificate(scene: Scene) -> None:
    scene.officers["li"].suspend_certificate(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-15"),
        number="1408li",
        since=date(2022, 7, 15),
        reason="年度培训未完成",
    )

    with pytest.raises(CertificateNotValid):
        scene.take(PHOTO, by="zhang")
    scene.take(replace(PHOTO, occurred_at="2022-07-14"), by="zhang")

    assert list(scene.case.evidence) == ["E1"]


def test_no_evidence_dated_before_the_lead(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(PHOTO, occurred_at="2022-06-29"), by="zhang")


def test_evidence_is_locked_by_the_decision_on_the_party_it_concerns() -> None:
    scene = examined(Scene(), Outcome.NO_PENALTY)
    scene.take(NO_PENALTY, by="chen")

    with pytest.raises(EvidenceLocked) as refused:
        scene.take(replace(PHOTO, occurred_at="2022-07-30"), by="zhang")

    assert refused.value.details == {"party": "party-1", "day": date(2022, 7, 29)}


def test_evidence_found_before_the_decision_is_locked_out_too_once_it_is_made() -> None:
    scene = examined(Scene(), Outcome.NO_PENALTY)
    scene.take(NO_PENALTY, by="chen")

    with pytest.raises(EvidenceLocked):
        scene.take(PHOTO, by="zhang")


def test_evidence_on_another_party_may_still_be_collected(scene: Scene) -> None:
    driver = PartyStated(kind=PartyKind.PERSON, name="王某某")
    scene.take(replace(INSPECTION, parties=(driver,)), by="zhang")
    scene.take(PHOTO, by="zhang")
    scene.take(CONCLUDE, by="zhang")
    scene.take(REVIEW, by="liu")
    scene.take(ExamineResult(occurred_at="2022-07-28", outcome=Outcome.NO_PENALTY, opinion="同意"), by="chen")
    scene.take(NO_PENALTY, by="chen")

    with pytest.raises(EvidenceLocked):
        scene.take(replace(PHOTO, occurred_at="2022-07-30"), by="zhang")
    scene.take(replace(PHOTO, occurred_at="2022-07-30", parties=("party-2",)), by="zhang")

    assert scene.case.evidence["E2"].parties == ("party-2",)


def test_a_head_does_not_collect_evidence(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(PHOTO, by="chen")


def test_no_evidence_is_added_to_a_concluded_investigation() -> None:
    with pytest.raises(StepNotAllowedNow):
        concluded(Scene()).take(PHOTO, by="zhang")


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (replace(PHOTO, sha256=""), "sha256"),
        (replace(PHOTO, sha256=DIGEST[:-1]), "sha256"),
        (replace(PHOTO, sha256=DIGEST.upper()), "sha256"),
        (replace(PHOTO, media_type=""), "media_type"),
        (replace(PHOTO, media_type="薛某某身份证.jpg"), "media_type"),
        (replace(PHOTO, size=0), "size"),
        (replace(BUCKET, media_type="image/jpeg"), "media_type"),
        (replace(BUCKET, size=12), "size"),
        (replace(PHOTO, parties=("party-1", "party-9")), "parties.1"),
        (replace(PHOTO, evidence_title=" "), "evidence_title"),
        (replace(PHOTO, proves=""), "proves"),
        (replace(PHOTO, source=""), "source"),
        (replace(PHOTO, place=""), "place"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, step: CollectEvidence, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(step, by="zhang")

    assert refused.value.field == field
    assert scene.case.evidence == {}
