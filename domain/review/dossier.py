"""案卷 — what a review reads: the events with their corrections, the state they fold to, the calendar, the day of the review."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.guards import Certified
from domain.case.notifying import NoticeIssued
from domain.case.terms import AS_SHIPPED, Term, Terms
from domain.people.officer import Certificate
from domain.record.aggregate import RecordedEvent
from domain.steps.change_decision import DecisionChanged
from domain.steps.decide_no_penalty import NoPenaltyDecided
from domain.steps.decide_on_the_spot import PenaltyDecidedOnTheSpot
from domain.steps.decide_penalty import PenaltyDecided

Penalised = PenaltyDecided | PenaltyDecidedOnTheSpot | DecisionChanged
Decided = Penalised | NoPenaltyDecided
Event = TypeVar("Event", bound=RecordedEvent)


@dataclass(frozen=True)
class Dossier:
    """``events``: in order of version, corrections applied. ``certificates``: of the officers, by number, as registered."""

    events: Sequence[RecordedEvent]
    case: Case
    calendar: WorkCalendar
    today: date
    terms: Terms = AS_SHIPPED
    certificates: Mapping[str, Certificate] = field(default_factory=dict)

    def certified(self, officer: Certified, on: date) -> bool:
        """Unless the register says that the certificate relied on was not valid that day."""
        registered = self.certificates.get(officer.certificate)
        return registered is None or registered.valid_on(on)

    def last_day(self, term: Term, start: date) -> date:
        """The last day of a term as long as the county had set it on the day it starts."""
        return self.terms.of(term, start).ends(self.calendar, start)

    def of(self, kind: type[Event]) -> tuple[Event, ...]:
        return tuple(one for one in self.events if isinstance(one, kind))

    @property
    def penalties(self) -> tuple[Penalised, ...]:
        """Every decision to penalise, those changed included."""
        return tuple(
            one
            for one in self.events
            if isinstance(one, PenaltyDecided | PenaltyDecidedOnTheSpot | DecisionChanged)
        )

    @property
    def decisions(self) -> tuple[Decided, ...]:
        return tuple(
            one
            for one in self.events
            if isinstance(one, PenaltyDecided | PenaltyDecidedOnTheSpot | DecisionChanged | NoPenaltyDecided)
        )

    @property
    def ordinary(self) -> tuple[PenaltyDecided | NoPenaltyDecided, ...]:
        """Decisions of the ordinary procedure (普通程序), whatever their outcome."""
        return tuple(one for one in self.events if isinstance(one, PenaltyDecided | NoPenaltyDecided))

    def notice_before(self, decision: PenaltyDecided) -> NoticeIssued | None:
        """The party's last notice recorded before the decision."""
        found = [
            one
            for one in self.of(NoticeIssued)
            if one.party == decision.party and one.originator_version < decision.originator_version
        ]
        return found[-1] if found else None

    def served_on(self, number: str) -> date | None:
        document = self.case.documents.get(number)
        return document.served_on if document else None

    @property
    def acted_on(self) -> date | None:
        """Day the act ended, as filed; of an act that went on, the day of the request."""
        return self.case.filing.act_ended_on if self.case.filing else None


def day(event: RecordedEvent) -> date:
    return event.occurred_at.first_day


def at(*events: RecordedEvent) -> tuple[int, ...]:
    """Versions, in order, each once."""
    return tuple(sorted({one.originator_version for one in events}))


def acting(event: RecordedEvent) -> tuple[Certified, ...]:
    """The officers who carried the act out, as frozen in it."""
    for name in ("officers", "servers", "supervisors", "group"):
        stated = getattr(event, name, ())
        if stated:
            return tuple(one for one in stated if isinstance(one, Certified))
    return ()


def involved(event: RecordedEvent) -> Iterator[str]:
    """Codes of everybody who had a hand in the act; the one who merely recorded it included."""
    yield event.actor.id
    for one in acting(event):
        yield one.code
    for name in ("presider", "recorder", "reporter", "reviewer"):
        person = getattr(event, name, None)
        if person is not None and hasattr(person, "code"):
            yield str(person.code)
    for one in (*getattr(event, "investigators", ()), *getattr(event, "members", ())):
        if hasattr(one, "code"):
            yield str(one.code)
    if approver := getattr(event, "approver", ""):
        yield str(approver)


def blank(*texts: str) -> bool:
    """Whether one of the texts is empty."""
    return any(not one.strip() for one in texts)
