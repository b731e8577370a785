"""指派、更换承办人: certified that day, in the right field, and never one who decided."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import (
    CertificateDoesNotCover,
    CertificateNotValid,
    NotThisTownsOfficer,
    OutOfOrder,
    TwoOfficersRequired,
)
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.officer import Certificate
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.assign_officers import AssignOfficers, OfficersAssigned
from tests.domain.given import checking, investigating
from tests.domain.scene import TOWN, Scene, stated

ASSIGN = AssignOfficers(occurred_at="2022-07-20", officers=("zhang", "sun"), reason="李执法外出培训")


@pytest.fixture
def scene() -> Scene:
    return investigating(Scene())


def certify(scene: Scene, code: str, *domains: str) -> None:
    scene.officers[code].issue_certificate(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-01"),
        Certificate(f"1408{code}new", "山西省人民政府", domains, date(2022, 7, 1), date(2024, 12, 31)),
    )


def test_the_case_is_handled_by_the_new_officers(scene: Scene) -> None:
    (assigned,) = scene.take(ASSIGN, by="wang")

    assert isinstance(assigned, OfficersAssigned)
    assert scene.case.officers == ("zhang", "sun")
    assert assigned.replaced == ("li",)
    assert (Duty.HANDLE, "sun") in scene.case.duties
    assert assigned.describe() == "改由张执法、孙执法承办：李执法外出培训"


def test_the_head_may_assign_too(scene: Scene) -> None:
    scene.take(ASSIGN, by="chen")

    assert scene.case.officers == ("zhang", "sun")


def test_who_approved_the_filing_cannot_handle_the_case(scene: Scene) -> None:
    entry = scene.entry("gao", Role.ADMINISTRATOR, "2022-07-15")
    scene.officers["chen"].assign_post(entry, unit=TOWN, role=Role.CASE_OFFICER, since=date(2022, 7, 15))
    certify(scene, "chen", "综合")

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(replace(ASSIGN, officers=("zhang", "chen")), by="wang")


def test_the_certificate_covers_the_field_of_the_case(scene: Scene) -> None:
    scene.officers["sun"].cancel_certificate(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-01"),
        number="1408sun",
        since=date(2022, 7, 1),
        reason="换证",
    )
    certify(scene, "sun", "农业农村")

    with pytest.raises(CertificateDoesNotCover):
        scene.take(ASSIGN, by="wang")


def test_the_certificate_is_valid_on_the_day(scene: Scene) -> None:
    scene.officers["sun"].suspend_certificate(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-18"),
        number="1408sun",
        since=date(2022, 7, 18),
        reason="未完成年度培训",
    )

    with pytest.raises(CertificateNotValid):
        scene.take(ASSIGN, by="wang")


def test_one_officer_is_not_enough(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(ASSIGN, officers=("sun",)), by="wang")


def test_the_post_of_team_leader_counts_on_the_day(scene: Scene) -> None:
    scene.officers["wang"].end_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-20"),
        unit=TOWN,
        role=Role.TEAM_LEADER,
        until=date(2022, 7, 20),
    )

    with pytest.raises(NotThisTownsOfficer):
        scene.take(ASSIGN, by="wang")


def test_nobody_is_assigned_before_the_filing(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(ASSIGN, occurred_at="2022-07-13"), by="wang")


def test_a_case_officer_does_not_assign(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(ASSIGN, by="zhang")


def test_a_case_not_filed_has_no_officers_to_replace() -> None:
    with pytest.raises(StepNotAllowedNow):
        checking(Scene()).take(ASSIGN, by="wang")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"officers": ("li", "zhang")}, "officers"),
        ({"reason": ""}, "reason"),
        ({"officers": ("sun", "he")}, "officer"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(stated(ASSIGN, change), by="wang")

    assert refused.value.field == field
