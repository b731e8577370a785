"""A year nobody has published is reckoned on weekends and says so; a county's own days prevail over the notices."""

from datetime import date

import pytest

from domain.calendar.days import DayKind, Override
from domain.calendar.terms import TermUnit
from domain.calendar.work_calendar import SHIPPED, WorkCalendar
from domain.calendar.years import NOTICES


@pytest.mark.parametrize(
    ("on", "label"),
    [
        (date(2027, 10, 1), "工作日（暂定）"),
        (date(2027, 10, 2), "周六（暂定）"),
        (date(2017, 10, 2), "工作日（暂定）"),
        (date(2026, 12, 31), "工作日（暂定）"),
        (date(2026, 12, 24), "工作日"),
        (date(2025, 12, 31), "工作日"),
    ],
)
def test_a_day_without_a_published_arrangement_is_provisional(on: date, label: str) -> None:
    assert SHIPPED.day(on).label == label


@pytest.mark.parametrize(
    ("start", "end", "provisional"),
    [
        pytest.param(date(2026, 9, 1), date(2026, 12, 24), False, id="within published years"),
        pytest.param(date(2026, 12, 1), date(2027, 1, 4), True, id="runs into an unpublished year"),
        pytest.param(date(2026, 12, 1), date(2026, 12, 31), True, id="last week before an unpublished year"),
        pytest.param(date(2024, 12, 1), date(2025, 1, 10), False, id="border of two published years"),
        pytest.param(date(2017, 12, 31), date(2018, 1, 1), True, id="starts before the tables"),
        pytest.param(date(2016, 1, 1), date(2030, 1, 1), True, id="published years in between"),
        pytest.param(date(2027, 1, 4), date(2026, 12, 1), True, id="ends given in reverse"),
    ],
)
def test_a_span_that_touches_an_unpublished_year_is_provisional(
    start: date, end: date, provisional: bool
) -> None:
    assert SHIPPED.provisional(start, end) is provisional


def test_a_missing_year_between_published_ones_is_noticed() -> None:
    calendar = WorkCalendar(n for n in NOTICES if n.completes != 2024)
    assert calendar.provisional(date(2023, 6, 1), date(2025, 6, 1))
    assert calendar.day(date(2024, 5, 1)).provisional


def test_a_table_without_a_worked_saturday_gives_another_last_day() -> None:
    """Ten working days from 2024-05-06: to the 17th with the worked Saturday of the 11th, to the 20th without the notice."""
    without = WorkCalendar(n for n in NOTICES if n.completes != 2024)
    start = date(2024, 5, 6)

    assert SHIPPED.add_working_days(start, 10) == date(2024, 5, 17)
    assert without.add_working_days(start, 10) == date(2024, 5, 20)
    assert without.provisional(start, date(2024, 5, 20))


def test_a_term_into_an_unpublished_year_skips_weekends_only() -> None:
    assert SHIPPED.add_working_days(date(2027, 9, 30), 5) == date(2027, 10, 7)


def test_a_county_closes_a_working_day() -> None:
    flood = {date(2022, 7, 12): Override(DayKind.HOLIDAY, "防汛停止办公")}
    linyi = SHIPPED.with_overrides(flood)
    assert linyi.add_working_days(date(2022, 7, 1), 7) == date(2022, 7, 13)
    assert linyi.day(date(2022, 7, 12)).label == "休息（防汛停止办公）"
    assert linyi.reckon(date(2022, 7, 11), 2, TermUnit.WORKING_DAY)[1].why == "休息（防汛停止办公），不计入"


def test_a_county_opens_a_rest_day_of_a_notice() -> None:
    linyi = SHIPPED.with_overrides({date(2022, 10, 7): Override(DayKind.WORKDAY, "县政府通知上班")})
    assert linyi.roll_forward(date(2022, 10, 1)) == date(2022, 10, 7)
    assert linyi.day(date(2022, 10, 7)).label == "上班（县政府通知上班）"


def test_a_county_override_leaves_the_shipped_calendar_alone() -> None:
    SHIPPED.with_overrides({date(2022, 7, 12): Override(DayKind.HOLIDAY, "防汛停止办公")})
    assert SHIPPED.is_working(date(2022, 7, 12))


def test_a_day_a_county_has_set_is_not_provisional() -> None:
    linyi = SHIPPED.with_overrides({date(2027, 10, 1): Override(DayKind.HOLIDAY, "国庆节")})
    assert not linyi.day(date(2027, 10, 1)).provisional
    assert linyi.day(date(2027, 10, 4)).provisional


def test_a_later_notice_prevails_whatever_the_order_it_is_given_in() -> None:
    calendar = WorkCalendar(reversed(NOTICES))
    assert not calendar.is_working(date(2020, 2, 1))
    assert calendar.day(date(2020, 1, 31)).name == "春节（延长）"
