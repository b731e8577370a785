"""普通程序 — a whole case from the patrol to the archive: a formula fine, a hearing told, a statement adopted in part."""

from typing import Any

from tests.stories.county import CaseFile, County
from tests.stories.farmland import fined_by_formula
from tests.stories.givens import DECISION, ORDER, PUBLICITY
from tests.stories.people import ARCHIVIST, AUDITOR, HEAD, OFFICER, TWO_OFFICERS


def test_cultivated_land_dug_up_is_fined_by_formula_and_the_file_is_archived(county: County) -> None:
    """耕地取土1200平方米：告知听证权利，陈述申辩部分采纳，罚款1200×20×6＝144000元，送达、缴清、结案、归档。"""
    case = fined_by_formula(county)
    served = case.deadlines(HEAD)
    perform_and_close(case)

    seen = case.seen_by(AUDITOR)
    assert (seen["stage"], seen["number"]) == ("archived", "临孙综执立字〔2022〕第001号")
    assert seen["documents"][DECISION]["attempts"][0]["relation"] == "同住成年家属"
    assert sum(one["amount_fen"] for one in seen["payments"]) == 14_400_000
    asked = seen["investigation"]["requests"].values()
    assert [(one["asked_on"], one["answered_on"]) for one in asked] == [
        ("2022-07-05", "2022-07-15"),
        ("2022-07-05", "2022-07-20"),
    ]
    assert [one["kind"] for one in seen["evidence"].values()] == ["书证", "鉴定意见"]
    (statement,) = seen["proceedings"]["party-1"]["statements"]
    assert (statement["on"], statement["rechecked"]) == ("2022-08-03", True)
    rechecked = next(one for one in case.history(AUDITOR) if one["topic"] == "case.statement_rechecked")
    assert [one["adopted"] for one in rechecked["facts"]["points"]] == [True, False]
    assert seen["archive"]["number"] == "临孙综执卷字〔2022〕第001号"
    decision = next(one for one in case.history(AUDITOR) if one["topic"] == "case.penalty_decided")
    assert decision["text"] == (
        "孙吉镇人民政府作出行政处罚决定书临孙综执罚决字〔2022〕第001号，对当事人1罚款144,000.00元"
    )
    assert (decision["facts"]["days_since_filing"], decision["facts"]["late"]) == (59, False)
    assert (served["T11"], served["T12"]) == (("2022-08-08", "met"), ("2022-08-08", "over"))
    assert (served["T14"], served["T15"]) == (("2022-10-03", "met"), ("2022-09-14", "met"))
    assert (served["T19"], served["T32"]) == (("2022-09-20", "running"), ("2022-09-14", "running"))
    assert case.findings(AUDITOR) == {}
    assert [one["organ"] for one in decision["facts"]["remedies"]] == ["临猗县人民政府", "临猗县人民法院"]


def perform_and_close(case: CaseFile) -> None:
    """Published, paid in two parts, corrected, closed by the head, archived."""
    case.step(OFFICER, "publish-decision", occurred_at="2022-09-09", until="2023-09-02", **PUBLICITY)
    for day, fen, voucher in (
        ("2022-09-13", 4_400_000, "示例票据-1"),
        ("2022-09-19", 10_000_000, "示例票据-2"),
    ):
        paid: dict[str, Any] = {"party": "party-1", "amount_fen": fen, "channel": "银行", "voucher": voucher}
        case.step(OFFICER, "record-payment", occurred_at=day, **paid)
    case.step(
        OFFICER,
        "reinspect-correction",
        occurred_at="2022-09-20T15:00",
        order=ORDER,
        officers=TWO_OFFICERS,
        result="已改正",
        details=["恢复路面原状：已完成"],
    )
    case.step(
        OFFICER,
        "request-closing",
        occurred_at="2022-09-22",
        ground="行政处罚决定已执行完毕",
        performance="罚款缴清，耕地回填复种",
        restitution="无退赔事项",
    )
    case.step(HEAD, "decide-closing", occurred_at="2022-09-23", decision="同意结案", opinion="同意")
    case.step(ARCHIVIST, "archive-file", occurred_at="2022-10-20", volumes=1, pages=86, retention="30年")
