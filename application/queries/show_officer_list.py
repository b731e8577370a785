"""一人一清单 — certificates with their warnings, items that may be handled today, open cases with what is due next."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from application.actor import Identity
from application.errors import NotFound
from application.permissions import permit, permit_about
from application.ports.case_list import CaseFilter, CaseRow
from application.queries.plain import plain
from application.queries.refused import refusal_plain
from application.services import Services
from domain.case.stage import OPEN
from domain.deadlines.table import RULE_BY_ID
from domain.deadlines.untimed import UNTIMED_BY_ID, statistics_due
from domain.guidance.officer_list import (
    ItemForOfficer,
    certificate_missing,
    days_left,
    items_of,
    towns_of,
    warning,
)
from domain.people.officer import Certificate, Officer
from domain.powers.power_list import PowerList
from domain.record.fold import fold

PAGE = 500
CERTIFICATE, STATISTICS = UNTIMED_BY_ID["T47"], UNTIMED_BY_ID["T45"]


def show_officer_list(services: Services, identity: Identity, code: str, language: str) -> dict[str, Any]:
    """One's own; another's for who leads the town, and for the county. Raises NotFound for a person of a foreign town."""
    reach = permit(identity, "show_officer_list")
    missing = NotFound("officer", code)
    officer = fold(services.store.events(Officer.create_id(code)))
    if not isinstance(officer, Officer):
        raise missing
    permit_about(identity, "show_officer_list", code, [post.unit for post in officer.posts], missing)
    today = services.today
    lacking = certificate_missing(officer, today)
    items = [_item(one, language) for one in _items(services, officer)]
    return {
        "code": officer.code,
        "name": officer.name,
        "on": today.isoformat(),
        "posts": [{**plain(one), "role_label": one.role.label} for one in officer.posts_on(today)],
        "certificates": [_certificate(services, one) for one in officer.certificates],
        "unit_duties": [_statistics(town, today) for town in towns_of(officer, today)],
        "items": items,
        "cases": [_case(services, one) for one in _cases(services, reach, code)],
        "blocked": [refusal_plain(lacking, language)] if lacking else [],
    }


def _certificate(services: Services, one: Certificate) -> dict[str, Any]:
    today = services.today
    return {
        **plain(one),
        "rule": CERTIFICATE.id,
        "article": CERTIFICATE.article,
        "valid_today": one.valid_on(today),
        "days_left": days_left(one, today),
        "warning": warning(one, today),
    }


def _statistics(town: str, today: date) -> dict[str, Any]:
    """Whether it was done is not recorded here: the day alone is told."""
    return {
        "rule": STATISTICS.id,
        "title": STATISTICS.title,
        "unit": town,
        "due_on": statistics_due(today).isoformat(),
        "article": STATISTICS.article,
        "mark_label": STATISTICS.mark.label,
    }


def _items(services: Services, officer: Officer) -> Iterator[ItemForOfficer]:
    for town in towns_of(officer, services.today):
        powers = fold(services.store.events(PowerList.create_id(town)))
        if isinstance(powers, PowerList):
            yield from items_of(officer, town, powers, services.today)


def _item(one: ItemForOfficer, language: str) -> dict[str, Any]:
    item = one.grant.item
    return {
        "code": item.code,
        "name": item.name,
        "domain": item.domain,
        "unit": one.town,
        "document": one.grant.document,
        "allowed": one.blocked is None,
        "refusal": refusal_plain(one.blocked, language) if one.blocked else None,
    }


def _cases(services: Services, reach: tuple[str, ...], code: str) -> list[CaseRow]:
    """Open cases of the officer that the caller sees, what is due first ahead."""
    wanted = CaseFilter(prefixes=reach, officer=code)
    page = services.case_list.page(wanted, None, PAGE)
    found = [*page.items]
    while page.next:
        page = services.case_list.page(wanted, page.next, PAGE)
        found += page.items
    opened = [one for one in found if one.stage in OPEN]
    return sorted(opened, key=lambda one: (one.due_on is None, str(one.due_on), str(one.id)))


def _case(services: Services, row: CaseRow) -> dict[str, Any]:
    rule = RULE_BY_ID.get(row.due_rule or "")
    return {
        "id": str(row.id),
        "number": row.number,
        "unit": row.unit,
        "violation": row.violation,
        "stage": row.stage.value,
        "stage_label": row.stage.label,
        "due_on": row.due_on.isoformat() if row.due_on else None,
        "due_rule": row.due_rule,
        "due_title": rule.title if rule else "",
        "overdue": row.due_on is not None and row.due_on < services.today,
    }
