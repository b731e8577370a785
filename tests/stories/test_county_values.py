"""县级数值 — the county shortens the time to state and defend from a day on, and publishes discretion tiers of its own.
行政处罚法第三十四条、第四十四条、第四十五条."""

from typing import Any

from tests.stories import givens
from tests.stories.county import COUNTY, CaseFile, County
from tests.stories.givens import NOTICE, fine
from tests.stories.people import DEPUTY, HEAD, OFFICER

DOCUMENT = "临猗县司法局关于陈述申辩期限的通知（虚构）"
BENCHMARK = "临猗县交通运输行政处罚裁量基准（虚构）"
REASON = "当事人连夜修复，村民谅解"


def entered(county: County, path: str, body: dict[str, Any]) -> None:
    answered = county.admin.post(path, body)
    assert answered.status_code == 201, answered.text


def told(case: CaseFile, on: str, number: str, penalty: dict[str, Any]) -> None:
    case.step(OFFICER, "notify-penalty", occurred_at=f"{on}T09:00", **givens.notice("party-1", penalty))
    givens.hand_over(case, f"{on}T10:00", number)


def window(case: CaseFile) -> tuple[str, str, str]:
    (found,) = case.county.by(HEAD).get(f"/cases/{case.id}/deadlines", rule="T11")["items"]
    return found["judged"], found["mark_label"], found["source"]


def test_two_cases_are_heard_by_the_days_in_force_when_each_was_notified(county: County) -> None:
    """二〇二二年八月一日告知的为五个工作日；县里定为自八月二日起三个工作日，当日告知的照此办理。"""
    before, after = givens.examined(county), givens.examined(county)
    told(before, "2022-08-01", NOTICE, fine(1000))
    set_to = {"value": "T11", "unit": COUNTY, "amount": "3", "document": DOCUMENT, "since": "2022-08-02"}
    entered(county, "/values", set_to)
    told(after, "2022-08-02", NOTICE.replace("001", "002"), fine(1000))
    decision = givens.decision("party-1", fine(1000))

    refusal = before.refused(HEAD, "decide-penalty", occurred_at="2022-08-08", **decision)
    after.step(HEAD, "decide-penalty", occurred_at="2022-08-08", **decision)

    assert window(before) == ("2022-08-08", "设计建议（非法律规定）", "")
    assert window(after) == ("2022-08-05", "县级设定", DOCUMENT)
    assert refusal["code"] == "rights-window-open"
    assert "陈述申辩期为5个工作日，设计建议（非法律规定）" in refusal["detail"]
    assert after.seen_by(HEAD)["stage"] == "decided"


def test_a_fine_outside_the_county_s_own_tier_is_reasoned_and_discussed(county: County) -> None:
    """县裁量基准自二〇二二年七月一日施行：五至十平方米罚一千元至三千元；罚五百元须说明理由并经集体讨论。"""
    amend(county)
    case = givens.examined(county)
    low = {**fine(500), "measured": "6"}
    told(case, "2022-08-01", NOTICE, low)
    decision = givens.decision("party-1", low)

    bare = case.refused(HEAD, "decide-penalty", occurred_at="2022-08-09", **decision)
    alone = case.refused(
        HEAD, "decide-penalty", occurred_at="2022-08-09", **{**decision, "tier_reason": REASON}
    )
    discuss(case)
    case.step(HEAD, "decide-penalty", occurred_at="2022-08-10", **{**decision, "tier_reason": REASON})

    assert {bare["code"], alone["code"]} == {"amount-outside-tier"}
    assert "未说明理由" in bare["detail"]
    assert "未经集体讨论" in alone["detail"]
    assert case.seen_by(HEAD)["stage"] == "decided"


def amend(county: County) -> None:
    county.recording("2022-07-01T09:00")
    tier = {
        "condition": "五平方米至十平方米",
        "subject": "挖掘面积",
        "unit": "平方米",
        "above": "5",
        "up_to": "10",
        "minimum_fen": 100_000,
        "maximum_fen": 300_000,
    }
    amended = {"item": "JT-01", "unit": COUNTY, "document": BENCHMARK, "since": "2022-07-01", "tiers": [tier]}
    entered(county, "/powers/items/amend", amended)


def discuss(case: CaseFile) -> None:
    case.step(
        HEAD,
        "discuss-collectively",
        occurred_at="2022-08-09",
        place="孙吉镇政府会议室",
        presider=HEAD,
        members=[DEPUTY],
        reporter=OFFICER,
        summary="挖掘村道6平方米，已修复",
        opinions=[{"member": HEAD, "opinion": "同意"}, {"member": DEPUTY, "opinion": "同意"}],
        conclusion="同意罚款500元",
    )
