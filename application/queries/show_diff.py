"""版本比对 — the fields of a case that differ between any two points of view, each with the events that changed it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from application.actor import Identity
from application.queries.case_stream import case_stream
from application.queries.field_labels import field_label
from application.queries.leaves import Walked, differing, walked
from application.queries.point_of_view import AsOf, parameters, recorded_upto, seen
from application.queries.points_in_time import day_or_time, end_of
from application.queries.show_history import told_by
from application.services import Services
from domain.record.aggregate import RecordedEvent
from domain.record.refusal import BadInput

BEFORE_THE_CASE = AsOf(version=0)


@dataclass(frozen=True)
class Difference:
    """``permalink``: parameters that give this answer for ever."""

    items: list[dict[str, Any]]
    permalink: dict[str, Any]


def show_diff(
    services: Services, identity: Identity, name: str, first: AsOf, last: AsOf, upto: int | None = None
) -> Difference:
    """From one point of view (none: before the case existed) to another (none: the latest), in order of field.

    ``before`` or ``after`` is None where there was, or is, no such field; ``changed_by`` is the last of the ``events``.
    Raises BadInput for points that are none, or in the wrong order on the same axis.
    """
    stream = case_stream(services, identity, "show_diff", name)
    recorded = recorded_upto(stream, upto)
    first = first if first.given else BEFORE_THE_CASE
    earlier, later = seen(recorded, first, "from", least=0), seen(recorded, last, "to", least=0)
    _in_order(first, last)
    pinned = {**parameters(first, "from"), **parameters(last, "to"), "upto": len(recorded)}
    return Difference(list(_items(walked(earlier), walked(later))), pinned)


def _in_order(first: AsOf, last: AsOf) -> None:
    """Two versions, or two times of the same kind; between the axes there is no order."""
    for axis in first.given.keys() & last.given.keys():
        one, other = first.given[axis], last.given[axis]
        if axis != "version":
            one, other = end_of(day_or_time(one, axis)), end_of(day_or_time(other, axis))
        if one > other:
            raise BadInput("from", "起点不能晚于终点", "the first point must not be after the last")


def _items(earlier: Walked, later: Walked) -> Iterator[dict[str, Any]]:
    for field in sorted(differing(earlier.leaves, later.leaves)):
        events = [told_by(one) for one in _causes(field, earlier, later)]
        yield {
            "field": field,
            "label": field_label(field),
            "before": earlier.leaves.get(field),
            "after": later.leaves.get(field),
            "changed_by": events[-1],
            "events": events,
        }


def _causes(field: str, earlier: Walked, later: Walked) -> list[RecordedEvent]:
    """The events seen from one side only that touched the field; where these worked through others alone, the last others."""
    touched = {**earlier.touched(field), **later.touched(field)}
    one_sided = earlier.versions ^ later.versions
    own = [touched[version] for version in sorted(touched.keys() & one_sided)]
    return own or [touched[max(touched)]]
