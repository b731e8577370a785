"""事件库 — the port's implementation: events through the mapper, bytes through a recorder."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from uuid import UUID

from application.ports.event_store import CommandRepeated, Positioned, Receipt, Slip, StreamMoved
from application.ports.keyring import Keyring
from domain.record.aggregate import RecordedEvent
from infrastructure.event_store import moment
from infrastructure.event_store.command_row import CommandRow
from infrastructure.event_store.errors import CommandAlreadyRecorded, EventConflict
from infrastructure.event_store.mapper import EventMapper
from infrastructure.event_store.recent_streams import RecentStreams
from infrastructure.event_store.recorder import DatabaseRecorder
from infrastructure.event_store.stored_row import StoredRow


class RecordedEventStore:
    def __init__(self, recorder: DatabaseRecorder, mapper: EventMapper) -> None:
        self._recorder, self._mapper = recorder, mapper
        self._recent = RecentStreams(recorder, mapper)

    @property
    def keyring(self) -> Keyring:
        return self._mapper.keyring

    def at_one_moment(self) -> AbstractContextManager[None]:
        return moment.at_one_moment()

    def begin_anew(self) -> None:
        moment.begin_anew()

    def events(self, stream: UUID, *, after: int = 0, upto: int | None = None) -> list[RecordedEvent]:
        return self._recent.events(stream, moment.begun(), after, upto)

    def positioned(self, stream: UUID, *, after: int = 0) -> list[Positioned]:
        return self._recent.positioned(stream, moment.begun(), after)

    def sealed_events(self, stream: UUID, *, upto: int | None = None) -> list[RecordedEvent]:
        return [self._mapper.to_sealed_event(one) for one in self._recorder.stream(stream, upto=upto)]

    def append(self, events: Sequence[RecordedEvent], slip: Slip, *, stream: UUID, version: int) -> Receipt:
        stored = [self._mapper.to_stored(event) for event in events]
        row = CommandRow(slip.command_id, slip.digest, stream, version)
        try:
            positions = self._recorder.insert_events(stored, command=row)
        except CommandAlreadyRecorded as repeated:
            raise CommandRepeated from repeated
        except EventConflict as conflict:
            raise StreamMoved from conflict
        finally:
            moment.begin_anew()
        return Receipt(stream, version, positions[-1])

    def receipt(self, command_id: UUID) -> tuple[Slip, Receipt] | None:
        found = self._recorder.select_command(command_id)
        if found is None:
            return None
        receipt = Receipt(found.originator_id, found.originator_version, found.position)
        return Slip(found.command_id, found.digest), receipt

    def after(self, position: int, limit: int) -> list[Positioned]:
        return self._sealed(self._recorder.log(position, limit))

    def streams(self, after: UUID | None, *, upto: int, limit: int) -> list[Positioned]:
        name = str(after) if after else ""
        found = self._recorder.streams(name, upto=upto, limit=limit)
        if len(found) == limit:
            cut_off = found[-1].originator_id
            found = [one for one in found if one.originator_id != cut_off]
            if not found:
                return self.streams(after, upto=upto, limit=2 * limit)
        return self._sealed(found)

    def of_kinds(self, topics: Sequence[str], upto: int) -> list[Positioned]:
        rows = self._recorder.log(0, upto=upto, topics=tuple(topics))
        return [Positioned(one.position, self._mapper.to_event(one)) for one in rows]

    def last_position(self) -> int:
        return self._recorder.max_notification_id() or 0

    def _sealed(self, rows: Sequence[StoredRow]) -> list[Positioned]:
        decoded = self._mapper.to_sealed_event
        return [Positioned(one.position, decoded(one)) for one in rows]
