"""延期改正 — a longer term to correct, on the party's written application. 行政处罚法第二十八条第一款."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.stage import UNDER_WAY, Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class TermAlreadyEnded(Refusal):
    article = "行政处罚法第二十八条第一款（期内书面申请为设计建议）"
    zh = (
        "改正期限已于{due_on}届满，{applied_on}的申请已逾期。",
        "请办理整改复查；确需再次责令的，另行作出责令改正通知书并说明理由。",
    )
    en = (
        "The term ended on {due_on}; the application of {applied_on} comes too late.",
        "Re-inspect; if need be, make a second order and say why.",
    )


class OrderAlreadyReinspected(Refusal):
    article = "行政处罚法第二十八条第一款（设计建议）"
    zh = ("责令改正通知书{number}已复查，不能再延期。", "请按复查结论办理。")
    en = ("Order {number} has been re-inspected; its term cannot be extended.", "Act on the result.")


class CorrectionExtended(CaseEvent):
    TOPIC = "case.correction_extended"
    title = "延期改正"
    correctable = frozenset({"reason"})
    order: str
    applied_on: date
    earlier_due_on: date | None
    due_on: date
    reason: str
    reinspect_on: date | None

    class_version = 2

    @staticmethod
    def upcast_v1_v2(state: dict[str, Any]) -> None:
        state["reinspect_on"] = None

    def apply(self, case: Case) -> None:
        if order := case.documents.get(self.order):
            case.documents = {**case.documents, self.order: order.with_term(self.due_on)}
        if self.reinspect_on:
            case.reinspect_on = {**case.reinspect_on, self.order: self.reinspect_on}
        case.assume(Duty.APPROVE_ORDER, self.actor.id)

    def describe(self) -> str:
        looked = f"，复查改为{self.reinspect_on}" if self.reinspect_on else ""
        return (
            f"依申请将{self.order}的改正期限由{self.earlier_due_on}延长至{self.due_on}{looked}：{self.reason}"
        )


@dataclass(frozen=True, kw_only=True)
class ExtendCorrection(Step):
    """``order``: number of the order. ``applied_on``: day of the written application. ``due_on``: the new last day, with
    which the re-inspection moves."""

    title: ClassVar = "延期改正"
    articles: ClassVar = "行政处罚法第二十八条第一款"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = UNDER_WAY | {Stage.CHECKING, Stage.FILING_REQUESTED}

    order: str = field(metadata={"label": "责令改正通知书文号"})
    applied_on: date = field(metadata={"label": "当事人书面申请日期"})
    due_on: date = field(metadata={"label": "延长后的改正期限截止日"})
    reason: str = field(metadata={"label": "延期理由"})
    reinspect_on: date | None = field(
        default=None, metadata={"label": "复查日期", "hint": "不填的，为延长期满后的第一个工作日"}
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        order = guards.known_order(case, self.order)
        if any(one.order == order.number for one in case.reinspections):
            raise OrderAlreadyReinspected(number=order.number)
        self._check_days(order, when.first_day)
        guards.actor_holds_post(case, desk, self.roles, when.first_day)
        guards.actor_separate(case, desk, Duty.APPROVE_ORDER)
        case.trigger(
            CorrectionExtended,
            desk.entry(when),
            order=order.number,
            applied_on=self.applied_on,
            earlier_due_on=order.due_on,
            due_on=self.due_on,
            reason=stated("reason", self.reason, "延期理由"),
            reinspect_on=self._reinspection(desk),
        )

    def _reinspection(self, desk: Desk) -> date:
        """The first working day after the term, unless another is set (law: S03)."""
        if self.reinspect_on and self.reinspect_on < self.due_on:
            raise BadInput(
                "reinspect_on", "复查日期不能早于改正期限", "re-inspection precedes the end of the term"
            )
        return self.reinspect_on or desk.calendar.add_working_days(self.due_on, 1)

    def _check_days(self, order: Document, on: date) -> None:
        guards.not_before("延期申请", self.applied_on, "作出责令改正", order.issued_on)
        if self.applied_on > on:
            raise BadInput("applied_on", "申请日期不能晚于批准日期", "applied for after the approval")
        if order.due_on and self.applied_on > order.due_on:
            raise TermAlreadyEnded(due_on=order.due_on, applied_on=self.applied_on)
        if order.due_on and self.due_on <= order.due_on:
            raise BadInput("due_on", f"新的期限应晚于原期限{order.due_on}", "the new term must end later")
