"""Every story is told on SQLite and on PostgreSQL, and put to the proof at its end."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from infrastructure.settings import Settings
from tests import settled
from tests.stories import proof
from tests.stories.county import County
from tests.stories.people import PRIVATE


@pytest.fixture(scope="session")
def settled_county(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = Settings(data=tmp_path_factory.mktemp("settled") / "data")
    with closing(County.open(settings)) as county:
        county.application.services.views.catch_up()
        return settings


@pytest.fixture
def sqlite_county(settled_county: Settings, tmp_path: Path) -> Iterator[County]:
    settings = Settings(data=tmp_path / "data")
    settled.copy(settled_county, settings)
    with closing(County.open(settings)) as county:
        yield county
        _put_to_the_proof(county, tmp_path / "data")


@pytest.fixture
def postgres_county(
    settled_county: Settings, tmp_path: Path, postgres_url: str, postgres_schema: str
) -> Iterator[County]:
    settings = Settings(data=tmp_path / "data", database=postgres_url, database_schema=postgres_schema)
    settled.copy(settled_county, settings)
    with closing(County.open(settings)) as county:
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
