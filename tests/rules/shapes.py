"""Event shapes as released: one JSON schema per topic and class version, in ``event_shapes.json``.

``python -m tests.rules.shapes`` adds shapes that are new; of one that is there it only adds what an enumeration has gained,
since everything stored before still loads.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from domain.record.aggregate import RecordedEvent
from infrastructure.event_store.event_reader import adapter, class_version
from infrastructure.event_store.mapper import EVENT_SOURCES

FILE = Path(__file__).with_name("event_shapes.json")
assert EVENT_SOURCES


def key_of(event_class: type[RecordedEvent]) -> str:
    return f"{event_class.TOPIC}@{class_version(event_class)}"


@cache
def current() -> dict[str, Any]:
    """Shape by "topic@version" of every event class of the product."""
    shapes = {}
    for event_class in RecordedEvent.topics.values():
        schema = adapter(event_class).json_schema(mode="serialization")
        shapes[key_of(event_class)] = _without_prose(schema)
    return dict(sorted(shapes.items()))


@cache
def released() -> dict[str, Any]:
    shapes: dict[str, Any] = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    return shapes


def _without_prose(node: Any) -> Any:
    if isinstance(node, dict):
        prose = {"description", "title"} if not {"description", "title"} & _properties(node) else set()
        return {key: _without_prose(value) for key, value in node.items() if key not in prose}
    return [_without_prose(one) for one in node] if isinstance(node, list) else node


def _properties(node: dict[str, Any]) -> set[str]:
    """Names of a ``properties`` object, which are field names and no prose."""
    return {key for key, value in node.items() if isinstance(value, dict)}


def widened(old: Any, new: Any) -> bool:
    """Whether nothing but the members of enumerations was added."""
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys():
        return all(
            set(old[key]) <= set(new[key]) if key == "enum" else widened(old[key], new[key]) for key in old
        )
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return all(widened(before, after) for before, after in zip(old, new, strict=True))
    return bool(old == new)


def main() -> None:
    grown = {key: new for key, new in current().items() if widened(released().get(key), new)}
    shapes = current() | released() | grown
    text = json.dumps(shapes, ensure_ascii=False, indent=1, sort_keys=True)
    FILE.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
