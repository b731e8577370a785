"""强制措施与先行登记保存 — what may not be seized under the land law, and what lawfully takes its place."""

from typing import Any

from tests.stories import givens
from tests.stories.county import COUNTY, TOWN, CaseFile, County
from tests.stories.people import HEAD, OFFICER, TWO_OFFICERS

SEIZE: dict[str, Any] = {
    "occurred_at": "2022-07-06T10:30",
    "kind": "扣押",
    "party": "party-1",
    "item": "JT-01",
    "basis": ["《中华人民共和国土地管理法实施条例》第四十八条第五项"],
    "reasons": "防止继续取土",
    "things": [
        {
            "category": "机械设备",
            "name": "挖掘机",
            "quantity": "1台",
            "condition": "完好",
            "connection": "用于取土",
        }
    ],
    "place": "孙吉镇综合行政执法队院内",
    "keeper": "示例保管人",
    "until": "2022-08-04",
    "officers": TWO_OFFICERS,
    "certificates_shown": True,
    "explained": True,
    "statement": "当事人未提出",
    "approval": "事先批准",
    "approver": HEAD,
    "approved_at": "2022-07-06T09:00",
    "party_present": True,
    "signed": True,
}
KEEP: dict[str, Any] = {
    "occurred_at": "2022-07-06T11:00",
    "party": "party-1",
    "risk": "证据可能灭失",
    "reason": "作业记录循环覆盖，可能灭失",
    "items": [{"name": "车载作业记录仪", "specification": "示例型", "quantity": "1台", "condition": "完好"}],
    "place": "孙吉镇综合行政执法队证据室",
    "keeper": "示例保管人",
    "officers": TWO_OFFICERS,
    "certificates_shown": True,
    "approver": HEAD,
    "approved_on": "2022-07-06",
    "signed": True,
}
RETURN: dict[str, Any] = {
    "occurred_at": "2022-07-19T10:00",
    "preservation": "临孙综执先保字〔2022〕第001号",
    "disposition": "采取记录、复制、拍照、录像、鉴定等措施后返还",
    "reason": "作业记录已复制",
    "officers": TWO_OFFICERS,
    "approver": HEAD,
}
ROAD: dict[str, Any] = {
    "code": "GL-01",
    "name": "擅自挖掘公路，拒不接受现场调查处理",
    "unit": COUNTY,
    "domain": "交通运输",
    "basis": "grant",
    "original_department": "交通运输主管部门",
    "violation": [{"law": "中华人民共和国公路法", "article": "第四十四条第一款"}],
    "penalty": [{"law": "中华人民共和国公路法", "article": "第七十六条第一项"}],
    "kinds": ["罚款"],
    "fines": [{"maximum_fen": 3_000_000}],
    "powers": ["处罚", "强制措施"],
    "source": "示例赋权决定，载明含扣留车辆、工具（虚构）",
    "mark": "C",
}
SEIZED = "临孙综执扣字〔2022〕第001号"
URGENT: dict[str, Any] = {
    **SEIZE,
    "item": ROAD["code"],
    "basis": ["《公路安全保护条例》第七十二条"],
    "reasons": "损坏公路后拒不接受现场调查，正在驶离",
    "things": [{**SEIZE["things"][0], "category": "运输工具", "name": "运土车"}],
    "until": "2022-08-05",
    "approval": "情况紧急，当场实施后补办批准（第十九条）",
    "approver": "",
    "approved_at": "",
}
RELEASE: dict[str, Any] = {
    "occurred_at": "2022-08-26",
    "seizure": SEIZED,
    "ground": "其他不再需要采取查封、扣押措施的情形",
    "reason": "已接受调查处理",
    "officers": TWO_OFFICERS,
    "approver": HEAD,
    "signed": True,
}


def test_an_excavator_is_not_seized_and_evidence_is_preserved_for_seven_working_days(county: County) -> None:
    """场景F：处罚权不含强制措施，不得扣押挖掘机；改为先行登记保存证据，七个工作日到七月十五日，第九个工作日才处理的，评查指出。"""
    case = givens.filed(county)

    refusal = case.refused(OFFICER, "seize-property", **SEIZE)
    case.step(OFFICER, "preserve-evidence", **KEEP)
    lapsed = case.deadlines(HEAD, at="2022-07-19T09:00")
    returned = case.step(OFFICER, "dispose-preserved-evidence", **RETURN)

    assert refusal["code"] == "power-for-measure-required"
    assert "先行登记保存" in refusal["remedy"]
    assert lapsed["T06"] == ("2022-07-15", "missed")
    disposed = case.history(HEAD)[-1]["facts"]
    assert (disposed["working_days"], disposed["lapsed"]) == (9, True)
    assert returned["stage"] == "investigating"
    assert case.deadlines(HEAD)["T06"] == ("2022-07-15", "met_late")
    assert "应于2022-07-15前处理，2022-07-19才处理" in case.findings(HEAD)["D09"]


def seizing_case(county: County) -> CaseFile:
    """Filed on 2022-07-05 under an item of the county's own, whose grant carries the measure."""
    granted = {"unit": TOWN, "items": [ROAD["code"]], "document": ROAD["source"], "valid_from": "2022-01-01"}
    for path, body in (("/powers/items", ROAD), ("/powers/grant", granted)):
        answered = county.admin.post(path, body)
        assert answered.status_code == 201, answered.text
    case = givens.checking(county)
    givens.request_filing(case, "2022-07-04", "2022-06-30", ROAD["code"])
    givens.approve_filing(case, "2022-07-05")
    return case


def test_an_urgent_seizure_is_approved_within_a_day_extended_once_and_released(county: County) -> None:
    """情况紧急当场扣留，二十四小时内补办批准；期限三十日到八月五日，延长一次到九月四日；八月二十六日解除。"""
    case = seizing_case(county)

    too_long = case.refused(OFFICER, "seize-property", **{**URGENT, "until": "2022-08-06"})
    case.step(OFFICER, "seize-property", **URGENT)
    unapproved = case.deadlines(HEAD)
    case.step(HEAD, "ratify-seizure", occurred_at="2022-07-07T10:30", seizure=SEIZED, opinion="同意扣留")
    approved = case.deadlines(HEAD)
    extension = {"seizure": SEIZED, "ground": "情况复杂（第二十五条第一款）", "reason": "路产损失尚在核定"}
    extension |= {"approver": HEAD}
    beyond = case.refused(
        OFFICER, "extend-seizure", occurred_at="2022-08-03", until="2022-09-05", **extension
    )
    case.step(OFFICER, "extend-seizure", occurred_at="2022-08-03", until="2022-09-04", **extension)
    again = case.refused(OFFICER, "extend-seizure", occurred_at="2022-08-25", until="2022-09-04", **extension)
    extended = case.deadlines(HEAD)
    case.step(OFFICER, "release-property", **RELEASE)

    assert too_long["code"] == beyond["code"] == "seizure-term-exceeded"
    assert again["code"] == "seizure-extended-once"
    assert (unapproved["T07"], unapproved["T08"]) == (("2022-07-07", "running"), ("2022-08-05", "running"))
    assert approved["T07"] == ("2022-07-07", "met")
    assert (extended["T08"], case.deadlines(HEAD)["T08"]) == (
        ("2022-09-04", "running"),
        ("2022-09-04", "met"),
    )
    assert case.history(HEAD)[-1]["facts"]["late"] is False
    assert case.findings(HEAD).keys() & {"V17", "D10"} == set()
