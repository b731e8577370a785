"""延长办案期限 — a longer term to decide, where a law, a regulation or a rule allows one. 行政处罚法第六十条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Final

from domain.calendar.work_calendar import WorkCalendar
from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.clauses import clause_if_stated
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.investigation import TermExtension
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.stopped_clock import decision_due
from domain.case.terms import DECISION_EXTENSION
from domain.people.role import Role
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When

PENALTY_LAW: Final = "行政处罚法"


class DecisionTermExtendedOnce(Refusal):
    article = "行政处罚法第六十条"
    zh = ("本案的办案期限已于{day}延长{days}日，不得再次延长。", "请在延长后的期限内作出决定。")
    en = ("The term to decide was extended by {days} days on {day}; once only.", "Decide within it.")


class DecisionTermIsOver(Refusal):
    article = "行政处罚法第六十条"
    zh = (
        "办案期限已于{day}届满，不能事后延长。",
        "请尽快作出决定，并在卷内说明逾期的原因；延长应当在期限届满前批准。",
    )
    en = (
        "The term to decide ended on {day}; it is not extended afterwards.",
        "Decide soon and say why it is late.",
    )


class DecisionTermExtended(CaseEvent):
    """``days``: added to the ninety, counted with them from the filing. ``basis``: the clause that allows it (待核实)."""

    TOPIC = "case.decision_term_extended"
    title = "延长办案期限"
    correctable = frozenset({"reason"})
    days: int
    basis: str
    reason: str
    earlier_due_on: date

    def apply(self, case: Case) -> None:
        case.investigated(extension=TermExtension(self.occurred_at.first_day, self.days, self.basis))
        case.assume(Duty.APPROVE_MEASURE, self.actor.id)

    def describe(self) -> str:
        return (
            f"{self.actor.name}依据{self.basis}（待核实）批准延长办案期限{self.days}日"
            f"（原至{self.earlier_due_on}）：{self.reason}"
        )


@dataclass(frozen=True, kw_only=True)
class ExtendDecisionTerm(Step):
    """``basis``: another law, regulation or rule; the law of penalties itself knows no extension. It is shown as not
    verified, and no longer than what is known of such rules."""

    title: ClassVar = "延长办案期限"
    articles: ClassVar = "行政处罚法第六十条"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = frozenset(
        {Stage.INVESTIGATING, Stage.SUSPENDED, Stage.CONCLUDED, Stage.EXAMINING, Stage.NOTIFIED}
    )

    days: int = field(metadata={"label": "延长日数"})
    basis: str = field(
        metadata={"label": "延长的依据", "hint": "允许延长的法律、法规、规章全称和条款，须经法制审核核实"}
    )
    reason: str = field(metadata={"label": "延长的理由", "hint": "案情复杂等不能按期作出决定的情况"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.actor_holds_post(case, desk, self.roles, on)
        guards.actor_separate(case, desk, Duty.APPROVE_MEASURE)
        guards.not_before(self.title, on, "立案", case.filing.filed_on if case.filing else None)
        due = may_be_extended(case, desk.calendar, on)
        longest = desk.terms(case.unit).of(DECISION_EXTENSION, on)
        if not 1 <= self.days <= longest.days:
            problem = f"延长应为1至{longest.days}日（{longest.marked}）"
            raise BadInput("days", problem, f"from 1 to {longest.days} days")
        case.trigger(
            DecisionTermExtended,
            desk.entry(when),
            days=self.days,
            basis=self._basis(),
            reason=stated("reason", self.reason, "延长的理由"),
            earlier_due_on=due,
        )

    def _basis(self) -> str:
        basis = clause_if_stated("basis", stated("basis", self.basis, "延长的依据"))
        if PENALTY_LAW in basis:
            problem = "行政处罚法没有规定延长，请写明允许延长的其他法律、法规、规章"
            raise BadInput("basis", problem, "cite the law, regulation or rule that allows it")
        return basis


def may_be_extended(case: Case, calendar: WorkCalendar, on: date) -> date:
    """The last day of the term, which is not over and was never extended."""
    if earlier := case.investigation.extension:
        raise DecisionTermExtendedOnce(day=earlier.on, days=earlier.days)
    due = decision_due(case, calendar, on) or on
    if on > due:
        raise DecisionTermIsOver(day=due)
    return due
