"""责令改正 — order to correct: a concrete measure within a term. 行政处罚法第二十八条第一款."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.approval import Approval, approving_head
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import Certified, each_stated, stated
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class OrderAlreadyRunning(Refusal):
    article = "行政处罚法第二十八条、第五十四条第二款"
    zh = (
        "对该当事人已有责令改正通知书{number}，再次责令须说明理由。",
        "请填写“再次责令的理由”；符合立案标准的应当立案，不得以改代罚。",
    )
    en = (
        "Order {number} already runs against this party; a second one needs a reason.",
        "State it, or file the case.",
    )


class CorrectionOrdered(CaseEvent):
    TOPIC = "case.correction_ordered"
    title = "责令改正"
    number: str
    issuer: str
    party: str
    officers: tuple[Certified, ...]
    facts: str
    basis: tuple[str, ...]
    measures: tuple[str, ...]
    due_on: date
    reinspect_on: date
    approval: Approval
    approved_by: str
    approver: str
    second_order_reason: str

    def apply(self, case: Case) -> None:
        issued = Document(
            self.number,
            DocumentKind.CORRECTION_ORDER,
            self.party,
            self.occurred_at.first_day,
            self.due_on,
        )
        case.reinspect_on = {**case.reinspect_on, self.number: self.reinspect_on}
        case.documents = {**case.documents, self.number: issued}
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))
        case.assume(Duty.APPROVE_ORDER, self.approver)

    def describe(self) -> str:
        return f"{self.issuer}作出责令改正违法行为通知书{self.number}，限于{self.due_on}前：{'；'.join(self.measures)}"


@dataclass(frozen=True, kw_only=True)
class OrderCorrection(Step):
    """``basis``: the clauses that carry the order, full titles. ``due_on``: last day of the term."""

    title: ClassVar = "责令改正"
    articles: ClassVar = "行政处罚法第二十八条第一款"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar = frozenset({Stage.CHECKING, Stage.INVESTIGATING})

    party: str = field(metadata={"label": "当事人编号"})
    officers: tuple[str, ...] = field(metadata={"label": "执法人员"})
    facts: str = field(metadata={"label": "违法事实"})
    basis: tuple[str, ...] = field(metadata={"label": "法律依据"})
    measures: tuple[str, ...] = field(metadata={"label": "改正要求"})
    due_on: date = field(metadata={"label": "改正期限截止日"})
    reinspect_on: date = field(metadata={"label": "复查日期"})
    approver: str = field(metadata={"label": "批准的负责人"})
    approval: Approval = field(default=Approval.PRIOR, metadata={"label": "批准方式"})
    second_order_reason: str = field(default="", metadata={"label": "再次责令的理由"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.known_party(case, self.party)
        self._check_term(when.first_day)
        self._check_second_order(case)
        officers = guards.certified_officers(case, desk, self.officers, when.first_day)
        approver = approving_head(case, desk, self.approver, when.first_day, self.officers)
        entry = desk.entry(when).relying_on(*(one.certificate for one in officers))
        case.trigger(
            CorrectionOrdered,
            entry,
            number=desk.number(case.unit, DocumentKind.CORRECTION_ORDER.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            officers=officers,
            facts=stated("facts", self.facts, "违法事实"),
            basis=each_stated("basis", self.basis, "法律依据"),
            measures=each_stated("measures", self.measures, "改正要求"),
            due_on=self.due_on,
            reinspect_on=self.reinspect_on,
            approval=self.approval,
            approved_by=approver.name,
            approver=approver.code,
            second_order_reason=self.second_order_reason.strip(),
        )

    def _check_term(self, on: date) -> None:
        if self.due_on < on:
            raise BadInput("due_on", "改正期限不能早于作出日期", "the term ends before the order is made")
        if self.reinspect_on < self.due_on:
            raise BadInput(
                "reinspect_on", "复查日期不能早于改正期限", "re-inspection precedes the end of the term"
            )

    def _check_second_order(self, case: Case) -> None:
        running = [
            one
            for one in case.documents.values()
            if one.kind is DocumentKind.CORRECTION_ORDER and one.party == self.party and not one.ended_by
        ]
        if running and not self.second_order_reason.strip():
            raise OrderAlreadyRunning(number=running[-1].number)
