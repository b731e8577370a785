"""调查终结 — conclude the investigation with a report. 行政处罚法第四十条、第五十七条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.criminal_lines import Quantity, check_quantities, updated
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.evidence_rules import admissible
from domain.case.guards import each_stated, stated
from domain.case.proceedings import Conclusion, Evidence
from domain.case.returning import returned_and_supplemented
from domain.case.special_parties import not_the_town_itself
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import Refusal
from domain.record.when import When


class EveryPartyMustBeIdentified(Refusal):
    article = "行政处罚法第四十条"
    zh = ("当事人尚未查明（{parties}），不能终结调查。", "请查明身份并在现场检查中登记当事人。")
    en = ("A party is not identified yet ({parties}).", "Identify the party and enter it at an inspection.")


class EvidenceRequired(Refusal):
    article = "行政处罚法第四十条、第四十六条"
    zh = ("本案尚无可用的证据，违法事实不清、证据不足的不得给予行政处罚。", "请先收集证据。")
    en = ("The case has no evidence; facts must be proved.", "Collect evidence first.")


class ReinspectionRequired(Refusal):
    article = "行政处罚法第二十八条第一款（复查为设计建议）"
    zh = (
        "责令改正通知书{number}已送达，尚无复查记录（改正期限{due_on}）。",
        "请先复查；改正期限未满的，请填写“改正期限未满的说明”。",
    )
    en = (
        "Order {number} was served and not re-inspected (term {due_on}).",
        "Re-inspect first; while the term still runs, state why the investigation ends before it.",
    )


class InvestigationConcluded(CaseEvent):
    """A new report: what reviewed, examined or discussed an earlier one no longer counts. ``evidence``: ids relied on."""

    TOPIC = "case.investigation_concluded"
    title = "调查终结"
    facts: str
    evidence: tuple[str, ...]
    nature: str
    basis: tuple[str, ...]
    discretion: str
    proposal: str
    running_term_reason: str
    recusal_statement: str
    quantities: tuple[Quantity, ...]

    def apply(self, case: Case) -> None:
        case.stage = Stage.CONCLUDED
        case.conclusion = Conclusion(self.occurred_at.first_day, self.facts, self.discretion, self.proposal)
        case.review = case.examination = None
        case.investigated(supplement=None)
        case.discussions = ()
        found = updated(case.transfers.quantities, self.quantities)
        case.transfers = replace(case.transfers, quantities=found)

    def describe(self) -> str:
        return f"{self.actor.name}终结调查，证据{len(self.evidence)}件，建议：{self.proposal}"


@dataclass(frozen=True, kw_only=True)
class ConcludeInvestigation(Step):
    """The report (W13). ``discretion``: tier and factors, with reasons. ``running_term_reason``: why the investigation
    ends while the term of a served order to correct still runs."""

    title: ClassVar = "调查终结"
    articles: ClassVar = "行政处罚法第四十条、第五十七条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.INVESTIGATING})
    follows: ClassVar = ("case.filing_approved", "case.evidence_collected", "case.site_inspected")

    facts: str = field(metadata={"label": "查明的事实"})
    nature: str = field(metadata={"label": "违法行为定性"})
    basis: tuple[str, ...] = field(metadata={"label": "法律依据"})
    discretion: str = field(metadata={"label": "裁量理由", "hint": "裁量档次及从轻、减轻、从重情节"})
    proposal: str = field(metadata={"label": "处理建议"})
    recusal_statement: str = field(metadata={"label": "回避情况", "hint": "如“承办人员无需回避”"})
    quantities: tuple[Quantity, ...] = field(
        default=(),
        metadata={"label": "认定的数量", "hint": "损毁耕地亩数、矿产品价值等，用于评估是否移送司法机关"},
    )
    running_term_reason: str = field(default="", metadata={"label": "改正期限未满的说明"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.officer_of_the_case(case, desk)
        identified(case)
        not_the_town_itself(case.parties.values())
        returned_and_supplemented(case)
        evidence = evidence_at_hand(case, when.first_day)
        self._check_order(case, when)
        reinspected(case, when.first_day, explained=bool(self.running_term_reason.strip()))
        case.trigger(
            InvestigationConcluded,
            desk.entry(when),
            facts=stated("facts", self.facts, "查明的事实"),
            evidence=tuple(one.id for one in evidence),
            nature=stated("nature", self.nature, "违法行为定性"),
            basis=each_stated("basis", self.basis, "法律依据"),
            discretion=stated("discretion", self.discretion, "裁量理由"),
            proposal=stated("proposal", self.proposal, "处理建议"),
            running_term_reason=self.running_term_reason.strip(),
            quantities=check_quantities("quantities", self.quantities),
            recusal_statement=stated("recusal_statement", self.recusal_statement, "回避情况"),
        )

    def _check_order(self, case: Case, when: When) -> None:
        on = when.first_day
        if case.filing:
            guards.not_before(self.title, on, "立案", case.filing.filed_on)
        for piece in admissible(case, on):
            guards.not_before(self.title, on, f"收集证据{piece.id}", piece.collected_on)
        for pause in case.investigation.pauses:
            guards.not_before(self.title, on, f"{pause.reason}结束", pause.until)
        for inquiry in case.inquiries:
            guards.not_before(self.title, when, "询问", inquiry.ended)


def identified(case: Case) -> None:
    """The case has a party, and none is unknown."""
    unknown = [party.id for party in case.parties.values() if not party.identified]
    if unknown or not case.parties:
        raise EveryPartyMustBeIdentified(parties="、".join(unknown) or "无当事人")


def evidence_at_hand(case: Case, on: date) -> tuple[Evidence, ...]:
    """Some evidence has been collected and not excluded."""
    evidence = admissible(case, on)
    if not evidence:
        raise EvidenceRequired()
    return evidence


def reinspected(case: Case, on: date, *, explained: bool) -> None:
    """``explained``: why it is concluded while a term still runs."""
    for order in orders_to_reinspect(case, on):
        running = order.due_on is not None and on <= order.due_on
        if not (running and explained):
            raise ReinspectionRequired(number=order.number, due_on=order.due_on)


def orders_to_reinspect(case: Case, on: date) -> list[Document]:
    """Orders to correct that were served, and not re-inspected, by that day."""
    seen = {one.order for one in case.reinspections if one.on <= on}
    return [
        one
        for one in case.documents.values()
        if one.kind is DocumentKind.CORRECTION_ORDER
        and not one.ended_by
        and one.served_by(on)
        and one.number not in seen
    ]
