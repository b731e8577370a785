"""Golden files: one stored event of every shape ever released, in ``golden/``, byte for byte as a store held it.

``python -m tests.rules.golden`` adds files for shapes that have none, out of the demo, and for what the demo does not
show out of ``tests.rules.examples``; it never touches one that is there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from eventsourcing.persistence import StoredEvent

from domain.record.aggregate import RecordedEvent
from infrastructure.event_store.mapper import EventMapper
from infrastructure.settings import Settings
from interfaces.bootstrap import Application, open_application, play_demo
from tests.rules import examples, shapes

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

    def version(self) -> int:
        return 0


def load(key: str) -> RecordedEvent:
    """The event of the golden file of "topic@version"."""
    topic = key.rpartition("@")[0]
    state = (FOLDER / f"{key}.json").read_bytes()
    return EventMapper(LostKeys()).to_event(StoredEvent(STREAM, 1, topic, state))


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    missing = [key for key in shapes.current() if not (FOLDER / f"{key}.json").exists()]
    if missing:
        with played_demo() as application:
            mapper = EventMapper(application.services.keyring)
            states = _fullest(application, mapper)
            for key in missing:
                topic = key.rpartition("@")[0]
                made = (
                    states.get(topic) or mapper.to_stored(examples.event(RecordedEvent.topics[topic])).state
                )
                (FOLDER / f"{key}.json").write_bytes(made)


@contextmanager
def played_demo() -> Iterator[Application]:
    with TemporaryDirectory() as data, open_application(Settings(data=Path(data))) as application:
        play_demo(application)
        yield application


def _fullest(application: Application, mapper: EventMapper) -> dict[str, bytes]:
    """Of each topic the longest state: the one that leaves the fewest fields empty."""
    states: dict[str, bytes] = {}
    for one in application.services.store.after(0, 100_000):
        state = mapper.to_stored(one.event).state
        states[one.event.TOPIC] = max(states.get(one.event.TOPIC, b""), state, key=len)
    return states


if __name__ == "__main__":
    main()
