"""申请人民法院强制执行 — an application to the court and what came of it. 行政强制法第五十三条至第五十八条."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CourtResult(StrEnum):
    """人民法院的处理结果."""

    ACCEPTED = "受理"
    NOT_ACCEPTED = "不予受理"
    GRANTED = "裁定准予强制执行"
    REFUSED = "裁定不予执行"
    PARTLY = "部分执行"
    EXECUTED = "执行完毕"
    WITHDRAWN = "撤回申请"

    @property
    def refuses(self) -> bool:
        return self in (CourtResult.NOT_ACCEPTED, CourtResult.REFUSED)

    @property
    def at_court(self) -> bool:
        """The court has taken the execution on (the sector rules' ground to close a case, 待核实)."""
        return self in (CourtResult.ACCEPTED, CourtResult.GRANTED, CourtResult.PARTLY)


_OPENING = frozenset(
    {
        CourtResult.ACCEPTED,
        CourtResult.NOT_ACCEPTED,
        CourtResult.GRANTED,
        CourtResult.REFUSED,
        CourtResult.WITHDRAWN,
    }
)
_EXECUTION = frozenset({CourtResult.PARTLY, CourtResult.EXECUTED, CourtResult.WITHDRAWN})
FOLLOWS: dict[CourtResult | None, frozenset[CourtResult]] = {
    None: _OPENING,
    CourtResult.ACCEPTED: _OPENING - {CourtResult.ACCEPTED, CourtResult.NOT_ACCEPTED},
    CourtResult.NOT_ACCEPTED: frozenset({CourtResult.NOT_ACCEPTED, CourtResult.ACCEPTED}),
    CourtResult.REFUSED: frozenset({CourtResult.REFUSED, CourtResult.GRANTED}),
    CourtResult.GRANTED: _EXECUTION,
    CourtResult.PARTLY: _EXECUTION,
    CourtResult.EXECUTED: frozenset(),
    CourtResult.WITHDRAWN: frozenset(),
}
"""Result → results that may come after it; a refusal may be upheld or overturned on objection (第五十六条、第五十八条)."""


class CourtRefusalGround(StrEnum):
    """不予受理、不予执行的理由 — 行政强制法第五十八条; 行诉解释第一百五十六条、第一百六十一条."""

    LATE = "逾期申请无正当理由"
    NOT_COMPETENT = "不属于本院管辖"
    FILES_MISSING = "申请材料不齐全"
    NO_SUBJECT = "实施主体不具有行政主体资格"
    NO_FACTS = "明显缺乏事实根据"
    NO_LAW = "明显缺乏法律、法规依据"
    UNLAWFUL = "其他明显违法并损害被执行人合法权益"


@dataclass(frozen=True)
class CourtRuling:
    """``objection_until``: last day to ask the next higher court for review (T28), None where nothing was refused."""

    result: CourtResult
    number: str
    on: date
    objection_until: date | None = None


@dataclass(frozen=True)
class CourtApplication:
    """``document``: the decision or order to be enforced. ``late``: made after the three months."""

    number: str
    party: str
    document: str
    court: str
    on: date
    late: bool
    rulings: tuple[CourtRuling, ...] = ()

    @property
    def result(self) -> CourtResult | None:
        return self.rulings[-1].result if self.rulings else None

    @property
    def pending(self) -> bool:
        """The court has it before it: nothing decided yet, or taken on and not at its end."""
        return self.result is None or self.result.at_court
