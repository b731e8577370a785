"""What every act of an investigation asks of the people in it: a post on that day, no other duty, no decision before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import NotAnOfficerOfTheCase, NotThisTownsOfficer, OutOfOrder
from domain.case.notice_rights import AlreadyDecided
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from tests.domain.given import checking, investigating, penalised, with_evidence
from tests.domain.given_investigation import (
    ASSISTANCE,
    COMMISSION,
    OPINION,
    PRESERVE,
    RECUSAL,
    SUSPEND,
    appraisal_commissioned,
    assistance_requested,
    preserved,
    returned,
    suspended,
)
from tests.domain.scene import TOWN, Scene
from tests.domain.steps.test_dispose_preserved_evidence import RETURN
from tests.domain.steps.test_exclude_evidence import EXCLUDE
from tests.domain.steps.test_forward_lead import FORWARD
from tests.domain.steps.test_identify_party import IDENTIFY
from tests.domain.steps.test_order_stop import STOP
from tests.domain.steps.test_receive_assistance import REPLY
from tests.domain.steps.test_recuse_officer import DECLARE, HEADS
from tests.domain.steps.test_replace_party import REPLACE
from tests.domain.steps.test_resume_investigation import RESUME
from tests.domain.steps.test_supplement_investigation import SUPPLEMENT

Given = Callable[[Scene], Scene]
TWO = ("sun", "wang")
"""Two officers who have had nothing to do with the case before."""


@pytest.mark.parametrize(
    ("given", "step", "by", "assumed"),
    [
        (checking, FORWARD, "wang", {(Duty.APPROVE_FILING, "wang")}),
        (checking, replace(STOP, officers=TWO), "zhang", {(Duty.HANDLE, "sun"), (Duty.HANDLE, "wang")}),
        (
            assistance_requested,
            replace(REPLY, officers=TWO),
            "zhang",
            {(Duty.HANDLE, "sun"), (Duty.HANDLE, "wang")},
        ),
        (investigating, replace(COMMISSION, officers=TWO), "zhang", {(Duty.HANDLE, "sun")}),
        (appraisal_commissioned, replace(OPINION, officers=TWO), "zhang", {(Duty.HANDLE, "wang")}),
        (
            investigating,
            replace(PRESERVE, officers=TWO),
            "zhang",
            {(Duty.HANDLE, "sun"), (Duty.APPROVE_MEASURE, "chen")},
        ),
        (
            preserved,
            replace(RETURN, officers=TWO, approver="gao"),
            "zhang",
            {(Duty.HANDLE, "sun"), (Duty.APPROVE_MEASURE, "gao")},
        ),
        (investigating, SUSPEND, "gao", {(Duty.APPROVE_MEASURE, "gao")}),
        (suspended, RESUME, "gao", {(Duty.APPROVE_MEASURE, "gao")}),
        (returned, replace(SUPPLEMENT, officers=TWO), "zhang", {(Duty.HANDLE, "sun")}),
        (investigating, replace(REPLACE, approver="gao"), "zhang", {(Duty.APPROVE_MEASURE, "gao")}),
    ],
    ids=lambda value: value.title if isinstance(value, Step) else "",
)
def test_who_acts_or_approves_has_that_duty_from_then_on(
    given: Given, step: Step, by: str, assumed: set[tuple[Duty, str]]
) -> None:
    scene = given(Scene())
    before = set(scene.case.duties)

    scene.take(step, by=by)

    assert assumed <= set(scene.case.duties) - before


@pytest.mark.parametrize(
    ("given", "step", "by"),
    [
        (investigating, ASSISTANCE, "zhang"),
        (assistance_requested, replace(REPLY, as_evidence=False), "zhang"),
        (with_evidence, EXCLUDE, "zhang"),
        (investigating, IDENTIFY, "zhang"),
        (investigating, REPLACE, "zhang"),
        (suspended, RESUME, "gao"),
        (investigating, RECUSAL, "gao"),
    ],
    ids=lambda value: value.title if isinstance(value, Step) else "",
)
def test_who_acts_held_the_post_on_that_day(given: Given, step: Step, by: str) -> None:
    scene = given(Scene())
    leave(scene, by)

    with pytest.raises(NotThisTownsOfficer):
        scene.take(step, by=by)


def test_who_discusses_a_heads_recusal_held_the_post_too() -> None:
    scene = investigating(Scene())
    leave(scene, "wang")

    with pytest.raises(NotThisTownsOfficer):
        scene.take(HEADS, by="gao")


def test_who_handles_the_case_does_not_resume_it() -> None:
    scene = suspended(Scene())
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2021-01-01")
    scene.officers["li"].assign_post(entry, unit=TOWN, role=Role.HEAD, since=date(2021, 1, 1))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(RESUME, by="li", role=Role.HEAD)


def test_only_an_officer_of_the_case_records_a_reply() -> None:
    with pytest.raises(NotAnOfficerOfTheCase):
        assistance_requested(Scene()).take(replace(REPLY, as_evidence=False), by="sun")


def test_no_recusal_precedes_the_lead() -> None:
    with pytest.raises(OutOfOrder):
        investigating(Scene()).take(replace(DECLARE, occurred_at="2022-06-29"), by="li")


def test_a_decided_party_is_not_replaced_when_the_case_is_investigated_again() -> None:
    scene = penalised(Scene())
    case = scene.case
    case.stage = Stage.INVESTIGATING

    with pytest.raises(AlreadyDecided):
        replace(REPLACE, occurred_at="2022-09-03").take(case, scene.desk("zhang"))


def leave(scene: Scene, code: str) -> None:
    """The person held the post to 2022-07-15, the day not included."""
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-07-15")
    scene.officers[code].end_post(entry, unit=TOWN, role=scene.role(code), until=date(2022, 7, 15))
