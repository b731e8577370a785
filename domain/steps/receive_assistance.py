"""协助答复 — the reply to a request for assistance; as documentary evidence when so marked. 行政处罚法第二十六条、第四十六条."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import Any, ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.evidence_rules import check_file, next_evidence_id
from domain.case.guards import Certified, stated
from domain.case.outside_replies import STAGES_OF_REPLY, answered, open_request, parties_concerned
from domain.case.proceedings import Evidence, EvidenceKind
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.when import When


class AssistanceReceived(CaseEvent):
    """``days_late``: calendar days after the term of the request. ``evidence_id``: "" for a reply that is no evidence."""

    TOPIC = "case.assistance_received"
    title = "收到协助答复"
    correctable = frozenset({"content"})
    request: str
    organ: str
    content: str
    days_late: int
    evidence_id: str
    proves: str
    parties: tuple[str, ...]
    officers: tuple[Certified, ...]
    sha256: str
    media_type: str
    size: int

    def apply(self, case: Case) -> None:
        codes = tuple(one.code for one in self.officers)
        answered(case, self.request, self.occurred_at.first_day, self._evidence(codes))
        case.assume(Duty.HANDLE, *codes)

    def _evidence(self, codes: tuple[str, ...]) -> Evidence | None:
        if not self.evidence_id:
            return None
        return Evidence(
            id=self.evidence_id,
            kind=EvidenceKind.DOCUMENTARY,
            title=f"{self.organ}对{self.request}的答复",
            collected_on=self.occurred_at.first_day,
            proves=self.proves,
            sha256=self.sha256,
            officers=codes,
            parties=self.parties,
        )

    def describe(self) -> str:
        late = f"（逾期{self.days_late}日）" if self.days_late else ""
        used = f"，作为证据{self.evidence_id}，证明{self.proves}" if self.evidence_id else ""
        return f"收到{self.organ}对{self.request}的答复{late}：{self.content}{used}"


@dataclass(frozen=True, kw_only=True)
class ReceiveAssistance(Step):
    """The time is that of receipt. ``as_evidence``: then its file, purpose and two certified officers are stated too."""

    title: ClassVar = "协助答复"
    articles: ClassVar = "行政处罚法第二十六条、第四十六条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = STAGES_OF_REPLY

    request: str = field(metadata={"label": "协助调查函文号"})
    content: str = field(metadata={"label": "答复要点", "hint": "不写个人姓名"})
    as_evidence: bool = field(default=False, metadata={"label": "作为证据（书证）"})
    proves: str = field(default="", metadata={"label": "证明目的"})
    officers: tuple[str, ...] = field(default=(), metadata={"label": "收集人员"})
    parties: tuple[str, ...] = field(default=(), metadata={"label": "涉及的当事人编号"})
    sha256: str = field(default="", metadata={"label": "文件摘要（SHA-256）"})
    media_type: str = field(default="", metadata={"label": "文件类型", "hint": "如 application/pdf"})
    size: int = field(default=0, metadata={"label": "文件大小（字节）"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.officer_of_the_case(case, desk)
        guards.actor_holds_post(case, desk, self.roles, when.first_day)
        request = open_request(case, self.request, when.first_day, appraisal=False)
        content = stated("content", self.content, "答复要点")
        overrun = (when.first_day - request.due_on).days if request.due_on else 0
        evidence = self._as_evidence(case, desk, when) if self.as_evidence else _NO_EVIDENCE
        officers: tuple[Certified, ...] = evidence["officers"]
        case.trigger(
            AssistanceReceived,
            desk.entry(when).relying_on(*(one.certificate for one in officers)),
            request=request.number,
            organ=request.organ,
            content=content,
            days_late=max(overrun, 0),
            **evidence,
        )

    def _as_evidence(self, case: Case, desk: Desk, when: When) -> dict[str, Any]:
        parties = parties_concerned(case, self.parties)
        check_file(EvidenceKind.DOCUMENTARY, self.sha256, self.media_type, self.size)
        return {
            "evidence_id": next_evidence_id(case),
            "proves": stated("proves", self.proves, "证明目的"),
            "parties": parties,
            "officers": guards.certified_officers(case, desk, self.officers, when.first_day),
            "sha256": self.sha256,
            "media_type": self.media_type,
            "size": self.size,
        }


_NO_EVIDENCE: dict[str, Any] = {
    "evidence_id": "",
    "proves": "",
    "parties": (),
    "officers": (),
    "sha256": "",
    "media_type": "",
    "size": 0,
}
