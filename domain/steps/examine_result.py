"""负责人审查 — the head examines the result of the investigation. 行政处罚法第五十七条第一款."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.proceedings import Examination, Outcome
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.when import When


class ResultExamined(CaseEvent):
    """``complex``: complex or major, so that the leaders discuss it before the decision (第五十七条第二款)."""

    TOPIC = "case.result_examined"
    title = "负责人审查"
    outcome: Outcome
    opinion: str
    complex: bool
    complex_reason: str

    def apply(self, case: Case) -> None:
        supplement = self.outcome is Outcome.SUPPLEMENT
        case.stage = Stage.INVESTIGATING if supplement else Stage.EXAMINING
        case.examination = Examination(self.occurred_at.first_day, self.outcome, self.complex)
        case.assume(Duty.EXAMINE, self.actor.id)

    def describe(self) -> str:
        discussed = "，情节复杂或者重大，须集体讨论" if self.complex else ""
        return f"{self.actor.name}审查：{self.outcome.value}{discussed}。{self.opinion}"


@dataclass(frozen=True, kw_only=True)
class ExamineResult(Step):
    """``opinion``: the head's written opinion; for a supplement, what is missing."""

    title: ClassVar = "负责人审查"
    articles: ClassVar = "行政处罚法第五十七条第一款"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.EXAMINING})
    follows: ClassVar = ("case.legality_reviewed",)

    outcome: Outcome = field(metadata={"label": "审查结论"})
    opinion: str = field(metadata={"label": "审查意见及理由"})
    complex: bool = field(default=False, metadata={"label": "情节复杂或者重大违法行为"})
    complex_reason: str = field(default="", metadata={"label": "复杂或者重大的理由"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        if case.review:
            guards.not_before("负责人审查", when.first_day, "法制审核", case.review.on)
        guards.holds_post(case, desk.officer(desk.actor.id), self.roles, when.first_day)
        guards.actor_separate(case, desk, Duty.EXAMINE)
        reason = self.complex_reason.strip()
        if self.complex:
            stated("complex_reason", reason, "复杂或者重大的理由")
        case.trigger(
            ResultExamined,
            desk.entry(when),
            outcome=self.outcome,
            opinion=stated("opinion", self.opinion, "审查意见及理由"),
            complex=self.complex,
            complex_reason=reason,
        )
