"""先行登记保存的处理 — within seven working days it is decided what becomes of the things. 行政处罚法第五十六条."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import ClassVar, Final

from domain.case import guards
from domain.case.approval import approving_head
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import Certified, stated
from domain.case.investigation import Disposition
from domain.case.keeping import known_preservation, no_pressure, positions
from domain.case.stage import OPEN, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import Refusal
from domain.record.when import When

DECISION_TAKEN: Final = {
    Disposition.SEIZED: frozenset({DocumentKind.SEIZURE, DocumentKind.SEALING}),
    Disposition.CONFISCATED: frozenset({DocumentKind.PENALTY_DECISION}),
}
"""Kinds of the decision that each of these takes."""


class MeasureTakesItsOwnDecision(Refusal):
    article = "行政处罚法第五十六条、第五十七条；行政强制法第十八条、第二十四条"
    zh = (
        "“{how}”须另有决定书，先行登记保存的处理不能代替。",
        "请先依法作出查封、扣押决定或者没收的处罚决定，再填写其文号；没有决定的，请返还或者解除。",
    )
    en = (
        "{how} takes a decision of its own; disposing of preserved things does not stand in for it.",
        "Make that decision first and state its number; without one, return the things.",
    )


class PreservedEvidenceDisposed(CaseEvent):
    """``lapsed``: decided after the seventh working day; ``working_days``: from the registration, whose day is not counted.
    Recorded all the same, a finding for the review of the file."""

    TOPIC = "case.preserved_evidence_disposed"
    title = "处理先行登记保存的证据"
    number: str
    issuer: str
    preservation: str
    party: str
    items: tuple[int, ...]
    disposition: Disposition
    reason: str
    decision: str
    organ: str
    officers: tuple[Certified, ...]
    approver: str
    approved_by: str
    working_days: int
    lapsed: bool

    def apply(self, case: Case) -> None:
        issued = Document(
            self.number, DocumentKind.PRESERVATION_DISPOSAL, self.party, self.occurred_at.first_day
        )
        case.documents = {**case.documents, self.number: issued}
        if kept := case.investigation.preservations.get(self.preservation):
            disposed = kept.with_disposed(self.items, self.disposition, self.occurred_at.first_day)
            case.investigated(preservations={**case.investigation.preservations, self.preservation: disposed})
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))
        case.assume(Duty.APPROVE_MEASURE, self.approver)

    def describe(self) -> str:
        late = f"（第{self.working_days}个工作日，超过七日，保存措施已失效【待核实】）" if self.lapsed else ""
        return (
            f"以{self.number}对{self.preservation}保存的{len(self.items)}项证据{self.disposition.value}{late}"
        )


@dataclass(frozen=True, kw_only=True)
class DisposePreservedEvidence(Step):
    """``items``: positions in the list, from 1; all that remain by default. ``decision``: number of the decision to seize
    or to confiscate. ``organ``: to which the things are transferred."""

    title: ClassVar = "先行登记保存的处理"
    articles: ClassVar = "行政处罚法第五十六条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = OPEN - {Stage.LEAD, Stage.CHECKING, Stage.FILING_REQUESTED}

    preservation: str = field(metadata={"label": "先行登记保存通知书文号"})
    disposition: Disposition = field(metadata={"label": "处理方式"})
    reason: str = field(metadata={"label": "处理理由"})
    officers: tuple[str, ...] = field(metadata={"label": "执法人员"})
    approver: str = field(metadata={"label": "批准的负责人"})
    items: tuple[int, ...] = field(default=(), metadata={"label": "清单项号", "hint": "不填为全部剩余各项"})
    decision: str = field(default="", metadata={"label": "查封、扣押或者没收的决定书文号"})
    organ: str = field(default="", metadata={"label": "接受移送的机关"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        kept = known_preservation(case, self.preservation)
        guards.not_before(self.title, on, "先行登记保存", kept.on)
        chosen = positions(kept, self.items)
        reason = no_pressure(stated("reason", self.reason, "处理理由"))
        self._check_disposition(case)
        officers = guards.certified_officers(case, desk, self.officers, on)
        approver = approving_head(case, desk, self.approver, on, self.officers, Duty.APPROVE_MEASURE)
        entry = desk.entry(when).relying_on(*(one.certificate for one in officers))
        case.trigger(
            PreservedEvidenceDisposed,
            entry,
            number=desk.number(case.unit, DocumentKind.PRESERVATION_DISPOSAL.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            preservation=kept.number,
            party=kept.party,
            items=chosen,
            disposition=self.disposition,
            reason=reason,
            decision=self.decision.strip(),
            organ=self.organ.strip(),
            officers=officers,
            approver=approver.code,
            approved_by=approver.name,
            working_days=desk.calendar.working_days_between(kept.on, on),
            lapsed=on > kept.due_on,
        )

    def _check_disposition(self, case: Case) -> None:
        if kinds := DECISION_TAKEN.get(self.disposition):
            number = self.decision.strip()
            found = guards.known_document(case, number, "decision") if number else None
            if found is None or found.kind not in kinds or found.ended_by:
                raise MeasureTakesItsOwnDecision(how=self.disposition.value)
        if self.disposition is Disposition.TRANSFERRED:
            stated("organ", self.organ, "接受移送的机关")
