"""延长审理期限 — the reconsideration organ or the court was given longer. 行政复议法第六十二条; 行政诉讼法第八十一条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.remedy import FiledRemedy, RemedyKind, RemedyTrack
from domain.case.stage import LIVE, Stage
from domain.case.step import Step
from domain.case.taking_remedy import pending_remedy
from domain.case.terms import (
    RECONSIDERATION_DECISION,
    RECONSIDERATION_LONGER,
    SIMPLE_RECONSIDERATION_DECISION,
)
from domain.people.role import HANDLING, Role
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class ReconsiderationExtendedTooFar(Refusal):
    article = "行政复议法第六十二条"
    zh = (
        "{case_number}的审理期限最长到{last}，现为{until}。",
        "普通程序自受理之日起六十日，延长最多三十日；简易程序不延长。请核对延期通知书。",
    )
    en = (
        "The term of {case_number} may run to {last} at most; {until} was stated.",
        "Sixty days from the acceptance and thirty more; a simple procedure has no extension. Check the paper.",
    )


class RemedyExtended(CaseEvent):
    TOPIC = "case.remedy_extended"
    title = "延长审理期限"
    case_number: str
    until: date
    paper: str

    def apply(self, case: Case) -> None:
        case.remedies = tuple(
            replace(one, extended_to=self.until) if one.case_number == self.case_number else one
            for one in case.remedies
        )

    def describe(self) -> str:
        return f"{self.case_number}的审理期限延长至{self.until}（{self.paper}）"


@dataclass(frozen=True, kw_only=True)
class ExtendRemedy(Step):
    """``until``: the last day as the paper says. A court's longer term has no length the law sets."""

    title: ClassVar = "延长审理期限"
    articles: ClassVar = "行政复议法第六十二条；行政诉讼法第八十一条"
    roles: ClassVar = (*HANDLING, Role.LEGAL_REVIEWER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = LIVE - {Stage.LEAD, Stage.MERGED}

    case_number: str = field(metadata={"label": "复议、诉讼案号"})
    until: date = field(metadata={"label": "延长后的审理期限截止日"})
    paper: str = field(metadata={"label": "延期通知书或者批复文号"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        remedy = pending_remedy(case, self.case_number)
        guards.not_before(self.title, when.first_day, "收到副本", remedy.received_on)
        if remedy.kind is RemedyKind.RECONSIDERATION:
            self._check_length(desk, remedy)
        case.trigger(
            RemedyExtended,
            desk.entry(when),
            case_number=remedy.case_number,
            until=self.until,
            paper=stated("paper", self.paper, "延期通知书或者批复文号"),
        )

    def _check_length(self, desk: Desk, remedy: FiledRemedy) -> None:
        if remedy.accepted_on is None:
            raise BadInput("case_number", "该复议没有登记受理日期，审理期限无从计算", "no day of acceptance")
        days = SIMPLE_RECONSIDERATION_DECISION.days
        if remedy.track is RemedyTrack.ORDINARY:
            days = RECONSIDERATION_DECISION.days + RECONSIDERATION_LONGER.days
        last = desk.calendar.add_days(remedy.accepted_on, days)
        if self.until > last:
            raise ReconsiderationExtendedTooFar(case_number=remedy.case_number, last=last, until=self.until)
