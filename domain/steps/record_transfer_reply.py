"""受移送机关答复 — accepted, returned, or passed on to a third organ. 行政处罚法第二十五条、第二十六条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.clauses import clause_if_stated
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.investigation import Pause
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.transfer import OrganAnswer, OrganTransfer
from domain.people.role import HANDLING
from domain.record.refusal import BadInput
from domain.record.when import When


class TransferReplied(CaseEvent):
    """``organ``: the one that has the case now. ``rule``: the text that takes the days away out of the ninety, ""."""

    TOPIC = "case.transfer_replied"
    title = "受移送机关答复"
    transfer: str
    organ: str
    answer: OrganAnswer
    answer_number: str
    reasons: str
    rule: str
    since: date
    to_stage: Stage

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        for one in case.transfers.organs:
            if one.number == self.transfer:
                replied = replace(one, answer=self.answer, answered_on=on, organ=self.organ)
                case.transfers = case.transfers.with_organ(replied)
        case.stage = self.to_stage
        if self.rule and self.to_stage is not Stage.TRANSFERRED:
            case.investigated(
                pauses=(*case.investigation.pauses, Pause(self.since, "移送其他机关", self.rule, on))
            )
        case.assume(Duty.HANDLE, self.actor.id)

    def describe(self) -> str:
        clock = f"，依{self.rule}扣除移送期间" if self.rule else ""
        return f"{self.organ}：{self.answer.value}{clock}。{self.reasons}"


@dataclass(frozen=True, kw_only=True)
class RecordTransferReply(Step):
    """``organ``: the third organ, where the case was passed on. ``rule``: as for an answer of the police."""

    title: ClassVar = "受移送机关答复"
    articles: ClassVar = "行政处罚法第二十五条、第二十六条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.TRANSFERRED})
    follows: ClassVar = ("case.transferred_to_organ",)

    answer: OrganAnswer = field(metadata={"label": "答复"})
    reasons: str = field(metadata={"label": "答复内容"})
    answer_number: str = field(default="", metadata={"label": "答复文书文号"})
    organ: str = field(default="", metadata={"label": "转送的机关", "hint": "转送其他机关的填写"})
    rule: str = field(
        default="",
        metadata={"label": "扣除期限的依据", "hint": "法律全称和条款；没有依据的不填，期限照常计算"},
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        transfer = self._waiting(case)
        guards.not_before(self.title, on, "移送其他机关", transfer.on)
        guards.actor_separate(case, desk, Duty.HANDLE)
        case.trigger(
            TransferReplied,
            desk.entry(when),
            transfer=transfer.number,
            organ=self._organ(transfer),
            answer=self.answer,
            answer_number=self.answer_number.strip(),
            reasons=stated("reasons", self.reasons, "答复内容"),
            rule=clause_if_stated("rule", self.rule),
            since=transfer.on,
            to_stage=transfer.from_stage if self.answer is OrganAnswer.RETURNED else Stage.TRANSFERRED,
        )

    def _waiting(self, case: Case) -> OrganTransfer:
        last = case.transfers.organs[-1] if case.transfers.organs else None
        if last is None or last.accepted:
            raise BadInput("answer", "受移送机关已经接受移送", "the organ has accepted the case")
        return last

    def _organ(self, transfer: OrganTransfer) -> str:
        redirected = self.answer is OrganAnswer.REDIRECTED
        if not redirected and self.organ.strip():
            raise BadInput("organ", "只有转送其他机关的才填写", "state it for a case passed on only")
        return stated("organ", self.organ, "转送的机关") if redirected else transfer.organ
