"""期限规则 — the time limits a case is under, one line each; lengths come from the shared terms. (law: §6.1, §6.2)

The organ's own duties are judged on the raw last day, so that nobody relies on a roll-over; a party's term ends on the
next working day when its last day is a holiday (民法典第二百零三条, by analogy).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.document import DocumentKind
from domain.case.remaking import due_towards
from domain.case.remedy import RemedyKind, pending
from domain.case.stage import OPEN
from domain.case.terms import (
    ANSWER_RECONSIDERATION,
    ANSWER_SUIT,
    DECISION,
    GOODS_TO_POLICE,
    PAYMENT,
    POLICE_HANDOVER,
    POLICE_REPLY,
    PRESERVATION,
    SEIZURE,
    SPOT_REPORT,
)
from domain.case.transfer_rules import taken_over
from domain.deadlines import branches
from domain.record.certainty import Certainty


class Owes(StrEnum):
    """Who must act in time; OTHER: another organ, whose answer the town follows up."""

    ORGAN = "organ"
    PARTY = "party"
    OTHER = "other"


Running = Iterator[tuple[str, date]]
"""(document number or party id, raw last day) of each term that has begun and is not yet met."""


@dataclass(frozen=True)
class DeadlineRule:
    """``id``: number in the master table of time limits. ``running`` finds the terms of this kind a case is under;
    ``after_closing``: in an ended case too."""

    id: str
    title: str
    article: str
    mark: Certainty
    owes: Owes
    running: Callable[[Case, WorkCalendar], Running]
    after_closing: bool = False


@dataclass(frozen=True)
class Deadline:
    """``subject``: the document or the party it concerns. A day that is due today is not overdue."""

    rule: DeadlineRule
    subject: str
    raw_due: date
    rolled_due: date

    @property
    def article(self) -> str:
        return self.rule.article

    @property
    def judged(self) -> date:
        return self.rolled_due if self.rule.owes is Owes.PARTY else self.raw_due

    def overdue(self, on: date) -> bool:
        return self.judged < on


def _orders_to_comply_with(case: Case, _: WorkCalendar) -> Running:
    reinspected = {one.order for one in case.reinspections}
    for order in case.documents.values():
        running = order.kind is DocumentKind.CORRECTION_ORDER and not order.ended_by
        if running and order.due_on and order.number not in reinspected:
            yield order.number, order.due_on


def _kept_evidence_to_dispose(case: Case, _: WorkCalendar) -> Running:
    for one in case.investigation.preservations.values():
        if one.remaining:
            yield one.number, one.due_on


def _parties_to_decide_on(case: Case, calendar: WorkCalendar) -> Running:
    """From the filing, whose own day does not count, until each party has its decision (law: S20a)."""
    for party in () if case.withdrawal or taken_over(case) else case.parties:
        last = due_towards(case, calendar, party)
        if last and case.of(party).decision is None:
            yield party, last


def _fines_to_pay(case: Case, calendar: WorkCalendar) -> Running:
    """From the service of the decision until the fine is paid in full."""
    for party, proceedings in case.proceedings.items():
        decision = proceedings.decision
        document = case.documents.get(decision.number) if decision else None
        if decision is None or document is None or document.served_on is None:
            continue
        paid = sum(one.amount_fen for one in case.payments if one.party == party)
        if paid < decision.fine_fen:
            yield decision.number, PAYMENT.ends(calendar, document.served_on)


def _answers(*kinds: RemedyKind) -> Callable[[Case, WorkCalendar], Running]:
    """From the copy received until the organ has answered, or the remedy is over."""

    def running(case: Case, _: WorkCalendar) -> Running:
        for remedy in pending(case.remedies):
            if remedy.kind in kinds and remedy.answer_due and remedy.answered_on is None:
                yield remedy.case_number, remedy.answer_due

    return running


RULES: tuple[DeadlineRule, ...] = (
    DeadlineRule(
        "T04",
        "改正期限",
        "行政处罚法第二十八条第一款",
        Certainty.VERIFIED,
        Owes.PARTY,
        _orders_to_comply_with,
    ),
    DeadlineRule(
        PRESERVATION.id,
        "处理先行登记保存的证据",
        PRESERVATION.article,
        PRESERVATION.mark,
        Owes.ORGAN,
        _kept_evidence_to_dispose,
    ),
    DeadlineRule(
        SEIZURE.id, "解除查封扣押", SEIZURE.article, SEIZURE.mark, Owes.ORGAN, branches.seizures_to_end
    ),
    DeadlineRule(
        SPOT_REPORT.id,
        "当场处罚备案",
        SPOT_REPORT.article,
        SPOT_REPORT.mark,
        Owes.ORGAN,
        branches.spot_decisions_to_report,
    ),
    DeadlineRule(
        POLICE_HANDOVER.id,
        "向公安机关移送",
        POLICE_HANDOVER.article,
        POLICE_HANDOVER.mark,
        Owes.ORGAN,
        branches.transfers_to_hand_over,
    ),
    DeadlineRule(
        POLICE_REPLY.id,
        "公安机关答复",
        POLICE_REPLY.article,
        POLICE_REPLY.mark,
        Owes.OTHER,
        branches.police_to_answer,
    ),
    DeadlineRule(
        GOODS_TO_POLICE.id,
        "移交涉案物品",
        GOODS_TO_POLICE.article,
        GOODS_TO_POLICE.mark,
        Owes.ORGAN,
        branches.goods_to_hand_over,
    ),
    DeadlineRule(
        DECISION.id, "作出处理决定", DECISION.article, DECISION.mark, Owes.ORGAN, _parties_to_decide_on
    ),
    DeadlineRule(PAYMENT.id, "缴纳罚款", PAYMENT.article, PAYMENT.mark, Owes.PARTY, _fines_to_pay),
    DeadlineRule(
        ANSWER_RECONSIDERATION.id,
        "行政复议答复",
        "行政复议法第四十八条、第五十四条、第八十八条",
        ANSWER_RECONSIDERATION.mark,
        Owes.ORGAN,
        _answers(RemedyKind.RECONSIDERATION),
        after_closing=True,
    ),
    DeadlineRule(
        ANSWER_SUIT.id,
        "行政诉讼答辩",
        ANSWER_SUIT.article,
        ANSWER_SUIT.mark,
        Owes.ORGAN,
        _answers(RemedyKind.SUIT),
        after_closing=True,
    ),
)


def open_deadlines(case: Case, calendar: WorkCalendar) -> tuple[Deadline, ...]:
    """Every term the case is under, earliest first; once it is closed or dismissed only those that outlast it."""
    found = (
        Deadline(rule, subject, raw, calendar.roll_forward(raw))
        for rule in RULES
        if case.stage in OPEN or rule.after_closing
        for subject, raw in rule.running(case, calendar)
    )
    return tuple(sorted(found, key=lambda one: (one.judged, one.rule.id, one.subject)))


def next_due(case: Case, calendar: WorkCalendar) -> Deadline | None:
    """The earliest by its judged day, or None."""
    return next(iter(open_deadlines(case, calendar)), None)
