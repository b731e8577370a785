"""记录 — events with their fixed envelope, the aggregates that emit them, and the one fold that reads them back."""

from dataclasses import dataclass
from typing import Any, ClassVar, Self
from uuid import UUID

from eventsourcing.domain import AggregateCreated, AggregateEvent, BaseAggregate
from eventsourcing.utils import register_topic

from domain.record.entry import Actor, Cause, Entry
from domain.record.when import When


@dataclass(frozen=True)
class Amendment:
    """更正 — ``field`` of the event at ``version`` reads ``value`` from now on."""

    version: int
    field: str
    value: Any


class RecordedEvent(AggregateEvent):
    """A fact. ``timestamp`` (stored as ``recorded_at``) is the server's time in UTC; ``occurred_at`` the legal time.

    A concrete event states a fixed ``TOPIC``; ``apply`` only assigns and never checks, and must bear that an event
    it refers to is missing (a history "as it was at T" leaves out what had not happened yet).
    """

    TOPIC: ClassVar[str]
    title: ClassVar[str]
    topics: ClassVar[dict[str, type["RecordedEvent"]]] = {}
    correctable: ClassVar[frozenset[str]] = frozenset()

    occurred_at: When
    actor: Actor
    command_id: UUID
    cause: Cause
    rules: str

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        topic = cls.__dict__.get("TOPIC")
        if topic:
            register_topic(topic, cls)
            RecordedEvent.topics[topic] = cls

    def amendment(self) -> Amendment | None:
        """What this event corrects in an earlier one; most correct nothing."""
        return None

    def describe(self) -> str:
        """One plain Chinese sentence for the history; never contains a personal value."""
        return self.title


class CreatedEvent(RecordedEvent, AggregateCreated):
    """The first event of a stream."""


class RecordedAggregate(BaseAggregate[UUID]):
    """An aggregate whose events carry the envelope of ``Entry``."""

    @classmethod
    def begin(cls, event_class: type[CreatedEvent], aggregate_id: UUID, entry: Entry, **facts: Any) -> Self:
        """Create the stream with its first event."""
        return cls._create(event_class, id=aggregate_id, **_envelope(entry), **facts)

    def trigger(self, event_class: type[RecordedEvent], entry: Entry, **facts: Any) -> None:
        """Emit one event and apply it."""
        self.trigger_event(event_class, **_envelope(entry), **facts)
        self.note(self.pending_events[-1])

    def note(self, event: Any) -> None:
        """Keep of an event, once applied, what every event of the aggregate has; most keep nothing."""


def _envelope(entry: Entry) -> dict[str, Any]:
    return {
        "timestamp": entry.recorded_at,
        "occurred_at": entry.occurred_at,
        "actor": entry.actor,
        "command_id": entry.command_id,
        "cause": entry.cause,
        "rules": entry.rules,
    }
