"""逐版播放 — the versions of a case one after the other: what each step was, who took it, and where the case then stood."""

from typing import Any

from application.actor import Identity
from application.queries.case_stream import case_stream
from application.queries.lateness import badge
from application.queries.point_of_view import recorded_upto
from application.queries.show_history import told_by
from application.services import Services
from domain.case.case import Case
from domain.record.aggregate import RecordedEvent
from domain.record.fold import states


def list_versions(
    services: Services, identity: Identity, name: str, upto: int | None = None
) -> list[dict[str, Any]]:
    """``state`` and ``change``: parameters of the permalinks to each version and to what it changed."""
    events = recorded_upto(case_stream(services, identity, "list_versions", name), upto)
    latest = len(events)
    return [_line(event, case, latest) for event, case in zip(events, states(events), strict=True)]


def _line(event: RecordedEvent, case: Case, latest: int) -> dict[str, Any]:
    version = event.originator_version
    return {
        **told_by(event),
        "day": event.occurred_at.first_day.isoformat(),
        "late": badge(event),
        "stage": case.stage.value,
        "stage_label": case.stage.label,
        "state": {"version": version, "upto": latest},
        "change": {"from": version - 1, "to": version, "upto": latest},
    }
