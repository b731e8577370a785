"""Linyi county, its fourteen towns with their teams, and their villages, in an order they can be established in."""

from collections import Counter

from application.ports.seeds import Division, Seeds
from domain.units.unit import Unit, UnitKind, establish, town_of
from infrastructure.seeds import loader
from tests.infrastructure.seeds.entries import entry

DIVISIONS = loader.divisions()
BY_CODE = {one.code: one for one in DIVISIONS}
SHORTS = {
    "临猗县": "临",
    "猗氏镇": "猗",
    "嵋阳镇": "嵋",
    "临晋镇": "晋",
    "七级镇": "七",
    "东张镇": "东",
    "孙吉镇": "孙",
    "三管镇": "三",
    "牛杜镇": "牛",
    "耽子镇": "耽",
    "角杯镇": "角",
    "楚侯乡": "楚",
    "庙上乡": "庙",
    "北辛乡": "辛",
    "北景乡": "景",
}


def test_the_loader_is_an_adapter_of_the_port() -> None:
    seeds: Seeds = loader
    assert seeds.divisions() == DIVISIONS
    assert len(seeds.power_items()) == 43


def test_one_county_fourteen_towns_a_team_each_and_their_villages() -> None:
    assert Counter(one.kind for one in DIVISIONS) == {
        UnitKind.COUNTY: 1,
        UnitKind.TOWN: 14,
        UnitKind.TEAM: 14,
        UnitKind.VILLAGE: 284,
    }
    assert len(BY_CODE) == len(DIVISIONS)


def test_a_team_belongs_to_its_town_and_bears_its_name() -> None:
    assert BY_CODE["140821105T"] == Division(
        "140821105T", "孙吉镇综合行政执法队", UnitKind.TEAM, "140821105", ""
    )
    towns = {one.code for one in DIVISIONS if one.kind is UnitKind.TOWN}
    assert {one.parent for one in DIVISIONS if one.kind is UnitKind.TEAM} == towns
    assert all(town_of(one.code) == one.parent for one in DIVISIONS if one.kind is UnitKind.TEAM)


def test_a_parent_comes_before_its_children() -> None:
    seen = {"1408"}
    for one in DIVISIONS:
        assert one.parent in seen
        seen.add(one.code)


def test_a_code_has_as_many_digits_as_its_kind_asks_and_begins_with_its_parent() -> None:
    digits = {UnitKind.COUNTY: 6, UnitKind.TOWN: 9, UnitKind.TEAM: 10, UnitKind.VILLAGE: 12}
    for one in DIVISIONS:
        assert len(one.code) == digits[one.kind]
        assert one.code.startswith(one.parent)


def test_every_government_has_a_short_of_its_own_and_no_other_unit_has_one() -> None:
    assert {one.name: one.short for one in DIVISIONS if one.short} == SHORTS
    assert len(set(SHORTS.values())) == len(SHORTS)


def test_every_division_can_be_established_as_a_unit() -> None:
    units: list[Unit] = [
        establish(entry(), code=one.code, name=one.name, kind=one.kind, parent=one.parent, short=one.short)
        for one in DIVISIONS
    ]
    governments = {unit.code: unit.government for unit in units}
    assert governments["140821105"] == "孙吉镇人民政府"
    assert governments["140821105T"] == ""
