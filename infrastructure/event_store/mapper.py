"""事件与字节 — between events and the one JSON object each is stored as: readable, without floats, with dates in ISO 8601."""

from collections.abc import Callable
from uuid import UUID

import orjson
from eventsourcing.persistence import StoredEvent
from pydantic import ValidationError

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
from infrastructure.event_store.event_reader import adapter, class_version, reader
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
        return _read(stored, self._opened)

    def to_sealed_event(self, stored: StoredEvent) -> RecordedEvent:
        """The same, its personal values left sealed and therefore None: no key is asked for."""
        return _read(stored, _unopened)

    def _opened(self, content: bytes, stream: UUID) -> bytes:
        return unseal(content, self.keyring, stream) if SEALED in content else content


def _unopened(content: bytes, _: UUID) -> bytes:
    return content.replace(SEALED_KEY, UNOPENED)


def _read(stored: StoredEvent, prepared: Callable[[bytes, UUID], bytes]) -> RecordedEvent:
    stream = stored.originator_id if isinstance(stored.originator_id, UUID) else UUID(stored.originator_id)
    try:
        content = prepared(stored.state, stream)
        return reader(stored.topic).read(stream, stored.originator_version, content)
    except KeyError as error:
        problem = f"unknown topic or missing field {error}"
    except (ValidationError, orjson.JSONDecodeError) as error:
        problem = type(error).__name__
    raise UnreadableEvent(stream, stored.originator_version, stored.topic, problem)
