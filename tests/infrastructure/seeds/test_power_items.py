"""The shipped catalogue holds every item, says where each value comes from, and shows what is unknown as unknown."""

import json
import re
from datetime import date
from importlib import resources

import pytest

from domain.case.penalty import PenaltyKind
from domain.powers.item import Citation, Item, PartyType, PowerBasis
from domain.powers.power_list import PowerList, TransferOnly, open_list
from domain.record.certainty import Certainty
from infrastructure.seeds.loader import parse_items, power_items
from tests.infrastructure.seeds.entries import entry

CODES = [
    "ZR-01",
    "ZR-02",
    "ZR-03",
    "ZR-04",
    "ZR-05",
    "ZR-06",
    "GH-01",
    "CZ-01",
    "CZ-02",
    "CZ-03",
    "CZ-04",
    "NY-01",
    "JT-01",
    "JT-02",
    "JT-03",
    "JT-04",
    "JT-05",
    "JT-06",
    "JT-07",
    "SL-01",
    "SL-02",
    "SL-03",
    "SL-04",
    "SL-05",
    "HJ-01",
    "HJ-02",
    "HJ-03",
    "HJ-04",
    "HJ-05",
    "HJ-06",
    "NY-02",
    "NY-03",
    "NY-04",
    "NY-05",
    "LY-01",
    "LY-02",
    "LY-03",
    "XF-01",
    "YJ-01",
    "YJ-02",
    "RQ-01",
    "DL-01",
    "LS-01",
]
OWN = {"GH-01", "CZ-01", "CZ-02", "CZ-03", "CZ-04", "LS-01"}
TRANSFER = {"ZR-06", "RQ-01", "DL-01"}
NO_FINE = {"GH-01", "NY-01", "LY-02", "LS-01"}
UNKNOWN_AMOUNT = {"CZ-01", "CZ-02", "CZ-03", "CZ-04", "JT-03", "SL-04", "NY-04"}
ENDED_BY_THE_CODE = {"HJ-01", "HJ-02", "HJ-03", "HJ-04", "HJ-05", "HJ-06", "NY-04"}
REGULATIONS = {
    "基本农田保护条例",
    "公路安全保护条例",
    "村庄和集镇规划建设管理条例",
    "农村公路条例",
    "农田水利条例",
    "农药管理条例",
    "森林防火条例",
    "烟花爆竹安全管理条例",
    "城镇燃气管理条例",
    "电力设施保护条例",
}
ARTICLE = re.compile(
    r"第[一二三四五六七八九十百零]+条(第[一二三四五六七八九十]+款)?(第[一二三四五六七八九十]+项)?"
)
NOT_KNOWN = "（条款待核实）"

ITEMS = {item.code: item for item in power_items()}


def citations(item: Item) -> tuple[Citation, ...]:
    return (*item.violation, *item.penalty)


def test_every_item_is_there_once_and_in_order() -> None:
    assert [item.code for item in power_items()] == CODES


@pytest.mark.parametrize("code", CODES)
def test_every_item_says_whose_power_it_is(code: str) -> None:
    item = ITEMS[code]
    expected = (
        PowerBasis.OWN if code in OWN else PowerBasis.TRANSFER if code in TRANSFER else PowerBasis.GRANT
    )
    assert item.basis is expected
    assert bool(item.original_department) is (item.basis is not PowerBasis.OWN)
    assert item.name
    assert item.domain
    assert item.source


@pytest.mark.parametrize("code", CODES)
def test_every_citation_has_a_full_title_an_article_and_a_mark(code: str) -> None:
    item = ITEMS[code]
    assert item.violation
    assert item.penalty
    for one in citations(item):
        assert one.law.startswith("中华人民共和国") or one.law in REGULATIONS
        assert one.text
        if one.article == NOT_KNOWN:
            assert one.mark is not Certainty.VERIFIED
        else:
            assert ARTICLE.fullmatch(one.article)


@pytest.mark.parametrize("code", CODES)
def test_kinds_are_those_of_the_penalty_law_and_a_fine_goes_with_a_range(code: str) -> None:
    item = ITEMS[code]
    assert set(item.kinds) <= {kind.value for kind in PenaltyKind}
    assert (PenaltyKind.FINE.value in item.kinds) is bool(item.fines) is (code not in NO_FINE)


@pytest.mark.parametrize("code", CODES)
def test_an_unknown_amount_is_shown_as_unknown_and_never_filled(code: str) -> None:
    item = ITEMS[code]
    unknown = [one for one in item.fines if not one.known]
    assert bool(unknown) is (code in UNKNOWN_AMOUNT)
    for one in unknown:
        assert (one.minimum_fen, one.maximum_fen, one.factor_minimum, one.factor_maximum) == (None,) * 4
        assert "待核实" in item.notes


@pytest.mark.parametrize("code", CODES)
def test_a_known_range_has_a_limit_in_money_or_in_factors_not_both(code: str) -> None:
    for one in ITEMS[code].fines:
        if not one.known:
            continue
        assert (one.maximum_fen is None) is (one.factor_maximum is not None)
        assert bool(one.unit) is (one.factor_maximum is not None)
        assert (one.minimum_fen or 0) < (one.maximum_fen or 1)
        assert (one.factor_minimum or 0) < (one.factor_maximum or 1)


@pytest.mark.parametrize("code", CODES)
def test_two_ranges_for_one_party_say_when_each_applies(code: str) -> None:
    for party in PartyType:
        ranges = [one for one in ITEMS[code].fines if one.party in (party, None)]
        if len(ranges) > 1:
            assert all(one.condition for one in ranges)
            assert len({one.condition for one in ranges}) == len(ranges)


def test_digging_up_a_highway_costs_at_most_three_million_fen() -> None:
    fine = ITEMS["JT-01"].fine_for(PartyType.PERSON)
    assert fine is not None
    assert (fine.minimum_fen, fine.maximum_fen) == (None, 3_000_000)


def test_the_village_road_item_takes_no_amount_from_other_provinces() -> None:
    item = ITEMS["JT-03"]
    assert item.mark is Certainty.EXCERPT
    assert [one.known for one in item.fines] == [False]
    assert "山西省村道规定未查到" in item.notes


@pytest.mark.parametrize(
    ("code", "mark"),
    [(code, Certainty.EXCERPT) for code in sorted(ENDED_BY_THE_CODE | {"JT-03"})]
    + [("YJ-02", Certainty.MEMORY)],
)
def test_an_item_bears_the_weakest_mark_of_its_values(code: str, mark: Certainty) -> None:
    assert ITEMS[code].mark is mark


def test_all_other_items_are_checked_against_the_text() -> None:
    others = set(CODES) - ENDED_BY_THE_CODE - {"JT-03", "YJ-02"}
    assert {ITEMS[code].mark for code in others} == {Certainty.VERIFIED}


@pytest.mark.parametrize("code", sorted(ENDED_BY_THE_CODE))
def test_items_of_the_pollution_laws_end_the_day_before_the_environmental_code(code: str) -> None:
    assert ITEMS[code].in_force(date(2026, 8, 14))
    assert not ITEMS[code].in_force(date(2026, 8, 15))
    assert "生态环境法典" in ITEMS[code].notes


def test_the_unlicensed_mining_item_starts_with_the_law_of_2024() -> None:
    assert not ITEMS["ZR-06"].in_force(date(2025, 6, 30))
    assert ITEMS["ZR-06"].in_force(date(2025, 7, 1))


def test_the_soil_extraction_factors_date_from_the_regulation_of_2021() -> None:
    article = next(one for one in ITEMS["ZR-01"].penalty if one.article == "第五十五条")
    assert (str(article), article.valid_from) == (
        "《中华人民共和国土地管理法实施条例》第五十五条",
        date(2021, 9, 1),
    )


def power_list() -> PowerList:
    return open_list(entry(), unit="140821105")


@pytest.mark.parametrize("code", sorted(TRANSFER))
def test_an_item_that_may_only_be_transferred_cannot_be_granted(code: str) -> None:
    with pytest.raises(TransferOnly):
        power_list().grant(
            entry(), item=ITEMS[code], document="赋权决定（虚构）", valid_from=date(2021, 8, 1)
        )


@pytest.mark.parametrize("code", sorted(set(CODES) - TRANSFER))
def test_every_other_item_can_be_granted(code: str) -> None:
    powers = power_list()
    powers.grant(entry(), item=ITEMS[code], document="赋权决定（虚构）", valid_from=date(2021, 8, 1))
    held = powers.grant_on(code, date(2022, 7, 1))
    assert held is not None
    assert held.item == ITEMS[code]


def shipped_json() -> str:
    return resources.files("infrastructure.seeds").joinpath("power_items.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"notes":', '"remarks":'),
        ('"minimum_fen": 10000000', '"minimum_fen": "10000000"'),
        ('"minimum_fen": 10000000', '"minimum_fen": 10000000.5'),
        ('"mark": "V"', '"mark": "certain"'),
        ('"article": "第五十五条", ', ""),
        ('"known": true', '"known": "yes"'),
    ],
    ids=[
        "unknown key",
        "money as text",
        "money with a fraction",
        "unknown mark",
        "no article",
        "text for a bool",
    ],
)
def test_a_catalogue_that_does_not_fit_is_refused(right: str, wrong: str) -> None:
    assert right in shipped_json()
    with pytest.raises(ValueError, match="validation error"):
        parse_items(shipped_json().replace(right, wrong, 1))


def test_no_number_of_the_catalogue_is_a_float() -> None:
    floats: list[str] = []
    json.loads(shipped_json(), parse_float=floats.append)
    assert floats == []
