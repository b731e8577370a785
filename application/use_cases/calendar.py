"""工作日历维护 — the county enters a year's notice as published, and single days of its own; each can be withdrawn.

行政处罚法第八十五条：期间为工作日的，不含法定节假日。
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from application.actor import Identity
from application.permissions import permit
from application.ports.event_store import Receipt
from application.services import Services
from application.use_cases.administration import Act, entry
from application.workbench import Command, Workbench, settle
from domain.calendar.county_calendar import COUNTY_CODE_LENGTH, CountyCalendar, open_calendar
from domain.calendar.days import Notice, Rest
from domain.case.guards import stated
from domain.record.certainty import Certainty
from domain.record.entry import Entry
from domain.record.refusal import BadInput


@dataclass(frozen=True, kw_only=True)
class LoadYear(Act):
    """``changes``: the notice only changes the arrangement of a year that is recorded already."""

    year: int = field(metadata={"label": "年份"})
    number: str = field(metadata={"label": "通知文号", "hint": "如 国办发明电〔2025〕7号"})
    dated: date = field(metadata={"label": "通知日期"})
    rests: tuple[Rest, ...] = field(metadata={"label": "放假安排", "hint": "按通知逐项填写"})
    source: str = field(metadata={"label": "出处", "hint": "从何处抄录，如中国政府网网址"})
    certainty: Certainty = field(metadata={"label": "可信度"})
    changes: bool = field(default=False, metadata={"label": "仅调整已登记的安排"})


@dataclass(frozen=True, kw_only=True)
class WithdrawNotice(Act):
    number: str = field(metadata={"label": "通知文号"})
    reason: str = field(metadata={"label": "撤回理由"})


@dataclass(frozen=True, kw_only=True)
class SetDays(Act):
    """``working``: worked, or else a day of rest."""

    dates: tuple[date, ...] = field(metadata={"label": "日期"})
    working: bool = field(metadata={"label": "上班"})
    reason: str = field(metadata={"label": "理由", "hint": "如 防汛停止办公"})


@dataclass(frozen=True, kw_only=True)
class WithdrawDays(Act):
    dates: tuple[date, ...] = field(metadata={"label": "日期"})
    reason: str = field(metadata={"label": "撤回理由"})


def load_year(services: Services, identity: Identity, act: LoadYear, command: Command) -> Receipt:
    """Enter a year's notice. Raises BadInput naming the field for one that cannot be right, or is there already."""

    def change(calendar: CountyCalendar, dated: Entry) -> None:
        notice = Notice(
            stated("number", act.number, "通知文号"),
            dated=act.dated,
            certainty=act.certainty,
            completes=None if act.changes else act.year,
            rests=act.rests,
            source=stated("source", act.source, "出处"),
        )
        calendar.load_year(dated, year=act.year, notice=notice, shipped=services.calendar)

    return _changed(services, identity, "load_year", act, command, change)


def withdraw_notice(services: Services, identity: Identity, act: WithdrawNotice, command: Command) -> Receipt:
    """As if the county had not entered it; the shipped notice of the year applies again, if there is one."""

    def change(calendar: CountyCalendar, dated: Entry) -> None:
        reason = stated("reason", act.reason, "撤回理由")
        calendar.withdraw_notice(dated, number=act.number, reason=reason)

    return _changed(services, identity, "withdraw_notice", act, command, change)


def set_days(services: Services, identity: Identity, act: SetDays, command: Command) -> Receipt:
    def change(calendar: CountyCalendar, dated: Entry) -> None:
        reason = stated("reason", act.reason, "理由")
        calendar.set_days(
            dated, dates=act.dates, working=act.working, reason=reason, shipped=services.calendar
        )

    return _changed(services, identity, "set_days", act, command, change)


def withdraw_days(services: Services, identity: Identity, act: WithdrawDays, command: Command) -> Receipt:
    def change(calendar: CountyCalendar, dated: Entry) -> None:
        reason = stated("reason", act.reason, "撤回理由")
        calendar.withdraw_days(dated, dates=act.dates, reason=reason)

    return _changed(services, identity, "withdraw_days", act, command, change)


def county_in_charge(identity: Identity, operation: str) -> str:
    """The county whose administrator asks. Raises BadInput for an administrator of a town only."""
    found = next((one for one in permit(identity, operation) if len(one) == COUNTY_CODE_LENGTH), None)
    if found is None:
        raise BadInput("unit", "工作日历由县级维护", "the calendar is the county's")
    return found


def _changed(
    services: Services,
    identity: Identity,
    operation: str,
    act: Act,
    command: Command,
    change: Callable[[CountyCalendar, Entry], None],
) -> Receipt:
    county = county_in_charge(identity, operation)

    def decide(bench: Workbench) -> CountyCalendar:
        dated = entry(services, identity, operation, county, act, bench)
        calendar = bench.find(CountyCalendar.create_id(county))
        if not isinstance(calendar, CountyCalendar):
            calendar = open_calendar(dated, county=county)
            bench.keep(calendar)
        change(calendar, dated)
        return calendar

    return settle(services, command, decide)
