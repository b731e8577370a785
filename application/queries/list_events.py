"""事件浏览 — the record itself, event by event in plain words, found by kind, person, unit, case, command and time."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from application.actor import Identity
from application.permissions import permit
from application.ports.page import Page
from application.queries.list_audit_trail import TrailQuery, row_plain, wanted_by
from application.services import Services


@dataclass(frozen=True, kw_only=True)
class EventQuery(TrailQuery):
    """``command``: all events of one command. ``occurred_from``, ``occurred_to``: days of legal time, both included.

    ``since``: a position of the record; only what was recorded later, for a reader who follows it.
    """

    command: UUID | None = None
    occurred_from: date | None = None
    occurred_to: date | None = None
    since: int | None = None


def list_events(
    services: Services, identity: Identity, query: EventQuery, after: str | None, limit: int
) -> Page[dict[str, Any]]:
    """Pages go on after a position, so events appended meanwhile are neither skipped nor told twice.

    Texts hold no personal value. Raises NotFound for a case number that is none, BadInput for a time or cursor that is none.
    """
    wanted = replace(
        wanted_by(services, permit(identity, "list_events"), query),
        command=query.command,
        occurred_from=query.occurred_from,
        occurred_to=query.occurred_to,
        since=query.since,
    )
    page = services.audit_trail.page(wanted, after, limit, newest_first=query.newest_first)
    return Page(tuple(row_plain(one) for one in page.items), page.next)
