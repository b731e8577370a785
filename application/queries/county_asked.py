"""所问的县 — whose county a question is about: the caller's own, or that of a unit within the caller's reach."""

from application.actor import Identity
from application.errors import NotFound
from application.permissions import permit
from domain.units.unit import county_of


def county_asked(identity: Identity, operation: str, unit: str | None) -> str:
    """Raises NotFound for a unit of another county."""
    reach = permit(identity, operation)
    if unit is None:
        return county_of(reach[0])
    if county_of(unit) not in {county_of(one) for one in reach}:
        raise NotFound("unit", unit)
    return county_of(unit)
