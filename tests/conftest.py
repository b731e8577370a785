"""The databases a test may ask for. Each test has one of its own; PostgreSQL is started once, when first asked for."""

import gc
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

from infrastructure.database.database import Database
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase
from tests.cluster import running_cluster

os.environ.pop("COLUMNS", None)
"""Set by a runner of many workers: what the command prints would be cut to its width."""

gc.disable()
"""Until the tests are collected: modules and test items are not garbage, and are looked through again and again."""


def pytest_collection_finish() -> None:
    """What was collected stays to the end. What the tests leave is looked for less often than a program should."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Power cuts are for the faults and durable figures for the benchmark: both have clusters of their own."""
    with running_cluster(durable=False) as cluster:
        yield cluster.url


@pytest.fixture
def memory_database() -> Iterator[SQLiteDatabase]:
    with closing(SQLiteDatabase(":memory:")) as database:
        database.migrate()
        yield database


@pytest.fixture
def sqlite_database(tmp_path: Path) -> Iterator[SQLiteDatabase]:
    with closing(SQLiteDatabase(tmp_path / "record.sqlite3")) as database:
        database.migrate()
        yield database


@pytest.fixture
def postgres_schema() -> str:
    """The name of a schema that does not exist yet. It is thrown away with the whole cluster, not by itself."""
    return f"test_{uuid4().hex}"


@pytest.fixture
def postgres_database(postgres_url: str, postgres_schema: str) -> Iterator[PostgresDatabase]:
    with closing(PostgresDatabase(postgres_url, postgres_schema)) as database:
        database.migrate()
        yield database


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def database(request: pytest.FixtureRequest) -> Database:
    """Each of the three in turn."""
    chosen: Database = request.getfixturevalue(f"{request.param}_database")
    return chosen


@pytest.fixture(params=["sqlite", "postgres"])
def durable_database(request: pytest.FixtureRequest) -> Database:
    """The two that outlive the process."""
    chosen: Database = request.getfixturevalue(f"{request.param}_database")
    return chosen
