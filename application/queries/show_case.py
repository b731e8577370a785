"""案件现状与历史状态 — a case as of now, at a version, as known at T, or as it was at T; always the domain's own fold."""

from dataclasses import dataclass
from typing import Any

from application.actor import Identity
from application.errors import NotFound
from application.queries.case_stream import CaseStream, case_stream
from application.queries.lateness import late_days
from application.queries.plain import state
from application.queries.points_in_time import day_or_time, end_of
from application.services import Services
from domain.case.case import Case
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold, known_at, true_at
from domain.record.refusal import BadInput


@dataclass(frozen=True)
class AsOf:
    """At most one. ``known_at``, ``true_at``: a day ("2022-07-01", its end) or a time, Asia/Shanghai unless it says."""

    version: int | None = None
    known_at: str | None = None
    true_at: str | None = None


def show_case(services: Services, identity: Identity, name: str, as_of: AsOf) -> dict[str, Any]:
    """Raises NotFound, also when the case did not exist at that time; BadInput for a version or time that is none."""
    stream = case_stream(services, identity, "show_case", name)
    events = _events_of(stream, as_of)
    case = fold(events)
    if not isinstance(case, Case):
        raise NotFound("case", name)
    return {**told(case), "late": _late(events), "latest_version": stream.case.version}


def told(case: Case) -> dict[str, Any]:
    """The state in plain values, with the labels of what it holds as codes."""
    named = state(case)
    named["stage_label"] = case.stage.label
    named["opened_at"] = case.created_on.isoformat()
    named["changed_at"] = case.modified_on.isoformat()
    return named


def _events_of(stream: CaseStream, as_of: AsOf) -> list[RecordedEvent]:
    given = [name for name, value in vars(as_of).items() if value is not None]
    if len(given) > 1:
        raise BadInput(given[1], "version、known_at、true_at 只能选一个", "state at most one point of view")
    if as_of.version is not None:
        return upto(stream, as_of.version, "version")
    if as_of.known_at is not None:
        return known_at(stream.events, end_of(day_or_time(as_of.known_at, "known_at")))
    if as_of.true_at is not None:
        return true_at(stream.events, day_or_time(as_of.true_at, "true_at"))
    return stream.events


def upto(stream: CaseStream, version: int, field: str) -> list[RecordedEvent]:
    if not 1 <= version <= stream.case.version:
        latest = stream.case.version
        raise BadInput(field, f"本案现有第1至第{latest}版", f"the case has versions 1 to {latest}")
    return stream.events[:version]


def _late(events: list[RecordedEvent]) -> list[dict[str, Any]]:
    return [
        {"version": one.originator_version, "title": one.title, "days": days}
        for one in events
        if (days := late_days(one))
    ]
