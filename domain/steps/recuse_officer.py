"""回避 — an officer declares it, a party asks for it, the head decides it. 行政处罚法第四十三条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.investigation import Recusal
from domain.case.stage import OPEN, Stage
from domain.case.step import Step
from domain.people.officer import Officer
from domain.people.role import Role
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When
from domain.units.unit import town_of


class HeadDecidesRecusal(Refusal):
    article = "行政处罚法第四十三条第三款"
    zh = ("是否回避由行政机关负责人决定。", "请由负责人登录后办理；决定作出之前，不停止调查。")
    en = ("The head decides on a recusal.", "Have the head decide; the investigation goes on meanwhile.")


class HeadsRecusalNeedsDiscussion(Refusal):
    article = "行政处罚法第四十三条（负责人回避由集体讨论决定参照部门规章，待核实）"
    zh = (
        "{name}是行政机关负责人，其回避由负责人集体讨论决定，本人不参加。",
        "请填写参加讨论的其他负责人（两名以上）和讨论记录，由其中一人登录办理。",
    )
    en = (
        "{name} is a head; a head's own recusal is decided by the leaders together, without that person.",
        "State the others who discussed it (two at least) and the record, and have one of them enter it.",
    )


class RecusalAct(StrEnum):
    DECLARED = "本人申请回避"
    REQUESTED = "当事人申请回避"
    DECIDED = "决定"


class RecusalDeclared(CaseEvent):
    TOPIC = "case.recusal_declared"
    title = "申请回避"
    officer: str
    officer_name: str
    reason: str

    def apply(self, case: Case) -> None:
        case.investigated(
            recusals=(*case.investigation.recusals, Recusal(self.officer, self.occurred_at.first_day, ""))
        )

    def describe(self) -> str:
        return f"{self.officer_name}申请回避：{self.reason}"


class RecusalRequested(CaseEvent):
    TOPIC = "case.recusal_requested"
    title = "当事人申请回避"
    officer: str
    officer_name: str
    party: str
    reason: str

    def apply(self, case: Case) -> None:
        case.investigated(
            recusals=(
                *case.investigation.recusals,
                Recusal(self.officer, self.occurred_at.first_day, self.party),
            )
        )

    def describe(self) -> str:
        return f"{self.party}申请{self.officer_name}回避：{self.reason}"


class RecusalDecided(CaseEvent):
    """``members``: who discussed a head's own recusal, by code. Every request pending for the person is answered."""

    TOPIC = "case.recusal_decided"
    title = "回避决定"
    officer: str
    officer_name: str
    granted: bool
    reason: str
    members: tuple[str, ...]
    discussion: str

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        recusals = case.investigation.recusals
        if not any(one.officer == self.officer and one.pending for one in recusals):
            recusals = (*recusals, Recusal(self.officer, on, self.actor.id))
        decided = (
            replace(one, decided_on=on, granted=self.granted)
            if one.officer == self.officer and one.pending
            else one
            for one in recusals
        )
        case.investigated(recusals=tuple(decided))
        if self.granted:
            case.officers = tuple(code for code in case.officers if code != self.officer)

    def describe(self) -> str:
        decided = "回避" if self.granted else "不予回避"
        together = f"经{len(self.members)}人集体讨论，" if self.members else ""
        return f"{together}决定{self.officer_name}{decided}：{self.reason}"


@dataclass(frozen=True, kw_only=True)
class RecuseOfficer(Step):
    """``officer``: whose recusal it is; of an own declaration, the acting person. ``party``: who asks. ``granted``,
    ``members``, ``discussion``: of a decision; the last two where the person is a head."""

    title: ClassVar = "回避"
    articles: ClassVar = "行政处罚法第四十三条"
    roles: ClassVar = (Role.CASE_OFFICER, Role.TEAM_LEADER, Role.LEGAL_REVIEWER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = OPEN

    act: RecusalAct = field(metadata={"label": "办理内容"})
    officer: str = field(metadata={"label": "需回避的人员"})
    reason: str = field(metadata={"label": "理由", "hint": "写明关系的种类，不写当事人姓名"})
    party: str = field(default="", metadata={"label": "申请的当事人编号"})
    granted: bool = field(default=False, metadata={"label": "决定回避"})
    members: tuple[str, ...] = field(
        default=(), metadata={"label": "参加集体讨论的负责人", "hint": "负责人本人回避时填写"}
    )
    discussion: str = field(default="", metadata={"label": "集体讨论记录"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        officer = desk.officer(self.officer)
        reason = stated("reason", self.reason, "理由")
        guards.holds_post(case, officer, tuple(Role), when.first_day)
        if case.lead:
            guards.not_before("回避", when, "收到线索", case.lead.received)
        if self.act is RecusalAct.DECIDED:
            self._decide(case, desk, when, officer, reason)
        else:
            self._raise(case, desk, when, officer, reason)

    def _raise(self, case: Case, desk: Desk, when: When, officer: Officer, reason: str) -> None:
        if self.act is RecusalAct.DECLARED and officer.code != desk.actor.id:
            raise BadInput("officer", "本人申请回避的，由本人登录办理", "one declares for oneself")
        facts = {"officer": officer.code, "officer_name": officer.name, "reason": reason}
        if self.act is RecusalAct.DECLARED:
            case.trigger(RecusalDeclared, desk.entry(when), **facts)
        else:
            party = guards.known_party(case, self.party).id
            case.trigger(RecusalRequested, desk.entry(when), party=party, **facts)

    def _decide(self, case: Case, desk: Desk, when: When, officer: Officer, reason: str) -> None:
        on = when.first_day
        if desk.actor.role != Role.HEAD:
            raise HeadDecidesRecusal()
        guards.actor_holds_post(case, desk, (Role.HEAD,), on)
        for one in case.investigation.recusals:
            if one.officer == officer.code and one.pending:
                guards.not_before("回避决定", on, "申请回避", one.raised_on)
        members, discussion = self._discussed(case, desk, officer, on)
        case.trigger(
            RecusalDecided,
            desk.entry(when),
            officer=officer.code,
            officer_name=officer.name,
            granted=self.granted,
            reason=reason,
            members=members,
            discussion=discussion,
        )

    def _discussed(self, case: Case, desk: Desk, officer: Officer, on: date) -> tuple[tuple[str, ...], str]:
        """Two leaders at least, the acting one among them and the person not, where it is a head's own recusal."""
        if not any(one.role is Role.HEAD and town_of(one.unit) == case.unit for one in officer.posts_on(on)):
            return (), ""
        members = tuple(dict.fromkeys(self.members))
        if len(members) < 2 or officer.code in members or desk.actor.id not in members:
            raise HeadsRecusalNeedsDiscussion(name=officer.name)
        for code in members:
            guards.holds_post(case, desk.officer(code), (Role.HEAD, Role.TEAM_LEADER), on)
        return members, stated("discussion", self.discussion, "集体讨论记录")
