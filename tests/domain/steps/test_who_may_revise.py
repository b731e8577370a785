"""谁可以办理: duties kept, and posts held on the day, by whoever revises, corrects, returns money or confirms. 第四十二条、第五十八条."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.step import RoleRequired, Step, StepNotAllowedNow
from domain.people.role import Role
from tests.domain.given import closed, decision_served, investigating, notice_served, paid
from tests.domain.given_revision import CHANGE, REVOKE
from tests.domain.scene import TOWN, Scene
from tests.domain.steps.test_confirm_address import CONFIRM
from tests.domain.steps.test_correct_document import SLIP
from tests.domain.steps.test_reopen_case import REOPEN
from tests.domain.steps.test_revoke_decision import REFUND
from tests.domain.steps.test_withdraw_case import WITHDRAW

LATER_CONFIRM = replace(CONFIRM, occurred_at="2022-09-20")


def revoked(scene: Scene) -> Scene:
    paid(scene)
    scene.take(REVOKE, by="chen")
    return scene


@pytest.mark.parametrize(
    ("scene", "step"),
    [
        (decision_served(Scene()), LATER_CONFIRM),
        (decision_served(Scene()), SLIP),
        (revoked(Scene()), REFUND),
    ],
    ids=["address", "slip", "refund"],
)
def test_handling_is_not_for_the_reviewer_and_is_remembered(scene: Scene, step: Step) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-08-01")
    scene.officers["liu"].assign_post(entry, unit=TOWN, role=Role.CASE_OFFICER, since=date(2022, 8, 1))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(step, by="liu", role=Role.CASE_OFFICER)
    scene.take(step, by="sun")

    assert (Duty.HANDLE, "sun") in scene.case.duties


def test_who_approves_a_correction_is_remembered() -> None:
    scene = decision_served(Scene())
    scene.take(SLIP, by="zhang")

    assert (Duty.APPROVE_ORDER, "gao") in scene.case.duties


@pytest.mark.parametrize("step", [CHANGE, REVOKE], ids=["change", "revocation"])
def test_deciding_is_remembered(step: Step) -> None:
    scene = decision_served(Scene())
    scene.take(step, by="gao")

    assert (Duty.DECIDE, "gao") in scene.case.duties


def test_a_withdrawal_is_a_decision_too() -> None:
    scene = investigating(Scene())
    scene.take(WITHDRAW, by="gao")

    assert (Duty.DECIDE, "gao") in scene.case.duties


@pytest.mark.parametrize("step", [CHANGE, REVOKE], ids=["change", "revocation"])
def test_the_head_is_in_office_on_the_day(step: Step) -> None:
    scene = decision_served(Scene())
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-09-10")
    scene.officers["gao"].end_post(entry, unit=TOWN, role=Role.HEAD, until=date(2022, 9, 10))

    with pytest.raises(NotThisTownsOfficer):
        scene.take(step, by="gao")


@pytest.mark.parametrize(
    ("step", "by", "wrong"),
    [(CHANGE, "chen", "zhang"), (REVOKE, "chen", "zhang"), (REFUND, "zhang", "zhao")],
    ids=["change", "revocation", "refund"],
)
def test_the_post_decides_and_a_decision_comes_first(step: Step, by: str, wrong: str) -> None:
    with pytest.raises(RoleRequired):
        decision_served(Scene()).take(step, by=wrong)
    with pytest.raises(StepNotAllowedNow):
        notice_served(Scene()).take(step, by=by)


def test_money_is_not_returned_before_it_was_paid() -> None:
    with pytest.raises(OutOfOrder):
        revoked(Scene()).take(replace(REFUND, occurred_at="2022-09-14"), by="zhang")


@pytest.mark.parametrize(
    ("scene", "step"),
    [(investigating(Scene()), WITHDRAW), (closed(Scene()), REOPEN)],
    ids=["withdrawal", "reopening"],
)
def test_a_head_who_left_neither_withdraws_nor_reopens(scene: Scene, step: Step) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-08-01")
    scene.officers["gao"].end_post(entry, unit=TOWN, role=Role.HEAD, until=date(2022, 8, 1))

    with pytest.raises(NotThisTownsOfficer):
        scene.take(step, by="gao")


def test_whoever_reopened_a_case_does_not_handle_it() -> None:
    scene = closed(Scene())
    scene.take(REOPEN, by="gao")

    assert (Duty.APPROVE_FILING, "gao") in scene.case.duties
