"""放弃陈述申辩、听证: only in writing, only after the notice has been served."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.notice_rights import AlreadyDecided, NoticeNotServed
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.waive_rights import WaivedRights, WaiveRights
from tests.domain.given import examined, notice_served, notified, penalised
from tests.domain.scene import Scene

WAIVER = WaiveRights(
    occurred_at="2022-08-03",
    party="party-1",
    rights=WaivedRights.STATEMENT,
    signed_on=date(2022, 8, 2),
    paper="放弃声明，卷内第21页",
)


@pytest.fixture
def scene() -> Scene:
    return notice_served(Scene())


@pytest.mark.parametrize(
    ("rights", "statement", "hearing"),
    [
        (WaivedRights.STATEMENT, date(2022, 8, 2), None),
        (WaivedRights.HEARING, None, date(2022, 8, 2)),
        (WaivedRights.BOTH, date(2022, 8, 2), date(2022, 8, 2)),
    ],
)
def test_the_day_of_signing_counts_for_what_was_given_up(
    scene: Scene, rights: WaivedRights, statement: date | None, hearing: date | None
) -> None:
    (waived,) = scene.take(replace(WAIVER, rights=rights), by="zhang")

    past = scene.case.of("party-1")
    assert (past.waived_on, past.hearing_waived_on) == (statement, hearing)
    assert rights.value in waived.describe()


@pytest.mark.parametrize("signed_on", [date(2022, 7, 31), date(2022, 7, 1)])
def test_a_right_is_not_given_up_before_it_was_told(scene: Scene, signed_on: date) -> None:
    with pytest.raises(NoticeNotServed):
        scene.take(replace(WAIVER, signed_on=signed_on), by="zhang")


def test_an_unserved_notice_tells_nothing() -> None:
    with pytest.raises(NoticeNotServed):
        notified(Scene()).take(WAIVER, by="zhang")


def test_after_the_decision_there_is_nothing_to_give_up() -> None:
    with pytest.raises(AlreadyDecided):
        penalised(Scene()).take(replace(WAIVER, occurred_at="2022-09-05"), by="zhang")


def test_who_receives_the_waiver_has_handled_the_case(scene: Scene) -> None:
    scene.take(WAIVER, by="sun")

    assert (Duty.HANDLE, "sun") in scene.case.duties


def test_who_examined_the_case_does_not_receive_the_waiver(scene: Scene) -> None:
    with pytest.raises(DutiesMustBeSeparate):
        scene.take(WAIVER, by="chen", role=Role.CASE_OFFICER)


def test_the_head_does_not_receive_waivers(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(WAIVER, by="chen")


def test_no_waiver_before_a_notice() -> None:
    with pytest.raises(StepNotAllowedNow):
        examined(Scene()).take(WAIVER, by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"signed_on": date(2022, 8, 4)}, "signed_on"),
        ({"paper": " "}, "paper"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(WAIVER, **change), by="zhang")

    assert refused.value.field == field
