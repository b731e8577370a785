"""裁量档次: which local tier a quantity falls into, and which fines it allows."""

from decimal import Decimal

import pytest

from domain.powers.discretion import Quantity, Tier, tiers_for
from domain.record.certainty import Certainty

SUNJI, ZHEJIANG = "140821105", "330000000"


def tier(
    condition: str, above: str, up_to: str, low: int | None, high: int | None, where: str = "14"
) -> Tier:
    return Tier(
        condition=condition,
        subject="挖掘面积",
        unit="平方米",
        jurisdiction=where,
        place="某省",
        source="测试",
        mark=Certainty.EXCERPT,
        above=Decimal(above) if above else None,
        up_to=Decimal(up_to) if up_to else None,
        minimum_fen=low,
        maximum_fen=high,
    )


SMALL = tier("较小", "", "2", None, 300_000)
MIDDLE = tier("较大", "2", "5", 300_000, 500_000)
LARGE = tier("很大", "5", "", 500_000, None)
TIERS = (SMALL, MIDDLE, LARGE)


def area(amount: str, unit: str = "平方米", subject: str = "") -> Quantity:
    return Quantity(Decimal(amount), unit, subject)


@pytest.mark.parametrize(
    ("amount", "found"),
    [("0", SMALL), ("2", SMALL), ("2.01", MIDDLE), ("5", MIDDLE), ("5.5", LARGE), ("1000", LARGE)],
)
def test_a_quantity_falls_into_one_tier_its_upper_bound_included(amount: str, found: Tier) -> None:
    assert tiers_for(TIERS, area(amount), SUNJI) == (found,)


@pytest.mark.parametrize("quantity", [area("3", "米"), area("3", subject="挖掘深度")])
def test_another_measure_falls_into_no_tier(quantity: Quantity) -> None:
    assert tiers_for(TIERS, quantity, SUNJI) == ()


def test_the_stated_subject_is_that_of_the_tier() -> None:
    assert tiers_for(TIERS, area("3", subject="挖掘面积"), SUNJI) == (MIDDLE,)


def test_tiers_of_another_province_are_for_comparison_only() -> None:
    assert tiers_for(TIERS, area("3"), ZHEJIANG) == ()
    assert MIDDLE.note_for(ZHEJIANG) == "参考（某省），不适用于本地"
    assert MIDDLE.note_for(SUNJI) == ""


def test_where_circumstances_decide_a_quantity_falls_into_several() -> None:
    restored = tier("责令后恢复", "", "10", None, 20_000)
    tiers = (*TIERS, restored)

    assert tiers_for(tiers, area("3"), SUNJI) == (MIDDLE, restored)


@pytest.mark.parametrize(
    ("one", "fen", "allowed"),
    [
        (SMALL, 0, True),
        (SMALL, 300_000, True),
        (SMALL, 300_001, False),
        (MIDDLE, 299_999, False),
        (MIDDLE, 300_000, True),
        (LARGE, 100_000_000, True),
    ],
)
def test_a_tier_allows_the_fines_within_it(one: Tier, fen: int, allowed: bool) -> None:
    assert one.allows(fen) is allowed


@pytest.mark.parametrize(("fen", "allowed"), [(0, True), (1, False)])
def test_a_tier_of_no_penalty_allows_none(fen: int, allowed: bool) -> None:
    exempt = Tier("免罚", "挖掘面积", "平方米", "14", "某省", "测试", Certainty.EXCERPT, no_penalty=True)

    assert exempt.allows(fen) is allowed
