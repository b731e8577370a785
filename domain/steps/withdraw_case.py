"""撤销案件 — a filed case ends before any decision, on a ground and with a reason. 行政处罚法第三十六条、第四十条、第五十七条;
the grounds follow rules of departments and are known from memory (待核实; law: S22)."""

from collections.abc import Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import DocumentKind
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.revision import Withdrawal
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.refusal import Refusal
from domain.record.when import When


class MissingPartyIsNoGround(Refusal):
    article = "行政处罚法第三十六条、第五十四条第二款（销案理由依部门规章，待核实）"
    zh = (
        "找不到当事人不是撤销案件的理由。",
        "请继续查找，或者中止调查；文书可以依法公告送达，追责期限届满的以该理由办理。",
    )
    en = (
        "That the party cannot be found is no ground to withdraw a case.",
        "Go on searching or suspend the investigation; documents can be served by public notice.",
    )


class WithdrawalGround(StrEnum):
    """撤销案件的理由（待核实: 凭记忆）."""

    NOT_ESTABLISHED = "违法事实不能成立"
    LIMITATION = "超过追责期限"
    NO_SUCCESSOR = "当事人死亡或者终止，没有权利义务承受人"
    NO_JURISDICTION = "本机关没有管辖权"
    PARTY_NOT_FOUND = "找不到当事人"


class CaseWithdrawn(CaseEvent):
    """``informed``: how parties that had been notified were told, "" where none had been."""

    TOPIC = "case.withdrawn"
    title = "撤销案件"
    correctable = frozenset({"reason", "informed"})
    number: str
    ground: WithdrawalGround
    reason: str
    informed: str

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        case.stage = Stage.WITHDRAWN
        case.withdrawal = Withdrawal(self.number, on, self.ground.value, self.reason)
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        return f"{self.actor.name}批准撤销案件{self.number}（{self.ground.value}）：{self.reason}"


@dataclass(frozen=True, kw_only=True)
class WithdrawCase(Step):
    title: ClassVar = "撤销案件"
    articles: ClassVar = "行政处罚法第三十六条、第四十条、第五十七条（理由依部门规章，待核实）"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = frozenset(
        {Stage.INVESTIGATING, Stage.SUSPENDED, Stage.CONCLUDED, Stage.EXAMINING, Stage.NOTIFIED}
    )
    follows: ClassVar = ("case.filing_approved",)

    ground: WithdrawalGround = field(metadata={"label": "撤销案件的理由", "hint": "待核实"})
    reason: str = field(metadata={"label": "具体理由"})
    informed: str = field(
        default="", metadata={"label": "告知当事人情况", "hint": "已经事先告知的，写明如何告知撤销案件"}
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        if self.ground is WithdrawalGround.PARTY_NOT_FOUND:
            raise MissingPartyIsNoGround()
        if case.filing:
            guards.not_before(self.title, on, "立案", case.filing.filed_on)
        guards.actor_holds_post(case, desk, self.roles, on)
        guards.actor_separate(case, desk, Duty.DECIDE)
        reason = stated("reason", self.reason, "具体理由")
        if any(past.notice for past in case.proceedings.values()):
            stated("informed", self.informed, "告知当事人情况")
        entry = desk.entry(when)
        case.trigger(
            CaseWithdrawn,
            entry,
            number=desk.number(case.unit, DocumentKind.WITHDRAWAL.value, entry, case.id),
            ground=self.ground,
            reason=reason,
            informed=self.informed.strip(),
        )
