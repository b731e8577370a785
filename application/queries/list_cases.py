"""案件列表 — the cases a caller may see, latest received first; and how many stand where."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from application.actor import Identity
from application.permissions import permit
from application.ports.case_list import CaseFilter, CaseRow
from application.ports.page import Page
from application.queries.plain import plain
from application.services import Services
from domain.case.stage import Stage


@dataclass(frozen=True, kw_only=True)
class CaseQuery:
    """What narrows the list. ``overdue``: only cases with a term that has run out before today."""

    unit: str | None = None
    stage: Stage | None = None
    item: str | None = None
    officer: str | None = None
    number: str | None = None
    received_from: date | None = None
    received_to: date | None = None
    overdue: bool = False
    q: str | None = None


def list_cases(
    services: Services, identity: Identity, query: CaseQuery, after: str | None, limit: int
) -> Page[dict[str, Any]]:
    """Raises BadInput for a cursor that is none of ours."""
    wanted = {name: value for name, value in vars(query).items() if name != "overdue"}
    visible = CaseFilter(
        prefixes=permit(identity, "list_cases"),
        overdue_on=services.today if query.overdue else None,
        **wanted,
    )
    page = services.case_list.page(visible, after, limit)
    return Page(tuple(_row(one) for one in page.items), page.next)


def count_stages(services: Services, identity: Identity) -> list[dict[str, Any]]:
    """Cases of each visible unit at each stage."""
    counts = services.case_list.stages_by_unit(permit(identity, "count_stages"))
    return [{**plain(one), "stage_label": one.stage.label} for one in counts]


def _row(row: CaseRow) -> dict[str, Any]:
    told: dict[str, Any] = plain(row)
    return {**told, "stage_label": row.stage.label}
