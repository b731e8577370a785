"""陈述申辩 — what one party states in its defence after the notice. 行政处罚法第四十五条、第六十二条、第六十四条第一项."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.hearing_rules import asked_for_hearing
from domain.case.notice_rights import hearing_request_ends, open_to_be_heard, served_notice, statement_ends
from domain.case.party_proceedings import Statement
from domain.case.stage import TOWARDS_A_PARTY
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.personal import Personal
from domain.record.when import When


class StatementForm(StrEnum):
    """陈述申辩方式."""

    WRITTEN = "书面"
    ORAL = "口头，已制作笔录"


class StatementReceived(CaseEvent):
    """``window_ends``: last day of the window it was measured by; ``late``: received after it, heard all the same."""

    TOPIC = "case.statement_received"
    title = "收到陈述申辩"
    correctable = frozenset({"content"})
    party: str
    form: StatementForm
    content: Personal
    hearing_requested: bool
    window_ends: date
    late: bool

    def apply(self, case: Case) -> None:
        received = Statement(
            self.originator_version, self.occurred_at.first_day, self.hearing_requested, self.late
        )
        case.towards(self.party, statements=(*case.of(self.party).statements, received))
        if self.hearing_requested:
            asked_for_hearing(case, self.party, received.on, late=self.late)
        case.assume(Duty.HANDLE, self.actor.id)

    def describe(self) -> str:
        late = f"（逾{self.window_ends}的期限）" if self.late else ""
        hearing = "，并要求听证" if self.hearing_requested else ""
        return f"收到{self.party}{self.form.value}陈述申辩{late}{hearing}"


@dataclass(frozen=True, kw_only=True)
class ReceiveStatement(Step):
    """A late one is recorded and re-checked too; only the right to demand a hearing is lost with its term."""

    title: ClassVar = "陈述申辩"
    articles: ClassVar = "行政处罚法第四十五条、第六十二条、第六十四条第一项"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar = TOWARDS_A_PARTY

    party: str = field(metadata={"label": "当事人编号"})
    form: StatementForm = field(metadata={"label": "方式"})
    content: str = field(metadata={"label": "陈述申辩内容", "personal": True})
    hearing_requested: bool = field(default=False, metadata={"label": "要求听证"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.known_party(case, self.party)
        notice, served = served_notice(case, self.party, on)
        open_to_be_heard(case, self.party, by=when)
        guards.actor_separate(case, desk, Duty.HANDLE)
        ends = statement_ends(desk, notice, served)
        if self.hearing_requested:
            ends = hearing_request_ends(desk, notice, served)
        case.trigger(
            StatementReceived,
            desk.entry(when),
            party=self.party,
            form=self.form,
            content=Personal(stated("content", self.content, "陈述申辩内容"), self.party),
            hearing_requested=self.hearing_requested,
            window_ends=ends,
            late=on > ends,
        )
