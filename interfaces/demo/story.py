"""案情脚本 — one fictional case as a list of acts: who took which step, when it happened, when it was recorded."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid5

from domain.calendar.work_calendar import SHIPPED
from domain.case.case import Case
from domain.case.document import DocumentKind
from domain.case.party import PartyStated
from domain.case.step import Step
from domain.record.when import SHANGHAI
from interfaces.demo.matters import Matter
from interfaces.demo.towns import Town

NAMESPACE = UUID("5a1e6c2e-8f0b-5d6f-9c1d-140821202206")
"""Command ids of the demo are derived from it, so that playing the demo again repeats the same commands."""

DESK_TIME = time(16, 0)
MORNING = time(9, 0)
AT_ONCE = timedelta(minutes=75)
NEXT = timedelta(minutes=1)


@dataclass(frozen=True)
class Act:
    """``version``: of the case after this act. ``step`` makes the input of its ``kind`` from the case, which it needs to see
    or not."""

    story: str
    version: int
    by: str
    recorded_at: datetime
    kind: type[Step]
    step: Callable[[Case | None], Step]
    sees_case: bool

    @property
    def key(self) -> str:
        return f"{self.story}/{self.version}"


class Story:
    """``start``: when the lead was received. ``key``: name of the script; the ids of case and commands follow from it."""

    def __init__(
        self, key: str, town: Town, matter: Matter, start: str, place: str, *parties: PartyStated
    ) -> None:
        self.key, self.town, self.matter, self.start, self.place = key, town, matter, start, place
        self.parties = parties
        self.officers = town.officers
        self.acts: list[Act] = []
        self.elsewhere = 0
        """Versions the case owes to acts of other stories: of the one it was split from, of those merged into it."""
        self._day = date.fromisoformat(start[:10])

    def add(self, on: str, by: str, step: type[Step], *, late: int = 0, **stated: Any) -> None:
        """``late``: days between the act and its entry. A stated value that is callable is asked for it with the case."""

        def made(case: Case | None) -> Step:
            known = {name: one(case) if callable(one) else one for name, one in stated.items()}
            return step(occurred_at=on, **known)

        sees_case = any(callable(one) for one in stated.values())
        recorded_at = self._recorded_at(on, late)
        version = self.elsewhere + len(self.acts) + 1
        self.acts.append(Act(self.key, version, by, recorded_at, step, made, sees_case))

    def day(self, later: int = 0, at: str = "") -> str:
        """Move on by so many working days; the day, with the minute ``at`` ("10:30") where one is given."""
        if later:
            self._day = SHIPPED.add_working_days(self._day, later)
        return f"{self._day}T{at}" if at else self._day.isoformat()

    def days_ahead(self, days: int) -> date:
        """A day so many calendar days after the present one of the story."""
        return self._day + timedelta(days=days)

    def _recorded_at(self, on: str, late: int) -> datetime:
        stated = datetime.fromisoformat(on)
        entered = stated + AT_ONCE if "T" in on else datetime.combine(stated, DESK_TIME)
        if late:
            entered = datetime.combine(stated + timedelta(days=late), MORNING)
        entered = entered.replace(tzinfo=SHANGHAI)
        return max(entered, self.acts[-1].recorded_at + NEXT) if self.acts else entered


def case_id(story: Story) -> UUID:
    """As the lead's command makes it."""
    return uuid5(uuid5(NAMESPACE, story.acts[0].key), "case")


def number_of(kind: DocumentKind, party: str) -> Callable[[Case], str]:
    """Number of the latest document of that kind to the party."""

    def found(case: Case) -> str:
        return [one.number for one in case.documents.values() if (one.kind, one.party) == (kind, party)][-1]

    return found
