"""审计轨迹 — who did what in the whole record, when it happened and when it was recorded. 行政处罚法第四十七条."""

from dataclasses import dataclass
from typing import Any

from application.actor import Identity
from application.permissions import permit
from application.ports.audit_trail import AuditFilter, AuditRow
from application.ports.page import Page
from application.queries.case_stream import case_id
from application.queries.plain import plain
from application.queries.points_in_time import after as end_after
from application.queries.points_in_time import day_or_time, start_of
from application.queries.show_history import actor_plain
from application.services import Services
from domain.wording.parties import spoken


@dataclass(frozen=True, kw_only=True)
class TrailQuery:
    """``case``: id or number. ``recorded_from``, ``recorded_to``: days, both included, or times."""

    case: str | None = None
    unit: str | None = None
    actor: str | None = None
    topic: str | None = None
    recorded_from: str | None = None
    recorded_to: str | None = None
    newest_first: bool = False


def list_audit_trail(
    services: Services, identity: Identity, query: TrailQuery, after: str | None, limit: int
) -> Page[dict[str, Any]]:
    """Raises NotFound for a case number that is none, BadInput for a time or cursor that is none."""
    wanted = wanted_by(services, permit(identity, "list_audit_trail"), query)
    page = services.audit_trail.page(wanted, after, limit, newest_first=query.newest_first)
    return Page(tuple(row_plain(one) for one in page.items), page.next)


def wanted_by(services: Services, prefixes: tuple[str, ...], query: TrailQuery) -> AuditFilter:
    """``prefixes``: of the units the caller may read of."""
    return AuditFilter(
        prefixes=prefixes,
        stream=case_id(services, query.case) if query.case else None,
        unit=query.unit,
        actor=query.actor,
        topic=query.topic,
        recorded_from=_from(query.recorded_from),
        recorded_to=_to(query.recorded_to),
    )


def row_plain(row: AuditRow) -> dict[str, Any]:
    told: dict[str, Any] = plain(row)
    return {**told, "text": spoken(row.text), "actor": actor_plain(row.actor)}


def _from(text: str | None) -> Any:
    return start_of(day_or_time(text, "recorded_from")) if text else None


def _to(text: str | None) -> Any:
    return end_after(day_or_time(text, "recorded_to")) if text else None
