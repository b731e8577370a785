from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from infrastructure.database.database import Database
from tests.infrastructure.views.given import Office


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[Office]:
    office = Office.open(database, tmp_path)
    with closing(office.keyring):
        yield office
