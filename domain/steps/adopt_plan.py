"""办案方案 — what the matter may be, what it is handled as, and why; what to prove. 行政处罚法第二十四条、第二十九条."""

from collections.abc import Set
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import each_stated, stated
from domain.case.plan import Considered, Plan, considered, in_words
from domain.case.stage import Stage
from domain.case.step import Step
from domain.law.lead_facts import LeadFacts
from domain.people.role import HANDLING
from domain.record.refusal import BadInput
from domain.record.when import When


class PlanAdopted(CaseEvent):
    """``considered``: every norm in view, frozen with the town's power over it on that day."""

    TOPIC = "case.plan_adopted"
    title = "办案方案"
    correctable = frozenset({"reasons", "notes"})
    facts: LeadFacts
    considered: tuple[Considered, ...]
    items: tuple[str, ...]
    reasons: str
    to_establish: tuple[str, ...]
    notes: str

    def apply(self, case: Case) -> None:
        case.plan = Plan(
            self.occurred_at.first_day, self.facts, self.items, self.reasons, self.to_establish, self.notes
        )
        case.assume(Duty.HANDLE, self.actor.id)

    def describe(self) -> str:
        chosen = "、".join(in_words(item, self.considered) for item in self.items)
        return f"从{len(self.considered)}项可能的规范中选定{chosen}：{self.reasons}"


@dataclass(frozen=True, kw_only=True)
class AdoptPlan(Step):
    """``items``: of the candidates by item code, or by letter where the catalogue has none; or another item the town holds.
    A later plan replaces an earlier one, which stays on record."""

    title: ClassVar = "办案方案"
    articles: ClassVar = "行政处罚法第二十四条、第二十九条、第五十四条（方案本身为设计建议）"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.CHECKING, Stage.INVESTIGATING})
    follows: ClassVar = ("case.check_started",)

    facts: LeadFacts = field(metadata={"label": "线索事实", "hint": "未查明的不填"})
    items: tuple[str, ...] = field(metadata={"label": "选定的事项", "hint": "事项编码；目录没有的填规范行号"})
    reasons: str = field(metadata={"label": "选定的理由", "hint": "一个还是数个违法行为，为何适用、不适用"})
    to_establish: tuple[str, ...] = field(metadata={"label": "须查明的事实", "hint": "可以增删修改"})
    notes: str = field(default="", metadata={"label": "办案安排", "hint": "分工、日程、风险、需要的协助"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        if case.check:
            guards.not_before(self.title, on, "启动核查", case.check.started_on)
        guards.actor_holds_post(case, desk, self.roles, on)
        guards.actor_separate(case, desk, Duty.HANDLE)
        _check_facts(self.facts, on)
        found = considered(self.facts, desk.powers(case.unit), on)
        case.trigger(
            PlanAdopted,
            desk.entry(when),
            facts=self.facts,
            considered=found,
            items=self._items(case, desk, found, on),
            reasons=stated("reasons", self.reasons, "选定的理由"),
            to_establish=each_stated("to_establish", self.to_establish, "须查明的事实"),
            notes=self.notes.strip(),
        )

    def _items(self, case: Case, desk: Desk, found: tuple[Considered, ...], on: date) -> tuple[str, ...]:
        """Each among the candidates, or held by the town: the table speaks of digging and of roads only."""
        chosen = tuple(dict.fromkeys(each_stated("items", self.items, "选定的事项")))
        names, powers = {one.name for one in found}, desk.powers(case.unit)
        for index, item in enumerate(chosen):
            if item not in names and not (powers and powers.grant_on(item, on)):
                problem = f"{item}既不在按所填事实列出的规范中，本乡镇当日也没有该事项"
                raise BadInput(f"items.{index}", problem, "no candidate of these facts, and not held")
        return chosen


def _check_facts(facts: LeadFacts, on: date) -> None:
    if facts.act_ended and facts.act_ended > on:
        raise BadInput("facts.act_ended", "行为终了日期晚于方案日期", "the act ends after the plan")
    for one in fields(facts):
        value = getattr(facts, one.name)
        if isinstance(value, Decimal) and (not value.is_finite() or value < 0):
            raise BadInput(f"facts.{one.name}", "距离不能为负", "a distance is not negative")
