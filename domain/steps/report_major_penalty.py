"""重大行政处罚备案 — tell the county government of a major penalty. 行政处罚法第七十五条第一款;
山西省人民政府令第206号 (待核实); law: S37."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import each_stated, stated
from domain.case.party_proceedings import Decision
from domain.case.penalty import worded
from domain.case.publication import MajorReport
from domain.case.revising import AFTER_DECISION, decided_before
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.terms import MAJOR_PENALTY_REPORT
from domain.people.role import HANDLING, Role
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from domain.record.when import When


class MajorPenaltyReported(CaseEvent):
    """``why_major``: in the officer's words, as the threshold is local. ``heard``: a hearing took place."""

    TOPIC = "case.major_penalty_reported"
    title = "重大行政处罚备案"
    correctable = frozenset({"why_major", "receipt"})
    decision: str
    party: str
    penalties: str
    superior: str
    why_major: str
    heard: bool
    attachments: tuple[str, ...]
    receipt: str
    due_on: date
    mark: Certainty
    late: bool

    def apply(self, case: Case) -> None:
        reported = MajorReport(self.decision, self.occurred_at.first_day)
        case.publicity = replace(case.publicity, major_reports=(*case.publicity.major_reports, reported))

    def describe(self) -> str:
        late = f"（期限{self.due_on}，已超过；期限{self.mark.label}）" if self.late else ""
        return f"将{self.decision}（{self.penalties}）报{self.superior}备案{late}：{self.why_major}"


@dataclass(frozen=True, kw_only=True)
class ReportMajorPenalty(Step):
    """``superior``: the county government when left blank (a reading for towns, 待核实). From which sum a penalty is major is
    not known: whoever reports says why this one is."""

    title: ClassVar = "重大行政处罚备案"
    articles: ClassVar = "行政处罚法第七十五条第一款；山西省人民政府令第206号（修正，待核实）"
    roles: ClassVar = (*HANDLING, Role.LEGAL_REVIEWER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = AFTER_DECISION | {Stage.CLOSING_REQUESTED}
    follows: ClassVar = ("case.penalty_decided",)

    party: str = field(metadata={"label": "当事人编号"})
    why_major: str = field(metadata={"label": "属于重大行政处罚的理由", "hint": "标准待核实，写明依据"})
    attachments: tuple[str, ...] = field(
        metadata={"label": "附件", "hint": "决定书副本、案情说明、法律依据、听证情况"}
    )
    superior: str = field(default="", metadata={"label": "备案机关"})
    receipt: str = field(default="", metadata={"label": "备案回执"})

    @classmethod
    def check_stage(cls, case: Case) -> None:
        super().check_stage(case)
        decided_before(cls, case)

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        decision = self._decision(case)
        guards.not_before(self.title, on, "作出决定", decision.on)
        term = desk.terms(case.unit).of(MAJOR_PENALTY_REPORT, decision.on)
        due_on = term.ends(desk.calendar, decision.on)
        case.trigger(
            MajorPenaltyReported,
            desk.entry(when),
            decision=decision.number,
            party=self.party,
            penalties=worded(decision.penalties),
            superior=self.superior.strip() or desk.unit(case.unit[:6]).government,
            why_major=stated("why_major", self.why_major, "属于重大行政处罚的理由"),
            heard=case.of(self.party).last_hearing_on is not None,
            attachments=each_stated("attachments", self.attachments, "附件"),
            receipt=self.receipt.strip(),
            due_on=due_on,
            mark=term.mark,
            late=on > due_on,
        )

    def _decision(self, case: Case) -> Decision:
        guards.known_party(case, self.party)
        decision = case.of(self.party).decision
        if decision is None or not decision.penalises:
            raise BadInput("party", f"对{self.party}没有有效的处罚决定", "no penalty decision stands")
        for one in case.publicity.major_reports:
            if one.decision == decision.number:
                raise BadInput("party", f"{one.decision}已于{one.on}备案", "reported already")
        return decision
