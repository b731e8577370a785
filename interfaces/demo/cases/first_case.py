"""孙吉镇2022年案 — the case everything began with, as far as the public report tells it: an order to correct, served.

Found on 2022-06-30 at 西里北沟, ordered to correct on 2022-07-01. Names and measurements are invented.
"""

from interfaces.demo import opening
from interfaces.demo.matters import FIRST_CASE
from interfaces.demo.parties import person
from interfaces.demo.story import Story
from interfaces.demo.towns import SUNJI


def sunji_2022() -> Story:
    villager = person("薛示民", "999999197001010850", "10000000010", "孙吉镇薛公村")
    case = Story("sunji-2022", SUNJI, FIRST_CASE, "2022-06-30T09:30", "西里北沟", villager)
    opening.lead(case)
    opening.check(case, "2022-06-30T09:40")
    opening.inspect(
        case,
        "2022-06-30T10:30",
        drawing="勘验图一张：上北下南，标注取土范围和村道缺口，2022年6月30日绘制",
        witness="薛示证",
    )
    opening.order(case, case.day(1, "10:00"), term=10)
    opening.hand_over(case, case.day(0, "11:00"), opening.ORDER)
    return case
