"""恢复调查 — the head lets a suspended investigation go on. 部门规章（待核实）；行政处罚法第六十条 (law: S13)."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.investigation import Pause
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.when import When


class InvestigationResumed(CaseEvent):
    """``days``: the suspension lasted, in calendar days. ``rule``: the one that stopped the clock meanwhile, "" for none."""

    TOPIC = "case.investigation_resumed"
    title = "恢复调查"
    number: str
    reason: str
    days: int
    rule: str

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        case.stage = Stage.INVESTIGATING
        case.investigated(
            pauses=tuple(one if one.until else replace(one, until=on) for one in case.investigation.pauses)
        )
        approved = Document(self.number, DocumentKind.RESUMPTION, "", on)
        case.documents = {**case.documents, self.number: approved}
        case.assume(Duty.APPROVE_MEASURE, self.actor.id)

    def describe(self) -> str:
        clock = "不计入办案期限" if self.rule else "计入办案期限"
        return f"{self.actor.name}批准恢复调查{self.number}，中止{self.days}日（{clock}）：{self.reason}"


@dataclass(frozen=True, kw_only=True)
class ResumeInvestigation(Step):
    title: ClassVar = "恢复调查"
    articles: ClassVar = "行政处罚法第六十条；恢复的程序参照部门规章（待核实）"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.SUSPENDED})
    follows: ClassVar = ("case.investigation_suspended",)

    reason: str = field(metadata={"label": "恢复的理由", "hint": "中止的情形如何消除"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        running = _running(case)
        guards.not_before("恢复调查", on, "中止调查", running.since if running else None)
        guards.actor_holds_post(case, desk, self.roles, on)
        guards.actor_separate(case, desk, Duty.APPROVE_MEASURE)
        reason = stated("reason", self.reason, "恢复的理由")
        entry = desk.entry(when)
        case.trigger(
            InvestigationResumed,
            entry,
            number=desk.number(case.unit, DocumentKind.RESUMPTION.value, entry, case.id),
            reason=reason,
            days=(on - running.since).days if running else 0,
            rule=running.rule if running else "",
        )


def _running(case: Case) -> Pause | None:
    return next((one for one in case.investigation.pauses if one.until is None), None)
