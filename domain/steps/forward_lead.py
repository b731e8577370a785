"""转办线索 — a lead that is not for this town goes to the organ it is for. 行政处罚法第二十二条、第二十五条、第五十四条."""

from collections.abc import Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import each_stated, stated
from domain.case.informant import head_decides_named_report
from domain.case.investigation import Forwarding
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.transfer_rules import PowerHeldIsExercised
from domain.people.role import Role
from domain.record.personal import Personal, personal
from domain.record.refusal import BadInput
from domain.record.when import When


class ForwardReason(StrEnum):
    NOT_OUR_POWER = "不属于本机关职权"
    OTHER_TOWN = "违法行为发生地属于其他乡镇"
    CONFLICT = "本机关与案件有利害关系，报请指定管辖"
    OTHER = "其他"


class LeadForwarded(CaseEvent):
    TOPIC = "case.lead_forwarded"
    title = "转办线索"
    correctable = frozenset({"explanation", "feedback"})
    number: str
    issuer: str
    organ: str
    reason: ForwardReason
    explanation: str
    items: tuple[str, ...]
    materials: tuple[str, ...]
    feedback: Personal | None

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        case.stage = Stage.FORWARDED
        case.forwarding = Forwarding(self.number, on, self.organ, self.reason.value, self.feedback)
        letter = Document(self.number, DocumentKind.TRANSFER_LETTER, "", on)
        case.documents = {**case.documents, self.number: letter}
        case.assume(Duty.APPROVE_FILING, self.actor.id)

    def describe(self) -> str:
        return f"以{self.number}将线索转{self.organ}（{self.reason.value}），附材料{len(self.materials)}件：{self.explanation}"


@dataclass(frozen=True, kw_only=True)
class ForwardLead(Step):
    """``organ``: who receives it. ``items``: codes of the items the lead may concern, where known; one that the town
    holds is not forwarded for want of power. ``feedback``: what the informant was told, and how."""

    title: ClassVar = "转办线索"
    articles: ClassVar = "行政处罚法第二十二条、第二十五条、第五十四条"
    roles: ClassVar = (Role.TEAM_LEADER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.LEAD, Stage.CHECKING})

    organ: str = field(metadata={"label": "接收机关"})
    reason: ForwardReason = field(metadata={"label": "转办理由"})
    explanation: str = field(metadata={"label": "理由说明"})
    materials: tuple[str, ...] = field(metadata={"label": "材料清单"})
    items: tuple[str, ...] = field(default=(), metadata={"label": "可能涉及的事项编码"})
    feedback: str = field(default="", metadata={"label": "答复举报人情况", "personal": True})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        if case.lead:
            guards.not_before("转办线索", when, "收到线索", case.lead.received)
        head_decides_named_report(case, desk)
        guards.actor_holds_post(case, desk, self.roles, on)
        guards.actor_separate(case, desk, Duty.APPROVE_FILING)
        items = self._items(case, desk, when)
        organ = self._organ(case, desk)
        explanation = stated("explanation", self.explanation, "理由说明")
        materials = each_stated("materials", self.materials, "材料清单")
        entry = desk.entry(when)
        case.trigger(
            LeadForwarded,
            entry,
            number=desk.number(case.unit, DocumentKind.TRANSFER_LETTER.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            organ=organ,
            reason=self.reason,
            explanation=explanation,
            items=items,
            materials=materials,
            feedback=personal(self.feedback.strip(), "informant"),
        )

    def _organ(self, case: Case, desk: Desk) -> str:
        organ = stated("organ", self.organ, "接收机关")
        unit = desk.unit(case.unit)
        if organ in (unit.name, unit.government):
            raise BadInput("organ", "不能转给本机关", "the receiving organ is this town itself")
        return organ

    def _items(self, case: Case, desk: Desk, when: When) -> tuple[str, ...]:
        items = tuple(
            stated(f"items.{index}", one, "事项编码") for index, one in enumerate(dict.fromkeys(self.items))
        )
        powers = desk.powers(case.unit)
        for item in items if self.reason is ForwardReason.NOT_OUR_POWER else ():
            if powers and powers.grant_on(item, when.first_day):
                raise PowerHeldIsExercised(items=item, day=when.first_day, ground=self.reason.value)
        return items
