"""鉴定意见 — the expert's opinion comes in and is evidence. 行政处罚法第四十六条、第六十条；行政诉讼证据规定第十四条（参照）."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.clauses import clause_if_stated
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.evidence_rules import check_file, next_evidence_id
from domain.case.guards import Certified, stated
from domain.case.investigation import Pause
from domain.case.outside_replies import STAGES_OF_REPLY, answered, open_request, parties_concerned
from domain.case.proceedings import Evidence, EvidenceKind
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import Refusal
from domain.record.when import When


class OpinionMustBeSigned(Refusal):
    article = "行政诉讼证据规定第十四条（参照）"
    zh = (
        "鉴定意见应当有鉴定人的签名和鉴定机构的盖章。",
        "请退回鉴定机构补正，补正后再登记。",
    )
    en = (
        "An expert opinion bears the expert's signature and the body's seal.",
        "Have the expert body complete it first.",
    )


class AppraisalReceived(CaseEvent):
    """``excluded_by``: the rule that takes its time out of the ninety days, "" for none; ``commissioned_on`` to the day of
    receipt is that time."""

    TOPIC = "case.appraisal_received"
    title = "收到鉴定意见"
    request: str
    expert: str
    opinion: str
    method: str
    commissioned_on: date
    excluded_by: str
    evidence_id: str
    proves: str
    parties: tuple[str, ...]
    officers: tuple[Certified, ...]
    sha256: str
    media_type: str
    size: int

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        codes = tuple(one.code for one in self.officers)
        piece = Evidence(
            id=self.evidence_id,
            kind=EvidenceKind.EXPERT,
            title=f"{self.expert}的鉴定意见",
            collected_on=on,
            proves=self.proves,
            sha256=self.sha256,
            officers=codes,
            parties=self.parties,
        )
        answered(case, self.request, on, piece)
        pause = Pause(self.commissioned_on, f"鉴定（{self.request}）", self.excluded_by, on)
        case.investigated(pauses=(*case.investigation.pauses, pause))
        case.assume(Duty.HANDLE, *codes)

    def describe(self) -> str:
        days = (self.occurred_at.first_day - self.commissioned_on).days
        time = f"依{self.excluded_by}扣除{days}日" if self.excluded_by else f"历时{days}日，不扣除办案期限"
        return f"收到{self.expert}鉴定意见，作为证据{self.evidence_id}（{time}）：{self.opinion}"


@dataclass(frozen=True, kw_only=True)
class ReceiveAppraisal(Step):
    """The time is that of receipt. ``excluded_by``: the clause that takes the time of the appraisal out of the ninety days;
    left blank, the legal due date stays (行政处罚法第六十条 itself excludes nothing)."""

    title: ClassVar = "鉴定意见"
    articles: ClassVar = "行政处罚法第四十六条、第六十条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = STAGES_OF_REPLY

    request: str = field(metadata={"label": "鉴定委托书文号"})
    opinion: str = field(metadata={"label": "鉴定意见", "hint": "不写个人姓名"})
    method: str = field(metadata={"label": "鉴定方法和分析过程"})
    signed: bool = field(metadata={"label": "有鉴定人签名和机构盖章"})
    proves: str = field(metadata={"label": "证明目的"})
    officers: tuple[str, ...] = field(metadata={"label": "收集人员"})
    sha256: str = field(metadata={"label": "文件摘要（SHA-256）"})
    media_type: str = field(metadata={"label": "文件类型", "hint": "如 application/pdf"})
    size: int = field(metadata={"label": "文件大小（字节）"})
    parties: tuple[str, ...] = field(default=(), metadata={"label": "涉及的当事人编号"})
    excluded_by: str = field(
        default="",
        metadata={"label": "鉴定时间不计入办案期限的依据", "hint": "法律全称和条款；没有依据的不填"},
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        request = open_request(case, self.request, on, appraisal=True)
        if not self.signed:
            raise OpinionMustBeSigned()
        parties = parties_concerned(case, self.parties)
        check_file(EvidenceKind.EXPERT, self.sha256, self.media_type, self.size)
        officers = guards.certified_officers(case, desk, self.officers, on)
        case.trigger(
            AppraisalReceived,
            desk.entry(when).relying_on(*(one.certificate for one in officers)),
            request=request.number,
            expert=request.organ,
            opinion=stated("opinion", self.opinion, "鉴定意见"),
            method=stated("method", self.method, "鉴定方法和分析过程"),
            commissioned_on=request.asked_on,
            excluded_by=clause_if_stated("excluded_by", self.excluded_by),
            evidence_id=next_evidence_id(case),
            proves=stated("proves", self.proves, "证明目的"),
            parties=parties,
            officers=officers,
            sha256=self.sha256,
            media_type=self.media_type,
            size=self.size,
        )
