"""审计轨迹 — one row an event of every aggregate, in the order of the record. 行政处罚法第四十七条."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from application.ports.audit_trail import AuditFilter, AuditRow
from application.ports.page import Page
from domain.calendar.county_calendar import CountyCalendar
from domain.case.case import Case
from domain.law.county_laws import CountyLaws
from domain.numbers.register import NumberRegister
from domain.people.officer import Officer
from domain.powers.power_list import PowerList
from domain.record.aggregate import RecordedEvent
from domain.record.entry import Actor
from domain.record.fold import fold
from domain.record.when import When
from domain.units.unit import Unit
from domain.values.county_values import CountyValues
from infrastructure.database.database import Database, Row
from infrastructure.views.batch import Batch
from infrastructure.views.conditions import Conditions
from infrastructure.views.keyset import decode, paged, whole, window
from infrastructure.views.table import Table, Values
from infrastructure.views.view import Changes, View
from infrastructure.views.written import listed, utc

TOWN_DIGITS = 9
"""A unit's code begins with that of its town: 140821105T, 140821105203."""
TRAIL = Table(
    "audit_trail",
    {
        "position": "BIGINT NOT NULL",
        "stream": "TEXT NOT NULL",
        "kind": "TEXT NOT NULL",
        "version": "BIGINT NOT NULL",
        "topic": "TEXT NOT NULL",
        "title": "TEXT NOT NULL",
        "text": "TEXT NOT NULL",
        "unit": "TEXT NOT NULL",
        "town": "TEXT NOT NULL",
        "occurred_at": "TEXT NOT NULL",
        "occurred_day": "TEXT NOT NULL",
        "recorded_at": "TEXT NOT NULL",
        "actor_id": "TEXT NOT NULL",
        "actor_name": "TEXT NOT NULL",
        "actor_role": "TEXT NOT NULL",
        "actor_unit": "TEXT NOT NULL",
        "certificates": "TEXT NOT NULL",
        "reason": "TEXT NOT NULL",
        "command_id": "TEXT NOT NULL",
        "request": "TEXT NOT NULL",
    },
    key=("position",),
    indexes=(
        "stream, position",
        "unit, position",
        "town, position",
        "actor_id, position",
        "topic, position",
        "recorded_at, position",
        "command_id, position",
        "occurred_day, position",
    ),
)
PAGE = "SELECT * FROM audit_trail WHERE :conditions ORDER BY position LIMIT :limit"
PAGE_BACKWARDS = "SELECT * FROM audit_trail WHERE :conditions ORDER BY position DESC LIMIT :limit"


def changes(batch: Batch) -> Changes:
    streams = {stream: (str(stream), _unit_of_stream(batch.begun(stream))) for stream in batch.streams}
    rows = []
    for position, event in batch.events:
        stream, unit = streams[event.originator_id]
        if unit is None:
            unit = _unit_of_post(batch, event)
        rows.append(_row(position, stream, event, unit or event.actor.unit))
    return Changes({TRAIL.name: rows})


def _row(position: int, stream: str, event: RecordedEvent, unit: str) -> Values:
    """``unit``: whose people may read of it."""
    actor, topic = event.actor, event.TOPIC
    reason = getattr(event, "reason", "")
    return (
        position,
        stream,
        topic.partition(".")[0],
        event.originator_version,
        topic,
        event.title,
        event.describe(),
        unit,
        unit[:TOWN_DIGITS],
        *_stated(event.occurred_at),
        utc(event.timestamp),
        actor.id,
        actor.name,
        actor.role,
        actor.unit,
        listed(actor.certificates),
        reason if isinstance(reason, str) else "",
        str(event.command_id),
        event.cause.request,
    )


def _unit_of_stream(begun: Any) -> str | None:
    """Of what concerns one unit for good; "" when it concerns none, None when each event is to be asked."""
    match begun:
        case Case(unit=unit) | PowerList(unit=unit) | Unit(code=unit) | NumberRegister(issuer=unit):
            return str(unit)
        case CountyCalendar(county=county) | CountyLaws(county=county) | CountyValues(county=county):
            return county
        case Officer():
            return None
    return ""


def _unit_of_post(batch: Batch, event: RecordedEvent) -> str:
    """Of the post the event is about, else of the person's latest post at that time."""
    history = batch.history(event.originator_id)
    officer = fold(one for one in history if one.originator_version <= event.originator_version)
    latest = officer.posts[-1].unit if officer.posts else event.actor.unit
    return str(getattr(event, "unit", latest))


def _stated(when: When) -> tuple[str, str]:
    """As an officer would state it again, and its last day."""
    return f"约{when.value}" if when.about else when.value, when.last_day.isoformat()


VIEW = View(name="audit_trail", version=4, tables=(TRAIL,), changes=changes, stream="stream")


@dataclass(frozen=True)
class ProjectedAuditTrail:
    """Implements the port ``AuditTrail``."""

    database: Database

    def page(
        self, wanted: AuditFilter, after: str | None, limit: int, *, newest_first: bool = False
    ) -> Page[AuditRow]:
        conditions = _conditions(wanted)
        if after is not None:
            (position,) = decode(after, whole)
            conditions.add(f"position {'<' if newest_first else '>'} :after", {"after": position})
        statement = conditions.into(PAGE_BACKWARDS if newest_first else PAGE)
        found = self.database.query(statement, {**conditions.params, "limit": window(limit)})
        return paged([_read(row) for row in found], limit, lambda one: (one.position,))


def _conditions(wanted: AuditFilter) -> Conditions:
    conditions = Conditions("unit", wanted.prefixes, in_order=True)
    conditions.equal("town", _one_town(wanted.prefixes))
    conditions.equal("stream", str(wanted.stream) if wanted.stream else None)
    conditions.equal("unit", wanted.unit)
    conditions.equal("actor_id", wanted.actor)
    conditions.equal("topic", wanted.topic)
    earliest = utc(wanted.recorded_from) if wanted.recorded_from else None
    before = utc(wanted.recorded_to) if wanted.recorded_to else None
    conditions.narrow("recorded_at >= :recorded_from", "recorded_from", earliest)
    conditions.narrow("recorded_at < :recorded_to", "recorded_to", before)
    conditions.equal("command_id", str(wanted.command) if wanted.command else None)
    conditions.narrow("occurred_day >= :occurred_from", "occurred_from", _day(wanted.occurred_from))
    conditions.narrow("occurred_day <= :occurred_to", "occurred_to", _day(wanted.occurred_to))
    conditions.narrow("position > :since", "since", wanted.since)
    return conditions


def _one_town(prefixes: tuple[str, ...]) -> str | None:
    """A caller of one town is served by an index in the order of the record, whatever the span of its units' codes."""
    towns = {one[:TOWN_DIGITS] for one in prefixes}
    town = towns.pop() if len(towns) == 1 else ""
    return town if len(town) == TOWN_DIGITS else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _read(row: Row) -> AuditRow:
    return AuditRow(
        position=row["position"],
        stream=UUID(row["stream"]),
        kind=row["kind"],
        version=row["version"],
        topic=row["topic"],
        title=row["title"],
        text=row["text"],
        unit=row["unit"],
        occurred_at=row["occurred_at"],
        occurred_day=date.fromisoformat(row["occurred_day"]),
        recorded_at=datetime.fromisoformat(row["recorded_at"]),
        actor=Actor(
            row["actor_id"],
            row["actor_name"],
            row["actor_role"],
            row["actor_unit"],
            tuple(json.loads(row["certificates"])),
        ),
        reason=row["reason"],
        command_id=UUID(row["command_id"]),
        request=row["request"],
    )
