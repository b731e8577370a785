"""不予处罚 — slight, corrected in time, no harm: decided, served, closed without a fine. 行政处罚法第三十三条第一款."""

from typing import Any

from tests.stories import givens
from tests.stories.county import CaseFile, County
from tests.stories.givens import COURT, ORDER, PHOTO
from tests.stories.people import HEAD, OFFICER, TWO_OFFICERS

GULLY_BANK: dict[str, Any] = {
    "act_ended": "2022-06-30",
    "earth_taken": True,
    "land_class": "其他地类",
    "basic_farmland": False,
    "planting_destroyed": False,
    "hazard_zone": False,
    "river_area": False,
    "irrigation_works": False,
    "highway_distance": "5000",
    "township_road_distance": "5000",
    "bridge_distance": "5000",
    "mineral": False,
    "power_facility": False,
    "gas_facility": False,
    "approved": False,
    "road_approved": False,
    "road_damaged": True,
    "road": "未登记的村内道路",
    "planning_area": True,
}
NO_PENALTY = "临孙综执不罚字〔2022〕第001号"


def test_a_slight_act_corrected_in_time_is_not_penalised(county: County) -> None:
    """场景A 不予处罚：沟边非耕地，村内道路损坏六平方米，七月十二日复查已恢复；
    七月十三日立案，二十六日决定不予处罚，二十七日送达，二十九日结案。"""
    case = givens.order_served(county)
    land_is_not_cultivated(case)
    plan = county.by(OFFICER).get(f"/cases/{case.id}/plan", **GULLY_BANK)["items"]
    case.step(
        OFFICER,
        "reinspect-correction",
        occurred_at="2022-07-12T09:00",
        order=ORDER,
        officers=TWO_OFFICERS,
        result="已改正",
        details=["恢复路面原状：已完成"],
    )
    givens.request_filing(case, "2022-07-13", "2022-06-30", item="CZ-01")
    givens.approve_filing(case, "2022-07-13")
    case.step(OFFICER, "collect-evidence", occurred_at="2022-07-15", **PHOTO)
    givens.conclude(
        case, "2022-07-19", "不予处罚", ["《村庄和集镇规划建设管理条例》第二十九条、第三十九条第一项"]
    )
    givens.review(case, "2022-07-21")
    givens.examine(case, "2022-07-22", "拟不予行政处罚")

    spared = {
        "occurred_at": "2022-07-26",
        "party": "party-1",
        "ground": "违法行为轻微并及时改正，没有造成危害后果",
        "facts": "损坏村内道路6平方米，已恢复",
        "reasons": "面积小，期限内恢复，没有造成危害后果",
        "court": COURT,
    }
    untaught = case.refused(HEAD, "decide-no-penalty", **spared)
    decided = case.step(HEAD, "decide-no-penalty", **spared, education="当面教育并签字")
    givens.hand_over(case, "2022-07-27T09:30", NO_PENALTY)
    served = case.deadlines(HEAD)
    case.step(
        OFFICER,
        "request-closing",
        occurred_at="2022-07-28",
        ground="不予行政处罚决定已送达",
        performance="决定书已送达，道路已恢复",
        restitution="无退赔事项",
    )
    closed = case.step(HEAD, "decide-closing", occurred_at="2022-07-29", decision="同意结案", opinion="同意")

    assert [(one["item"], one["established"]) for one in plan] == [("CZ-01", True)]
    assert untaught["code"] == "education-required"
    assert decided["stage"] == "not_penalised"
    assert "第三十三条第一款" in decided["recorded"][0]["text"]
    assert facts(case, "case.no_penalty_decided")["education"] == "当面教育并签字"
    assert served["T01"] == ("2022-07-11", "met_late")
    assert (served["T04"], served["T05"]) == (("2022-07-11", "met"), ("2022-07-14", "met"))
    assert (served["T14"], served["T15"]) == (("2022-10-11", "met"), ("2022-08-04", "met"))
    assert "T32" not in served
    seen = case.seen_by(HEAD)
    assert seen["filing"]["filed_on"] == "2022-07-13"
    assert seen["reinspections"][0]["result"] == "已改正"
    assert seen["documents"][NO_PENALTY]["attempts"][0]["effective_on"] == "2022-07-27"
    assert (closed["stage"], seen["closing"]["closed_on"]) == ("closed", "2022-07-29")
    assert seen["payments"] == []
    assert case.findings(HEAD) == {}


def land_is_not_cultivated(case: CaseFile) -> None:
    """The bureau answers that it is a gully bank: the land law is not broken, and only the village road is left."""
    case.step(
        OFFICER,
        "request-assistance",
        occurred_at="2022-07-01T15:00",
        organ="临猗县自然资源局",
        matters=["西里北沟取土地块的地类"],
        due_on="2022-07-08",
    )
    case.step(
        OFFICER,
        "receive-assistance",
        occurred_at="2022-07-08",
        request="临孙综执协字〔2022〕第001号",
        content="地块为沟边坡坎（其他地类），不是耕地",
    )


def facts(case: CaseFile, topic: str) -> dict[str, Any]:
    told: dict[str, Any] = next(one["facts"] for one in case.history(HEAD) if one["topic"] == topic)
    return told
