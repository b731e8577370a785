"""事项判断: the simple procedure and the hearing, told beforehand where it can be told."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from domain.case.item_verdicts import hearing_due, simple_procedure_possible, thresholds_known
from domain.case.penalty import Penalty, PenaltyKind
from domain.powers.item import FineRange, HearingThreshold, Item, PartyType, PowerBasis
from domain.powers.power_list import LocalThreshold, PowerList, open_list
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from infrastructure.seeds.loader import power_items
from tests.domain.scene import ROAD, TOWN, Scene

PERSON, ORGANISATION = PartyType.PERSON, PartyType.ORGANISATION
ITEMS = {one.code: one for one in power_items()}
FINE, GAINS = PenaltyKind.FINE, PenaltyKind.CONFISCATE_GAINS
DAY = date(2022, 8, 1)


@pytest.mark.parametrize(
    ("code", "party", "possible"),
    [
        pytest.param("JT-04", PERSON, True, id="no minimum"),
        pytest.param("XF-01", PERSON, True, id="a warning or up to 500"),
        pytest.param("XF-01", ORGANISATION, False, id="from 5,000"),
        pytest.param("HJ-01", PERSON, False, id="straw, from 500"),
        pytest.param("HJ-01", ORGANISATION, True, id="straw of an organisation, from 500"),
        pytest.param("HJ-03", PERSON, True, id="from 100"),
        pytest.param("LY-03", PERSON, True, id="exactly 200"),
        pytest.param("LY-03", ORGANISATION, False, id="from 10,000"),
        pytest.param("NY-02", PERSON, True, id="the first of two steps"),
        pytest.param("SL-02", PERSON, True, id="a rate without a minimum"),
        pytest.param("ZR-01", PERSON, None, id="a multiple of a local fee"),
        pytest.param("ZR-03", PERSON, None, id="a hundred yuan a square metre"),
        pytest.param("CZ-01", PERSON, None, id="an amount not known"),
        pytest.param("NY-04", ORGANISATION, None, id="not known for organisations"),
        pytest.param("SL-01", PERSON, False, id="confiscation, and from 1,000"),
        pytest.param("HJ-06", ORGANISATION, None, id="tools may have to be confiscated"),
        pytest.param("GH-01", PERSON, False, id="no penalty at all"),
        pytest.param("DL-01", PERSON, False, id="transfer only"),
    ],
)
def test_the_simple_procedure_needs_a_minimum_below_the_cap(
    code: str, party: PartyType, possible: bool | None
) -> None:
    verdict = simple_procedure_possible(ITEMS[code], party)

    assert verdict.answer is possible
    assert verdict.why
    assert verdict.article == "行政处罚法第五十一条"


@pytest.mark.parametrize(("minimum", "possible"), [(20_000, True), (20_001, False)])
def test_two_hundred_yuan_is_the_edge_for_a_citizen(minimum: int, possible: bool) -> None:
    item = replace(ROAD, fines=(FineRange(None, True, minimum_fen=minimum, maximum_fen=50_000),))

    assert simple_procedure_possible(item, PERSON).answer is possible


@pytest.mark.parametrize(("minimum", "possible"), [(300_000, True), (300_001, False)])
def test_three_thousand_yuan_is_the_edge_for_an_organisation(minimum: int, possible: bool) -> None:
    item = replace(ROAD, fines=(FineRange(None, True, minimum_fen=minimum, maximum_fen=500_000),))

    assert simple_procedure_possible(item, ORGANISATION).answer is possible


def test_a_factor_leaves_the_minimum_open() -> None:
    by_fee = FineRange(None, True, unit="耕地开垦费", factor_minimum=Decimal(5))

    assert simple_procedure_possible(replace(ROAD, fines=(by_fee,)), PERSON).answer is None


def penalty(kind: PenaltyKind, fen: int | None, item: str = "JT-01") -> Penalty:
    return Penalty(kind=kind, item=item, amount_fen=fen)


def threshold(fen: int, party: PartyType = PERSON) -> HearingThreshold:
    return HearingThreshold(party, fen, "标准（虚构）", Certainty.VERIFIED)


KNOWN = {"JT-01": threshold(500_000), "ZR-01": threshold(300_000)}


@pytest.mark.parametrize(
    ("penalties", "due"),
    [
        pytest.param((penalty(FINE, 499_999),), False, id="below"),
        pytest.param((penalty(FINE, 500_000),), True, id="the amount itself"),
        pytest.param((penalty(FINE, 200_000), penalty(FINE, 100_000, "ZR-01")), True, id="together"),
        pytest.param((penalty(FINE, 100_000, "CZ-01"),), None, id="no threshold known"),
        pytest.param((penalty(FINE, 600_000), penalty(FINE, 1, "CZ-01")), True, id="one suffices"),
        pytest.param((penalty(GAINS, 500_000),), True, id="confiscated gains"),
        pytest.param((penalty(GAINS, None),), None, id="gains not determined"),
        pytest.param((penalty(FINE, 300_000), penalty(GAINS, 300_000)), False, id="each kind by itself"),
        pytest.param((penalty(PenaltyKind.REVOKE_LICENCE, None),), True, id="a licence"),
        pytest.param((penalty(PenaltyKind.WARNING, None),), False, id="a warning"),
    ],
)
def test_a_hearing_is_due_from_the_larger_amount_on(penalties: tuple[Penalty, ...], due: bool | None) -> None:
    verdict = hearing_due(penalties, KNOWN, PERSON)

    assert verdict.answer is due
    assert verdict.why


def county_list(fen: int) -> PowerList:
    entry = Scene().entry("chen", Scene.role("chen"), "2022-01-01")
    county = open_list(entry, unit=TOWN[:6])
    county.set_hearing_threshold(entry, LocalThreshold("", PERSON, fen, "县标准（虚构）", date(2022, 1, 1)))
    return county


def known(scene: Scene, item: Item = ROAD, day: date = DAY, party: PartyType = PERSON) -> int | None:
    """The larger amount for the item, where the county has set 5,000 yuan."""
    lists = {TOWN: scene.powers, TOWN[:6]: county_list(500_000)}
    desk = replace(scene.desk("zhang"), powers=lambda unit: lists[unit])
    found = thresholds_known(desk, TOWN, (item,), party, day).get(item.code)
    return found.amount_fen if found else None


def set_in_town(scene: Scene, code: str, fen: int, since: date) -> None:
    entry = scene.entry("chen", Scene.role("chen"), "2022-01-01")
    scene.powers.set_hearing_threshold(entry, LocalThreshold(code, PERSON, fen, "镇标准（虚构）", since))


def test_a_countys_amount_counts_for_its_towns_from_its_day_on() -> None:
    assert known(Scene()) == 500_000
    assert known(Scene(), day=date(2021, 12, 31)) is None
    assert known(Scene(), party=ORGANISATION) is None


def test_a_towns_own_amount_goes_before_the_countys_and_the_items_before_the_general() -> None:
    scene = Scene()
    set_in_town(scene, "", 400_000, date(2022, 1, 1))
    assert known(scene) == 400_000
    set_in_town(scene, "JT-01", 300_000, date(2022, 1, 1))
    assert known(scene) == 300_000


def test_the_amount_set_last_by_that_day_counts() -> None:
    scene = Scene()
    set_in_town(scene, "", 400_000, date(2022, 1, 1))
    set_in_town(scene, "", 600_000, date(2022, 7, 1))
    set_in_town(scene, "", 700_000, date(2022, 8, 2))

    assert known(scene) == 600_000


def test_what_comes_with_the_item_is_the_last_resort() -> None:
    shipped = replace(ROAD, hearing_thresholds=(threshold(800_000, ORGANISATION),))

    assert known(Scene(), shipped, party=ORGANISATION) == 800_000


@pytest.mark.parametrize(("fen", "since", "field"), [(0, DAY, "amount_fen"), (1, date(2022, 1, 1), "since")])
def test_an_amount_is_above_zero_and_set_once_a_day(fen: int, since: date, field: str) -> None:
    scene = Scene()
    set_in_town(scene, "", 400_000, date(2022, 1, 1))

    with pytest.raises(BadInput) as refused:
        set_in_town(scene, "", fen, since)

    assert refused.value.field == field


def test_a_transfer_is_never_decided_on_the_spot() -> None:
    item = replace(ROAD, basis=PowerBasis.TRANSFER)

    assert simple_procedure_possible(item, PERSON).answer is False
