"""查封、扣押的界限 — only with an express power, never what the law leaves to the party, never beyond the term.
行政强制法第十条、第十七条、第二十三条、第二十五条; 土地管理法实施条例第四十八条."""

from datetime import date
from typing import Final

from domain.case import guards
from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.measures import SeizedThing, Seizure, ThingCategory
from domain.powers.item import PowerKind
from domain.powers.power_list import Grant
from domain.record.refusal import BadInput, Refusal

LAND_LAW_ITEMS: Final = "ZR-"
"""Codes of the items that rest on the land law begin so."""


class PowerForMeasureRequired(Refusal):
    article = "行政强制法第十条、第十七条"
    zh = (
        "本乡镇在{day}就事项{item}只有{powers}权，没有查封、扣押等强制措施权。",
        "处罚权下放不当然包含强制措施权；请提请有权机关实施，或对证据依法先行登记保存。",
    )
    en = (
        "On {day} the town's power over item {item} was for {powers} only; it carries no compulsory measure.",
        "Ask the organ that holds the power; evidence may be registered and preserved.",
    )


class LandLawAllowsNoSeizure(Refusal):
    article = "土地管理法实施条例第四十八条第五项；行政强制法第十条、第十七条"
    zh = (
        "事项{item}属土地管理法律事项，没有查封、扣押“{thing}”（{category}）的法律依据。",
        "可以依法封存与案件有关的资料、责令不得变卖转移与案件有关的财物；对可能灭失的证据可以先行登记保存（只限证据）。",
    )
    en = (
        "Item {item} rests on the land law, under which {thing} ({category}) cannot be sealed or seized.",
        "Documents may be sealed and a transfer of case property forbidden; evidence may be preserved.",
    )


class NecessitiesNotSeized(Refusal):
    article = "行政强制法第二十三条第一款"
    zh = (
        "“{thing}”属于公民个人及其所扶养家属的生活必需品，不得查封、扣押。",
        "请从清单中去掉；需要作为证据的，请拍照或者复制。",
    )
    en = (
        "{thing} is a daily necessity and is never sealed or seized.",
        "Leave it out; photograph it as evidence.",
    )


class SeizureTermExceeded(Refusal):
    article = "行政强制法第二十五条第一款"
    zh = (
        "查封、扣押期限最长到{last}，现为{until}。",
        "期限不得超过三十日；情况复杂的，经负责人批准可以延长一次，不超过三十日，自原期限届满起算。",
    )
    en = (
        "The term may run to {last} at most; {until} was stated.",
        "Thirty days at most; once extended, by thirty days at most from the original end.",
    )


def power_for_measure(case: Case, desk: Desk, item: str, on: date) -> Grant:
    """The grant, frozen into the event; it carries the compulsory measure itself."""
    filed = case.filing.items if case.filing else ()
    if item not in filed:
        known = "、".join(filed) or "无"
        raise BadInput("item", f"本案立案事项中没有{item}（现有：{known}）", "not an item of the filing")
    grant = guards.power_held(case, desk, item, on)
    if PowerKind.MEASURE not in grant.item.powers:
        powers = "、".join(grant.item.powers)
        raise PowerForMeasureRequired(day=on, item=item, powers=powers)
    return grant


def may_be_seized(item: str, things: tuple[SeizedThing, ...]) -> tuple[SeizedThing, ...]:
    """The list, complete, with nothing in it that the law leaves to the party."""
    if not things:
        raise BadInput("things", "请填写清单", "state at least one thing")
    for index, one in enumerate(things):
        for name, label in (
            ("name", "名称"),
            ("quantity", "数量"),
            ("condition", "状况"),
            ("connection", "与违法行为的关系"),
        ):
            stated(f"things.{index}.{name}", getattr(one, name), label)
        if one.category is ThingCategory.NECESSITIES:
            raise NecessitiesNotSeized(thing=one.name)
        if item.startswith(LAND_LAW_ITEMS) and one.category is not ThingCategory.DOCUMENTS:
            raise LandLawAllowsNoSeizure(item=item, thing=one.name, category=one.category.value)
    return things


def within_term(until: date, start: date, last: date) -> date:
    """An end between the day it starts from and the last the law allows."""
    if until < start:
        raise BadInput("until", "期限截止日早于起算日", "the term ends before it begins")
    if until > last:
        raise SeizureTermExceeded(last=last, until=until)
    return until


def known_seizure(case: Case, number: str, field: str = "seizure") -> Seizure:
    """One in force: something of its list is still sealed or seized."""
    seizure = case.seizures.get(number)
    if seizure is None:
        known = "、".join(case.seizures) or "无"
        raise BadInput(field, f"本案没有查封扣押决定书{number}（现有：{known}）", "no such seizure")
    if not seizure.remaining:
        raise BadInput(field, f"{number}的查封扣押已经全部解除或者处理", "nothing is seized any more")
    return seizure
