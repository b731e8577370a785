"""责令停止违法行为 — order to stop at once what is going on. 行政处罚法第二十八条第一款；土地管理法第六十八条第四项等实体条款."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import ClassVar

from domain.case import guards
from domain.case.approval import Approval, approving_head
from domain.case.case import Case, CaseEvent
from domain.case.clauses import clauses_stated
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import Certified, each_stated, stated
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.when import When


class StopOrdered(CaseEvent):
    TOPIC = "case.stop_ordered"
    title = "责令停止违法行为"
    number: str
    issuer: str
    party: str
    officers: tuple[Certified, ...]
    facts: str
    basis: tuple[str, ...]
    measures: tuple[str, ...]
    approval: Approval
    approved_by: str
    approver: str

    def apply(self, case: Case) -> None:
        issued = Document(self.number, DocumentKind.STOP_ORDER, self.party, self.occurred_at.first_day)
        case.documents = {**case.documents, self.number: issued}
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))
        case.assume(Duty.APPROVE_ORDER, self.approver)

    def describe(self) -> str:
        return f"{self.issuer}作出责令停止违法行为通知书{self.number}：{'；'.join(self.measures)}"


@dataclass(frozen=True, kw_only=True)
class OrderStop(Step):
    """It sets no term: the act stops on receipt. ``measures``: what must stop. Correction within a term, and filing the
    case, are steps of their own. ``basis``: clauses with their full title and article."""

    title: ClassVar = "责令停止违法行为"
    articles: ClassVar = "行政处罚法第二十八条第一款"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.CHECKING, Stage.INVESTIGATING})
    follows: ClassVar = ("case.check_started",)

    party: str = field(metadata={"label": "当事人编号"})
    officers: tuple[str, ...] = field(metadata={"label": "执法人员"})
    facts: str = field(metadata={"label": "正在进行的违法行为"})
    basis: tuple[str, ...] = field(metadata={"label": "法律依据", "hint": "法律全称和条款项"})
    measures: tuple[str, ...] = field(metadata={"label": "立即停止的行为"})
    approver: str = field(metadata={"label": "批准的负责人"})
    approval: Approval = field(default=Approval.PRIOR, metadata={"label": "批准方式"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.known_party(case, self.party)
        if case.check:
            guards.not_before(self.title, on, "启动核查", case.check.started_on)
        officers = guards.certified_officers(case, desk, self.officers, on)
        approver = approving_head(case, desk, self.approver, on, self.officers)
        facts = stated("facts", self.facts, "正在进行的违法行为")
        basis = clauses_stated("basis", self.basis)
        measures = each_stated("measures", self.measures, "立即停止的行为")
        entry = desk.entry(when).relying_on(*(one.certificate for one in officers))
        case.trigger(
            StopOrdered,
            entry,
            number=desk.number(case.unit, DocumentKind.STOP_ORDER.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            officers=officers,
            facts=facts,
            basis=basis,
            measures=measures,
            approval=self.approval,
            approved_by=approver.name,
            approver=approver.code,
        )
