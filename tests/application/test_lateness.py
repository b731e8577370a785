"""Late entries: more than 24 hours after the act, counted in days of the calendar, Asia/Shanghai."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from application.queries.lateness import badge, late_days
from domain.record.when import SHANGHAI, When
from tests.domain.given import lead
from tests.domain.scene import Scene


@pytest.mark.parametrize(
    ("occurred", "recorded", "days"),
    [
        ("2022-06-30T09:30", datetime(2022, 7, 1, 9, 30, tzinfo=SHANGHAI), 0),
        ("2022-06-30T09:30", datetime(2022, 7, 1, 9, 31, tzinfo=SHANGHAI), 1),
        ("2022-06-30", datetime(2022, 7, 1, 23, 59, tzinfo=SHANGHAI), 0),
        ("2022-06-30", datetime(2022, 7, 2, 0, 0, tzinfo=SHANGHAI), 2),
        ("2022-06-30", datetime(2022, 6, 30, 8, 0, tzinfo=SHANGHAI), 0),
        ("2022-06", datetime(2022, 7, 3, 12, 0, tzinfo=SHANGHAI), 3),
    ],
)
def test_the_days_of_a_late_entry(occurred: str, recorded: datetime, days: int) -> None:
    event = lead(Scene()).history[0]
    times: dict[str, Any] = {"occurred_at": When.parse(occurred), "timestamp": recorded}
    entered = replace(event, **times)

    assert late_days(entered) == days
    assert badge(entered) == (f"事后{days}日补录" if days else "")
