"""线索与改正的期限 — T01, T03, T04, T05. (law: §6.2)"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from domain.calendar.terms import TermUnit
from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.deeds import orders_a_deed
from domain.case.document import Document
from domain.case.limitation import LIMITATION_YEARS, discovered_on
from domain.case.proceedings import CorrectionResult, Reinspection
from domain.case.stage import Stage
from domain.case.terms import CLUE_CHECK, REINSPECTION, Term
from domain.deadlines.rule import Begun
from domain.record.certainty import Certainty

LIMITATION: Final = Term(
    "T03", LIMITATION_YEARS[0], TermUnit.YEAR, "行政处罚法第三十六条", Certainty.VERIFIED
)


def leads_to_check(case: Case) -> Iterator[Begun]:
    """From the receipt of the lead until something is made of it: a filing requested, a dismissal, a forwarding."""
    if case.lead is None:
        return
    ended = [case.filing.requested_on] if case.filing else []
    ended += [one.on for one in (case.dismissal, case.forwarding) if one]
    on_the_spot = [one.on for one in case.spot_decisions.values()]
    yield Begun(
        subject=case.number or case.violation,
        starts_on=case.lead.received.first_day,
        started_by="收到线索",
        term=CLUE_CHECK,
        met_on=min((*ended, *on_the_spot), default=None),
    )


def limitations(case: Case) -> Iterator[Begun]:
    """From the end of the act; met by its discovery in time (第三十六条“未被发现”). A continuing act starts none."""
    filing = case.filing
    if filing and not filing.continuing:
        yield Begun(
            subject=case.number or case.violation,
            starts_on=filing.act_date.last_day,
            started_by="违法行为终了",
            term=replace(LIMITATION, days=case.limitation_years),
            met_on=discovered_on(case, filing.requested_on),
        )


def orders_to_comply_with(case: Case) -> Iterator[Begun]:
    """The term the order set, from its service or, not yet served, from its date."""
    for order in _orders(case):
        if order.due_on:
            yield Begun(
                subject=order.number,
                starts_on=min(order.served_on or order.issued_on, order.due_on),
                started_by=f"{order.kind.label}送达" if order.served_on else f"作出{order.kind.label}",
                due_on=order.due_on,
                met_on=_complied(case, order, order.due_on),
                void="通知书已撤销或者变更" if order.ended_by else _found_undone(case, order),
            )


def orders_to_reinspect(case: Case, calendar: WorkCalendar, _: date) -> Iterator[Begun]:
    """From the last day of the correction term, rolled as the party's is; an order found done before it asks for none."""
    for order in _orders(case):
        ends = calendar.roll_forward(order.due_on) if order.due_on else None
        if ends and not _done_before(case, order, ends):
            yield Begun(
                subject=order.number,
                starts_on=ends,
                started_by=f"改正期限届满{_planned(case, order)}",
                term=REINSPECTION,
                met_on=_reinspected(case, order, since=ends),
                void=_no_reinspection(case, order),
            )


def _orders(case: Case) -> Iterator[Document]:
    """Orders to correct, and decisions under which something is to be done."""
    return (one for one in case.documents.values() if orders_a_deed(case, one))


def _seen(case: Case, order: Document) -> list[Reinspection]:
    return sorted((one for one in case.reinspections if one.order == order.number), key=lambda one: one.on)


def _complied(case: Case, order: Document, due_on: date) -> date | None:
    """What the first look after the term finds done was done within it; what an earlier look found undone was done late."""
    seen = _seen(case, order)
    done = next((one.on for one in seen if one.result is CorrectionResult.DONE), None)
    if done is None:
        return None
    undone = any(due_on <= one.on <= done and one.result is not CorrectionResult.DONE for one in seen)
    return done if undone else min(done, due_on)


def _found_undone(case: Case, order: Document) -> str:
    seen = _seen(case, order)
    if not seen or any(one.result is CorrectionResult.DONE for one in seen):
        return ""
    return f"{seen[-1].on}复查：{seen[-1].result.value}"


def _reinspected(case: Case, order: Document, since: date) -> date | None:
    return next((one.on for one in _seen(case, order) if one.on >= since), None)


def _done_before(case: Case, order: Document, day: date) -> bool:
    """The last re-inspection before that day found it done."""
    seen = [one for one in _seen(case, order) if one.on < day]
    return [one.result for one in seen[-1:]] == [CorrectionResult.DONE]


def _planned(case: Case, order: Document) -> str:
    """A day planned before the term was extended is none any more."""
    planned = case.reinspect_on.get(order.number)
    return f"（定于{planned}复查）" if planned and order.due_on and planned >= order.due_on else ""


def _no_reinspection(case: Case, order: Document) -> str:
    if order.ended_by:
        return "通知书已撤销或者变更"
    return "案件已移送" if case.stage in (Stage.WITH_POLICE, Stage.TRANSFERRED) else ""
