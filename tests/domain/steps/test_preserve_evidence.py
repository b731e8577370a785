"""先行登记保存: approved first, listed, kept for seven working days, as evidence only."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.document import DocumentKind
from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import (
    CertificateMustBeShown,
    NotThisTownsOfficer,
    OutOfOrder,
    SignatureOrReasonRequired,
    TwoOfficersRequired,
)
from domain.case.investigation import KeptItem
from domain.case.keeping import PreservationIsNoPressure
from domain.case.obligations import outstanding
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.deadlines.reckoner import open_deadlines
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.preserve_evidence import ApprovalMustComeFirst, EvidencePreserved
from tests.domain.given import checking, investigating
from tests.domain.given_investigation import PRESERVATION_NUMBER, PRESERVE, preserved
from tests.domain.scene import TOWN, Scene


@pytest.fixture
def scene() -> Scene:
    return investigating(Scene())


def test_things_are_kept_for_seven_working_days(scene: Scene) -> None:
    (kept,) = scene.take(PRESERVE, by="zhang")

    case = scene.case
    assert isinstance(kept, EvidencePreserved)
    assert kept.number == PRESERVATION_NUMBER
    assert kept.due_on == date(2022, 7, 26)
    assert kept.keeper == Personal("赵某某", "keeper")
    assert case.documents[PRESERVATION_NUMBER].kind is DocumentKind.PRESERVATION
    assert case.investigation.preservations[PRESERVATION_NUMBER].remaining == (1, 2)
    assert (Duty.APPROVE_MEASURE, "chen") in case.duties
    assert kept.describe() == (
        "经陈镇长批准，以临孙综执先保字〔2022〕第001号先行登记保存挖掘机铲斗1个、路面碎块3袋（证据可能灭失），"
        "应于2022-07-26前处理"
    )
    assert "赵某某" not in kept.describe()


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2022-07-15", date(2022, 7, 26)),
        ("2022-09-09", date(2022, 9, 21)),
        ("2022-09-30", date(2022, 10, 14)),
    ],
    ids=["周五", "跨中秋节", "跨国庆节和调休"],
)
def test_the_term_skips_holidays_and_counts_makeup_days(scene: Scene, day: str, due: date) -> None:
    (kept,) = scene.take(replace(PRESERVE, occurred_at=day), by="zhang")

    assert isinstance(kept, EvidencePreserved)
    assert kept.due_on == due


def test_what_is_kept_is_a_deadline_and_keeps_the_case_open(scene: Scene) -> None:
    preserved(scene)

    running = {one.rule.id: (one.subject, one.raw_due) for one in open_deadlines(scene.case, SHIPPED)}
    assert running["T06"] == (PRESERVATION_NUMBER, date(2022, 7, 26))
    assert f"{PRESERVATION_NUMBER}先行登记保存的证据尚未处理完毕" in outstanding(
        scene.case, date(2022, 7, 20)
    )


def test_the_head_approves_before_and_not_after(scene: Scene) -> None:
    with pytest.raises(ApprovalMustComeFirst) as refused:
        scene.take(replace(PRESERVE, approved_on=date(2022, 7, 16)), by="zhang")

    assert refused.value.sentence() == (
        "先行登记保存须事先经行政机关负责人批准，批准日期2022-07-16晚于保存日期2022-07-15。"
    )


def test_the_approver_was_a_head_on_the_day_of_approval(scene: Scene) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-07-14")
    scene.officers["gao"].end_post(entry, unit=TOWN, role=Role.HEAD, until=date(2022, 7, 15))

    with pytest.raises(NotThisTownsOfficer):
        scene.take(replace(PRESERVE, approver="gao"), by="zhang")
    scene.take(replace(PRESERVE, approver="gao", approved_on=date(2022, 7, 14)), by="zhang")

    assert list(scene.case.investigation.preservations) == [PRESERVATION_NUMBER]


def test_who_handles_the_case_does_not_approve(scene: Scene) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2021-01-01")
    scene.officers["li"].assign_post(entry, unit=TOWN, role=Role.HEAD, since=date(2021, 1, 1))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(replace(PRESERVE, officers=("zhang", "sun"), approver="li"), by="zhang")


@pytest.mark.parametrize("reason", ["未缴纳罚款，扣下车辆", "作为缴款的担保", "防止其不付款"])
def test_things_are_not_kept_to_make_somebody_pay(scene: Scene, reason: str) -> None:
    with pytest.raises(PreservationIsNoPressure):
        scene.take(replace(PRESERVE, reason=reason), by="zhang")


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"certificates_shown": False}, CertificateMustBeShown),
        ({"signed": False}, SignatureOrReasonRequired),
        ({"officers": ("zhang",)}, TwoOfficersRequired),
        ({"occurred_at": "2022-07-13", "approved_on": date(2022, 7, 13)}, OutOfOrder),
    ],
)
def test_the_list_is_made_in_due_form(scene: Scene, change: dict[str, Any], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        scene.take(replace(PRESERVE, **change), by="zhang")


def test_nothing_is_kept_before_the_case_is_filed() -> None:
    with pytest.raises(StepNotAllowedNow):
        checking(Scene()).take(replace(PRESERVE, occurred_at="2022-07-05"), by="zhang")


def test_a_head_does_not_list_things(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(PRESERVE, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"reason": " "}, "reason"),
        ({"items": ()}, "items"),
        (
            {"items": (KeptItem(name="铲斗", specification="", quantity=" ", condition="完好"),)},
            "items.0.quantity",
        ),
        ({"items": (KeptItem(name="", specification="", quantity="1个", condition="完好"),)}, "items.0.name"),
        (
            {"items": (KeptItem(name="铲斗", specification="", quantity="1个", condition=""),)},
            "items.0.condition",
        ),
        ({"place": ""}, "place"),
        ({"keeper": " "}, "keeper"),
        ({"approver": "nobody"}, "officer"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    before = list(scene.history)

    with pytest.raises(BadInput) as refused:
        scene.take(replace(PRESERVE, **change), by="zhang")

    assert refused.value.field == field
    assert scene.history == before
