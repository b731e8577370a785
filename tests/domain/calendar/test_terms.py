"""Last days of terms: worked examples of real years, make-up Saturdays, the year border, the rule of months."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar.terms import TermUnit
from domain.calendar.work_calendar import SHIPPED

WORKING, DAY, MONTH, YEAR = TermUnit.WORKING_DAY, TermUnit.DAY, TermUnit.MONTH, TermUnit.YEAR
DAYS_OF_TABLES = st.dates(date(2018, 1, 1), date(2026, 10, 1))


@pytest.mark.parametrize(
    ("start", "n", "unit", "last"),
    [
        pytest.param(date(2022, 7, 1), 90, DAY, date(2022, 9, 29), id="立案后九十日"),
        pytest.param(date(2022, 7, 1), 120, DAY, date(2022, 10, 29), id="延长三十日，自原起算日计"),
        pytest.param(date(2022, 7, 1), 7, WORKING, date(2022, 7, 12), id="先行登记保存七日"),
        pytest.param(date(2022, 8, 1), 5, WORKING, date(2022, 8, 8), id="申请听证五日"),
        pytest.param(date(2022, 9, 2), 7, WORKING, date(2022, 9, 14), id="送达七日，跨中秋节"),
        pytest.param(date(2022, 9, 5), 15, DAY, date(2022, 9, 20), id="缴款十五日"),
        pytest.param(date(2022, 9, 5), 60, DAY, date(2022, 11, 4), id="复议六十日"),
        pytest.param(date(2022, 9, 5), 6, MONTH, date(2023, 3, 5), id="起诉六个月"),
        pytest.param(date(2023, 3, 6), 3, MONTH, date(2023, 6, 6), id="申请法院执行三个月"),
        pytest.param(date(2023, 3, 5), 3, MONTH, date(2023, 6, 5), id="申请法院执行三个月，从严"),
        pytest.param(date(2022, 9, 16), 15, DAY, date(2022, 10, 1), id="缴款十五日，末日国庆节"),
        pytest.param(date(2022, 9, 26), 10, WORKING, date(2022, 10, 13), id="催告十日，跨国庆节"),
        pytest.param(date(2022, 7, 1), 30, DAY, date(2022, 7, 31), id="公告送达三十日"),
        pytest.param(date(2022, 12, 29), 3, WORKING, date(2023, 1, 4), id="跨元旦"),
        pytest.param(date(2018, 12, 28), 2, WORKING, date(2019, 1, 2), id="跨元旦，12月29日星期六上班"),
        pytest.param(date(2022, 10, 7), 1, WORKING, date(2022, 10, 8), id="调休星期六计入"),
        pytest.param(date(2022, 10, 7), 2, WORKING, date(2022, 10, 9), id="调休星期日计入"),
        pytest.param(date(2020, 1, 23), 1, WORKING, date(2020, 2, 3), id="2020年延长的春节"),
        pytest.param(date(2022, 7, 2), 1, WORKING, date(2022, 7, 4), id="星期六起算"),
        pytest.param(date(2022, 8, 31), 6, MONTH, date(2023, 2, 28), id="无对应日取月末日"),
        pytest.param(date(2023, 8, 31), 6, MONTH, date(2024, 2, 29), id="无对应日取闰年月末日"),
        pytest.param(date(2022, 2, 28), 1, MONTH, date(2022, 3, 28), id="月末不进位到月末"),
        pytest.param(date(2022, 12, 31), 12, MONTH, date(2023, 12, 31), id="十二个月"),
        pytest.param(date(2024, 2, 29), 2, YEAR, date(2026, 2, 28), id="两年，闰日无对应日"),
        pytest.param(date(2022, 6, 30), 5, YEAR, date(2027, 6, 30), id="五年"),
    ],
)
def test_the_last_day_of_a_term_is(start: date, n: int, unit: TermUnit, last: date) -> None:
    assert SHIPPED.last_day(start, n, unit) == last


@pytest.mark.parametrize(
    ("last", "rolled"),
    [
        pytest.param(date(2022, 10, 1), date(2022, 10, 8), id="国庆节顺延至调休星期六"),
        pytest.param(date(2023, 3, 5), date(2023, 3, 6), id="星期日顺延"),
        pytest.param(date(2022, 10, 9), date(2022, 10, 9), id="调休星期日不顺延"),
        pytest.param(date(2022, 9, 20), date(2022, 9, 20), id="工作日不顺延"),
        pytest.param(date(2022, 12, 31), date(2023, 1, 3), id="顺延跨年"),
    ],
)
def test_a_last_day_on_a_holiday_rolls_to_the_next_working_day(last: date, rolled: date) -> None:
    assert SHIPPED.roll_forward(last) == rolled


@pytest.mark.parametrize(
    ("last", "rolled"),
    [
        (date(2022, 10, 29), date(2022, 10, 28)),
        (date(2022, 10, 7), date(2022, 9, 30)),
        (date(2022, 10, 9), date(2022, 10, 9)),
        (date(2023, 1, 2), date(2022, 12, 30)),
    ],
)
def test_the_safe_day_of_an_organ_is_the_working_day_before(last: date, rolled: date) -> None:
    assert SHIPPED.roll_back(last) == rolled


@pytest.mark.parametrize("unit", list(TermUnit))
def test_a_term_of_no_length_is_refused(unit: TermUnit) -> None:
    with pytest.raises(ValueError, match="at least one unit"):
        SHIPPED.last_day(date(2022, 7, 1), 0, unit)


def test_working_days_between_leaves_out_the_first_day_and_counts_the_last() -> None:
    assert SHIPPED.working_days_between(date(2022, 9, 26), date(2022, 10, 13)) == 10
    assert SHIPPED.working_days_between(date(2022, 9, 26), date(2022, 9, 26)) == 0
    assert SHIPPED.working_days_between(date(2022, 9, 27), date(2022, 9, 26)) == 0


@given(start=DAYS_OF_TABLES, n=st.integers(1, 40))
def test_adding_working_days_is_undone_by_counting_them(start: date, n: int) -> None:
    last = SHIPPED.add_working_days(start, n)
    assert SHIPPED.is_working(last)
    assert SHIPPED.working_days_between(start, last) == n
