"""中止调查 — the head suspends the investigation on a ground. 中止的情形见部门规章（待核实）；行政处罚法第六十条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.clauses import clause_if_stated
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.investigation import Pause
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from domain.record.when import When

GROUNDS_MARK: Final = Certainty.MEMORY
"""The grounds are those of departmental rules, from memory; the law on penalties is silent."""


class SuspensionGround(StrEnum):
    FORCE_MAJEURE = "不可抗力"
    LEGAL_QUESTION = "法律适用问题已送请有权机关解释或者确认"
    OTHER_RESULT = "须以另一案件或者事项的处理结果为依据"
    PARTY_MISSING = "当事人下落不明"
    APPRAISAL = "正在进行鉴定、检验、检测"
    OTHER = "其他需要中止的情形"


class InvestigationSuspended(CaseEvent):
    """``rule``: the text that stops the ninety days; "" for a soft pause, during which the legal due date stays."""

    TOPIC = "case.investigation_suspended"
    title = "中止调查"
    number: str
    ground: SuspensionGround
    mark: Certainty
    reason: str
    rule: str
    expected_until: date | None

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        case.stage = Stage.SUSPENDED
        case.investigated(
            pauses=(*case.investigation.pauses, Pause(on, f"中止调查（{self.ground.value}）", self.rule))
        )
        approved = Document(self.number, DocumentKind.SUSPENSION, "", on)
        case.documents = {**case.documents, self.number: approved}
        case.assume(Duty.APPROVE_MEASURE, self.actor.id)

    def describe(self) -> str:
        clock = f"依{self.rule}停止计算办案期限" if self.rule else "办案期限照常计算"
        return f"{self.actor.name}批准中止调查{self.number}（{self.ground.value}，{clock}）：{self.reason}"


@dataclass(frozen=True, kw_only=True)
class SuspendInvestigation(Step):
    """``rule``: the clause that stops the clock, left blank when there is none. ``expected_until``: when it should go on."""

    title: ClassVar = "中止调查"
    articles: ClassVar = "行政处罚法第六十条；中止的情形参照部门规章（待核实）"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.INVESTIGATING})
    follows: ClassVar = ("case.filing_approved",)

    ground: SuspensionGround = field(metadata={"label": "中止的情形（待核实）"})
    reason: str = field(metadata={"label": "理由"})
    rule: str = field(
        default="",
        metadata={"label": "停止计算期限的依据", "hint": "法律全称和条款；没有依据的不填，期限照常计算"},
    )
    expected_until: date | None = field(default=None, metadata={"label": "预计恢复日期"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.not_before("中止调查", on, "立案", case.filing.filed_on if case.filing else None)
        for pause in case.investigation.pauses:
            guards.not_before("中止调查", on, pause.reason, pause.since)
        guards.actor_holds_post(case, desk, self.roles, on)
        guards.actor_separate(case, desk, Duty.APPROVE_MEASURE)
        if self.expected_until and self.expected_until < on:
            raise BadInput("expected_until", "预计恢复日期不能早于中止日期", "precedes the suspension")
        reason = stated("reason", self.reason, "理由")
        rule = clause_if_stated("rule", self.rule)
        entry = desk.entry(when)
        case.trigger(
            InvestigationSuspended,
            entry,
            number=desk.number(case.unit, DocumentKind.SUSPENSION.value, entry, case.id),
            ground=self.ground,
            mark=GROUNDS_MARK,
            reason=reason,
            rule=rule,
            expected_until=self.expected_until,
        )
