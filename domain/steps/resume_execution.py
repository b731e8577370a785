"""恢复执行 — the ground of a suspension is gone. 行政强制法第三十九条第二款."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.executing import go_on, head_decides
from domain.case.guards import stated
from domain.case.stage import PERFORMING, Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.record.when import When


class ExecutionResumed(CaseEvent):
    TOPIC = "case.execution_resumed"
    title = "恢复执行"
    correctable = frozenset({"reason"})
    suspension: str
    party: str
    reason: str

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        lifted = tuple(
            replace(one, resumed_on=on) if one.number == self.suspension else one
            for one in case.execution.suspensions
        )
        case.execution = replace(case.execution, suspensions=lifted)
        go_on(case)
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        return f"恢复对{self.party}的执行（原由{self.suspension}中止）：{self.reason}"


@dataclass(frozen=True, kw_only=True)
class ResumeExecution(Step):
    title: ClassVar = "恢复执行"
    articles: ClassVar = "行政强制法第三十九条第二款"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = PERFORMING
    follows: ClassVar = ("case.execution_suspended",)

    party: str = field(metadata={"label": "当事人编号"})
    reason: str = field(metadata={"label": "中止情形消失的情况"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.known_party(case, self.party)
        suspension = case.execution.suspended(self.party)
        if suspension is None:
            raise BadInput("party", f"对{self.party}的执行没有中止", "the execution is not suspended")
        guards.not_before(self.title, when.first_day, "中止执行", suspension.on)
        head_decides(case, desk, when.first_day)
        case.trigger(
            ExecutionResumed,
            desk.entry(when),
            suspension=suspension.number,
            party=self.party,
            reason=stated("reason", self.reason, "中止情形消失的情况"),
        )
