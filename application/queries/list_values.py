"""数值一览 — every figure the rules use: what applies in a county on a day, its article, mark and source. (law: §0.1)"""

from datetime import date
from typing import Any

from application.actor import Identity
from application.errors import NotFound
from application.local_values import CATALOGUE, values_of
from application.queries.county_asked import county_asked
from application.queries.plain import plain
from application.services import Services
from domain.values.value import LocalValue, Value, in_force


def list_values(
    services: Services, identity: Identity, unit: str | None, on: date | None
) -> list[dict[str, Any]]:
    """``unit``: whose county; the caller's own when not stated. ``on``: the day asked about, today when not stated."""
    local = values_of(services, county_asked(identity, "list_values", unit))
    day = on or services.today
    return [_told(one, local, day) for one in CATALOGUE.values()]


def show_value(
    services: Services, identity: Identity, id: str, unit: str | None, on: date | None
) -> dict[str, Any]:
    """One value, with what was ever set and withdrawn, and which of it applies on the day asked about (``on``). Raises
    NotFound for an id that is none."""
    local = values_of(services, county_asked(identity, "show_value", unit))
    if id not in CATALOGUE:
        raise NotFound("value", id)
    shipped = CATALOGUE[id]
    day = on or services.today
    held = in_force(local, id, day)
    history = [{**plain(one), "applies": one is held} for one in local if one.id == id]
    return {**_told(shipped, local, day), "on": plain(day), "history": history}


def _told(shipped: Value, local: tuple[LocalValue, ...], on: date) -> dict[str, Any]:
    value = shipped.set_to(in_force(local, shipped.id, on))
    told: dict[str, Any] = {
        "id": value.id,
        "title": value.title,
        "amount": _figure(value),
        "unit": value.unit,
        "article": value.article,
        "mark": value.mark,
        "mark_label": value.mark.label,
        "source": value.source,
        "since": value.since,
        "changeable": shipped.changeable,
        "shipped": _figure(shipped),
    }
    return {name: plain(one) for name, one in told.items()}


def _figure(value: Value) -> str:
    return format(value.amount, "f")
