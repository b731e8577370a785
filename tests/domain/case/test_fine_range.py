"""罚款幅度: fixed, per square metre, multiples of a local fee, several by condition, and unknown."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from domain.case.case import Case
from domain.case.fine_range import (
    FineOutOfRange,
    KindNotProvided,
    LocalRuleRequired,
    check_penalties,
)
from domain.case.party import PartyKind
from domain.case.penalty import Formula, Penalty, PenaltyKind
from domain.powers.item import FineRange, PartyType
from domain.powers.power_list import Grant
from domain.record.refusal import BadInput
from tests.domain.given import investigating
from tests.domain.scene import ROAD, Scene, person_range

FEE = FineRange(
    party=None, known=True, unit="耕地开垦费", factor_minimum=Decimal(5), factor_maximum=Decimal(10)
)
AREA = FineRange(
    party=None, known=True, unit="平方米", factor_minimum=Decimal(100), factor_maximum=Decimal(1000)
)
FIRST = FineRange(party=None, known=True, maximum_fen=100_000, condition="责令限期改正时")
OVERDUE = FineRange(party=None, known=True, minimum_fen=100_000, maximum_fen=500_000, condition="逾期不改正")
UNIT_ONLY = FineRange(party=PartyType.ORGANISATION, known=True, maximum_fen=500_000)
UNKNOWN = FineRange(party=None, known=False)


def case_on(*fines: FineRange, kinds: tuple[str, ...] = ("罚款",)) -> Case:
    """A case filed on an item with these ranges."""
    case = investigating(Scene()).case
    assert case.filing is not None
    grant = Grant(replace(ROAD, fines=fines, kinds=kinds), "赋权决定（虚构）", date(2021, 8, 1))
    case.filing = replace(case.filing, grants=(grant,))
    return case


def fine(fen: int, formula: Formula | None = None, local_rule: str = "", condition: str = "") -> Penalty:
    return Penalty(
        kind=PenaltyKind.FINE,
        item="JT-01",
        amount_fen=fen,
        formula=formula,
        local_rule=local_rule,
        condition=condition,
    )


def by_area(rate: str, factor: str = "1", unit: str = "平方米") -> Penalty:
    formula = Formula(quantity=Decimal(6), unit=unit, unit_amount=Decimal(rate), factor=Decimal(factor))
    return fine(formula.fen, formula)


def by_fee(factor: str, local_rule: str = "耕地开垦费标准（虚构文号）") -> Penalty:
    formula = Formula(quantity=Decimal(1200), unit="平方米", unit_amount=Decimal(20), factor=Decimal(factor))
    return fine(formula.fen, formula, local_rule)


def check(case: Case, *penalties: Penalty, mitigated: bool = False) -> None:
    check_penalties(case, case.parties["party-1"], penalties, mitigated=mitigated)


@pytest.mark.parametrize(
    ("ranges", "lawful"),
    [
        pytest.param((person_range(50_000, 200_000),), fine(50_000), id="the minimum"),
        pytest.param((person_range(50_000, 200_000),), fine(200_000), id="the maximum"),
        pytest.param((FEE,), by_fee("5"), id="five times the fee"),
        pytest.param((FEE,), by_fee("10"), id="ten times the fee"),
        pytest.param((AREA,), by_area("100"), id="a hundred yuan a square metre"),
        pytest.param((AREA,), by_area("100", "10"), id="a thousand as a product"),
        pytest.param((FIRST, OVERDUE), fine(500_000, condition="逾期不改正"), id="the overdue range"),
        pytest.param((UNKNOWN,), fine(1, local_rule="省规定（虚构）第三条"), id="by a local rule"),
    ],
)
def test_a_fine_within_its_range_passes(ranges: tuple[FineRange, ...], lawful: Penalty) -> None:
    case = case_on(*ranges)

    grants = check_penalties(case, case.parties["party-1"], (lawful,), mitigated=False)

    assert [one.item.code for one in grants] == ["JT-01"]


@pytest.mark.parametrize(
    ("ranges", "unlawful", "shown"),
    [
        pytest.param((person_range(50_000, 200_000),), fine(49_999), "500.00元至2,000.00元", id="below"),
        pytest.param((person_range(50_000, 200_000),), fine(200_001), "500.00元至2,000.00元", id="above"),
        pytest.param((FEE,), by_fee("4.9"), "耕地开垦费的5至10倍", id="too low a factor"),
        pytest.param((FEE,), by_fee("10.1"), "耕地开垦费的5至10倍", id="too high a factor"),
        pytest.param((AREA,), by_area("500", "3"), "每平方米100至1000元", id="too high a rate"),
        pytest.param(
            (FIRST, OVERDUE), fine(100_001, condition="责令限期改正时"), "0.00元至1,000.00元", id="condition"
        ),
    ],
)
def test_a_fine_outside_its_range_is_refused(
    ranges: tuple[FineRange, ...], unlawful: Penalty, shown: str
) -> None:
    with pytest.raises(FineOutOfRange) as refused:
        check(case_on(*ranges), unlawful)

    assert shown in refused.value.sentence()


@pytest.mark.parametrize(
    ("ranges", "lowered"),
    [((person_range(50_000, 200_000),), fine(20_000)), ((FEE,), by_fee("2")), ((AREA,), by_area("50"))],
)
def test_mitigation_goes_below_the_range(ranges: tuple[FineRange, ...], lowered: Penalty) -> None:
    case = case_on(*ranges)

    with pytest.raises(FineOutOfRange):
        check(case, lowered)
    check(case, lowered, mitigated=True)


@pytest.mark.parametrize(
    ("ranges", "heavy"), [((person_range(50_000, 200_000),), fine(200_001)), ((FEE,), by_fee("11"))]
)
def test_mitigation_never_goes_above_the_range(ranges: tuple[FineRange, ...], heavy: Penalty) -> None:
    with pytest.raises(FineOutOfRange):
        check(case_on(*ranges), heavy, mitigated=True)


@pytest.mark.parametrize(
    ("ranges", "unfounded"),
    [
        pytest.param((UNKNOWN,), fine(100_000), id="no verified range"),
        pytest.param((UNIT_ONLY,), fine(100_000), id="no range for a person"),
        pytest.param((FEE,), by_fee("6", local_rule=" "), id="a local fee"),
    ],
)
def test_what_is_not_verified_needs_a_local_rule(ranges: tuple[FineRange, ...], unfounded: Penalty) -> None:
    with pytest.raises(LocalRuleRequired):
        check(case_on(*ranges), unfounded)


def test_an_organisation_has_its_own_range() -> None:
    case = case_on(person_range(50_000, 200_000), UNIT_ONLY)
    villager = case.parties["party-1"]
    company = replace(villager, kind=PartyKind.ORGANISATION)

    check_penalties(case, company, (fine(500_000),), mitigated=False)
    with pytest.raises(FineOutOfRange):
        check_penalties(case, villager, (fine(500_000),), mitigated=False)


@pytest.mark.parametrize("kinds", [("警告",), ()])
def test_a_kind_the_clause_does_not_provide_is_refused(kinds: tuple[str, ...]) -> None:
    with pytest.raises(KindNotProvided):
        check(case_on(person_range(50_000, 200_000), kinds=kinds), fine(100_000))


@pytest.mark.parametrize(
    ("ranges", "penalties", "field"),
    [
        pytest.param((FIRST,), (), "penalties", id="nothing"),
        pytest.param((FIRST,), (fine(0),), "penalties.0.amount_fen", id="no amount"),
        pytest.param((FIRST,), (fine(1), fine(2)), "penalties.1.kind", id="the same kind twice"),
        pytest.param((FIRST, OVERDUE), (fine(100_000),), "penalties.0.condition", id="which range"),
        pytest.param((FEE,), (fine(100, local_rule="标准"),), "penalties.0.formula", id="no formula"),
        pytest.param((AREA,), (by_area("100", unit="亩"),), "penalties.0.formula.unit", id="unit"),
        pytest.param(
            (AREA,),
            (replace(by_area("100"), amount_fen=60_001),),
            "penalties.0.amount_fen",
            id="amount and formula differ",
        ),
        pytest.param((AREA,), (by_area("-100", "-1"),), "penalties.0.formula", id="negative terms"),
        pytest.param((FIRST,), (replace(fine(1), item="ZR-01"),), "penalties.0.item", id="not filed"),
    ],
)
def test_bad_input_names_the_field(
    ranges: tuple[FineRange, ...], penalties: tuple[Penalty, ...], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        check(case_on(*ranges), *penalties)

    assert refused.value.field == field
