"""代履行实施 — how it went, under supervision, and what it cost; or that the party performed after all. 行政强制法第五十一条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.executing import go_on
from domain.case.execution import SubstitutePerformance, SubstituteResult
from domain.case.guards import Certified, stated
from domain.case.own_enforcement import LawfulMannerRequired, carried_out_lawfully
from domain.case.stage import AFTER_THE_CHECK, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.personal import Personal, personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When
from domain.wording.money import amount_in_figures


class SubstituteDecisionNotServed(Refusal):
    article = "行政强制法第五十一条第一款第一项"
    zh = ("代履行前应当送达决定书，{number}在{day}尚未送达。", "请先送达代履行决定书并登记送达。")
    en = ("{number} had not been served by {day}; it is served before the performance.", "Serve it first.")


class SubstitutePerformanceRecorded(CaseEvent):
    """``cost_fen``: owed by the party. ``signer``: the party, or a witness, who signed with supervisors and performer."""

    TOPIC = "case.substitute_performance_recorded"
    title = "代履行实施"
    correctable = frozenset({"details", "signer", "media"})
    number: str
    party: str
    result: SubstituteResult
    supervisors: tuple[Certified, ...]
    details: str
    media: tuple[str, ...]
    signer: Personal | None
    absent_told: str
    cost_fen: int
    cost_reason: str

    def apply(self, case: Case) -> None:
        substitutes = tuple(
            replace(one, result=self.result, cost_fen=self.cost_fen) if one.number == self.number else one
            for one in case.execution.substitutes
        )
        case.execution = replace(case.execution, substitutes=substitutes)
        go_on(case)
        case.assume(Duty.HANDLE, *(one.code for one in self.supervisors))

    def describe(self) -> str:
        cost = f"，费用{amount_in_figures(self.cost_fen)}由{self.party}承担" if self.cost_fen else ""
        names = "、".join(one.name for one in self.supervisors)
        return f"{names}到场监督{self.number}：{self.result.value}{cost}。{self.details}"


@dataclass(frozen=True, kw_only=True)
class RecordSubstitutePerformance(Step):
    """``lawful``: no violence, threat or other unlawful means, and not by night. ``absent_told``: how a party that was not
    there was told at once of an immediate clearing. ``cost_reason``: why it cost more than the budget."""

    title: ClassVar = "代履行实施"
    articles: ClassVar = "行政强制法第四十三条、第五十一条、第五十二条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = AFTER_THE_CHECK

    number: str = field(metadata={"label": "代履行决定书文号"})
    result: SubstituteResult = field(metadata={"label": "结果"})
    supervisors: tuple[str, ...] = field(metadata={"label": "到场监督的执法人员"})
    details: str = field(metadata={"label": "实施情况"})
    lawful: bool = field(metadata={"label": "未采用暴力、胁迫等非法方式，未在夜间实施"})
    cost_fen: int = field(default=0, metadata={"label": "实际费用（分）"})
    cost_reason: str = field(default="", metadata={"label": "超出预算的理由"})
    media: tuple[str, ...] = field(default=(), metadata={"label": "照片、录像编号"})
    signer: str = field(
        default="", metadata={"label": "签名的当事人或者见证人", "hint": "代履行完毕的必填", "personal": True}
    )
    absent_told: str = field(
        default="", metadata={"label": "当事人不在场时的通知情况", "hint": "立即实施代履行的填写"}
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        decided = self._decided(case)
        if not self.lawful:
            raise LawfulMannerRequired(detail="")
        done = self._done(case, desk, decided, on) if self.result is SubstituteResult.DONE else {}
        if self.result is SubstituteResult.STOPPED and self.cost_fen:
            raise BadInput("cost_fen", "停止代履行的没有代履行费用", "nothing was done at the party's cost")
        supervisors = guards.certified_officers(case, desk, self.supervisors, on)
        case.trigger(
            SubstitutePerformanceRecorded,
            desk.entry(when).relying_on(*(one.certificate for one in supervisors)),
            number=decided.number,
            party=decided.party,
            result=self.result,
            supervisors=supervisors,
            details=stated("details", self.details, "实施情况"),
            media=self.media,
            absent_told=self.absent_told.strip(),
            cost_fen=self.cost_fen,
            **{"signer": personal(self.signer.strip(), "witness"), "cost_reason": "", **done},
        )

    def _decided(self, case: Case) -> SubstitutePerformance:
        for one in case.execution.substitutes:
            if one.number == self.number.strip():
                if one.result:
                    raise BadInput("number", f"{one.number}已登记：{one.result.value}", "recorded already")
                return one
        known = "、".join(one.number for one in case.execution.substitutes) or "无"
        raise BadInput("number", f"本案没有代履行决定书{self.number}（现有：{known}）", "no such decision")

    def _done(self, case: Case, desk: Desk, decided: SubstitutePerformance, on: date) -> dict[str, Any]:
        """What has to be there when it was carried out."""
        paper = case.documents.get(decided.number)
        if not decided.immediate:
            if paper is None or not paper.served_by(on):
                raise SubstituteDecisionNotServed(number=decided.number, day=on)
            guards.not_before(self.title, on, "代履行决定书载明的日期", decided.planned_on)
            carried_out_lawfully(desk.calendar, on)
        elif paper:
            guards.not_before(self.title, on, "代履行决定", paper.issued_on)
        if self.cost_fen < 0:
            raise BadInput("cost_fen", "费用不能为负", "not negative")
        over = self.cost_fen > decided.budget_fen
        reason = stated("cost_reason", self.cost_reason, "超出预算的理由") if over else ""
        signer = stated("signer", self.signer, "签名的当事人或者见证人")
        return {"signer": Personal(signer, "witness"), "cost_reason": reason}
