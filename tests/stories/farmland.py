"""耕地取土 — the farmland case of the stories, brought by the ordinary procedure to the service of its decision."""

from tests.stories import givens
from tests.stories.county import CaseFile, County
from tests.stories.givens import DECISION, NOTICE, ORDER, PHOTO
from tests.stories.people import (
    AREA_DISPUTED,
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
FACTS, NATURE = "占用耕地1200平方米（1.8亩）取土，种植条件遭到破坏", "占用耕地取土破坏种植条件"
RATE = "示例县耕地开垦费标准每平方米20元（虚构，真实标准待核实）"
FILE = {"sha256": PHOTO["sha256"], "media_type": "application/pdf", "size": 204800}


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
    """Ordered on 07-01, filed on 07-05, identified on 07-20; the re-inspection of 07-12 found it corrected in part."""
    case = givens.order_served(county)
    givens.request_filing(case, "2022-07-04", "2022-06-30", item="ZR-01", facts=FACTS)
    givens.approve_filing(case, "2022-07-05")
    ask_outside(case)
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
    identified(case)
    return case


def ask_outside(case: CaseFile) -> None:
    """On 07-05: the land class of the natural-resources bureau, the degree of damage of an expert body."""
    case.step(
        OFFICER,
        "request-assistance",
        occurred_at="2022-07-05",
        organ="临猗县自然资源局",
        matters=["西里北沟取土地块的地类"],
        due_on="2022-07-15",
    )
    case.step(
        OFFICER,
        "commission-appraisal",
        occurred_at="2022-07-05",
        expert="示例土地鉴定机构（虚构）",
        qualification="示例资质证书（虚构）",
        material=["勘测图"],
        questions=["耕地种植条件破坏程度"],
        officers=TWO_OFFICERS,
    )


def identified(case: CaseFile) -> None:
    case.step(
        OFFICER,
        "receive-assistance",
        occurred_at="2022-07-15",
        request="临孙综执协字〔2022〕第001号",
        content="地块1200平方米（1.8亩）为耕地，不属于永久基本农田",
        as_evidence=True,
        proves="取土占用耕地",
        officers=TWO_OFFICERS,
        **FILE,
    )
    case.step(
        OFFICER,
        "receive-appraisal",
        occurred_at="2022-07-20",
        request="临孙综执鉴委字〔2022〕第001号",
        opinion="1200平方米耕地种植条件遭到破坏",
        method="现场勘测并比对耕作层",
        signed=True,
        proves="耕地种植条件破坏程度",
        officers=TWO_OFFICERS,
        **FILE,
    )


def fined_by_formula(county: County) -> CaseFile:
    """Notified on 08-01, stated on 08-03, adopted in part, decided on 09-02, served on 09-05 on the wife who lives with him."""
    case = investigated(county)
    givens.conclude(case, "2022-07-21", "罚款168000元", CLAUSES, facts=FACTS, nature=NATURE)
    givens.review(case, "2022-07-25")
    givens.examine(case, "2022-07-26", complex=True, complex_reason="罚款数额较大")

    # 告知：八月一日，载明听证权利；期限自送达次日起五个工作日，到八月八日
    told = givens.notice("party-1", formula_fine("7", 16_800_000), facts=FACTS, basis=CLAUSES, hearing=True)
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
    case.step(HEAD, "decide-penalty", occurred_at="2022-09-02", **lighter)
    givens.hand_over(case, "2022-09-05T10:00", DECISION, WIFE, relation="同住成年家属", same_household=True)
    return case


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
