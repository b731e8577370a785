"""代履行决定 — another does what the party was ordered to and did not, at its cost. 行政强制法第五十条至第五十二条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case.case import Case, CaseEvent
from domain.case.clauses import clauses_stated
from domain.case.deciding import Remedy, identified_party, remedies
from domain.case.deeds import known_deed
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.executing import (
    NothingOverdue,
    UrgingTermRunning,
    enforceable,
    go_on,
    head_decides,
    not_halted,
    served_urging,
    undone,
)
from domain.case.execution import SubstitutePerformance
from domain.case.guards import stated
from domain.case.own_enforcement import no_holiday
from domain.case.stage import AFTER_THE_CHECK, Stage
from domain.case.step import Step
from domain.case.terms import SUBSTITUTE_URGING
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When
from domain.wording.money import amount_in_figures


class PerformerMustBeUnrelated(Refusal):
    article = "行政强制法第五十条"
    zh = (
        "代履行由行政机关自行实施，或者委托没有利害关系的第三人实施。",
        "请另选与当事人、与本案没有利害关系的代履行人。",
    )
    en = (
        "The organ performs itself, or has a third person without an interest perform.",
        "Choose a performer without an interest in the matter.",
    )


class SubstituteHarm(StrEnum):
    """已经或者将要发生的后果 — 行政强制法第五十条."""

    TRAFFIC = "危害交通安全"
    POLLUTION = "造成环境污染"
    RESOURCES = "破坏自然资源"


class SubstitutePerformanceDecided(CaseEvent):
    """``order``: not complied with; "" for an immediate clearing that no order preceded. ``urging``: "" for that too."""

    TOPIC = "case.substitute_performance_decided"
    title = "代履行决定"
    correctable = frozenset({"harm_facts", "performer"})
    number: str
    issuer: str
    party: str
    order: str
    urging: str
    harm: SubstituteHarm
    harm_facts: str
    basis: tuple[str, ...]
    manner: str
    object: str
    planned_on: date
    performer: Personal
    budget_fen: int
    immediate: bool
    immediate_reason: str
    remedies: tuple[Remedy, ...]

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        decided = SubstitutePerformance(
            self.number, self.party, self.order, self.planned_on, self.immediate, self.budget_fen
        )
        case.execution = replace(case.execution, substitutes=(*case.execution.substitutes, decided))
        issued = Document(self.number, DocumentKind.SUBSTITUTE_PERFORMANCE, self.party, on)
        case.documents = {**case.documents, self.number: issued}
        go_on(case)
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        how = (
            f"立即实施代履行（{self.immediate_reason}）"
            if self.immediate
            else f"于{self.planned_on}代履行{self.order}"
        )
        return (
            f"{self.issuer}作出代履行决定书{self.number}，{how}：{self.object}，"
            f"费用预算{amount_in_figures(self.budget_fen)}"
        )


@dataclass(frozen=True, kw_only=True)
class DecideSubstitutePerformance(Step):
    """``order``: the order or decision to remove or restore, overdue and urged in vain. ``immediate``: things left on a road,
    a river or a public place that must go at once and that the party cannot clear (第五十二条); neither order nor urging comes
    first then."""

    title: ClassVar = "代履行决定"
    articles: ClassVar = "行政强制法第五十条至第五十二条"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = AFTER_THE_CHECK

    party: str = field(metadata={"label": "当事人编号"})
    harm: SubstituteHarm = field(metadata={"label": "后果"})
    harm_facts: str = field(
        metadata={"label": "代履行的理由", "hint": "不履行的情况和已经或者将要发生的后果"}
    )
    basis: tuple[str, ...] = field(metadata={"label": "代履行的依据", "hint": "法律全称和条款项"})
    manner: str = field(metadata={"label": "代履行的方式"})
    object: str = field(metadata={"label": "代履行的标的"})
    planned_on: date = field(metadata={"label": "代履行的日期"})
    performer: str = field(metadata={"label": "代履行人", "personal": True})
    unrelated: bool = field(metadata={"label": "代履行人为本机关或者没有利害关系的第三人"})
    budget_fen: int = field(metadata={"label": "费用预算（分）"})
    court: str = field(metadata={"label": "可起诉的人民法院"})
    order: str = field(default="", metadata={"label": "未履行的责令改正通知书或者决定书文号"})
    immediate: bool = field(default=False, metadata={"label": "立即实施代履行"})
    immediate_reason: str = field(default="", metadata={"label": "须立即清除且当事人不能清除的情况"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        identified_party(case, self.party)
        head_decides(case, desk, on)
        if not self.unrelated:
            raise PerformerMustBeUnrelated()
        urging = self._conditions(case, desk, on)
        if self.planned_on < on or self.budget_fen < 0:
            name = "planned_on" if self.planned_on < on else "budget_fen"
            raise BadInput(name, "代履行的日期不能早于决定，费用不能为负", "before the decision, or negative")
        text = {
            "harm_facts": stated("harm_facts", self.harm_facts, "代履行的理由"),
            "basis": clauses_stated("basis", self.basis),
            "manner": stated("manner", self.manner, "代履行的方式"),
            "object": stated("object", self.object, "代履行的标的"),
            "performer": Personal(stated("performer", self.performer, "代履行人"), "performer"),
            "remedies": remedies(case, desk, stated("court", self.court, "可起诉的人民法院"), on),
        }
        entry = desk.entry(when)
        case.trigger(
            SubstitutePerformanceDecided,
            entry,
            number=desk.number(case.unit, DocumentKind.SUBSTITUTE_PERFORMANCE.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            order=self.order.strip(),
            urging=urging,
            harm=self.harm,
            planned_on=self.planned_on,
            budget_fen=self.budget_fen,
            immediate=self.immediate,
            immediate_reason=self.immediate_reason.strip(),
            **text,
        )

    def _conditions(self, case: Case, desk: Desk, on: date) -> str:
        """Number of the urging it rests on; "" for an immediate clearing."""
        if self.immediate:
            stated("immediate_reason", self.immediate_reason, "须立即清除且当事人不能清除的情况")
            if self.order.strip():
                known_deed(case, self.order.strip())
            return ""
        order = enforceable(case, known_deed(case, self.order.strip()).number, on)
        if order.party != self.party:
            raise BadInput("order", f"{order.number}不是对该当事人作出的", "the order concerns another party")
        not_halted(case, order)
        if not undone(case, order, on):
            raise NothingOverdue(day=on, number=order.number, due=order.due_on or "未定期限")
        urging, served = served_urging(case, order.number, on)
        soonest = SUBSTITUTE_URGING.ends(desk.calendar, served)
        if self.planned_on < soonest or self.planned_on <= urging.due_on:
            after = f"自{soonest}起，并在{urging.due_on}以后"
            raise UrgingTermRunning(
                number=urging.number, served=served, after=after, term=f"三日前催告，{SUBSTITUTE_URGING.text}"
            )
        no_holiday(desk.calendar, self.planned_on)
        return urging.number
