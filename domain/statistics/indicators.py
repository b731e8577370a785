"""监督指标 — what the supervision looks at, each with numerator and denominator. law: §12.2 (design reading, 【D】).

Amounts of fines are shown for supervision only; they are never linked to an appraisal (行政处罚法第七十四条第三款).
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from domain.case.proceedings import CorrectionResult, PaidFor, ReviewOpinion
from domain.record.certainty import Certainty
from domain.statistics.acts import ADOPTED, HEARING_TOLD
from domain.statistics.figure import Figure
from domain.statistics.tally import Of, Portion, Tallies
from domain.steps.decide_no_penalty import NoPenaltyGround

RETURNED = tuple(
    one.value for one in (ReviewOpinion.MODIFY, ReviewOpinion.SUPPLEMENT, ReviewOpinion.DISAGREE)
)
NOT_FOR_APPRAISAL = "仅供监督使用，不得同考核、考评直接或者变相挂钩（行政处罚法第七十四条第三款）"


@dataclass(frozen=True)
class Indicator:
    """``over`` and ``under``: sums of portions; both empty where the events cannot tell, ``note`` then says why."""

    id: str
    title: str
    over: tuple[Portion, ...] = ()
    under: tuple[Portion, ...] = ()
    mark: Certainty = Certainty.DESIGN
    note: str = ""

    @property
    def known(self) -> bool:
        return bool(self.under)


@dataclass(frozen=True)
class Ratio:
    """``percent``: to two places, "66.67"; None with nothing to divide by."""

    numerator: int
    denominator: int

    @property
    def percent(self) -> str | None:
        if not self.denominator:
            return None
        share = Decimal(self.numerator * 100) / Decimal(self.denominator)
        return str(share.quantize(Decimal("0.01"), ROUND_HALF_UP))


def ratio(indicator: Indicator, tallies: Tallies) -> Ratio | None:
    """None where it is not known."""
    if not indicator.known:
        return None
    over, under = (sum(one.value(tallies) for one in part) for part in (indicator.over, indicator.under))
    return Ratio(over, under)


def _in_time(id: str, title: str, figure: Figure, note: str = "") -> Indicator:
    return Indicator(
        id,
        title,
        (Portion(figure, of=Of.IN_TIME),),
        (Portion(figure, of=Of.JUDGED),),
        note=note or "分母为已作出且已判断期限的件数，未作出的见期限看板",
    )


def _share(id: str, title: str, over: Portion, *under: Portion, note: str = "") -> Indicator:
    return Indicator(id, title, (over,), under, note=note)


def _unknown(id: str, title: str, note: str) -> Indicator:
    return Indicator(id, title, note=note)


_DECIDED = Portion(Figure.PENALISED)
_SPARED = Portion(Figure.NOT_PENALISED)
_FIRST = NoPenaltyGround.FIRST_OFFENCE.value

INDICATORS = (
    _in_time("decision_in_time", "处罚决定按期率（立案之日起九十日）", Figure.PENALTY_DOCUMENT),
    _in_time("publicity_in_time", "处罚决定公示按期率", Figure.PUBLISHED),
    _in_time("evidence_in_time", "先行登记保存证据按期处理率（七日）", Figure.EVIDENCE_DISPOSED),
    _in_time("major_in_time", "重大行政处罚备案按期率", Figure.MAJOR_REPORTED),
    _in_time("court_in_time", "申请人民法院强制执行按期率", Figure.COURT_APPLICATION),
    _unknown("filing_in_time", "立案按期率", "须按工作日历逐案核对，见案件期限"),
    _unknown("service_in_time", "决定书送达按期率", "须按工作日历逐案核对，见案件期限"),
    _unknown("reinspection_in_time", "整改复查按期率", "须按工作日历逐案核对，见案件期限"),
    _share("no_penalty", "不予处罚率", _SPARED, _SPARED, _DECIDED),
    _share("first_offence", "首违不罚率", Portion(Figure.NOT_PENALISED, (_FIRST,)), _SPARED, _DECIDED),
    _share(
        "corrected",
        "责令改正后的改正率",
        Portion(Figure.REINSPECTED, (CorrectionResult.DONE.value,)),
        Portion(Figure.REINSPECTED),
        note="按复查次数",
    ),
    _share("review_coverage", "法制审核覆盖率", Portion(Figure.PENALISED_REVIEWED), _DECIDED),
    _share("review_returned", "法制审核退回率", Portion(Figure.REVIEWED, RETURNED), Portion(Figure.REVIEWED)),
    _share("discussion_coverage", "集体讨论覆盖率", Portion(Figure.PENALISED_DISCUSSED), _DECIDED),
    _share(
        "hearing_requested",
        "听证申请率",
        Portion(Figure.HEARING_REQUESTED),
        Portion(Figure.NOTIFIED, (HEARING_TOLD,)),
        note="分母为期间内告知听证权利的告知书；申请可能针对上一期间的告知",
    ),
    _share("hearing_held", "听证举行率", Portion(Figure.HEARING_HELD), Portion(Figure.HEARING_REQUESTED)),
    _share(
        "defence_adopted",
        "陈述申辩采纳率",
        Portion(Figure.DEFENCE_RECHECKED, (ADOPTED,)),
        Portion(Figure.DEFENCE_RECHECKED),
        note="采纳其中一点即计为采纳",
    ),
    Indicator(
        "fine_collected",
        "罚没款入库率",
        (Portion(Figure.PAID, (PaidFor.FINE.value,), Of.FEN),),
        (Portion(Figure.IMPOSED, of=Of.FEN),),
        note=f"期间内缴款与期间内决定之比（分）；{NOT_FOR_APPRAISAL}",
    ),
    _share("remedy_lost", "复议、诉讼纠错率", Portion(Figure.REMEDY_LOST), Portion(Figure.REMEDY_CONCLUDED)),
    _share("revoked", "自行撤销率", Portion(Figure.REVOKED), Portion(Figure.PENALTY_DOCUMENT)),
    _unknown("items_unused", "从未使用的事项", "须与赋权事项清单对照，见按事项统计"),
    _unknown("certificates", "持证率、培训学时", "见人员名册，不由案件事件计算"),
    _unknown("video", "音像记录覆盖率", "案件事件未载明"),
)
"""The share of the simple procedure and the days by stage are reckoned from the breakdowns themselves."""
