"""复核: each point answered, never before it was made."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.duty import Duty
from domain.case.guards import OutOfOrder, TwoOfficersRequired
from domain.case.notice_rights import AlreadyDecided
from domain.case.step import RoleRequired
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.recheck_statement import (
    NothingToRecheck,
    PointRechecked,
    PointStated,
    RecheckConclusion,
    RecheckStatement,
    StatementRechecked,
)
from tests.domain.given import notice_served, penalised, stated_in_defence
from tests.domain.scene import Scene

POINTS = (
    PointStated(point="路已修好", adopted=True, reason="复查属实，作为从轻情节"),
    PointStated(point="不知道要审批", adopted=False, reason="不知法不免除责任"),
)
RECHECK = RecheckStatement(
    occurred_at="2022-08-10",
    party="party-1",
    officers=("zhang", "li"),
    points=POINTS,
    conclusion=RecheckConclusion.LIGHTER,
    opinion="部分采纳，建议从轻",
)


@pytest.fixture
def scene() -> Scene:
    return stated_in_defence(notice_served(Scene()), "2022-08-03")


def test_a_recheck_answers_each_point_and_marks_the_statement(scene: Scene) -> None:
    (rechecked,) = scene.take(RECHECK, by="zhang")

    assert isinstance(rechecked, StatementRechecked)
    assert rechecked.points[0] == PointRechecked(
        Personal("路已修好", "party-1"), True, "复查属实，作为从轻情节"
    )
    assert rechecked.actor.certificates == ("1408zhang", "1408li")
    assert "2项申辩意见，采纳1项" in rechecked.describe()
    past = scene.case.of("party-1")
    assert past.rechecked_on == date(2022, 8, 10)
    assert [one.rechecked for one in past.statements] == [True]


def test_a_later_statement_needs_a_recheck_of_its_own(scene: Scene) -> None:
    stated_in_defence(scene, "2022-08-11")

    scene.take(RECHECK, by="zhang")
    assert [one.rechecked for one in scene.case.of("party-1").statements] == [True, False]
    scene.take(replace(RECHECK, occurred_at="2022-08-12"), by="zhang")

    assert [one.rechecked for one in scene.case.of("party-1").statements] == [True, True]


def test_a_recheck_does_not_precede_the_statement(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(RECHECK, occurred_at="2022-08-02"), by="zhang")


def test_without_a_statement_there_is_nothing_to_recheck(scene: Scene) -> None:
    scene.take(RECHECK, by="zhang")

    with pytest.raises(NothingToRecheck):
        scene.take(replace(RECHECK, occurred_at="2022-08-11"), by="zhang")
    with pytest.raises(NothingToRecheck):
        notice_served(Scene()).take(RECHECK, by="zhang")


def test_after_the_decision_a_recheck_comes_too_late() -> None:
    with pytest.raises(AlreadyDecided):
        penalised(Scene()).take(replace(RECHECK, occurred_at="2022-09-05"), by="zhang")


def test_one_officer_cannot_recheck(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(RECHECK, officers=("zhang",)), by="zhang")


def test_who_rechecks_has_handled_the_case(scene: Scene) -> None:
    scene.take(replace(RECHECK, officers=("sun", "li")), by="zhang")

    assert (Duty.HANDLE, "sun") in scene.case.duties


def test_the_head_does_not_recheck(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(RECHECK, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"points": ()}, "points"),
        ({"points": (POINTS[0], replace(POINTS[1], point=" "))}, "points.1.point"),
        ({"points": (replace(POINTS[0], reason=""),)}, "points.0.reason"),
        ({"opinion": ""}, "opinion"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(RECHECK, **change), by="zhang")

    assert refused.value.field == field
