"""证据 — collect a piece of evidence: one of eight kinds, its source, and what it proves. 行政处罚法第四十六条."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.evidence_rules import check_file, next_evidence_id, unlocked
from domain.case.guards import Certified, stated
from domain.case.proceedings import Evidence, EvidenceKind
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.personal import Personal, personal
from domain.record.refusal import Refusal
from domain.record.when import When


class CopyMustBeChecked(Refusal):
    article = "行政诉讼证据规定第十条（参照）"
    zh = ("复制件应当与原件核对，注明“与原件核对无异”。", "请核对原件后注明；不能核对的，请收集原件。")
    en = ("A copy is checked against its original and noted so.", "Check it, or collect the original.")


class EvidenceCollected(CaseEvent):
    """``evidence_id``: "E1", "E2" … in the order of collecting. ``size``: of the file, in bytes."""

    TOPIC = "case.evidence_collected"
    title = "收集证据"
    correctable = frozenset({"evidence_title", "source", "place"})
    evidence_id: str
    kind: EvidenceKind
    evidence_title: str
    proves: str
    parties: tuple[str, ...]
    officers: tuple[Certified, ...]
    source: str
    maker: Personal | None
    place: str
    copied: bool
    original_checked: bool
    sha256: str
    media_type: str
    size: int

    def apply(self, case: Case) -> None:
        codes = tuple([one.code for one in self.officers])
        piece = Evidence(
            self.evidence_id,
            self.kind,
            self.evidence_title,
            self.occurred_at.first_day,
            self.proves,
            self.sha256,
            codes,
            self.parties,
        )
        case.evidence = {**case.evidence, self.evidence_id: piece}
        case.assume(Duty.HANDLE, *codes)

    def describe(self) -> str:
        names = "、".join(one.name for one in self.officers)
        return f"{names}收集证据{self.evidence_id}（{self.kind.value}）：{self.evidence_title}，证明{self.proves}"


@dataclass(frozen=True, kw_only=True)
class CollectEvidence(Step):
    """``parties``: ids of those it concerns, all parties by default. ``sha256``: 64 hex digits; "" only for a thing.

    A file is known by its digest, media type and size: its name would carry personal data.
    """

    title: ClassVar = "收集证据"
    articles: ClassVar = "行政处罚法第四十二条、第四十六条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = TOWARDS_A_PARTY | {Stage.CHECKING, Stage.INVESTIGATING}

    kind: EvidenceKind = field(metadata={"label": "证据种类"})
    evidence_title: str = field(metadata={"label": "证据名称", "hint": "不写个人姓名"})
    proves: str = field(metadata={"label": "证明目的"})
    officers: tuple[str, ...] = field(metadata={"label": "收集人员"})
    source: str = field(metadata={"label": "证据来源", "hint": "来源单位或者取得方式，不写个人姓名"})
    place: str = field(metadata={"label": "收集地点"})
    maker: str = field(default="", metadata={"label": "制作人或者提供人", "personal": True})
    parties: tuple[str, ...] = field(default=(), metadata={"label": "涉及的当事人编号"})
    copied: bool = field(default=False, metadata={"label": "是复制件"})
    original_checked: bool = field(default=False, metadata={"label": "与原件核对无异"})
    sha256: str = field(default="", metadata={"label": "文件摘要（SHA-256）"})
    media_type: str = field(default="", metadata={"label": "文件类型", "hint": "如 image/jpeg"})
    size: int = field(default=0, metadata={"label": "文件大小（字节）"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        parties = self._parties(case)
        unlocked(case, parties)
        if case.lead:
            guards.not_before("收集证据", when, "收到线索", case.lead.received)
        check_file(self.kind, self.sha256, self.media_type, self.size)
        if self.copied and not self.original_checked:
            raise CopyMustBeChecked()
        officers = guards.certified_officers(case, desk, self.officers, when.first_day)
        evidence_id = next_evidence_id(case)
        case.trigger(
            EvidenceCollected,
            desk.entry(when).relying_on(*(one.certificate for one in officers)),
            evidence_id=evidence_id,
            kind=self.kind,
            evidence_title=stated("evidence_title", self.evidence_title, "证据名称"),
            proves=stated("proves", self.proves, "证明目的"),
            parties=parties,
            officers=officers,
            source=stated("source", self.source, "证据来源"),
            maker=personal(self.maker.strip(), f"maker-{evidence_id}"),
            place=stated("place", self.place, "收集地点"),
            copied=self.copied,
            original_checked=self.original_checked,
            sha256=self.sha256,
            media_type=self.media_type,
            size=self.size,
        )

    def _parties(self, case: Case) -> tuple[str, ...]:
        named = tuple(
            guards.known_party(case, one, f"parties.{index}").id for index, one in enumerate(self.parties)
        )
        return tuple(dict.fromkeys(named)) or tuple(case.parties)
