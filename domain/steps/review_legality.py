"""法制审核 — legal review of the concluded case. 行政处罚法第五十八条."""

from collections.abc import Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.proceedings import Review, ReviewOpinion
from domain.case.second_review import review_called_for
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class LegalQualificationRequired(Refusal):
    article = "行政处罚法第五十八条第二款"
    zh = (
        "{name}初次从事行政处罚决定法制审核，应当通过国家统一法律职业资格考试取得法律职业资格。",
        "请由取得资格的人员审核，或先登记其法律职业资格。",
    )
    en = (
        "{name} reviews for the first time and must hold the national legal-profession qualification.",
        "Have a qualified person review, or record the qualification first.",
    )


class ReviewMustBeComplete(Refusal):
    article = "行政处罚法第五十八条（审核项目为设计建议）"
    zh = ("审核意见为“同意”的，应当逐项审核，尚缺：{missing}。", "请审核所缺项目后再提出意见。")
    en = ("To agree, every item is reviewed; missing: {missing}.", "Review the missing items first.")


class ReviewItem(StrEnum):
    """审核项目 — the scope of a review, in seven items (S15, W14: design reading)."""

    POWER = "主体与权限"
    PARTY = "当事人"
    EVIDENCE = "事实与证据"
    LAW = "法律适用与裁量"
    PROCEDURE = "程序"
    DOCUMENTS = "文书"
    CRIME = "是否涉嫌犯罪"


_NEXT = {ReviewOpinion.AGREE: Stage.EXAMINING, ReviewOpinion.TRANSFER: Stage.CONCLUDED}


class LegalityReviewed(CaseEvent):
    """``qualification``: number of the reviewer's legal-profession qualification, "" if none is on record."""

    TOPIC = "case.legality_reviewed"
    title = "法制审核"
    opinion: ReviewOpinion
    scope: tuple[ReviewItem, ...]
    text: str
    first_time: bool
    qualification: str

    def apply(self, case: Case) -> None:
        if case.stage not in TOWARDS_A_PARTY:
            case.stage = _NEXT.get(self.opinion, Stage.INVESTIGATING)
        case.review = Review(self.occurred_at.first_day, self.actor.id, self.opinion)
        case.assume(Duty.REVIEW, self.actor.id)

    def describe(self) -> str:
        return f"{self.actor.name}法制审核意见：{self.opinion.value}。{self.text}"


@dataclass(frozen=True, kw_only=True)
class ReviewLegality(Step):
    """Agreed, the case goes to the head. To be modified, supplemented or not agreed, it goes back to the investigation:
    a return has one way only, whatever its opinion (§3.3 C4→C2). To be transferred, it stays, the opinion on record.
    Taken again after a hearing (第五十八条第一款第二项), it leaves the case where it stands; not agreed, no decision follows.
    """

    title: ClassVar = "法制审核"
    articles: ClassVar = "行政处罚法第五十八条"
    roles: ClassVar = (Role.LEGAL_REVIEWER,)
    allowed_in: ClassVar[Set[Stage]] = TOWARDS_A_PARTY | {Stage.CONCLUDED}
    follows: ClassVar = ("case.investigation_concluded", "case.hearing_reported")

    opinion: ReviewOpinion = field(metadata={"label": "审核意见"})
    scope: tuple[ReviewItem, ...] = field(metadata={"label": "已审核项目"})
    text: str = field(metadata={"label": "书面审核意见"})
    first_time: bool = field(metadata={"label": "初次从事法制审核"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        if case.conclusion:
            guards.not_before("法制审核", when.first_day, "调查终结", case.conclusion.on)
        if case.stage in TOWARDS_A_PARTY:
            guards.not_before("法制审核", when.first_day, "听证报告", review_called_for(case))
        reviewer = desk.officer(desk.actor.id)
        guards.holds_post(case, reviewer, self.roles, when.first_day)
        guards.actor_separate(case, desk, Duty.REVIEW)
        if self.first_time and not reviewer.legal_qualification:
            raise LegalQualificationRequired(name=reviewer.name)
        case.trigger(
            LegalityReviewed,
            desk.entry(when),
            opinion=self.opinion,
            scope=self._scope(),
            text=stated("text", self.text, "书面审核意见"),
            first_time=self.first_time,
            qualification=reviewer.legal_qualification,
        )

    def _scope(self) -> tuple[ReviewItem, ...]:
        if not self.scope:
            raise BadInput("scope", "请选择已审核的项目", "state at least one item reviewed")
        missing = [item.value for item in ReviewItem if item not in self.scope]
        if missing and self.opinion is ReviewOpinion.AGREE:
            raise ReviewMustBeComplete(missing="、".join(missing))
        return tuple(item for item in ReviewItem if item in self.scope)
