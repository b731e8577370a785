"""The views beside bare reading of the record: caught up from its first event to its last, and checked against it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from interfaces.bootstrap import open_application
from tests.bench.harness import Pair, Stage
from tests.bench.whole_record import whole_record


class NotAsRecorded(Exception):
    """What was measured did not come out right, so its speed says nothing."""


def caught_up(*, on_postgres: bool) -> Callable[[Stage], AbstractContextManager[Pair]]:
    """All views, batch by batch in the order of positions, each round on a copy of the record."""

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
    record = whole_record(stage, on_postgres=False)
    with record.copied() as settings, open_application(settings) as application:
        application.views.catch_up()

        def certify() -> None:
            if not application.views.check().sound:
                raise NotAsRecorded

        yield Pair(lambda: record.rate(certify), record.read_and_decoded)
