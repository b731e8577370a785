"""事件与字节 — between events and the one JSON object each is stored as: readable, without floats, with dates in ISO 8601."""

from functools import cache
from typing import Any
from uuid import UUID

import orjson
from eventsourcing.persistence import StoredEvent
from pydantic import TypeAdapter, ValidationError

from application.ports.event_store import UnreadableEvent
from application.ports.keyring import Keyring
from domain.calendar import county_calendar as calendar
from domain.deadlines import reckoned_anew as deadlines
from domain.law import county_laws as laws
from domain.numbers import register as numbers
from domain.people import access
from domain.people import officer as people
from domain.powers import power_list as powers
from domain.record.aggregate import RecordedEvent
from domain.steps import STEPS
from domain.units import unit as units
from domain.values import county_values as values
from infrastructure.event_store.sealing import seal, unseal

EVENT_SOURCES = (STEPS, access, calendar, deadlines, laws, numbers, people, powers, units, values)
"""Imported so that every topic is registered before the first event is read."""

SEALED_KEY, UNOPENED = b'"sealed":', b'"value":null,"sealed":'
"""As bytes: within a JSON text the quotes would be escaped, so only a key is met."""
ENVELOPE = ("originator_id", "originator_version")
SEALED = b'"sealed"'
"""A field of every personal value: without it there is none to look for."""


class EventMapper:
    def __init__(self, keyring: Keyring) -> None:
        self.keyring = keyring

    def to_stored(self, event: RecordedEvent) -> StoredEvent:
        state = adapter(type(event)).dump_python(event, mode="json")
        for name in ENVELOPE:
            del state[name]
        state["recorded_at"] = state.pop("timestamp")
        if (version := class_version(type(event))) > 1:
            state["class_version"] = version
        written = orjson.dumps(state)
        if SEALED in written:
            written = orjson.dumps(seal(state, self.keyring, event.originator_id))
        return StoredEvent(event.originator_id, event.originator_version, event.TOPIC, written)

    def to_event(self, stored: StoredEvent) -> RecordedEvent:
        """Raises UnreadableEvent for an unknown topic, for bytes that are no JSON, for a shape that does not fit."""
        return self._read(stored, stored.state, opened=SEALED in stored.state)

    def to_sealed_event(self, stored: StoredEvent) -> RecordedEvent:
        """The same, its personal values left sealed and therefore None: several times as fast, and no key is asked for."""
        return self._read(stored, stored.state.replace(SEALED_KEY, UNOPENED), opened=False)

    def _read(self, stored: StoredEvent, content: bytes, *, opened: bool) -> RecordedEvent:
        stream = _uuid(stored.originator_id)
        try:
            event_class = RecordedEvent.topics[stored.topic]
            state = upcast(event_class, orjson.loads(content))
            if opened:
                state = unseal(state, self.keyring, stream)
            state["timestamp"] = state.pop("recorded_at")
            state["originator_id"], state["originator_version"] = stream, stored.originator_version
            event: RecordedEvent = adapter(event_class).validator.validate_python(state)
            return event
        except KeyError as error:
            problem = f"unknown topic or missing field {error}"
        except (ValidationError, orjson.JSONDecodeError) as error:
            problem = type(error).__name__
        raise UnreadableEvent(stream, stored.originator_version, stored.topic, problem)


def _uuid(name: UUID | str) -> UUID:
    return name if isinstance(name, UUID) else UUID(name)


@cache
def adapter(event_class: type[RecordedEvent]) -> TypeAdapter[Any]:
    return TypeAdapter(event_class)


@cache
def class_version(event_class: type[RecordedEvent]) -> int:
    version: int = getattr(event_class, "class_version", 1)
    return version


def upcast(event_class: type[RecordedEvent], state: dict[str, Any]) -> dict[str, Any]:
    """Bring an older shape up to date by the class's ``upcast_v1_v2`` … methods, each changing the dict in place."""
    version = state.pop("class_version", 1)
    while version < class_version(event_class):
        getattr(event_class, f"upcast_v{version}_v{version + 1}")(state)
        version += 1
    return state
