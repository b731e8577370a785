"""先行登记保存的界限 — it keeps evidence and nothing else; it is no means to make somebody pay. 行政处罚法第五十六条 (law: S11)."""

import re
from typing import Final

from domain.case.case import Case
from domain.case.investigation import Preservation
from domain.record.refusal import BadInput, Refusal

_PAYING: Final = re.compile("罚款|罚金|缴纳|缴款|缴清|交钱|付款|抵押|担保|押金")


class PreservationIsNoPressure(Refusal):
    article = "行政处罚法第五十六条"
    zh = (
        "先行登记保存只用于防止证据灭失或者以后难以取得，不得用来促使当事人缴款（“{word}”）。",
        "请只写证据为何可能灭失或者以后难以取得；催缴罚款请按执行程序办理。",
    )
    en = (
        "Things are preserved as evidence only, never to make somebody pay ({word}).",
        "State why the evidence may be lost or hard to obtain later; a fine is collected by the enforcement steps.",
    )


def no_pressure(text: str) -> str:
    """The reason, which speaks of evidence and not of money."""
    if found := _PAYING.search(text):
        raise PreservationIsNoPressure(word=found.group())
    return text


def known_preservation(case: Case, number: str, field: str = "preservation") -> Preservation:
    if number not in case.investigation.preservations:
        known = "、".join(case.investigation.preservations) or "无"
        raise BadInput(
            field,
            f"本案没有先行登记保存通知书{number}（现有：{known}）",
            f"no such preservation; known: {known}",
        )
    return case.investigation.preservations[number]


def positions(preservation: Preservation, wanted: tuple[int, ...]) -> tuple[int, ...]:
    """Positions in the list that are still kept: those wanted, or all that remain."""
    for index, one in enumerate(wanted):
        if one not in preservation.remaining:
            raise BadInput(
                f"items.{index}",
                f"清单没有第{one}项，或者该项已经处理（尚存：{'、'.join(map(str, preservation.remaining)) or '无'}）",
                "no such item is kept any more",
            )
    chosen = tuple(dict.fromkeys(wanted)) or preservation.remaining
    if not chosen:
        raise BadInput("preservation", "清单各项均已处理", "every item has been disposed of")
    return chosen
