"""收到意见书 — an opinion of the reconsideration organ or of the enforcement supervision that the town answers.
行政复议法第七十六条; 行政执法监督条例."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.opinion import Opinion, OpinionKind
from domain.case.stage import LIVE, Stage
from domain.case.step import Step
from domain.case.terms import RECONSIDERATION_OPINION
from domain.people.role import HANDLING, Role
from domain.record.refusal import BadInput
from domain.record.when import When


class OpinionReceived(CaseEvent):
    TOPIC = "case.opinion_received"
    title = "收到意见书"
    correctable = frozenset({"content"})
    kind: OpinionKind
    number: str
    organ: str
    content: str
    due_on: date

    def apply(self, case: Case) -> None:
        received = Opinion(self.number, self.kind, self.organ, self.occurred_at.first_day, self.due_on)
        case.opinions = (*case.opinions, received)

    def describe(self) -> str:
        return (
            f"收到{self.organ}{self.kind.value}{self.number}，应于{self.due_on}前报送整改情况：{self.content}"
        )


@dataclass(frozen=True, kw_only=True)
class ReceiveOpinion(Step):
    """``due_on``: as the paper says; of a reconsideration opinion the law sets sixty days (T41)."""

    title: ClassVar = "收到意见书"
    articles: ClassVar = "行政复议法第七十六条；行政执法监督条例（条款序号待核实）"
    roles: ClassVar = (*HANDLING, Role.LEGAL_REVIEWER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = LIVE - {Stage.MERGED}

    kind: OpinionKind = field(metadata={"label": "意见书种类"})
    number: str = field(metadata={"label": "意见书文号"})
    organ: str = field(metadata={"label": "制发机关"})
    content: str = field(metadata={"label": "指出的问题和要求"})
    due_on: date | None = field(
        default=None,
        metadata={
            "label": "回复期限",
            "hint": "监督意见书按文书载明填写；复议意见书不填，自收到之日起六十日",
        },
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        number = stated("number", self.number, "意见书文号")
        if any(one.number == number for one in case.opinions):
            raise BadInput("number", f"{number}已登记", "the opinion is recorded already")
        case.trigger(
            OpinionReceived,
            desk.entry(when),
            kind=self.kind,
            number=number,
            organ=stated("organ", self.organ, "制发机关"),
            content=stated("content", self.content, "指出的问题和要求"),
            due_on=self._due(desk, when.first_day),
        )

    def _due(self, desk: Desk, on: date) -> date:
        if self.kind is OpinionKind.RECONSIDERATION:
            if self.due_on:
                raise BadInput("due_on", "复议意见书的期限由法律规定，不填", "the law sets this term")
            return RECONSIDERATION_OPINION.ends(desk.calendar, on)
        if self.due_on is None or self.due_on < on:
            raise BadInput("due_on", "请按意见书填写回复期限，不早于收到日期", "state the day the paper sets")
        return self.due_on
