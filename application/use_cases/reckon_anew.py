"""期限重新计算 — after the calendar changed every open case whose days moved gets a trace; batch by batch, twice does nothing.

Each change is looked at with the case as it stood when it was recorded, so it does not matter when the batch comes to it.
行政处罚法第八十五条.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid5

from application.actor import Identity
from application.calendars import CountyRecord
from application.errors import StoreBusy
from application.permissions import RULES
from application.ports.case_list import CaseFilter
from application.ports.event_store import Positioned, UnreadableEvent
from application.services import Services
from application.use_cases.calendar import county_in_charge
from application.workbench import Command, Workbench, settle
from domain.case.case import Case
from domain.case.stage import OPEN
from domain.case.terms import AS_SHIPPED, Terms
from domain.deadlines.reckoned_anew import DeadlinesReckonedAnew, MovedDay, moved_days
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold
from domain.record.refusal import BadInput
from domain.record.when import SHANGHAI, When
from domain.values.county_values import CountyValues

BATCH = 100
LARGEST = 500
PATIENCE = 2.0
"""Seconds for the list of cases to catch up; every case older than the change stands in it by then, or ``behind`` says so."""


@dataclass(frozen=True, kw_only=True)
class ReckonAnew:
    """One batch. ``after``: the ``next`` of the batch before, "" for the first."""

    after: str = field(default="", metadata={"label": "上一批答复中的 next"})
    limit: int = field(default=BATCH, metadata={"label": "每批案件数"})


@dataclass(frozen=True)
class Reckoned:
    """``looked_at``: open cases. ``traced``: ids of those whose days moved. ``failed``: (id, problem) of those passed over.

    ``behind``: the list of cases has not caught up with the record; the whole is to be run again later.
    """

    looked_at: int
    traced: tuple[str, ...]
    failed: tuple[tuple[str, str], ...]
    behind: bool
    next: str | None


class _NothingMoved(Exception):
    """The case has its traces, or has ended meanwhile."""


@dataclass(frozen=True)
class _Shift:
    """``change``: the calendar's event; ``moved``: what it moved in the case."""

    change: RecordedEvent
    moved: tuple[MovedDay, ...]


def reckon_anew(
    services: Services, identity: Identity, act: ReckonAnew, command: Command, patience: float = PATIENCE
) -> Reckoned:
    """One batch of the county's cases. A case that cannot be read or decided is told, and the rest goes on."""
    county = county_in_charge(identity, "reckon_anew")
    if not 1 <= act.limit <= LARGEST:
        raise BadInput("limit", f"应为1至{LARGEST}", f"state 1 to {LARGEST}")
    first = act.after == ""
    behind = first and not services.views.wait_for(services.store.last_position(), patience)
    page = services.case_list.page(CaseFilter(prefixes=(county,)), act.after or None, act.limit)
    cases = [row.id for row in page.items if row.stage in OPEN]
    values = services.store.positioned(CountyValues.create_id(county))
    batch = _Batch(services, identity, services.calendars.record(county), values, command)
    traced: list[str] = []
    failed: list[tuple[str, str]] = []
    for case_id in cases:
        try:
            if batch.traced(case_id):
                traced.append(str(case_id))
        except (UnreadableEvent, StoreBusy) as problem:
            failed.append((str(case_id), str(problem) or type(problem).__name__))
    return Reckoned(len(cases), tuple(traced), tuple(failed), behind, page.next)


def reckon_all(services: Services, identity: Identity, command: Command) -> None:
    """Every batch, to the end."""
    following: str | None = ""
    while following is not None:
        following = reckon_anew(services, identity, ReckonAnew(after=following), command).next


@dataclass(frozen=True)
class _Batch:
    """``record``, ``values``: the county's calendar and its lengths of terms, as recorded when the batch began."""

    services: Services
    identity: Identity
    record: CountyRecord
    values: Sequence[Positioned]
    command: Command

    def traced(self, case_id: UUID) -> bool:
        """The command's id is that of the case and the calendar's version, so the same trace is never left twice."""
        if not self._shifts(case_id):
            return False
        content = f"{case_id}/{self.record.version}"
        once = Command(uuid5(case_id, f"reckoned-anew/{content}"), content, self.command.request)
        try:
            settle(self.services, once, lambda bench: self._decided(bench, case_id))
        except _NothingMoved:
            return False
        return True

    def _decided(self, bench: Workbench, case_id: UUID) -> Case:
        case, shifts = bench.case(case_id), self._shifts(case_id)
        if not shifts or case.stage not in OPEN:
            raise _NothingMoved
        actor = self.identity.acting(sorted(RULES["reckon_anew"].roles), case.unit)
        dated = bench.entry(actor, When.parse(self.services.today.isoformat()))
        for one in shifts:
            case.trigger(
                DeadlinesReckonedAnew,
                dated,
                county=self.record.county,
                calendar_version=one.change.originator_version,
                because=one.change.describe(),
                moved=one.moved,
            )
        return case

    def _shifts(self, case_id: UUID) -> list[_Shift]:
        """What the changes since the last trace moved, in their order."""
        history = self.services.store.positioned(case_id)
        traces = [one.event for one in history if isinstance(one.event, DeadlinesReckonedAnew)]
        seen = self.record.version_known(position=history[0].position)
        return list(self._moving(history, max([seen, *(one.calendar_version for one in traces)])))

    def _moving(self, history: Sequence[Positioned], seen: int) -> Iterator[_Shift]:
        for version, change in enumerate(self.record.events[seen:], start=seen + 1):
            case = _until(change, history)
            if isinstance(case, Case) and case.stage in OPEN:
                values = _until(change, self.values)
                terms = Terms(values.values) if values else AS_SHIPPED
                on = change.event.timestamp.astimezone(SHANGHAI).date()
                before, after = self.record.at(version - 1), self.record.at(version)
                if moved := moved_days(case, before, after, on, terms):
                    yield _Shift(change.event, moved)


def _until(change: Positioned, history: Sequence[Positioned]) -> Any:
    """State of a stream as it stood when the calendar was changed."""
    return fold([one.event for one in history if one.position < change.position])
