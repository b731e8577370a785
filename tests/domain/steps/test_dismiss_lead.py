"""不予立案: who may end a matter before filing, on what ground."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.informant import HeadMustDecideOnNamedReport
from domain.case.proceedings import CorrectionResult, Dismissal, LeadSource
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.dismiss_lead import (
    CorrectionMustBeConfirmed,
    DismissalGround,
    DismissLead,
)
from domain.steps.register_lead import RegisterLead
from domain.steps.reinspect_correction import ReinspectCorrection
from domain.steps.start_check import StartCheck
from tests.domain.given import ORDER_NUMBER, checking, investigating, lead, order_served, ordered
from tests.domain.scene import TOWN, Scene

DISMISS = DismissLead(
    occurred_at="2022-07-13", ground=DismissalGround.NO_VIOLATION, reason="所挖系自家宅院内土方，未占用村道"
)
MINOR = replace(DISMISS, ground=DismissalGround.MINOR_CORRECTED, reason="面积6平方米，当日恢复，未造成后果")
DONE = ReinspectCorrection(
    occurred_at="2022-07-12",
    order=ORDER_NUMBER,
    officers=("zhang", "li"),
    result=CorrectionResult.DONE,
    details=("村道已恢复原状",),
)


def reported_by_name() -> Scene:
    scene = Scene()
    report = RegisterLead(
        occurred_at="2022-06-30",
        source=LeadSource.REPORT,
        place="西里北沟",
        content="有人挖路",
        violation="损坏村道",
        informant="李某",
        real_name=True,
    )
    scene.take(report, by="zhang")
    return scene


def test_a_team_leader_ends_a_checked_lead_with_ground_and_reason() -> None:
    scene = checking(Scene())

    scene.take(DISMISS, by="wang")

    assert scene.case.stage is Stage.DISMISSED
    assert scene.case.dismissal == Dismissal(
        date(2022, 7, 13), "没有违法事实", "所挖系自家宅院内土方，未占用村道"
    )
    assert scene.case.duties[-1] == (Duty.APPROVE_FILING, "wang")
    assert scene.history[-1].describe() == "不予立案（没有违法事实）：所挖系自家宅院内土方，未占用村道"


def test_a_lead_not_ours_ends_without_a_check() -> None:
    scene = lead(Scene())

    scene.take(replace(DISMISS, ground=DismissalGround.NOT_OURS), by="wang")

    assert scene.case.stage is Stage.DISMISSED


def test_a_named_report_is_dismissed_by_the_head_only() -> None:
    scene = reported_by_name()
    answered = replace(DISMISS, feedback="已电话答复李某")

    with pytest.raises(HeadMustDecideOnNamedReport):
        scene.take(answered, by="wang")
    (dismissed,) = scene.take(answered, by="chen")

    assert scene.case.dismissal is not None
    assert scene.case.dismissal.feedback == Personal("已电话答复李某", "informant")
    assert "李某" not in dismissed.describe()


def test_minor_and_corrected_needs_the_order_re_inspected_as_done() -> None:
    scene = order_served(Scene())

    with pytest.raises(CorrectionMustBeConfirmed):
        scene.take(MINOR, by="wang")
    scene.take(DONE, by="zhang")
    scene.take(MINOR, by="wang")

    assert scene.case.stage is Stage.DISMISSED


def test_the_last_re_inspection_counts() -> None:
    scene = order_served(Scene())
    scene.take(replace(DONE, occurred_at="2022-07-11"), by="zhang")
    scene.take(replace(DONE, result=CorrectionResult.NOT_DONE), by="zhang")

    with pytest.raises(CorrectionMustBeConfirmed) as refused:
        scene.take(MINOR, by="wang")

    assert refused.value.details == {"number": ORDER_NUMBER}


def test_another_ground_does_not_wait_for_the_re_inspection() -> None:
    scene = ordered(Scene())

    scene.take(replace(DISMISS, ground=DismissalGround.LIMITATION), by="wang")

    assert scene.case.stage is Stage.DISMISSED


def test_who_checked_the_lead_does_not_dismiss_it() -> None:
    scene = lead(Scene())
    scene.take(StartCheck(occurred_at="2022-06-30T10:00", officers=("wang", "li")), by="chen")

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(DISMISS, by="wang")


def test_the_post_counts_on_the_day_of_the_dismissal() -> None:
    scene = checking(Scene())
    scene.officers["wang"].end_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-13"),
        unit=TOWN,
        role=Role.TEAM_LEADER,
        until=date(2022, 7, 13),
    )

    with pytest.raises(NotThisTownsOfficer):
        scene.take(DISMISS, by="wang")


def test_a_case_officer_does_not_dismiss() -> None:
    with pytest.raises(RoleRequired):
        checking(Scene()).take(DISMISS, by="zhang")


def test_a_filed_case_is_not_dismissed() -> None:
    with pytest.raises(StepNotAllowedNow):
        investigating(Scene()).take(replace(DISMISS, occurred_at="2022-07-15"), by="wang")


def test_a_dismissal_does_not_precede_the_lead() -> None:
    with pytest.raises(OutOfOrder):
        lead(Scene()).take(replace(DISMISS, occurred_at="2022-06-29"), by="wang")


def test_a_dismissal_without_a_reason_is_bad_input() -> None:
    with pytest.raises(BadInput) as refused:
        checking(Scene()).take(replace(DISMISS, reason=" "), by="wang")

    assert refused.value.field == "reason"
