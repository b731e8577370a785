"""Opening a case — rows, events, personal values, fold — beside reading the same rows and decoding their JSON."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from uuid import UUID

import orjson

from domain.record.fold import fold
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.event_store.mapper import EventMapper
from infrastructure.event_store.sqlite import SQLiteRecorder
from infrastructure.event_store.store import RecordedEventStore
from infrastructure.keys.file_keyring import FileKeyring
from infrastructure.settings import Settings
from tests.bench.harness import Pair, Round, Stage
from tests.bench.photo import PHOTO
from tests.interfaces.api.town import Town

EVENTS = 40
CASES = 5
OPENED_QUICK, OPENED = 60, 400


@contextmanager
def open_case(stage: Stage) -> Iterator[Pair]:
    """With a store that has read nothing yet each time: what it remembers of a case would flatter it."""
    settings = Settings(data=stage.directory() / "data")
    with closing(Town.open(settings)) as town:
        cases = [_grown(town) for _ in range(CASES)]
    with ExitStack() as stack:
        database = stack.enter_context(closing(SQLiteDatabase(settings.database_location)))
        keyring = stack.enter_context(
            closing(FileKeyring.unlock(settings.keys, sealed_data_exists=lambda: True))
        )
        recorder, mapper = SQLiteRecorder(database), EventMapper(keyring)

        def opened(case: UUID) -> object:
            return fold(RecordedEventStore(recorder, mapper).events(case))

        def decoded(case: UUID) -> object:
            return [orjson.loads(one.state) for one in recorder.select_events(case)]

        times = (OPENED_QUICK if stage.quick else OPENED) // CASES
        yield Pair(_milliseconds(opened, cases, times), _milliseconds(decoded, cases, times))


def _grown(town: Town) -> UUID:
    case = town.checking()
    for version in range(2, EVENTS):
        town.done(town.by("zhang").post(f"/cases/{case}/steps/collect-evidence", PHOTO, version))
    return UUID(case)


def _milliseconds(read: Callable[[UUID], object], cases: list[UUID], times: int) -> Round:
    """Of one case, on average."""

    def one_round() -> float:
        begun = time.perf_counter()
        for _ in range(times):
            for case in cases:
                read(case)
        return (time.perf_counter() - begun) * 1000 / (times * len(cases))

    return one_round
