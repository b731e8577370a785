"""排除证据 — evidence that may not be used counts for nothing any more. 行政处罚法第四十六条；行政诉讼证据规定第五十七条（参照）."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.proceedings import Evidence
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.step import Step
from domain.people.role import HANDLING, Role
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class DecisionRestsOnIt(Refusal):
    article = "行政处罚法第四十六条、第七十五条第二款"
    zh = (
        "证据{evidence}涉及的当事人均已作出决定，不能再以排除证据改变决定的依据。",
        "决定所依据的证据有问题的，请依法撤销或者变更原决定。",
    )
    en = (
        "Every party that evidence {evidence} concerns has been decided on.",
        "If the decision rests on bad evidence, withdraw or change the decision.",
    )


class ExclusionReason(StrEnum):
    PROCEDURE = "严重违反法定程序收集"
    SECRET_MEANS = "以偷拍、偷录、窃听等手段获取，侵害他人合法权益"
    COERCION = "以利诱、欺诈、胁迫、暴力等不正当手段获取"
    ILLEGAL = "以其他非法手段取得"
    NOT_VERIFIED = "经查证不属实或者无法查证"


class EvidenceExcluded(CaseEvent):
    TOPIC = "case.evidence_excluded"
    title = "排除证据"
    evidence: str
    reason: ExclusionReason
    explanation: str

    def apply(self, case: Case) -> None:
        if piece := case.evidence.get(self.evidence):
            out = replace(piece, excluded_on=self.occurred_at.first_day)
            case.evidence = {**case.evidence, self.evidence: out}

    def describe(self) -> str:
        return f"{self.actor.name}排除证据{self.evidence}（{self.reason.value}）：{self.explanation}"


@dataclass(frozen=True, kw_only=True)
class ExcludeEvidence(Step):
    """The piece stays in the file; no report and no decision rests on it from that day on."""

    title: ClassVar = "排除证据"
    articles: ClassVar = "行政处罚法第四十六条、行政诉讼证据规定第五十七条（参照）"
    roles: ClassVar = (*HANDLING, Role.LEGAL_REVIEWER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = TOWARDS_A_PARTY | {
        Stage.CHECKING,
        Stage.INVESTIGATING,
        Stage.CONCLUDED,
        Stage.EXAMINING,
    }

    evidence: str = field(metadata={"label": "证据编号"})
    reason: ExclusionReason = field(metadata={"label": "排除的情形"})
    explanation: str = field(metadata={"label": "说明"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        if desk.actor.role in HANDLING:
            guards.officer_of_the_case(case, desk)
        guards.actor_holds_post(case, desk, self.roles, on)
        piece = excludable(case, self.evidence)
        guards.not_before("排除证据", on, f"收集证据{piece.id}", piece.collected_on)
        case.trigger(
            EvidenceExcluded,
            desk.entry(when),
            evidence=piece.id,
            reason=self.reason,
            explanation=stated("explanation", self.explanation, "说明"),
        )


def excludable(case: Case, evidence: str) -> Evidence:
    """A piece that still counts, and that a decision does not rest on."""
    piece = case.evidence.get(evidence)
    if piece is None:
        known = "、".join(case.evidence) or "无"
        raise BadInput("evidence", f"本案没有证据{evidence}（现有：{known}）", "no such evidence")
    if piece.excluded_on:
        raise BadInput("evidence", f"该证据已于{piece.excluded_on}排除", "it has been excluded already")
    if piece.parties and all(case.of(party).decision for party in piece.parties):
        raise DecisionRestsOnIt(evidence=piece.id)
    return piece
