"""批量写入 — the port ``BulkRecord``: stamped histories into the record and their keys into the key store.

A run that was cut short goes on where it stopped: the same order makes the same rows, so what is there is passed over.
"""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from application.ports.histories import History, Order, Progress
from domain.numbers.register import NumberRegisterOpened
from infrastructure.database.database import Database
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.generated.rows import Sink
from infrastructure.generated.side_process import Task, stamped_aside
from infrastructure.generated.sinks import KeySink, PostgresSink, SQLiteSink
from infrastructure.keys.file_keyring import KEY_STORE, ROOT_KEY

ALONE = 20_000
"""Events worth a process beside this one."""


class StampedRecord:
    """``keys``: directory of an unlocked keyring."""

    def __init__(self, database: Database, keys: Path) -> None:
        self._database, self._keys = database, keys

    def write(self, order: Order, histories: Sequence[History], progress: Progress) -> int:
        total = _events(histories)
        with closing(self.sink()) as sink, closing(KeySink(self._keys / KEY_STORE)) as key_sink:
            task = Task(order, histories, self._keys / ROOT_KEY, sink.last_position(), sink.pack)
            for batch in task.batches() if total < ALONE else stamped_aside(task):
                key_sink.write(batch.keys)
                sink.write(batch)
                progress(batch.last, total)
            return sink.last_position()

    def sink(self) -> Sink:
        if isinstance(self._database, PostgresDatabase):
            return PostgresSink(self._database)
        assert isinstance(self._database, SQLiteDatabase)
        return SQLiteSink(self._database)


def _events(histories: Sequence[History]) -> int:
    """Each register is opened once, in however many histories it was."""
    opened = set()
    copied = 0
    for history in histories:
        for event in (one for played in history.commands for one in played.events):
            if isinstance(event, NumberRegisterOpened):
                opened.add(event.originator_id)
            else:
                copied += history.copies
    return copied + len(opened)
