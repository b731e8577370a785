"""报送整改情况 — what was put right is reported to the organ that gave the opinion. 行政复议法第七十六条; 行政执法监督条例."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.stage import LIVE, Stage
from domain.case.step import Step
from domain.people.role import HANDLING, Role
from domain.record.refusal import BadInput
from domain.record.when import When


class OpinionReplied(CaseEvent):
    """``late``: after the day set; recorded all the same."""

    TOPIC = "case.opinion_replied"
    title = "报送整改情况"
    correctable = frozenset({"reply"})
    number: str
    reply: str
    late: bool

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        case.opinions = tuple(
            replace(one, replied_on=on) if one.number == self.number else one for one in case.opinions
        )

    def describe(self) -> str:
        return f"就{self.number}报送整改情况{'（逾期）' if self.late else ''}：{self.reply}"


@dataclass(frozen=True, kw_only=True)
class ReplyOpinion(Step):
    title: ClassVar = "报送整改情况"
    articles: ClassVar = "行政复议法第七十六条；行政执法监督条例（条款序号待核实）"
    roles: ClassVar = (*HANDLING, Role.LEGAL_REVIEWER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = LIVE - {Stage.MERGED}

    number: str = field(metadata={"label": "意见书文号"})
    reply: str = field(metadata={"label": "整改情况"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on, number = when.first_day, self.number.strip()
        found = [one for one in case.opinions if one.number == number and one.replied_on is None]
        if not found:
            known = "、".join(one.number for one in case.opinions if one.replied_on is None) or "无"
            raise BadInput("number", f"没有待回复的意见书{number}（现有：{known}）", "no such opinion waits")
        guards.not_before(self.title, on, "收到意见书", found[0].received_on)
        case.trigger(
            OpinionReplied,
            desk.entry(when),
            number=number,
            reply=stated("reply", self.reply, "整改情况"),
            late=on > found[0].due_on,
        )
