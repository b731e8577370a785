"""可读可证的记录 — the record is read with plain SQL, and no SQL changes it. 行政处罚法第四十七条."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from infrastructure.settings import Settings
from tests.stories import givens
from tests.stories.county import County

ROW = ("张示甲", "2022-07-01T10:00", "2022-07-11", "临孙综执责改字〔2022〕第001号")
CHANGES = [
    "UPDATE stored_events SET state = '{}'",
    "DELETE FROM stored_events",
    "UPDATE commands SET digest = ''",
    "DELETE FROM commands",
]

Query = Callable[[str], list[Any]]


@pytest.fixture
def sqlite_query(sqlite_county: County, tmp_path: Path) -> Iterator[Query]:
    givens.order_served(sqlite_county)
    with closing(sqlite3.connect(tmp_path / "data" / "xiangan.sqlite3")) as connection:
        yield lambda statement: connection.execute(statement).fetchall()


@pytest.fixture
def postgres_query(postgres_county: County, postgres_settings: Settings) -> Iterator[Query]:
    givens.order_served(postgres_county)
    options = f"-c search_path={postgres_settings.database_schema}"
    with psycopg.connect(postgres_settings.database, options=options, autocommit=True) as connection:
        yield lambda statement: connection.execute(statement.encode()).fetchall()


def test_an_order_is_read_with_json_functions_of_sqlite(sqlite_query: Query) -> None:
    """不用本系统也能读：谁、何时、改正到哪天、文号，一条 SQL 查得到。"""
    rows = sqlite_query(
        """SELECT json_extract(state, '$.actor.name'), json_extract(state, '$.occurred_at.value'),
                  json_extract(state, '$.due_on'), json_extract(state, '$.number')
           FROM stored_events WHERE topic = 'case.correction_ordered'"""
    )

    assert rows == [ROW]


def test_an_order_is_read_with_json_operators_of_postgresql(postgres_query: Query) -> None:
    """不用本系统也能读：谁、何时、改正到哪天、文号，一条 SQL 查得到。"""
    rows = postgres_query(
        """SELECT state::json->'actor'->>'name', state::json->'occurred_at'->>'value',
                  state::json->>'due_on', state::json->>'number'
           FROM stored_events WHERE topic = 'case.correction_ordered'"""
    )

    assert rows == [ROW]


def test_sqlite_refuses_to_change_the_record(sqlite_query: Query) -> None:
    """记录只增不改不删：直接对数据库执行也被拒绝。"""
    for change in CHANGES:
        with pytest.raises(sqlite3.IntegrityError, match="RecordProtected"):
            sqlite_query(change)


def test_postgresql_refuses_to_change_the_record(postgres_query: Query) -> None:
    """记录只增不改不删：直接对数据库执行也被拒绝，超级用户也不例外。"""
    for change in (*CHANGES, "TRUNCATE stored_events", "TRUNCATE commands"):
        with pytest.raises(psycopg.Error, match="RecordProtected"):
            postgres_query(change)
