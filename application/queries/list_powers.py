"""权责清单 — the catalogue of items, and what a town holds of it: public, for every town. 行政处罚法第二十四条、第三十九条."""

from dataclasses import replace
from datetime import date
from typing import Any

from application.actor import Identity
from application.catalogue import catalogue_of
from application.errors import NotFound
from application.local_values import amendments_of
from application.permissions import permit
from application.queries.plain import plain
from application.services import Services
from domain.case.item_verdicts import simple_procedure_possible
from domain.powers.amendment import amended
from domain.powers.discretion import Tier
from domain.powers.item import Item, PartyType
from domain.powers.power_list import Grant, PowerList
from domain.record.fold import fold
from domain.units.unit import Unit


def list_power_items(services: Services, identity: Identity) -> list[dict[str, Any]]:
    """Items that may be granted, and those that may only be transferred, also what the county added; each with source and
    mark of its values."""
    reach = permit(identity, "list_power_items")
    changes = amendments_of(services, reach[0])
    items = (
        amended(one, changes, reach[0], services.today) for one in catalogue_of(services, reach[0]).values()
    )
    return [_item(one, reach) for one in items]


def list_powers(services: Services, identity: Identity, unit: str, on: date | None) -> list[dict[str, Any]]:
    """Every grant of a town, withdrawn ones too, the items as the county amended them;
    ``on``: only what was held that day. Raises NotFound for no unit."""
    permit(identity, "list_powers")
    if fold(services.store.events(Unit.create_id(unit))) is None:
        raise NotFound("unit", unit)
    powers = fold(services.store.events(PowerList.create_id(unit)))
    grants = powers.grants if isinstance(powers, PowerList) else ()
    changes, day = amendments_of(services, unit), on or services.today
    held = (one for one in grants if on is None or one.held_on(on))
    local = (replace(one, item=amended(one.item, changes, unit, day)) for one in held)
    return [_grant(one, unit, services.today) for one in local]


def _grant(grant: Grant, unit: str, today: date) -> dict[str, Any]:
    return {**plain(grant), "item": _item(grant.item, (unit,)), "held_today": grant.held_on(today)}


def _item(item: Item, units: tuple[str, ...]) -> dict[str, Any]:
    """``units``: whose tiers are local; those of other places are shown as such."""
    told: dict[str, Any] = plain(item)
    return {
        **told,
        "basis_label": item.basis.label,
        "mark_label": item.mark.label,
        "tiers": [_tier(one, units) for one in item.tiers],
        "simple_procedure": {
            party.value: plain(simple_procedure_possible(item, party)) for party in PartyType
        },
    }


def _tier(tier: Tier, units: tuple[str, ...]) -> dict[str, Any]:
    notes = [tier.note_for(unit) for unit in units]
    told: dict[str, Any] = plain(tier)
    return {**told, "mark_label": tier.mark.label, "note": "" if "" in notes else notes[0]}
