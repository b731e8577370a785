"""强制执行实施: after the decision was served, by day, recorded, with what stood inside handed over."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.execution import EnforcementResult
from domain.case.guards import OutOfOrder, TwoOfficersRequired
from domain.case.obligations import corrected, outstanding
from domain.case.own_enforcement import LawfulMannerRequired
from domain.case.stage import Stage
from domain.deadlines.untimed import UNTIMED_BY_ID
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.record_enforcement import EnforcementCarriedOut, EnforcementDecisionNotServed
from tests.domain.given import ORDER_NUMBER
from tests.domain.given_execution import (
    CARRY_OUT,
    ENFORCE,
    ENFORCEMENT_NUMBER,
    demolition_decided,
    order_urged,
    own_power,
)
from tests.domain.scene import Scene


@pytest.fixture
def scene() -> Scene:
    return demolition_decided(Scene())


def test_what_was_to_go_is_gone_and_the_order_done(scene: Scene) -> None:
    (event,) = scene.take(CARRY_OUT, by="zhang")

    case = scene.case
    assert isinstance(event, EnforcementCarriedOut)
    assert event.signer == Personal("薛某某", "witness")
    assert corrected(case, ORDER_NUMBER, event.occurred_at.first_day)
    assert not [one for one in outstanding(case, event.occurred_at.first_day) if "强制执行" in one]
    (thirtieth,) = UNTIMED_BY_ID["T30"].begun(case)
    assert (thirtieth.subject, thirtieth.met_on) == (ORDER_NUMBER, event.occurred_at.first_day)
    assert "薛" not in event.describe()


def test_until_then_the_decision_keeps_the_case_open(scene: Scene) -> None:
    on = scene.case.execution.enforcements[0].planned_on

    assert f"{ENFORCEMENT_NUMBER}的强制执行尚未完毕" in outstanding(scene.case, on)
    assert [one.met_on for one in UNTIMED_BY_ID["T30"].begun(scene.case)] == [None]


def test_a_party_that_performs_at_last_stops_it(scene: Scene) -> None:
    stopped = replace(
        CARRY_OUT,
        occurred_at="2023-03-10",
        result=EnforcementResult.STOPPED,
        media=(),
        belongings="",
        signer="",
    )
    scene.take(stopped, by="zhang")

    case = scene.case
    assert case.execution.enforcements[0].result is EnforcementResult.STOPPED
    assert not corrected(case, ORDER_NUMBER, date(2023, 3, 10)), "a re-inspection is to find it done"
    assert case.stage is Stage.CHECKING


def test_the_decision_is_served_first() -> None:
    scene = order_urged(own_power(Scene()))
    scene.take(ENFORCE, by="chen")

    with pytest.raises(EnforcementDecisionNotServed):
        scene.take(CARRY_OUT, by="zhang")


def test_not_before_the_day_that_was_told(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(CARRY_OUT, occurred_at="2023-03-14"), by="zhang")


@pytest.mark.parametrize(
    "change", [{"lawful": False}, {"occurred_at": "2023-05-01"}], ids=["非法方式", "法定节假日"]
)
def test_nothing_unlawful_is_recorded_as_done(scene: Scene, change: dict[str, Any]) -> None:
    with pytest.raises(LawfulMannerRequired):
        scene.take(replace(CARRY_OUT, **change), by="zhang")


def test_one_officer_is_not_enough(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(CARRY_OUT, officers=("zhang",)), by="zhang")


def test_it_is_recorded_once(scene: Scene) -> None:
    scene.take(CARRY_OUT, by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(CARRY_OUT, by="zhang")

    assert refused.value.field == "number"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"number": "不存在"}, "number"),
        ({"details": " "}, "details"),
        ({"media": ()}, "media"),
        ({"belongings": " "}, "belongings"),
        ({"signer": " "}, "signer"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(CARRY_OUT, **change), by="zhang")

    assert refused.value.field == field
