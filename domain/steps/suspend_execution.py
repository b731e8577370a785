"""中止执行 — execution towards a party stands still while a ground lasts. 行政强制法第三十九条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from typing import ClassVar

from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.executing import go_on, goes_on, head_decides, served_decision
from domain.case.execution import Suspension, SuspensionGround
from domain.case.guards import stated
from domain.case.stage import PERFORMING, Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.when import When


class ExecutionSuspended(CaseEvent):
    TOPIC = "case.execution_suspended"
    title = "中止执行"
    correctable = frozenset({"facts", "proof"})
    number: str
    issuer: str
    party: str
    decision: str
    ground: SuspensionGround
    facts: Personal
    proof: str

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        suspension = Suspension(self.number, self.party, self.ground, on)
        case.execution = replace(case.execution, suspensions=(*case.execution.suspensions, suspension))
        issued = Document(self.number, DocumentKind.EXECUTION_SUSPENSION, self.party, on)
        case.documents = {**case.documents, self.number: issued}
        go_on(case)
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        return f"{self.issuer}以{self.number}中止对{self.party}执行{self.decision}：{self.ground.value}"


@dataclass(frozen=True, kw_only=True)
class SuspendExecution(Step):
    """Towards one party; others go on. With no grave harm to society and a party truly unable, three years of it end the
    execution (第三十九条第二款)."""

    title: ClassVar = "中止执行"
    articles: ClassVar = "行政强制法第三十九条第一款"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = PERFORMING

    party: str = field(metadata={"label": "当事人编号"})
    ground: SuspensionGround = field(metadata={"label": "中止执行的情形"})
    facts: str = field(metadata={"label": "具体情况", "personal": True})
    proof: str = field(metadata={"label": "证明材料"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        decision = served_decision(case, self.party, on)
        head_decides(case, desk, on)
        goes_on(case, self.party)
        facts, proof = stated("facts", self.facts, "具体情况"), stated("proof", self.proof, "证明材料")
        entry = desk.entry(when)
        case.trigger(
            ExecutionSuspended,
            entry,
            number=desk.number(case.unit, DocumentKind.EXECUTION_SUSPENSION.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            decision=decision.number,
            ground=self.ground,
            facts=Personal(facts, self.party),
            proof=proof,
        )
