"""加处罚款 — three per cent of the fine for each day it is late, never more than the fine. 行政处罚法第七十二条第一款第一项、
第七十三条第三款; 行政强制法第四十五条.

The base is the part of the fine that is overdue on the day (the article says "罚款数额"; in the party's favour, 待核实).
Fractions of a fen are kept while days add up, and dropped from the sum.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.payment_due import last_day_to_pay, overdue_fine_fen, unpaid_fine_fen
from domain.case.remedy import FiledRemedy
from domain.record.certainty import Certainty


@dataclass(frozen=True)
class Rate:
    percent: int
    article: str
    mark: Certainty


DAILY: Final = Rate(3, "行政处罚法第七十二条第一款第一项", Certainty.VERIFIED)
NOT_DUE: Final = "没有到期未缴的罚款"
LATE: Final = "逾期"


@dataclass(frozen=True)
class SurchargeDay:
    """``base_fen``: overdue on that day. ``total_fen``: reckoned up to and including it. ``why``: it counts, or does not."""

    on: date
    base_fen: int
    counted: bool
    why: str
    total_fen: int


@dataclass(frozen=True)
class SurchargeSpan:
    """Days in a row that are reckoned alike; ``total_fen`` at their end."""

    first: date
    last: date
    days: int
    base_fen: int
    counted: bool
    why: str
    total_fen: int


@dataclass(frozen=True)
class Surcharge:
    """Ends with ``through``, or on the day the sum reaches the fine (``cap_fen``)."""

    cap_fen: int
    days: tuple[SurchargeDay, ...]

    @property
    def amount_fen(self) -> int:
        return self.days[-1].total_fen if self.days else 0

    @property
    def counted(self) -> int:
        return sum(one.counted for one in self.days)

    @property
    def spans(self) -> tuple[SurchargeSpan, ...]:
        grouped = groupby(self.days, key=lambda one: (one.base_fen, one.counted, one.why))
        return tuple(_span(tuple(days)) for _, days in grouped)


def reckon(
    cap_fen: int, days: Iterable[date], overdue: Callable[[date], int], excluded: Callable[[date], str]
) -> Surcharge:
    """Day by day. ``overdue``: fen overdue on a day; ``excluded``: why a day does not count, "" where it does."""
    return Surcharge(cap_fen, tuple(_reckoned(cap_fen, days, overdue, excluded)))


def surcharge_of(case: Case, calendar: WorkCalendar, party: str, through: date) -> Surcharge:
    """Of the party's fine as it stands, from the day after the last one to pay up to and including ``through``, or the day
    on which the whole was paid."""
    decision, due = case.of(party).decision, last_day_to_pay(case, calendar, party)
    if decision is None or due is None:
        return Surcharge(0, ())
    last = _settled_on(case, party, through) or through
    days = (due + timedelta(days=passed) for passed in range(1, (last - due).days + 1))
    remedies = [one for one in case.remedies if one.party == party]
    return reckon(
        decision.fine_fen,
        days,
        lambda on: overdue_fine_fen(case, calendar, party, on),
        lambda on: _challenged(remedies, on),
    )


def _settled_on(case: Case, party: str, through: date) -> date | None:
    """The day after which nothing of the fine was left to pay; None while something is."""
    if unpaid_fine_fen(case, party, through):
        return None
    return max((one.on for one in case.payments if one.party == party and one.on < through), default=None)


def _reckoned(
    cap_fen: int, days: Iterable[date], overdue: Callable[[date], int], excluded: Callable[[date], str]
) -> Iterator[SurchargeDay]:
    hundredths = 0
    for on in days:
        base, why = overdue(on), excluded(on)
        counted = bool(base) and not why
        hundredths += base * DAILY.percent * counted
        total = min(cap_fen, hundredths // 100)
        yield SurchargeDay(on, base, counted, (why or LATE) if base else NOT_DUE, total)
        if total == cap_fen:
            return


def _challenged(remedies: Iterable[FiledRemedy], on: date) -> str:
    """During reconsideration and suit the sum does not grow (第七十三条第三款), from the application to the day the outcome
    binds, both included."""
    for one in remedies:
        since, until = one.applied_on or one.received_on, one.ruling.effective_on if one.ruling else None
        if since <= on and (until is None or on <= until):
            stayed = "，停止执行" if one.stayed else ""
            return f"{one.kind.value}期间（{one.case_number}）{stayed}"
    return ""


def _span(days: tuple[SurchargeDay, ...]) -> SurchargeSpan:
    first, last = days[0], days[-1]
    return SurchargeSpan(
        first.on, last.on, len(days), first.base_fen, first.counted, first.why, last.total_fen
    )
