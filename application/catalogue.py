"""事项目录 — the authority items of a county: what is shipped, and what the county added. 行政处罚法第二十四条; law: §8."""

from application.services import Services
from domain.powers.item import Item
from domain.powers.power_list import PowerList
from domain.record.fold import fold
from domain.units.unit import county_of


def catalogue(services: Services, county: PowerList | None) -> dict[str, Item]:
    """By code, with what is on the county's own list; the county's stands where both have a code."""
    added = county.items if county else ()
    return {one.code: one for one in (*services.seeds.power_items(), *added)}


def catalogue_of(services: Services, unit: str) -> dict[str, Item]:
    """Of the county the unit belongs to, as of now."""
    powers = fold(services.store.events(PowerList.create_id(county_of(unit))))
    return catalogue(services, powers if isinstance(powers, PowerList) else None)
