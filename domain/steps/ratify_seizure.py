"""补办查封扣押批准 — the head approves an urgent measure within twenty-four hours. 行政强制法第十九条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.seizing import known_seizure
from domain.case.stage import OPEN, Stage
from domain.case.step import Step
from domain.case.terms import URGENT_APPROVAL
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.record.when import When


class SeizureRatified(CaseEvent):
    """``late``: after the twenty-four hours; recorded all the same, a finding for the review of the file."""

    TOPIC = "case.seizure_ratified"
    title = "补办查封扣押批准"
    seizure: str
    opinion: str
    late: bool

    def apply(self, case: Case) -> None:
        if seizure := case.seizures.get(self.seizure):
            approved = replace(seizure, approved=True, approved_at=self.occurred_at)
            case.seizures = {**case.seizures, self.seizure: approved}
        case.assume(Duty.APPROVE_MEASURE, self.actor.id)

    def describe(self) -> str:
        late = "（超过二十四小时）" if self.late else ""
        return f"{self.actor.name}补办{self.seizure}的批准{late}：{self.opinion}"


@dataclass(frozen=True, kw_only=True)
class RatifySeizure(Step):
    """A head who does not approve has the things released at once, on that ground."""

    title: ClassVar = "补办查封扣押批准"
    articles: ClassVar = "行政强制法第十九条"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = OPEN - {Stage.LEAD, Stage.CHECKING, Stage.FILING_REQUESTED}

    seizure: str = field(metadata={"label": "查封扣押决定书文号"})
    opinion: str = field(metadata={"label": "批准意见"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        seizure = known_seizure(case, self.seizure.strip())
        if seizure.approved:
            raise BadInput("seizure", f"{seizure.number}已经批准", "the measure is approved already")
        guards.not_before(self.title, when, "实施查封扣押", seizure.when)
        guards.actor_holds_post(case, desk, self.roles, when.first_day)
        guards.actor_separate(case, desk, Duty.APPROVE_MEASURE)
        case.trigger(
            SeizureRatified,
            desk.entry(when),
            seizure=seizure.number,
            opinion=stated("opinion", self.opinion, "批准意见"),
            late=not URGENT_APPROVAL.kept(seizure.when, when),
        )
