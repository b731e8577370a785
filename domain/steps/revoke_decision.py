"""撤销决定 — the organ revokes its own wrong decision: restored, returned, compensated, made anew or not.
行政处罚法第七十五条第二款、行政强制法第四十一条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.deciding import Remedy, discussed_where_needed, remedies
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.obligations import paid_fen
from domain.case.party_proceedings import Remake
from domain.case.revising import (
    AFTER_DECISION,
    decided_before,
    end_decision,
    remedy_organ_told,
    settle,
    standing_decision,
)
from domain.case.revision import RemakeFrom, Revision
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.terms import PUBLICITY_WITHDRAWAL
from domain.people.role import Role
from domain.record.when import When
from domain.wording.money import amount_in_figures


class DecisionRevoked(CaseEvent):
    """``refund_fen``: all the party has paid. ``remake``: whether and from where the decision is made anew."""

    TOPIC = "case.decision_revoked"
    title = "撤销决定"
    number: str
    issuer: str
    party: str
    revoked: str
    reason: str
    restoration: str
    compensation: str
    refund_fen: int
    remake: RemakeFrom
    remedies: tuple[Remedy, ...]
    remedy_organ_told: str
    withdraw_publicity_by: date

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        decision, stage = case.of(self.party).decision, self.remake.stage
        remake = Remake(decision, self.number, on, procedural=True) if decision and stage else None
        end_decision(case, self.party, self.number, remake)
        issued = Document(self.number, DocumentKind.REVOCATION, self.party, on)
        case.documents = {**case.documents, self.number: issued}
        revised = Revision(self.number, self.revoked, self.party, on, self.title, self.withdraw_publicity_by)
        case.revisions = (*case.revisions, revised)
        settle(case, on, self.title, stage)
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        refund = f"，退还{amount_in_figures(self.refund_fen)}" if self.refund_fen else ""
        return (
            f"{self.issuer}作出撤销决定书{self.number}，撤销{self.revoked}{refund}，"
            f"{self.remake.value}：{self.reason}"
        )


@dataclass(frozen=True, kw_only=True)
class RevokeDecision(Step):
    """``restoration``: how the state before is restored, or why nothing is to be. ``told``: how a pending remedy's organ
    was told. A decision the organ itself revokes may be made anew on the same facts (第七十一条 binds after a judgment)."""

    title: ClassVar = "撤销决定"
    articles: ClassVar = "行政处罚法第七十五条第二款、行政强制法第四十一条"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = AFTER_DECISION

    party: str = field(metadata={"label": "当事人编号"})
    reason: str = field(metadata={"label": "撤销理由"})
    restoration: str = field(metadata={"label": "恢复原状情况", "hint": "无须恢复的写明原因"})
    remake: RemakeFrom = field(metadata={"label": "撤销后的处理"})
    court: str = field(metadata={"label": "可起诉的人民法院"})
    compensation: str = field(default="", metadata={"label": "赔偿情况"})
    told: str = field(default="", metadata={"label": "告知复议机关、人民法院的情况"})

    @classmethod
    def check_stage(cls, case: Case) -> None:
        super().check_stage(case)
        decided_before(cls, case)

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.known_party(case, self.party)
        decision = standing_decision(case, self.party, on)
        guards.actor_holds_post(case, desk, self.roles, on)
        guards.actor_separate(case, desk, Duty.DECIDE)
        notice = case.of(self.party).notice if decision.penalises else None
        if decision.penalises:
            discussed_where_needed(case, notice, decision.penalties, on, decision.on)
        remedy_organ_told(case, self.party, decision.number, self.told)
        reason = stated("reason", self.reason, "撤销理由")
        restoration = stated("restoration", self.restoration, "恢复原状情况")
        court = stated("court", self.court, "可起诉的人民法院")
        entry = desk.entry(when)
        case.trigger(
            DecisionRevoked,
            entry,
            number=desk.number(case.unit, DocumentKind.REVOCATION.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            revoked=decision.number,
            reason=reason,
            restoration=restoration,
            compensation=self.compensation.strip(),
            refund_fen=paid_fen(case, self.party),
            remake=self.remake,
            remedies=remedies(case, desk, court, on),
            remedy_organ_told=self.told.strip(),
            withdraw_publicity_by=PUBLICITY_WITHDRAWAL.ends(desk.calendar, on),
        )
