"""The bytes of an event are made by one serialiser, and are those its fields would give one by one."""

from dataclasses import replace
from typing import Any

import orjson
import pytest

from domain.record.aggregate import RecordedEvent
from domain.steps.order_correction import CorrectionOrdered
from infrastructure.event_store.event_reader import adapter, class_version
from infrastructure.event_store.event_writer import writer
from tests.rules import examples


def field_by_field(event: RecordedEvent) -> bytes:
    state: dict[str, Any] = adapter(type(event)).dump_python(event, mode="json")
    del state["originator_id"], state["originator_version"]
    state["recorded_at"] = state.pop("timestamp")
    if (version := class_version(type(event))) > 1:
        state["class_version"] = version
    return orjson.dumps(state)


@pytest.mark.parametrize("topic", sorted(RecordedEvent.topics))
def test_every_event_is_written_as_its_fields_are(topic: str) -> None:
    event = examples.event(RecordedEvent.topics[topic])
    assert writer(type(event)).write(event) == field_by_field(event)


def test_every_character_is_written_as_json_has_it() -> None:
    order: Any = examples.event(CorrectionOrdered)
    text = "".join(chr(code) for code in range(0x11_0000) if not 0xD800 <= code < 0xE000)
    written = writer(CorrectionOrdered).write(replace(order, facts=text))
    assert orjson.loads(written)["facts"] == text
