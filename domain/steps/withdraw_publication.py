"""撤回公示 — take published information down, and say publicly why. 行政处罚法第四十八条第二款."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.publication import Publication, PublicityStatus
from domain.case.revising import AFTER_DECISION, decided_before
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING, Role
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class WithdrawnOnlyWhenChanged(Refusal):
    article = "行政处罚法第四十八条第二款"
    zh = (
        "{number}截至{day}没有被变更、撤销、确认违法或者确认无效，不得以此为由撤回公示。",
        "请先登记变更、撤销或者复议、诉讼的结果；公示信息本身有误的，选择相应的理由。",
    )
    en = (
        "By {day} {number} had not been changed, revoked or declared unlawful or invalid.",
        "Record what happened to it first; if the published text itself is wrong, choose that ground.",
    )


class WithdrawalGround(StrEnum):
    """撤回的理由."""

    DECISION_CHANGED = "决定依法被变更、撤销、确认违法或者确认无效"
    EXPIRED = "公示期届满"
    REPAIRED = "信用修复"
    WRONG = "公示信息有误"


class PublicationWithdrawn(CaseEvent):
    """``due_on``: three working days from the change (T33), None where no change asks for it."""

    TOPIC = "case.publication_withdrawn"
    title = "撤回公示"
    correctable = frozenset({"platform", "receipt"})
    decision: str
    party: str
    ground: WithdrawalGround
    reason_told: str
    platform: str
    receipt: str
    due_on: date | None
    late: bool

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        publications = tuple(
            replace(one, status=PublicityStatus.WITHDRAWN, withdrawn_on=on)
            if one.decision == self.decision and one.withdrawn_on is None
            else one
            for one in case.publicity.publications
        )
        case.publicity = replace(case.publicity, publications=publications)

    def describe(self) -> str:
        late = f"（应于{self.due_on}前撤回，已超过）" if self.late else ""
        return (
            f"自{self.platform}撤回{self.decision}的公示信息{late}：{self.ground.value}。{self.reason_told}"
        )


@dataclass(frozen=True, kw_only=True)
class WithdrawPublication(Step):
    """``reason_told``: the reasons as the public is told them."""

    title: ClassVar = "撤回公示"
    articles: ClassVar = "行政处罚法第四十八条第二款"
    roles: ClassVar = (*HANDLING, Role.ARCHIVIST)
    allowed_in: ClassVar[Set[Stage]] = AFTER_DECISION | {Stage.CLOSING_REQUESTED, Stage.CHECKING}

    decision: str = field(metadata={"label": "处罚决定书文号"})
    ground: WithdrawalGround = field(metadata={"label": "撤回的理由"})
    reason_told: str = field(metadata={"label": "公开说明的理由"})
    platform: str = field(metadata={"label": "撤回的平台"})
    receipt: str = field(metadata={"label": "平台回执"})

    @classmethod
    def check_stage(cls, case: Case) -> None:
        super().check_stage(case)
        decided_before(cls, case)

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        publication = self._publication(case)
        guards.not_before(self.title, on, "公示", publication.on)
        due_on = _due(case, publication.decision, on)
        if self.ground is WithdrawalGround.DECISION_CHANGED and due_on is None:
            raise WithdrawnOnlyWhenChanged(number=publication.decision, day=on)
        if self.ground is WithdrawalGround.EXPIRED and on <= publication.until:
            raise BadInput("ground", f"公示截止期为{publication.until}，尚未届满", "the period is not over")
        case.trigger(
            PublicationWithdrawn,
            desk.entry(when),
            decision=publication.decision,
            party=publication.party,
            ground=self.ground,
            reason_told=stated("reason_told", self.reason_told, "公开说明的理由"),
            platform=stated("platform", self.platform, "撤回的平台"),
            receipt=stated("receipt", self.receipt, "平台回执"),
            due_on=due_on,
            late=due_on is not None and on > due_on,
        )

    def _publication(self, case: Case) -> Publication:
        found = case.publicity.of(self.decision.strip())
        if found is None or found.status is PublicityStatus.WITHDRAWN:
            raise BadInput("decision", f"{self.decision}没有公示或者已经撤回", "nothing of it is published")
        return found


def _due(case: Case, decision: str, on: date) -> date | None:
    """By the first change of the decision by that day that asks for it."""
    days = [
        one.withdraw_publicity_by
        for one in case.revisions
        if one.of == decision and one.on <= on and one.withdraw_publicity_by
    ]
    return min(days, default=None)
