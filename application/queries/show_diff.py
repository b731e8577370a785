"""版本比对 — the fields of a case that differ between two versions, each with the event that changed it last."""

from collections.abc import Iterator
from typing import Any

from application.actor import Identity
from application.queries.case_stream import case_stream
from application.queries.plain import state
from application.queries.show_history import told_by
from application.services import Services
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold
from domain.record.refusal import BadInput

LEGAL_TIME = {"value", "precision", "about", "text"}
OWN_OF_EVERY_VERSION = {"id", "version"}

Leaves = dict[str, Any]


def show_diff(
    services: Services, identity: Identity, name: str, first: int, last: int | None
) -> list[dict[str, Any]]:
    """From version ``first`` (0: before the case existed) to ``last`` (None: the latest), in order of field.

    ``before`` or ``after`` is None where there was, or is, no such field. Raises BadInput for versions that are none.
    """
    stream = case_stream(services, identity, "show_diff", name)
    last = stream.case.version if last is None else last
    if not 0 <= first <= last <= stream.case.version:
        latest = stream.case.version
        raise BadInput(
            "from", f"版本应为0至{latest}，且起点不晚于终点", f"state versions 0 to {latest}, in order"
        )
    changed_by: dict[str, RecordedEvent] = {}
    before = now = _leaves_at(stream.events[:first])
    for version in range(first + 1, last + 1):
        earlier, now = now, _leaves_at(stream.events[:version])
        changed_by |= dict.fromkeys(_differing(earlier, now), stream.events[version - 1])
    return [
        {
            "field": field,
            "before": before.get(field),
            "after": now.get(field),
            "changed_by": told_by(changed_by[field]),
        }
        for field in sorted(_differing(before, now))
    ]


def _leaves_at(events: list[RecordedEvent]) -> Leaves:
    aggregate = fold(events)
    if aggregate is None:
        return {}
    told = state(aggregate)
    return {
        path: leaf
        for name, value in told.items()
        if name not in OWN_OF_EVERY_VERSION
        for path, leaf in _leaves(value, name)
    }


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


def _differing(one: Leaves, other: Leaves) -> set[str]:
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}
