"""Months from the 26th to the 25th, calendar months, quarters, years: their days, and the period a day falls into."""

from datetime import date

import pytest

from domain.record.refusal import BadInput
from domain.statistics.period import Calendar, period_of, period_with

PERIODS = {
    "七月，26日至25日": ("2022-07", Calendar.FROM_26TH, date(2022, 6, 26), date(2022, 7, 25)),
    "一月自上年12月26日": ("2023-01", Calendar.FROM_26TH, date(2022, 12, 26), date(2023, 1, 25)),
    "自然月": ("2024-02", Calendar.MONTH, date(2024, 2, 1), date(2024, 2, 29)),
    "第三季度": ("2022-q3", Calendar.QUARTER, date(2022, 7, 1), date(2022, 9, 30)),
    "第四季度": ("2022-Q4", Calendar.QUARTER, date(2022, 10, 1), date(2022, 12, 31)),
    "年度": ("2022", Calendar.YEAR, date(2022, 1, 1), date(2022, 12, 31)),
}


@pytest.mark.parametrize(("name", "calendar", "first", "last"), PERIODS.values(), ids=PERIODS)
def test_a_period_has_its_days(name: str, calendar: Calendar, first: date, last: date) -> None:
    period = period_of(name, calendar)

    assert (period.first, period.last) == (first, last)
    assert period_with(first, calendar) == period_with(last, calendar) == period


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2022, 7, 25), "2022-07"),
        (date(2022, 7, 26), "2022-08"),
        (date(2022, 12, 25), "2022-12"),
        (date(2022, 12, 26), "2023-01"),
    ],
    ids=str,
)
def test_the_26th_belongs_to_the_next_month(day: date, month: str) -> None:
    assert period_with(day, Calendar.FROM_26TH).name == month


@pytest.mark.parametrize(
    ("name", "calendar"),
    [
        ("2022-13", Calendar.FROM_26TH),
        ("2022-00", Calendar.MONTH),
        ("2022-Q5", Calendar.QUARTER),
        ("2022-07", Calendar.YEAR),
        ("22", Calendar.YEAR),
        ("", Calendar.MONTH),
        ("１９９９", Calendar.YEAR),
    ],
    ids=str,
)
def test_a_period_that_is_none_names_its_field(name: str, calendar: Calendar) -> None:
    with pytest.raises(BadInput) as refused:
        period_of(name, calendar)

    assert refused.value.field == "period"
