"""孙吉镇2022年案 — the case everything began with, as far as the public report tells it: an order to correct, served.

Found on 2022-06-30 at 西里北沟, ordered to correct on 2022-07-01. Names,
measurements and the plan are invented.
"""

from datetime import date

from domain.law.lead_facts import LeadFacts
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
    opening.plan(
        case,
        case.day(1, "09:00"),
        LeadFacts(act_ended=date(2022, 6, 30), earth_taken=True, road_damaged=True, planning_area=True),
        ("ZR-01", "CZ-01"),
        "取土和挖掘村道是两个行为；是否破坏耕地待地类证明，村道在村庄规划区内属本镇法定职权",
        ("地类和永久基本农田证明", "取土范围、面积和去向", "道路的行政等级和毁损面积"),
    )
    return case
