"""移送其他机关 — a case the town has no power over goes to the organ that has. 行政处罚法第二十二条、第二十五条、第三十八条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.deciding import power_still_held
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import PowerNotGranted, each_stated, stated
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.transfer import OrganTransfer
from domain.case.transfer_rules import PowerHeldIsExercised
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.record.when import When


class OrganTransferGround(StrEnum):
    """移送的情形."""

    NOT_OWN_POWER = "查明的违法行为不属于本机关职权"
    POWER_WITHDRAWN = "职权已被收回，且未保留已立案件"
    DESIGNATED = "上级指定其他机关管辖"


class TransferredToOrgan(CaseEvent):
    TOPIC = "case.transferred_to_organ"
    title = "移送其他机关"
    correctable = frozenset({"reasons"})
    number: str
    issuer: str
    organ: str
    ground: OrganTransferGround
    reasons: str
    matter: str
    materials: tuple[str, ...]
    receipt: str
    from_stage: Stage

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        letter = Document(self.number, DocumentKind.TRANSFER_LETTER, "", on)
        case.documents = {**case.documents, self.number: letter}
        sent = OrganTransfer(self.number, self.organ, on, self.from_stage)
        case.transfers = case.transfers.with_organ(sent)
        case.stage = Stage.TRANSFERRED
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        return f"以{self.number}将案件移送{self.organ}（{self.ground.value}），附材料{len(self.materials)}件：{self.reasons}"


@dataclass(frozen=True, kw_only=True)
class TransferToOrgan(Step):
    """``matter``: the violation as found, with the clause that makes it the other organ's. ``receipt``: of the receiver,
    where it is at hand."""

    title: ClassVar = "移送其他机关"
    articles: ClassVar = "行政处罚法第二十二条、第二十五条、第三十八条"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = frozenset(
        {Stage.INVESTIGATING, Stage.CONCLUDED, Stage.EXAMINING, Stage.NOTIFIED}
    )
    follows: ClassVar = ("case.filing_approved",)

    organ: str = field(metadata={"label": "受移送机关"})
    ground: OrganTransferGround = field(metadata={"label": "移送的情形"})
    reasons: str = field(metadata={"label": "理由"})
    matter: str = field(metadata={"label": "违法行为和对应条款"})
    materials: tuple[str, ...] = field(metadata={"label": "材料清单"})
    receipt: str = field(default="", metadata={"label": "接收回执"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.not_before(self.title, on, "立案", case.filing.filed_on if case.filing else None)
        guards.actor_holds_post(case, desk, self.roles, on)
        guards.actor_separate(case, desk, Duty.DECIDE)
        if self.ground is OrganTransferGround.POWER_WITHDRAWN and _still_held(case, desk, on):
            items = "、".join(case.filing.items) if case.filing else ""
            raise PowerHeldIsExercised(items=items, day=on, ground=self.ground.value)
        organ = self._organ(case, desk)
        reasons = stated("reasons", self.reasons, "理由")
        matter = stated("matter", self.matter, "违法行为和对应条款")
        materials = each_stated("materials", self.materials, "材料清单")
        entry = desk.entry(when)
        case.trigger(
            TransferredToOrgan,
            entry,
            number=desk.number(case.unit, DocumentKind.TRANSFER_LETTER.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            organ=organ,
            ground=self.ground,
            reasons=reasons,
            matter=matter,
            materials=materials,
            receipt=self.receipt.strip(),
            from_stage=case.stage,
        )

    def _organ(self, case: Case, desk: Desk) -> str:
        organ, unit = stated("organ", self.organ, "受移送机关"), desk.unit(case.unit)
        if organ in (unit.name, unit.government):
            raise BadInput("organ", "不能移送给本机关", "the receiving organ is this town itself")
        return organ


def _still_held(case: Case, desk: Desk, on: date) -> bool:
    """Every power the case was filed on may still be exercised in it."""
    try:
        power_still_held(case, desk, case.filing.grants if case.filing else (), on)
    except PowerNotGranted:
        return False
    return True
