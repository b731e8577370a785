"""What both recorders share: reading the record, and the rules of what may be inserted."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, NoReturn
from uuid import UUID

from eventsourcing.persistence import ApplicationRecorder, Notification, StoredEvent

from infrastructure.database.database import NO_PARAMS, Database, Params, Row
from infrastructure.event_store.command_row import CommandRow, StoredCommand
from infrastructure.event_store.group_commit import Append, GroupCommit, Outcome
from infrastructure.event_store.sealing import sealed_in
from infrastructure.event_store.stored_row import StoredRow
from infrastructure.event_store.topic_query import of_topics

NO_LIMIT = 2**63 - 1
STREAM = """
SELECT position, originator_id, originator_version, topic, state FROM stored_events
WHERE originator_id = :originator_id AND originator_version BETWEEN :first AND :last
ORDER BY originator_version LIMIT :limit
"""
STREAM_BACKWARDS = STREAM.replace("ORDER BY originator_version", "ORDER BY originator_version DESC")
LOG = """
SELECT position, originator_id, originator_version, topic, state FROM stored_events
WHERE position BETWEEN :first AND :last
ORDER BY position LIMIT :limit
"""
STREAMS = """
SELECT position, originator_id, originator_version, topic, state FROM stored_events
WHERE originator_id > :after AND position <= :upto
ORDER BY originator_id, originator_version LIMIT :limit
"""
LAST = """
SELECT position, originator_id, originator_version, topic, state FROM stored_events ORDER BY position DESC LIMIT 1
"""
LAST_POSITION = "SELECT max(position) AS position FROM stored_events"
SEALED = """
SELECT state FROM stored_events WHERE position BETWEEN :first AND :last AND state LIKE :pattern ORDER BY position {order} LIMIT 1
"""
SEALED_VALUE = '%"sealed":"%'
LOOKED_THROUGH = 10_000
"""Events at either end of the record."""
COMMAND = """
SELECT digest, originator_id, originator_version, position FROM commands WHERE command_id = :command_id
"""


class DatabaseRecorder(ApplicationRecorder):
    def __init__(self, database: Database) -> None:
        self._database = database
        self._group = GroupCommit(self.record_batch)

    def insert_events(
        self, stored_events: Sequence[StoredEvent], command: CommandRow | None = None, **unknown: Any
    ) -> Sequence[int]:
        """Positions of the events, which may belong to several streams: all are stored, or none.

        Raises `CommandAlreadyRecorded` or `EventConflict`, both `IntegrityError`, and `DatabaseUnavailable`.
        """
        if unknown:
            raise TypeError(f"cannot be recorded with events: {', '.join(unknown)}")
        if stored_events:
            return self._group.record(Append(stored_events, command))
        if command:
            raise ValueError("a command without events has no result to be recorded")
        return []

    @abstractmethod
    def record_batch(self, appends: Sequence[Append]) -> Sequence[Outcome]:
        """All in one transaction, each judged by itself. What is raised concerns them all, and nothing is recorded."""

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        window = {
            "originator_id": str(originator_id),
            "first": 0 if gt is None else gt + 1,
            "last": NO_LIMIT if lte is None else lte,
            "limit": NO_LIMIT if limit is None else limit,
        }
        rows = self._rows(STREAM_BACKWARDS if desc else STREAM, window)
        return [StoredEvent(**_event_fields(row)) for row in rows]

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        after = 0 if start is None else start - inclusive_of_start
        rows = self.log(after, limit, upto=stop, topics=tuple(topics))
        return [Notification(id=row.position, **_event_fields(row)) for row in rows]

    def stream(self, stream: UUID, after: int = 0, upto: int | None = None) -> list[StoredRow]:
        """Of one stream, past a version, up to one."""
        last = NO_LIMIT if upto is None else upto
        window = {"originator_id": str(stream), "first": after + 1, "last": last, "limit": NO_LIMIT}
        return self._rows(STREAM, window)

    def log(
        self, after: int, limit: int = NO_LIMIT, *, upto: int | None = None, topics: tuple[str, ...] = ()
    ) -> list[StoredRow]:
        """Past a position, up to one, in the order of commits; of all topics when none is named."""
        window = {"first": after + 1, "last": NO_LIMIT if upto is None else upto, "limit": limit}
        statement, names = of_topics(topics) if topics else (LOG, {})
        return self._rows(statement, {**window, **names})

    def streams(self, after: str, *, upto: int, limit: int) -> list[StoredRow]:
        """Stream by stream, past the stream ``after``, as far as recorded up to a position; the last may be cut off."""
        return self._rows(STREAMS, {"after": after, "upto": upto, "limit": limit})

    def last(self) -> StoredRow | None:
        """The end of the record."""
        return next(iter(self._rows(LAST, NO_PARAMS)), None)

    def _rows(self, statement: str, params: Params) -> list[StoredRow]:
        return list(map(StoredRow._make, self._database.values(statement, params)))

    def max_notification_id(self) -> int | None:
        (row,) = self._database.query(LAST_POSITION)
        position: int | None = row["position"]
        return position

    def sealed_samples(self) -> list[str]:
        """Sealed values from the beginning of the record and from its end, as far as there are any."""
        last = self.max_notification_id() or 0
        found = [
            *self._sealed("ASC", 0, LOOKED_THROUGH),
            *self._sealed("DESC", max(last - LOOKED_THROUGH, 0), last),
        ]
        return [token for (state,) in found for token in sealed_in(state.encode())]

    def _sealed(self, order: str, first: int, last: int) -> list[tuple[Any, ...]]:
        params = {"first": first, "last": last, "pattern": SEALED_VALUE}
        return self._database.values(SEALED.format(order=order), params)

    def select_command(self, command_id: UUID) -> StoredCommand | None:
        rows = self._database.query(COMMAND, {"command_id": str(command_id)})
        return _command(command_id, rows[0]) if rows else None

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> NoReturn:
        """The library's subscription can miss a wake-up and does not recover from a cut: ours follows positions."""
        raise NotImplementedError("the projector follows the log")


def _event_fields(row: StoredRow) -> dict[str, Any]:
    return {
        "originator_id": UUID(row.originator_id),
        "originator_version": row.originator_version,
        "topic": row.topic,
        "state": row.state.encode(),
    }


def _command(command_id: UUID, row: Row) -> StoredCommand:
    return StoredCommand(
        command_id=command_id,
        digest=row["digest"],
        originator_id=UUID(row["originator_id"]),
        originator_version=row["originator_version"],
        position=row["position"],
    )
