"""数个当事人 — one act, one case: each party has its own notice, decision, service and payment. (law: S20a)"""

from typing import Any

from tests.stories import givens
from tests.stories.county import County
from tests.stories.givens import fine
from tests.stories.people import DRIVER, HEAD, OFFICER, VILLAGER

VILLAGERS, DRIVERS = "临孙综执告字〔2022〕第001号", "临孙综执告字〔2022〕第002号"


def test_each_party_is_notified_decided_and_served_for_itself(county: County) -> None:
    """雇主和司机同案：分别告知、分别决定、分别送达、分别缴款；一人未缴清，案件不能结。"""
    case = givens.examined(county, VILLAGER, DRIVER)

    case.step(
        OFFICER,
        "notify-penalty",
        occurred_at="2022-07-18T09:00",
        **givens.notice("party-1", fine(3000)),
    )
    givens.hand_over(case, "2022-07-18T10:00", VILLAGERS)
    first = case.step(
        HEAD,
        "decide-penalty",
        occurred_at="2022-07-26",
        **givens.decision("party-1", fine(3000)),
    )
    case.step(
        OFFICER,
        "notify-penalty",
        occurred_at="2022-07-27T09:00",
        **givens.notice("party-2", fine(500)),
    )
    early = case.refused(
        HEAD,
        "decide-penalty",
        occurred_at="2022-08-05",
        **givens.decision("party-2", fine(500)),
    )
    givens.hand_over(case, "2022-08-05T16:00", DRIVERS, DRIVER["name"])
    waived = {
        "party": "party-2",
        "rights": "陈述、申辩和听证",
        "signed_on": "2022-08-08",
        "paper": "卷内第30页",
    }
    case.step(OFFICER, "waive-rights", occurred_at="2022-08-08", **waived)
    second = case.step(
        HEAD, "decide-penalty", occurred_at="2022-08-09", **givens.decision("party-2", fine(500))
    )
    givens.hand_over(case, "2022-08-10T09:00", "临孙综执罚决字〔2022〕第001号")
    served = case.seen_by(HEAD)["stage"]
    givens.hand_over(case, "2022-08-10T10:00", "临孙综执罚决字〔2022〕第002号", DRIVER["name"])
    for party, fen, voucher in (("party-1", 300_000, "示例票据-1"), ("party-2", 20_000, "示例票据-2")):
        paid: dict[str, Any] = {"party": party, "amount_fen": fen, "channel": "银行", "voucher": voucher}
        case.step(OFFICER, "record-payment", occurred_at="2022-08-15", **paid)
    closing = case.refused(
        OFFICER,
        "request-closing",
        occurred_at="2022-08-16",
        ground="行政处罚决定已执行完毕",
        performance="已缴清",
        restitution="无退赔事项",
    )

    assert early["code"] == "notice-not-served"
    assert "临孙综执罚决字〔2022〕第001号" in first["recorded"][0]["text"]
    assert "临孙综执罚决字〔2022〕第002号" in second["recorded"][0]["text"]
    assert served == "decided"
    assert case.seen_by(HEAD)["stage"] == "served"
    assert closing["detail"] == "尚有未了事项，不能结案：party-2尚欠罚没款300.00元。"
    assert set(case.seen_by(HEAD)["proceedings"]) == {"party-1", "party-2"}
