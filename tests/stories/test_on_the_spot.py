"""简易程序 — a fine on the spot: on a numbered form, within the local tier, paid at the bank or collected where the law allows.
行政处罚法第五十一条至第五十三条、第六十七条至第七十一条."""

from typing import Any

import pytest

from tests.stories import givens
from tests.stories.county import COUNTY, TOWN, County
from tests.stories.people import HEAD, LEADER, OFFICER, TWO_OFFICERS, VILLAGER

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


VILLAGE_ROAD: dict[str, Any] = {
    "item": "CZ-01",
    "unit": COUNTY,
    "document": "示例县村镇道路裁量基准（虚构）",
    "since": "2022-01-01",
    "tiers": [
        {
            "condition": "损坏村内道路六平方米以下，当场恢复",
            "subject": "损坏面积",
            "unit": "平方米",
            "up_to": "6",
            "maximum_fen": 20_000,
        }
    ],
}
LOCAL_RULE = "示例省村庄和集镇规划建设管理实施规定（虚构）第十条"
AT_THE_BANK: dict[str, Any] = {
    **SPOT,
    "facts": "损坏村内道路6平方米",
    "basis": ["《村庄和集镇规划建设管理条例》第三十九条第一项"],
    "performance": "自收到决定书之日起十五日内到指定银行缴纳",
    "collection": None,
    "receipt": "",
    **givens.BANK,
}


def road_fine(yuan: int) -> dict[str, Any]:
    """For six square metres of a road inside the village."""
    return {**givens.fine(yuan, "CZ-01"), "measured": "6", "local_rule": LOCAL_RULE}


def hand_out_forms(county: County) -> None:
    block = {"issuer": TOWN, "team": f"{TOWN}T", "receiver": LEADER, "year": 2022, "first": 1, "last": 25}
    answered = county.admin.post("/numbers/blocks", {**block, "occurred_at": "2022-06-29"})
    assert answered.status_code == 201, answered.text


def test_two_hundred_yuan_for_a_village_road_are_paid_at_the_bank_within_fifteen_days(county: County) -> None:
    """场景B 简易程序：县里的裁量基准上限二百元，两名持证人员当场决定，两个工作日内备案（到七月四日），十五日内到银行缴清。"""
    hand_out_forms(county)
    assert county.admin.post("/powers/items/amend", VILLAGE_ROAD).status_code == 201
    case = givens.checking(county)
    stated = {"occurred_at": "2022-06-30T11:00", **AT_THE_BANK, "penalties": [road_fine(200)]}

    alone = case.refused(OFFICER, "decide-on-the-spot", **{**stated, "officers": [OFFICER]})
    beyond = case.refused(OFFICER, "decide-on-the-spot", **{**stated, "penalties": [road_fine(201)]})
    by_hand = {**stated, "collection": SPOT["collection"], "receipt": SPOT["receipt"]}
    not_by_hand = case.refused(OFFICER, "decide-on-the-spot", **by_hand)
    case.step(OFFICER, "decide-on-the-spot", **stated)
    running = case.deadlines(HEAD)
    case.step(OFFICER, "report-on-the-spot", occurred_at="2022-07-04", number=FORM, receiver=LEADER)
    paid: dict[str, Any] = {"party": "party-1", "amount_fen": 20_000, "channel": "银行"}
    case.step(OFFICER, "record-payment", occurred_at="2022-07-15", voucher="示例票据-1", **paid)
    settled = {"performance": "罚款已缴清，路面已恢复", "restitution": "无退赔事项"}
    closing = {"ground": "行政处罚决定已执行完毕", **settled}
    case.step(OFFICER, "request-closing", occurred_at="2022-07-18", **closing)
    case.step(HEAD, "decide-closing", occurred_at="2022-07-19", decision="同意结案", opinion="同意")

    assert alone["code"] == "two-officers-required"
    assert (beyond["code"], "200.00元" in beyond["detail"]) == ("simple-procedure-impossible", True)
    assert not_by_hand["code"] == "bank-must-collect"
    assert (running["T17"], running["T19"]) == (("2022-07-04", "running"), ("2022-07-15", "running"))
    ended = case.deadlines(HEAD)
    assert (ended["T17"], ended["T19"]) == (("2022-07-04", "met"), ("2022-07-15", "met"))
    assert "T18" not in ended
    seen = case.seen_by(HEAD)
    assert (seen["stage"], seen["payments"][0]["channel"]) == ("closed", "银行")
    assert case.findings(HEAD).keys() & {"V03", "V20", "D23", "D30"} == set()


def test_a_fine_is_decided_paid_reported_and_closed_within_a_week(county: County) -> None:
    """简易程序：编号文书、当场收缴一百元、两个工作日内备案。"""
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
    assert case.deadlines(HEAD)["T18"] == ("2022-07-05", "met")
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
