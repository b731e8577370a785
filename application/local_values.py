"""当地数值 — every figure the rules use, and what the county of a unit set or amended in its stead. (law: §0.1)"""

from collections.abc import Mapping
from typing import Final

from application.services import Services
from domain.case import term_values
from domain.case.terms import AS_SHIPPED, Terms
from domain.powers.amendment import ItemAmendment
from domain.powers.power_list import PowerList
from domain.record.fold import fold
from domain.record.refusal import BadInput
from domain.review import local_points
from domain.units.unit import county_of
from domain.values.county_values import CountyValues
from domain.values.value import LocalValue, Value

CATALOGUE: Final[Mapping[str, Value]] = {one.id: one for one in (*term_values.VALUES, *local_points.VALUES)}


def known_value(id: str) -> Value:
    """Raises BadInput for an id that is none."""
    if id not in CATALOGUE:
        raise BadInput("value", f"没有编号为“{id}”的数值，见数值一览", f"no value has the id {id}")
    return CATALOGUE[id]


def values_of(services: Services, unit: str) -> tuple[LocalValue, ...]:
    """Everything the county of a unit ever set."""
    held = fold(services.store.events(CountyValues.create_id(county_of(unit))))
    return held.values if isinstance(held, CountyValues) else ()


def terms_of(services: Services, unit: str) -> Terms:
    """The lengths of time limits in the county of a unit."""
    values = values_of(services, unit)
    return Terms(values) if values else AS_SHIPPED


def amendments_of(services: Services, unit: str) -> tuple[ItemAmendment, ...]:
    """What the county of a unit changed of the items."""
    powers = fold(services.store.events(PowerList.create_id(county_of(unit))))
    return powers.amendments if isinstance(powers, PowerList) else ()
