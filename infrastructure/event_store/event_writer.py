"""写成字节 — from the event to the JSON object it is stored as: each kind of event by a writer of its own, made once."""

from functools import cache
from typing import Any, cast

from pydantic_core import SchemaSerializer

from domain.record.aggregate import RecordedEvent
from infrastructure.event_store.event_reader import adapter, class_version

BESIDE = {"originator_id", "originator_version"}
"""In columns of their own."""


class EventWriter:
    """Personal values are written as they are: whoever stores the bytes seals them first."""

    def __init__(self, event_class: type[RecordedEvent]) -> None:
        schema = _stored_schema(adapter(event_class).core_schema)
        self._to_json = SchemaSerializer(cast("Any", schema)).to_json
        version = class_version(event_class)
        self._end = b',"class_version":%d}' % version if version > 1 else b"}"

    def write(self, event: RecordedEvent) -> bytes:
        return self._to_json(event, by_alias=True)[:-1] + self._end


@cache
def writer(event_class: type[RecordedEvent]) -> EventWriter:
    return EventWriter(event_class)


def _stored_schema(schema: Any) -> dict[str, Any]:
    """Of the class, but for what stands beside; the time of recording last, under its stored name."""
    if schema["type"] == "definitions":
        return {**schema, "schema": _stored_schema(schema["schema"])}
    arguments = schema["schema"]
    facts = {one["name"]: one for one in arguments["fields"] if one["name"] not in BESIDE}
    recorded_at = {**facts.pop("timestamp"), "serialization_alias": "recorded_at"}
    fields = [*facts.values(), recorded_at]
    return {
        **schema,
        "fields": [one["name"] for one in fields],
        "schema": {**arguments, "fields": fields},
    }
