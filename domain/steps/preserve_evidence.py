"""先行登记保存 — evidence that may be lost or hard to obtain later is listed and kept. 行政处罚法第五十六条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.approval import approving_head
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import Certified, stated
from domain.case.investigation import KeptItem, Preservation
from domain.case.keeping import no_pressure
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.terms import PRESERVATION
from domain.people.role import HANDLING
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class ApprovalMustComeFirst(Refusal):
    article = "行政处罚法第五十六条"
    zh = (
        "先行登记保存须事先经行政机关负责人批准，批准日期{approved_on}晚于保存日期{day}。",
        "未经批准的不得先行登记保存；请核对批准日期，或采用拍照、复制等方式取证。",
    )
    en = (
        "The head approves a preservation beforehand; {approved_on} is after {day}.",
        "Check the date; without approval, photograph or copy the evidence instead.",
    )


class LossRisk(StrEnum):
    """先行登记保存的情形 — the two of the article, and no other."""

    MAY_BE_LOST = "证据可能灭失"
    HARD_TO_OBTAIN_LATER = "证据以后难以取得"


class EvidencePreserved(CaseEvent):
    """``due_on``: last day to decide what becomes of the things, seven working days from the day of this event."""

    TOPIC = "case.evidence_preserved"
    title = "先行登记保存"
    correctable = frozenset({"place"})
    number: str
    issuer: str
    party: str
    risk: LossRisk
    reason: str
    items: tuple[KeptItem, ...]
    place: str
    keeper: Personal
    officers: tuple[Certified, ...]
    certificates_shown: bool
    signed: bool
    unsigned_reason: str
    approver: str
    approved_by: str
    approved_on: date
    due_on: date

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        issued = Document(self.number, DocumentKind.PRESERVATION, self.party, on)
        case.documents = {**case.documents, self.number: issued}
        kept = Preservation(self.number, self.party, on, self.due_on, self.items)
        case.investigated(preservations={**case.investigation.preservations, self.number: kept})
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))
        case.assume(Duty.APPROVE_MEASURE, self.approver)

    def describe(self) -> str:
        things = "、".join(f"{one.name}{one.quantity}" for one in self.items)
        return f"经{self.approved_by}批准，以{self.number}先行登记保存{things}（{self.risk.value}），应于{self.due_on}前处理"


@dataclass(frozen=True, kw_only=True)
class PreserveEvidence(Step):
    """``keeper``: who keeps the things, the party itself or another. ``approved_on``: not later than the act."""

    title: ClassVar = "先行登记保存"
    articles: ClassVar = "行政处罚法第五十六条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.INVESTIGATING})
    follows: ClassVar = ("case.filing_approved",)

    party: str = field(metadata={"label": "当事人编号"})
    risk: LossRisk = field(metadata={"label": "情形"})
    reason: str = field(metadata={"label": "具体理由", "hint": "为何可能灭失或者以后难以取得"})
    items: tuple[KeptItem, ...] = field(metadata={"label": "物品清单"})
    place: str = field(metadata={"label": "保存地点"})
    keeper: str = field(metadata={"label": "保管人", "personal": True})
    officers: tuple[str, ...] = field(metadata={"label": "执法人员"})
    certificates_shown: bool = field(metadata={"label": "已出示执法证件"})
    approver: str = field(metadata={"label": "批准的负责人"})
    approved_on: date = field(metadata={"label": "批准日期", "hint": "须在保存之前"})
    signed: bool = field(default=False, metadata={"label": "当事人已在清单上签名"})
    unsigned_reason: str = field(default="", metadata={"label": "未签名原因"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.known_party(case, self.party)
        guards.not_before(self.title, on, "立案", case.filing.filed_on if case.filing else None)
        guards.certificates_shown(self.certificates_shown)
        guards.signed_or_reasoned(self.signed, self.unsigned_reason)
        reason = no_pressure(stated("reason", self.reason, "具体理由"))
        self._check_items()
        place, keeper = stated("place", self.place, "保存地点"), stated("keeper", self.keeper, "保管人")
        if self.approved_on > on:
            raise ApprovalMustComeFirst(approved_on=self.approved_on, day=on)
        officers = guards.certified_officers(case, desk, self.officers, on)
        approver = approving_head(
            case, desk, self.approver, self.approved_on, self.officers, Duty.APPROVE_MEASURE
        )
        entry = desk.entry(when).relying_on(*(one.certificate for one in officers))
        case.trigger(
            EvidencePreserved,
            entry,
            number=desk.number(case.unit, DocumentKind.PRESERVATION.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            risk=self.risk,
            reason=reason,
            items=self.items,
            place=place,
            keeper=Personal(keeper, "keeper"),
            officers=officers,
            certificates_shown=self.certificates_shown,
            signed=self.signed,
            unsigned_reason=self.unsigned_reason.strip(),
            approver=approver.code,
            approved_by=approver.name,
            approved_on=self.approved_on,
            due_on=PRESERVATION.ends(desk.calendar, on),
        )

    def _check_items(self) -> None:
        if not self.items:
            raise BadInput("items", "请填写物品清单", "state at least one thing")
        for index, one in enumerate(self.items):
            for name, label in (("name", "物品名称"), ("quantity", "数量"), ("condition", "物品状况")):
                stated(f"items.{index}.{name}", getattr(one, name), label)
