"""末端字段 — the state of a case as texts and numbers by their path, and which event touched which, step by step."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from application.queries.plain import plain
from domain.record.aggregate import RecordedAggregate, RecordedEvent
from domain.record.fold import states

LEGAL_TIME = {"value", "precision", "about", "text"}

Leaves = dict[str, Any]


@dataclass
class Walked:
    """``leaves``: at the end. ``touches``: by field, the events that changed it on the way, by version."""

    leaves: Leaves = field(default_factory=dict)
    versions: set[int] = field(default_factory=set)
    touches: dict[str, dict[int, RecordedEvent]] = field(default_factory=lambda: defaultdict(dict))

    def touched(self, name: str) -> dict[int, RecordedEvent]:
        return self.touches.get(name, {})


def walked(events: Iterable[RecordedEvent]) -> Walked:
    """Each step costs what it changed: an attribute that is still the same object has the same leaves."""
    walk = Walked()
    history = list(events)
    parts: dict[str, tuple[Any, Leaves]] = {}
    for event, aggregate in zip(history, states(history), strict=True):
        walk.versions.add(event.originator_version)
        for name, value in _attributes(aggregate):
            known = parts.get(name)
            if known is None or known[0] is not value:
                old, new = known[1] if known else {}, dict(_leaves(plain(value), name))
                parts[name] = value, new
                for path in differing(old, new):
                    walk.touches[path][event.originator_version] = event
    walk.leaves = {path: leaf for _, leaves in parts.values() for path, leaf in leaves.items()}
    return walk


def differing(one: Leaves, other: Leaves) -> set[str]:
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


def _attributes(aggregate: RecordedAggregate | None) -> Iterator[tuple[str, Any]]:
    for name, value in vars(aggregate).items() if aggregate else ():
        if not name.startswith("_"):
            yield name, value


def _leaves(node: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Texts, numbers and truths by their path; what is empty has none. A legal time is told as one text."""
    if isinstance(node, dict) and node.keys() == LEGAL_TIME:
        yield path, node["text"]
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _leaves(value, f"{path}.{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _leaves(value, f"{path}.{index}")
    elif node not in (None, ""):
        yield path, node
