"""结案申请 — a case officer asks to close a case in which nothing is left to do. 行政处罚法第六十六条; 结案条件依部门规章（待核实）."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.obligations import at_court, outstanding
from domain.case.proceedings import Closing
from domain.case.stage import DECISION_MADE, EXECUTING, Stage
from domain.case.step import Step, StepNotAllowedNow
from domain.case.transfer_rules import away
from domain.people.role import HANDLING
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class ObligationsOutstanding(Refusal):
    article = "行政处罚法第二十八条、第六十一条、第六十六条、第六十七条"
    zh = ("尚有未了事项，不能结案：{missing}。", "请逐项办结后再申请结案。")
    en = ("The case cannot be closed yet: {missing}.", "Settle each of these first.")


class ClosingGround(StrEnum):
    """结案理由."""

    PERFORMED = "行政处罚决定已执行完毕"
    NOT_PENALISED = "不予行政处罚决定已送达"
    WITHDRAWN = "案件已经撤销"
    POLICE_FILED = "公安机关已立案"
    TAKEN_OVER = "受移送机关已接受移送"
    REVOKED = "决定已被撤销或者确认无效，不再重新作出"
    EXECUTION_ENDED = "已终结执行"
    COURT_ACCEPTED = "人民法院已受理强制执行申请"
    OTHER = "其他应当结案的情形"


class ClosingRequested(CaseEvent):
    """``from_stage``: where the case stood, and where it goes back to if the request is returned."""

    TOPIC = "case.closing_requested"
    title = "申请结案"
    correctable = frozenset({"performance", "restitution"})
    ground: ClosingGround
    performance: str
    restitution: str
    other_reason: str
    from_stage: Stage

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        case.closing = Closing(self.ground.value, self.actor.id, on, self.from_stage)
        case.stage = Stage.CLOSING_REQUESTED
        case.assume(Duty.REQUEST_CLOSING, self.actor.id)

    def describe(self) -> str:
        other = f"（{self.other_reason}）" if self.other_reason else ""
        return f"{self.actor.name}申请结案：{self.ground.value}{other}。{self.performance}"


@dataclass(frozen=True, kw_only=True)
class RequestClosing(Step):
    """``performance``: how each obligation was met, those beyond money too. ``restitution``: gains and property returned
    or compensated, or that there were none. ``other_reason``: with the ground "other" only; nothing may be left to do there
    either. That a court's acceptance closes a case is from rules of departments (待核实)."""

    title: ClassVar = "结案申请"
    articles: ClassVar = "行政处罚法第二十八条、第六十六条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = (DECISION_MADE | EXECUTING) | {
        Stage.WITHDRAWN,
        Stage.WITH_POLICE,
        Stage.TRANSFERRED,
        Stage.INVESTIGATING,
    }

    ground: ClosingGround = field(metadata={"label": "结案理由"})
    performance: str = field(metadata={"label": "执行情况"})
    restitution: str = field(metadata={"label": "退赔情况", "hint": "没有的填“无退赔事项”"})
    other_reason: str = field(default="", metadata={"label": "其他情形的说明"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.actor_separate(case, desk, Duty.REQUEST_CLOSING)
        nothing_outstanding(case, on)
        self._check_ground(case)
        for payment in case.payments:
            guards.not_before(self.title, on, "缴款", payment.on)
        case.trigger(
            ClosingRequested,
            desk.entry(when),
            ground=self.ground,
            performance=stated("performance", self.performance, "执行情况"),
            restitution=stated("restitution", self.restitution, "退赔情况"),
            other_reason=self.other_reason.strip(),
            from_stage=case.stage,
        )

    @classmethod
    def check_stage(cls, case: Case) -> None:
        """A case under investigation is closed only if it had been closed before and was reopened in vain."""
        super().check_stage(case)
        if case.stage is Stage.INVESTIGATING and not case.reopenings:
            raise StepNotAllowedNow(cls, case, cls.allowed_in - {case.stage})

    def _check_ground(self, case: Case) -> None:
        if self.ground is ClosingGround.OTHER:
            stated("other_reason", self.other_reason, "其他情形的说明")
        elif self.ground is not _ground(case):
            raise BadInput("ground", "结案理由与本案的决定不符", "the ground does not fit the decisions")


def nothing_outstanding(case: Case, on: date) -> None:
    if missing := outstanding(case, on):
        raise ObligationsOutstanding(missing="；".join(missing))


def _ground(case: Case) -> ClosingGround:
    """The only ground that fits what became of the case."""
    if case.withdrawal:
        return ClosingGround.WITHDRAWN
    if stage := away(case):
        return ClosingGround.POLICE_FILED if stage is Stage.WITH_POLICE else ClosingGround.TAKEN_OVER
    decisions = [one.decision for one in case.proceedings.values() if one.decision]
    if any(one.penalises for one in decisions):
        return _ground_of_execution(case)
    ended = any(not one.stands for one in decisions)
    return ClosingGround.REVOKED if ended else ClosingGround.NOT_PENALISED


def _ground_of_execution(case: Case) -> ClosingGround:
    """With a court, ended, or performed: the least complete of them names the case."""
    if any(at_court(case, one.document) for one in case.execution.applications):
        return ClosingGround.COURT_ACCEPTED
    return ClosingGround.EXECUTION_ENDED if case.execution.ends else ClosingGround.PERFORMED
