"""当场处罚备案 — a decision made on the spot is reported to the organ for the record. 行政处罚法第五十二条第三款."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.simple_procedure import SpotDecision
from domain.case.stage import DECISION_MADE, EXECUTING, Stage
from domain.case.step import Step
from domain.case.terms import SPOT_REPORT
from domain.people.role import HANDLING, Role
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from domain.record.when import When


class OnTheSpotReported(CaseEvent):
    """``due_on``: last day by the term used, whose ``mark`` says how sure it is. ``late``: a finding, not a bar."""

    TOPIC = "case.on_the_spot_reported"
    title = "当场处罚备案"
    number: str
    receiver: str
    received_by: str
    due_on: date
    mark: Certainty
    late: bool

    def apply(self, case: Case) -> None:
        if decision := case.spot_decisions.get(self.number):
            reported = replace(decision, reported_on=self.occurred_at.first_day)
            case.spot_decisions = {**case.spot_decisions, self.number: reported}
        case.assume(Duty.HANDLE, self.actor.id)

    def describe(self) -> str:
        late = f"（期限{self.due_on}，已超过；期限{self.mark.label}）" if self.late else ""
        return f"当场处罚决定书{self.number}报备案，由{self.received_by}接收{late}"


@dataclass(frozen=True, kw_only=True)
class ReportOnTheSpot(Step):
    """``receiver``: who took it on record for the organ."""

    title: ClassVar = "当场处罚备案"
    articles: ClassVar = "行政处罚法第五十二条第三款"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = DECISION_MADE | EXECUTING
    follows: ClassVar = ("case.penalty_decided_on_the_spot",)

    number: str = field(metadata={"label": "当场处罚决定书号码"})
    receiver: str = field(
        metadata={"label": "备案接收人", "hint": "本机关执法队队长、负责人或者档案管理员的代码"}
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        decision = self._decision(case)
        guards.not_before(self.title, on, "当场处罚决定", decision.on)
        guards.actor_separate(case, desk, Duty.HANDLE)
        receiver = desk.officer(self.receiver)
        guards.holds_post(case, receiver, (Role.TEAM_LEADER, Role.HEAD, Role.ARCHIVIST), on)
        term = desk.terms(case.unit).of(SPOT_REPORT, decision.on)
        due_on = term.ends(desk.calendar, decision.on)
        case.trigger(
            OnTheSpotReported,
            desk.entry(when),
            number=decision.number,
            receiver=receiver.code,
            received_by=receiver.name,
            due_on=due_on,
            mark=term.mark,
            late=on > due_on,
        )

    def _decision(self, case: Case) -> SpotDecision:
        decision = case.spot_decisions.get(self.number.strip())
        if decision is None:
            known = "、".join(case.spot_decisions) or "无"
            raise BadInput(
                "number", f"本案没有当场处罚决定书{self.number}（现有：{known}）", "no such decision"
            )
        if decision.reported_on:
            raise BadInput("number", f"{decision.number}已于{decision.reported_on}备案", "reported already")
        return decision
