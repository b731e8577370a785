"""集体讨论 — the leaders discuss a complex or major case together. 行政处罚法第五十七条第二款."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.proceedings import Discussion
from domain.case.revising import AFTER_DECISION
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When

_BEFORE_REVIEW = {Stage.INVESTIGATING, Stage.CONCLUDED}

QUORUM = 2
"""The presider and at least one more (【D】: quorum is left to local rule)."""

MEMBERS = (Role.HEAD, Role.TEAM_LEADER)
"""Town head, deputy heads, the person in charge of enforcement (S16)."""


class DiscussionTakesSeveral(Refusal):
    article = "行政处罚法第五十七条第二款（人数为设计建议）"
    zh = ("集体讨论应当由主持人和其他负责人共同进行，现只有{count}人。", "请补充出席的成员。")
    en = ("Several leaders discuss together; {count} attended.", "Name the other members who attended.")


class EachMemberGivesAnOpinion(Refusal):
    article = "行政处罚法第五十七条第二款、第四十七条"
    zh = ("集体讨论应当记录每名成员的意见，缺：{missing}。", "请补记所缺成员当场发表的意见。")
    en = (
        "The opinion of each member is recorded; missing: {missing}.",
        "Record what the member said at the meeting.",
    )


class OnlyThosePresentSpeak(Refusal):
    article = "行政处罚法第五十七条第二款、第四十七条"
    zh = ("{names}未作为成员出席会议，不能记录其意见，不得事后补签。", "请删除其意见，或核对出席人员。")
    en = (
        "{names} did not attend as a member; no opinion, no later signature.",
        "Remove the opinion, or check who attended.",
    )


@dataclass(frozen=True, kw_only=True)
class MemberOpinion:
    """What one member said, by code."""

    member: str = field(metadata={"label": "成员"})
    opinion: str = field(metadata={"label": "意见"})


@dataclass(frozen=True)
class Attendee:
    code: str
    name: str


class DiscussionHeld(CaseEvent):
    """``members``: all who discussed, the presider first. ``reviewer``: attends without an opinion."""

    TOPIC = "case.discussion_held"
    title = "集体讨论"
    correctable = frozenset({"place"})
    place: str
    presider: Attendee
    members: tuple[Attendee, ...]
    absent: tuple[Attendee, ...]
    reporter: Attendee
    reviewer: Attendee | None
    summary: str
    opinions: tuple[MemberOpinion, ...]
    conclusion: str

    def apply(self, case: Case) -> None:
        codes = tuple(one.code for one in self.members)
        held = Discussion(self.occurred_at.first_day, self.presider.code, codes, self.conclusion)
        case.discussions = (*case.discussions, held)
        case.assume(Duty.DISCUSS, *codes)

    def describe(self) -> str:
        return f"{self.presider.name}主持集体讨论，{len(self.members)}人出席：{self.conclusion}"


@dataclass(frozen=True, kw_only=True)
class DiscussCollectively(Step):
    """``members``: codes of those who discussed beside the presider. ``reporter``: an officer of the case."""

    title: ClassVar = "集体讨论"
    articles: ClassVar = "行政处罚法第五十七条第二款"
    roles: ClassVar = (Role.HEAD, Role.LEGAL_REVIEWER, Role.TEAM_LEADER)
    allowed_in: ClassVar[Set[Stage]] = (TOWARDS_A_PARTY | AFTER_DECISION) - _BEFORE_REVIEW
    follows: ClassVar = ("case.legality_reviewed",)

    place: str = field(metadata={"label": "地点"})
    presider: str = field(metadata={"label": "主持人"})
    members: tuple[str, ...] = field(metadata={"label": "参加讨论的成员"})
    reporter: str = field(metadata={"label": "汇报人", "hint": "本案承办人"})
    summary: str = field(metadata={"label": "案情摘要"})
    opinions: tuple[MemberOpinion, ...] = field(metadata={"label": "成员意见"})
    conclusion: str = field(metadata={"label": "讨论结论"})
    absent: tuple[str, ...] = field(default=(), metadata={"label": "缺席人员"})
    reviewer: str = field(default="", metadata={"label": "列席的法制审核人员"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        if case.review:
            guards.not_before("集体讨论", on, "法制审核", case.review.on)
        presider = self._attending(case, desk, self.presider, (Role.HEAD,), on)
        present = self._present(case, desk, on)
        self._check_people(case, present)
        self._check_opinions(present)
        case.trigger(
            DiscussionHeld,
            desk.entry(when),
            place=stated("place", self.place, "地点"),
            presider=presider,
            members=tuple(present.values()),
            absent=tuple(Attendee(code, desk.officer(code).name) for code in self.absent),
            reporter=Attendee(self.reporter, desk.officer(self.reporter).name),
            reviewer=self._attending(case, desk, self.reviewer, (Role.LEGAL_REVIEWER,), on)
            if self.reviewer
            else None,
            summary=stated("summary", self.summary, "案情摘要"),
            opinions=self.opinions,
            conclusion=stated("conclusion", self.conclusion, "讨论结论"),
        )

    def _present(self, case: Case, desk: Desk, on: date) -> dict[str, Attendee]:
        """The members by code; none of them has handled or reviewed the case."""
        codes = dict.fromkeys((self.presider, *self.members))
        if len(codes) < QUORUM:
            raise DiscussionTakesSeveral(count=len(codes))
        present = {code: self._attending(case, desk, code, MEMBERS, on) for code in codes}
        for one in present.values():
            guards.separate(case, Duty.DISCUSS, one.code, one.name)
        return present

    def _check_people(self, case: Case, present: dict[str, Attendee]) -> None:
        if self.reporter not in case.officers:
            raise BadInput("reporter", "汇报人应为本案承办人", "the reporter is an officer of the case")
        if set(self.absent) & set(present):
            raise BadInput("absent", "同一人不能既出席又缺席", "a person both attended and was absent")

    def _check_opinions(self, present: dict[str, Attendee]) -> None:
        spoke = [one.member for one in self.opinions]
        if others := [code for code in spoke if code not in present]:
            raise OnlyThosePresentSpeak(names="、".join(others))
        if missing := [one.name for code, one in present.items() if code not in spoke]:
            raise EachMemberGivesAnOpinion(missing="、".join(missing))
        for index, one in enumerate(self.opinions):
            stated(f"opinions.{index}.opinion", one.opinion, "意见")
            if one.member in spoke[:index]:
                raise BadInput(f"opinions.{index}.member", "每名成员只记一条意见", "one opinion each")

    @staticmethod
    def _attending(case: Case, desk: Desk, code: str, roles: tuple[Role, ...], on: date) -> Attendee:
        officer = desk.officer(code)
        guards.holds_post(case, officer, roles, on)
        return Attendee(code, officer.name)
