"""收回赋权 — from the day an item is withdrawn no new case is filed on it; one filed before is finished. 行政处罚法第二十四条."""

from tests.stories import givens
from tests.stories.county import CaseFile, County
from tests.stories.givens import PHOTO, ROAD_CLAUSES, fine
from tests.stories.people import HEAD, LEADER, OFFICER, TWO_OFFICERS

NOTICE = "临孙综执告字〔2024〕第001号"


def checked(county: County, at: str) -> CaseFile:
    case = givens.lead(county, at)
    case.step(LEADER, "start-check", occurred_at=at, officers=TWO_OFFICERS)
    return case


def test_a_case_filed_before_the_withdrawal_is_finished_and_no_new_one_is_filed(county: County) -> None:
    """场景E 无权：二〇二四年九月十日立案，九月十四日县里收回该事项：在办案件可以办结，新案不得立案。"""
    old = checked(county, "2024-09-03T09:00")
    givens.request_filing(old, "2024-09-09", "2024-09-03")
    givens.approve_filing(old, "2024-09-10")
    new = checked(county, "2024-09-11T09:00")

    county.withdraw("JT-01", "2024-09-14", "临猗县人民政府收回赋权决定（虚构）")

    refusal = new.refused(
        OFFICER,
        "request-filing",
        occurred_at="2024-09-14",
        items=["JT-01"],
        act_date="2024-09-11",
        facts="挖掘路面6平方米",
        acts="一个违法行为",
    )
    finish(old)

    assert refusal["code"] == "power-not-granted"
    assert refusal["detail"] == (
        "本乡镇在2024-09-14没有事项JT-01的处罚权（临猗县人民政府收回赋权决定（虚构）自2024-09-14起收回）。"
    )
    assert refusal["article"] == "行政处罚法第二十四条、第三十八条"
    assert old.seen_by(HEAD)["stage"] == "decided"
    assert old.findings(HEAD).keys() & {"V01", "D02"} == set()
    assert new.seen_by(HEAD)["stage"] == "checking"


def finish(case: CaseFile) -> None:
    """From the evidence to the decision, all after the withdrawal."""
    case.step(OFFICER, "collect-evidence", occurred_at="2024-09-18", **PHOTO)
    givens.conclude(case, "2024-09-20", "罚款1000元", ROAD_CLAUSES)
    givens.review(case, "2024-09-23")
    givens.examine(case, "2024-09-24")
    told = givens.notice("party-1", fine(1000))
    case.step(OFFICER, "notify-penalty", occurred_at="2024-09-26T09:00", **told)
    givens.hand_over(case, "2024-09-26T10:00", NOTICE)
    decided = givens.decision("party-1", fine(1000))
    case.step(HEAD, "decide-penalty", occurred_at="2024-10-15", **decided)
