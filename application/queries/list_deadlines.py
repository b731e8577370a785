"""期限看板 — duties not yet met in the cases a caller may see, earliest first; and how many each unit has."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from application.actor import Identity
from application.permissions import permit
from application.ports.deadline_board import BoardFilter, BoardStatus, DutyRow
from application.ports.page import Page
from application.queries.plain import plain
from application.services import Services
from domain.deadlines.table import RULE_BY_ID


@dataclass(frozen=True, kw_only=True)
class DeadlineQuery:
    """What narrows the board. ``rule``: as "T14", in any case. ``until``: only what is judged by that day."""

    unit: str | None = None
    officer: str | None = None
    rule: str | None = None
    status: BoardStatus | None = None
    until: date | None = None


def list_deadlines(
    services: Services, identity: Identity, query: DeadlineQuery, after: str | None, limit: int
) -> Page[dict[str, Any]]:
    """Raises BadInput for a cursor that is none of ours."""
    rule = query.rule.lower() if query.rule is not None else None
    wanted = BoardFilter(
        prefixes=permit(identity, "list_deadlines"),
        on=services.today,
        unit=query.unit,
        officer=query.officer,
        rule=next((one for one in RULE_BY_ID if one.lower() == rule), rule),
        status=query.status,
        until=query.until,
    )
    page = services.deadline_board.page(wanted, after, limit)
    return Page(tuple(_told(one, services.today) for one in page.items), page.next)


def count_deadlines(services: Services, identity: Identity) -> list[dict[str, Any]]:
    counts = services.deadline_board.counts(permit(identity, "count_deadlines"), services.today)
    return [plain(one) for one in counts]


def _told(row: DutyRow, today: date) -> dict[str, Any]:
    """``days_left``: to the day it is judged on, negative once past; None while the clock stands still."""
    rule, status = RULE_BY_ID[row.rule], row.status(today)
    told: dict[str, Any] = plain(row)
    del told["line"], told["paused"]
    return {
        **told,
        "stage_label": row.stage.label,
        "title": rule.title,
        "owes_label": row.owes.label,
        "status": status.value,
        "status_label": status.label,
        "days_left": None if row.paused else (row.judged - today).days,
    }
