"""旁支 — a fine on the spot, a crime handed to the police and back, cases merged and split: through the real API."""

from typing import Any

import pytest

from tests.stories import givens
from tests.stories.county import TOWN, CaseFile, County
from tests.stories.people import DRIVER, HEAD, LEADER, OFFICER, SECOND, TWO_OFFICERS, VILLAGER

FORM = "临孙综执当罚字〔2022〕第003号"
SPOT: dict[str, Any] = {
    "form_number": FORM,
    "party": "party-1",
    "officers": TWO_OFFICERS,
    "certificates_shown": True,
    "rights_told": True,
    "place": "西里北沟村道",
    "act_date": "2022-06-30",
    "facts": "挖掘路面1平方米",
    "proof": ["现场照片2张"],
    "basis": ["《中华人民共和国公路法》第七十六条第一项"],
    "penalties": [givens.fine(100)],
    "discretion": "面积小，当场恢复",
    "defence": "当事人未提出陈述申辩",
    "correction": "已当场恢复",
    "performance": "当场缴纳",
    "court": givens.COURT,
    "signed": True,
    "signer": VILLAGER["name"],
    "collection": "依法给予一百元以下罚款（第六十八条第一项）",
    "receipt": "晋财0005678",
}


def hand_out_forms(county: County) -> None:
    block = {"issuer": TOWN, "team": f"{TOWN}T", "receiver": LEADER, "year": 2022, "first": 1, "last": 25}
    answered = county.admin.post("/numbers/blocks", {**block, "occurred_at": "2022-06-29"})
    assert answered.status_code == 201, answered.text


def test_a_fine_is_decided_paid_reported_and_closed_within_a_week(county: County) -> None:
    """场景B 简易程序：编号文书、当场收缴一百元、两个工作日内备案。"""
    hand_out_forms(county)
    case = givens.checking(county)

    case.step(OFFICER, "decide-on-the-spot", occurred_at="2022-06-30T11:00", **SPOT)
    case.step(OFFICER, "report-on-the-spot", occurred_at="2022-07-01", number=FORM, receiver=LEADER)
    for leg in ("交至行政机关", "缴付指定银行"):
        handed_in = {"voucher": "晋财0005678", "leg": leg, "slip": f"{leg}凭证（虚构）"}
        case.step(OFFICER, "remit-collection", occurred_at="2022-07-01", **handed_in)
    settled = {"performance": "罚款已当场缴清", "restitution": "无退赔事项"}
    case.step(
        OFFICER, "request-closing", occurred_at="2022-07-04", ground="行政处罚决定已执行完毕", **settled
    )
    case.step(HEAD, "decide-closing", occurred_at="2022-07-05", decision="同意结案", opinion="同意")

    seen = case.seen_by(HEAD)
    assert (seen["stage"], seen["number"]) == ("closed", "")
    assert seen["documents"][FORM]["attempts"][0]["proof"] == "当场交付，当事人签收"
    numbers = county.by(OFFICER).get("/numbers", issuer=TOWN, word="当罚", year=2022)["items"]
    assert [(one["serial"], one["taken_by"]) for one in numbers] == [(3, case.id)]


def test_a_form_that_was_not_handed_out_is_refused(county: County) -> None:
    case = givens.checking(county)

    refusal = case.refused(OFFICER, "decide-on-the-spot", occurred_at="2022-06-30T11:00", **SPOT)

    assert (refusal["code"], refusal["article"][:5]) == ("form-number-not-usable", "行政处罚法")


def test_nobody_but_a_registrar_hands_out_forms(county: County) -> None:
    block = {"issuer": TOWN, "team": f"{TOWN}T", "receiver": LEADER, "year": 2022, "first": 1, "last": 25}

    assert county.by(OFFICER).post("/numbers/blocks", block).status_code == 403


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"team": "140821106T"}, "team"),
        ({"word": "罚决"}, "word"),
        ({"year": 2021}, "year"),
        ({"last": 0}, "last"),
        ({"receiver": "nobody"}, "receiver"),
    ],
)
def test_a_block_that_cannot_be_right_is_refused(
    sqlite_county: County, change: dict[str, object], field: str
) -> None:
    block = {"issuer": TOWN, "team": f"{TOWN}T", "receiver": LEADER, "year": 2022, "first": 1, "last": 25}

    answered = sqlite_county.admin.post("/numbers/blocks", {**block, **change})

    assert answered.status_code == 422
    assert answered.json()["errors"][0]["field"] == field


def test_five_and_a_half_mu_of_basic_farmland_go_to_the_police_and_come_back(county: County) -> None:
    """场景D 移送：专案组报告、正职三日内决定、二十四小时内移送；公安机关不予立案，退回继续办理。"""
    case = givens.filed(county)
    case.step(SECOND, "collect-evidence", occurred_at="2022-07-06", **givens.PHOTO)
    case.step(
        HEAD,
        "evaluate-transfer",
        occurred_at="2022-07-20T09:00",
        group=TWO_OFFICERS,
        reported_on="2022-07-18",
        report="损毁永久基本农田5.5亩",
        crime="非法占用农用地罪",
        choice="移送公安机关",
        reasons="达到追诉标准",
        principal=True,
        quantities=[{"subject": "永久基本农田亩数", "amount": "5.5"}],
    )
    case.step(
        OFFICER,
        "transfer-to-police",
        occurred_at="2022-07-20T16:00",
        organ="临猗县公安局",
        officers=TWO_OFFICERS,
        materials=["涉嫌犯罪案件移送书", "涉嫌犯罪案件情况的调查报告", "有关检验报告或者鉴定结论"],
        missing_reason="没有涉案物品",
        receipt="公安机关回执（虚构）",
    )
    assert case.seen_by(HEAD)["stage"] == "with_police"
    case.step(
        OFFICER,
        "record-police-reply",
        occurred_at="2022-07-22",
        answer="不予立案",
        reasons="未达追诉标准，退回材料",
        after="接受，退回后依法作出处理",
    )

    seen = case.seen_by(HEAD)
    assert seen["stage"] == "investigating"
    assert seen["transfers"]["quantities"] == [{"subject": "永久基本农田亩数", "amount": "5.5"}]
    told = [one["text"] for one in case.history(HEAD)][-3:]
    assert "决定移送公安机关：达到追诉标准" in told[0]
    assert "移送临猗县公安局" in told[1]


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
