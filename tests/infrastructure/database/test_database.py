"""What a view or a store may rely on, over memory, SQLite and PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from application.ports.errors import DatabaseUnavailable, WriteConflict
from infrastructure.database.database import Database

THREADS = 4
TURNS = 25
READ = "SELECT id, word FROM note ORDER BY id"
WRITE = "INSERT INTO note (id, word) VALUES (:id, :word)"
UPSERT = """
INSERT INTO note (id, word) VALUES (:id, :word)
ON CONFLICT (id) DO UPDATE SET word = excluded.word RETURNING id
"""


@pytest.fixture
def database(database: Database) -> Database:
    return with_notes(database)


@pytest.fixture
def durable_database(durable_database: Database) -> Database:
    return with_notes(durable_database)


def with_notes(database: Database) -> Database:
    with database.transaction(write=True) as cursor:
        cursor.script("CREATE TABLE note (id BIGINT PRIMARY KEY, word TEXT);\n-- one table for the tests\n")
    return database


def write(database: Database, number: int, word: str) -> None:
    with database.transaction(write=True) as cursor:
        cursor.execute(WRITE, {"id": number, "word": word})


def write_then_fail(database: Database) -> None:
    with database.transaction(write=True) as cursor:
        cursor.execute(WRITE, {"id": 1, "word": "never"})
        raise KeyError


def test_a_transaction_that_ends_well_is_kept(database: Database) -> None:
    write(database, 1, "限期改正")
    assert database.query(READ) == [{"id": 1, "word": "限期改正"}]


def test_a_transaction_that_raises_leaves_nothing(database: Database) -> None:
    with pytest.raises(KeyError):
        write_then_fail(database)
    assert database.query(READ) == []


def test_many_rows_are_written_and_counted(database: Database) -> None:
    with database.transaction(write=True) as cursor:
        cursor.executemany(WRITE, ({"id": number, "word": None} for number in range(3)))
        assert cursor.execute("UPDATE note SET word = 'x' WHERE id > :least", {"least": 0}).rowcount == 2


def test_rows_come_as_dictionaries_one_by_one_or_all(database: Database) -> None:
    write(database, 1, "甲")
    write(database, 2, "乙")
    with database.transaction(write=False) as cursor:
        cursor.execute(READ)
        assert cursor.fetchone() == {"id": 1, "word": "甲"}
        assert cursor.fetchall() == [{"id": 2, "word": "乙"}]
        assert cursor.fetchone() is None


def test_a_statement_without_rows_gives_none(database: Database) -> None:
    with database.transaction(write=True) as cursor:
        cursor.execute(WRITE, {"id": 1, "word": "甲"})
        assert cursor.fetchone() is None
        assert cursor.fetchall() == []


def test_upserts_and_returned_rows_are_portable(database: Database) -> None:
    write(database, 1, "甲")
    with database.transaction(write=True) as cursor:
        assert cursor.execute(UPSERT, {"id": 1, "word": "100 % :sure"}).fetchone() == {"id": 1}
    assert database.query(READ) == [{"id": 1, "word": "100 % :sure"}]


def test_a_taken_key_is_a_conflict_already_inside_the_transaction(database: Database) -> None:
    write(database, 1, "甲")
    with database.transaction(write=True) as cursor:
        cursor.execute("SAVEPOINT before")
        with pytest.raises(WriteConflict):
            cursor.execute(WRITE, {"id": 1, "word": "乙"})
        cursor.execute("ROLLBACK TO SAVEPOINT before")
    assert database.query(READ) == [{"id": 1, "word": "甲"}]


def test_a_reading_transaction_cannot_write(database: Database) -> None:
    with pytest.raises(DatabaseUnavailable), database.transaction(write=False) as cursor:
        cursor.execute(WRITE, {"id": 1, "word": "甲"})
    write(database, 2, "乙")
    assert database.query(READ) == [{"id": 2, "word": "乙"}]


def test_a_reading_transaction_sees_one_moment(durable_database: Database) -> None:
    with durable_database.transaction(write=False) as reader, ThreadPoolExecutor(1) as thread:
        before = reader.execute(READ).fetchall()
        thread.submit(write, durable_database, 1, "甲").result()
        assert reader.execute(READ).fetchall() == before == []
    assert len(durable_database.query(READ)) == 1


def test_values_come_in_the_order_of_the_columns(database: Database) -> None:
    write(database, 1, "甲")
    with database.transaction(write=False) as cursor:
        assert cursor.values("SELECT word, id FROM note WHERE id = :id", {"id": 1}) == [("甲", 1)]
        assert cursor.execute(READ).fetchall() == [{"id": 1, "word": "甲"}]


def test_more_may_be_asked_within_a_reading_transaction(database: Database) -> None:
    write(database, 1, "甲")
    with database.transaction(write=False) as cursor:
        cursor.take_time()
        assert database.query(READ) == cursor.execute(READ).fetchall() == [{"id": 1, "word": "甲"}]
        assert database.values(READ) == [(1, "甲")]
    write(database, 2, "乙")
    assert len(database.query(READ)) == 2


def test_a_mistake_in_sql_is_not_dressed_up(database: Database) -> None:
    with pytest.raises(Exception, match="no_such_table") as mistake:
        database.query("SELECT 1 FROM no_such_table")
    assert not isinstance(mistake.value, DatabaseUnavailable | WriteConflict)


def test_a_closed_database_says_so(database: Database) -> None:
    database.close()
    with pytest.raises(DatabaseUnavailable):
        database.query("SELECT 1 AS one")


def test_under_a_named_lock_nothing_read_is_outdated(database: Database) -> None:
    write(database, 1, "0")

    def count_up() -> None:
        for _ in range(TURNS):
            with database.transaction(write=True) as cursor:
                cursor.lock("number register")
                (row,) = cursor.execute(READ).fetchall()
                cursor.execute("UPDATE note SET word = :word", {"word": str(int(row["word"]) + 1)})

    with ThreadPoolExecutor(THREADS) as threads:
        for counting in [threads.submit(count_up) for _ in range(THREADS)]:
            counting.result()
    assert database.query(READ) == [{"id": 1, "word": str(THREADS * TURNS)}]


def test_a_lock_nobody_holds_is_there_at_once(database: Database) -> None:
    with database.transaction(write=True) as cursor:
        assert cursor.try_lock("number register")
