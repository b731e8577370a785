"""名册 — units, officers with their posts and certificates, and the books of document numbers."""

from typing import Any

from application.actor import Identity
from application.errors import NotFound
from application.permissions import permit
from application.ports.page import Page
from application.ports.registers import OfficerListed
from application.queries.plain import plain
from application.services import Services
from domain.numbers.register import NumberRegister
from domain.people.officer import Certificate, Officer, Post
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold

COUNTY_CODE_LENGTH = 6


def list_units(services: Services, identity: Identity, after: str | None, limit: int) -> Page[dict[str, Any]]:
    """All units of the caller's county: which towns and villages there are is no secret."""
    reach = permit(identity, "list_units")
    counties = tuple(sorted({prefix[:COUNTY_CODE_LENGTH] for prefix in reach}))
    page = services.registers.units(counties, after, limit)
    return Page(tuple(plain(one) for one in page.items), page.next)


def list_officers(
    services: Services, identity: Identity, unit: str | None, after: str | None, limit: int
) -> Page[dict[str, Any]]:
    """Who ever held a post in a unit the caller sees; ``unit`` narrows to one town, or the county."""
    reach = _narrowed(permit(identity, "list_officers"), unit)
    page = services.registers.officers(reach, after, limit)
    return Page(tuple(_listed(services, one) for one in page.items), page.next)


def show_officer(services: Services, identity: Identity, code: str) -> dict[str, Any]:
    """Raises NotFound for an unknown code, and for a person who never held a post where the caller sees."""
    reach = permit(identity, "show_officer")
    events = services.store.events(Officer.create_id(code))
    officer = fold(events)
    if not isinstance(officer, Officer) or not any(
        unit.startswith(reach) for unit in _units(officer, events)
    ):
        raise NotFound("officer", code)
    listed = OfficerListed(
        officer.code, officer.name, officer.posts, officer.certificates, officer.legal_qualification
    )
    return {**_listed(services, listed), "version": officer.version}


def list_number_registers(
    services: Services, identity: Identity, after: str | None, limit: int
) -> Page[dict[str, Any]]:
    page = services.registers.number_registers(permit(identity, "list_number_registers"), after, limit)
    return Page(tuple(plain(one) for one in page.items), page.next)


def show_number_register(
    services: Services, identity: Identity, issuer: str, word: str, year: int
) -> list[dict[str, Any]]:
    """Every number ever given, void ones too. Raises NotFound for a register that is none, or a foreign town's."""
    reach = permit(identity, "show_number_register")
    register = fold(services.store.events(NumberRegister.create_id(issuer, word, year)))
    if not isinstance(register, NumberRegister) or not issuer.startswith(reach):
        raise NotFound("register", f"{issuer} {word} {year}")
    return [plain(one) for one in register.numbers]


def _narrowed(reach: tuple[str, ...], unit: str | None) -> tuple[str, ...]:
    """Prefixes that lie both in the reach and in the unit."""
    if unit is None:
        return reach
    if len(unit) < COUNTY_CODE_LENGTH:
        return ()
    inner = {unit for prefix in reach if unit.startswith(prefix)}
    return tuple(sorted(inner | {prefix for prefix in reach if prefix.startswith(unit)}))


def _units(officer: Officer, events: list[RecordedEvent]) -> list[str]:
    """Where the person ever held a post; without one, the unit of who entered the person."""
    return [post.unit for post in officer.posts] or [events[0].actor.unit]


def _listed(services: Services, officer: OfficerListed) -> dict[str, Any]:
    today = services.today

    def post(one: Post) -> dict[str, Any]:
        return {**plain(one), "role_label": one.role.label, "held_today": one.held_on(today)}

    def certificate(one: Certificate) -> dict[str, Any]:
        return {**plain(one), "valid_today": one.valid_on(today)}

    return {
        "code": officer.code,
        "name": officer.name,
        "posts": [post(one) for one in officer.posts],
        "certificates": [certificate(one) for one in officer.certificates],
        "legal_qualification": officer.legal_qualification,
    }
