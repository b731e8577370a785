"""重新告知 — a notice that replaces the party's earlier one; its windows start anew. 行政处罚法第四十四条、第四十五条、第六十二条."""

from collections.abc import Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.document import DocumentKind
from domain.case.guards import stated
from domain.case.notice_rights import hearing_reported, undecided
from domain.case.notifying import NoticeIssued, NoticeStated
from domain.case.party_proceedings import Notice
from domain.case.penalty import heavier, worded
from domain.case.revising import standing_decision
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import Refusal
from domain.record.when import When


class FirstNoticeMissing(Refusal):
    article = "行政处罚法第四十四条"
    zh = ("对当事人{party}还没有事先告知书，谈不上重新告知。", "请办理“行政处罚事先告知”。")
    en = ("{party} has had no notice yet.", "Issue the first notice.")


class NotHeavierForDefence(Refusal):
    article = "行政处罚法第四十五条第二款"
    zh = (
        "不得因当事人陈述、申辩或者要求听证而给予更重的处罚：原告知为“{told}”。",
        "请维持或者减轻拟给予的处罚；确有新查明的事实的，按该理由重新告知。",
    )
    en = (
        "A defence or a hearing never makes a penalty heavier; the notice told: {told}.",
        "Keep the penalty or lighten it; new facts are a ground of their own.",
    )


class RenotifyGround(StrEnum):
    """重新告知的理由."""

    NEW_FACTS = "查明新的事实或者证据"
    OTHER_BASIS = "适用依据或者处罚种类变更"
    AFTER_DEFENCE = "陈述申辩或者听证后调整"
    FLAWED_NOTICE = "原告知内容或者程序有误"
    REMADE = "重新作出决定"
    CHANGE = "拟变更已作出的决定"


class PenaltyRenotified(NoticeIssued):
    """``replaces``: number of the earlier notice. ``changes``: of the decision to be changed, "" before a decision."""

    TOPIC = "case.penalty_renotified"
    title = "重新告知"
    replaces: str
    ground: RenotifyGround
    reason: str
    changes: str

    def apply(self, case: Case) -> None:
        past = case.of(self.party)
        hearing = past.hearing
        settled = hearing is not None and (hearing.over or not hearing.due)
        case.towards(
            self.party,
            notice=self.told(self.changes),
            earlier_notices=(*past.earlier_notices, *((past.notice,) if past.notice else ())),
            hearing=None if settled else hearing,
            earlier_hearings=(*past.earlier_hearings, *((hearing,) if hearing and settled else ())),
            waived_on=None,
            hearing_waived_on=None,
        )
        self.issue(case)

    def describe(self) -> str:
        return (
            f"因{self.ground.value}，作出行政处罚事先告知书{self.number}，代替{self.replaces}，"
            f"拟对{self.party}{worded(self.penalties)}"
        )


@dataclass(frozen=True, kw_only=True)
class RenotifyPenalty(NoticeStated, Step):
    """What was said under the earlier notice stays on record; a hearing asked for and not yet held is still due."""

    title: ClassVar = "重新告知"
    articles: ClassVar = "行政处罚法第四十四条、第四十五条、第六十二条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = TOWARDS_A_PARTY | {Stage.EXAMINING}
    follows: ClassVar = ("case.penalty_notified",)

    ground: RenotifyGround = field(metadata={"label": "重新告知的理由"})
    reason: str = field(metadata={"label": "变更内容和具体理由"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        content = self.content(case, desk, on, self.title)
        earlier = earlier_notice(case, self.party)
        guards.not_before(self.title, on, "原告知", earlier.on)
        hearing_reported(case, self.party, on)
        changes = ""
        if self.ground is RenotifyGround.CHANGE:
            changes = standing_decision(case, self.party, on).number
        else:
            undecided(case, self.party)
        if self.ground is RenotifyGround.AFTER_DEFENCE and heavier(self.penalties, earlier.penalties):
            raise NotHeavierForDefence(told=worded(earlier.penalties))
        reason = stated("reason", self.reason, "变更内容和具体理由")
        entry = desk.entry(when).relying_on(*(one.certificate for one in content["officers"]))
        case.trigger(
            PenaltyRenotified,
            entry,
            number=desk.number(case.unit, DocumentKind.NOTICE.value, entry, case.id),
            replaces=earlier.number,
            ground=self.ground,
            reason=reason,
            changes=changes,
            **content,
        )


def earlier_notice(case: Case, party: str) -> Notice:
    notice = case.of(party).notice
    if notice is None:
        raise FirstNoticeMissing(party=party)
    return notice
