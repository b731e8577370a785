"""公安机关答复 — filed, declined and returned, or no answer in time. 行政执法机关移送涉嫌犯罪案件的规定第八条至第十二条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.clauses import clause_if_stated
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.investigation import Pause
from domain.case.measures import SeizureEnd
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.terms import GOODS_TO_POLICE, POLICE_REVIEW
from domain.case.transfer import PoliceAnswer, PoliceTransfer
from domain.people.role import HANDLING
from domain.record.refusal import BadInput
from domain.record.when import When


class AfterDeclined(StrEnum):
    """对不予立案的处理 — 第九条."""

    ACCEPT = "接受，退回后依法作出处理"
    REVIEW = "提请公安机关复议"
    SUPERVISION = "建议人民检察院进行立案监督"


class PoliceReplied(CaseEvent):
    """``rule``: the text that takes the days at the police out of the ninety, "" when none does.

    ``goods_due``: last day to hand over the goods of a case filed. ``review_due``: last day to ask for a review."""

    TOPIC = "case.police_replied"
    title = "公安机关答复"
    transfer: str
    organ: str
    answer: PoliceAnswer
    answer_number: str
    reasons: str
    goods_handed_on: date | None
    goods_due: date | None
    after: AfterDeclined | None
    review_due: date | None
    rule: str
    since: date
    to_stage: Stage
    late: bool

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        for one in case.transfers.police:
            if one.number == self.transfer:
                replied = replace(one, answer=self.answer, answered_on=on)
                case.transfers = case.transfers.with_police(replied)
        case.stage = self.to_stage
        if self.rule and self.to_stage is not Stage.WITH_POLICE:
            case.investigated(
                pauses=(*case.investigation.pauses, Pause(self.since, f"移送{self.organ}", self.rule, on))
            )
        if self.goods_handed_on:
            case.seizures = {
                number: one.with_ended(one.remaining, SeizureEnd.TO_POLICE, self.goods_handed_on)
                if one.remaining
                else one
                for number, one in case.seizures.items()
            }
        case.assume(Duty.HANDLE, self.actor.id)

    def describe(self) -> str:
        clock = f"，依{self.rule}扣除移送期间" if self.rule else ""
        after = f"，{self.after.value}" if self.after else ""
        late = "（超过三日）" if self.late else ""
        return f"{self.organ}{self.answer.value}{late}{after}{clock}：{self.reasons}"


@dataclass(frozen=True, kw_only=True)
class RecordPoliceReply(Step):
    """``rule``: the clause by which the time at the police is not counted; left blank when there is none."""

    title: ClassVar = "公安机关答复"
    articles: ClassVar = "行政执法机关移送涉嫌犯罪案件的规定第八条、第九条、第十二条；行政处罚法第二十七条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.WITH_POLICE})
    follows: ClassVar = ("case.transferred_to_police",)

    answer: PoliceAnswer = field(metadata={"label": "答复"})
    reasons: str = field(metadata={"label": "答复内容或者说明"})
    answer_number: str = field(default="", metadata={"label": "答复文书文号"})
    goods_handed_on: date | None = field(
        default=None, metadata={"label": "涉案物品移交日期", "hint": "公安机关立案的，三日内移交"}
    )
    after: AfterDeclined | None = field(default=None, metadata={"label": "对不予立案的处理"})
    rule: str = field(
        default="",
        metadata={"label": "扣除期限的依据", "hint": "法律全称和条款；没有依据的不填，期限照常计算"},
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        transfer = self._waiting(case)
        guards.not_before(self.title, when, "移送公安机关", transfer.handed_over)
        guards.actor_separate(case, desk, Duty.HANDLE)
        if self.answer is PoliceAnswer.NO_REPLY and on <= transfer.answer_due:
            raise BadInput("answer", f"答复期限至{transfer.answer_due}，尚未届满", "the term still runs")
        self._check_declined()
        goods = self._goods(desk, on)
        declined = self.answer is PoliceAnswer.DECLINED
        back = declined and self.after is AfterDeclined.ACCEPT
        case.trigger(
            PoliceReplied,
            desk.entry(when),
            transfer=transfer.number,
            organ=transfer.organ,
            answer=self.answer,
            answer_number=self.answer_number.strip(),
            reasons=stated("reasons", self.reasons, "答复内容或者说明"),
            goods_handed_on=self.goods_handed_on,
            goods_due=goods,
            after=self.after,
            review_due=POLICE_REVIEW.ends(desk.calendar, on) if declined else None,
            rule=clause_if_stated("rule", self.rule),
            since=transfer.handed_over.first_day,
            to_stage=transfer.from_stage if back else Stage.WITH_POLICE,
            late=on > transfer.answer_due,
        )

    def _waiting(self, case: Case) -> PoliceTransfer:
        """The last transfer, unless the police have filed it; one they declined may be answered anew after a review."""
        last = case.transfers.police[-1] if case.transfers.police else None
        if last is None or last.accepted:
            raise BadInput("answer", "公安机关已经立案", "the police have filed the case")
        return last

    def _check_declined(self) -> None:
        if (self.answer is PoliceAnswer.DECLINED) is not (self.after is not None):
            raise BadInput("after", "不予立案的，请选择处理方式；其他答复不填", "state it for a refusal only")

    def _goods(self, desk: Desk, on: date) -> date | None:
        """Last day to hand over the goods of a case the police have filed."""
        if self.answer is PoliceAnswer.FILED:
            return GOODS_TO_POLICE.ends(desk.calendar, on)
        if self.goods_handed_on:
            raise BadInput("goods_handed_on", "公安机关未立案，不移交物品", "goods go with a case filed")
        return None
