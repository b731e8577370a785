"""放假安排表 — rest days and adjusted working days as the State Council's General Office published them.

A later notice prevails over an earlier one for the days it names. Where a notice says "与周末连休" the
weekend stays a plain weekend. To add a year, append its notice: number, date, and every item as printed.
"""

from datetime import date
from typing import Final

from domain.calendar.days import Notice, Rest
from domain.record.certainty import Certainty

NOTICES: Final[tuple[Notice, ...]] = (
    Notice(
        "国办发明电〔2017〕12号",
        dated=date(2017, 11, 30),
        certainty=Certainty.VERIFIED,
        completes=2018,
        rests=(
            Rest("元旦", date(2018, 1, 1), date(2018, 1, 1)),
            Rest("春节", date(2018, 2, 15), date(2018, 2, 21), (date(2018, 2, 11), date(2018, 2, 24))),
            Rest("清明节", date(2018, 4, 5), date(2018, 4, 7), (date(2018, 4, 8),)),
            Rest("劳动节", date(2018, 4, 29), date(2018, 5, 1), (date(2018, 4, 28),)),
            Rest("端午节", date(2018, 6, 18), date(2018, 6, 18)),
            Rest("中秋节", date(2018, 9, 24), date(2018, 9, 24)),
            Rest("国庆节", date(2018, 10, 1), date(2018, 10, 7), (date(2018, 9, 29), date(2018, 9, 30))),
        ),
    ),
    Notice(
        "国办发明电〔2018〕15号",
        dated=date(2018, 12, 4),
        certainty=Certainty.VERIFIED,
        completes=2019,
        rests=(
            Rest("元旦", date(2018, 12, 30), date(2019, 1, 1), (date(2018, 12, 29),)),
            Rest("春节", date(2019, 2, 4), date(2019, 2, 10), (date(2019, 2, 2), date(2019, 2, 3))),
            Rest("清明节", date(2019, 4, 5), date(2019, 4, 5)),
            Rest("劳动节", date(2019, 5, 1), date(2019, 5, 1)),
            Rest("端午节", date(2019, 6, 7), date(2019, 6, 7)),
            Rest("中秋节", date(2019, 9, 13), date(2019, 9, 13)),
            Rest("国庆节", date(2019, 10, 1), date(2019, 10, 7), (date(2019, 9, 29), date(2019, 10, 12))),
        ),
    ),
    Notice(
        "国办发明电〔2019〕3号",
        dated=date(2019, 3, 22),
        certainty=Certainty.VERIFIED,
        completes=None,
        rests=(Rest("劳动节", date(2019, 5, 1), date(2019, 5, 4), (date(2019, 4, 28), date(2019, 5, 5))),),
    ),
    Notice(
        "国办发明电〔2019〕16号",
        dated=date(2019, 11, 21),
        certainty=Certainty.VERIFIED,
        completes=2020,
        rests=(
            Rest("元旦", date(2020, 1, 1), date(2020, 1, 1)),
            Rest("春节", date(2020, 1, 24), date(2020, 1, 30), (date(2020, 1, 19), date(2020, 2, 1))),
            Rest("清明节", date(2020, 4, 4), date(2020, 4, 6)),
            Rest("劳动节", date(2020, 5, 1), date(2020, 5, 5), (date(2020, 4, 26), date(2020, 5, 9))),
            Rest("端午节", date(2020, 6, 25), date(2020, 6, 27), (date(2020, 6, 28),)),
            Rest(
                "国庆节、中秋节",
                date(2020, 10, 1),
                date(2020, 10, 8),
                (date(2020, 9, 27), date(2020, 10, 10)),
            ),
        ),
    ),
    Notice(
        "国办发明电〔2020〕1号",
        dated=date(2020, 1, 26),
        certainty=Certainty.EXCERPT,
        completes=None,
        rests=(Rest("春节（延长）", date(2020, 1, 31), date(2020, 2, 2)),),
    ),
    Notice(
        "国办发明电〔2020〕27号",
        dated=date(2020, 11, 25),
        certainty=Certainty.VERIFIED,
        completes=2021,
        rests=(
            Rest("元旦", date(2021, 1, 1), date(2021, 1, 3)),
            Rest("春节", date(2021, 2, 11), date(2021, 2, 17), (date(2021, 2, 7), date(2021, 2, 20))),
            Rest("清明节", date(2021, 4, 3), date(2021, 4, 5)),
            Rest("劳动节", date(2021, 5, 1), date(2021, 5, 5), (date(2021, 4, 25), date(2021, 5, 8))),
            Rest("端午节", date(2021, 6, 12), date(2021, 6, 14)),
            Rest("中秋节", date(2021, 9, 19), date(2021, 9, 21), (date(2021, 9, 18),)),
            Rest("国庆节", date(2021, 10, 1), date(2021, 10, 7), (date(2021, 9, 26), date(2021, 10, 9))),
        ),
    ),
    Notice(
        "国办发明电〔2021〕11号",
        dated=date(2021, 10, 25),
        certainty=Certainty.VERIFIED,
        completes=2022,
        rests=(
            Rest("元旦", date(2022, 1, 1), date(2022, 1, 3)),
            Rest("春节", date(2022, 1, 31), date(2022, 2, 6), (date(2022, 1, 29), date(2022, 1, 30))),
            Rest("清明节", date(2022, 4, 3), date(2022, 4, 5), (date(2022, 4, 2),)),
            Rest("劳动节", date(2022, 4, 30), date(2022, 5, 4), (date(2022, 4, 24), date(2022, 5, 7))),
            Rest("端午节", date(2022, 6, 3), date(2022, 6, 5)),
            Rest("中秋节", date(2022, 9, 10), date(2022, 9, 12)),
            Rest("国庆节", date(2022, 10, 1), date(2022, 10, 7), (date(2022, 10, 8), date(2022, 10, 9))),
        ),
    ),
    Notice(
        "国办发明电〔2022〕16号",
        dated=date(2022, 12, 8),
        certainty=Certainty.VERIFIED,
        completes=2023,
        rests=(
            Rest("元旦", date(2022, 12, 31), date(2023, 1, 2)),
            Rest("春节", date(2023, 1, 21), date(2023, 1, 27), (date(2023, 1, 28), date(2023, 1, 29))),
            Rest("清明节", date(2023, 4, 5), date(2023, 4, 5)),
            Rest("劳动节", date(2023, 4, 29), date(2023, 5, 3), (date(2023, 4, 23), date(2023, 5, 6))),
            Rest("端午节", date(2023, 6, 22), date(2023, 6, 24), (date(2023, 6, 25),)),
            Rest(
                "中秋节、国庆节", date(2023, 9, 29), date(2023, 10, 6), (date(2023, 10, 7), date(2023, 10, 8))
            ),
        ),
    ),
    Notice(
        "国办发明电〔2023〕7号",
        dated=date(2023, 10, 25),
        certainty=Certainty.VERIFIED,
        completes=2024,
        rests=(
            Rest("元旦", date(2024, 1, 1), date(2024, 1, 1)),
            Rest("春节", date(2024, 2, 10), date(2024, 2, 17), (date(2024, 2, 4), date(2024, 2, 18))),
            Rest("清明节", date(2024, 4, 4), date(2024, 4, 6), (date(2024, 4, 7),)),
            Rest("劳动节", date(2024, 5, 1), date(2024, 5, 5), (date(2024, 4, 28), date(2024, 5, 11))),
            Rest("端午节", date(2024, 6, 10), date(2024, 6, 10)),
            Rest("中秋节", date(2024, 9, 15), date(2024, 9, 17), (date(2024, 9, 14),)),
            Rest("国庆节", date(2024, 10, 1), date(2024, 10, 7), (date(2024, 9, 29), date(2024, 10, 12))),
        ),
    ),
    Notice(
        "国办发明电〔2024〕12号",
        dated=date(2024, 11, 12),
        certainty=Certainty.VERIFIED,
        completes=2025,
        rests=(
            Rest("元旦", date(2025, 1, 1), date(2025, 1, 1)),
            Rest("春节", date(2025, 1, 28), date(2025, 2, 4), (date(2025, 1, 26), date(2025, 2, 8))),
            Rest("清明节", date(2025, 4, 4), date(2025, 4, 6)),
            Rest("劳动节", date(2025, 5, 1), date(2025, 5, 5), (date(2025, 4, 27),)),
            Rest("端午节", date(2025, 5, 31), date(2025, 6, 2)),
            Rest(
                "国庆节、中秋节",
                date(2025, 10, 1),
                date(2025, 10, 8),
                (date(2025, 9, 28), date(2025, 10, 11)),
            ),
        ),
    ),
    Notice(
        "国办发明电〔2025〕7号",
        dated=date(2025, 11, 4),
        certainty=Certainty.VERIFIED,
        completes=2026,
        rests=(
            Rest("元旦", date(2026, 1, 1), date(2026, 1, 3), (date(2026, 1, 4),)),
            Rest("春节", date(2026, 2, 15), date(2026, 2, 23), (date(2026, 2, 14), date(2026, 2, 28))),
            Rest("清明节", date(2026, 4, 4), date(2026, 4, 6)),
            Rest("劳动节", date(2026, 5, 1), date(2026, 5, 5), (date(2026, 5, 9),)),
            Rest("端午节", date(2026, 6, 19), date(2026, 6, 21)),
            Rest("中秋节", date(2026, 9, 25), date(2026, 9, 27)),
            Rest("国庆节", date(2026, 10, 1), date(2026, 10, 7), (date(2026, 9, 20), date(2026, 10, 10))),
        ),
    ),
)
