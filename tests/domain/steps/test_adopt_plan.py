"""办案方案: the norms in view are frozen with the town's power over each; the choice has its reasons."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.case.plan import Standing, considered
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.law.characterisation import Competence
from domain.law.lead_facts import LandClass, LeadFacts, RoadObject
from domain.powers.item import Item
from domain.record.refusal import BadInput
from domain.steps.adopt_plan import AdoptPlan, PlanAdopted
from tests.domain import given
from tests.domain.scene import ROAD, Scene

FACTS = LeadFacts(act_ended=date(2022, 6, 30), earth_taken=True, road_damaged=True, planning_area=True)
"""2022: earth taken, of what land nobody knows yet; a road in the village dug, of which kind nobody knows."""
MINE = Item(**{**vars(ROAD), "code": "ZR-06"})


def plan(**changes: Any) -> AdoptPlan:
    stated: dict[str, Any] = {
        "occurred_at": "2022-07-02",
        "facts": FACTS,
        "items": ("JT-01", "ZR-01"),
        "reasons": "取土和挖掘道路是两个行为；地类待自然资源部门证明",
        "to_establish": ("地类证明", "道路的行政等级"),
        **changes,
    }
    return AdoptPlan(**stated)


def test_a_plan_freezes_what_was_in_view_and_what_was_chosen() -> None:
    scene = given.checking(Scene())

    (event,) = scene.take(plan(notes="七日内取得地类证明"), by="zhang")

    assert isinstance(event, PlanAdopted)
    assert {"ZR-01", "ZR-02", "LY-01", "JT-01", "JT-03", "CZ-01"} <= {one.name for one in event.considered}
    assert "（事项JT-01）、“在耕地上取土等，破坏种植条件”（事项ZR-01）：取土和挖掘道路" in event.describe()
    assert scene.case.plan is not None
    assert scene.case.plan.items == ("JT-01", "ZR-01")
    assert scene.case.plan.facts == FACTS


def test_a_norm_without_an_item_is_told_by_what_was_done() -> None:
    scene = given.checking(Scene())

    (event,) = scene.take(plan(facts=replace(FACTS, mineral=True), items=("h",)), by="zhang")

    assert "选定“土作为矿产开采，2025年7月1日前”：取土和挖掘道路" in event.describe()


def test_an_item_the_table_does_not_speak_of_is_told_by_its_code() -> None:
    scene = given.checking(Scene())
    scene.grant(Item(**{**vars(ROAD), "code": "HJ-01"}))

    (event,) = scene.take(plan(items=("HJ-01",)), by="zhang")

    assert "选定事项HJ-01：" in event.describe()


def test_a_later_plan_replaces_the_earlier_one() -> None:
    scene = given.checking(Scene())
    scene.take(plan(), by="zhang")

    scene.take(plan(items=("JT-01",), reasons="勘验查明土地不是耕地"), by="zhang")

    assert scene.case.plan is not None
    assert scene.case.plan.items == ("JT-01",)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"items": ("HJ-01",)}, "items.0"),
        ({"items": ()}, "items"),
        ({"reasons": " "}, "reasons"),
        ({"to_establish": ()}, "to_establish"),
        ({"facts": replace(FACTS, act_ended=date(2022, 7, 3))}, "facts.act_ended"),
        ({"facts": replace(FACTS, bridge_distance=Decimal(-1))}, "facts.bridge_distance"),
    ],
    ids=["neither candidate nor held", "no item", "no reasons", "nothing to prove", "future act", "distance"],
)
def test_what_cannot_be_right_names_its_field(changes: dict[str, Any], field: str) -> None:
    scene = given.checking(Scene())

    with pytest.raises(BadInput) as problem:
        scene.take(plan(**changes), by="zhang")

    assert problem.value.field == field


def test_an_item_the_town_holds_may_be_planned_though_the_table_does_not_speak_of_it() -> None:
    scene = given.checking(Scene())
    scene.grant(Item(**{**vars(ROAD), "code": "HJ-01"}))

    scene.take(plan(items=("HJ-01",)), by="zhang")

    assert scene.case.plan is not None
    assert scene.case.plan.items == ("HJ-01",)


def test_a_matter_that_is_only_a_lead_has_no_plan_and_a_head_makes_none() -> None:
    with pytest.raises(StepNotAllowedNow):
        given.lead(Scene()).take(plan(), by="zhang")
    with pytest.raises(RoleRequired):
        given.checking(Scene()).take(plan(), by="chen")


def standing_of(scene: Scene, item: str, on: date, facts: LeadFacts = FACTS) -> tuple[Standing, str]:
    found = next(one for one in considered(facts, scene.powers, on) if one.name == item)
    return found.standing, found.document


def test_the_power_over_a_norm_is_that_of_the_town_on_that_day() -> None:
    scene = given.withdrawn(Scene(), "2023-01-01", saving=True)

    assert standing_of(scene, "JT-01", date(2022, 12, 31))[0] is Standing.HELD
    assert standing_of(scene, "JT-01", date(2023, 1, 1))[0] is Standing.WITHDRAWN
    assert standing_of(scene, "JT-01", date(2021, 7, 31))[0] is Standing.NOT_HELD
    assert standing_of(scene, "ZR-01", date(2022, 7, 2)) == (Standing.NOT_HELD, "")


def test_the_roads_of_a_planning_area_are_the_towns_own_and_minerals_never_are() -> None:
    scene = Scene()
    scene.grant(MINE)

    assert standing_of(scene, "CZ-01", date(2022, 7, 2)) == (Standing.OWN, "")
    facts = replace(FACTS, act_ended=date(2025, 7, 1))
    assert standing_of(scene, "ZR-06", date(2025, 7, 2), facts)[0] is Standing.TRANSFER


def test_no_power_list_holds_nothing_but_what_is_the_towns_own() -> None:
    found = considered(FACTS, None, date(2022, 7, 2))

    assert {one.standing for one in found} == {Standing.OWN, Standing.NOT_HELD, Standing.TRANSFER}
    assert [one.name for one in found if one.ours] == [
        one.name for one in found if one.candidate.competence is Competence.OWN
    ]


def test_facts_that_are_known_leave_fewer_norms_open() -> None:
    known = replace(FACTS, land_class=LandClass.OTHER, road=RoadObject.VILLAGE)

    names = {one.name for one in considered(known, None, date(2022, 7, 2))}

    assert "JT-03" in names
    assert names.isdisjoint({"JT-01", "ZR-01", "LY-01"})
