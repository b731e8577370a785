"""一事一方案 — the norms a matter may fall under by the facts stated, with this town's power over each today."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

from application.actor import Identity
from application.catalogue import catalogue_of
from application.local_values import amendments_of
from application.queries.case_stream import case_stream
from application.queries.plain import plain
from application.services import Services
from domain.case.criminal_lines import CriminalLine
from domain.case.plan import Considered, considered
from domain.guidance.sheet import Sheet, sheet
from domain.law.lead_facts import LeadFacts
from domain.powers.amendment import amended
from domain.powers.item import EvidenceNeed, Item
from domain.powers.power_list import PowerList
from domain.record.fold import fold


def show_plan(services: Services, identity: Identity, name: str, facts: LeadFacts) -> list[dict[str, Any]]:
    """First what the facts establish, then what they leave open. Without any fact, by those of the plan adopted last."""
    case = case_stream(services, identity, "show_plan", name).case
    stated = any(getattr(facts, one.name) is not None for one in fields(facts))
    if case.plan and not stated:
        facts = case.plan.facts
    powers = fold(services.store.events(PowerList.create_id(case.unit)))
    held = powers if isinstance(powers, PowerList) else None
    item_of = _items(services, case.unit, held)
    return [_told(sheet(one, item_of(one))) for one in considered(facts, held, services.today)]


def _items(services: Services, unit: str, powers: PowerList | None) -> Callable[[Considered], Item | None]:
    """As granted to the town, else as shipped; either as its county amended it."""
    known = catalogue_of(services, unit)
    changes, today = amendments_of(services, unit), services.today

    def item_of(one: Considered) -> Item | None:
        grant = powers.grant_on(one.candidate.item, today) if powers else None
        item = grant.item if grant else known.get(one.candidate.item)
        return amended(item, changes, unit, today) if item else None

    return item_of


def _told(one: Sheet) -> dict[str, Any]:
    norm, power = one.considered.candidate, one.considered
    return {
        "name": power.name,
        "row": norm.code,
        "item": norm.item,
        "title": one.title,
        "fact": norm.fact,
        "established": norm.established,
        "violated": list(norm.violated),
        "penal": list(norm.penal),
        "penalty": norm.penalty,
        "authority": norm.authority,
        "competence": norm.competence.value,
        "standing": power.standing.value,
        "ours": power.ours,
        "document": power.document,
        "transfer_to": one.transfer_to,
        "to_establish": list(norm.to_establish),
        "evidence": [_evidence(need) for need in one.evidence],
        "documents": list(one.documents),
        "criminal": [_line(line) for line in one.lines],
        "mark": norm.mark.value,
        "mark_label": norm.mark.label,
        "verified": one.verified,
        "note": norm.note,
    }


def _evidence(need: EvidenceNeed) -> dict[str, Any]:
    return {**plain(need), "mark_label": need.mark.label}


def _line(line: CriminalLine) -> dict[str, Any]:
    return {**plain(line), "mark_label": line.mark.label}
