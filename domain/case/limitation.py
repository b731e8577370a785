"""追责期限 — after it has run out there is no penalty. 行政处罚法第三十六条."""

from datetime import date
from typing import Final

from domain.calendar.terms import TermUnit
from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.record.refusal import BadInput, Refusal
from domain.record.when import Precision, When

LIMITATION_YEARS: Final = (2, 5)
"""Two years; five where citizens' life, health or financial security is concerned and harm was done (第三十六条)."""


class LimitationExpired(Refusal):
    article = "行政处罚法第三十六条"
    zh = (
        "违法行为终了之日为{ended}，{years}年追责期限已于{last}届满，{found}才被发现。",
        "请办理“不予立案”；违法行为仍在继续的，请注明；涉及公民生命健康安全、金融安全且有危害后果的，期限为五年，请写明理由。",
    )
    en = (
        "The act ended on {ended}; the limitation of {years} years ran out on {last}, before it was found on {found}.",
        "Dismiss the lead; or state that the act continues, or why the limitation is five years.",
    )


def act_stated(text: str, on: date, field: str = "act_date") -> When:
    """When the act happened, not later than ``on``."""
    act = When.parse(text, field)
    ends_later = act.precision is Precision.RANGE and act.last_day > on
    if act.first_day > on or ends_later:
        raise BadInput(field, "违法行为时间不能晚于办理日期", "the act lies after this step")
    return act


def discovered_on(case: Case, on: date) -> date:
    """发现之日 — the day the lead reached the organ, not later than ``on``: the article asks whether the act was discovered
    in time, not whether a case was filed in time."""
    return min(on, case.lead.received.last_day) if case.lead else on


def within_limitation(
    calendar: WorkCalendar, act: When, found: date, *, continuing: bool, years: int = LIMITATION_YEARS[0]
) -> None:
    """``found``: the day of discovery."""
    last = calendar.last_day(act.last_day, years, TermUnit.YEAR)
    if found > last and not continuing:
        raise LimitationExpired(ended=act.last_day, years=years, last=last, found=found)
