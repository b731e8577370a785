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


@pytest.fixture(scope="session")
def county_template(
    settled_county: Settings, tmp_path_factory: pytest.TempPathFactory, postgres_url: str
) -> Iterator[settled.Template]:
    place = tmp_path_factory.mktemp("template") / "data"
    with settled.Template.made(settled_county, postgres_url, place) as template:
        yield template


@pytest.fixture
def postgres_settings(county_template: settled.Template, tmp_path: Path) -> Iterator[Settings]:
    """Of the test's own county, before it is opened."""
    with county_template.copied(tmp_path / "data") as settings:
        yield settings


@pytest.fixture
def postgres_county(postgres_settings: Settings) -> Iterator[County]:
    with closing(County.open(postgres_settings)) as county:
        yield county
        _put_to_the_proof(county, postgres_settings.data)
        assert proof.found_in_tables(postgres_settings, PRIVATE) == set()


@pytest.fixture(params=["sqlite", "postgres"])
def county(request: pytest.FixtureRequest) -> County:
    chosen: County = request.getfixturevalue(f"{request.param}_county")
    return chosen


def _put_to_the_proof(county: County, data: Path) -> None:
    proof.replay_equals_the_views(county)
    proof.every_version_folds(county)
    assert proof.found_in_files(data, PRIVATE) == set()
