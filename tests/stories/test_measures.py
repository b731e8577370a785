"""强制措施与先行登记保存 — what may not be seized under the land law, and what lawfully takes its place."""

from typing import Any

from tests.stories import givens
from tests.stories.county import County
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


def test_an_excavator_is_not_seized_and_evidence_is_preserved_for_seven_working_days(county: County) -> None:
    """场景F：处罚权不含强制措施，不得扣押挖掘机；改为先行登记保存证据，七个工作日内未处理的，期限届满有记录。"""
    case = givens.filed(county)

    refusal = case.refused(OFFICER, "seize-property", **SEIZE)
    case.step(OFFICER, "preserve-evidence", **KEEP)
    county.recording("2022-07-19T09:00")
    deadlines = county.by(HEAD).get(f"/cases/{case.id}/deadlines")

    assert refusal["code"] == "power-for-measure-required"
    assert "先行登记保存" in refusal["remedy"]
    (kept,) = [one for one in deadlines["items"] if one["rule"] == "T06"]
    assert (kept["raw_due"], kept["status"]) == ("2022-07-15", "missed")
