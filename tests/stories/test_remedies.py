"""复议与期限 — a decision challenged and made anew; one made too late; both stay on record. 行政处罚法第六十条, 行政复议法第四十八条."""

from typing import Any

from tests.stories import givens
from tests.stories.county import CaseFile, County
from tests.stories.givens import PHOTO, PUBLICITY, ROAD_CLAUSES, fine
from tests.stories.people import DEFENCE, HEAD, LEADER, OFFICER, TWO_OFFICERS, VILLAGER

FIRST_NOTICE, SECOND_NOTICE = "临孙综执告字〔2024〕第001号", "临孙综执告字〔2024〕第002号"
FIRST, SECOND = "临孙综执罚决字〔2024〕第001号", "临孙综执罚决字〔2024〕第002号"
RECONSIDERATION = "临政复〔2024〕示例9号"
WITHDRAWN: dict[str, Any] = {
    "decision": FIRST,
    "ground": "决定依法被变更、撤销、确认违法或者确认无效",
    "reason_told": "该决定因违反法定程序被行政复议机关撤销",
    "platform": "信用中国（示例）",
    "receipt": "示例回执-2",
}


def decided_and_paid(county: County) -> CaseFile:
    """Filed on 2024-03-05, decided on 2024-04-08, paid on 2024-04-15, published on 2024-04-16."""
    case = givens.lead(county, "2024-03-01T09:00")
    case.step(LEADER, "start-check", occurred_at="2024-03-01T09:30", officers=TWO_OFFICERS)
    givens.request_filing(case, "2024-03-04", "2024-03-01")
    givens.approve_filing(case, "2024-03-05")
    case.step(OFFICER, "collect-evidence", occurred_at="2024-03-06", **PHOTO)
    givens.conclude(case, "2024-03-12", "罚款1000元", ROAD_CLAUSES)
    givens.review(case, "2024-03-14")
    givens.examine(case, "2024-03-15")
    told = givens.notice("party-1", fine(1000))
    case.step(OFFICER, "notify-penalty", occurred_at="2024-03-18T09:00", **told)
    givens.hand_over(case, "2024-03-18T10:00", FIRST_NOTICE)
    case.step(HEAD, "decide-penalty", occurred_at="2024-04-08", **givens.decision("party-1", fine(1000)))
    givens.hand_over(case, "2024-04-09T09:00", FIRST)
    paid: dict[str, Any] = {
        "party": "party-1",
        "amount_fen": 100_000,
        "channel": "银行",
        "voucher": "示例票据-1",
    }
    case.step(OFFICER, "record-payment", occurred_at="2024-04-15", **paid)
    case.step(OFFICER, "publish-decision", occurred_at="2024-04-16", until="2025-04-08", **PUBLICITY)
    return case


def test_a_decision_ended_for_its_procedure_is_refunded_and_made_anew(county: County) -> None:
    """场景G 复议：五月六日收到复议申请副本，答复期十个工作日到五月十七日（五月十一日周六调休上班）；
    因程序违法被撤销并责令重作，三个工作日内撤回公示，退款后重新告知、重新决定。"""
    case = decided_and_paid(county)
    filed = case.step(
        OFFICER,
        "record-remedy-filed",
        occurred_at="2024-05-06",
        kind="行政复议",
        organ="临猗县人民政府",
        case_number=RECONSIDERATION,
        document=FIRST,
        applicant=VILLAGER["name"],
        claim=DEFENCE,
        applied_on="2024-04-28",
    )
    running = case.deadlines(HEAD)
    answered: dict[str, Any] = {"answer": "请予维持", "documents": ["答复书"]}
    case.step(OFFICER, "answer-remedy", occurred_at="2024-05-17", case_number=RECONSIDERATION, **answered)
    case.step(
        OFFICER,
        "record-remedy-outcome",
        occurred_at="2024-07-01",
        case_number=RECONSIDERATION,
        outcome="责令重作",
        number="临政复决〔2024〕示例9号",
        summary="告知程序违法，撤销原决定，责令重新作出",
        procedural=True,
        remake="退回告知后重新作出",
    )
    to_withdraw = case.deadlines(HEAD)["T33"]
    case.step(OFFICER, "withdraw-publication", occurred_at="2024-07-04", **WITHDRAWN)
    refund: dict[str, Any] = {"party": "party-1", "amount_fen": 100_000, "voucher": "示例退库-1"}
    case.step(OFFICER, "record-refund", occurred_at="2024-07-05", **refund)
    anew(case)

    facts = {one["topic"]: one["facts"] for one in case.history(HEAD)}
    assert filed["stage"] == "served"
    assert facts["case.remedy_filed"]["answer_due"] == "2024-05-17"
    assert facts["case.remedy_answered"]["late"] is False
    assert facts["case.remedy_decided"]["withdraw_publicity_by"] == "2024-07-04"
    assert (to_withdraw, case.deadlines(HEAD)["T33"]) == (("2024-07-04", "running"), ("2024-07-04", "met"))
    assert facts["case.publication_withdrawn"]["late"] is False
    assert facts["case.payment_refunded"]["left"] == 0
    assert case.deadlines(HEAD)["T10"] == ("2024-07-08", "met")
    assert running["T32"] == ("2024-04-17", "met")
    assert (running["T38"], case.deadlines(HEAD)["T38"]) == (("2024-05-17", "running"), ("2024-05-17", "met"))
    seen = case.seen_by(HEAD)
    assert [one["status"] for one in seen["publicity"]["publications"]] == ["撤回"]
    assert seen["documents"][FIRST]["ended_by"] == RECONSIDERATION
    assert seen["proceedings"]["party-1"]["decision"]["number"] == SECOND
    assert seen["stage"] == "decided"
    assert "D27" not in case.findings(HEAD)


def anew(case: CaseFile) -> None:
    """Reviewed again, notified again, and decided on the same facts: only the procedure was wrong."""
    givens.review(case, "2024-07-08")
    again = {"ground": "重新作出决定", "reason": "重新履行告知程序"}
    told: dict[str, Any] = givens.notice("party-1", fine(1000), **again)
    case.step(OFFICER, "renotify-penalty", occurred_at="2024-07-10T09:00", **told)
    givens.hand_over(case, "2024-07-10T10:00", SECOND_NOTICE)
    case.step(HEAD, "decide-penalty", occurred_at="2024-07-22", **givens.decision("party-1", fine(1000)))


def test_a_decision_on_the_ninety_fifth_day_is_recorded_as_late(county: County) -> None:
    """场景F：立案后第九十五日才作出决定：照实登记，并标明超过九十日。"""
    case = givens.examined(county)
    told = givens.notice("party-1", fine(1000))
    case.step(OFFICER, "notify-penalty", occurred_at="2022-07-18T09:00", **told)
    givens.hand_over(case, "2022-07-18T10:00", givens.NOTICE)

    decided = case.step(
        HEAD, "decide-penalty", occurred_at="2022-10-08", **givens.decision("party-1", fine(1000))
    )

    assert case.deadlines(HEAD)["T14"] == ("2022-10-03", "met_late")
    assert "D22" in case.findings(HEAD)
    assert "（立案后第95日，超过九十日）" in decided["recorded"][0]["text"]
    assert case.history(HEAD)[-1]["facts"]["late"] is True
