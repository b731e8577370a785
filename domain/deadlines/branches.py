"""旁支期限 — terms a case is under because of a seizure, a decision on the spot, or a transfer. (law: §6.2, T08, T17, T36, T37)"""

from collections.abc import Iterator
from datetime import date

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.stage import Stage
from domain.case.terms import GOODS_TO_POLICE, SPOT_REPORT
from domain.case.transfer import PoliceAnswer, PoliceTransfer

Running = Iterator[tuple[str, date]]


def seizures_to_end(case: Case, _: WorkCalendar) -> Running:
    """Until nothing of the list is sealed or seized any more."""
    for seizure in case.seizures.values():
        if seizure.remaining:
            yield seizure.number, seizure.ends_on


def spot_decisions_to_report(case: Case, calendar: WorkCalendar) -> Running:
    for decision in case.spot_decisions.values():
        if decision.reported_on is None:
            yield decision.number, SPOT_REPORT.ends(calendar, decision.on)


def transfers_to_hand_over(case: Case, calendar: WorkCalendar) -> Running:
    """From the head's decision to transfer until the police have the case; twenty-four hours, shown as the next day."""
    last = case.transfers.evaluations[-1] if case.transfers.evaluations else None
    if last is None or not last.transfer or _handed_over_since(case, last.decided.first_day):
        return
    yield last.crime, calendar.add_days(last.decided.first_day, 1)


def police_to_answer(case: Case, _: WorkCalendar) -> Running:
    last = _last_at_police(case)
    if last and last.waiting:
        yield last.number, last.answer_due


def goods_to_hand_over(case: Case, calendar: WorkCalendar) -> Running:
    """From the answer that the police have filed the case, while anything is still sealed or seized."""
    last = _last_at_police(case)
    seized = any(one.remaining for one in case.seizures.values())
    if last and last.answer is PoliceAnswer.FILED and last.answered_on and seized:
        yield last.number, GOODS_TO_POLICE.ends(calendar, last.answered_on)


def _last_at_police(case: Case) -> PoliceTransfer | None:
    return case.transfers.police[-1] if case.stage is Stage.WITH_POLICE and case.transfers.police else None


def _handed_over_since(case: Case, day: date) -> bool:
    return any(one.handed_over.first_day >= day for one in case.transfers.police)
