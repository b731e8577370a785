"""指派、更换承办人 — who handles the case from now on. 行政处罚法第四十二条、第四十三条."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import Certified, stated
from domain.case.stage import UNDER_WAY, Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.record.when import When


class OfficersAssigned(CaseEvent):
    TOPIC = "case.officers_assigned"
    title = "指派承办人"
    correctable = frozenset({"reason"})
    officers: tuple[Certified, ...]
    replaced: tuple[str, ...]
    reason: str

    def apply(self, case: Case) -> None:
        case.officers = tuple(one.code for one in self.officers)
        case.assume(Duty.HANDLE, *case.officers)

    def describe(self) -> str:
        return f"改由{'、'.join(one.name for one in self.officers)}承办：{self.reason}"


@dataclass(frozen=True, kw_only=True)
class AssignOfficers(Step):
    """``officers``: all who handle the case from now on, not only those who join. What was done before stays done."""

    title: ClassVar = "指派、更换承办人"
    articles: ClassVar = "行政处罚法第四十二条、第四十三条"
    roles: ClassVar = (Role.TEAM_LEADER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = UNDER_WAY
    follows: ClassVar = ("case.filing_approved",)

    officers: tuple[str, ...] = field(
        metadata={"label": "承办人员", "hint": "更换后的全部承办人，两名以上持证执法人员的代码"}
    )
    reason: str = field(metadata={"label": "指派或者更换的理由"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.not_before("指派承办人", on, "立案", case.filing.filed_on if case.filing else None)
        guards.actor_holds_post(case, desk, self.roles, on)
        if set(self.officers) == set(case.officers):
            raise BadInput("officers", "与现在的承办人相同", "these officers handle the case already")
        officers = guards.certified_officers(case, desk, self.officers, on)
        case.trigger(
            OfficersAssigned,
            desk.entry(when).relying_on(*(one.certificate for one in officers)),
            officers=officers,
            replaced=tuple(code for code in case.officers if code not in self.officers),
            reason=stated("reason", self.reason, "指派或者更换的理由"),
        )
