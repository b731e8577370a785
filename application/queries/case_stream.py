"""取卷 — a case's own stream, by id or by case number, for a caller who may see it."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from application.actor import Identity
from application.errors import NotFound
from application.permissions import permit, permit_in
from application.services import Services
from domain.case.case import Case
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold

BRACKETS: Final = str.maketrans(dict.fromkeys("[［(（【", "〔") | dict.fromkeys("]］)）】", "〕"))
"""The brackets around the year of a document number are on no keyboard."""


@dataclass(frozen=True)
class CaseStream:
    """``case``: the state as of now. ``events``: all, in order of version."""

    case: Case
    events: list[RecordedEvent]


def case_stream(services: Services, identity: Identity, operation: str, name: str) -> CaseStream:
    """Raises NotFound for a missing and for a foreign case alike, NotPermitted for a post that may not ask."""
    permit(identity, operation)
    missing = NotFound("case", name)
    events = services.store.events(case_id(services, name))
    case = fold(events)
    if not isinstance(case, Case):
        raise missing
    permit_in(identity, operation, case.unit, missing)
    return CaseStream(case, events)


def case_id(services: Services, name: str) -> UUID:
    """``name``: the case's id or its number. Raises NotFound for an unknown number."""
    try:
        return UUID(name)
    except ValueError:
        found = services.case_list.find(name) or services.case_list.find(name.translate(BRACKETS))
    if found is None:
        raise NotFound("case", name)
    return found
