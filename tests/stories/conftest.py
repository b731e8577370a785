"""Every story is told on SQLite and on PostgreSQL, and put to the proof at its end."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.stories import proof
from tests.stories.county import County
from tests.stories.people import PRIVATE


@pytest.fixture
def sqlite_county(tmp_path: Path) -> Iterator[County]:
    with closing(County.open(tmp_path / "data")) as county:
        yield county
        _put_to_the_proof(county, tmp_path / "data")


@pytest.fixture
def postgres_county(tmp_path: Path, postgres_url: str, postgres_schema: str) -> Iterator[County]:
    with closing(County.open(tmp_path / "data", postgres_url, postgres_schema)) as county:
        yield county
        _put_to_the_proof(county, tmp_path / "data")
        assert proof.found_in_tables(postgres_url, postgres_schema, PRIVATE) == set()


@pytest.fixture(params=["sqlite", "postgres"])
def county(request: pytest.FixtureRequest) -> County:
    chosen: County = request.getfixturevalue(f"{request.param}_county")
    return chosen


def _put_to_the_proof(county: County, data: Path) -> None:
    proof.replay_equals_the_views(county)
    proof.every_version_folds(county)
    assert proof.found_in_files(data, PRIVATE) == set()
