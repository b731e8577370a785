"""更换当事人 — another party takes the place of one that died, ended, or was the wrong one. 行政处罚法第四条、第四十条 (law: S20a)."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final

from domain.case import guards
from domain.case.approval import approving_head
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.notice_rights import undecided
from domain.case.party import Party, PartyStated, next_party_id
from domain.case.party_proceedings import PartyProceedings
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import BadInput
from domain.record.when import When

AFTER_THE_REPORT: Final = frozenset({Stage.CONCLUDED, Stage.EXAMINING, Stage.NOTIFIED})
"""Stages that rest on a report about the old party: the case goes back to the investigation."""


class ReplacementReason(StrEnum):
    WRONG_PARTY = "原认定的当事人有误"
    DIED = "自然人死亡，由依法承受其权利义务的人承受"
    MERGED = "法人或者其他组织合并、分立，由承受其权利义务的组织承受"
    ENDED = "法人或者其他组织终止，由依法承受其权利义务的人承受"


class PartyReplaced(CaseEvent):
    """What was notified, stated and waived by the old party does not bind the new one, who is heard anew."""

    TOPIC = "case.party_replaced"
    title = "更换当事人"
    former: str
    party: Party
    reason: ReplacementReason
    explanation: str
    approver: str
    approved_by: str
    approved_on: date

    def apply(self, case: Case) -> None:
        if former := case.parties.get(self.former):
            case.former_parties = {**case.former_parties, self.former: former}
        case.parties = {key: one for key, one in case.parties.items() if key != self.former}
        case.parties = {**case.parties, self.party.id: self.party}
        case.proceedings = self._proceedings(case)
        case.evidence = {
            key: replace(one, parties=tuple(self._now(party) for party in one.parties))
            for key, one in case.evidence.items()
        }
        if case.stage in AFTER_THE_REPORT:
            case.stage = Stage.INVESTIGATING
            case.conclusion = case.review = case.examination = None
            case.discussions = ()
        case.assume(Duty.APPROVE_MEASURE, self.approver)

    def _proceedings(self, case: Case) -> dict[str, PartyProceedings]:
        """Without the old party's, but for decisions that were ended: what was paid on them may have to be refunded."""
        others = {key: one for key, one in case.proceedings.items() if key != self.former}
        ended = case.of(self.former).earlier_decisions
        return {**others, self.former: PartyProceedings(earlier_decisions=ended)} if ended else others

    def _now(self, party: str) -> str:
        return self.party.id if party == self.former else party

    def describe(self) -> str:
        return (
            f"经{self.approved_by}批准，当事人{self.former}更换为{self.party.id}"
            f"（{self.reason.value}）：{self.explanation}"
        )


@dataclass(frozen=True, kw_only=True)
class ReplaceParty(Step):
    """``successor``: who takes the place, under a number of its own. ``approver``: the head who approved it."""

    title: ClassVar = "更换当事人"
    articles: ClassVar = "行政处罚法第四条、第四十条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = AFTER_THE_REPORT | {
        Stage.CHECKING,
        Stage.INVESTIGATING,
        Stage.SUSPENDED,
    }

    party: str = field(metadata={"label": "原当事人编号"})
    successor: PartyStated = field(metadata={"label": "更换后的当事人"})
    reason: ReplacementReason = field(metadata={"label": "更换的理由"})
    explanation: str = field(metadata={"label": "理由说明", "hint": "不写个人姓名"})
    approver: str = field(metadata={"label": "批准的负责人"})
    approved_on: date = field(metadata={"label": "批准日期"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.officer_of_the_case(case, desk)
        guards.actor_holds_post(case, desk, self.roles, on)
        former = guards.known_party(case, self.party)
        undecided(case, former.id)
        if self.approved_on > on:
            raise BadInput("approved_on", "批准日期不能晚于更换日期", "approved after it was done")
        approver = approving_head(
            case, desk, self.approver, self.approved_on, (desk.actor.id,), Duty.APPROVE_MEASURE
        )
        party_id = next_party_id(case.parties)
        case.trigger(
            PartyReplaced,
            desk.entry(when),
            former=former.id,
            party=self.successor.sealed_as(party_id, "successor"),
            reason=self.reason,
            explanation=stated("explanation", self.explanation, "理由说明"),
            approver=approver.code,
            approved_by=approver.name,
            approved_on=self.approved_on,
        )
