"""A notice for 2027 that never was: 国务院 has not published that year's; days and number are invented for the tests."""

from datetime import date

from domain.calendar.days import Notice, Rest
from domain.record.certainty import Certainty

NUMBER = "国办发明电〔2026〕99号（虚构）"
RESTS = (
    Rest("元旦", date(2027, 1, 1), date(2027, 1, 3)),
    Rest("春节", date(2027, 2, 5), date(2027, 2, 13), (date(2027, 1, 31), date(2027, 2, 20))),
    Rest("清明节", date(2027, 4, 3), date(2027, 4, 5)),
    Rest("劳动节", date(2027, 5, 1), date(2027, 5, 5), (date(2027, 5, 8),)),
    Rest("端午节", date(2027, 6, 9), date(2027, 6, 9)),
    Rest("中秋节", date(2027, 9, 15), date(2027, 9, 15)),
    Rest("国庆节", date(2027, 10, 1), date(2027, 10, 7), (date(2027, 9, 26), date(2027, 10, 9))),
)


def notice_for_2027(
    number: str = NUMBER, rests: tuple[Rest, ...] = RESTS, completes: int | None = 2027
) -> Notice:
    return Notice(number, date(2026, 11, 5), Certainty.MEMORY, completes, rests, "虚构，仅供测试")
