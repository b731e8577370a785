"""加处罚款 — the surcharge on a late fine, as it stands on the day. 行政处罚法第七十二条第一款第一项; 行政强制法第四十二条、第四十五条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.executing import NothingOverdue, head_decides, not_halted, served_decision
from domain.case.execution import ImposedSurcharge
from domain.case.guards import stated
from domain.case.party_proceedings import Decision
from domain.case.payment_due import last_day_to_pay
from domain.case.stage import PERFORMING, Stage
from domain.case.step import Step
from domain.case.surcharge import DAILY, Surcharge, SurchargeSpan, surcharge_of
from domain.people.role import Role
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When
from domain.wording.money import amount_in_figures


class SurchargeWasNotTold(Refusal):
    article = "行政强制法第四十五条第一款；罚款决定与罚款收缴分离实施办法第七条"
    zh = (
        "{number}没有告知逾期缴纳加处罚款的标准，不得加处罚款。",
        "请依法催告、申请强制执行原罚款；不得补作告知后追溯加处。",
    )
    en = (
        "{number} did not tell the surcharge; none can be imposed.",
        "Urge the party and have the fine itself enforced.",
    )


class SurchargeImposed(CaseEvent):
    """``spans``: the days reckoned, frozen. ``amount_fen``: ``reckoned_fen`` less what was remitted; it replaces what was
    imposed before."""

    TOPIC = "case.surcharge_imposed"
    title = "加处罚款"
    number: str
    issuer: str
    party: str
    decision: str
    percent: int
    cap_fen: int
    days_counted: int
    spans: tuple[SurchargeSpan, ...]
    reckoned_fen: int
    remitted_fen: int
    remission_reason: str
    amount_fen: int

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        imposed = ImposedSurcharge(self.number, self.party, self.decision, on, self.amount_fen)
        case.execution = replace(case.execution, surcharges=(*case.execution.surcharges, imposed))
        issued = Document(self.number, DocumentKind.SURCHARGE, self.party, on)
        case.documents = {**case.documents, self.number: issued}
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        remitted = f"，减免{amount_in_figures(self.remitted_fen)}" if self.remitted_fen else ""
        return (
            f"{self.issuer}作出加处罚款决定书{self.number}，{self.party}逾期{self.days_counted}日，"
            f"按日{self.percent}%计算，加处罚款共{amount_in_figures(self.amount_fen)}{remitted}"
        )


@dataclass(frozen=True, kw_only=True)
class ImposeSurcharge(Step):
    """Reckoned up to and including the step's day, in all: a later one replaces an earlier one. ``remitted_fen``: under an
    execution agreement, for a party that has made amends."""

    title: ClassVar = "加处罚款"
    articles: ClassVar = "行政处罚法第七十二条、第七十三条第三款；行政强制法第四十二条、第四十五条"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = PERFORMING

    party: str = field(metadata={"label": "当事人编号"})
    remitted_fen: int = field(default=0, metadata={"label": "减免金额（分）"})
    remission_reason: str = field(
        default="", metadata={"label": "减免的理由", "hint": "执行协议和当事人采取补救措施的情况"}
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        decision = served_decision(case, self.party, on)
        head_decides(case, desk, on)
        reckoned = surcharge_due(case, desk.calendar, decision, self.party, on)
        reason = self._remission(reckoned.amount_fen)
        entry = desk.entry(when)
        case.trigger(
            SurchargeImposed,
            entry,
            number=desk.number(case.unit, DocumentKind.SURCHARGE.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            decision=decision.number,
            percent=DAILY.percent,
            cap_fen=reckoned.cap_fen,
            days_counted=reckoned.counted,
            spans=reckoned.spans,
            reckoned_fen=reckoned.amount_fen,
            remitted_fen=self.remitted_fen,
            remission_reason=reason,
            amount_fen=reckoned.amount_fen - self.remitted_fen,
        )

    def _remission(self, reckoned: int) -> str:
        if not 0 <= self.remitted_fen <= reckoned:
            problem = f"减免金额应在零与{amount_in_figures(reckoned)}之间"
            raise BadInput("remitted_fen", problem, f"between nothing and {reckoned} fen")
        if not self.remitted_fen:
            return ""
        return stated("remission_reason", self.remission_reason, "减免的理由")


def surcharge_due(case: Case, calendar: WorkCalendar, decision: Decision, party: str, on: date) -> Surcharge:
    """What has grown by that day on a fine that is late, under a decision that told it and is being executed."""
    if not decision.surcharge_told:
        raise SurchargeWasNotTold(number=decision.number)
    not_halted(case, case.documents[decision.number])
    reckoned = surcharge_of(case, calendar, party, on)
    if not reckoned.amount_fen:
        due = last_day_to_pay(case, calendar, party) or "未送达"
        raise NothingOverdue(day=on, number=decision.number, due=due)
    return reckoned
