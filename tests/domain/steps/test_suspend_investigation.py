"""中止调查: the head suspends on a ground; only a rule stops the ninety days."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.document import DocumentKind
from domain.case.duty import DutiesMustBeSeparate
from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.investigation import Pause
from domain.case.stage import OPEN, Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.deadlines.reckoner import open_deadlines
from domain.people.role import Role
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from domain.steps.suspend_investigation import InvestigationSuspended, SuspensionGround
from tests.domain.given import checking, concluded, investigating
from tests.domain.given_investigation import RULE, SUSPEND, resumed, suspended
from tests.domain.scene import TOWN, Scene
from tests.domain.steps.test_conclude_investigation import CONCLUDE


@pytest.fixture
def scene() -> Scene:
    return investigating(Scene())


def test_a_suspension_without_a_rule_is_soft(scene: Scene) -> None:
    (paused,) = scene.take(SUSPEND, by="chen")

    case = scene.case
    assert isinstance(paused, InvestigationSuspended)
    assert paused.number == "临孙综执中止字〔2022〕第001号"
    assert paused.mark is Certainty.MEMORY
    assert case.documents[paused.number].kind is DocumentKind.SUSPENSION
    assert case.stage is Stage.SUSPENDED
    assert case.stage in OPEN
    assert case.investigation.pauses == (Pause(date(2022, 7, 20), "中止调查（正在进行鉴定、检验、检测）"),)
    assert {one.rule.id: one.raw_due for one in open_deadlines(case, SHIPPED)}["T14"] == date(2022, 10, 12)
    assert paused.describe() == (
        "陈镇长批准中止调查临孙综执中止字〔2022〕第001号（正在进行鉴定、检验、检测，办案期限照常计算）："
        "耕地破坏程度正在鉴定"
    )


def test_with_a_rule_there_is_no_due_date_while_it_lasts(scene: Scene) -> None:
    (paused,) = scene.take(replace(SUSPEND, rule=RULE), by="chen")

    assert "T14" not in {one.rule.id for one in open_deadlines(scene.case, SHIPPED)}
    assert f"依{RULE}停止计算办案期限" in paused.describe()


def test_nothing_is_concluded_meanwhile(scene: Scene) -> None:
    suspended(scene)

    with pytest.raises(StepNotAllowedNow):
        scene.take(CONCLUDE, by="zhang")


def test_a_second_suspension_follows_the_first(scene: Scene) -> None:
    resumed(suspended(scene), "2022-08-01")

    with pytest.raises(OutOfOrder):
        scene.take(replace(SUSPEND, occurred_at="2022-07-19"), by="chen")
    scene.take(replace(SUSPEND, occurred_at="2022-08-02", ground=SuspensionGround.PARTY_MISSING), by="chen")

    assert [pause.until for pause in scene.case.investigation.pauses] == [date(2022, 8, 1), None]


def test_it_does_not_precede_the_filing(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(SUSPEND, occurred_at="2022-07-13"), by="chen")


def test_a_team_leader_does_not_suspend(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(SUSPEND, by="wang")


def test_the_head_held_the_post_on_that_day(scene: Scene) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-07-16")
    scene.officers["gao"].end_post(entry, unit=TOWN, role=Role.HEAD, until=date(2022, 7, 16))

    with pytest.raises(NotThisTownsOfficer):
        scene.take(SUSPEND, by="gao")


def test_who_handles_the_case_does_not_suspend_it(scene: Scene) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2021-01-01")
    scene.officers["li"].assign_post(entry, unit=TOWN, role=Role.HEAD, since=date(2021, 1, 1))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(SUSPEND, by="li", role=Role.HEAD)


@pytest.mark.parametrize("given", [checking, concluded])
def test_only_an_investigation_is_suspended(given: Any) -> None:
    with pytest.raises(StepNotAllowedNow):
        given(Scene()).take(SUSPEND, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"reason": " "}, "reason"),
        ({"rule": "按规定"}, "rule"),
        ({"expected_until": date(2022, 7, 19)}, "expected_until"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(SUSPEND, **change), by="chen")

    assert refused.value.field == field
