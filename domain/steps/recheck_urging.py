"""催告后的陈述申辩 — what the party answers to an urging is recorded and re-checked. 行政强制法第三十六条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.execution import Urging
from domain.case.guards import Certified, stated
from domain.case.stage import OPEN, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.record.when import When


class UrgingConclusion(StrEnum):
    """复核结论; what is well founded is adopted (第三十六条)."""

    MAINTAIN = "不成立，催告继续有效"
    URGE_ANEW = "成立，重新催告"
    STOP = "成立，不再强制执行"


class UrgingRechecked(CaseEvent):
    TOPIC = "case.urging_rechecked"
    title = "复核催告后的陈述申辩"
    correctable = frozenset({"content"})
    urging: str
    party: str
    received_on: date
    content: Personal
    officers: tuple[Certified, ...]
    conclusion: UrgingConclusion
    reasons: str

    def apply(self, case: Case) -> None:
        if self.conclusion is not UrgingConclusion.MAINTAIN:
            spent = tuple(
                replace(one, spent=True) if one.number == self.urging else one
                for one in case.execution.urgings
            )
            case.execution = replace(case.execution, urgings=spent)
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))

    def describe(self) -> str:
        return f"{self.party}于{self.received_on}对{self.urging}陈述申辩，复核：{self.conclusion.value}。{self.reasons}"


@dataclass(frozen=True, kw_only=True)
class RecheckUrging(Step):
    """One record for the answer and its re-check; the step's day is that of the re-check."""

    title: ClassVar = "复核催告后的陈述申辩"
    articles: ClassVar = "行政强制法第三十六条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = OPEN - {Stage.LEAD}

    urging: str = field(metadata={"label": "催告书文号"})
    received_on: date = field(metadata={"label": "收到陈述申辩日期"})
    content: str = field(metadata={"label": "陈述申辩内容", "personal": True})
    officers: tuple[str, ...] = field(metadata={"label": "复核人员"})
    conclusion: UrgingConclusion = field(metadata={"label": "复核结论"})
    reasons: str = field(metadata={"label": "采纳或者不采纳的理由"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        urging = self._urging(case)
        guards.not_before("收到陈述申辩", self.received_on, "催告", urging.on)
        guards.not_before("复核", when.first_day, "收到陈述申辩", self.received_on)
        officers = guards.certified_officers(case, desk, self.officers, when.first_day)
        case.trigger(
            UrgingRechecked,
            desk.entry(when).relying_on(*(one.certificate for one in officers)),
            urging=urging.number,
            party=urging.party,
            received_on=self.received_on,
            content=Personal(stated("content", self.content, "陈述申辩内容"), urging.party),
            officers=officers,
            conclusion=self.conclusion,
            reasons=stated("reasons", self.reasons, "采纳或者不采纳的理由"),
        )

    def _urging(self, case: Case) -> Urging:
        for one in case.execution.urgings:
            if one.number == self.urging.strip():
                return one
        known = "、".join(one.number for one in case.execution.urgings) or "无"
        raise BadInput(
            "urging", f"本案没有催告书{self.urging}（现有：{known}）", f"no such urging; known: {known}"
        )
