"""结案审批 — the head closes the case or returns the request. 审批人与申请人、承办人分离为设计建议."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import DocumentKind
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.remedy import pending
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.refusal import Refusal
from domain.record.when import When


class ClosingChoice(StrEnum):
    """审批结论."""

    APPROVE = "同意结案"
    RETURN = "退回"


class ClosedWhileChallenged(Refusal):
    article = "行政处罚法第七十三条、第七十五条（结案条件依部门规章，待核实）"
    zh = ("{case_number}尚未审结，不能批准结案。", "请退回结案申请，待复议、诉讼有生效结果后再结案。")
    en = (
        "{case_number} is still pending; the case cannot be closed.",
        "Return the request until it is over.",
    )


class CaseClosed(CaseEvent):
    TOPIC = "case.closed"
    title = "结案"
    number: str
    opinion: str

    def apply(self, case: Case) -> None:
        case.stage = Stage.CLOSED
        if case.closing:
            case.closing = replace(case.closing, closed_on=self.occurred_at.first_day, number=self.number)
        case.assume(Duty.APPROVE_CLOSING, self.actor.id)

    def describe(self) -> str:
        return f"批准结案{self.number}：{self.opinion}"


class ClosingReturned(CaseEvent):
    TOPIC = "case.closing_returned"
    title = "退回结案申请"
    opinion: str
    to_stage: Stage

    def apply(self, case: Case) -> None:
        case.stage, case.closing = self.to_stage, None
        case.assume(Duty.APPROVE_CLOSING, self.actor.id)

    def describe(self) -> str:
        return f"退回结案申请：{self.opinion}"


@dataclass(frozen=True, kw_only=True)
class DecideClosing(Step):
    """``opinion``: the approval's, or the reason for returning the request."""

    title: ClassVar = "结案审批"
    articles: ClassVar = "行政处罚法第四十二条、第五十七条（职责分离为设计解读）"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.CLOSING_REQUESTED})
    follows: ClassVar = ("case.closing_requested",)

    decision: ClosingChoice = field(metadata={"label": "审批结论"})
    opinion: str = field(metadata={"label": "审批意见"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        if case.closing:
            guards.not_before(self.title, on, "申请结案", case.closing.requested_on)
        guards.holds_post(case, desk.officer(desk.actor.id), self.roles, on)
        guards.actor_separate(case, desk, Duty.APPROVE_CLOSING)
        opinion = stated("opinion", self.opinion, "审批意见")
        entry = desk.entry(when)
        if self.decision is ClosingChoice.APPROVE:
            for remedy in pending(case.remedies):
                raise ClosedWhileChallenged(case_number=remedy.case_number)
            number = desk.number(case.unit, DocumentKind.CLOSING_REPORT.value, entry, case.id)
            case.trigger(CaseClosed, entry, number=number, opinion=opinion)
        else:
            to_stage = case.closing.returns_to if case.closing else Stage.SERVED
            case.trigger(ClosingReturned, entry, opinion=opinion, to_stage=to_stage)
