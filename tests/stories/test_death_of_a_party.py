"""当事人死亡 — a successor takes the place and is heard anew; without one the case is withdrawn, or its execution ended.
行政处罚法第四条、第四十条; 行政强制法第四十条."""

from tests.stories import givens
from tests.stories.county import CaseFile, County
from tests.stories.givens import DECISION, NOTICE, ROAD_CLAUSES, fine
from tests.stories.people import DRIVER, HEAD, OFFICER

SECOND_NOTICE = "临孙综执告字〔2022〕第002号"


def notified(county: County, notice: str = NOTICE) -> CaseFile:
    """Filed on 2022-07-05; the villager was handed the notice on 2022-07-18."""
    case = givens.examined(county)
    told = givens.notice("party-1", fine(1000))
    case.step(OFFICER, "notify-penalty", occurred_at="2022-07-18T09:00", **told)
    givens.hand_over(case, "2022-07-18T10:00", notice)
    return case


def test_a_successor_is_investigated_notified_and_decided_on_anew(county: County) -> None:
    """告知后当事人死亡，经批准更换为承受其权利义务的人：退回调查，重新告知；九十日仍自七月五日立案起算。"""
    case = notified(county)

    case.step(
        OFFICER,
        "replace-party",
        occurred_at="2022-07-21",
        party="party-1",
        successor=DRIVER,
        reason="自然人死亡，由依法承受其权利义务的人承受",
        explanation="原当事人死亡，合伙取土的经营由其继受",
        approver=HEAD,
        approved_on="2022-07-21",
    )
    back = case.seen_by(HEAD)
    of_the_dead = case.refused(
        HEAD, "decide-penalty", occurred_at="2022-07-26", **givens.decision("party-1", fine(1000))
    )
    heard_anew(case)

    assert (back["stage"], list(back["parties"]), back["proceedings"]) == ("investigating", ["party-2"], {})
    assert back["former_parties"]["party-1"]["name"] != back["parties"]["party-2"]["name"] == DRIVER["name"]
    assert of_the_dead["code"] == "step-not-allowed-now"
    assert case.deadlines(HEAD)["T14"] == ("2022-10-03", "met")
    seen = case.seen_by(HEAD)
    assert (seen["stage"], seen["proceedings"]["party-2"]["notice"]["number"]) == ("decided", SECOND_NOTICE)


def heard_anew(case: CaseFile) -> None:
    givens.conclude(case, "2022-07-27", "罚款1000元", ROAD_CLAUSES)
    givens.review(case, "2022-07-28")
    givens.examine(case, "2022-07-29")
    told = givens.notice("party-2", fine(1000))
    case.step(OFFICER, "notify-penalty", occurred_at="2022-08-01T09:00", **told)
    givens.hand_over(case, "2022-08-01T10:00", SECOND_NOTICE, DRIVER["name"])
    decided = givens.decision("party-2", fine(1000))
    case.step(HEAD, "decide-penalty", occurred_at="2022-08-09", **decided)


def test_without_a_successor_the_case_is_withdrawn_or_its_execution_ended(county: County) -> None:
    """决定前死亡、没有承受人的，撤销案件；决定送达后死亡、没有遗产可供执行的，终结执行。"""
    undecided, decided = notified(county), decided_and_served(county)

    undecided.step(
        HEAD,
        "withdraw-case",
        occurred_at="2022-08-15",
        ground="当事人死亡或者终止，没有权利义务承受人",
        reason="死亡证明（虚构）",
        informed="当事人已死亡，告知其近亲属",
    )
    decided.step(
        HEAD,
        "end-execution",
        occurred_at="2022-09-15",
        party="party-1",
        ground="公民死亡，无遗产可供执行，又无义务承受人",
        facts="没有遗产，没有义务承受人",
        proof="死亡证明（虚构）",
    )
    unpaid = decided.deadlines(HEAD)
    for case, ground in ((undecided, "案件已经撤销"), (decided, "已终结执行")):
        closing = {"ground": ground, "performance": "当事人死亡，不再执行", "restitution": "无退赔事项"}
        case.step(OFFICER, "request-closing", occurred_at="2022-09-16", **closing)
        case.step(HEAD, "decide-closing", occurred_at="2022-09-19", decision="同意结案", opinion="同意")

    assert undecided.history(HEAD)[-3]["topic"] == "case.withdrawn"
    assert (unpaid["T19"][1], unpaid["T26"][1]) == ("void", "void")
    assert [case.seen_by(HEAD)["stage"] for case in (undecided, decided)] == ["closed", "closed"]


def decided_and_served(county: County) -> CaseFile:
    case = notified(county, SECOND_NOTICE)
    case.step(HEAD, "decide-penalty", occurred_at="2022-07-26", **givens.decision("party-1", fine(1000)))
    givens.hand_over(case, "2022-07-27T10:00", DECISION)
    return case
