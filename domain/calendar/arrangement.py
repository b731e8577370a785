"""放假安排的核对 — what a notice must look like before days are reckoned by it. 全国年节及纪念日放假办法；行政处罚法第八十五条."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from domain.calendar.days import Notice, Rest
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput

FESTIVALS = ("元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆")
YEARS = range(1900, 2199)
MARKS = frozenset({Certainty.VERIFIED, Certainty.EXCERPT, Certainty.MEMORY})
NUMBER_YEAR = re.compile(r"〔([0-9]{4})〕")


def check(notice: Notice, year: int, today: date) -> None:
    """Raises BadInput naming the field. A notice that completes no year changes an earlier one of ``year``."""
    if year not in YEARS:
        raise BadInput("year", "应为四位年份", "state the year")
    if notice.certainty not in MARKS:
        raise BadInput("certainty", "应为已核对、仅见摘录或者凭记忆", "state V, E or M")
    _check_date(notice, year, today)
    _check_festivals(notice)
    taken: dict[date, str] = {}
    for index, rest in enumerate(notice.rests):
        _check_rest(rest, f"rests.{index}", year, taken)
    for index, rest in enumerate(notice.rests):
        for at, on in enumerate(rest.makeup):
            _check_makeup(on, f"rests.{index}.makeup.{at}", year, taken)


def _check_date(notice: Notice, year: int, today: date) -> None:
    if notice.dated > today:
        raise BadInput("dated", "通知日期不能晚于今天", "the notice is dated in the future")
    if notice.dated.year not in (year - 1, year):
        raise BadInput(
            "dated",
            f"{year}年的安排应在上一年或者当年发布",
            f"the notice for {year} dates from it or the year before",
        )
    named = NUMBER_YEAR.search(notice.number)
    if named and int(named[1]) != notice.dated.year:
        raise BadInput("dated", "与通知文号中的年份不一致", "differs from the year in the number")


def _check_festivals(notice: Notice) -> None:
    """A festival left out would be reckoned as working days."""
    if not notice.rests:
        raise BadInput("rests", "没有填写放假安排", "no rest period is stated")
    names = "、".join(rest.name for rest in notice.rests)
    missing = "、".join(one for one in FESTIVALS if one not in names)
    if notice.completes and missing:
        raise BadInput("rests", f"缺少节日：{missing}", f"festivals are missing: {missing}")


def _check_rest(rest: Rest, field: str, year: int, taken: dict[date, str]) -> None:
    if not rest.name.strip():
        raise BadInput(f"{field}.name", "没有填写节日", "the festival is not named")
    _check_year(rest.first, f"{field}.first", year)
    _check_year(rest.last, f"{field}.last", year)
    if rest.last < rest.first:
        raise BadInput(f"{field}.last", "放假末日早于首日", "the period ends before it begins")
    for on in _days(rest):
        _take(on, f"{field}.first", rest.name, taken)


def _check_makeup(on: date, field: str, year: int, taken: dict[date, str]) -> None:
    _check_year(on, field, year)
    if on.weekday() < 5:
        raise BadInput(field, f"{on}不是周六、周日，无须调休", f"{on} is no weekend")
    _take(on, field, "调休上班", taken)


def _check_year(on: date, field: str, year: int) -> None:
    """A notice may reach back into the last week of the year before: that for 2019 set 29 to 31 December 2018."""
    if not date(year - 1, 12, 25) <= on <= date(year, 12, 31):
        raise BadInput(field, f"{on}不在{year}年的安排之内", f"{on} is outside the year {year}")


def _take(on: date, field: str, name: str, taken: dict[date, str]) -> None:
    if on in taken:
        raise BadInput(field, f"{on}已列为“{taken[on]}”", f"{on} is stated twice")
    taken[on] = name


def _days(rest: Rest) -> Sequence[date]:
    return [rest.first + timedelta(days=run) for run in range((rest.last - rest.first).days + 1)]
