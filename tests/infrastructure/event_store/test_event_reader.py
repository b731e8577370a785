"""An event reads the same however its JSON is ordered, and whatever its texts look like."""

import json
from dataclasses import replace
from typing import Any
from uuid import UUID

import orjson
import pytest
from eventsourcing.persistence import StoredEvent

from application.ports.event_store import UnreadableEvent
from domain.record.aggregate import RecordedEvent
from domain.record.personal import Personal
from domain.steps.record_inquiry import InquiryRecorded
from infrastructure.event_store.mapper import EventMapper
from infrastructure.event_store.stored_row import StoredRow
from tests.domain.properties.facts import OpenKeyring
from tests.rules import examples
from tests.rules.golden import FOLDER, STREAM
from tests.rules.shapes import current

MAPPER = EventMapper(OpenKeyring())
EVIDENCE = "case.evidence_collected"
CONFUSING = 'a","actor":{"id":"x"},"command_id":"y}{"whose":"p","sealed":null,"field":"f"}, sealed'


def stored(topic: str, state: bytes) -> StoredEvent:
    return StoredEvent(STREAM, 7, topic, state)


def golden(key: str) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads((FOLDER / f"{key}.json").read_bytes())
    return found


def read(topic: str, state: dict[str, Any]) -> RecordedEvent:
    return MAPPER.to_sealed_event(stored(topic, orjson.dumps(state)))


@pytest.mark.parametrize("key", sorted(current()))
def test_the_order_of_the_fields_does_not_matter(key: str) -> None:
    topic, state = key.rpartition("@")[0], golden(key)
    turned = dict(reversed(state.items()))
    assert vars(read(topic, turned)) == vars(read(topic, state))


def test_a_row_reads_as_the_event_of_the_library_does() -> None:
    state = orjson.dumps(golden(f"{EVIDENCE}@1"))
    row = StoredRow(99, str(STREAM), 7, EVIDENCE, state.decode())
    assert MAPPER.to_event(row) == MAPPER.to_event(stored(EVIDENCE, state))
    assert MAPPER.to_event(row).originator_id == UUID(str(STREAM))


def test_texts_that_look_like_fields_stay_texts() -> None:
    state = golden(f"{EVIDENCE}@1")
    state["actor"]["name"] = state["proves"] = state["cause"]["request"] = CONFUSING
    event: Any = read(EVIDENCE, state)
    assert (event.actor.name, event.proves, event.cause.request) == (CONFUSING,) * 3
    assert MAPPER.to_event(stored(EVIDENCE, orjson.dumps(state))) == event


def test_a_personal_value_opens_whatever_its_text_looks_like() -> None:
    said = Personal('他说：“{"whose":"x","sealed":null}”\\', "witness-1")
    event: Any = examples.event(InquiryRecorded)
    event = replace(event, content=said, place=CONFUSING)
    opened = MAPPER.to_event(MAPPER.to_stored(event))
    assert opened == event
    assert isinstance(opened, InquiryRecorded) and opened.content.value == said.value


def test_a_personal_value_opens_however_the_json_is_spaced() -> None:
    event: Any = examples.event(InquiryRecorded)
    event = replace(event, content=Personal("看见有人取土", "witness-1"))
    written = MAPPER.to_stored(event)
    spaced = json.dumps(orjson.loads(written.state), indent=1).encode()
    assert MAPPER.to_event(replace(written, state=spaced)) == event


@pytest.mark.parametrize(
    "field", ["occurred_at", "actor", "command_id", "cause", "rules", "recorded_at", "kind"]
)
def test_a_missing_field_is_unreadable(field: str) -> None:
    state = golden(f"{EVIDENCE}@1")
    del state[field]
    with pytest.raises(UnreadableEvent):
        read(EVIDENCE, state)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"occurred_at":{}', json.dumps({"actor": 1})])
def test_bytes_that_are_no_event_are_unreadable(text: str) -> None:
    with pytest.raises(UnreadableEvent):
        MAPPER.to_event(stored(EVIDENCE, text.encode()))
