"""逾期不缴 — a fine nobody pays: surcharge, urging, and the window in which the court is applied to.
行政处罚法第六十七条、第七十二条; 行政强制法第五十三条、第五十四条."""

from typing import Any

from tests.stories import givens
from tests.stories.county import CaseFile, County
from tests.stories.farmland import fined_by_formula
from tests.stories.givens import COURT, DECISION
from tests.stories.people import HEAD, OFFICER, TWO_OFFICERS, WIFE

URGING = "临孙综执催字〔2023〕第001号"
APPLICATION: dict[str, Any] = {
    "document": DECISION,
    "court": COURT,
    "request": "强制执行罚款及加处罚款",
    "object": "被申请人名下存款（待查）",
    "party_opinion": "催告后当事人未提出意见",
    "files": [
        "强制执行申请书",
        "行政决定书及作出决定的事实、理由和依据",
        "当事人的意见及行政机关催告情况",
        "申请强制执行标的情况",
    ],
    "signed_and_sealed": True,
}


SURCHARGE = "临孙综执加罚字〔2022〕第001号"


def test_an_unpaid_fine_grows_is_urged_and_goes_to_the_court(county: County) -> None:
    """场景C 未缴款：九月二十日期满，二十一日起加处，十月二十四日满本数；次年三月七日催告，六月五日前申请人民法院强制执行。"""
    case = fined_by_formula(county)

    last_day_to_pay = case.deadlines(HEAD, at="2022-09-20T12:00")
    too_early = case.refused(HEAD, "impose-surcharge", occurred_at="2022-09-20", party="party-1")
    day_after = case.deadlines(HEAD, at="2022-09-21T12:00")
    case.step(HEAD, "impose-surcharge", occurred_at="2022-09-21", party="party-1")
    case.step(HEAD, "impose-surcharge", occurred_at="2022-10-24", party="party-1")
    givens.hand_over(case, "2022-10-24T18:00", SURCHARGE)

    assert last_day_to_pay["T19"] == ("2022-09-20", "running")
    assert "T20" not in last_day_to_pay
    assert too_early["code"] == "nothing-overdue"
    assert (day_after["T19"], day_after["T20"]) == (("2022-09-20", "missed"), ("2022-10-24", "running"))
    assert (day_after["T22"], day_after["T23"]) == (("2022-11-04", "running"), ("2023-03-06", "running"))
    assert day_after["T26"] == ("2023-06-05", "running")
    first, whole = surcharges(case)
    assert (first["spans"][0]["first"], first["amount_fen"]) == ("2022-09-21", 432_000)
    assert (whole["spans"][0]["first"], whole["days_counted"]) == ("2022-09-21", 34)
    assert whole["amount_fen"] == whole["cap_fen"] == 14_400_000

    apply_in_the_window(case)


def apply_in_the_window(case: CaseFile) -> None:
    """The suit's last day, 2023-03-05, is a Sunday: the party has until the 6th; the organ counts its three months from the 5th."""
    open_still = case.refused(HEAD, "apply-to-court", occurred_at="2023-03-06", **APPLICATION)
    not_urged = case.refused(HEAD, "apply-to-court", occurred_at="2023-03-07T08:00", **APPLICATION)
    urge(case)
    running = case.refused(HEAD, "apply-to-court", occurred_at="2023-03-21", **APPLICATION)
    unsigned = {**APPLICATION, "signed_and_sealed": False}
    in_time_but_unsigned = case.refused(HEAD, "apply-to-court", occurred_at="2023-03-22", **unsigned)
    before = case.deadlines(HEAD)
    case.step(HEAD, "apply-to-court", occurred_at="2023-06-05", **APPLICATION)

    assert (open_still["code"], "至2023-03-06" in open_still["detail"]) == ("remedy-still-open", True)
    assert not_urged["code"] == "urging-must-come-first"
    assert (running["code"], "在2023-03-21以后" in running["detail"]) == ("urging-term-running", True)
    assert in_time_but_unsigned["code"] == "head-must-sign-application"
    assert (before["T25"], before["T26"]) == (("2023-03-21", "over"), ("2023-06-05", "running"))
    applied = case.history(HEAD)[-1]["facts"]
    assert (applied["urging"], applied["amount_fen"]) == (URGING, 28_800_000)
    assert (applied["last_day"], applied["late"]) == ("2023-06-06", False)
    assert case.seen_by(HEAD)["stage"] == "court_applied"
    assert case.deadlines(HEAD)["T26"] == ("2023-06-05", "met")
    assert "D24" not in case.findings(HEAD)


def urge(case: CaseFile) -> None:
    """The fine and its surcharge, as much again; served the same day on the wife who lives with him."""
    case.step(
        OFFICER,
        "urge-performance",
        occurred_at="2023-03-07T09:00",
        document=DECISION,
        officers=TWO_OFFICERS,
        due_on="2023-03-21",
        manner="缴纳罚款和加处罚款",
        rights_told=True,
        amount_fen=28_800_000,
        payment=givens.BANK["bank"],
    )
    given = {"relation": "同住成年家属", "same_household": True}
    givens.hand_over(case, "2023-03-07T10:00", URGING, WIFE, **given)


def surcharges(case: CaseFile) -> list[dict[str, Any]]:
    return [one["facts"] for one in case.history(HEAD) if one["topic"] == "case.surcharge_imposed"]
