"""A generated record that no view has seen yet, and the yardstick beside it: its rows read and their JSON decoded."""

import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import orjson
import psycopg

from infrastructure.settings import Settings
from tests.bench.generated import generated
from tests.bench.harness import Stage
from tests.cluster import MAINTENANCE, at_database

_numbers = count(1)

CASES_QUICK, CASES = 200, 3_000
ROWS = "SELECT position, originator_id, originator_version, topic, state FROM {}stored_events"
READ_AT_ONCE = 4_000
"""Read with a cursor of the server's: a client that takes a million rows at once measures its own memory."""


@dataclass(frozen=True)
class WholeRecord:
    """``settings``: of the record as generated, which is never opened again but copied."""

    settings: Settings
    events: int

    @contextmanager
    def copied(self) -> Iterator[Settings]:
        """One to be changed, gone at the end."""
        with TemporaryDirectory(prefix="xiangan-bench-") as directory:
            data = Path(directory) / "data"
            shutil.copytree(self.settings.data, data)
            if not self.settings.database:
                yield Settings(data=data)
                return
            with _copied_database(self.settings.database) as url:
                yield Settings(data=data, database=url)

    def read_and_decoded(self) -> float:
        """Events a second."""
        return self.rate(self._decoded_postgres if self.settings.database else self._decoded_sqlite)

    def rate(self, work: Callable[[], object]) -> float:
        """Events a second of some work on all of them."""
        begun = time.perf_counter()
        work()
        return self.events / (time.perf_counter() - begun)

    def _decoded_sqlite(self) -> None:
        with closing(sqlite3.connect(self.settings.database_location)) as connection:
            _decode(connection.execute(ROWS.format("")))

    def _decoded_postgres(self) -> None:
        with psycopg.connect(self.settings.database) as connection, connection.cursor("rows") as rows:
            rows.itersize = READ_AT_ONCE
            rows.execute(ROWS.format("xiangan.").encode())
            _decode(rows)


@cache
def whole_record(stage: Stage, *, on_postgres: bool) -> WholeRecord:
    """Made once for all figures of a run."""
    data, database = stage.directory() / "data", stage.fresh_database() if on_postgres else ""
    events = generated(data, database, CASES_QUICK if stage.quick else CASES)
    return WholeRecord(Settings(data=data, database=database), events)


def _decode(rows: Iterable[Any]) -> None:
    for row in rows:
        orjson.loads(row[4])


@contextmanager
def _copied_database(url: str) -> Iterator[str]:
    name = urlsplit(url).path.removeprefix("/")
    copy = f"{name}_copy_{next(_numbers)}"
    with psycopg.connect(at_database(url, MAINTENANCE), autocommit=True) as administrator:
        administrator.execute(f"CREATE DATABASE {copy} TEMPLATE {name}".encode())
        yield at_database(url, copy)
        administrator.execute(f"DROP DATABASE {copy} WITH (FORCE)".encode())
