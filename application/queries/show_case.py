"""案件现状与历史状态 — a case as of now, at a version, as known at T, or as it was at T; always the domain's own fold."""

from typing import Any

from application.actor import Identity
from application.errors import NotFound
from application.queries.case_stream import case_stream
from application.queries.lateness import late_days
from application.queries.plain import state
from application.queries.point_of_view import AsOf, parameters, recorded_upto, seen
from application.services import Services
from domain.case.case import Case
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold


def show_case(
    services: Services, identity: Identity, name: str, as_of: AsOf, upto: int | None = None
) -> dict[str, Any]:
    """``permalink``: parameters that give this answer for ever. Raises NotFound, also when the case did not exist at that
    time; BadInput for a version or time that is none."""
    stream = case_stream(services, identity, "show_case", name)
    recorded = recorded_upto(stream, upto)
    events = seen(recorded, as_of)
    case = fold(events)
    if not isinstance(case, Case):
        raise NotFound("case", name)
    latest = len(recorded)
    lasting = parameters(as_of) or {"version": latest}
    return {
        **told(case),
        "late": _late(events),
        "latest_version": latest,
        "permalink": {**lasting, "upto": latest},
    }


def told(case: Case) -> dict[str, Any]:
    """The state in plain values, with the labels of what it holds as codes."""
    named = state(case)
    named["stage_label"] = case.stage.label
    named["opened_at"] = case.created_on.isoformat()
    named["changed_at"] = case.modified_on.isoformat()
    return named


def _late(events: list[RecordedEvent]) -> list[dict[str, Any]]:
    return [
        {"version": one.originator_version, "title": one.title, "days": days}
        for one in events
        if (days := late_days(one))
    ]
