"""期限的构成 — a rule, a term that has begun under it, and the deadline reckoned from it. (law: §6.1, §6.2)"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.terms import Hours, Term
from domain.record.certainty import Certainty
from domain.record.when import Precision, When


class Owes(StrEnum):
    """Who must act in time; OTHER: another organ, whose answer the town follows up."""

    ORGAN = "organ"
    PARTY = "party"
    OTHER = "other"

    @property
    def label(self) -> str:
        return {"organ": "本机关", "party": "当事人", "other": "其他机关"}[self.value]


class Nature(StrEnum):
    """DUTY: missed when its day passes. RIGHT: may be used until then. WAIT: nothing may be done before it is over."""

    DUTY = "duty"
    RIGHT = "right"
    WAIT = "wait"


class Status(StrEnum):
    RUNNING = "running"
    MET = "met"
    MET_LATE = "met_late"
    MISSED = "missed"
    OVER = "over"
    PAUSED = "paused"
    VOID = "void"

    @property
    def label(self) -> str:
        return {
            "running": "进行中",
            "met": "按期完成",
            "met_late": "逾期完成",
            "missed": "已逾期",
            "over": "期满",
            "paused": "暂停计算",
            "void": "不再适用",
        }[self.value]


@dataclass(frozen=True)
class Stop:
    """期间扣除 — the days from ``since`` to the day before ``until`` do not count; ``why``: the rule that takes them out."""

    since: date
    until: date | None
    why: str

    def holds(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True)
class InHours:
    """以小时计的期限 — from ``start``, a minute where it is known; ``done``: when it was met."""

    term: Hours
    start: When
    done: When | None = None

    @property
    def ends(self) -> datetime | None:
        """The minute; None where the start is known to the day alone."""
        known = self.start.precision is Precision.MINUTE
        return self.start.moment + timedelta(hours=self.term.hours) if known else None

    @property
    def last_day(self) -> date:
        """The day in which the last hour lies."""
        return self.ends.date() if self.ends else self.start.last_day + timedelta(hours=self.term.hours)

    @property
    def kept(self) -> bool:
        return self.done is not None and self.term.kept(self.start, self.done)


@dataclass(frozen=True, kw_only=True)
class Begun:
    """One term that has begun. ``subject``: document number or party id. ``starts_on``: day of the event, not counted.

    ``term`` gives the length; ``due_on`` the day where a document set or an event froze it, and then prevails. ``hours``: of a
    term in hours, whose ``due_on`` is the day its last minute lies in. ``longer``: terms added, all counted from the original
    start. ``told_on``: day of the document that told the party the length, which then stands.
    ``met_on``: when done; ``void``: why it no longer applies, "" while it does.
    """

    subject: str
    starts_on: date
    started_by: str
    term: Term | None = None
    told_on: date | None = None
    due_on: date | None = None
    hours: InHours | None = None
    longer: tuple[Term, ...] = ()
    stops: tuple[Stop, ...] = ()
    met_on: date | None = None
    void: str = ""

    @property
    def never_ran(self) -> bool:
        """Done before its first day, as a fine paid before the change that lowered it was served: nothing is timed."""
        return self.met_on is not None and self.met_on < self.starts_on


Finder = Callable[[Case, WorkCalendar, date], Iterable[Begun]]
"""Finds the terms of one kind that have begun in a case, as of a day."""


@dataclass(frozen=True, kw_only=True)
class DeadlineRule:
    """``id``: number in the master table of time limits. ``length``: as the table prints it, "" where a document sets it.

    ``in_force``: first and last day on which the rule starts terms; None for open. ``outlasts``: runs in an ended case too.
    ``note``: what a reader has to know besides, above all what is not certain.
    """

    id: str
    title: str
    article: str
    mark: Certainty
    owes: Owes
    begun: Finder
    length: str = ""
    note: str = ""
    nature: Nature = Nature.DUTY
    in_force: tuple[date | None, date | None] = (None, None)
    outlasts: bool = False

    def starts(self, day: date) -> bool:
        first, last = self.in_force
        return (first is None or first <= day) and (last is None or day <= last)


@dataclass(frozen=True)
class Deadline:
    """``raw_due``: the last day as counted. ``rolled_due``: the next working day when that is none. ``hard_due``: the last
    working day on which the organ can still act in its office. ``provisional``: reaches a year not yet published (暂定)."""

    rule: DeadlineRule
    begun: Begun
    raw_due: date
    rolled_due: date
    hard_due: date
    status: Status
    provisional: bool

    @property
    def subject(self) -> str:
        return self.begun.subject

    @property
    def article(self) -> str:
        """Of the term where it names its own: an older version of the law, another track; with what lengthened it."""
        own = self.begun.term.article if self.begun.term else self.rule.article
        return "；".join((own, *(one.article for one in self.begun.longer)))

    @property
    def mark(self) -> Certainty:
        """Of the last that lengthened the term: a day is no surer than that."""
        if self.begun.longer:
            return self.begun.longer[-1].mark
        return self.begun.term.mark if self.begun.term else self.rule.mark

    @property
    def length(self) -> str:
        begun = self.begun
        return begun.term.text if begun.term else begun.hours.term.text if begun.hours else ""

    @property
    def judged(self) -> date:
        """An organ's duty is judged on the raw day, so that nobody relies on a roll-over; a party's term on the rolled one."""
        return self.rolled_due if self.rule.owes is Owes.PARTY else self.raw_due

    @property
    def open(self) -> bool:
        """A duty still to be met, whose clock runs or has run out."""
        return self.rule.nature is Nature.DUTY and self.status in (Status.RUNNING, Status.MISSED)

    def overdue(self, on: date) -> bool:
        """What is due today is not overdue."""
        return self.open and self.judged < on
