from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from infrastructure.database.database import Database
from tests.domain.given import investigating
from tests.infrastructure.views.given import Office, case_events, in_turn, town_events


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[Office]:
    office = Office.open(database, tmp_path)
    with closing(office.keyring):
        yield office


@pytest.fixture
def recorded(office: Office) -> Office:
    """Two cases of four events and the town's 25, all projected."""
    office.record(town_events())
    office.record(in_turn(case_events(1, investigating), case_events(2, investigating)))
    office.prepared()
    return office
