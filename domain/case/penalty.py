"""处罚种类与罚款计算 — kinds of penalty and how a fine is reckoned. 行政处罚法第九条."""

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from domain.record.refusal import BadInput
from domain.wording.money import amount_in_figures


class PenaltyKind(StrEnum):
    """In order of weight, lightest first (行政执法统计口径: a case counts under its heaviest kind)."""

    WARNING = "警告"
    CRITICISM = "通报批评"
    FINE = "罚款"
    CONFISCATE_GAINS = "没收违法所得"
    CONFISCATE_PROPERTY = "没收非法财物"
    SUSPEND_LICENCE = "暂扣许可证件"
    LOWER_QUALIFICATION = "降低资质等级"
    RESTRICT_BUSINESS = "限制开展生产经营活动"
    STOP_BUSINESS = "责令停产停业"
    CLOSE_DOWN = "责令关闭"
    RESTRICT_EMPLOYMENT = "限制从业"
    REVOKE_LICENCE = "吊销许可证件"
    OTHER = "其他"

    @property
    def weight(self) -> int:
        return list(PenaltyKind).index(self)

    @property
    def in_money(self) -> bool:
        return self is PenaltyKind.FINE


class Mitigation(StrEnum):
    """减轻情节 — grounds to go below the range; the value names the article."""

    REMEDIED = "主动消除或者减轻违法行为危害后果（行政处罚法第三十二条第一项）"
    COERCED = "受他人胁迫或者诱骗（行政处罚法第三十二条第二项）"
    CONFESSED = "主动供述行政机关尚未掌握的违法行为（行政处罚法第三十二条第三项）"
    MERIT = "配合查处违法行为有立功表现（行政处罚法第三十二条第四项）"
    OTHER = "法律、法规、规章规定的其他情形（行政处罚法第三十二条第五项）"
    MINOR = "已满十四周岁不满十八周岁（行政处罚法第三十条）"
    PARTIAL_CAPACITY = "尚未完全丧失辨认或者控制能力（行政处罚法第三十一条）"


HEARING_KINDS = frozenset(
    {
        PenaltyKind.LOWER_QUALIFICATION,
        PenaltyKind.REVOKE_LICENCE,
        PenaltyKind.STOP_BUSINESS,
        PenaltyKind.CLOSE_DOWN,
        PenaltyKind.RESTRICT_EMPLOYMENT,
    }
)
"""Kinds that always carry the right to a hearing (行政处罚法第六十三条); larger sums do too, from a local threshold."""


@dataclass(frozen=True, kw_only=True)
class Formula:
    """公式罚款 — quantity × unit amount × factor, decimals as text ("1200", "20.00", "6"); the unit amount in yuan."""

    quantity: Decimal = field(metadata={"label": "数量"})
    unit: str = field(metadata={"label": "计量单位"})
    unit_amount: Decimal = field(metadata={"label": "单位金额（元）"})
    factor: Decimal = field(metadata={"label": "倍数"})

    @property
    def fen(self) -> int:
        """The product in fen, rounded half up to the cent."""
        yuan = self.quantity * self.unit_amount * self.factor
        return int((yuan * 100).quantize(Decimal(1), ROUND_HALF_UP))


@dataclass(frozen=True, kw_only=True)
class Penalty:
    """One penalty of a notice or decision. ``amount_fen``: integer fen, for a fine and for a determined confiscation.

    ``item``: code of the authority item it rests on; ``content``: the wording, where money does not say it all.
    ``condition``: which of the item's ranges applies, where it has several for the party ("逾期不改正").
    ``measured``: what the discretion tiers count, in their unit.
    """

    kind: PenaltyKind = field(metadata={"label": "处罚种类"})
    item: str = field(metadata={"label": "事项编码"})
    amount_fen: int | None = field(default=None, metadata={"label": "金额（分）"})
    formula: Formula | None = field(default=None, metadata={"label": "计算公式"})
    content: str = field(default="", metadata={"label": "处罚内容"})
    local_rule: str = field(default="", metadata={"label": "幅度所依据的地方规定"})
    condition: str = field(default="", metadata={"label": "适用幅度的条件"})
    measured: Decimal | None = field(
        default=None, metadata={"label": "裁量基准的计量数量", "hint": "如挖掘面积，按裁量基准的计量单位"}
    )

    @property
    def text(self) -> str:
        """As a sentence names it: "罚款30,000.00元"."""
        amount = "" if self.amount_fen is None else amount_in_figures(self.amount_fen)
        return f"{self.kind.value}{amount}" + (f"（{self.content}）" if self.content else "")

    def check(self, at: str) -> None:
        """Raise BadInput naming the field when the figures contradict each other."""
        if self.kind.in_money and (self.amount_fen is None or self.amount_fen <= 0):
            raise BadInput(f"{at}.amount_fen", "罚款应写明金额", "a fine states its amount")
        if self.amount_fen is not None and self.amount_fen < 0:
            raise BadInput(f"{at}.amount_fen", "金额不能为负", "an amount is not negative")
        if self.formula and min(self.formula.quantity, self.formula.unit_amount, self.formula.factor) <= 0:
            raise BadInput(f"{at}.formula", "公式各项应大于零", "each term of the formula is positive")
        if self.formula and self.formula.fen != self.amount_fen:
            raise BadInput(
                f"{at}.amount_fen",
                f"金额与公式不符，按公式应为{self.formula.fen}分",
                f"the formula gives {self.formula.fen} fen",
            )
        if self.measured is not None and not (self.measured.is_finite() and self.measured >= 0):
            raise BadInput(f"{at}.measured", "数量不能为负", "a quantity is not negative")
        if self.kind is PenaltyKind.OTHER and not self.content.strip():
            raise BadInput(
                f"{at}.content", "其他处罚应写明内容", "another kind of penalty states its content"
            )


def fine_of(penalties: tuple[Penalty, ...]) -> int:
    """Sum of the fines, in fen."""
    return sum(one.amount_fen or 0 for one in penalties if one.kind is PenaltyKind.FINE)


def heavier(proposed: tuple[Penalty, ...], than: tuple[Penalty, ...]) -> bool:
    """Whether a decision goes beyond a notice: a kind or an item it did not name, or more money (第四十四、四十五条)."""
    named = {(one.kind, one.item): one.amount_fen or 0 for one in than}
    return any((one.amount_fen or 0) > named.get((one.kind, one.item), -1) for one in proposed)


def worded(penalties: tuple[Penalty, ...]) -> str:
    """All of them in one sentence."""
    return "、".join(one.text for one in penalties)
