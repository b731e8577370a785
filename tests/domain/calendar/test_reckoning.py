"""The explanation of a term: every day, counted or not, and why."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar.terms import TermUnit
from domain.calendar.work_calendar import SHIPPED

WORKING, DAY, MONTH = TermUnit.WORKING_DAY, TermUnit.DAY, TermUnit.MONTH


def test_seven_working_days_over_mid_autumn_are_explained_day_by_day() -> None:
    days = SHIPPED.reckon(date(2022, 9, 2), 7, WORKING)
    assert [(d.day.date.isoformat()[5:], d.number, d.why) for d in days] == [
        ("09-02", None, "当日不计入"),
        ("09-03", None, "周六，不计入"),
        ("09-04", None, "周日，不计入"),
        ("09-05", 1, "第1日，工作日"),
        ("09-06", 2, "第2日，工作日"),
        ("09-07", 3, "第3日，工作日"),
        ("09-08", 4, "第4日，工作日"),
        ("09-09", 5, "第5日，工作日"),
        ("09-10", None, "中秋节休息，不计入"),
        ("09-11", None, "中秋节休息，不计入"),
        ("09-12", None, "中秋节休息，不计入"),
        ("09-13", 6, "第6日，工作日"),
        ("09-14", 7, "第7日，工作日，期满日"),
    ]


def test_calendar_days_count_holidays_too() -> None:
    days = SHIPPED.reckon(date(2022, 9, 16), 15, DAY)
    assert [d.counted for d in days] == [False] + [True] * 15
    assert days[-1].why == "第15日，国庆节休息，期满日"


def test_a_roll_over_is_shown_down_to_the_makeup_saturday() -> None:
    days = SHIPPED.reckon(date(2022, 9, 16), 15, DAY, rolled=True)
    assert [(d.day.date.day, d.counted, d.why) for d in days[-2:]] == [
        (7, False, "国庆节休息，顺延"),
        (8, False, "调休上班（星期六），顺延至该日期满"),
    ]


def test_a_term_that_ends_on_a_working_day_is_not_rolled() -> None:
    start = date(2022, 9, 5)
    assert SHIPPED.reckon(start, 15, DAY, rolled=True) == SHIPPED.reckon(start, 15, DAY)


def test_months_are_explained_to_the_corresponding_day() -> None:
    days = SHIPPED.reckon(date(2022, 8, 31), 6, MONTH)
    assert days[-1].day.date == date(2023, 2, 28)
    assert days[-1].why == "第181日，工作日，期满日"


def test_days_of_an_unpublished_year_are_explained_as_provisional() -> None:
    days = SHIPPED.reckon(date(2027, 9, 30), 2, WORKING)
    assert [d.why for d in days[1:]] == [
        "第1日，工作日（暂定）",
        "周六（暂定），不计入",
        "周日（暂定），不计入",
        "第2日，工作日（暂定），期满日",
    ]


@given(
    start=st.dates(date(2018, 1, 1), date(2026, 6, 1)),
    n=st.integers(1, 60),
    unit=st.sampled_from([WORKING, DAY]),
)
def test_the_days_counted_are_the_length_of_the_term(start: date, n: int, unit: TermUnit) -> None:
    days = SHIPPED.reckon(start, n, unit)
    assert [d.number for d in days if d.counted] == list(range(1, n + 1))
    assert days[-1].day.date == SHIPPED.last_day(start, n, unit)


@pytest.mark.parametrize("rolled", [True, False])
def test_the_explanation_misses_no_day(rolled: bool) -> None:
    days = SHIPPED.reckon(date(2025, 9, 22), 10, WORKING, rolled=rolled)
    ordinals = [d.day.date.toordinal() for d in days]
    assert ordinals == list(range(date(2025, 9, 22).toordinal(), date(2025, 10, 11).toordinal() + 1))
