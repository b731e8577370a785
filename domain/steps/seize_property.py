"""查封、扣押 — a compulsory measure over things, by an express power only. 行政强制法第十八条、第十九条、第二十二条至第二十六条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from domain.case import guards
from domain.case.approval import approving_head
from domain.case.case import Case, CaseEvent
from domain.case.clauses import clauses_stated
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import Certified, stated
from domain.case.measures import SeizedThing, Seizure, SeizureKind
from domain.case.presence import not_at_an_inquiry
from domain.case.seizing import may_be_seized, power_for_measure, within_term
from domain.case.service_state import handed_over_at_once
from domain.case.stage import Stage
from domain.case.step import Step, not_in_future
from domain.case.terms import SEIZURE, URGENT_APPROVAL
from domain.people.officer import Officer
from domain.people.role import HANDLING
from domain.powers.power_list import Grant
from domain.record.personal import Personal, personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import Precision, When

DOCUMENTS = {SeizureKind.SEAL: DocumentKind.SEALING, SeizureKind.SEIZE: DocumentKind.SEIZURE}


class ApprovalPrecedesMeasure(Refusal):
    article = "行政强制法第十八条第一项、第十九条"
    zh = (
        "实施查封、扣押前须经行政机关负责人批准，批准时间{approved}晚于实施时间{day}。",
        "请核对批准时间；情况紧急需要当场实施的，选择“情况紧急”，在二十四小时内报告并补办批准。",
    )
    en = (
        "The head approves the measure beforehand; {approved} is after {day}.",
        "Check the time; in urgency choose so, report within 24 hours and have it approved.",
    )


class PartyOrWitnessRequired(Refusal):
    article = "行政强制法第十八条第四项、第九项"
    zh = (
        "实施查封、扣押应当通知当事人到场；当事人不到场的，须有见证人到场。",
        "请通知当事人到场；不到场的，邀请见证人并填写“见证人”。",
    )
    en = (
        "The party is called to be present; in its absence a witness is.",
        "Call the party, or invite a witness and state who it was.",
    )


class MeasureMustBeExplained(Refusal):
    article = "行政强制法第十八条第五项、第六项"
    zh = (
        "应当当场告知当事人采取措施的理由、依据以及依法享有的权利、救济途径，听取陈述申辩。",
        "请告知并听取意见后填写。",
    )
    en = (
        "The party is told on the spot the reasons, the basis, its rights and remedies, and is heard.",
        "Tell it and hear it first.",
    )


class MeasureApproval(StrEnum):
    """批准方式."""

    PRIOR = "事先批准"
    URGENT = "情况紧急，当场实施后补办批准（第十九条）"


class PropertySeized(CaseEvent):
    """``approval_finding``: what is wrong with the approval of an urgent measure, "" when nothing is."""

    TOPIC = "case.property_seized"
    title = "查封、扣押"
    correctable = frozenset({"place", "statement"})
    number: str
    issuer: str
    kind: SeizureKind
    party: str
    grant: Grant
    basis: tuple[str, ...]
    reasons: str
    things: tuple[SeizedThing, ...]
    place: str
    keeper: Personal
    costs: str
    until: date
    officers: tuple[Certified, ...]
    certificates_shown: bool
    explained: bool
    statement: str
    party_present: bool
    witness: Personal | None
    signed: bool
    unsigned_reason: str
    approval: MeasureApproval
    approver: str
    approved_by: str
    approved_at: When | None
    approval_finding: str

    def apply(self, case: Case) -> None:
        codes = tuple(one.code for one in self.officers)
        on = self.occurred_at.first_day
        order = Document(self.number, DOCUMENTS[self.kind], self.party, on, self.until)
        if self.party_present:
            how = "当事人签收" if self.signed else f"当事人拒绝签收：{self.unsigned_reason}"
            order = order.with_attempt(handed_over_at_once(on, codes, how))
        case.documents = {**case.documents, self.number: order}
        seizure = Seizure(
            number=self.number,
            kind=self.kind,
            party=self.party,
            item=self.grant.item.code,
            when=self.occurred_at,
            until=self.until,
            approved=bool(self.approver),
            things=self.things,
            urgent=self.approval is MeasureApproval.URGENT,
            approved_at=self.approved_at,
            place=self.place,
            officers=codes,
        )
        case.seizures = {**case.seizures, self.number: seizure}
        case.assume(Duty.HANDLE, *codes)
        if self.approver:
            case.assume(Duty.APPROVE_MEASURE, self.approver)

    def describe(self) -> str:
        names = "、".join(f"{one.name}{one.quantity}" for one in self.things)
        finding = f"（{self.approval_finding}）" if self.approval_finding else ""
        return f"{self.issuer}以{self.number}{self.kind.value}{names}，期限至{self.until}{finding}"


@dataclass(frozen=True, kw_only=True)
class SeizeProperty(Step):
    """``item``: the one whose power carries the measure. ``approved_at``: of an urgent measure, once it was approved."""

    title: ClassVar = "查封、扣押"
    articles: ClassVar = "行政强制法第十七条至第二十六条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.INVESTIGATING})
    follows: ClassVar = ("case.filing_approved",)

    kind: SeizureKind = field(metadata={"label": "措施种类"})
    party: str = field(metadata={"label": "当事人编号"})
    item: str = field(metadata={"label": "有强制措施权的事项编码"})
    basis: tuple[str, ...] = field(metadata={"label": "法律依据", "hint": "授权采取该措施的条款，法律全称"})
    reasons: str = field(metadata={"label": "理由"})
    things: tuple[SeizedThing, ...] = field(metadata={"label": "场所、设施、财物清单"})
    place: str = field(metadata={"label": "保管地点"})
    keeper: str = field(metadata={"label": "保管人", "personal": True})
    until: date = field(metadata={"label": "期限截止日", "hint": "不超过三十日"})
    officers: tuple[str, ...] = field(metadata={"label": "执法人员"})
    certificates_shown: bool = field(metadata={"label": "已出示执法证件"})
    explained: bool = field(metadata={"label": "已告知理由、依据、权利和救济途径"})
    statement: str = field(metadata={"label": "当事人的陈述申辩", "hint": "没有的填“当事人未提出”"})
    approval: MeasureApproval = field(metadata={"label": "批准方式"})
    approver: str = field(default="", metadata={"label": "批准的负责人", "hint": "尚未补办批准的不填"})
    approved_at: str = field(default="", metadata={"label": "批准时间", "hint": "如 2022-07-15T09:30"})
    party_present: bool = field(default=False, metadata={"label": "当事人在场"})
    witness: str = field(default="", metadata={"label": "见证人", "personal": True})
    signed: bool = field(default=False, metadata={"label": "当事人已在笔录、清单上签名"})
    unsigned_reason: str = field(default="", metadata={"label": "未签名原因"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.known_party(case, self.party)
        guards.not_before(self.title, on, "立案", case.filing.filed_on if case.filing else None)
        grant = power_for_measure(case, desk, self.item.strip(), on)
        things = may_be_seized(grant.item.code, self.things)
        until = within_term(self.until, on, SEIZURE.ends(desk.calendar, on))
        content = self._content()
        approved_at, finding = self._approval(desk, when)
        officers = guards.certified_officers(case, desk, self.officers, on, (grant,))
        not_at_an_inquiry(case, officers, self.place, when, self.kind.value)
        head = self._head(case, desk, approved_at.first_day) if approved_at else None
        entry = desk.entry(when).relying_on(*(one.certificate for one in officers))
        government = desk.unit(case.unit).government
        case.trigger(
            PropertySeized,
            entry,
            number=desk.number(case.unit, DOCUMENTS[self.kind].value, entry, case.id),
            issuer=government,
            kind=self.kind,
            party=self.party,
            grant=grant,
            things=things,
            costs=f"保管费用由{government}承担（行政强制法第二十六条第三款）",
            until=until,
            officers=officers,
            approval=self.approval,
            approver=head.code if head else "",
            approved_by=head.name if head else "",
            approved_at=approved_at,
            approval_finding=finding,
            **content,
        )

    def _content(self) -> dict[str, Any]:
        guards.certificates_shown(self.certificates_shown)
        if not self.explained:
            raise MeasureMustBeExplained()
        if not self.party_present and not self.witness.strip():
            raise PartyOrWitnessRequired()
        guards.signed_or_reasoned(self.signed, self.unsigned_reason)
        return {
            "basis": clauses_stated("basis", self.basis),
            "reasons": stated("reasons", self.reasons, "理由"),
            "place": stated("place", self.place, "保管地点"),
            "keeper": Personal(stated("keeper", self.keeper, "保管人"), "keeper"),
            "certificates_shown": self.certificates_shown,
            "explained": self.explained,
            "statement": stated("statement", self.statement, "当事人的陈述申辩"),
            "party_present": self.party_present,
            "witness": personal(self.witness.strip(), "witness"),
            "signed": self.signed,
            "unsigned_reason": self.unsigned_reason.strip(),
        }

    def _head(self, case: Case, desk: Desk, on: date) -> Officer:
        return approving_head(case, desk, self.approver.strip(), on, self.officers, Duty.APPROVE_MEASURE)

    def _approval(self, desk: Desk, when: When) -> tuple[When | None, str]:
        """When it was approved, None while it is not; and what is wrong with that, "" when nothing is."""
        if self.approval is MeasureApproval.URGENT:
            return self._approved_afterwards(desk, when)
        approved = self._approved_at(desk)
        if _later(approved, when):
            raise ApprovalPrecedesMeasure(approved=approved.text, day=when.text)
        return approved, ""

    def _approved_afterwards(self, desk: Desk, when: When) -> tuple[When | None, str]:
        if when.precision is not Precision.MINUTE:
            raise BadInput("occurred_at", "情况紧急的，实施时间应精确到分", "an urgent measure is timed")
        if not self.approver.strip() and not self.approved_at.strip():
            return None, "尚未补办批准"
        approved = self._approved_at(desk)
        if _later(when, approved):
            raise BadInput("approved_at", "补办批准的时间早于实施时间", "approved before the measure")
        return approved, "" if URGENT_APPROVAL.kept(when, approved) else "超过二十四小时补办批准"

    def _approved_at(self, desk: Desk) -> When:
        approved = When.parse(self.approved_at, "approved_at")
        not_in_future(approved, desk, "approved_at")
        return approved


def _later(one: When, other: When) -> bool:
    """By the minute where both are known to it, else by the day."""
    if one.precision is Precision.MINUTE and other.precision is Precision.MINUTE:
        return one.moment > other.moment
    return one.first_day > other.first_day
