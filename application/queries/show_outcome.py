"""办理结果 — what a command brought about: told from its receipt, so that the same command again is told the same."""

from typing import Any
from uuid import UUID

from application.ports.event_store import Brought, Receipt
from application.services import Services
from domain.case.case import Case
from domain.record.fold import fold
from domain.wording.parties import spoken


def show_outcome(services: Services, receipt: Receipt, command_id: UUID) -> dict[str, Any]:
    """``position``: to wait for before reading a list. ``recorded``: the events of the command, in plain words."""
    brought = receipt.brought or _brought(services, receipt, command_id)
    recorded = [
        {"version": one.originator_version, "title": one.title, "text": spoken(one.describe())}
        for one in brought.events
    ]
    told = {"id": str(receipt.stream), "version": receipt.version, "position": receipt.position}
    if isinstance(brought.aggregate, Case):
        told |= _standing(brought.aggregate)
    return {**told, "recorded": recorded}


def _brought(services: Services, receipt: Receipt, command_id: UUID) -> Brought:
    events = services.store.events(receipt.stream, upto=receipt.version)
    return Brought(fold(events), tuple(one for one in events if one.command_id == command_id))


def _standing(case: Case) -> dict[str, str]:
    return {
        "unit": case.unit,
        "number": case.number,
        "stage": case.stage.value,
        "stage_label": case.stage.label,
    }
