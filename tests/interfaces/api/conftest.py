"""Towns on both databases: a fresh one for each test that changes it, and a shared one for those that only look."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.interfaces.api.town import Town


@pytest.fixture
def sqlite_town(tmp_path: Path) -> Iterator[Town]:
    with closing(Town.open(tmp_path / "data")) as town:
        yield town


@pytest.fixture
def postgres_town(tmp_path: Path, postgres_url: str, postgres_schema: str) -> Iterator[Town]:
    with closing(Town.open(tmp_path / "data", postgres_url, postgres_schema)) as town:
        yield town


@pytest.fixture(params=["sqlite", "postgres"])
def town(request: pytest.FixtureRequest) -> Town:
    chosen: Town = request.getfixturevalue(f"{request.param}_town")
    return chosen


@pytest.fixture(scope="module")
def quiet_town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Shared by the tests of a file: for requests that are refused, and for looking."""
    with closing(Town.open(tmp_path_factory.mktemp("town") / "data")) as town:
        yield town
