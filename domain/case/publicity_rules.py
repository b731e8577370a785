"""公示规则 — which decisions the public does not see, and for how long it sees the others. 行政处罚法第四十八条、第五十条;
信用修复管理办法 (only seen in extracts, 待核实); law: §0.3, §11."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from domain.calendar.terms import months_after
from domain.case.case import Case
from domain.case.party import Party
from domain.case.party_proceedings import Decision
from domain.case.penalty import PenaltyKind
from domain.case.special_parties import GROWN_UP_FROM, age_at_act
from domain.record.certainty import Certainty


class Withheld(StrEnum):
    """不予公开的情形."""

    STATE_SECRET = "涉及国家秘密"
    THIRD_PARTY = "涉及第三人隐私"


class Seriousness(StrEnum):
    """失信程度."""

    MINOR = "轻微"
    ORDINARY = "一般"
    SERIOUS = "严重"


@dataclass(frozen=True)
class MinorRecords:
    """轻微信息 — kinds that, alone, are in principle not displayed; so are penalties of the simple procedure."""

    since: date
    kinds: frozenset[PenaltyKind]
    source: str
    mark: Certainty


@dataclass(frozen=True)
class CreditPeriod:
    """How long a record is displayed, in months from the date of the decision: not under, not over."""

    seriousness: Seriousness
    least: int
    most: int


SOURCE: Final = "信用修复管理办法（2026年4月1日起施行）"
MINOR_RECORDS: Final = MinorRecords(
    date(2026, 4, 1), frozenset({PenaltyKind.WARNING, PenaltyKind.CRITICISM}), SOURCE, Certainty.EXCERPT
)
PERIODS: Final[tuple[CreditPeriod, ...]] = (
    CreditPeriod(Seriousness.MINOR, 0, 3),
    CreditPeriod(Seriousness.ORDINARY, 3, 12),
    CreditPeriod(Seriousness.SERIOUS, 12, 36),
)
"""T34, from the same source and with the same mark."""


def why_not_displayed(
    case: Case, party: Party, decision: Decision, on: date, withheld: Withheld | None
) -> str:
    """Why a record published on that day is reported only; "" where it is displayed."""
    if withheld:
        return withheld.value
    age = age_at_act(case, party)
    if age is not None and age < GROWN_UP_FROM:
        return "当事人是未成年人"
    minor = MINOR_RECORDS
    kinds = {one.kind for one in decision.penalties}
    if on >= minor.since and (decision.number in case.spot_decisions or kinds <= minor.kinds):
        return f"轻微信息原则上不公示（{minor.source}，{minor.mark.label}）"
    return ""


def within_period(seriousness: Seriousness, decided_on: date, until: date) -> bool:
    """Whether a display until that day is as long as the record's seriousness asks for."""
    period = next(one for one in PERIODS if one.seriousness is seriousness)
    first = months_after(decided_on, period.least) if period.least else decided_on
    return first <= until <= months_after(decided_on, period.most)
