"""统计变动 — the events that changed a figure since a moment: what was entered late, corrected, revoked. 行政处罚法第四十七条."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from application.actor import Identity
from application.permissions import permit
from application.ports.page import Page
from application.ports.statistics import Change
from application.queries.lateness import late_days
from application.queries.plain import plain
from application.queries.show_history import actor_plain
from application.queries.show_statistics import StatisticsQuery, asked, moment_stated, money
from application.services import Services
from domain.record.aggregate import RecordedEvent
from domain.statistics.figure import Figure
from domain.wording.parties import spoken

SIGNS = {1: "计入", -1: "撤回"}


def list_statistics_changes(
    services: Services,
    identity: Identity,
    query: StatisticsQuery,
    figure: Figure | None,
    since: str,
    after: str | None,
    limit: int,
) -> Page[dict[str, Any]]:
    """The figure as asked for less the figure as known at ``since`` is the sum of these, each with its sign.

    Raises BadInput for a period, a time or a cursor that is none.
    """
    wanted, _ = asked(services, permit(identity, "list_statistics_changes"), query)
    wanted = replace(wanted, figure=figure)
    page = services.statistics.changes(wanted, moment_stated(since, "since"), after, limit)
    events = _events(services, page.items)
    return Page(tuple(_told(one, events[one.case, one.version]) for one in page.items), page.next)


def _events(services: Services, changes: Sequence[Change]) -> dict[tuple[UUID, int], RecordedEvent]:
    """By case and version; of each case, no more than the versions asked for and what lies between."""
    versions: dict[UUID, list[int]] = {}
    for one in changes:
        versions.setdefault(one.case, []).append(one.version)
    return {
        (case, event.originator_version): event
        for case, these in versions.items()
        for event in services.store.events(case, after=min(these) - 1, upto=max(these))
    }


def _told(one: Change, event: RecordedEvent) -> dict[str, Any]:
    reason = getattr(event, "reason", "")
    told: dict[str, Any] = plain(one)
    return {
        **told,
        "sign_label": SIGNS[one.sign],
        "label": one.figure.label,
        "procedure_label": one.procedure.label,
        **money(one.amount_fen),
        "topic": event.TOPIC,
        "title": event.title,
        "text": spoken(event.describe()),
        "actor": actor_plain(event.actor),
        "reason": reason if isinstance(reason, str) else "",
        "late_days": late_days(event),
    }
