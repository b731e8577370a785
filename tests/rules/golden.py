"""Golden files: one stored event of every shape ever released, in ``golden/``, byte for byte as a store held it.

``python -m tests.rules.golden`` adds files for shapes that have none, out of the histories of ``tests.stories``;
it never touches one that is there.
"""

from pathlib import Path
from uuid import UUID

from eventsourcing.persistence import StoredEvent

from domain.record.aggregate import RecordedEvent
from infrastructure.event_store.mapper import EventMapper

FOLDER = Path(__file__).with_name("golden")
STREAM = UUID("00000000-0000-4000-8000-000000000001")


class LostKeys:
    """A keyring without keys: sealed values read as tombstones, as they do after a person's data were erased."""

    def seal(self, plaintext: str, *, case: UUID, person: str, field: str) -> str:
        raise NotImplementedError

    def open(self, token: str, *, case: UUID, person: str, field: str) -> str | None:
        return None

    def blind(self, value: str, *, purpose: str) -> str:
        raise NotImplementedError

    def forget(self, *, case: UUID, person: str) -> None:
        raise NotImplementedError


def load(key: str) -> RecordedEvent:
    """The event of the golden file of "topic@version"."""
    topic = key.rpartition("@")[0]
    state = (FOLDER / f"{key}.json").read_bytes()
    return EventMapper(LostKeys()).to_event(StoredEvent(STREAM, 1, topic, state))
