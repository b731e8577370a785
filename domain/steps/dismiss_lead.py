"""不予立案 — the matter ends before filing, on a ground and with a reason. 行政处罚法第三十三条、第三十六条、第五十四条."""

from collections.abc import Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import DocumentKind
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.informant import head_decides_named_report
from domain.case.proceedings import CorrectionResult, Dismissal
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.personal import Personal, personal
from domain.record.refusal import Refusal
from domain.record.when import When


class CorrectionMustBeConfirmed(Refusal):
    article = "行政处罚法第三十三条第一款"
    zh = (
        "责令改正通知书{number}没有“已改正”的复查记录，不能以轻微并已改正不予立案。",
        "请先办理整改复查；未改正的应当立案，不得以改代罚。",
    )
    en = (
        "Order {number} has not been re-inspected as corrected.",
        "Re-inspect first; if it is not corrected, file the case.",
    )


class DismissalGround(StrEnum):
    MINOR_CORRECTED = "轻微并已改正"
    NO_VIOLATION = "没有违法事实"
    NOT_OURS = "不属于本机关管辖"
    LIMITATION = "超过追责期限"
    OTHER = "其他"


class LeadDismissed(CaseEvent):
    TOPIC = "case.lead_dismissed"
    title = "不予立案"
    correctable = frozenset({"reason", "feedback"})
    ground: DismissalGround
    reason: str
    feedback: Personal | None

    def apply(self, case: Case) -> None:
        case.stage = Stage.DISMISSED
        case.dismissal = Dismissal(self.occurred_at.first_day, self.ground.value, self.reason, self.feedback)
        case.assume(Duty.APPROVE_FILING, self.actor.id)

    def describe(self) -> str:
        return f"不予立案（{self.ground.value}）：{self.reason}"


@dataclass(frozen=True, kw_only=True)
class DismissLead(Step):
    """``feedback``: what the informant was told, and how. Who checked the lead does not dismiss it (§9.1)."""

    title: ClassVar = "不予立案"
    articles: ClassVar = "行政处罚法第三十三条、第三十六条、第五十四条"
    roles: ClassVar = (Role.TEAM_LEADER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.LEAD, Stage.CHECKING})

    ground: DismissalGround = field(metadata={"label": "不予立案的情形"})
    reason: str = field(metadata={"label": "理由"})
    feedback: str = field(default="", metadata={"label": "答复举报人情况", "personal": True})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        if case.lead:
            guards.not_before("不予立案", when, "收到线索", case.lead.received)
        head_decides_named_report(case, desk)
        guards.actor_holds_post(case, desk, self.roles, on)
        guards.actor_separate(case, desk, Duty.APPROVE_FILING)
        if self.ground is DismissalGround.MINOR_CORRECTED:
            _all_corrected(case)
        case.trigger(
            LeadDismissed,
            desk.entry(when),
            ground=self.ground,
            reason=stated("reason", self.reason, "理由"),
            feedback=personal(self.feedback.strip(), "informant"),
        )


def _all_corrected(case: Case) -> None:
    """The last re-inspection of every order found it corrected."""
    results = {one.order: one.result for one in case.reinspections}
    for document in case.documents.values():
        ordered = document.kind is DocumentKind.CORRECTION_ORDER and not document.ended_by
        if ordered and results.get(document.number) is not CorrectionResult.DONE:
            raise CorrectionMustBeConfirmed(number=document.number)
