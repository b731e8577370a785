"""简易程序 — what may be decided on the spot, and collected there. 行政处罚法第五十一条至第五十三条、第六十八条至第七十条."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from domain.case.party import Party
from domain.case.penalty import Penalty, PenaltyKind, fine_of
from domain.powers.item import Item, PartyType
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput, Refusal
from domain.wording.money import amount_in_figures


class SimpleProcedureImpossible(Refusal):
    article = "行政处罚法第五十一条"
    zh = ("不能适用简易程序当场处罚：{reason}。", "请申请立案，按照普通程序办理。")
    en = (
        "The penalty cannot be decided on the spot: {reason}.",
        "File the case and take the ordinary procedure.",
    )


class BankMustCollect(Refusal):
    article = "行政处罚法第六十七条、第六十八条、第六十九条、第七十条"
    zh = (
        "不能当场收缴罚款：{missing}。",
        "请由当事人在十五日内到指定银行或者通过电子支付系统缴纳；依法当场收缴的，写明情形并出具财政专用票据。",
    )
    en = (
        "The fine cannot be collected on the spot: {missing}.",
        "Have it paid at the bank or electronically; or state the ground and issue the treasury receipt.",
    )


@dataclass(frozen=True)
class Cap:
    """当场处罚的罚款上限 — for one type of party, in fen."""

    party: PartyType
    maximum_fen: int
    article: str
    mark: Certainty


CAPS: Final[tuple[Cap, ...]] = (
    Cap(PartyType.PERSON, 20_000, "行政处罚法第五十一条（公民）", Certainty.VERIFIED),
    Cap(PartyType.ORGANISATION, 300_000, "行政处罚法第五十一条（法人或者其他组织）", Certainty.VERIFIED),
)
SMALL_FINE_FEN: Final = 10_000
"""一百元 — up to here a fine decided on the spot may be collected there without a further reason (第六十八条第一项)."""
ON_THE_SPOT: Final = frozenset({PenaltyKind.WARNING, PenaltyKind.FINE})


class CollectionGround(StrEnum):
    """当场收缴的情形."""

    SMALL_FINE = "依法给予一百元以下罚款（第六十八条第一项）"
    HARD_LATER = "不当场收缴事后难以执行（第六十八条第二项）"
    REMOTE = "边远、水上、交通不便地区，当事人提出缴纳确有困难（第六十九条）"


@dataclass(frozen=True)
class SpotDecision:
    """A decision made on the spot. ``reported_on``: when the organ took it on record (第五十二条第三款)."""

    number: str
    party: str
    on: date
    reported_on: date | None = None


def cap_for(party: Party) -> Cap:
    return next(one for one in CAPS if one.party is party.type)


def simple_enough(items: Iterable[Item], party: Party, penalties: tuple[Penalty, ...]) -> None:
    """Only a warning or a small fine; and none of the items demands a larger one of such a party."""
    cap = cap_for(party)
    limit = amount_in_figures(cap.maximum_fen)
    for one in penalties:
        if one.kind not in ON_THE_SPOT:
            raise SimpleProcedureImpossible(reason=f"“{one.kind.value}”不属于警告或者罚款")
    if fine_of(penalties) > cap.maximum_fen:
        stated = amount_in_figures(fine_of(penalties))
        raise SimpleProcedureImpossible(reason=f"罚款{stated}超过当场处罚的上限{limit}")
    for item in items:
        lowest = _lowest_fine(item, party)
        if lowest > cap.maximum_fen:
            raise SimpleProcedureImpossible(
                reason=f"事项{item.code}的法定最低罚款{amount_in_figures(lowest)}超过当场处罚的上限{limit}"
            )


def _lowest_fine(item: Item, party: Party) -> int:
    """The least a fine of the item can be for such a party, in fen; 0 where no minimum is set or known."""
    minima = [one.minimum_fen or 0 for one in item.fines if one.party in (party.type, None)]
    return min(minima, default=0)


def may_collect(fine_fen: int, ground: CollectionGround | None, reason: str, receipt: str) -> None:
    """A fine collected by the officers: a ground of the law, its facts, and the receipt of the treasury."""
    if fine_fen <= 0:
        raise BadInput("collected", "没有罚款，不应收缴", "there is no fine to collect")
    if ground is None:
        raise BankMustCollect(missing="未写明依法当场收缴的情形")
    if ground is CollectionGround.SMALL_FINE and fine_fen > SMALL_FINE_FEN:
        raise BankMustCollect(missing=f"罚款超过{amount_in_figures(SMALL_FINE_FEN)}")
    if ground is not CollectionGround.SMALL_FINE and not reason.strip():
        raise BankMustCollect(missing="未说明当场收缴的具体理由")
    if not receipt.strip():
        raise BankMustCollect(missing="未出具财政部门统一制发的专用票据")
