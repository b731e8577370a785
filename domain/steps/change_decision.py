"""变更决定 — the organ changes its own wrong decision; heavier or different only after a new notice. 行政处罚法第七十五条第二款."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar

from domain.case import guards
from domain.case.as_notified import as_notified
from domain.case.case import Case, CaseEvent
from domain.case.cited_clauses import UNCOLLECTED, ClauseTyped, law_relied_on
from domain.case.clauses import clauses_stated
from domain.case.deciding import Remedy, discussed_where_needed, legally_reviewed, power_still_held, remedies
from domain.case.deeds import deeds
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.fine_range import check_penalties, check_under
from domain.case.guards import stated
from domain.case.notice_rights import heard
from domain.case.obligations import owed_fen, paid_fen
from domain.case.party import Party
from domain.case.party_proceedings import Decision, Notice
from domain.case.penalty import Mitigation, Penalty, worded
from domain.case.revising import (
    AFTER_DECISION,
    decided_before,
    remedy_organ_told,
    replace_decision,
    settle,
    standing_decision,
)
from domain.case.revision import Revision
from domain.case.special_parties import may_be_penalised
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.terms import PUBLICITY_WITHDRAWAL
from domain.law.cited import CitedClause
from domain.people.role import Role
from domain.powers.power_list import Grant
from domain.record.refusal import Refusal
from domain.record.when import When


class NothingToLighten(Refusal):
    article = "行政处罚法第三十条、第三十一条、第三十三条、第七十五条第二款"
    zh = ("{number}是不予处罚决定，不能以变更改为处罚。", "请撤销该决定，重新告知后另行作出决定。")
    en = (
        "{number} imposes no penalty; a change cannot impose one.",
        "Revoke it and decide anew after a notice.",
    )


class DecisionChanged(CaseEvent):
    """``refund_fen``: paid beyond what the changed decision imposes. ``withdraw_publicity_by``: of what was published. The term of a
    deed that stays stays as decided."""

    TOPIC = "case.decision_changed"
    title = "变更决定"
    number: str
    issuer: str
    party: str
    changed: str
    facts: str
    basis: tuple[str, ...]
    cited: tuple[CitedClause, ...]
    old_law_note: str
    newer_law_reason: str
    penalties: tuple[Penalty, ...]
    grants: tuple[Grant, ...]
    mitigating: tuple[Mitigation, ...]
    reason: str
    performance: str
    remedies: tuple[Remedy, ...]
    remedy_organ_told: str
    refund_fen: int
    withdraw_publicity_by: date

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        former = case.of(self.party).decision
        decision = Decision(
            self.number,
            on,
            self.penalties,
            facts=self.facts,
            basis=self.basis,
            surcharge_told=former is not None and former.surcharge_told,
        )
        replace_decision(case, self.party, decision, self.number)
        replaced = case.documents.get(self.changed)
        due_on = replaced.due_on if replaced and deeds(decision) else None
        issued = Document(self.number, DocumentKind.CHANGE, self.party, on, due_on)
        case.documents = {**case.documents, self.number: issued}
        revised = Revision(self.number, self.changed, self.party, on, self.title, self.withdraw_publicity_by)
        case.revisions = (*case.revisions, revised)
        undecided = any(case.of(party).decision is None for party in case.parties)
        settle(case, on, self.title, case.stage if undecided else Stage.DECIDED)
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        return (
            f"{self.issuer}作出变更决定书{self.number}，将{self.changed}变更为对{self.party}"
            f"{worded(self.penalties)}：{self.reason}"
        )


@dataclass(frozen=True, kw_only=True)
class ChangeDecision(Step):
    """``facts``, ``basis``: as decided when left blank. A change to the party's benefit rests on the decision itself; any
    other on a notice issued since, on which the party was heard. ``told``: how a pending remedy's organ was told."""

    title: ClassVar = "变更决定"
    articles: ClassVar = "行政处罚法第七十五条第二款、第四十四条、第五十七条"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = AFTER_DECISION

    party: str = field(metadata={"label": "当事人编号"})
    penalties: tuple[Penalty, ...] = field(metadata={"label": "变更后的处罚种类和内容"})
    reason: str = field(metadata={"label": "变更理由"})
    performance: str = field(metadata={"label": "履行方式和期限"})
    court: str = field(metadata={"label": "可起诉的人民法院"})
    facts: str = field(default="", metadata={"label": "违法事实", "hint": "不变的不填"})
    basis: tuple[str, ...] = field(default=(), metadata={"label": "处罚依据", "hint": "不变的不填"})
    mitigating: tuple[Mitigation, ...] = field(default=(), metadata={"label": "减轻处罚情节"})
    newer_law_reason: str = field(
        default="",
        metadata={
            "label": "适用新规定的理由",
            "hint": "新旧规定孰轻不能自动判断、经法制审核适用新规定时填写",
        },
    )
    uncollected: tuple[ClauseTyped, ...] = field(default=(), metadata=UNCOLLECTED)
    told: str = field(default="", metadata={"label": "告知复议机关、人民法院的情况"})

    @classmethod
    def check_stage(cls, case: Case) -> None:
        super().check_stage(case)
        decided_before(cls, case)

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        party = guards.known_party(case, self.party)
        decision = standing_penalty(case, self.party, on)
        guards.actor_holds_post(case, desk, self.roles, on)
        guards.actor_separate(case, desk, Duty.DECIDE)
        may_be_penalised(case, party, self.mitigating)
        grants = self._grants(case, desk, party, on)
        content = self._content(decision)
        law = law_relied_on(case, desk, party, content["basis"], on, self.newer_law_reason, self.uncollected)
        notice = self._check_notice(case, desk, decision, on, content)
        discussed_where_needed(case, notice, (*decision.penalties, *self.penalties), on, decision.on)
        remedy_organ_told(case, self.party, decision.number, self.told)
        court = stated("court", self.court, "可起诉的人民法院")
        entry = desk.entry(when)
        case.trigger(
            DecisionChanged,
            entry,
            number=desk.number(case.unit, DocumentKind.CHANGE.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            changed=decision.number,
            penalties=self.penalties,
            grants=grants,
            mitigating=self.mitigating,
            remedies=remedies(case, desk, court, on),
            remedy_organ_told=self.told.strip(),
            refund_fen=self._refund(case, decision),
            withdraw_publicity_by=PUBLICITY_WITHDRAWAL.ends(desk.calendar, on),
            **content,
            **law,
        )

    def _grants(self, case: Case, desk: Desk, party: Party, on: date) -> tuple[Grant, ...]:
        """The powers the changed penalties rest on: those of the filing, or of that day for a penalty on the spot."""
        mitigated = bool(self.mitigating)
        if case.filing and case.filing.filed_on:
            grants = check_penalties(case, party, self.penalties, mitigated=mitigated)
            power_still_held(case, desk, grants, on)
            return grants
        items = dict.fromkeys(one.item for one in self.penalties)
        held = tuple(guards.power_held(case, desk, item, on) for item in items)
        return check_under(held, party, self.penalties, mitigated=mitigated)

    def _content(self, decision: Decision) -> dict[str, Any]:
        return {
            "facts": self.facts.strip() or decision.facts,
            "basis": clauses_stated("basis", self.basis) if self.basis else decision.basis,
            "reason": stated("reason", self.reason, "变更理由"),
            "performance": stated("performance", self.performance, "履行方式和期限"),
        }

    def _check_notice(
        self, case: Case, desk: Desk, decision: Decision, on: date, content: dict[str, Any]
    ) -> Notice | None:
        """The notice of the change, on which the party was heard; without one the decision sets the limits."""
        notice = case.of(self.party).notice
        facts, basis, favourable = content["facts"], content["basis"], content["reason"]
        if notice and notice.changes == decision.number:
            heard(case, desk, self.party, on)
            legally_reviewed(case, self.party, on)
            as_notified(
                notice, facts=facts, basis=basis, penalties=self.penalties, favourable_change=favourable
            )
            return notice
        decided = Notice(
            decision.number, decision.on, decision.facts, decision.penalties, False, decision.basis, 0, 0
        )
        as_notified(decided, facts=facts, basis=basis, penalties=self.penalties, favourable_change=favourable)
        return notice

    def _refund(self, case: Case, decision: Decision) -> int:
        return max(0, paid_fen(case, self.party) - owed_fen(replace(decision, penalties=self.penalties)))


def standing_penalty(case: Case, party: str, on: date) -> Decision:
    decision = standing_decision(case, party, on)
    if not decision.penalises:
        raise NothingToLighten(number=decision.number)
    return decision
