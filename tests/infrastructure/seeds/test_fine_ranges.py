"""Every range of the catalogue, written out a second time from the statutes, so that a slip of the hand shows."""

from decimal import Decimal

from domain.powers.item import PartyType
from infrastructure.seeds.loader import power_items

PERSON, ORGANISATION = PartyType.PERSON, PartyType.ORGANISATION

FIXED = [
    ("JT-01", None, None, 30_000),
    ("JT-02", None, None, 30_000),
    ("JT-04", None, None, 5_000),
    ("JT-05", None, None, 1_000),
    ("JT-06", None, None, 50_000),
    ("JT-07", None, None, 30_000),
    ("SL-01", PERSON, 1_000, 10_000),
    ("SL-01", ORGANISATION, 20_000, 200_000),
    ("SL-03", None, 10_000, 50_000),
    ("SL-05", None, 10_000, 50_000),
    ("HJ-01", None, 500, 2_000),
    ("HJ-02", PERSON, 500, 2_000),
    ("HJ-02", ORGANISATION, 10_000, 100_000),
    ("HJ-03", PERSON, 100, 500),
    ("HJ-03", ORGANISATION, 50_000, 500_000),
    ("HJ-04", None, 2_000, 20_000),
    ("HJ-05", None, None, 100_000),
    ("HJ-06", None, 500, 20_000),
    ("NY-02", None, None, 1_000),
    ("NY-02", None, 1_000, 5_000),
    ("NY-03", PERSON, None, 10_000),
    ("NY-03", ORGANISATION, 50_000, 100_000),
    ("NY-04", PERSON, 200, 2_000),
    ("NY-05", None, 100, 1_000),
    ("LY-03", PERSON, 200, 3_000),
    ("LY-03", ORGANISATION, 10_000, 50_000),
    ("XF-01", PERSON, None, 500),
    ("XF-01", ORGANISATION, 5_000, 50_000),
    ("YJ-01", None, None, 50_000),
    ("YJ-02", None, 1_000, 5_000),
    ("ZR-06", None, 100_000, 1_000_000),
    ("RQ-01", PERSON, 5_000, 50_000),
    ("RQ-01", ORGANISATION, 50_000, 100_000),
    ("DL-01", None, None, 10_000),
]
FORMULAS = [
    ("ZR-01", None, "耕地开垦费", "5", "10"),
    ("ZR-02", None, "耕地开垦费", "5", "10"),
    ("ZR-02", None, "耕地开垦费", "1", "2"),
    ("ZR-03", None, "平方米", "100", "1000"),
    ("ZR-04", None, "土地复垦费", "2", "5"),
    ("ZR-05", None, "耕地开垦费", "2", "5"),
    ("ZR-06", None, "矿产品价值", "3", "5"),
    ("SL-02", PERSON, "平方米", None, "2"),
    ("SL-02", ORGANISATION, "平方米", None, "10"),
    ("SL-02", PERSON, "平方米", None, "20"),
    ("SL-02", ORGANISATION, "平方米", None, "100"),
    ("LY-01", None, "毁坏林木价值", None, "5"),
    ("LY-01", None, "恢复植被和林业生产条件所需费用", None, "3"),
]


def test_fixed_ranges_are_those_of_the_statutes_in_yuan_and_there_are_no_others() -> None:
    def yuan(fen: int | None) -> int | None:
        return None if fen is None else fen // 100

    shipped = [
        (item.code, one.party, yuan(one.minimum_fen), yuan(one.maximum_fen))
        for item in power_items()
        for one in item.fines
        if one.maximum_fen is not None
    ]
    assert sorted(map(str, shipped)) == sorted(map(str, FIXED))


def test_formula_ranges_are_those_of_the_statutes_and_there_are_no_others() -> None:
    def text(factor: Decimal | None) -> str | None:
        return None if factor is None else str(factor)

    shipped = [
        (item.code, one.party, one.unit, text(one.factor_minimum), text(one.factor_maximum))
        for item in power_items()
        for one in item.fines
        if one.unit
    ]
    assert sorted(map(str, shipped)) == sorted(map(str, FORMULAS))
