"""事件与字节 — between events and the one JSON object each is stored as: readable, without floats, with dates in ISO 8601."""

from collections.abc import Callable
from functools import lru_cache
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
from infrastructure.event_store.event_reader import reader
from infrastructure.event_store.event_writer import writer
from infrastructure.event_store.sealing import seal, unseal
from infrastructure.event_store.stored_row import StoredRow

EVENT_SOURCES = (STEPS, access, calendar, deadlines, laws, numbers, people, powers, units, values)
"""Imported so that every topic is registered before the first event is read."""

SEALED_KEY, UNOPENED = b'"sealed":', b'"value":null,"sealed":'
"""As bytes: within a JSON text the quotes would be escaped, so only a key is met."""
SEALED_NAME = "sealed"
SEALED = SEALED_NAME.encode()
"""In the name of a field of every personal value: without it there is none to look for."""


class EventMapper:
    def __init__(self, keyring: Keyring) -> None:
        self.keyring = keyring

    def to_stored(self, event: RecordedEvent) -> StoredEvent:
        written = writer(type(event)).write(event)
        if SEALED in written:
            written = orjson.dumps(seal(orjson.loads(written), self.keyring, event.originator_id))
        return StoredEvent(event.originator_id, event.originator_version, event.TOPIC, written)

    def to_event(self, stored: StoredEvent | StoredRow) -> RecordedEvent:
        """Raises UnreadableEvent for an unknown topic, for bytes that are no JSON, for a shape that does not fit."""
        return _read(stored, self._opened)

    def to_sealed_event(self, stored: StoredEvent | StoredRow) -> RecordedEvent:
        """The same, its personal values left sealed and therefore None: no key is asked for."""
        return _read(stored, _unopened)

    def is_sealed(self, stored: StoredRow) -> bool:
        """Whether it may hold personal values."""
        return SEALED_NAME in stored.state

    def keys_version(self) -> int:
        return self.keyring.version()

    def _opened(self, content: bytes, stream: UUID) -> bytes:
        return unseal(content, self.keyring, stream)


def _unopened(content: bytes, _: UUID) -> bytes:
    return content.replace(SEALED_KEY, UNOPENED)


def _read(stored: StoredEvent | StoredRow, prepared: Callable[[bytes, UUID], bytes]) -> RecordedEvent:
    """``prepared``: what is done first to content that holds personal values, of a stream."""
    state, stream = stored.state, _stream(stored.originator_id)
    content = state if isinstance(state, bytes) else state.encode()
    try:
        if SEALED in content:
            content = prepared(content, stream)
        return reader(stored.topic).read(stream, stored.originator_version, content)
    except KeyError as error:
        problem = f"unknown topic or missing field {error}"
    except (ValidationError, orjson.JSONDecodeError) as error:
        problem = type(error).__name__
    raise UnreadableEvent(stream, stored.originator_version, stored.topic, problem)


@lru_cache(maxsize=4_096)
def _stream(name: UUID | str) -> UUID:
    """Many events in a row are of one stream."""
    return name if isinstance(name, UUID) else UUID(name)
