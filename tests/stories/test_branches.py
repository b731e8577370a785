"""旁支 — a crime handed to the police and back, cases merged and split: through the real API."""

from typing import Any

from tests.stories import givens
from tests.stories.county import CaseFile, County
from tests.stories.people import DRIVER, HEAD, OFFICER, SECOND, TWO_OFFICERS, VILLAGER

EVALUATION: dict[str, Any] = {
    "occurred_at": "2022-07-20T09:00",
    "group": TWO_OFFICERS,
    "reported_on": "2022-07-18",
    "report": "损毁永久基本农田5.5亩",
    "crime": "非法占用农用地罪",
    "choice": "移送公安机关",
    "reasons": "达到追诉标准",
    "principal": True,
    "quantities": [{"subject": "永久基本农田亩数", "amount": "5.5"}],
}
TRANSFER: dict[str, Any] = {
    "occurred_at": "2022-07-20T16:00",
    "organ": "临猗县公安局",
    "officers": TWO_OFFICERS,
    "materials": ["涉嫌犯罪案件移送书", "涉嫌犯罪案件情况的调查报告", "有关检验报告或者鉴定结论"],
    "missing_reason": "没有涉案物品",
    "receipt": "公安机关回执（虚构）",
}


def test_five_and_a_half_mu_of_basic_farmland_go_to_the_police_and_come_back(county: County) -> None:
    """场景D 移送：专案组报告、正职三日内决定、二十四小时内移送；公安机关不予立案，退回继续办理，作出行政处罚。"""
    case = givens.filed(county)
    case.step(SECOND, "collect-evidence", occurred_at="2022-07-06", **givens.PHOTO)
    by_deputy = case.refused(HEAD, "evaluate-transfer", **{**EVALUATION, "principal": False})
    case.step(HEAD, "evaluate-transfer", **EVALUATION)
    kept_here = case.refused(OFFICER, "transfer-to-police", **{**TRANSFER, "materials": []})
    case.step(OFFICER, "transfer-to-police", **TRANSFER)
    handed_over = case.deadlines(HEAD)
    with_police = case.seen_by(HEAD)["stage"]
    case.step(
        OFFICER,
        "record-police-reply",
        occurred_at="2022-07-22",
        answer="不予立案",
        reasons="未达追诉标准，退回材料",
        after="接受，退回后依法作出处理",
    )
    seen, returned = case.seen_by(HEAD), case.deadlines(HEAD)
    told = [one["text"] for one in case.history(HEAD)][-3:]
    penalised_after_the_return(case)

    assert by_deputy["code"] == "principal-head-must-decide"
    assert kept_here["code"] == "police-file-incomplete"
    assert handed_over["T36a"] == ("2022-07-21", "met")
    assert (handed_over["T36"], handed_over["T37"]) == (("2022-07-21", "met"), ("2022-07-23", "running"))
    assert (returned["T37"], returned["T37c"]) == (("2022-07-23", "met"), ("2022-07-25", "running"))
    assert returned["T14"] == handed_over["T14"] == ("2022-10-03", "running")
    assert (with_police, seen["stage"]) == ("with_police", "investigating")
    assert seen["transfers"]["quantities"] == [{"subject": "永久基本农田亩数", "amount": "5.5"}]
    assert "决定移送公安机关：达到追诉标准" in told[0]
    assert "移送临猗县公安局" in told[1]
    assert case.seen_by(HEAD)["stage"] == "decided"
    assert "V14" not in case.findings(HEAD)


def penalised_after_the_return(case: CaseFile) -> None:
    givens.conclude(case, "2022-07-25", "罚款1000元", givens.ROAD_CLAUSES)
    givens.review(case, "2022-07-27")
    givens.examine(case, "2022-07-28")
    told = givens.notice("party-1", givens.fine(1000))
    case.step(OFFICER, "notify-penalty", occurred_at="2022-07-29T09:00", **told)
    givens.hand_over(case, "2022-07-29T10:00", givens.NOTICE)
    decided = givens.decision("party-1", givens.fine(1000))
    case.step(HEAD, "decide-penalty", occurred_at="2022-08-08", **decided)


def test_two_cases_become_one_and_a_party_is_split_off_again(county: County) -> None:
    """并案、分案：两个案卷都保留，互相链接；当事人的姓名在另一案中仍只以密文保存。"""
    first, second = givens.filed(county), givens.filed(county, DRIVER)
    second.step(SECOND, "collect-evidence", occurred_at="2022-07-06", **givens.PHOTO)

    second.step(
        HEAD,
        "merge-cases",
        occurred_at="2022-07-07",
        other=first.seen_by(HEAD)["number"],
        reason="同一地点同一施工",
        acts="系同一个违法行为",
        same_act=True,
    )

    goes_on = CaseFile(county, first.id, first.version + 1)
    seen = goes_on.seen_by(HEAD)
    assert [party["name"] for party in seen["parties"].values()] == [VILLAGER["name"], DRIVER["name"]]
    assert [piece["parties"] for piece in seen["evidence"].values()] == [["party-2"]]
    assert second.seen_by(HEAD)["stage"] == "merged"
    assert seen["links"][0]["case_id"] == second.id

    goes_on.step(
        HEAD,
        "split-case",
        occurred_at="2022-07-08",
        parties=["party-2"],
        violation="擅自挖掘公路",
        reason="两人的行为互不相干",
        acts="驾驶人另行挖掘，系另一个违法行为",
    )
    split = goes_on.seen_by(HEAD)
    assert list(split["parties"]) == ["party-1"]
    new = CaseFile(county, split["links"][1]["case_id"], 1)
    told = new.seen_by(HEAD)
    assert (told["stage"], told["number"]) == ("investigating", "临孙综执立字〔2022〕第003号")
    assert told["parties"]["party-1"]["name"] == DRIVER["name"]
    county.application.views.catch_up()
    listed = [one["id"] for one in county.by(HEAD).get("/cases")["items"]]
    assert new.id in listed
