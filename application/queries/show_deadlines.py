"""期限 — every time limit a case is or was under; on request with each day counted or passed over, and why."""

from typing import Any

from application.actor import Identity
from application.errors import NotFound
from application.local_values import terms_of
from application.queries.case_stream import case_stream
from application.queries.plain import plain
from application.services import Services
from domain.calendar.work_calendar import WorkCalendar
from domain.deadlines.explaining import explain
from domain.deadlines.reckoner import reckon
from domain.deadlines.rule import Begun, Deadline, Status
from domain.deadlines.untimed import UNTIMED, UntimedRule

UNTIMED_LABELS = {Status.VOID: Status.VOID.label, Status.MET: "已完成", Status.RUNNING: "未定日数"}


def show_deadlines(
    services: Services, identity: Identity, name: str, rule: str | None = None
) -> list[dict[str, Any]]:
    """Earliest first. ``rule``: only that rule's, with their ``days``. Raises NotFound for a rule that began no term."""
    stream = case_stream(services, identity, "show_deadlines", name)
    case = stream.case
    calendar = services.calendars.record(case.unit).of_case(case, stream.events)
    found = [
        one
        for one in reckon(case, calendar, services.today, terms=terms_of(services, case.unit))
        if rule is None or one.rule.id.upper() == rule.upper()
    ]
    untimed = [
        _untimed(one, begun)
        for one in UNTIMED
        if rule is None or one.id == rule.upper()
        for begun in one.begun(case)
    ]
    if rule is not None and not (found or untimed):
        raise NotFound("deadline", rule)
    return [_told(services, one, calendar if rule is not None else None) for one in found] + untimed


def _untimed(rule: UntimedRule, begun: Begun) -> dict[str, Any]:
    """A rule without a number of days: nothing is due on a day, and nothing is missed by one."""
    status = Status.VOID if begun.void else Status.MET if begun.met_on else Status.RUNNING
    told = {
        "rule": rule.id,
        "title": rule.title,
        "article": rule.article,
        "mark": rule.mark,
        "mark_label": rule.mark.label,
        "owes": rule.owes,
        "nature": "",
        "subject": begun.subject,
        "starts_on": begun.starts_on,
        "started_by": begun.started_by,
        "length": rule.says,
        "raw_due": None,
        "rolled_due": None,
        "hard_due": None,
        "judged": None,
        "status": status,
        "status_label": UNTIMED_LABELS[status],
        "provisional": False,
        "overdue": False,
        "met_on": begun.met_on,
        "void": begun.void,
        "note": "",
    }
    return {name: plain(value) for name, value in told.items()}


def _told(services: Services, deadline: Deadline, calendar: WorkCalendar | None) -> dict[str, Any]:
    """``calendar``: to explain the days by; None for no explanation."""
    rule, begun = deadline.rule, deadline.begun
    told = {
        "rule": rule.id,
        "title": rule.title,
        "article": deadline.article,
        "mark": deadline.mark,
        "mark_label": deadline.mark.label,
        "source": begun.term.source if begun.term else "",
        "owes": rule.owes,
        "nature": rule.nature,
        "subject": begun.subject,
        "starts_on": begun.starts_on,
        "started_by": begun.started_by,
        "length": deadline.length or rule.length,
        "note": rule.note,
        "raw_due": deadline.raw_due,
        "rolled_due": deadline.rolled_due,
        "hard_due": deadline.hard_due,
        "judged": deadline.judged,
        "status": deadline.status,
        "status_label": deadline.status.label,
        "provisional": deadline.provisional,
        "overdue": deadline.overdue(services.today),
        "met_on": begun.met_on,
        "void": begun.void,
    }
    if calendar:
        days = explain(deadline, calendar, services.today)
        told["days"] = [{"date": one.day.date, "number": one.number, "why": one.why} for one in days]
    return {name: plain(value) for name, value in told.items()}
