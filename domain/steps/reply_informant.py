"""答复举报人 — tell the informant what became of the report. 行政处罚法第五十条（保密）；答复为设计建议 (law: S01)."""

from collections.abc import Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.proceedings import Lead
from domain.case.stage import LIVE, Stage
from domain.case.step import Step
from domain.people.role import HANDLING, Role
from domain.record.personal import Personal
from domain.record.refusal import Refusal
from domain.record.when import When


class InformantUnknown(Refusal):
    article = "行政处罚法第五十条（答复为设计建议）"
    zh = ("本案线索没有登记举报人，无从答复。", "匿名举报不需答复；有举报人的，请先更正线索登记。")
    en = (
        "The lead names no informant.",
        "An anonymous report needs no reply; else correct the lead's record.",
    )


class ReplyManner(StrEnum):
    """答复方式."""

    LETTER = "书面"
    TELEPHONE = "电话"
    IN_PERSON = "当面"
    HOTLINE = "12345平台"


class InformantReplied(CaseEvent):
    """What was said is sealed under the informant, as the name is."""

    TOPIC = "case.informant_replied"
    title = "答复举报人"
    manner: ReplyManner
    content: Personal

    def apply(self, case: Case) -> None:
        """No other step depends on it."""

    def describe(self) -> str:
        return f"已{self.manner.value}答复举报人"


@dataclass(frozen=True, kw_only=True)
class ReplyInformant(Step):
    title: ClassVar = "答复举报人"
    articles: ClassVar = "行政处罚法第五十条（保密；答复为设计建议）"
    roles: ClassVar = (*HANDLING, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = LIVE - {Stage.LEAD, Stage.ARCHIVED}

    manner: ReplyManner = field(metadata={"label": "答复方式"})
    content: str = field(metadata={"label": "答复内容", "personal": True})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        lead = reported_by_somebody(case)
        guards.not_before(self.title, when, "收到线索", lead.received)
        content = Personal(stated("content", self.content, "答复内容"), "informant")
        case.trigger(InformantReplied, desk.entry(when), manner=self.manner, content=content)


def reported_by_somebody(case: Case) -> Lead:
    """The lead, whose informant is on record."""
    if case.lead is None or case.lead.informant is None:
        raise InformantUnknown()
    return case.lead
