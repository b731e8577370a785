"""县级增设事项 — what an item must be that a county adds where the catalogue lacks it. 行政处罚法第十六条、第二十四条; law: §8.2."""

import re
from collections.abc import Container, Iterator
from typing import Final

from domain.powers.item import FineRange, Item
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput

MARKS: Final = (Certainty.EXCERPT, Certainty.MEMORY, Certainty.CONFIRMED)
_CODE: Final = re.compile(r"[A-Z]{2,4}-\d{2,3}")
_FINE: Final = "罚款"


def check_item(item: Item, known: Container[str]) -> None:
    """Raises BadInput naming the field. ``known``: codes that are taken."""
    if not _CODE.fullmatch(item.code):
        raise BadInput("code", "事项编码应为字母、短横和数字，如 SR-01", "a code reads like SR-01")
    if item.code in known:
        raise BadInput("code", f"事项目录已有{item.code}", f"the catalogue has {item.code} already")
    for name, label in (("violation", "违法行为条款"), ("penalty", "处罚条款")):
        if not getattr(item, name):
            raise BadInput(name, f"请填写{label}", "state at least one clause")
    if not item.kinds:
        raise BadInput("kinds", "请填写处罚种类", "state at least one kind of penalty")
    if item.mark not in MARKS:
        shown = "、".join(f"{one.value}（{one.label}）" for one in MARKS)
        raise BadInput("mark", f"可信度请选择{shown}", "the mark is one of E, M, C")
    if item.valid_from and item.valid_to and item.valid_to < item.valid_from:
        raise BadInput("valid_to", "失效日早于施行日", "it ends before it begins")
    _check_fines(item)


def _check_fines(item: Item) -> None:
    if bool(item.fines) != (_FINE in item.kinds):
        raise BadInput(
            "fines", "处罚种类有罚款的，应填写罚款幅度；没有的不填", "a range where there is a fine"
        )
    for index, one in enumerate(item.fines):
        for name, zh, en in _faults(one):
            raise BadInput(f"fines.{index}.{name}", zh, en)
        if any((other.party, other.condition) == (one.party, one.condition) for other in item.fines[:index]):
            raise BadInput(
                f"fines.{index}.condition", "同一当事人类型有几个幅度的，请分别写明适用条件", "state when"
            )


def _faults(fine: FineRange) -> Iterator[tuple[str, str, str]]:
    amounts = (fine.minimum_fen, fine.maximum_fen)
    factors = (fine.factor_minimum, fine.factor_maximum)
    stated = [one for one in (*amounts, *factors) if one is not None]
    if fine.known != bool(stated):
        yield (
            "known",
            "幅度已知的，填写数额或者倍数；未知的不填",
            "a known range has bounds, another has none",
        )
    if any(one < 0 for one in stated):
        yield "minimum_fen", "数额、倍数不能小于零", "below zero"
    if any(one is not None for one in factors) != bool(fine.unit):
        yield "unit", "按倍数计算的，写明被乘数；其他的不填", "a factor multiplies something"
    for name, (lowest, highest) in (("maximum_fen", amounts), ("factor_maximum", factors)):
        if lowest is not None and highest is not None and highest < lowest:
            yield name, "上限低于下限", "the maximum is below the minimum"
