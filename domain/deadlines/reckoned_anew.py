"""期限重新计算 — the trace a change of the working calendar leaves on an open case: which days moved, and why.

A term into a year without a published arrangement is provisional (暂定); once the year is recorded its last day may move.
行政处罚法第八十五条、民法典第二百零三条.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case, CaseEvent
from domain.case.terms import AS_SHIPPED, Terms
from domain.deadlines.reckoner import reckon
from domain.deadlines.rule import Deadline


@dataclass(frozen=True)
class MovedDay:
    """``rule``, ``subject``, ``starts_on``: which term. ``old_due``, ``new_due``: the day it is judged on."""

    rule: str
    title: str
    subject: str
    starts_on: date
    old_due: date
    new_due: date

    @property
    def text(self) -> str:
        return f"{self.title}（{self.starts_on}起）由{self.old_due}改为{self.new_due}"


class DeadlinesReckonedAnew(CaseEvent):
    """``county``, ``calendar_version``: the event of the county's calendar that caused it; ``because``: its words."""

    TOPIC = "case.deadlines_reckoned_anew"
    title = "期限重新计算"
    county: str
    calendar_version: int
    because: str
    moved: tuple[MovedDay, ...]

    def apply(self, case: Case) -> None:
        """Nothing to assign: a case keeps no due days, they are reckoned whenever they are asked for."""

    def describe(self) -> str:
        return f"因工作日历变动（{self.because}），期限重新计算：{'；'.join(one.text for one in self.moved)}"


def moved_days(
    case: Case, before: WorkCalendar, after: WorkCalendar, on: date, terms: Terms = AS_SHIPPED
) -> tuple[MovedDay, ...]:
    """Terms that run or have run in the case on that day and are judged on another day by the calendar ``after``.

    ``terms``: of the case's county.
    """
    later = _by_term(reckon(case, after, on, terms=terms))
    return tuple(
        MovedDay(
            rule=one.rule.id,
            title=one.rule.title,
            subject=one.subject,
            starts_on=one.begun.starts_on,
            old_due=one.judged,
            new_due=later[term].judged,
        )
        for term, one in _by_term(reckon(case, before, on, terms=terms)).items()
        if not one.begun.void and term in later and later[term].judged != one.judged
    )


def _by_term(deadlines: Iterable[Deadline]) -> dict[tuple[str, str, str, int], Deadline]:
    """The start itself may move with the calendar; a term is known by what began it, and by its turn among such."""
    turns: Counter[tuple[str, str, str]] = Counter()
    found = {}
    for one in sorted(deadlines, key=lambda one: one.begun.starts_on):
        kind = (one.rule.id, one.subject, one.begun.started_by)
        found[*kind, turns[kind]] = one
        turns[kind] += 1
    return found
