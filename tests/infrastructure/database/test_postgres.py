"""What only concerns the server: sessions, locks, and connections that end."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from application.ports.errors import DatabaseUnavailable, NotDurable
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.postgres_errors import ConnectionLost
from infrastructure.database.sqlite import SQLiteDatabase

SETTINGS = "SELECT current_setting(:name) AS value"
END_ITSELF = "SELECT pg_terminate_backend(pg_backend_pid())"


@pytest.mark.parametrize(
    ("name", "value"),
    [("lock_timeout", "9s"), ("idle_in_transaction_session_timeout", "5s"), ("work_mem", "5MB")],
)
def test_a_session_has_our_settings_unless_the_url_has_others(
    postgres_url: str, postgres_schema: str, name: str, value: str
) -> None:
    url = f"{postgres_url}?options=-c%20lock_timeout%3D9s%20-c%20work_mem%3D5MB"
    with closing(PostgresDatabase(url, postgres_schema)) as database:
        assert database.query(SETTINGS, {"name": name}) == [{"value": value}]


def test_only_a_transaction_that_takes_its_time_may_rest_long(postgres_database: PostgresDatabase) -> None:
    name = {"name": "idle_in_transaction_session_timeout"}
    with postgres_database.transaction(write=False) as cursor:
        cursor.take_time()
        assert cursor.values(SETTINGS, name) == [("10min",)]
    with postgres_database.transaction(write=False) as cursor:
        assert cursor.values(SETTINGS, name) == [("5s",)]


def test_a_brief_transaction_does_not_wait_for_who_reads_a_table(postgres_database: PostgresDatabase) -> None:
    with postgres_database.transaction(write=True) as cursor:
        cursor.execute("CREATE TABLE being_read (id BIGINT)")
    with postgres_database.transaction(write=False) as reader:
        reader.execute("SELECT id FROM being_read")
        with pytest.raises(DatabaseUnavailable):
            dropped_briefly(postgres_database, "being_read")
        assert reader.execute("SELECT id FROM being_read").fetchall() == []


def dropped_briefly(database: PostgresDatabase, table: str) -> None:
    with database.transaction(write=True) as cursor:
        cursor.be_brief()
        cursor.execute(f"DROP TABLE {table}")


EARLY = "?options=-c%20synchronous_commit%3D"


def test_a_session_that_answers_before_the_disk_has_it_is_refused_at_start(
    postgres_url: str, postgres_schema: str
) -> None:
    with closing(PostgresDatabase(f"{postgres_url}{EARLY}off", postgres_schema)) as database:
        with pytest.raises(NotDurable, match="synchronous_commit=off"):
            database.migrate()
        (made,) = database.query("SELECT to_regnamespace(:name) AS schema", {"name": postgres_schema})
    assert made["schema"] is None


def test_waiting_for_the_own_disk_is_enough(postgres_url: str, postgres_schema: str) -> None:
    with closing(PostgresDatabase(f"{postgres_url}{EARLY}local", postgres_schema)) as database:
        database.migrate()
        (made,) = database.query("SELECT to_regnamespace(:name) AS schema", {"name": postgres_schema})
    assert made["schema"] == postgres_schema


def test_a_server_without_fsync_is_warned_of(
    postgres_database: PostgresDatabase, memory_database: SQLiteDatabase
) -> None:
    """The tests' own server runs so."""
    assert [one.code for one in postgres_database.warnings()] == ["fsync-off"]
    assert memory_database.warnings() == ()


def test_what_the_url_says_about_the_network_goes_first(postgres_url: str) -> None:
    with (
        closing(PostgresDatabase(f"{postgres_url}?keepalives_idle=60")) as database,
        closing(database.connect()) as connection,
    ):
        parameters = connection.info.get_parameters()
    assert parameters["keepalives_idle"] == "60"
    assert parameters["keepalives_interval"] == "5"
    assert parameters["tcp_user_timeout"] == "15000"


def test_two_schemas_are_two_databases(postgres_database: PostgresDatabase, postgres_url: str) -> None:
    with (
        closing(PostgresDatabase(postgres_url, "nobody_made_this")) as other,
        ThreadPoolExecutor(1) as thread,
    ):
        assert other.query("SELECT to_regclass('stored_events') AS table") == [{"table": None}]
        with postgres_database.transaction(write=True) as cursor:
            cursor.lock("record")
            assert thread.submit(try_lock, other, "record").result()


@pytest.mark.parametrize("name", ["", "Xiangan", "x; DROP SCHEMA public", "pg.temp", "x" * 49])
def test_a_schema_name_that_needs_quoting_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a schema name"):
        PostgresDatabase("postgresql://127.0.0.1/none", name)


def test_a_held_lock_is_not_given_until_its_transaction_ends(postgres_database: PostgresDatabase) -> None:
    with ThreadPoolExecutor(1) as thread:
        with postgres_database.transaction(write=True) as cursor:
            assert cursor.try_lock("projector")
            assert not thread.submit(try_lock, postgres_database, "projector").result()
        assert thread.submit(try_lock, postgres_database, "projector").result()


def test_waiting_too_long_for_a_lock_is_unavailable_but_certain(postgres_database: PostgresDatabase) -> None:
    with postgres_database.transaction(write=True) as cursor, ThreadPoolExecutor(1) as thread:
        cursor.lock("record")
        with pytest.raises(DatabaseUnavailable, match="lock timeout") as refusal:
            thread.submit(lock_impatiently, postgres_database).result()
    assert not isinstance(refusal.value, ConnectionLost)


def test_a_connection_that_dies_under_a_statement_leaves_its_outcome_open(
    postgres_database: PostgresDatabase,
) -> None:
    with pytest.raises(ConnectionLost):
        postgres_database.statement(END_ITSELF)
    assert postgres_database.query("SELECT 1 AS one") == [{"one": 1}]


def test_a_server_that_is_not_there_is_found_out_on_first_use() -> None:
    with (
        closing(PostgresDatabase("postgresql://127.0.0.1:1/none", patience=0.1)) as database,
        pytest.raises(DatabaseUnavailable),
    ):
        database.query("SELECT 1 AS one")


def try_lock(database: PostgresDatabase, name: str) -> bool:
    with database.transaction(write=True) as cursor:
        return cursor.try_lock(name)


def lock_impatiently(database: PostgresDatabase) -> None:
    with database.transaction(write=True) as cursor:
        cursor.execute("SET LOCAL lock_timeout = '10ms'")
        cursor.lock("record")
