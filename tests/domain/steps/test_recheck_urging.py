"""催告后的陈述申辩: what the party answers is re-checked; what is adopted spends the urging."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.executing import UrgingMustComeFirst
from domain.case.guards import OutOfOrder, TwoOfficersRequired
from domain.case.step import RoleRequired
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.recheck_urging import RecheckUrging, UrgingConclusion, UrgingRechecked
from tests.domain.given_execution import APPLY, URGING_NUMBER, urged
from tests.domain.scene import Scene

RECHECK = RecheckUrging(
    occurred_at="2022-10-10",
    urging=URGING_NUMBER,
    received_on=date(2022, 10, 8),
    content="要求核对已缴金额",
    officers=("zhang", "li"),
    conclusion=UrgingConclusion.MAINTAIN,
    reasons="经核对没有缴款记录",
)


@pytest.fixture
def scene() -> Scene:
    return urged(Scene())


def test_an_answer_that_is_not_adopted_leaves_the_urging(scene: Scene) -> None:
    (event,) = scene.take(RECHECK, by="zhang")

    assert isinstance(event, UrgingRechecked)
    assert event.content == Personal("要求核对已缴金额", "party-1")
    assert "要求核对" not in event.describe()
    assert [one.spent for one in scene.case.execution.urgings] == [False]


@pytest.mark.parametrize("conclusion", [UrgingConclusion.URGE_ANEW, UrgingConclusion.STOP])
def test_on_an_urging_whose_answer_was_adopted_nothing_rests(
    scene: Scene, conclusion: UrgingConclusion
) -> None:
    scene.take(replace(RECHECK, conclusion=conclusion), by="zhang")

    assert [one.spent for one in scene.case.execution.urgings] == [True]
    with pytest.raises(UrgingMustComeFirst):
        scene.take(APPLY, by="chen")


@pytest.mark.parametrize("change", [{"received_on": date(2022, 9, 25)}, {"received_on": date(2022, 10, 11)}])
def test_the_answer_comes_between_urging_and_recheck(scene: Scene, change: dict[str, Any]) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(RECHECK, **change), by="zhang")


def test_two_officers_recheck(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(RECHECK, officers=("li",)), by="zhang")


def test_the_head_does_not_recheck(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(RECHECK, by="chen")


@pytest.mark.parametrize("field", ["urging", "content", "reasons"])
def test_bad_input_names_the_field(scene: Scene, field: str) -> None:
    blank: dict[str, Any] = {field: " "}

    with pytest.raises(BadInput) as refused:
        scene.take(replace(RECHECK, **blank), by="zhang")

    assert refused.value.field == field
