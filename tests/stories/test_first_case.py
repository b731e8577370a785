"""2022年孙吉镇案 — the case everything began with, as far as the public report tells it; two accounts work on it."""

from tests.stories.county import County
from tests.stories.people import HEAD, OFFICER, TWO_OFFICERS, VILLAGER, WITNESS


def test_the_order_of_2022_is_made_and_served_by_an_officer_and_the_head(county: County) -> None:
    """2022年6月30日孙吉镇执法人员巡查发现西里北沟有人非法取土、挖掘占用村道，次日送达责令改正违法行为通知书。

    One officer and the town's head take every step; nothing follows here, for the report ends with the order.
    """
    case = county.lead(
        OFFICER,
        occurred_at="2022-06-30T09:30",
        source="巡查",
        place="西里北沟",
        content="巡查发现有人在西里北沟非法取土，并挖掘占用部分村道",
        violation="非法取土、挖掘占用村道",
        parties=[VILLAGER],
    )
    case.step(HEAD, "start-check", occurred_at="2022-06-30T09:40", officers=TWO_OFFICERS)
    case.step(
        OFFICER,
        "inspect-site",
        occurred_at="2022-06-30T10:30",
        place="西里北沟",
        officers=TWO_OFFICERS,
        certificates_shown=True,
        findings="沟边有新鲜取土面，村道边缘被挖掘占用",
        measurements=["取土面积1200平方米", "取土方量900立方米", "挖掘占用村道6平方米"],
        witness=WITNESS,
        party_signed=True,
    )

    ordered = case.step(
        OFFICER,
        "order-correction",
        occurred_at="2022-07-01T10:00",
        party="party-1",
        officers=TWO_OFFICERS,
        facts="在西里北沟非法取土，挖掘占用村道约6平方米",
        basis=["《中华人民共和国行政处罚法》第二十八条第一款"],
        measures=["立即停止取土", "恢复村道原状"],
        due_on="2022-07-11",
        reinspect_on="2022-07-12",
        approver=HEAD,
    )
    served = case.step(
        OFFICER,
        "serve-document",
        occurred_at="2022-07-01T11:00",
        document="临孙综执责改字〔2022〕第001号",
        method="direct",
        succeeded=True,
        servers=TWO_OFFICERS,
        signer=VILLAGER["name"],
        relation="本人",
    )

    assert ordered["recorded"][0]["text"] == (
        "孙吉镇人民政府作出责令改正违法行为通知书临孙综执责改字〔2022〕第001号，限于2022-07-11前：立即停止取土；恢复村道原状"
    )
    assert (served["version"], served["stage_label"]) == (5, "核查中")
    inspected = next(one["facts"] for one in case.history(HEAD) if one["topic"] == "case.site_inspected")
    assert inspected["measurements"] == ["取土面积1200平方米", "取土方量900立方米", "挖掘占用村道6平方米"]
    assert [one["code"] for one in inspected["officers"]] == TWO_OFFICERS
    running = case.deadlines(HEAD)
    assert (running["T01"], running["T04"]) == (("2022-07-11", "running"), ("2022-07-11", "running"))
    assert running["T05"] == ("2022-07-14", "running")
    seen = case.seen_by(HEAD)
    assert seen["documents"]["临孙综执责改字〔2022〕第001号"]["attempts"][0]["effective_on"] == "2022-07-01"
    assert seen["parties"]["party-1"]["id_number"] == VILLAGER["id_number"]
    assert [one["title"] for one in case.history(HEAD)] == [
        "线索登记",
        "启动核查",
        "现场检查",
        "责令改正",
        "送达",
    ]
