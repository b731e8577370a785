"""处罚种类与罚款幅度 — whether penalties stay within the items the case was filed on. 行政处罚法第十六条、第三十二条、第三十四条."""

from typing import Final

from domain.case.case import Case
from domain.case.party import Party
from domain.case.penalty import Penalty, PenaltyKind
from domain.powers.item import FineRange, Item
from domain.powers.power_list import Grant
from domain.record.refusal import BadInput, Refusal
from domain.wording.money import amount_in_figures

_AREA: Final = "平方米"


class FineOutOfRange(Refusal):
    article = "行政处罚法第十六条、第三十四条"
    zh = (
        "事项{item}的罚款幅度为{range}，现为{stated}。",
        "请在法定幅度内确定；低于下限的减轻处罚须写明第三十条至第三十二条的情节。",
    )
    en = (
        "The fine of item {item} ranges {range}; {stated} stated.",
        "Stay within the range; below it a ground of mitigation (articles 30 to 32) must be stated.",
    )


class LocalRuleRequired(Refusal):
    article = "行政处罚法第十六条、第三十四条（幅度待核实）"
    zh = (
        "事项{item}的罚款幅度或者计算标准未核实，罚款须有地方规定为据。",
        "请在“幅度所依据的地方规定”中写明规定（或者价格认定）的全称、文号和条款。",
    )
    en = (
        "The range or unit fee of item {item} is not verified here; a fine needs a local rule.",
        "State the rule with its title, number and clause.",
    )


class KindNotProvided(Refusal):
    article = "行政处罚法第十六条、第三十八条"
    zh = ("事项{item}没有规定“{kind}”（规定的种类：{kinds}）。", "请按该事项的处罚条款选择处罚种类。")
    en = ("Item {item} provides no {kind} (it provides: {kinds}).", "Choose a kind the clause provides.")


def check_penalties(
    case: Case, party: Party, penalties: tuple[Penalty, ...], *, mitigated: bool
) -> tuple[Grant, ...]:
    """The frozen powers the penalties rest on. ``mitigated``: a ground to go below the range is stated."""
    grants = case.filing.grants if case.filing else ()
    return check_under(grants, party, penalties, mitigated=mitigated)


def check_under(
    grants: tuple[Grant, ...], party: Party, penalties: tuple[Penalty, ...], *, mitigated: bool
) -> tuple[Grant, ...]:
    """The same under the powers given."""
    if not penalties:
        raise BadInput("penalties", "请填写处罚种类和内容", "state at least one penalty")
    for index, one in enumerate(penalties):
        at = f"penalties.{index}"
        one.check(at)
        if any((other.kind, other.item) == (one.kind, one.item) for other in penalties[:index]):
            raise BadInput(f"{at}.kind", "同一事项的同种处罚应合并为一项", "one penalty of a kind per item")
        grant = _granted(grants, one.item, f"{at}.item")
        _check_kind(one, grant)
        if one.kind is PenaltyKind.FINE:
            _check_fine(one, grant.item, party, at, mitigated=mitigated)
    return tuple(one for one in grants if one.item.code in {penalty.item for penalty in penalties})


def _granted(grants: tuple[Grant, ...], code: str, at: str) -> Grant:
    for grant in grants:
        if grant.item.code == code:
            return grant
    known = "、".join(grant.item.code for grant in grants) or "无"
    raise BadInput(
        at, f"本案立案事项中没有{code}（现有：{known}）", f"not an item of the filing; known: {known}"
    )


def _check_kind(penalty: Penalty, grant: Grant) -> None:
    kinds = grant.item.kinds
    if penalty.kind is not PenaltyKind.OTHER and penalty.kind.value not in kinds:
        raise KindNotProvided(item=penalty.item, kind=penalty.kind.value, kinds="、".join(kinds) or "无")


def _check_fine(fine: Penalty, item: Item, party: Party, at: str, *, mitigated: bool) -> None:
    limits = _applicable(fine, item, party, at)
    if limits is None or not limits.known or (limits.unit and limits.unit != _AREA):
        _check_local_rule(fine)
    if limits is None or not limits.known:
        return
    if limits.unit:
        _check_factor(limits, fine, at, mitigated=mitigated)
    amount = fine.amount_fen or 0
    below = limits.minimum_fen is not None and amount < limits.minimum_fen and not mitigated
    if below or (limits.maximum_fen is not None and amount > limits.maximum_fen):
        raise FineOutOfRange(item=fine.item, range=_range_in_yuan(limits), stated=amount_in_figures(amount))


def _applicable(fine: Penalty, item: Item, party: Party, at: str) -> FineRange | None:
    """The range for a party of that type; where there are several, the one whose condition is stated."""
    ranges = [one for one in item.fines if one.party in (party.type, None)]
    if len(ranges) < 2:
        return ranges[0] if ranges else None
    for one in ranges:
        if one.condition == fine.condition.strip():
            return one
    conditions = "、".join(one.condition for one in ranges)
    raise BadInput(f"{at}.condition", f"请写明适用哪一幅度：{conditions}", f"state one of: {conditions}")


def _check_local_rule(fine: Penalty) -> None:
    if not fine.local_rule.strip():
        raise LocalRuleRequired(item=fine.item)


def _check_factor(limits: FineRange, fine: Penalty, at: str, *, mitigated: bool) -> None:
    """A multiple of a local fee or an appraised value, or yuan per square metre."""
    if fine.formula is None:
        raise BadInput(
            f"{at}.formula", "该事项的罚款按公式计算，请填写计算公式", "the item's fine is a formula"
        )
    per_area = limits.unit == _AREA
    if per_area and fine.formula.unit != _AREA:
        raise BadInput(f"{at}.formula.unit", "该事项按平方米计算", "this item counts square metres")
    factor = fine.formula.factor * (fine.formula.unit_amount if per_area else 1)
    lowest, highest = limits.factor_minimum, limits.factor_maximum
    below = lowest is not None and factor < lowest and not mitigated
    if below or (highest is not None and factor > highest):
        counted = "每平方米{}元" if per_area else f"{limits.unit}的{{}}倍"
        bounds = f"{lowest or 0}至{'不限' if highest is None else highest}"
        raise FineOutOfRange(item=fine.item, range=counted.format(bounds), stated=counted.format(factor))


def _range_in_yuan(limits: FineRange) -> str:
    lowest = amount_in_figures(limits.minimum_fen or 0)
    highest = "不限" if limits.maximum_fen is None else amount_in_figures(limits.maximum_fen)
    return f"{lowest}至{highest}"
