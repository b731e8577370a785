"""加处罚款的起止 — T20: from the day after the last one to pay to the day the sum reaches the fine. 行政处罚法第七十二条第一款第一项、
第七十三条第三款. The money is reckoned by ``domain.case.surcharge`` alone."""

from collections.abc import Iterator
from datetime import date, timedelta

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.payment_due import overdue_fine_fen, unpaid_fine_fen
from domain.case.remedy import pending
from domain.case.surcharge import DAILY, Surcharge, surcharge_of
from domain.deadlines.enforcing import why_not_payable
from domain.deadlines.rule import Begun, Stop

ONE_DAY = timedelta(days=1)
NOT_TOLD = "决定书未告知加处罚款"


def surcharges(case: Case, calendar: WorkCalendar, today: date) -> Iterator[Begun]:
    """Of each party with a fine that was overdue on some day up to today; met by the payment of the whole."""
    for party, past in case.proceedings.items():
        reckoned = surcharge_of(case, calendar, party, today)
        first = next((one.on for one in reckoned.days if one.base_fen), None)
        if past.decision is None or first is None:
            continue
        tomorrow = max(today, reckoned.days[-1].on) + ONE_DAY
        base = overdue_fine_fen(case, calendar, party, tomorrow)
        paid = unpaid_fine_fen(case, party, tomorrow) == 0
        told = "" if past.decision.surcharge_told else NOT_TOLD
        yield Begun(
            subject=past.decision.number,
            starts_on=first - ONE_DAY,
            started_by="缴款期限（含延期、分期）届满",
            due_on=_capped_on(reckoned, base),
            stops=_stops(reckoned, first, pending=bool(pending(case.remedies, party=party))),
            met_on=_last_overdue(reckoned) if paid else None,
            void=told or ("" if base else why_not_payable(case, party, past.decision.number)),
        )


def _capped_on(reckoned: Surcharge, base: int) -> date:
    """The day the sum reaches the fine, should what is overdue today stay unpaid and every day from tomorrow on count."""
    last = reckoned.days[-1].on
    missing = reckoned.cap_fen * 100 - sum(
        one.base_fen * DAILY.percent for one in reckoned.days if one.counted
    )
    return last + timedelta(days=-(-missing // (base * DAILY.percent))) if missing > 0 and base else last


def _last_overdue(reckoned: Surcharge) -> date:
    """The day of paying is still a day of delay."""
    return max(one.on for one in reckoned.days if one.base_fen)


def _stops(reckoned: Surcharge, first: date, *, pending: bool) -> tuple[Stop, ...]:
    """The spans that do not count; the last goes on while a remedy is pending."""
    spans = [one for one in reckoned.spans if not one.counted and one.last >= first]
    last = reckoned.days[-1].on
    return tuple(
        Stop(max(one.first, first), None if pending and one.last == last else one.last + ONE_DAY, one.why)
        for one in spans
    )
