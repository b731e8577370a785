"""Eight processes on one SQLite file: nobody is told that the database is locked."""

from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from pathlib import Path
from uuid import UUID

from infrastructure.database.sqlite import SQLiteDatabase
from tests.infrastructure.event_store.given import command, event, recorder_for
from tests.infrastructure.keys.processes import CONTEXT, PROCESSES

APPENDS = 50


def append(path: str, process: int) -> int:
    """Each write begins with a look at the commands: a transaction that reads first and then wants to write."""
    stream = UUID(int=process)
    with closing(SQLiteDatabase(path)) as database:
        recorder = recorder_for(database)
        for version in range(1, APPENDS + 1):
            number = UUID(int=process * APPENDS + version)
            recorder.insert_events([event(version, of=stream)], command(version, command_id=number))
    return process


def test_eight_processes_append_side_by_side(sqlite_database: SQLiteDatabase, tmp_path: Path) -> None:
    path = [str(tmp_path / "record.sqlite3")] * PROCESSES
    with ProcessPoolExecutor(PROCESSES, mp_context=CONTEXT) as processes:
        assert list(processes.map(append, path, range(PROCESSES))) == list(range(PROCESSES))
    stored = recorder_for(sqlite_database).select_notifications(None, 1000)
    assert [notification.id for notification in stored] == list(range(1, PROCESSES * APPENDS + 1))
    for process in range(PROCESSES):
        versions = [each.originator_version for each in stored if each.originator_id == UUID(int=process)]
        assert versions == list(range(1, APPENDS + 1))
