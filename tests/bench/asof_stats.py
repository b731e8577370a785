"""A county's dashboard as of a past day beside the same one of today: figures by town, and how many cases stand where.

The rows are those of whole cases as the view makes them, a few kinds of history repeated over five years and fourteen towns.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from application.ports.statistics import Group, Statistics, Wanted
from domain.record.aggregate import RecordedEvent
from domain.statistics.counting import Counted, count
from infrastructure.database.database import Database
from infrastructure.database.open_database import open_database
from infrastructure.views.statistics import FACTS, STAYS, ProjectedStatistics, fact_row, stay_row
from tests.bench.harness import Pair, Stage, say
from tests.domain.given import checking, closed, decision_served, investigating
from tests.domain.given_revision import CHANGE, REVOKE
from tests.domain.scene import Scene

CASES_QUICK, CASES = 5_000, 1_000_000
AT_ONCE = 2_000
YEARS = 5
COUNTY, TOWNS = "140821", tuple(f"1408211{number:02}" for number in range(14))
BEGINNING = datetime(2021, 1, 1, 1, 0, tzinfo=UTC)
KNOWN_AT = datetime(2024, 12, 31, 15, 59, tzinfo=UTC)
"""A year before the end of what is recorded."""
PERIOD = Wanted(prefixes=(COUNTY,), first=date(2024, 11, 26), last=date(2024, 12, 25))

RECORDED_KNOWN_AT = datetime(2025, 12, 31, 15, 59, tzinfo=UTC)
RECORDED_PERIOD = replace(PERIOD, first=date(2025, 11, 26), last=date(2025, 12, 25))
"""The same, of a kept record, which ends in November 2026."""

Row = tuple[object, ...]
Lines = list[tuple[int, tuple[object, ...]]]
"""Of one case: the line of each row, and what follows case, line and unit in it."""

NOBODYS = ""
Prepare = Callable[[Stage], AbstractContextManager[Pair]]


def asof_stats(*, on_postgres: bool) -> Prepare:
    @contextmanager
    def prepare(stage: Stage) -> Iterator[Pair]:
        cases, times = (CASES_QUICK, 3) if stage.quick else (CASES, 1)
        if kept := stage.kept_record(cases, on_postgres=on_postgres):
            statistics = kept.services.statistics
            yield _dashboards(statistics, RECORDED_PERIOD, RECORDED_KNOWN_AT, times)
            return
        location = stage.fresh_database() if on_postgres else str(stage.directory() / "statistics.sqlite3")
        with closing(open_database(location)) as database:
            _filled(database, cases)
            yield _dashboards(ProjectedStatistics(database), PERIOD, KNOWN_AT, times)

    return prepare


def _dashboards(statistics: Statistics, period: Wanted, known_at: datetime, times: int) -> Pair:
    return Pair(
        lambda: _milliseconds(statistics, replace(period, known_at=known_at), times),
        lambda: _milliseconds(statistics, period, times),
    )


def _milliseconds(statistics: Statistics, wanted: Wanted, times: int) -> float:
    begun = time.perf_counter()
    for _ in range(times):
        statistics.tallies(wanted, Group.UNIT)
        statistics.stages(wanted)
    return (time.perf_counter() - begun) * 1000 / times


def _filled(database: Database, cases: int) -> None:
    """Both tables, then their indexes, as when a view is built anew; then the statistics the planner goes by."""
    begun = time.perf_counter()
    database.migrate()
    tables = [statement for table in (FACTS, STAYS) for statement in table.create("", 1, database.dialect)]
    indexes = [one for one in tables if one.startswith("CREATE INDEX")]
    with database.transaction(write=True) as cursor:
        for statement in tables:
            if statement not in indexes:
                cursor.execute(statement)
    for first in range(0, cases, AT_ONCE):
        facts, stays = _rows(first, min(AT_ONCE, cases - first), cases)
        with database.transaction(write=True) as cursor:
            cursor.insert_rows(FACTS.name, FACTS.names, facts)
            cursor.insert_rows(STAYS.name, STAYS.names, stays)
    with database.transaction(write=True) as cursor:
        for statement in (*indexes, "ANALYZE"):
            cursor.execute(statement)
    say(f"statistics of {cases} cases written in {time.perf_counter() - begun:.0f} s")


def _rows(first: int, many: int, cases: int) -> tuple[list[Row], list[Row]]:
    """Cases come evenly over the years."""
    facts: list[Row] = []
    stays: list[Row] = []
    for number in range(first, first + many):
        case, unit = str(UUID(int=number + 1)), TOWNS[number % len(TOWNS)]
        told_facts, told_stays = _KINDS[number % len(_KINDS)][number * YEARS * 365 // cases]
        facts += [(case, line, unit, *rest) for line, rest in told_facts]
        stays += [(case, line, unit, *rest) for line, rest in told_stays]
    return facts, stays


class _Kind:
    """One history, moved to any day; the rows of a day are made once."""

    def __init__(self, history: list[RecordedEvent]) -> None:
        begun_on = history[0].occurred_at.first_day
        self._counted = count(_recorded(history, begun_on))
        self._off = BEGINNING.date() - begun_on
        self._days: dict[int, tuple[Lines, Lines]] = {}

    def __getitem__(self, day: int) -> tuple[Lines, Lines]:
        if day not in self._days:
            self._days = {day: _numbered(self._moved(timedelta(days=day)))}
        return self._days[day]

    def _moved(self, by: timedelta) -> Counted:
        facts = [
            replace(
                one,
                on=one.on + self._off + by,
                recorded_at=one.recorded_at + by,
                ended_at=one.ended_at + by if one.ended_at else None,
            )
            for one in self._counted.facts
        ]
        stays = [
            replace(
                one,
                entered_on=one.entered_on + self._off + by,
                left_on=one.left_on + self._off + by if one.left_on else None,
                recorded_at=one.recorded_at + by,
                left_at=one.left_at + by if one.left_at else None,
            )
            for one in self._counted.stays
        ]
        return Counted(facts, stays)


def _recorded(history: list[RecordedEvent], begun_on: date) -> list[RecordedEvent]:
    """On the day it happened; every seventh event a month later, and what came after it not before it."""
    moment = BEGINNING
    events: list[Any] = []
    for number, event in enumerate(history, 1):
        since = (event.occurred_at.first_day - begun_on).days + (30 if number % 7 == 0 else 0)
        moment = max(moment, BEGINNING + timedelta(days=since))
        events.append(replace(event, timestamp=moment))
    return events


def _numbered(counted: Counted) -> tuple[Lines, Lines]:
    facts = [(line, fact_row(NOBODYS, line, "", one)[3:]) for line, one in enumerate(counted.facts, 1)]
    stays = [(line, stay_row(NOBODYS, line, "", one)[3:]) for line, one in enumerate(counted.stays, 1)]
    return facts, stays


def _revoked(scene: Scene) -> Scene:
    decision_served(scene).take(REVOKE, by="chen")
    return scene


def _changed(scene: Scene) -> Scene:
    decision_served(scene).take(CHANGE, by="chen")
    return scene


_KINDS = tuple(
    _Kind(given(Scene()).history) for given in (closed, checking, closed, investigating, _revoked, _changed)
)
