"""定性与竞合: the facts of a place decide which norms may be broken, whose they are, and what is still to be found out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.case.criminal_lines import Measured
from domain.law.characterisation import Candidate, Competence
from domain.law.citation import Reference
from domain.law.lead_facts import LandClass, LeadFacts, RoadObject, every, some
from domain.law.norms import ROADS, SOIL, candidates
from domain.powers.item import PowerBasis
from infrastructure.seeds.loader import laws, power_items

LAW = laws()
ITEMS = {one.code: one for one in power_items()}
NOWHERE = LeadFacts(
    act_ended=date(2022, 6, 30),
    earth_taken=True,
    land_class=LandClass.OTHER,
    basic_farmland=False,
    planting_destroyed=False,
    hazard_zone=False,
    river_area=False,
    irrigation_works=False,
    highway_distance=Decimal(5000),
    township_road_distance=Decimal(5000),
    bridge_distance=Decimal(5000),
    mineral=False,
    power_facility=False,
    gas_facility=False,
    approved=False,
    road_approved=False,
    road_damaged=False,
    road=RoadObject.TOWNSHIP,
    planning_area=False,
)
"""Earth taken where nothing is protected; every test changes what it is about."""

NORMS = (*SOIL, *ROADS)


def found(**facts: Any) -> list[tuple[str, bool]]:
    """Item, or row where there is none, and whether its decisive fact is established."""
    return [(one.item or one.code, one.established) for one in candidates(replace(NOWHERE, **facts))]


def test_where_nothing_is_protected_no_norm_is_broken() -> None:
    assert found() == []


def test_of_nothing_known_everything_is_open() -> None:
    open_norms = candidates(LeadFacts())

    assert len(open_norms) == len(NORMS)
    assert not any(one.established for one in open_norms)


@pytest.mark.parametrize(
    ("facts", "items"),
    [
        pytest.param({"land_class": LandClass.CULTIVATED, "planting_destroyed": True}, ["ZR-01"], id="a"),
        pytest.param({"land_class": LandClass.CULTIVATED}, [], id="a, planting not destroyed"),
        pytest.param(
            {"land_class": LandClass.CULTIVATED, "planting_destroyed": True, "basic_farmland": True},
            ["ZR-01", "ZR-02"],
            id="a and b",
        ),
        pytest.param({"land_class": LandClass.FOREST}, ["LY-01"], id="c"),
        pytest.param({"hazard_zone": True}, ["SL-01"], id="d"),
        pytest.param({"river_area": True}, ["SL-04"], id="e"),
        pytest.param({"river_area": True, "approved": True}, [], id="e, approved"),
        pytest.param({"irrigation_works": True}, ["SL-05"], id="f"),
        pytest.param({"highway_distance": Decimal(100)}, ["JT-02"], id="g, a hundred metres"),
        pytest.param({"highway_distance": Decimal("100.1")}, [], id="g, beyond"),
        pytest.param({"township_road_distance": Decimal(50)}, ["JT-02"], id="g, fifty metres"),
        pytest.param({"township_road_distance": Decimal(51)}, [], id="g, beyond fifty"),
        pytest.param({"bridge_distance": Decimal(200)}, ["JT-02"], id="g, a bridge"),
        pytest.param({"mineral": True}, ["h"], id="h, the old law"),
        pytest.param({"mineral": True, "act_ended": date(2025, 6, 30)}, ["h"], id="h, its last day"),
        pytest.param({"mineral": True, "act_ended": date(2025, 7, 1)}, ["ZR-06"], id="h, the new law"),
        pytest.param({"power_facility": True}, ["DL-01"], id="i, power"),
        pytest.param({"gas_facility": True}, ["RQ-01"], id="i, gas"),
        pytest.param({"land_class": LandClass.UNUSED}, ["ZR-03"], id="j"),
        pytest.param({"land_class": LandClass.CONSTRUCTION, "approved": True}, [], id="j, approved"),
        pytest.param({"road_damaged": True}, ["JT-01"], id="a township road"),
        pytest.param({"road_damaged": True, "road_approved": True}, [], id="a township road, approved"),
        pytest.param({"road_damaged": True, "road": RoadObject.TRUNK}, ["r1"], id="a trunk road"),
        pytest.param({"road_damaged": True, "road": RoadObject.VILLAGE}, ["JT-03"], id="a village highway"),
        pytest.param({"road_damaged": True, "road": RoadObject.OTHER}, [], id="a road of no kind"),
        pytest.param(
            {"road_damaged": True, "road": RoadObject.OTHER, "planning_area": True},
            ["CZ-01"],
            id="inside a village",
        ),
        pytest.param(
            {"road_damaged": True, "road": RoadObject.VILLAGE, "planning_area": True},
            ["JT-03", "CZ-01"],
            id="a village highway inside a village",
        ),
    ],
)
def test_a_decisive_fact_brings_its_norm(facts: dict[str, Any], items: list[str]) -> None:
    assert found(**facts) == [(item, True) for item in items]


def test_what_is_not_known_stays_open_behind_what_is_established() -> None:
    assert found(road_damaged=True, road=RoadObject.VILLAGE, planning_area=None, mineral=None) == [
        ("JT-03", True),
        ("h", False),
        ("CZ-01", False),
    ]


def test_the_day_not_known_leaves_both_mineral_laws_open() -> None:
    assert found(mineral=True, act_ended=None) == [("h", False), ("ZR-06", False)]


def test_no_earth_taken_leaves_the_soil_norms_out() -> None:
    field = {"land_class": LandClass.CULTIVATED, "planting_destroyed": True, "basic_farmland": True}

    assert found(**field, earth_taken=False, road_damaged=True) == [("JT-01", True)]


def test_the_case_of_2022_is_two_hypotheses() -> None:
    """西里北沟: earth taken from a field, the registered village road dug."""
    facts = replace(
        NOWHERE,
        land_class=LandClass.CULTIVATED,
        planting_destroyed=True,
        road_damaged=True,
        road=RoadObject.VILLAGE,
    )
    soil, road = candidates(facts)

    assert (soil.item, soil.competence, soil.criminal) == ("ZR-01", Competence.IF_GRANTED, ("其他耕地亩数",))
    assert "种植条件破坏程度鉴定" in soil.to_establish
    assert (road.item, road.competence, road.mark) == ("JT-03", Competence.IF_GRANTED, "E")
    assert "待核实" in road.penalty


@pytest.mark.parametrize("one", candidates(LeadFacts()), ids=lambda one: f"{one.code} {one.item}")
def test_a_norm_agrees_with_the_catalogue_and_the_laws(one: Candidate) -> None:
    for citation in (*one.violated, *one.penal):
        named = LAW.read(citation) or [not_verified(citation)]
        assert all(LAW.listed(reference) for reference in named), citation
    assert one.to_establish
    assert set(one.criminal) <= {subject.value for subject in Measured}
    if one.item:
        basis = ITEMS[one.item].basis
        assert (basis is PowerBasis.OWN) is (one.competence is Competence.OWN)
        assert (basis is PowerBasis.TRANSFER) is (one.competence is Competence.NEVER)
        assert set(ITEMS[one.item].criminal) == set(one.criminal)
    assert bool(one.transfer_to) is (one.competence is not Competence.OWN)


def not_verified(citation: str) -> Reference:
    """《…》（条款待核实） names no article that could be read."""
    title, _, article = citation.removeprefix("《").partition("》")
    return Reference(title, article)


@pytest.mark.parametrize(
    ("facts", "all_of_them", "one_of_them"),
    [
        ((True, True), True, True),
        ((True, False), False, True),
        ((True, None), None, True),
        ((False, None), False, None),
        ((False, False), False, False),
    ],
)
def test_not_known_is_neither_yes_nor_no(
    facts: tuple[bool | None, ...], all_of_them: bool | None, one_of_them: bool | None
) -> None:
    assert (every(*facts), some(*facts)) == (all_of_them, one_of_them)
