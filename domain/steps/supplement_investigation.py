"""补充调查 — what the return of the case ordered has been done, point by point. 行政处罚法第五十七条、第五十八条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import Certified, stated
from domain.case.investigation import Supplement
from domain.case.returning import returned_on
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class NothingWasReturned(Refusal):
    article = "行政处罚法第五十七条第一款、第五十八条第一款"
    zh = (
        "本案没有被退回补充调查。",
        "调查中新查明的情况，请直接登记检查、询问或者证据。",
    )
    en = (
        "The case has not been returned for a supplement.",
        "Record what was found as an inspection, an inquiry or evidence.",
    )


@dataclass(frozen=True, kw_only=True)
class SupplementPoint:
    """One point: what was ordered, what was done about it, and the evidence it brought."""

    ordered: str = field(metadata={"label": "要求补充的内容"})
    done: str = field(metadata={"label": "已经补充的情况"})
    evidence: tuple[str, ...] = field(default=(), metadata={"label": "补充的证据编号"})


class InvestigationSupplemented(CaseEvent):
    TOPIC = "case.investigation_supplemented"
    title = "补充调查"
    points: tuple[SupplementPoint, ...]
    officers: tuple[Certified, ...]

    def apply(self, case: Case) -> None:
        case.investigated(supplement=Supplement(self.occurred_at.first_day, len(self.points)))
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))

    def describe(self) -> str:
        names = "、".join(one.name for one in self.officers)
        return f"{names}完成补充调查：{'；'.join(f'{one.ordered}——{one.done}' for one in self.points)}"


@dataclass(frozen=True, kw_only=True)
class SupplementInvestigation(Step):
    """The case stays under investigation; after this it may be concluded again."""

    title: ClassVar = "补充调查"
    articles: ClassVar = "行政处罚法第五十七条、第五十八条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.INVESTIGATING})
    follows: ClassVar = ("case.legality_reviewed", "case.result_examined")

    officers: tuple[str, ...] = field(metadata={"label": "执法人员"})
    points: tuple[SupplementPoint, ...] = field(metadata={"label": "补充事项"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.not_before("补充调查", on, "退回补充调查", to_supplement_since(case))
        guards.officer_of_the_case(case, desk)
        self._check_points(case)
        officers = guards.certified_officers(case, desk, self.officers, on)
        case.trigger(
            InvestigationSupplemented,
            desk.entry(when).relying_on(*(one.certificate for one in officers)),
            points=self.points,
            officers=officers,
        )

    def _check_points(self, case: Case) -> None:
        if not self.points:
            raise BadInput("points", "请逐项填写补充事项", "state at least one point")
        for index, one in enumerate(self.points):
            stated(f"points.{index}.ordered", one.ordered, "要求补充的内容")
            stated(f"points.{index}.done", one.done, "已经补充的情况")
            for place, piece in enumerate(one.evidence):
                if piece not in case.evidence:
                    raise BadInput(
                        f"points.{index}.evidence.{place}", f"本案没有证据{piece}", "no such evidence"
                    )


def to_supplement_since(case: Case) -> date:
    """The day the case was returned."""
    day = returned_on(case)
    if day is None:
        raise NothingWasReturned()
    return day
