"""移送评估 — a special group reports on a suspected crime, and the head decides. 行政执法机关移送涉嫌犯罪案件的规定第五条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.criminal_lines import Quantity, check_quantities, reached, updated
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import Certified, stated
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.terms import TRANSFER_DECISION
from domain.case.transfer import Evaluation
from domain.people.role import Role
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class PrincipalHeadMustDecide(Refusal):
    article = "行政执法机关移送涉嫌犯罪案件的规定第五条"
    zh = (
        "是否移送涉嫌犯罪案件，由本机关正职负责人或者主持工作的负责人决定。",
        "请由正职负责人或者主持工作的负责人登录办理，并勾选。",
    )
    en = (
        "The principal head, or whoever acts as such, decides on a transfer to the police.",
        "Have that person decide, and say so.",
    )


class TransferChoice(StrEnum):
    """评估结论."""

    TRANSFER = "移送公安机关"
    NOT_TRANSFER = "不移送"


class TransferEvaluated(CaseEvent):
    """``quantities``: the figures in view. ``lines``: those of the criminal lines they reach, in words.

    ``late``: decided more than three days after the report; a finding for the review of the file."""

    TOPIC = "case.transfer_evaluated"
    title = "移送评估"
    group: tuple[Certified, ...]
    reported_on: date
    report: str
    crime: str
    quantities: tuple[Quantity, ...]
    lines: tuple[str, ...]
    choice: TransferChoice
    reasons: str
    principal: bool
    late: bool

    def apply(self, case: Case) -> None:
        transfer = self.choice is TransferChoice.TRANSFER
        made = Evaluation(self.occurred_at, transfer, self.crime, self.quantities, self.reported_on)
        case.transfers = replace(
            case.transfers,
            quantities=updated(case.transfers.quantities, self.quantities),
            evaluations=(*case.transfers.evaluations, made),
        )
        case.assume(Duty.HANDLE, *(one.code for one in self.group))
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        late = "（超过三日）" if self.late else ""
        return f"{self.actor.name}就涉嫌{self.crime}决定{self.choice.value}{late}：{self.reasons}"


@dataclass(frozen=True, kw_only=True)
class EvaluateTransfer(Step):
    """``group``: the special group, two officers or more. ``quantities``: beside what the investigation has found."""

    title: ClassVar = "移送评估"
    articles: ClassVar = "行政执法机关移送涉嫌犯罪案件的规定第五条；行政处罚法第二十七条、第八十二条"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = frozenset(
        {Stage.CHECKING, Stage.INVESTIGATING, Stage.CONCLUDED, Stage.EXAMINING, Stage.NOTIFIED}
    )

    group: tuple[str, ...] = field(metadata={"label": "专案组成员", "hint": "两名以上执法人员的代码"})
    reported_on: date = field(metadata={"label": "专案组报告日期"})
    report: str = field(metadata={"label": "核实情况和移送建议"})
    crime: str = field(metadata={"label": "涉嫌罪名"})
    choice: TransferChoice = field(metadata={"label": "决定"})
    reasons: str = field(metadata={"label": "理由", "hint": "不移送的，理由记录在案"})
    principal: bool = field(default=False, metadata={"label": "决定人系正职负责人或者主持工作的负责人"})
    quantities: tuple[Quantity, ...] = field(default=(), metadata={"label": "认定的数量"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        if not self.principal:
            raise PrincipalHeadMustDecide()
        if self.reported_on > on:
            raise BadInput("reported_on", "报告日期晚于决定日期", "the report is later than the decision")
        if case.lead:
            guards.not_before("专案组报告", self.reported_on, "收到线索", case.lead.received.first_day)
        group = guards.certified_officers(case, desk, self.group, self.reported_on)
        guards.actor_holds_post(case, desk, self.roles, on)
        if desk.actor.id in self.group:
            raise BadInput("group", "决定人不能是专案组成员", "the decider is in the group")
        guards.actor_separate(case, desk, Duty.DECIDE)
        found = check_quantities("quantities", self.quantities)
        quantities = updated(case.transfers.quantities, found)
        case.trigger(
            TransferEvaluated,
            desk.entry(when),
            group=group,
            reported_on=self.reported_on,
            report=stated("report", self.report, "核实情况和移送建议"),
            crime=stated("crime", self.crime, "涉嫌罪名"),
            quantities=quantities,
            lines=tuple(
                f"{line.subject.value}≥{line.lowest}（{line.source}）" for line in reached(quantities)
            ),
            choice=self.choice,
            reasons=stated("reasons", self.reasons, "理由"),
            principal=self.principal,
            late=on > TRANSFER_DECISION.ends(desk.calendar, self.reported_on),
        )
