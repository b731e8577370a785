"""重放 — the one fold: events in, state out. Every reader of a state calls it; there is no second one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from domain.record.aggregate import RecordedAggregate, RecordedEvent
from domain.record.when import SHANGHAI, Precision


def fold(events: Iterable[RecordedEvent]) -> Any:
    """State after ``events`` of one stream, in store order; None for none, or when the creating event is left out.

    The events may be a part of the stream (those that had occurred by some day), so versions may leap;
    a later correction (更正) among them is applied to the event it names.
    """
    aggregate: RecordedAggregate | None = None
    for event in amended(list(events)):
        aggregate = _applied(aggregate, event)
    return aggregate


def states(events: Iterable[RecordedEvent]) -> Iterator[Any]:
    """The state after each event in turn, as ``fold`` of the events so far gives it, without beginning anew for each.

    It is one aggregate that moves on: read it before asking for the next. Only a correction replays what came before.
    """
    history: list[RecordedEvent] = []
    aggregate: RecordedAggregate | None = None
    for event in events:
        history.append(event)
        aggregate = fold(history) if event.amendment() else _applied(aggregate, event)
        yield aggregate


def _applied(aggregate: RecordedAggregate | None, event: RecordedEvent) -> RecordedAggregate | None:
    if aggregate is None:
        is_first = event.originator_version == RecordedAggregate.INITIAL_VERSION
        return event.mutate(None) if is_first else None
    event.apply(aggregate)
    aggregate.note(event)
    aggregate.version = event.originator_version
    aggregate.modified_on = event.timestamp
    return aggregate


def follow(aggregate: Any, events: Iterable[RecordedEvent]) -> None:
    """Change the state by the next events of its stream, none of which corrects an earlier one."""
    for event in events:
        _applied(aggregate, event)


def amended(history: Sequence[RecordedEvent]) -> Sequence[RecordedEvent]:
    """The events with the corrections among them applied; the stored events stay as they are."""
    changes: dict[int, dict[str, Any]] = defaultdict(dict)
    for event in history:
        if amendment := event.amendment():
            changes[amendment.version][amendment.field] = amendment.value
    if not changes:
        return history
    return [
        replace(event, **change) if (change := changes.get(event.originator_version)) else event
        for event in history
    ]


def known_at(events: Iterable[RecordedEvent], moment: datetime) -> list[RecordedEvent]:
    """As known at T: the events recorded up to T."""
    return [event for event in events if event.timestamp <= moment]


def true_at(events: Iterable[RecordedEvent], moment: date) -> list[RecordedEvent]:
    """As it was at T: the events that had occurred by T, whenever they were recorded.

    T is a day (its end) or an aware time; an event known only to the day counts from the first minute of that day.
    """
    return [event for event in events if _occurred_by(event, moment)]


def _occurred_by(event: RecordedEvent, moment: date) -> bool:
    when = event.occurred_at
    if not isinstance(moment, datetime):
        return when.last_day <= moment
    if when.precision is Precision.MINUTE:
        return when.moment <= moment
    return when.last_day <= moment.astimezone(SHANGHAI).date()
