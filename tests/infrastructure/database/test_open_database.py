"""The setting says which database it is."""

from contextlib import closing
from pathlib import Path

import pytest

from infrastructure.database.open_database import open_database
from infrastructure.database.postgres import PostgresDatabase


@pytest.mark.parametrize("prefix", ["postgresql", "postgres"])
def test_a_url_is_postgres_in_its_schema(prefix: str) -> None:
    with closing(open_database(f"{prefix}://127.0.0.1/none", schema="linyi")) as database:
        assert database.dialect == "postgres"
        assert isinstance(database, PostgresDatabase)
        assert database.schema == "linyi"


def test_a_path_is_an_sqlite_file(tmp_path: Path) -> None:
    with closing(open_database(str(tmp_path / "record.sqlite3"))) as database:
        assert database.dialect == "sqlite"
    assert (tmp_path / "record.sqlite3").exists()
