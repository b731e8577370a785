"""立案审批 — the head approves, returns or rejects the request to file. 行政处罚法第五十四条第二款."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import DocumentKind
from domain.case.duty import Duty
from domain.case.guards import Certified, stated
from domain.case.proceedings import Dismissal
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.powers.power_list import Grant
from domain.record.refusal import BadInput
from domain.record.when import When


class FilingChoice(StrEnum):
    """审批结论."""

    APPROVE = "同意立案"
    RETURN = "退回补充"
    REJECT = "不予立案"


class FilingApproved(CaseEvent):
    """The term of ninety days to decide runs from the day of this event (第六十条). ``grants_at_act``: the powers under
    which items were held when the act ended, where they are others than those held now."""

    class_version = 2
    TOPIC = "case.filing_approved"
    title = "批准立案"
    number: str
    opinion: str
    officers: tuple[Certified, ...]
    grants: tuple[Grant, ...]
    grants_at_act: tuple[Grant, ...]

    @staticmethod
    def upcast_v1_v2(state: dict[str, Any]) -> None:
        state["grants_at_act"] = []

    def apply(self, case: Case) -> None:
        codes = tuple(one.code for one in self.officers)
        case.stage, case.number, case.officers = Stage.INVESTIGATING, self.number, codes
        if case.filing:
            case.filing = replace(
                case.filing,
                filed_on=self.occurred_at.first_day,
                approved_by=self.actor.id,
                grants=self.grants,
            )
        case.assume(Duty.APPROVE_FILING, self.actor.id)
        case.assume(Duty.HANDLE, *codes)

    def describe(self) -> str:
        return f"批准立案{self.number}，由{'、'.join(one.name for one in self.officers)}承办"


class FilingReturned(CaseEvent):
    TOPIC = "case.filing_returned"
    title = "退回立案申请"
    opinion: str

    def apply(self, case: Case) -> None:
        case.stage, case.filing = Stage.CHECKING, None
        case.assume(Duty.APPROVE_FILING, self.actor.id)

    def describe(self) -> str:
        return f"退回立案申请：{self.opinion}"


class FilingRejected(CaseEvent):
    TOPIC = "case.filing_rejected"
    title = "不予立案"
    opinion: str

    def apply(self, case: Case) -> None:
        case.stage = Stage.DISMISSED
        case.dismissal = Dismissal(self.occurred_at.first_day, "立案申请未获批准", self.opinion)
        case.assume(Duty.APPROVE_FILING, self.actor.id)

    def describe(self) -> str:
        return f"不予立案：{self.opinion}"


@dataclass(frozen=True, kw_only=True)
class DecideFiling(Step):
    """``officers``: who handles the case, at least two, certified that day; stated when the filing is approved."""

    title: ClassVar = "立案审批"
    articles: ClassVar = "行政处罚法第五十四条第二款、第二十四条、第四十二条"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.FILING_REQUESTED})
    follows: ClassVar = ("case.filing_requested",)

    decision: FilingChoice = field(metadata={"label": "审批结论"})
    opinion: str = field(metadata={"label": "审批意见"})
    officers: tuple[str, ...] = field(
        default=(), metadata={"label": "承办人员", "hint": "两名以上持证执法人员的代码；同意立案时填写"}
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        if case.filing:
            guards.not_before("立案审批", on, "申请立案", case.filing.requested_on)
        opinion = stated("opinion", self.opinion, "审批意见")
        guards.actor_holds_post(case, desk, self.roles, on)
        guards.actor_separate(case, desk, Duty.APPROVE_FILING)
        if self.decision is FilingChoice.APPROVE:
            self._approve(case, desk, when, opinion)
        else:
            event = FilingReturned if self.decision is FilingChoice.RETURN else FilingRejected
            case.trigger(event, desk.entry(when), opinion=opinion)

    def _approve(self, case: Case, desk: Desk, when: When, opinion: str) -> None:
        on = when.first_day
        items = case.filing.items if case.filing else ()
        grants = tuple(guards.power_held(case, desk, item, on) for item in items)
        ended = case.filing.act_ended_on if case.filing else on
        at_act = guards.powers_at_act(case, desk, grants, ended)
        if desk.actor.id in self.officers:
            raise BadInput("officers", "批准立案的负责人不能承办本案", "the approver cannot handle the case")
        officers = guards.certified_officers(case, desk, self.officers, on, grants)
        entry = desk.entry(when).relying_on(*(one.certificate for one in officers))
        case.trigger(
            FilingApproved,
            entry,
            number=desk.number(case.unit, DocumentKind.FILING.value, entry, case.id),
            opinion=opinion,
            officers=officers,
            grants=grants,
            grants_at_act=at_act,
        )
