"""The views beside bare reading of the record: caught up from its first event to its last, and checked against it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from interfaces.bootstrap import Application, open_application
from tests.bench.harness import Pair, Stage
from tests.bench.whole_record import WholeRecord, whole_record

CERTIFIED_QUICK, CERTIFIED = 2_000, 96_000
"""Cases of a kept record: the last has about 1,000,000 events."""


class NotAsRecorded(Exception):
    """What was measured did not come out right, so its speed says nothing."""


def caught_up(*, on_postgres: bool) -> Callable[[Stage], AbstractContextManager[Pair]]:
    """All views from nothing, which makes them anew stream by stream; each round on a copy of the record."""

    @contextmanager
    def prepare(stage: Stage) -> Iterator[Pair]:
        record = whole_record(stage, on_postgres=on_postgres)

        def ours() -> float:
            with record.copied() as settings, open_application(settings) as application:
                before = application.views.position()
                rate = record.rate(application.views.catch_up)
                if before or application.views.position() < record.events:
                    raise NotAsRecorded
                return rate

        yield Pair(ours, record.read_and_decoded)

    return prepare


@contextmanager
def checked(stage: Stage) -> Iterator[Pair]:
    """The whole certificate, on SQLite: every stream folded anew, every row of every view compared."""
    if kept := stage.kept_record(CERTIFIED_QUICK if stage.quick else CERTIFIED, on_postgres=False):
        events = kept.services.store.last_position()
        yield _certified(kept.application, WholeRecord(kept.settings, events), rounds=3)
        return
    record = whole_record(stage, on_postgres=False)
    with record.copied() as settings, open_application(settings) as application:
        application.views.catch_up()
        yield _certified(application, record)


def _certified(application: Application, record: WholeRecord, rounds: int | None = None) -> Pair:
    def certify() -> None:
        if not application.views.check().sound:
            raise NotAsRecorded

    return Pair(lambda: record.rate(certify), record.read_and_decoded, rounds)
