"""孰轻: the lower maximum, else the lower minimum; what a machine cannot weigh stays unweighed."""

from decimal import Decimal

import pytest

from domain.law.clause import Clause, PenaltyLimit
from domain.law.resolution import Weight, weigh
from domain.powers.item import PartyType
from domain.record.certainty import Certainty

FINE = ("罚款",)
PERSON, ORGANISATION = PartyType.PERSON, PartyType.ORGANISATION


def limit(minimum: str, maximum: str, unit: str = "元", party: PartyType | None = None) -> PenaltyLimit:
    return PenaltyLimit(
        unit, Decimal(minimum) if minimum else None, Decimal(maximum) if maximum else None, party
    )


def clause(*limits: PenaltyLimit, kinds: tuple[str, ...] = FINE, unpunished: bool = False) -> Clause:
    return Clause("某法", "第一条", "", Certainty.VERIFIED, kinds=kinds, limits=limits, unpunished=unpunished)


OLD = clause(limit("500", "2000"))


@pytest.mark.parametrize(
    ("new", "weight"),
    [
        pytest.param(clause(limit("500", "1999")), Weight.LIGHTER, id="a lower maximum"),
        pytest.param(clause(limit("600", "1999")), Weight.LIGHTER, id="a lower maximum, a higher minimum"),
        pytest.param(clause(limit("499", "2000")), Weight.LIGHTER, id="the same maximum, a lower minimum"),
        pytest.param(clause(limit("", "2000")), Weight.LIGHTER, id="the same maximum, no minimum"),
        pytest.param(clause(limit("500", "2000")), Weight.NOT_LIGHTER, id="the same"),
        pytest.param(clause(limit("501", "2000")), Weight.NOT_LIGHTER, id="a higher minimum"),
        pytest.param(clause(limit("100", "2001")), Weight.NOT_LIGHTER, id="a higher maximum"),
        pytest.param(clause(limit("100", "")), Weight.NOT_LIGHTER, id="no maximum"),
        pytest.param(clause(unpunished=True), Weight.UNPUNISHED, id="no penalty any more"),
        pytest.param(clause(), Weight.NOT_COMPARABLE, id="an unknown range"),
        pytest.param(clause(limit("1", "2", "矿产品价值")), Weight.NOT_COMPARABLE, id="another unit"),
        pytest.param(
            clause(limit("1", "2"), kinds=("罚款", "没收违法所得")), Weight.NOT_COMPARABLE, id="another kind"
        ),
        pytest.param(clause(limit("1", "2"), kinds=()), Weight.NOT_COMPARABLE, id="kinds not known"),
        pytest.param(clause(limit("1", "2"), limit("1", "3")), Weight.NOT_COMPARABLE, id="two ranges"),
    ],
)
def test_the_newer_is_weighed_against_the_older(new: Clause, weight: Weight) -> None:
    assert weigh(OLD, new) is weight


def test_ranges_by_type_of_party_are_weighed_for_the_one_concerned() -> None:
    old = clause(limit("500", "2000", party=PERSON), limit("10000", "100000", party=ORGANISATION))
    new = clause(limit("200", "1000", party=PERSON), limit("10000", "200000", party=ORGANISATION))

    assert weigh(old, new, PERSON) is Weight.LIGHTER
    assert weigh(old, new, ORGANISATION) is Weight.NOT_LIGHTER
    assert weigh(old, new) is Weight.NOT_COMPARABLE


def test_lighter_for_everyone_needs_no_party() -> None:
    old = clause(limit("500", "2000", party=PERSON), limit("10000", "100000", party=ORGANISATION))
    new = clause(limit("200", "1000", party=PERSON), limit("10000", "50000", party=ORGANISATION))

    assert weigh(old, new) is Weight.LIGHTER
