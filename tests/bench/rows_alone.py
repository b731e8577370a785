"""What no catching up of a whole record can beat: the views' rows, ready-made, written to empty tables; no event is read or folded."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from itertools import groupby
from typing import NamedTuple

from application.calendars import Calendars
from application.services import Services
from infrastructure.database.open_database import open_database
from infrastructure.settings import Settings
from infrastructure.views import VIEWS
from infrastructure.views.batch import Batch
from infrastructure.views.batch_reader import BatchReader
from infrastructure.views.projected_views import BATCH_SIZE
from infrastructure.views.view import Changes, View
from interfaces.bootstrap import open_application
from tests.bench.harness import Pair, Stage
from tests.bench.whole_record import whole_record


class Ready(NamedTuple):
    """``batch``: its number."""

    batch: int
    view: View
    changes: Changes


def written(*, on_postgres: bool) -> Callable[[Stage], AbstractContextManager[Pair]]:
    """In the same batches of whole streams, and in the same transactions, as when the views are made anew."""

    @contextmanager
    def prepare(stage: Stage) -> Iterator[Pair]:
        record = whole_record(stage, on_postgres=on_postgres)
        with record.copied() as settings, open_application(settings) as application:
            ready = list(_made(application.services))

        def ours() -> float:
            with record.copied() as settings:
                return record.rate(lambda: _write(settings, ready))

        yield Pair(ours, record.read_and_decoded)

    return prepare


@contextmanager
def folded(stage: Stage) -> Iterator[Pair]:
    """The least a certificate does: every stream read, decoded and folded by one process, and nothing made of it."""
    record = whole_record(stage, on_postgres=False)
    with record.copied() as settings, open_application(settings) as application:
        yield Pair(lambda: record.rate(lambda: _fold(application.services)), record.read_and_decoded)


def _fold(services: Services) -> None:
    for batch in _batches(services):
        for stream in batch.streams:
            batch.state(stream)


def _made(services: Services) -> Iterator[Ready]:
    for number, batch in enumerate(_batches(services)):
        yield from (Ready(number, view, view.changes(batch)) for view in VIEWS)


def _batches(services: Services) -> Iterator[Batch]:
    reader = BatchReader(services.store, Calendars(services.store, services.calendar), BATCH_SIZE)
    after, last = None, reader.last_position()
    while (batch := reader.streams(after, last)).events:
        yield batch
        after = batch.last_stream


def _write(settings: Settings, ready: list[Ready]) -> None:
    with closing(open_database(settings.database_location)) as database:
        for _, together in groupby(ready, key=lambda one: one.batch):
            with database.transaction(write=True) as cursor:
                for one in together:
                    one.view.write(cursor, one.changes, "", afresh=True)
