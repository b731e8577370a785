"""Points in time as callers write them."""

from datetime import UTC, date, datetime

import pytest

from application.queries.points_in_time import after, day_or_time, end_of, start_of
from domain.record.refusal import BadInput
from domain.record.when import SHANGHAI


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2022-07-01", date(2022, 7, 1)),
        ("2022-07-01T10:00", datetime(2022, 7, 1, 10, 0, tzinfo=SHANGHAI)),
        ("2022-07-01T10:00:30", datetime(2022, 7, 1, 10, 0, 30, tzinfo=SHANGHAI)),
        ("2022-07-01T02:00Z", datetime(2022, 7, 1, 2, 0, tzinfo=UTC)),
        ("2022-07-01T10:00+08:00", datetime(2022, 7, 1, 2, 0, tzinfo=UTC)),
    ],
)
def test_a_day_or_a_time(text: str, meant: date) -> None:
    assert day_or_time(text, "known_at") == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2022-02-30",
        "2022-7-1",
        "20220701",
        "2022-W26-5",
        "2022-07-01 10:00",
        "２０２２-07-01",
        "1656633600",
        "2022-07-01T25:00",
        "0001-01-01",
        "9999-12-31",
        "2022-07-01T10:00+99:00",
    ],
)
def test_anything_else_is_refused_by_name(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        day_or_time(text, "known_at")
    assert refused.value.field == "known_at"


def test_a_day_begins_and_ends_in_shanghai() -> None:
    day = date(2022, 7, 1)
    assert start_of(day).astimezone(UTC) == datetime(2022, 6, 30, 16, 0, tzinfo=UTC)
    assert end_of(day).astimezone(UTC) == datetime(2022, 7, 1, 15, 59, 59, 999999, tzinfo=UTC)
    assert after(day).astimezone(UTC) == datetime(2022, 7, 1, 16, 0, tzinfo=UTC)


def test_a_time_is_its_own_edge() -> None:
    time = datetime(2022, 7, 1, 2, 0, tzinfo=UTC)
    assert start_of(time) == end_of(time) == after(time) == time
