"""启动核查 — assign two certified officers to a preliminary check of the lead. 行政处罚法第四十二条."""

from dataclasses import dataclass, field
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import Certified
from domain.case.proceedings import Check
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.when import When


class CheckStarted(CaseEvent):
    TOPIC = "case.check_started"
    title = "启动核查"
    officers: tuple[Certified, ...]

    def apply(self, case: Case) -> None:
        codes = tuple(one.code for one in self.officers)
        case.stage, case.officers = Stage.CHECKING, codes
        case.check = Check(self.occurred_at.first_day, codes)
        case.assume(Duty.HANDLE, *codes)

    def describe(self) -> str:
        return f"指派{'、'.join(one.name for one in self.officers)}核查线索"


@dataclass(frozen=True, kw_only=True)
class StartCheck(Step):
    title: ClassVar = "启动核查"
    articles: ClassVar = "行政处罚法第四十二条"
    roles: ClassVar = (Role.TEAM_LEADER, Role.HEAD)
    allowed_in: ClassVar = frozenset({Stage.LEAD})

    officers: tuple[str, ...] = field(metadata={"label": "核查人员", "hint": "两名以上持证执法人员的代码"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        if case.lead:
            guards.not_before("启动核查", when, "收到线索", case.lead.received)
        officers = guards.certified_officers(case, desk, self.officers, when.first_day)
        entry = desk.entry(when).relying_on(*(one.certificate for one in officers))
        case.trigger(CheckStarted, entry, officers=officers)
