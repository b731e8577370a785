"""线索与改正的期限 — T01, T03, T04, T05. (law: §6.2)"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from domain.calendar.terms import TermUnit
from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.document import Document, DocumentKind
from domain.case.limitation import LIMITATION_YEARS, discovered_on
from domain.case.proceedings import CorrectionResult
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
            term=replace(LIMITATION, days=filing.limitation_years),
            met_on=discovered_on(case, filing.requested_on),
        )


def orders_to_comply_with(case: Case) -> Iterator[Begun]:
    """The term the order set, from its service or, not yet served, from its date."""
    for order in _orders(case):
        if order.due_on:
            yield Begun(
                subject=order.number,
                starts_on=min(order.served_on or order.issued_on, order.due_on),
                started_by="责令改正通知书送达" if order.served_on else "作出责令改正通知书",
                due_on=order.due_on,
                met_on=_reinspected(case, order),
                void="通知书已撤销或者变更" if order.ended_by else "",
            )


def orders_to_reinspect(case: Case, calendar: WorkCalendar, _: date) -> Iterator[Begun]:
    """From the last day of the correction term, rolled as the party's is; an order found done before it asks for none."""
    for order in _orders(case):
        ends = calendar.roll_forward(order.due_on) if order.due_on else None
        if ends and not _done_before(case, order, ends):
            yield Begun(
                subject=order.number,
                starts_on=ends,
                started_by=f"改正期限届满{_planned(order)}",
                term=REINSPECTION,
                met_on=_reinspected(case, order, since=ends),
                void=_no_reinspection(case, order),
            )


def _orders(case: Case) -> Iterator[Document]:
    return (one for one in case.documents.values() if one.kind is DocumentKind.CORRECTION_ORDER)


def _reinspected(case: Case, order: Document, since: date = date.min) -> date | None:
    days = (one.on for one in case.reinspections if one.order == order.number)
    return min((day for day in days if day >= since), default=None)


def _done_before(case: Case, order: Document, day: date) -> bool:
    """The last re-inspection before that day found it done."""
    seen = sorted(
        (one for one in case.reinspections if one.order == order.number and one.on < day),
        key=lambda one: one.on,
    )
    return [one.result for one in seen[-1:]] == [CorrectionResult.DONE]


def _planned(order: Document) -> str:
    return f"（定于{order.reinspect_on}复查）" if order.reinspect_on else ""


def _no_reinspection(case: Case, order: Document) -> str:
    if order.ended_by:
        return "通知书已撤销或者变更"
    return "案件已移送" if case.stage in (Stage.WITH_POLICE, Stage.TRANSFERRED) else ""
