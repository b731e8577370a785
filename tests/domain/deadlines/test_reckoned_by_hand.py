"""Last days reckoned by hand over nine years of notices: the day as counted, the day after a roll-over, what lies between.

The notices are those of the General Office of the State Council for 2018 to 2026; 民法典第二百零一条至第二百零三条.
"""

from datetime import date, timedelta

import pytest

from domain.calendar.terms import TermUnit
from domain.calendar.work_calendar import SHIPPED
from domain.case.terms import Term
from domain.deadlines.explaining import explain
from domain.deadlines.reckoner import reckon
from domain.deadlines.rule import Begun, Deadline, DeadlineRule, Owes, Status
from domain.record.certainty import Certainty
from tests.domain.given import checking
from tests.domain.scene import Scene

WORKING_DAY, DAY, MONTH, YEAR = TermUnit.WORKING_DAY, TermUnit.DAY, TermUnit.MONTH, TermUnit.YEAR
BY_HAND = [
    ("2018-02-09", 5, WORKING_DAY, "2018-02-22", "2018-02-22", "2月11日（周日）上班；春节休2月15日至21日"),
    ("2018-02-14", 3, WORKING_DAY, "2018-02-24", "2018-02-24", "春节休2月15日至21日；2月24日（周六）上班"),
    ("2018-02-02", 15, DAY, "2018-02-17", "2018-02-22", "期满日在春节休2月15日至21日中"),
    ("2019-02-01", 3, WORKING_DAY, "2019-02-11", "2019-02-11", "2月2日、3日（周末）上班；春节休2月4日至10日"),
    ("2019-02-03", 5, WORKING_DAY, "2019-02-15", "2019-02-15", "春节休2月4日至10日"),
    ("2019-01-23", 15, DAY, "2019-02-07", "2019-02-11", "期满日在春节休2月4日至10日中"),
    (
        "2020-01-17",
        10,
        WORKING_DAY,
        "2020-02-07",
        "2020-02-07",
        "1月19日（周日）上班；春节休1月24日至30日，延长至2月2日",
    ),
    (
        "2020-01-23",
        1,
        WORKING_DAY,
        "2020-02-03",
        "2020-02-03",
        "春节休1月24日至30日，延长至2月2日；原定2月1日（周六）上班取消",
    ),
    ("2020-01-16", 15, DAY, "2020-01-31", "2020-02-03", "期满日1月31日在延长的春节假期中"),
    ("2020-01-17", 15, DAY, "2020-02-01", "2020-02-03", "期满日2月1日原定上班，因延长假期休息"),
    ("2020-01-19", 15, DAY, "2020-02-03", "2020-02-03", "延长的春节假期后第一日上班"),
    ("2021-02-05", 4, WORKING_DAY, "2021-02-10", "2021-02-10", "2月7日（周日）上班；春节休2月11日至17日"),
    ("2021-02-10", 3, WORKING_DAY, "2021-02-20", "2021-02-20", "春节休2月11日至17日；2月20日（周六）上班"),
    ("2021-02-05", 15, DAY, "2021-02-20", "2021-02-20", "期满日2月20日（周六）上班，不顺延"),
    (
        "2022-01-28",
        3,
        WORKING_DAY,
        "2022-02-07",
        "2022-02-07",
        "1月29日、30日（周末）上班；春节休1月31日至2月6日",
    ),
    ("2022-01-30", 5, WORKING_DAY, "2022-02-11", "2022-02-11", "春节休1月31日至2月6日"),
    ("2022-01-22", 15, DAY, "2022-02-06", "2022-02-07", "期满日在春节休1月31日至2月6日中"),
    (
        "2023-01-20",
        2,
        WORKING_DAY,
        "2023-01-29",
        "2023-01-29",
        "春节休1月21日至27日；1月28日、29日（周末）上班",
    ),
    (
        "2023-01-16",
        7,
        WORKING_DAY,
        "2023-01-30",
        "2023-01-30",
        "春节休1月21日至27日；1月28日、29日（周末）上班",
    ),
    ("2023-01-12", 15, DAY, "2023-01-27", "2023-01-28", "期满日1月27日春节休息，次日（周六）上班"),
    ("2024-02-02", 6, WORKING_DAY, "2024-02-09", "2024-02-09", "2月4日（周日）上班；2月9日除夕不休"),
    ("2024-02-08", 3, WORKING_DAY, "2024-02-19", "2024-02-19", "春节休2月10日至17日；2月18日（周日）上班"),
    ("2024-02-01", 15, DAY, "2024-02-16", "2024-02-18", "期满日在春节休2月10日至17日中；2月18日（周日）上班"),
    ("2025-01-24", 3, WORKING_DAY, "2025-02-05", "2025-02-05", "1月26日（周日）上班；春节休1月28日至2月4日"),
    ("2025-01-27", 4, WORKING_DAY, "2025-02-08", "2025-02-08", "春节休1月28日至2月4日；2月8日（周六）上班"),
    ("2025-01-20", 15, DAY, "2025-02-04", "2025-02-05", "期满日2月4日春节休息"),
    ("2026-02-13", 3, WORKING_DAY, "2026-02-25", "2026-02-25", "2月14日（周六）上班；春节休2月15日至23日"),
    ("2026-02-24", 5, WORKING_DAY, "2026-03-02", "2026-03-02", "2月28日（周六）上班"),
    ("2026-02-07", 15, DAY, "2026-02-22", "2026-02-24", "期满日在春节休2月15日至23日中"),
    (
        "2018-09-28",
        3,
        WORKING_DAY,
        "2018-10-08",
        "2018-10-08",
        "9月29日、30日（周末）上班；国庆节休10月1日至7日",
    ),
    ("2019-09-27", 3, WORKING_DAY, "2019-10-08", "2019-10-08", "9月29日（周日）上班；国庆节休10月1日至7日"),
    ("2019-10-08", 4, WORKING_DAY, "2019-10-12", "2019-10-12", "10月12日（周六）上班"),
    (
        "2020-09-25",
        5,
        WORKING_DAY,
        "2020-10-09",
        "2020-10-09",
        "9月27日（周日）上班；国庆节、中秋节休10月1日至8日",
    ),
    ("2020-10-09", 1, WORKING_DAY, "2020-10-10", "2020-10-10", "10月10日（周六）上班"),
    ("2021-09-24", 5, WORKING_DAY, "2021-09-30", "2021-09-30", "9月26日（周日）上班；国庆节休10月1日至7日"),
    ("2021-09-24", 15, DAY, "2021-10-09", "2021-10-09", "期满日10月9日（周六）上班，不顺延"),
    (
        "2022-09-26",
        10,
        WORKING_DAY,
        "2022-10-13",
        "2022-10-13",
        "国庆节休10月1日至7日；10月8日、9日（周末）上班",
    ),
    ("2022-09-16", 15, DAY, "2022-10-01", "2022-10-08", "期满日10月1日国庆节休息；10月8日（周六）上班"),
    ("2022-09-23", 15, DAY, "2022-10-08", "2022-10-08", "期满日10月8日（周六）上班，不顺延"),
    (
        "2023-09-28",
        2,
        WORKING_DAY,
        "2023-10-08",
        "2023-10-08",
        "中秋节、国庆节休9月29日至10月6日；10月7日、8日（周末）上班",
    ),
    ("2023-09-14", 15, DAY, "2023-09-29", "2023-10-07", "期满日9月29日休息；10月7日（周六）上班"),
    ("2024-09-27", 3, WORKING_DAY, "2024-10-08", "2024-10-08", "9月29日（周日）上班；国庆节休10月1日至7日"),
    ("2024-10-08", 4, WORKING_DAY, "2024-10-12", "2024-10-12", "10月12日（周六）上班"),
    (
        "2025-09-26",
        5,
        WORKING_DAY,
        "2025-10-10",
        "2025-10-10",
        "9月28日（周日）上班；国庆节、中秋节休10月1日至8日",
    ),
    ("2025-09-16", 15, DAY, "2025-10-01", "2025-10-09", "期满日10月1日国庆节休息"),
    ("2026-09-18", 5, WORKING_DAY, "2026-09-24", "2026-09-24", "9月20日（周日）上班；中秋节休9月25日至27日"),
    ("2026-09-30", 3, WORKING_DAY, "2026-10-10", "2026-10-10", "国庆节休10月1日至7日；10月10日（周六）上班"),
    (
        "2018-04-27",
        3,
        WORKING_DAY,
        "2018-05-03",
        "2018-05-03",
        "4月28日（周六）上班；劳动节休4月29日至5月1日",
    ),
    ("2018-04-04", 1, WORKING_DAY, "2018-04-08", "2018-04-08", "清明节休4月5日至7日；4月8日（周日）上班"),
    ("2019-04-30", 1, WORKING_DAY, "2019-05-05", "2019-05-05", "劳动节休5月1日至4日；5月5日（周日）上班"),
    ("2019-04-26", 3, WORKING_DAY, "2019-04-30", "2019-04-30", "4月28日（周日）上班；劳动节休5月1日至4日"),
    ("2020-06-24", 2, WORKING_DAY, "2020-06-29", "2020-06-29", "端午节休6月25日至27日；6月28日（周日）上班"),
    ("2021-09-17", 2, WORKING_DAY, "2021-09-22", "2021-09-22", "9月18日（周六）上班；中秋节休9月19日至21日"),
    ("2022-09-02", 7, WORKING_DAY, "2022-09-14", "2022-09-14", "中秋节休9月10日至12日"),
    ("2022-04-01", 2, WORKING_DAY, "2022-04-06", "2022-04-06", "4月2日（周六）上班；清明节休4月3日至5日"),
    ("2024-05-06", 10, WORKING_DAY, "2024-05-17", "2024-05-17", "5月11日（周六）上班"),
    ("2024-09-13", 2, WORKING_DAY, "2024-09-18", "2024-09-18", "9月14日（周六）上班；中秋节休9月15日至17日"),
    ("2022-07-01", 7, WORKING_DAY, "2022-07-12", "2022-07-12", "两个周末"),
    ("2022-08-01", 5, WORKING_DAY, "2022-08-08", "2022-08-08", "一个周末"),
    (
        "2018-12-27",
        3,
        WORKING_DAY,
        "2019-01-02",
        "2019-01-02",
        "12月29日（周六）上班；元旦休12月30日至1月1日",
    ),
    ("2019-12-31", 1, WORKING_DAY, "2020-01-02", "2020-01-02", "元旦休1月1日"),
    ("2020-12-31", 1, WORKING_DAY, "2021-01-04", "2021-01-04", "元旦休1月1日至3日"),
    ("2021-12-30", 2, WORKING_DAY, "2022-01-04", "2022-01-04", "元旦休1月1日至3日"),
    ("2022-12-30", 1, WORKING_DAY, "2023-01-03", "2023-01-03", "元旦休12月31日至1月2日"),
    ("2023-12-29", 2, WORKING_DAY, "2024-01-03", "2024-01-03", "元旦休1月1日，连同周末"),
    ("2024-12-17", 15, DAY, "2025-01-01", "2025-01-02", "期满日1月1日元旦休息"),
    ("2025-12-31", 2, WORKING_DAY, "2026-01-05", "2026-01-05", "元旦休1月1日至3日；1月4日（周日）上班"),
    ("2022-07-01", 90, DAY, "2022-09-29", "2022-09-29", "国庆节之前"),
    ("2022-07-01", 120, DAY, "2022-10-29", "2022-10-31", "原起算日加三十日的延长；期满日周六"),
    ("2022-07-01", 30, DAY, "2022-07-31", "2022-08-01", "期满日周日"),
    ("2022-09-05", 15, DAY, "2022-09-20", "2022-09-20", "中秋节在期间内，照计"),
    ("2022-09-05", 60, DAY, "2022-11-04", "2022-11-04", "国庆节在期间内，照计"),
    ("2024-02-14", 15, DAY, "2024-02-29", "2024-02-29", "闰年2月有29日"),
    ("2020-02-14", 15, DAY, "2020-02-29", "2020-03-02", "闰年2月29日（周六）"),
    ("2023-02-14", 15, DAY, "2023-03-01", "2023-03-01", "平年2月只有28日"),
    ("2022-01-31", 1, MONTH, "2022-02-28", "2022-02-28", "2月没有31日，末日为28日"),
    ("2020-01-31", 1, MONTH, "2020-02-29", "2020-03-02", "闰年2月末日为29日（周六）"),
    ("2024-01-31", 1, MONTH, "2024-02-29", "2024-02-29", "闰年2月末日为29日"),
    ("2021-11-30", 3, MONTH, "2022-02-28", "2022-02-28", "2月没有30日，末日为28日"),
    ("2023-08-31", 6, MONTH, "2024-02-29", "2024-02-29", "2月没有31日，闰年末日为29日"),
    ("2022-08-31", 6, MONTH, "2023-02-28", "2023-02-28", "2月没有31日，末日为28日"),
    ("2025-03-31", 3, MONTH, "2025-06-30", "2025-06-30", "6月没有31日，末日为30日"),
    ("2022-09-05", 6, MONTH, "2023-03-05", "2023-03-06", "期满日周日"),
    ("2023-03-05", 3, MONTH, "2023-06-05", "2023-06-05", "期满日周一"),
    ("2023-03-06", 3, MONTH, "2023-06-06", "2023-06-06", "期满日周二"),
    ("2024-02-25", 6, MONTH, "2024-08-25", "2024-08-26", "期满日周日"),
    ("2025-03-28", 6, MONTH, "2025-09-28", "2025-09-28", "期满日9月28日（周日）上班，不顺延"),
    ("2021-05-05", 3, MONTH, "2021-08-05", "2021-08-05", "期满日周四"),
    ("2022-06-25", 3, MONTH, "2022-09-25", "2022-09-26", "期满日周日"),
    ("2025-11-15", 3, MONTH, "2026-02-15", "2026-02-24", "期满日2月15日春节休息；2月24日上班"),
    ("2020-06-30", 2, YEAR, "2022-06-30", "2022-06-30", "期满日周四"),
    ("2020-06-26", 2, YEAR, "2022-06-26", "2022-06-27", "期满日周日"),
    ("2020-02-29", 5, YEAR, "2025-02-28", "2025-02-28", "2025年2月没有29日，末日为28日"),
    ("2024-02-29", 2, YEAR, "2026-02-28", "2026-02-28", "2026年2月末日为28日（周六），上班"),
    ("2022-10-20", 3, YEAR, "2025-10-20", "2025-10-20", "期满日周一"),
]
ROWS = pytest.mark.parametrize(
    ("start", "length", "unit", "raw", "rolled", "between"),
    BY_HAND,
    ids=[f"{start} {length}{unit.label} {between}" for start, length, unit, _, _, between in BY_HAND],
)
ONE_DAY = timedelta(days=1)
CASE = checking(Scene()).case


def reckoned(start: str, length: int, unit: TermUnit, owes: Owes, today: date) -> Deadline:
    term = Term("T00", length, unit, "民法典第二百零一条", Certainty.VERIFIED)
    begun = Begun(subject="示例", starts_on=date.fromisoformat(start), started_by="送达", term=term)

    rule = DeadlineRule(
        id="T00", title="示例", article=term.article, mark=term.mark, owes=owes, begun=lambda *_: (begun,)
    )
    (found,) = reckon(CASE, SHIPPED, today, (rule,))
    return found


@ROWS
def test_the_day_as_counted_and_the_day_after_a_roll_over(
    start: str, length: int, unit: TermUnit, raw: str, rolled: str, between: str
) -> None:
    found = reckoned(start, length, unit, Owes.PARTY, date.fromisoformat(start))

    assert (found.raw_due.isoformat(), found.rolled_due.isoformat()) == (raw, rolled), between
    assert not found.provisional


@ROWS
@pytest.mark.parametrize("owes", [Owes.ORGAN, Owes.PARTY])
def test_what_is_due_is_missed_on_the_day_after_and_not_before(
    start: str, length: int, unit: TermUnit, raw: str, rolled: str, between: str, owes: Owes
) -> None:
    judged = date.fromisoformat(rolled if owes is Owes.PARTY else raw)

    told = [
        reckoned(start, length, unit, owes, day).status
        for day in (judged - ONE_DAY, judged, judged + ONE_DAY)
    ]

    assert told == [Status.RUNNING, Status.RUNNING, Status.MISSED], between


@ROWS
def test_the_explanation_counts_as_many_days_and_ends_on_that_day(
    start: str, length: int, unit: TermUnit, raw: str, rolled: str, between: str
) -> None:
    found = reckoned(start, length, unit, Owes.PARTY, date.fromisoformat(start))
    days = explain(found, SHIPPED, date.fromisoformat(start))

    counted = [one.day.date for one in days if one.counted]
    assert (counted[-1].isoformat(), days[-1].day.date.isoformat()) == (raw, rolled), between
    assert len(counted) == length


@pytest.mark.parametrize(
    ("start", "raw", "hard"),
    [("2022-07-01", "2022-10-29", "2022-10-28"), ("2022-06-03", "2022-10-01", "2022-09-30")],
)
def test_the_organ_can_act_in_its_office_until_the_working_day_before(
    start: str, raw: str, hard: str
) -> None:
    """A hundred and twenty days: the ninety to decide with an extension of thirty, from the original start."""
    found = reckoned(start, 120, DAY, Owes.ORGAN, date.fromisoformat(start))

    assert (found.raw_due.isoformat(), found.hard_due.isoformat()) == (raw, hard)


@pytest.mark.parametrize(("start", "provisional"), [("2026-12-01", True), ("2026-11-02", False)])
def test_a_term_into_a_year_without_a_notice_is_provisional(start: str, provisional: bool) -> None:
    assert reckoned(start, 30, DAY, Owes.ORGAN, date(2026, 12, 1)).provisional is provisional
