"""What the catalogue knows beyond norms and ranges: tiers, facts to prove, lines of a crime, kinds of power."""

from decimal import Decimal

import pytest

from domain.case.criminal_lines import LINES
from domain.case.proceedings import EvidenceKind
from domain.powers.discretion import Quantity, Tier, tiers_for
from domain.powers.item import PowerBasis, PowerKind
from domain.record.certainty import Certainty
from infrastructure.seeds.loader import power_items

ITEMS = {one.code: one for one in power_items()}
ROAD = ITEMS["JT-01"]
SUNJI, ZHEJIANG, SICHUAN = "140821105", "330000000", "510000000"

ZHEJIANG_TIERS = [
    (None, 2, None, 3_000),
    (2, 5, 3_000, 5_000),
    (5, 10, 5_000, 10_000),
    (10, 15, 10_000, 20_000),
    (15, None, 20_000, 30_000),
]
SICHUAN_TIERS = [
    (None, 5, None, None),
    (None, 10, None, 200),
    (None, 10, None, 500),
    (10, 20, 200, 600),
    (20, 50, 600, 1_200),
    (50, 100, 3_000, 10_000),
    (100, None, 10_000, 30_000),
]


def figures(tier: Tier) -> tuple[Decimal | None, Decimal | None, int | None, int | None]:
    def yuan(fen: int | None) -> int | None:
        return None if fen is None else fen // 100

    return tier.above, tier.up_to, yuan(tier.minimum_fen), yuan(tier.maximum_fen)


@pytest.mark.parametrize(("where", "tiers"), [("33", ZHEJIANG_TIERS), ("51", SICHUAN_TIERS)])
def test_the_tiers_are_those_of_the_excerpts(where: str, tiers: list[tuple[int | None, ...]]) -> None:
    assert [figures(one) for one in ROAD.tiers if one.jurisdiction == where] == tiers


def test_no_item_has_a_tier_that_binds_here_and_every_tier_is_marked() -> None:
    tiers = [tier for one in power_items() for tier in one.tiers]

    assert len(tiers) == len(ZHEJIANG_TIERS) + len(SICHUAN_TIERS)
    assert [one for one in tiers if one.applies_in(SUNJI)] == []
    assert {one.mark for one in tiers} == {Certainty.EXCERPT}
    assert all("不适用于本地" in one.note_for(SUNJI) for one in tiers)


def test_six_square_metres_fall_into_other_tiers_elsewhere() -> None:
    six = Quantity(Decimal(6), "平方米", "挖掘面积")

    assert [one.maximum_fen for one in tiers_for(ROAD.tiers, six, ZHEJIANG)] == [1_000_000]
    assert [one.maximum_fen for one in tiers_for(ROAD.tiers, six, SICHUAN)] == [20_000, 50_000]
    assert tiers_for(ROAD.tiers, six, SUNJI) == ()


def test_only_the_small_dig_restored_at_once_is_exempt() -> None:
    assert [one.up_to for one in ROAD.tiers if one.no_penalty] == [Decimal(5)]


@pytest.mark.parametrize("code", sorted(ITEMS))
def test_facts_to_prove_name_kinds_of_the_penalty_law(code: str) -> None:
    for need in ITEMS[code].evidence_needed:
        assert need.fact
        assert set(need.kinds) <= {kind.value for kind in EvidenceKind}
        assert bool(need.kinds) is bool(need.document)


@pytest.mark.parametrize("code", ["ZR-01", "ZR-02"])
def test_soil_from_farmland_needs_area_class_damage_and_fee(code: str) -> None:
    needs = ITEMS[code].evidence_needed

    assert len(needs) == 4
    assert [one.supplier for one in needs if "证明" in one.document] == ["自然资源主管部门"]
    assert [one.mark for one in needs if one.kinds == ("鉴定意见",)] == [Certainty.MEMORY]
    assert ITEMS[code].documents_needed == ("现场检查（勘验）笔录", "协助调查函", "鉴定委托书")


def test_every_line_of_a_crime_is_counted_by_an_item_and_the_other_way_round() -> None:
    counted = {subject: code for code, one in ITEMS.items() for subject in one.criminal}

    assert counted == {"其他耕地亩数": "ZR-01", "永久基本农田亩数": "ZR-02", "矿产品价值元": "ZR-06"}
    assert counted.keys() == {line.subject.value for line in LINES}


@pytest.mark.parametrize("code", sorted(ITEMS))
def test_no_item_carries_a_compulsory_measure_of_itself(code: str) -> None:
    item = ITEMS[code]

    assert PowerKind.MEASURE not in item.powers
    if item.basis is PowerBasis.TRANSFER or code == "LS-01":
        assert item.powers == ()
    else:
        assert item.powers == ((PowerKind.EXECUTION,) if code == "GH-01" else (PowerKind.PENALTY,))


def test_no_larger_amount_is_shipped() -> None:
    assert [one.code for one in power_items() if one.hearing_thresholds] == []
