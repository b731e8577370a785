"""缴款期限 — until when a party may pay, and what of its fine is overdue on a day. 行政处罚法第六十六条第二款、第六十七条第三款."""

from datetime import date

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.execution import Deferral
from domain.case.obligations import owed_fen, paid_fen
from domain.case.party_proceedings import Decision
from domain.case.proceedings import PaidFor
from domain.case.terms import PAYMENT


def last_day_to_pay(case: Case, calendar: WorkCalendar, party: str) -> date | None:
    """Of the decision that stands (T19), rolled past holidays as a party's term is; None until it is served."""
    decision = case.of(party).decision
    document = case.documents.get(decision.number) if decision and decision.stands else None
    if document is None or document.served_on is None:
        return None
    return calendar.roll_forward(PAYMENT.ends(calendar, document.served_on))


def deferral_of(case: Case, party: str, on: date) -> Deferral | None:
    """The schedule in force on a day: the last approved by then for the decision that stands."""
    decision = case.of(party).decision
    number = decision.number if decision and decision.stands else ""
    found = [
        one
        for one in case.execution.deferrals
        if one.party == party and one.decision == number and one.on <= on
    ]
    return found[-1] if found else None


def unpaid_fine_fen(case: Case, party: str, on: date) -> int:
    """Of the fine alone, at the beginning of a day. What was paid goes to the fine before confiscated gains: the party is
    surcharged for the fine only."""
    decision = case.of(party).decision
    return max(0, decision.fine_fen - _paid_before(case, party, on)) if decision else 0


def overdue_fine_fen(case: Case, calendar: WorkCalendar, party: str, on: date) -> int:
    """Of the fine alone, what was to be paid before ``on`` and had not been when that day began."""
    decision = case.of(party).decision
    return _overdue(case, calendar, party, on, decision.fine_fen) if decision else 0


def overdue_fen(case: Case, calendar: WorkCalendar, party: str, on: date) -> int:
    """The same of the fine and the confiscated gains together."""
    decision: Decision | None = case.of(party).decision
    return _overdue(case, calendar, party, on, owed_fen(decision)) if decision else 0


def _overdue(case: Case, calendar: WorkCalendar, party: str, on: date, owed: int) -> int:
    due = last_day_to_pay(case, calendar, party)
    if due is None or on <= due:
        return 0
    deferral = deferral_of(case, party, on)
    later = (
        [one for one in deferral.instalments if calendar.roll_forward(one.due_on) >= on] if deferral else []
    )
    deferred = sum(one.amount_fen for one in later)
    return max(0, owed - _paid_before(case, party, on) - deferred)


def _paid_before(case: Case, party: str, on: date) -> int:
    """A payment counts from the day after it, so that the day of paying is still a day of delay."""
    return paid_fen(case, party, PaidFor.FINE, before=on)
