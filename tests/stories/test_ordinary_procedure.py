"""普通程序 — a whole case from the patrol to the archive: a formula fine, a hearing told, a statement adopted in part."""

from typing import Any

from tests.stories import givens
from tests.stories.county import CaseFile, County
from tests.stories.givens import DECISION, NOTICE, ORDER, PHOTO
from tests.stories.people import (
    ARCHIVIST,
    AREA_DISPUTED,
    AUDITOR,
    DEFENCE,
    DEPUTY,
    HEAD,
    OFFICER,
    REFILLED,
    TWO_OFFICERS,
    WIFE,
)

CLAUSES = [
    "《中华人民共和国土地管理法》第三十七条第二款",
    "《中华人民共和国土地管理法实施条例》第五十五条",
]
RATE = "示例县耕地开垦费标准每平方米20元（虚构，真实标准待核实）"


def formula_fine(factor: str, fen: int) -> dict[str, object]:
    """1,200 m² × 20 yuan × the factor."""
    formula = {"quantity": "1200", "unit": "平方米", "unit_amount": "20", "factor": factor}
    return {
        "kind": "罚款",
        "item": "ZR-01",
        "amount_fen": fen,
        "formula": formula,
        "local_rule": RATE,
    }


def investigated(county: County) -> CaseFile:
    """Ordered on 07-01, filed on 07-05, land survey of 07-20; the re-inspection of 07-12 found it corrected in part."""
    case = givens.order_served(county)
    givens.request_filing(case, "2022-07-04", "2022-06-30", item="ZR-01")
    givens.approve_filing(case, "2022-07-05")
    givens.inquire(case, "2022-07-06T09:00", "2022-07-06T09:50")
    case.step(
        OFFICER,
        "reinspect-correction",
        occurred_at="2022-07-12T15:00",
        order=ORDER,
        officers=TWO_OFFICERS,
        result="部分改正",
        details=["恢复路面原状：完成一半"],
    )
    survey = {**PHOTO, "kind": "鉴定意见", "evidence_title": "耕地种植条件破坏鉴定意见书"}
    case.step(OFFICER, "collect-evidence", occurred_at="2022-07-20", **survey)
    return case


def test_cultivated_land_dug_up_is_fined_by_formula_and_the_file_is_archived(county: County) -> None:
    """耕地取土1200平方米：告知听证权利，陈述申辩部分采纳，罚款1200×20×6＝144000元，送达、缴清、结案、归档。"""
    case = investigated(county)
    givens.conclude(case, "2022-07-21", "罚款168000元", CLAUSES)
    givens.review(case, "2022-07-25")
    givens.examine(case, "2022-07-26", complex=True, complex_reason="罚款数额较大")

    # 告知：八月一日，载明听证权利；期限自送达次日起五个工作日，到八月八日
    told = givens.notice("party-1", formula_fine("7", 16_800_000), basis=CLAUSES, hearing=True)
    case.step(OFFICER, "notify-penalty", occurred_at="2022-08-01T09:00", **told)
    givens.hand_over(case, "2022-08-01T10:00", NOTICE)
    said = {"party": "party-1", "form": "书面", "content": DEFENCE}
    case.step(OFFICER, "receive-statement", occurred_at="2022-08-03", **said)
    recheck_in_part(case)
    discuss(case)

    # 决定：九月二日，低于告知的倍数；九月五日由同住成年家属签收
    lighter = givens.decision(
        "party-1",
        formula_fine("6", 14_400_000),
        basis=CLAUSES,
        defence="已回填的意见予以采纳，面积异议不予采纳",
    )
    decided = case.step(HEAD, "decide-penalty", occurred_at="2022-09-02", **lighter)
    givens.hand_over(case, "2022-09-05T10:00", DECISION, WIFE, relation="同住成年家属", same_household=True)
    perform_and_close(case)

    assert decided["recorded"][0]["text"] == (
        "孙吉镇人民政府作出行政处罚决定书临孙综执罚决字〔2022〕第001号，对party-1罚款144,000.00元"
    )
    seen = case.seen_by(AUDITOR)
    assert (seen["stage"], seen["number"]) == ("archived", "临孙综执立字〔2022〕第001号")
    assert seen["documents"][DECISION]["attempts"][0]["relation"] == "同住成年家属"
    assert sum(one["amount_fen"] for one in seen["payments"]) == 14_400_000
    assert seen["archive"]["number"] == "临孙综执卷字〔2022〕第001号"
    decision = next(one for one in case.history(AUDITOR) if one["topic"] == "case.penalty_decided")
    assert (decision["facts"]["days_since_filing"], decision["facts"]["late"]) == (59, False)
    assert [one["organ"] for one in decision["facts"]["remedies"]] == ["临猗县人民政府", "临猗县人民法院"]


def recheck_in_part(case: CaseFile) -> None:
    case.step(
        OFFICER,
        "recheck-statement",
        occurred_at="2022-08-10",
        party="party-1",
        officers=TWO_OFFICERS,
        points=[
            {"point": REFILLED, "adopted": True, "reason": "现场复查证实"},
            {"point": AREA_DISPUTED, "adopted": False, "reason": "与鉴定意见不符"},
        ],
        conclusion="从轻处罚",
        opinion="建议按六倍处罚",
    )


def discuss(case: CaseFile) -> None:
    case.step(
        HEAD,
        "discuss-collectively",
        occurred_at="2022-08-30",
        place="孙吉镇政府会议室",
        presider=HEAD,
        members=[DEPUTY],
        reporter=OFFICER,
        summary="耕地取土1200平方米，已回填",
        opinions=[{"member": HEAD, "opinion": "同意六倍"}, {"member": DEPUTY, "opinion": "同意"}],
        conclusion="同意罚款144000元",
    )


def perform_and_close(case: CaseFile) -> None:
    """Paid in two parts, corrected, closed by the head, archived."""
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
