"""裁量档次的遵守 — a fine keeps to the local tier of its quantity, unless reasoned and discussed. 行政处罚法第三十四条、第五十七条."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from domain.case.case import Case
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.simple_procedure import SimpleProcedureImpossible
from domain.powers.discretion import Quantity, Tier
from domain.powers.power_list import Grant
from domain.record.refusal import BadInput, Refusal
from domain.wording.money import amount_in_figures


class AmountOutsideTier(Refusal):
    article = "行政处罚法第三十四条、第五十七条第二款（偏离须集体讨论为设计解读）"
    zh = (
        "事项{item}的罚款{stated}不在当地裁量基准的档次内（{tiers}），{missing}。",
        "请按裁量基准确定数额；确需偏离的，填写“偏离裁量基准的理由”，并先经负责人集体讨论。",
    )
    en = (
        "The fine of item {item}, {stated}, lies outside the local discretion tier ({tiers}).",
        "Keep to the tier; or state why not, and have the leaders discuss it first.",
    )


def tiers_kept(
    case: Case, grants: Sequence[Grant], penalties: Sequence[Penalty], on: date, reason: str
) -> dict[str, Any]:
    """Each fine against the tiers of its own county or province, as far as the item has any; what the event keeps."""
    discussed = any(one.on <= on for one in case.discussions)
    for fine, tiers in _outside(case.unit, grants, penalties):
        if not (reason.strip() and discussed):
            raise AmountOutsideTier(
                item=fine.item,
                stated=amount_in_figures(fine.amount_fen or 0),
                tiers=tiers,
                missing="未经集体讨论" if reason.strip() else "未说明理由",
            )
    return {"tier_reason": reason.strip()}


def tiers_kept_on_the_spot(unit: str, grants: Sequence[Grant], penalties: Sequence[Penalty]) -> None:
    """To leave a tier the leaders have to discuss it, which nobody does on the spot."""
    for fine, tiers in _outside(unit, grants, penalties):
        stated = amount_in_figures(fine.amount_fen or 0)
        raise SimpleProcedureImpossible(
            reason=f"事项{fine.item}的罚款{stated}不在当地裁量基准的档次内（{tiers}）"
        )


def _outside(
    unit: str, grants: Sequence[Grant], penalties: Sequence[Penalty]
) -> Iterator[tuple[Penalty, str]]:
    """Each fine that no tier of its quantity allows, with the conditions of these tiers in words."""
    tiers = {one.item.code: [tier for tier in one.item.tiers if tier.applies_in(unit)] for one in grants}
    for index, fine in enumerate(penalties):
        local = tiers.get(fine.item, [])
        if fine.kind is not PenaltyKind.FINE or not local:
            continue
        fitting = _fitting(local, fine, f"penalties.{index}.measured")
        if fitting and not any(one.allows(fine.amount_fen or 0) for one in fitting):
            yield fine, "；".join(one.condition for one in fitting)


def _fitting(local: Sequence[Tier], fine: Penalty, at: str) -> list[Tier]:
    """Tiers whose condition the figure meets; several, where further circumstances decide between them."""
    if fine.measured is None:
        subjects = "、".join(dict.fromkeys(f"{one.subject}（{one.unit}）" for one in local))
        raise BadInput(at, f"该事项有当地裁量基准，请填写{subjects}", "state the quantity the tiers count")
    return [one for one in local if one.fits(Quantity(fine.measured, one.unit))]
