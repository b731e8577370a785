"""重新启动 — the head takes up an ended matter again; how it ended stays on record. 行政处罚法第五十四条、第七十五条第二款."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.executing import stage_of_execution
from domain.case.guards import stated
from domain.case.revising import take_up
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.record.when import When


class ReopenGround(StrEnum):
    """重新启动的理由."""

    NEW_EVIDENCE = "发现新的证据"
    REMEDY = "复议、诉讼结果"
    RETURNED = "受移送机关退回或者不予处理"
    WRONGLY_ENDED = "不予立案、结案不当"


class ResumeAt(StrEnum):
    """恢复到的阶段."""

    CHECK = "核查"
    INVESTIGATION = "调查"
    PERFORMANCE = "决定的送达和履行"


class CaseReopened(CaseEvent):
    TOPIC = "case.reopened"
    title = "重新启动"
    correctable = frozenset({"reason"})
    ground: ReopenGround
    reason: str
    from_stage: Stage
    to_stage: Stage

    def apply(self, case: Case) -> None:
        take_up(case, self.occurred_at.first_day, self.ground.value, self.to_stage)
        case.assume(Duty.APPROVE_FILING, self.actor.id)

    def describe(self) -> str:
        return (
            f"{self.actor.name}决定重新启动（{self.ground.value}），由“{self.from_stage.label}”"
            f"恢复到“{self.to_stage.label}”：{self.reason}"
        )


@dataclass(frozen=True, kw_only=True)
class ReopenCase(Step):
    """A matter never filed goes back to its check (to the lead, where none had begun); a filed one to the investigation,
    or, where a decision stands, to its performance. A decision that is wrong is changed or revoked by its own step."""

    title: ClassVar = "重新启动"
    articles: ClassVar = "行政处罚法第五十四条、第七十五条第二款"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = frozenset(
        {Stage.DISMISSED, Stage.FORWARDED, Stage.CLOSED, Stage.ARCHIVED}
    )
    follows: ClassVar = ("case.closed",)

    ground: ReopenGround = field(metadata={"label": "重新启动的理由"})
    reason: str = field(metadata={"label": "具体理由"})
    resume_at: ResumeAt = field(metadata={"label": "恢复到的阶段"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.not_before(self.title, on, case.stage.label, _ended_on(case))
        guards.actor_holds_post(case, desk, self.roles, on)
        guards.actor_separate(case, desk, Duty.APPROVE_FILING)
        case.trigger(
            CaseReopened,
            desk.entry(when),
            ground=self.ground,
            reason=stated("reason", self.reason, "具体理由"),
            from_stage=case.stage,
            to_stage=self._stage(case),
        )

    def _stage(self, case: Case) -> Stage:
        if self.resume_at is ResumeAt.PERFORMANCE:
            return _performance(case)
        filed = bool(case.filing and case.filing.filed_on)
        if filed is (self.resume_at is ResumeAt.CHECK):
            problem = "已立案的案件不能恢复到核查" if filed else "尚未立案的不能恢复到调查"
            raise BadInput("resume_at", problem, "an unfiled matter resumes at its check, a filed one later")
        if filed:
            return Stage.INVESTIGATING
        if any(one.decision and one.decision.stands for one in case.proceedings.values()):
            problem = "已有当场处罚决定的，恢复到履行；决定有误的，先撤销"
            raise BadInput("resume_at", problem, "a decision on the spot stands; revoke it first")
        return Stage.CHECKING if case.check else Stage.LEAD


def _performance(case: Case) -> Stage:
    """Where the decisions stand: to be served, served or being enforced, or none that penalises."""
    decisions = [one.decision for one in case.proceedings.values() if one.decision and one.decision.stands]
    if not decisions:
        raise BadInput(
            "resume_at", "本案没有有效的决定可以履行", "no decision stands that could be performed"
        )
    penalties = [case.documents.get(one.number) for one in decisions if one.penalises]
    if not penalties:
        return Stage.NOT_PENALISED
    served = all(one and one.served_on for one in penalties)
    return stage_of_execution(case) if served else Stage.DECIDED


def _ended_on(case: Case) -> date | None:
    days = (
        case.dismissal.on if case.dismissal else None,
        case.forwarding.on if case.forwarding else None,
        case.closing.closed_on if case.closing else None,
        case.archive.on if case.archive and case.stage is Stage.ARCHIVED else None,
    )
    return max((day for day in days if day), default=None)
