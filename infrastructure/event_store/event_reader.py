"""读取事件 — from the JSON an event is stored as to the event: each kind of event by a reader of its own, made once.

Who acted, and when, is the same in many events of a record; what was read of it before need not be read again. It is
recognised by its bytes, and cut out of the JSON before the rest is read.
"""

from functools import cache, lru_cache
from typing import Any, cast
from uuid import UUID

import orjson
from pydantic import TypeAdapter
from pydantic_core import SchemaValidator

from domain.record.aggregate import RecordedEvent
from domain.record.entry import Actor
from domain.record.when import When

REMEMBERED = 4_096
OCCURRED, ACTOR, COMMAND = b'"occurred_at":{', b'},"actor":{', b'},"command_id":'
"""With their quotation marks these are keys: within a text of JSON a quotation mark is escaped."""
BEFORE_WHEN, BEFORE_ACTOR = len(OCCURRED) - 1, len(ACTOR) - 1
EARLY = 64
"""Bytes; only the topic of the aggregate may stand before."""
BESIDE = {"originator_id", "originator_version", "occurred_at", "actor"}
"""Not read with the other fields."""


class EventReader:
    """``version``: what the class has come to by its upcasts ``upcast_v1_v2`` …, each changing the dict in place."""

    def __init__(self, event_class: type[RecordedEvent]) -> None:
        self._class, self.version = event_class, class_version(event_class)
        self._newest = b'"class_version":%d' % self.version
        self._facts = SchemaValidator(cast("Any", _facts_schema(adapter(event_class).core_schema)))

    def read(self, stream: UUID, version: int, content: bytes) -> RecordedEvent:
        """Raises ValidationError, KeyError for a field that every event has, JSONDecodeError."""
        if self.version > 1 and self._newest not in content:
            content = orjson.dumps(self._upcast(_object(content)))
        occurred_at, actor, rest = _cut(content) or _cut_anyway(content)
        fields, _ = self._facts.validate_json(rest)
        fields["occurred_at"], fields["actor"] = _occurred_at(occurred_at), _actor(actor)
        fields["originator_id"], fields["originator_version"] = stream, version
        event = object.__new__(self._class)
        object.__setattr__(event, "__dict__", fields)
        return event

    def _upcast(self, state: dict[str, Any]) -> dict[str, Any]:
        """Bring an older shape up to date."""
        for version in range(state.pop("class_version", 1), self.version):
            getattr(self._class, f"upcast_v{version}_v{version + 1}")(state)
        return state


@cache
def reader(topic: str) -> EventReader:
    """Raises KeyError for a topic nobody knows."""
    return EventReader(RecordedEvent.topics[topic])


@cache
def adapter(event_class: type[RecordedEvent]) -> TypeAdapter[Any]:
    return TypeAdapter(event_class)


@cache
def class_version(event_class: type[RecordedEvent]) -> int:
    version: int = getattr(event_class, "class_version", 1)
    return version


def _facts_schema(schema: Any) -> dict[str, Any]:
    """Of the arguments of the class, but for those beside; the time of recording under its stored name."""
    if schema["type"] == "definitions":
        return {**schema, "schema": _facts_schema(schema["schema"])}
    arguments = schema["schema"]
    fields = [one for one in arguments["fields"] if one["name"] not in BESIDE]
    stored = {"timestamp": "recorded_at"}
    return {
        **arguments,
        "fields": [{**one, "validation_alias": stored.get(one["name"], one["name"])} for one in fields],
    }


def _cut(content: bytes) -> tuple[bytes, bytes, bytes] | None:
    """When it occurred, who acted, and the rest of it; None when they do not stand as they are written today."""
    begin = content.find(OCCURRED, 1, EARLY)
    middle = content.find(ACTOR, begin)
    end = content.find(COMMAND, middle)
    if begin < 0 or middle < 0 or end < 0:
        return None
    when = content[begin + BEFORE_WHEN : middle + 1]
    actor = content[middle + BEFORE_ACTOR : end + 1]
    return when, actor, content[:begin] + content[end + 2 :]


def _cut_anyway(content: bytes) -> tuple[bytes, bytes, bytes]:
    state = _object(content)
    when, actor = state.pop("occurred_at"), state.pop("actor")
    return orjson.dumps(when), orjson.dumps(actor), orjson.dumps(state)


def _object(content: bytes) -> dict[str, Any]:
    state = orjson.loads(content)
    if not isinstance(state, dict):
        raise KeyError("no object")
    return state


_occurred_at = lru_cache(REMEMBERED)(TypeAdapter(When).validator.validate_json)
_actor = lru_cache(REMEMBERED)(TypeAdapter(Actor).validator.validate_json)
