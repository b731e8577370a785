"""办案经过 — the events of a case in plain words, each with when it happened, when it was recorded, by whom and why."""

from collections import defaultdict
from typing import Any

from application.actor import Identity
from application.queries.case_stream import case_stream
from application.queries.lateness import badge, late_days
from application.queries.plain import facts, plain
from application.services import Services
from domain.people.role import Role
from domain.record.aggregate import RecordedEvent
from domain.record.entry import Actor
from domain.wording.parties import spoken


def show_history(services: Services, identity: Identity, name: str) -> list[dict[str, Any]]:
    """Read from the stream itself: complete, in order of version, never behind. ``facts`` stand as they were recorded;
    a later correction of one is told under ``corrected_by``."""
    events = case_stream(services, identity, "show_history", name).events
    corrections = _corrections(events)
    return [{**_line(event), "corrected_by": corrections[event.originator_version]} for event in events]


def told_by(event: RecordedEvent) -> dict[str, Any]:
    """Which event it was, in the words and under the rules of its own time."""
    return {
        "version": event.originator_version,
        "topic": event.TOPIC,
        "title": event.title,
        "text": spoken(event.describe()),
        "occurred_at": plain(event.occurred_at),
        "recorded_at": event.timestamp.isoformat(),
        "actor": actor_plain(event.actor),
        "reason": reason_of(event),
    }


def actor_plain(actor: Actor) -> dict[str, Any]:
    """``role_label`` falls back on the code: a post abolished since then still signs its events."""
    label = Role(actor.role).label if actor.role in set(Role) else actor.role
    told: dict[str, Any] = plain(actor)
    return {**told, "role_label": label}


def reason_of(event: RecordedEvent) -> str:
    """What the event itself states as its reason; "" when it states none."""
    reason = getattr(event, "reason", "")
    return reason if isinstance(reason, str) else ""


def _line(event: RecordedEvent) -> dict[str, Any]:
    return {
        **told_by(event),
        "late": badge(event),
        "late_days": late_days(event),
        "command_id": str(event.command_id),
        "request": event.cause.request,
        "answers": event.cause.answers,
        "rules": event.rules,
        "facts": facts(event),
    }


def _corrections(events: list[RecordedEvent]) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for event in events:
        if amendment := event.amendment():
            correction = {"version": event.originator_version, "field": amendment.field}
            found[amendment.version].append({**correction, "value": plain(amendment.value)})
    return found
