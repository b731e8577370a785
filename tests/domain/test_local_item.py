"""县级增设事项: a county adds what the catalogue lacks; it is told what cannot be right, field by field."""

from dataclasses import replace
from decimal import Decimal

import pytest

from domain.powers.item import Citation, FineRange, Item, PartyType, PowerBasis
from domain.powers.power_list import PowerList, open_list
from domain.record.certainty import Certainty
from domain.record.fold import fold
from domain.record.refusal import BadInput
from tests.domain.scene import Scene, emitted_by

SCENE = Scene()
ENTRY = SCENE.entry("chen", SCENE.role("chen"), "2022-08-01")
CLAUSE = Citation("示例条例（虚构）", "第二十条", "禁止随意倾倒渣土", Certainty.EXCERPT)
RANGE = FineRange(PartyType.PERSON, known=True, minimum_fen=20_000, maximum_fen=200_000)
ITEM = Item(
    code="SR-01",
    name="随意倾倒渣土",
    domain="城市管理",
    basis=PowerBasis.GRANT,
    original_department="城市管理部门",
    violation=(CLAUSE,),
    penalty=(CLAUSE,),
    kinds=("罚款",),
    fines=(RANGE,),
    source="示例条例（虚构）",
    mark=Certainty.CONFIRMED,
)
KNOWN = {"JT-01"}


@pytest.fixture
def powers() -> PowerList:
    return open_list(ENTRY, unit="140821")


def test_an_item_is_added_withdrawn_and_folds_back(powers: PowerList) -> None:
    powers.add_item(ENTRY, ITEM, KNOWN)
    powers.add_item(ENTRY, replace(ITEM, code="SR-02"), KNOWN)
    powers.withdraw_item(ENTRY, code="SR-01", reason="编码有误")
    events = emitted_by(powers)

    again = fold(events)

    assert isinstance(again, PowerList)
    assert [one.code for one in again.items] == ["SR-02"]
    assert events[1].describe() == "增设事项SR-01随意倾倒渣土，县级已核实，出处：示例条例（虚构）"
    assert events[-1].describe() == "撤回增设的事项SR-01：编码有误"


@pytest.mark.parametrize(
    ("item", "field"),
    [
        (replace(ITEM, code="JT-01"), "code"),
        (replace(ITEM, code="市容1"), "code"),
        (replace(ITEM, violation=()), "violation"),
        (replace(ITEM, penalty=()), "penalty"),
        (replace(ITEM, kinds=(), fines=()), "kinds"),
        (replace(ITEM, mark=Certainty.VERIFIED), "mark"),
        (replace(ITEM, fines=()), "fines"),
        (replace(ITEM, kinds=("警告",)), "fines"),
        (replace(ITEM, fines=(replace(RANGE, known=False),)), "fines.0.known"),
        (replace(ITEM, fines=(replace(RANGE, minimum_fen=-1),)), "fines.0.minimum_fen"),
        (replace(ITEM, fines=(replace(RANGE, maximum_fen=1),)), "fines.0.maximum_fen"),
        (replace(ITEM, fines=(replace(RANGE, unit="货值金额"),)), "fines.0.unit"),
        (replace(ITEM, fines=(replace(RANGE, factor_maximum=Decimal(3)),)), "fines.0.unit"),
        (replace(ITEM, fines=(RANGE, RANGE)), "fines.1.condition"),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)
def test_an_item_that_cannot_be_names_its_field(powers: PowerList, item: Item, field: str) -> None:
    with pytest.raises(BadInput) as raised:
        powers.add_item(ENTRY, item, KNOWN)

    assert raised.value.field == field
    assert len(emitted_by(powers)) == 1


def test_an_item_the_county_did_not_add_is_not_withdrawn(powers: PowerList) -> None:
    with pytest.raises(BadInput) as raised:
        powers.withdraw_item(ENTRY, code="JT-01", reason="示例")

    assert raised.value.field == "item"
