"""立案审批: number, officers and powers on approval; return and rejection; who may not decide."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.duty import DutiesMustBeSeparate
from domain.case.guards import (
    CertificateDoesNotCover,
    CertificateNotValid,
    NotThisTownsOfficer,
    OutOfOrder,
    PowerNotGranted,
    TwoOfficersRequired,
)
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.officer import Certificate
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.decide_filing import DecideFiling, FilingApproved, FilingChoice
from tests.domain.given import checking, filing_requested
from tests.domain.scene import TOWN, Scene, stated

APPROVE = DecideFiling(
    occurred_at="2022-07-14", decision=FilingChoice.APPROVE, opinion="同意立案", officers=("zhang", "li")
)
RETURN = DecideFiling(occurred_at="2022-07-14", decision=FilingChoice.RETURN, opinion="请补充测量数据")
REJECT = DecideFiling(occurred_at="2022-07-14", decision=FilingChoice.REJECT, opinion="没有违法事实")


@pytest.fixture
def scene() -> Scene:
    return filing_requested(Scene())


def test_approval_files_the_case_under_a_number_with_officers_and_frozen_powers(scene: Scene) -> None:
    (approved,) = scene.take(APPROVE, by="chen")

    assert isinstance(approved, FilingApproved)
    case = scene.case
    assert (case.stage, case.number) == (Stage.INVESTIGATING, "临孙综执立字〔2022〕第001号")
    assert case.officers == ("zhang", "li")
    assert case.filing is not None
    assert (case.filing.filed_on, case.filing.approved_by) == (date(2022, 7, 14), "chen")
    assert [grant.item.code for grant in case.filing.grants] == ["JT-01"]
    assert approved.actor.certificates == ("1408zhang", "1408li")
    assert approved.describe() == "批准立案临孙综执立字〔2022〕第001号，由张执法、李执法承办"


def test_a_returned_request_goes_back_to_the_check_and_takes_no_number(scene: Scene) -> None:
    scene.take(RETURN, by="chen")

    assert (scene.case.stage, scene.case.filing, scene.case.number) == (Stage.CHECKING, None, "")
    assert scene.registers == {}
    assert scene.history[-1].describe() == "退回立案申请：请补充测量数据"


def test_a_rejected_request_ends_the_matter_with_its_reason(scene: Scene) -> None:
    scene.take(REJECT, by="chen")

    assert scene.case.stage is Stage.DISMISSED
    assert scene.case.dismissal is not None
    assert scene.case.dismissal.reason == "没有违法事实"
    assert scene.history[-1].describe() == "不予立案：没有违法事实"


@pytest.mark.parametrize("step", [APPROVE, RETURN, REJECT], ids=["approve", "return", "reject"])
def test_who_requested_the_filing_does_not_decide_on_it(scene: Scene, step: DecideFiling) -> None:
    scene.officers["zhang"].assign_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-14"),
        unit=TOWN,
        role=Role.HEAD,
        since=date(2022, 7, 1),
    )

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(step, by="zhang", role=Role.HEAD)


def test_the_post_of_head_counts_on_the_day_of_the_decision(scene: Scene) -> None:
    scene.officers["chen"].end_post(
        scene.entry("gao", Role.ADMINISTRATOR, "2022-07-14"),
        unit=TOWN,
        role=Role.HEAD,
        until=date(2022, 7, 14),
    )

    with pytest.raises(NotThisTownsOfficer):
        scene.take(APPROVE, by="chen")
    scene.take(APPROVE, by="gao")


def test_a_team_leader_does_not_decide_on_filing(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(APPROVE, by="wang")


def test_a_power_withdrawn_between_request_and_decision_stops_the_filing(scene: Scene) -> None:
    scene.powers.withdraw(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-14"),
        code="JT-01",
        document="收回决定（虚构）",
        since=date(2022, 7, 14),
    )

    with pytest.raises(PowerNotGranted) as refused:
        scene.take(APPROVE, by="chen")

    assert refused.value.sentence() == (
        "本乡镇在2022-07-14没有事项JT-01的处罚权（收回决定（虚构）自2022-07-14起收回）。"
    )


def test_two_certified_officers_are_assigned(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(APPROVE, officers=("zhang",)), by="chen")


def test_a_certificate_cancelled_by_then_does_not_count(scene: Scene) -> None:
    scene.officers["li"].cancel_certificate(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-10"),
        number="1408li",
        since=date(2022, 7, 10),
        reason="调离",
    )

    with pytest.raises(CertificateNotValid):
        scene.take(APPROVE, by="chen")


def test_the_certificates_cover_the_field_of_the_filed_items(scene: Scene) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-01-01")
    scene.officers["li"].cancel_certificate(entry, number="1408li", since=date(2022, 7, 1), reason="换证")
    scene.officers["li"].issue_certificate(
        entry,
        Certificate("1408li2", "山西省人民政府", ("农业农村",), date(2022, 7, 1), date(2024, 12, 31)),
    )

    with pytest.raises(CertificateDoesNotCover):
        scene.take(APPROVE, by="chen")


def test_the_decision_does_not_precede_the_request(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(APPROVE, occurred_at="2022-07-12"), by="chen")


def test_nothing_is_decided_before_a_request() -> None:
    with pytest.raises(StepNotAllowedNow):
        checking(Scene()).take(APPROVE, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [({"opinion": " "}, "opinion"), ({"officers": ("chen", "zhang")}, "officers")],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(stated(APPROVE, change), by="chen")

    assert refused.value.field == field
    assert scene.registers == {}
