"""补正 — a slip of the pen in an issued document is put right; its facts, basis, kind and amount are not. 行政处罚法第七十五条第二款.

The correction notice follows a document norm seen only as an excerpt (待核实; law: S31).
"""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.approval import approving_head
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Clerical, Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.stage import OPEN, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class OnlyClericalErrors(Refusal):
    article = "行政处罚法第七十五条第二款；补正不适用于事实、依据、种类、金额（待核实）"
    zh = (
        "“{touches}”有误不是笔误，不能补正。",
        "请变更或者撤销原文书；不利于当事人的，应当重新告知后作出。",
    )
    en = (
        "An error of {touches} is no slip of the pen and cannot be corrected so.",
        "Change or revoke the document; to the party's disadvantage only after a new notice.",
    )


class Touches(StrEnum):
    """错误所在."""

    WORDING = "文字笔误"
    NUMBER = "数字笔误（不涉及金额）"
    DATE = "日期笔误"
    OTHER = "其他非实质内容"
    FACTS = "违法事实"
    BASIS = "法律依据"
    KIND = "处罚种类"
    AMOUNT = "处罚金额"


_SUBSTANCE = frozenset({Touches.FACTS, Touches.BASIS, Touches.KIND, Touches.AMOUNT})


class DocumentCorrected(CaseEvent):
    """``number``: of the correction notice, "" where the document was made anew because it had not been served."""

    TOPIC = "case.document_corrected"
    title = "补正"
    correctable = frozenset({"reason"})
    number: str
    issuer: str
    document: str
    party: str
    touches: Touches
    erroneous: Personal
    corrected: Personal
    reason: str
    approver: str
    approved_by: str

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        documents = dict(case.documents)
        if known := documents.get(self.document):
            slip = Clerical(on, self.erroneous, self.corrected, self.number)
            documents[self.document] = replace(known, clerical=(*known.clerical, slip))
        if self.number:
            documents[self.number] = Document(self.number, DocumentKind.DOCUMENT_CORRECTION, self.party, on)
        case.documents = documents
        case.assume(Duty.HANDLE, self.actor.id)
        case.assume(Duty.APPROVE_ORDER, self.approver)

    def describe(self) -> str:
        how = f"作出补正通知书{self.number}" if self.number else "送达前重新制作"
        return f"{self.document}有{self.touches.value}，{how}：{self.reason}"


@dataclass(frozen=True, kw_only=True)
class CorrectDocument(Step):
    """Before service the document is made anew under its own number; after it, a notice of its own is served."""

    title: ClassVar = "补正文书"
    articles: ClassVar = "行政处罚法第七十五条第二款"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = (OPEN - {Stage.LEAD}) | {Stage.CLOSED, Stage.ARCHIVED}

    document: str = field(metadata={"label": "被补正的文书文号"})
    touches: Touches = field(metadata={"label": "错误所在"})
    erroneous: str = field(metadata={"label": "原文", "personal": True})
    corrected: str = field(metadata={"label": "补正后的文字", "personal": True})
    reason: str = field(metadata={"label": "补正理由"})
    approver: str = field(metadata={"label": "批准的负责人"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        document = guards.known_document(case, self.document)
        guards.not_before_document(case, self.title, when, document)
        if self.touches in _SUBSTANCE:
            raise OnlyClericalErrors(touches=self.touches.value)
        erroneous = stated("erroneous", self.erroneous, "原文")
        corrected = stated("corrected", self.corrected, "补正后的文字")
        if erroneous == corrected:
            raise BadInput("corrected", "与原文相同", "the same as before")
        reason = stated("reason", self.reason, "补正理由")
        guards.actor_separate(case, desk, Duty.HANDLE)
        approver = approving_head(case, desk, self.approver, on, (desk.actor.id,))
        whose = document.party if document.party in case.parties else "document"
        entry = desk.entry(when)
        word = DocumentKind.DOCUMENT_CORRECTION.value
        case.trigger(
            DocumentCorrected,
            entry,
            number=desk.number(case.unit, word, entry, case.id) if document.served_by(on) else "",
            issuer=desk.unit(case.unit).government,
            document=document.number,
            party=document.party,
            touches=self.touches,
            erroneous=Personal(erroneous, whose),
            corrected=Personal(corrected, whose),
            reason=reason,
            approver=approver.code,
            approved_by=approver.name,
        )
