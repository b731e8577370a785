"""申请强制执行的期限 — when the court may be applied to, and until when. 行政强制法第五十三条、第五十四条; 行诉解释第一百五十六条;
行政处罚法第七十二条第二款."""

from datetime import date

from domain.calendar.work_calendar import SHIPPED, WorkCalendar
from domain.case.case import Case
from domain.case.document import Document
from domain.case.executing import UrgingTermRunning, served_urging
from domain.case.execution import Urging
from domain.case.payment_due import deferral_of
from domain.case.remedy import FiledRemedy, RemedyKind, pending
from domain.case.remedy_terms import LEFT_OPEN, earlier
from domain.case.terms import COURT_APPLICATION, RECONSIDERATION, SUIT, SUIT_AFTER_RECONSIDERATION, URGING
from domain.record.refusal import Refusal


class RemedyStillOpen(Refusal):
    article = "行政强制法第五十三条；行政复议法第二十条；行政诉讼法第四十五条、第四十六条"
    zh = (
        "当事人对{number}申请复议、提起诉讼的期限尚未届满（{until}），不能申请人民法院强制执行。",
        "请待法定期限届满，当事人既不复议、不诉讼又不履行，或者复议、诉讼有生效结果后再申请。",
    )
    en = (
        "The remedies against {number} are still open ({until}); the court cannot be applied to.",
        "Wait until their terms are over, or until what was filed has an outcome that binds.",
    )


def end_of_remedies(case: Case, document: Document) -> date | None:
    """The last day of the remedies as counted, before any roll-over: of their terms, or the day the last judgment bound. None
    while something is pending, or before the service. After a reconsideration without a decision the direct suit may still be
    open, so its whole term is waited for. Days and months run alike in every calendar."""
    filed = [one for one in case.remedies if one.document == document.number]
    if document.served_on is None or pending(filed):
        return None
    judged = [_bound(one) for one in filed if one.kind is not RemedyKind.RECONSIDERATION]
    direct = max(term.ends(SHIPPED, document.served_on) for term in (RECONSIDERATION, SUIT))
    reviewed = earlier(case, document.number, RemedyKind.RECONSIDERATION)
    if any(judged):
        return max(day for day in judged if day)
    if reviewed is None or reviewed.ruling is None:
        return direct
    after = SUIT_AFTER_RECONSIDERATION.ends(SHIPPED, reviewed.ruling.received_on)
    return max(after, direct) if reviewed.ruling.outcome in LEFT_OPEN else after


def last_remedy_day(case: Case, calendar: WorkCalendar, document: Document) -> date | None:
    """The same with a term rolled past holidays, as a party's is."""
    end = end_of_remedies(case, document)
    bound = {_bound(one) for one in case.remedies if one.document == document.number}
    return end if end is None or end in bound else calendar.roll_forward(end)


def _bound(remedy: FiledRemedy) -> date | None:
    return remedy.ruling.effective_on if remedy.ruling else None


def last_day_to_apply(case: Case, calendar: WorkCalendar, document: Document, on: date) -> date | None:
    """Three months from the end of the remedies, or of a deferral that ends later (T26); None while they are open."""
    start = last_remedy_day(case, calendar, document)
    deferral = deferral_of(case, document.party, on)
    if start and deferral and deferral.decision == document.number:
        start = max(start, deferral.last_day)
    return COURT_APPLICATION.ends(calendar, start) if start else None


def remedies_over(case: Case, calendar: WorkCalendar, document: Document, on: date) -> None:
    if until := open_remedy(case, calendar, document, on):
        raise RemedyStillOpen(number=document.number, until=until)


def open_remedy(case: Case, calendar: WorkCalendar, document: Document, on: date) -> str:
    """Until when a remedy against the document is open on that day, in words; "" once none is."""
    last = last_remedy_day(case, calendar, document)
    if last is None:
        return "复议、诉讼尚未审结"
    return f"至{last}" if on <= last else ""


def urged_in_vain(case: Case, calendar: WorkCalendar, document: Document, on: date) -> Urging:
    """Ten working days have passed since the urging was served, and the term it gave too (T25)."""
    urging, served = served_urging(case, document.number, on)
    last = max(URGING.ends(calendar, served), urging.due_on)
    if on <= last:
        raise UrgingTermRunning(number=urging.number, served=served, after=f"在{last}以后", term=URGING.text)
    return urging
