"""Towns on both databases: a fresh one for each test that changes it, and a shared one for those that only look."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from infrastructure.settings import Settings
from tests import settled
from tests.interfaces.api.town import Town
from tests.settled import Template


@dataclass(frozen=True)
class Settled:
    settings: Settings
    tokens: dict[str, str]

    def copied(self, settings: Settings) -> Town:
        settled.copy(self.settings, settings)
        return Town.open(settings, self.tokens)


@pytest.fixture(scope="session")
def settled_town(tmp_path_factory: pytest.TempPathFactory) -> Settled:
    settings = Settings(data=tmp_path_factory.mktemp("settled") / "data")
    with closing(Town.open(settings)) as town:
        town.application.services.views.catch_up()
        return Settled(settings, town.tokens)


@pytest.fixture
def sqlite_town(settled_town: Settled, tmp_path: Path) -> Iterator[Town]:
    with closing(settled_town.copied(Settings(data=tmp_path / "data"))) as town:
        yield town


@pytest.fixture(scope="session")
def town_template(
    settled_town: Settled, tmp_path_factory: pytest.TempPathFactory, postgres_url: str
) -> Iterator[Template]:
    place = tmp_path_factory.mktemp("template") / "data"
    with Template.made(settled_town.settings, postgres_url, place) as template:
        yield template


@pytest.fixture
def postgres_town(settled_town: Settled, town_template: Template, tmp_path: Path) -> Iterator[Town]:
    with (
        town_template.copied(tmp_path / "data") as settings,
        closing(Town.open(settings, settled_town.tokens)) as town,
    ):
        yield town


@pytest.fixture(params=["sqlite", "postgres"])
def town(request: pytest.FixtureRequest) -> Town:
    chosen: Town = request.getfixturevalue(f"{request.param}_town")
    return chosen


@pytest.fixture(scope="module")
def quiet_town(settled_town: Settled, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Shared by the tests of a file: for requests that are refused, and for looking."""
    with closing(settled_town.copied(Settings(data=tmp_path_factory.mktemp("town") / "data"))) as town:
        yield town
