"""The shipped tables against an independent calendar, and against what the notices themselves print."""

from datetime import date, timedelta
from importlib import import_module

import pytest

from domain.calendar.days import DayKind
from domain.calendar.work_calendar import SHIPPED
from domain.calendar.years import NOTICES
from domain.record.certainty import Certainty

oracle = import_module("chinese_calendar")  # it ships no types
EVERY_DAY = [date(2018, 1, 1) + timedelta(days=n) for n in range(3287)]


def test_every_day_from_2018_to_2026_agrees_with_an_independent_calendar() -> None:
    assert EVERY_DAY[-1] == date(2026, 12, 31)
    assert [on for on in EVERY_DAY if SHIPPED.is_working(on) != oracle.is_workday(on)] == []


def test_the_look_up_and_the_described_day_never_disagree() -> None:
    assert [on for on in EVERY_DAY if SHIPPED.is_working(on) != SHIPPED.day(on).working] == []


def test_each_year_from_2018_to_2026_is_completed_by_one_notice() -> None:
    assert SHIPPED.published_years == tuple(range(2018, 2027))
    assert [n.completes for n in NOTICES if n.completes is not None] == list(range(2018, 2027))


def test_notices_stand_in_order_of_their_dates_and_carry_distinct_numbers() -> None:
    assert [n.dated for n in NOTICES] == sorted(n.dated for n in NOTICES)
    assert len({n.number for n in NOTICES}) == len(NOTICES) == 11
    assert all(n.number.startswith(f"国办发明电〔{n.dated.year}〕") for n in NOTICES)


def test_only_the_number_of_the_2020_extension_awaits_confirmation() -> None:
    unsure = [n.number for n in NOTICES if n.certainty is not Certainty.VERIFIED]
    assert unsure == ["国办发明电〔2020〕1号"]


def test_makeup_days_are_weekends_that_no_later_notice_gave_back() -> None:
    for rest in (rest for notice in NOTICES for rest in notice.rests):
        assert rest.first <= rest.last
        for on in rest.makeup:
            assert on.weekday() >= 5
            assert SHIPPED.day(on).kind is DayKind.MAKEUP or on == date(2020, 2, 1)


@pytest.mark.parametrize(
    ("on", "kind", "label"),
    [
        (date(2018, 12, 29), DayKind.MAKEUP, "调休上班（星期六）"),
        (date(2019, 5, 3), DayKind.HOLIDAY, "劳动节休息"),
        (date(2019, 5, 5), DayKind.MAKEUP, "调休上班（星期日）"),
        (date(2020, 1, 31), DayKind.HOLIDAY, "春节（延长）休息"),
        (date(2020, 2, 1), DayKind.HOLIDAY, "春节（延长）休息"),
        (date(2020, 2, 3), DayKind.WORKDAY, "工作日"),
        (date(2020, 10, 8), DayKind.HOLIDAY, "国庆节、中秋节休息"),
        (date(2022, 7, 2), DayKind.WEEKEND, "周六"),
        (date(2022, 10, 5), DayKind.HOLIDAY, "国庆节休息"),
        (date(2022, 10, 8), DayKind.MAKEUP, "调休上班（星期六）"),
        (date(2024, 2, 9), DayKind.WORKDAY, "工作日"),
        (date(2026, 2, 14), DayKind.MAKEUP, "调休上班（星期六）"),
    ],
)
def test_a_day_is_labelled_as_the_notice_has_it(on: date, kind: DayKind, label: str) -> None:
    day = SHIPPED.day(on)
    assert (day.kind, day.label, day.provisional) == (kind, label, False)


def test_a_makeup_day_names_the_holiday_it_makes_up_for() -> None:
    assert SHIPPED.day(date(2021, 9, 18)).name == "中秋节"
    assert SHIPPED.day(date(2021, 9, 26)).name == "国庆节"


def test_a_weekend_next_to_a_holiday_stays_a_weekend() -> None:
    assert SHIPPED.day(date(2019, 4, 6)).kind is DayKind.WEEKEND
