"""2024、2025年的示例案件 — fictional: a power withdrawn, two parties, returned papers, changed officers, late entries."""

from domain.case.penalty import Mitigation, Penalty, PenaltyKind
from domain.case.proceedings import CorrectionResult, EvidenceKind, LeadSource, ReviewOpinion
from domain.steps.decide_closing import ClosingChoice
from domain.steps.decide_filing import FilingChoice
from domain.steps.dismiss_lead import DismissalGround
from interfaces.demo import execution, hearing, investigation, opening, outcome
from interfaces.demo.matters import (
    FIRE_LANE,
    GRILL,
    HEAPS,
    RIVER,
    ROAD,
    ROADSIDE,
    RUBBISH,
    STRAW,
    VILLAGE_ROAD,
)
from interfaces.demo.parties import company, person, shop
from interfaces.demo.story import Story
from interfaces.demo.towns import (
    BEIJING,
    BEIXIN,
    CHUHOU,
    DANZI,
    DONGZHANG,
    JIAOBEI,
    LINJIN,
    MEIYANG,
    NIUDU,
    SUNJI,
    YISHI,
)


def linjin_road() -> Story:
    """Filed on 2024-09-10, four days before the county took the item back; the town may finish it. A deliberate fault: the
    decision was never reported for publication."""
    digger = person("郭示渠", "999999195508153448", "10000000015")
    case = Story("linjin-road", LINJIN, ROAD, "2024-08-28T08:30", "乡道示例线K3+200", digger)
    opening.ordered(case, LeadSource.REPORT, informant="过路司机示某")
    opening.corrected(case, after=6)
    investigation.filed(case)
    investigation.investigated(case, "浇地急用，路面第二天就回填压实了。")
    investigation.examined(case, "罚款三千元")
    outcome.notified(case, outcome.fine(case, 3_000))
    outcome.decide(case, case.day(8), outcome.fine(case, 3_000))
    opening.hand_over(case, case.day(1, "09:40"), outcome.DECISION)
    outcome.pay(case, case.day(7), 3_000, "示例票据-2024-051")
    outcome.closed(case)
    outcome.archive(case, case.day(12), pages=52)
    return case


def dongzhang_road() -> Story:
    """A company and its driver for one act: each its own notice, decision and payment."""
    firm = company("临猗示例建设有限公司", "王示建", "91999999MA0THL001X")
    driver = person("王示驾", "999999197902283813", "10000000016")
    case = Story("dongzhang-road", DONGZHANG, ROAD, "2024-05-14T09:40", "乡道示例线K7+050", firm, driver)
    opening.ordered(case)
    opening.corrected(case)
    investigation.filed(case)
    investigation.investigated(case, "公司派活，没有办手续。")
    investigation.inquire(case, case.day(0), "14:30", "15:00", "问：谁让你挖的？答：公司派的活。", party=2)
    investigation.examined(case, "对公司罚款八千元，对司机罚款一千元")
    fines = {"party-1": outcome.fine(case, 8_000), "party-2": outcome.fine(case, 1_000)}
    for party, fine in fines.items():
        outcome.notify(case, case.day(1, "09:10"), fine, party=party)
        opening.hand_over(case, case.day(0, "10:30"), outcome.NOTICE, party)
    for party, fine in fines.items():
        outcome.decide(case, case.day(7), fine, party=party)
        opening.hand_over(case, case.day(1, "09:40"), outcome.DECISION, party)
        outcome.published(case, party)
    outcome.pay(case, case.day(3), 8_000, "示例票据-2024-033")
    outcome.pay(case, case.day(2), 1_000, "示例票据-2024-034", party="party-2")
    outcome.closed(case)
    outcome.archive(case, case.day(10), pages=74)
    return case


def yishi_fire_lane() -> Story:
    """Sent back by the legal reviewer for more evidence, then agreed; the company was dissolved, the execution ended."""
    market = company("临猗示例农贸市场管理有限公司", "马示市", "91999999MA0THL0021")
    case = Story("yishi-fire-lane", YISHI, FIRE_LANE, "2024-03-12T10:20", "示例农贸市场东通道", market)
    fine = Penalty(kind=PenaltyKind.FINE, item="XF-01", amount_fen=600_000)
    opening.ordered(case, LeadSource.ASSIGNED, term=2)
    opening.corrected(case, after=3)
    investigation.filed(case)
    investigation.investigated(case, "商户临时堆货，市场没有及时清理。")
    investigation.conclude(case, case.day(2), "罚款六千元")
    investigation.review(
        case, case.day(2), ReviewOpinion.SUPPLEMENT, "通道归属不明，请补充市场平面图和管理责任文件"
    )
    investigation.collect(
        case, case.day(4), "市场平面图和管理责任书复印件", copied=True, original_checked=True
    )
    investigation.supplement(
        case, case.day(0), "市场平面图和管理责任文件", "已向市场管理单位调取复印件，与原件核对无异"
    )
    investigation.examined(case, "罚款六千元")
    outcome.notified(case, fine)
    outcome.decided(case, fine)
    execution.ended(case, case.day(60), "公司已注销，无财产可供执行，没有义务承受人")
    return case


def danzi_roadside() -> Story:
    """Slight and corrected the same week: no case is filed."""
    villager = person("刘示晒", "99999919930317418X")
    case = Story("danzi-roadside", DANZI, ROADSIDE, "2024-10-09T09:00", "乡道示例线K1+600", villager)
    opening.ordered(case, term=2)
    opening.corrected(case, after=3)
    opening.dismiss(case, case.day(2), DismissalGround.MINOR_CORRECTED, "占道晒粮已清理，没有造成危害后果")
    return case


def jiaobei_rubbish() -> Story:
    """The request to file was returned, made again, and not approved. A deliberate fault: the order was never re-inspected."""
    carter = person("陈示车", "999999196807044553")
    case = Story("jiaobei-rubbish", JIAOBEI, RUBBISH, "2024-11-05T09:30", "示例村南沟", carter)
    opening.ordered(case, LeadSource.GRID)
    investigation.request_filing(case, case.day(3))
    investigation.refuse_filing(
        case, case.day(1, "09:00"), FilingChoice.RETURN, "请补充倾倒量的核实和当事人陈述"
    )
    investigation.inquire(case, case.day(2), "10:00", "10:40", "问：倒了多少？答：半车，已经拉走。")
    investigation.request_filing(case, case.day(1))
    investigation.refuse_filing(
        case, case.day(1, "09:00"), FilingChoice.REJECT, "数量少、当日清运，不符合立案标准，批评教育"
    )
    return case


def niudu_fire_lane() -> Story:
    """Handed to another officer when one fell ill; closing was asked for too early and returned, then approved."""
    trader = shop("牛杜镇示例百货店", "朱示商", "92999999MA0THL0031")
    case = Story("niudu-fire-lane", NIUDU, FIRE_LANE, "2025-02-18T10:10", "示例市场南通道", trader)
    opening.ordered(case, term=1)
    opening.corrected(case, after=3)
    investigation.filed(case)
    investigation.replace_officers(
        case, case.day(2), (case.officers[0], NIUDU.third_officer), "原协办人员因病请假"
    )
    investigation.investigated(case)
    investigation.examined(case, "罚款五百元")
    outcome.notified(case, outcome.fine(case, 500))
    outcome.decided(case, outcome.fine(case, 500))
    outcome.pay(case, case.day(9), 500, "示例票据-2025-009")
    outcome.request_closing(case, case.day(1), "罚款已缴清")
    outcome.decide_closing(case, case.day(1), ClosingChoice.RETURN, "请补充通道恢复后的照片说明")
    outcome.closed(case, "罚款已缴清，通道已清空，复查照片在卷")
    return case


def yishi_grill() -> Story:
    """A fine, and the grills confiscated; a summer evening's case entered the next morning."""
    cook = shop("猗氏镇示例烧烤店", "刘示炊", "92999999MA0THL0044")
    case = Story("yishi-grill", YISHI, GRILL, "2025-07-08T21:10", "示例广场西侧", cook)
    tools = Penalty(kind=PenaltyKind.CONFISCATE_PROPERTY, item="HJ-06", content="炭火烧烤炉两台")
    penalties = (outcome.fine(case, 1_000), tools)
    opening.lead(case, LeadSource.HOTLINE, late=1)
    opening.check(case, "2025-07-08T21:20")
    opening.inspect(case, "2025-07-08T21:40")
    opening.order(case, "2025-07-08T22:00", term=0, approval=opening.ON_THE_SPOT)
    opening.hand_over(case, "2025-07-08T22:10", opening.ORDER)
    opening.corrected(case, after=3)
    investigation.filed(case)
    investigation.investigated(case)
    investigation.collect(
        case,
        case.day(1),
        "炭火烧烤炉两台",
        EvidenceKind.PHYSICAL,
        sha256="",
        media_type="",
        size=0,
    )
    investigation.examined(case, "罚款一千元，没收烧烤炉两台")
    outcome.notified(case, *penalties)
    outcome.waive(case, case.day(1))
    outcome.decide(case, case.day(2), *penalties)
    opening.hand_over(case, case.day(1, "09:30"), outcome.DECISION)
    outcome.published(case)
    outcome.pay(case, case.day(4), 1_000, "示例票据-2025-044")
    outcome.closed(case, "罚款已缴清，烧烤炉已没收入库")
    outcome.archive(case, case.day(11))
    return case


def meiyang_river() -> Story:
    """Below the range, on a stated ground: the harm was removed by the party itself."""
    builder = person("朱示修", "999999198509234921", "10000000017")
    case = Story("meiyang-river", MEIYANG, RIVER, "2025-04-15T08:40", "示例河道K5处", builder)
    ground = (Mitigation.REMEDIED,)
    opening.ordered(case, LeadSource.REFERRED, term=10)
    opening.reinspect(case, case.day(9, "15:00"), CorrectionResult.DONE)
    investigation.filed(case)
    investigation.investigated(case, "拆房的土，一个星期就全清走了。")
    investigation.examined(case, "主动清除，减轻处罚，罚款五千元")
    outcome.notified(case, outcome.fine(case, 5_000), mitigating=ground)
    outcome.decided(case, outcome.fine(case, 5_000), mitigating=ground)
    outcome.pay(case, case.day(6), 5_000, "示例票据-2025-027")
    outcome.closed(case)
    outcome.archive(case, case.day(13))
    return case


def beixin_heaps() -> Story:
    """Entered late, and a slip in the record put right by a correction that names it."""
    villager = person("徐示柴", "999999196110105299")
    case = Story("beixin-heaps", BEIXIN, HEAPS, "2025-03-04T09:10", "示例村主街", villager)
    opening.lead(case, LeadSource.GRID)
    opening.check(case, case.day(0, "11:00"))
    opening.inspect(case, case.day(0, "15:30"), late=6)
    outcome.correct(
        case,
        case.day(7),
        3,
        "findings",
        "道路北侧堆放柴草约10立方米，粪堆一处，污水外溢",
        "方位误记为南侧",
    )
    opening.order(case, case.day(1, "09:00"), term=7)
    opening.hand_over(case, case.day(0, "10:00"), opening.ORDER)
    opening.corrected(case)
    investigation.filed(case)
    investigation.investigated(case)
    investigation.examined(case, "罚款二百元")
    outcome.notified(case, outcome.fine(case, 200))
    outcome.decided(case, outcome.fine(case, 200))
    outcome.pay(case, case.day(8), 200, "示例票据-2025-015")
    outcome.closed(case)
    return case


def beijing_road() -> Story:
    """Extended once on application, re-inspected twice, and still not corrected. A deliberate fault: nothing was filed since."""
    driver = person("孙示履", "999999197612055660")
    case = Story("beijing-road", BEIJING, VILLAGE_ROAD, "2025-09-09T09:00", "示例村东街", driver)
    opening.ordered(case, term=10)
    opening.extend(case, case.day(5), 21, "连日降雨，不具备路面施工条件")
    opening.reinspect(case, case.day(19, "10:00"), CorrectionResult.PARTLY, "三处破损路面已修复一处")
    opening.reinspect(case, case.day(10, "10:00"), CorrectionResult.NOT_DONE, "破损路面两处仍未修复")
    return case


def sunji_straw() -> Story:
    """Reported by the grid worker. A deliberate fault: the order to clear the ash has run out without a re-inspection."""
    villager = person("孙示麦", "999999195301010204")
    case = Story("sunji-straw", SUNJI, STRAW, "2025-06-17T11:05", "示例村南麦地", villager)
    opening.ordered(case, LeadSource.GRID, term=3, by="sunji-grid")
    return case


def chuhou_straw() -> Story:
    burner = person("周示火", "999999196006120739")
    case = Story("chuhou-straw", CHUHOU, STRAW, "2025-10-14T15:00", "示例村北地块", burner)
    opening.ordered(case, term=1)
    opening.corrected(case, after=3)
    investigation.filed(case)
    investigation.investigated(case)
    investigation.examined(case, "罚款六百元")
    outcome.notified(case, outcome.fine(case, 600))
    hearing.address_confirmed(case, case.day(1))
    outcome.decided(case, outcome.fine(case, 600))
    hearing.misprint_corrected(case, case.day(1), "示例村北地快", "示例村北地块")
    outcome.pay(case, case.day(5), 600, "示例票据-2025-063")
    outcome.request_closing(case, case.day(2), "罚款已缴清，地块已清理")
    return case
