"""查证证据 — how a piece of evidence was found to be true; only then may facts rest on it. 行政处罚法第四十六条."""

from collections.abc import Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class EvidenceIsOut(Refusal):
    article = "行政处罚法第四十六条"
    zh = (
        "证据{evidence}已经排除，不再查证。",
        "事实需要证据证明的，请另行收集证据后查证。",
    )
    en = ("Evidence {evidence} is excluded already.", "Collect other evidence for the fact and verify that.")


class Verification(StrEnum):
    """查证方式."""

    ORIGINAL = "与原件、原物核对"
    AGREEMENT = "与其他证据相互印证"
    SOURCE = "向提供人核实"
    ON_SITE = "到现场核对"


class EvidenceVerified(CaseEvent):
    TOPIC = "case.evidence_verified"
    title = "查证证据"
    evidence: str
    manner: Verification
    finding: str

    def apply(self, case: Case) -> None:
        """No other step depends on it: what is found untrue is excluded (排除证据)."""

    def describe(self) -> str:
        return f"{self.actor.name}查证证据{self.evidence}属实（{self.manner.value}）：{self.finding}"


@dataclass(frozen=True, kw_only=True)
class VerifyEvidence(Step):
    title: ClassVar = "查证证据"
    articles: ClassVar = "行政处罚法第四十六条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.CHECKING, Stage.INVESTIGATING})

    evidence: str = field(metadata={"label": "证据编号"})
    manner: Verification = field(metadata={"label": "查证方式"})
    finding: str = field(metadata={"label": "查证情况"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.officer_of_the_case(case, desk)
        piece = case.evidence.get(self.evidence)
        if piece is None:
            known = "、".join(case.evidence) or "无"
            raise BadInput("evidence", f"本案没有证据{self.evidence}（现有：{known}）", "no such evidence")
        if piece.excluded_on:
            raise EvidenceIsOut(evidence=piece.id)
        guards.not_before(self.title, when.first_day, f"收集证据{piece.id}", piece.collected_on)
        finding = stated("finding", self.finding, "查证情况")
        entry = desk.entry(when)
        case.trigger(EvidenceVerified, entry, evidence=piece.id, manner=self.manner, finding=finding)
