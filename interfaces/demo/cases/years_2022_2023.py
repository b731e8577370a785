"""2022、2023年的示例案件 — fictional: fines paid and unpaid, a formula fine, service by public notice, a named report."""

from datetime import date, timedelta

from domain.calendar.work_calendar import SHIPPED
from domain.case.document import ServiceMethod
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.proceedings import CorrectionResult, LeadSource, Outcome
from domain.case.serving import SignerRelation
from domain.steps.decide_no_penalty import NoPenaltyGround
from domain.steps.dismiss_lead import DismissalGround
from domain.steps.recheck_statement import RecheckConclusion
from domain.steps.record_payment import PaymentChannel
from domain.steps.request_closing import ClosingGround
from interfaces.demo import execution, hearing, investigation, measures, opening, outcome
from interfaces.demo.matters import FIRE, HEAPS, RIVER, RUBBISH, SOIL, STRAW, VILLAGE_ROAD, reworded
from interfaces.demo.parties import company, person
from interfaces.demo.story import Story
from interfaces.demo.towns import (
    CHUHOU,
    MEIYANG,
    MIAOSHANG,
    NIUDU,
    QIJI,
    SANGUAN,
    SUNJI,
    YISHI,
)


def miaoshang_road() -> Story:
    """Slight, corrected in time, no harm: no penalty, closed and archived."""
    driver = person("孙示业", "99999919751118122X", "10000000011")
    case = Story("miaoshang-road", MIAOSHANG, VILLAGE_ROAD, "2022-08-03T10:00", "镇区示例街", driver)
    opening.ordered(case)
    opening.corrected(case)
    investigation.filed(case)
    investigation.investigated(case, "机械转场时压坏的，当周就用混凝土补好了。")
    investigation.examined(case, "轻微并及时改正，建议不予处罚", outcome=Outcome.NO_PENALTY)
    outcome.spare(
        case,
        case.day(2),
        NoPenaltyGround.SLIGHT_CORRECTED,
        "路面当周修复，没有造成危害后果",
        "已当面进行普法教育",
    )
    opening.hand_over(case, case.day(1, "09:30"), outcome.NO_PENALTY)
    outcome.request_closing(case, case.day(2), "不予处罚决定书已送达", ClosingGround.NOT_PENALISED)
    outcome.decide_closing(case, case.day(1))
    outcome.archive(case, case.day(12), pages=31)
    return case


def qiji_river() -> Story:
    """Decided, served, upheld on reconsideration; the party cannot pay, the execution is suspended. A deliberate fault: the
    time to apply to the court ran out meanwhile."""
    hauler = person("杨示运", "999999198304061596", "10000000012")
    case = Story("qiji-river", QIJI, RIVER, "2022-09-06T09:00", "示例河滩K2处", hauler)
    opening.ordered(case, LeadSource.PATROL, term=10)
    opening.reinspect(case, case.day(9, "15:00"), CorrectionResult.DONE)
    investigation.filed(case)
    investigation.investigated(case)
    investigation.examined(case, "罚款一万元")
    outcome.notified(case, outcome.fine(case, 10_000))
    outcome.decided(case, outcome.fine(case, 10_000))
    hearing.reconsidered(case, "临政复〔2022〕示例3号", "渣土已清除，请求撤销处罚。")
    execution.suspended(case, case.day(20), "当事人患重病，暂无履行能力")
    return case


def chuhou_heaps() -> Story:
    """Both rights waived in writing; paid, closed, archived."""
    villager = person("赵示勤", "999999195803120112")
    case = Story("chuhou-heaps", CHUHOU, HEAPS, "2022-10-12T08:50", "示例村主街", villager)
    opening.ordered(case, LeadSource.HOTLINE)
    opening.corrected(case)
    investigation.filed(case)
    investigation.investigated(case)
    investigation.examined(case, "罚款二百元")
    outcome.notified(case, outcome.fine(case, 200))
    outcome.waive(case, case.day(1))
    outcome.decide(case, case.day(1), outcome.fine(case, 200))
    opening.hand_over(case, case.day(0, "16:30"), outcome.DECISION)
    outcome.published(case)
    outcome.pay(case, case.day(3), 200, "示例票据-2022-001")
    outcome.closed(case)
    outcome.archive(case, case.day(10), pages=28)
    return case


def sanguan_fire() -> Story:
    """A warning and a fine, left at the door before a witness of the village; paid on the spot channel not used."""
    farmer = person("朱示林", "999999196207250484")
    case = Story("sanguan-fire", SANGUAN, FIRE, "2023-03-14T14:10", "示例林场边", farmer)
    penalties = (Penalty(kind=PenaltyKind.WARNING, item="LY-03"), outcome.fine(case, 300))
    opening.ordered(case, LeadSource.REPORT, informant="护林员示某", term=3)
    opening.corrected(case, after=3)
    investigation.filed(case)
    investigation.investigated(case, "清明前烧地边的草，没想到不让烧。")
    investigation.examined(case, "警告，罚款三百元")
    outcome.notified(case, *penalties)
    outcome.decide(case, case.day(8), *penalties)
    opening.serve(
        case,
        case.day(1, "10:00"),
        outcome.DECISION,
        "party-1",
        ServiceMethod.LEFT,
        refusal_reason="当事人拒绝签收",
        witness="村干部示某",
        witness_organisation="示例村村民委员会",
        media=("送达照片-01", "送达照片-02"),
    )
    outcome.published(case)
    outcome.pay(case, case.day(5), 300, "示例票据-2023-004")
    outcome.closed(case)
    outcome.archive(case, case.day(15), pages=35)
    return case


def sunji_soil() -> Story:
    """A fine by formula: 1,200 m² × 20 yuan × 6, after a hearing was told and a statement adopted in part."""
    digger = person("李示田", "999999196606302333", "10000000013")
    case = Story("sunji-soil", SUNJI, SOIL, "2023-05-09T09:20", "示例村东沟地块", digger)
    told = outcome.formula_fine(case, "1200", "平方米", "20.00", "7")
    lighter = outcome.formula_fine(case, "1200", "平方米", "20.00", "6")
    opening.ordered(case, LeadSource.IMAGERY, term=30)
    investigation.filed(case)
    investigation.investigated(case, "土是卖给窑场的，已经在往回填了。")
    _land_established(case)
    opening.reinspect(case, case.day(4, "15:30"), CorrectionResult.DONE)
    investigation.examined(
        case,
        "罚款168000元（耕地开垦费示例标准每平方米20元，七倍；标准待核实）",
        complex=True,
        complex_reason="罚款数额较大",
    )
    investigation.discuss(case, case.day(1), "同意拟罚款168000元，告知听证权利")
    outcome.notified(case, told, hearing=True)
    _defence_heard(case)
    outcome.decide(
        case, case.day(5), lighter, defence="已回填复耕的意见予以采纳，从轻为六倍；面积异议不予采纳"
    )
    opening.hand_over(
        case,
        case.day(1, "10:20"),
        outcome.DECISION,
        signer="李示妻",
        relation=SignerRelation.FAMILY,
        same_household=True,
    )
    outcome.publish(case, case.day(3), date(2026, 7, 10))
    outcome.report_major(case, case.day(1), "罚款数额较大（本省标准待核实）")
    outcome.pay(case, case.day(4), 144_000, "示例票据-2023-019")
    outcome.closed(case, "罚款已缴清，耕地已回填并恢复种植条件")
    outcome.archive(case, case.day(14), pages=88)
    return case


def _land_established(case: Story) -> None:
    """Survey by the land department, appraisal of the damage (law: S10)."""
    measures.ask_survey(case, case.day(1), ("地类", "是否永久基本农田", "取土面积"), days=15)
    measures.receive_survey(case, case.day(5), "地块为旱地，一般耕地，勘测面积1200平方米")
    measures.commission(case, case.day(1), ("种植条件是否被破坏", "破坏程度"))
    measures.receive_opinion(case, case.day(6), "耕作层被剥离，种植条件遭到破坏，可以恢复")


def _defence_heard(case: Story) -> None:
    outcome.state(case, case.day(2), "已经回填复耕，请求减轻；面积应为1100平方米。")
    outcome.recheck(
        case,
        case.day(3),
        ("已经回填复耕", True, "复查记录证实，作为从轻情节"),
        ("面积应为1100平方米", False, "与鉴定意见不符"),
        conclusion=RecheckConclusion.LIGHTER,
    )


def meiyang_straw() -> Story:
    burner = person("徐示禾", "999999197112312704")
    case = Story("meiyang-straw", MEIYANG, STRAW, "2023-10-10T15:20", "村东玉米地", burner)
    opening.ordered(case, LeadSource.PATROL, term=1)
    opening.corrected(case, after=3)
    investigation.filed(case)
    investigation.investigated(case)
    investigation.examined(case, "罚款五百元")
    outcome.notified(case, outcome.fine(case, 500))
    outcome.decided(case, outcome.fine(case, 500))
    outcome.pay(case, case.day(6), 500, "示例票据-2023-031")
    outcome.closed(case)
    outcome.archive(case, case.day(15))
    return case


def qiji_report() -> Story:
    """A report under a real name: nothing is found, the head ends the matter and answers the informant."""
    matter = reworded(RUBBISH, "实名举报称有人夜间向沟内倾倒垃圾")
    case = Story("qiji-report", QIJI, matter, "2023-04-11T10:05", "示例村北沟")
    opening.lead(case, LeadSource.REPORT, informant="周示举 10000000014", real_name=True)
    opening.check(case, case.day(0, "15:00"))
    opening.inspect(
        case,
        case.day(1, "09:30"),
        findings="沟内无新倾倒垃圾，仅有陈年枯枝",
        party_signed=False,
        unsigned_reason="现场没有当事人",
        measurements=(),
    )
    opening.dismiss(
        case,
        case.day(2),
        DismissalGround.NO_VIOLATION,
        "经现场检查未发现倾倒生活垃圾的事实",
        by=QIJI.head,
        feedback="已电话答复周示举并说明理由",
    )
    return case


def niudu_straw() -> Story:
    """The decision could be served neither in person nor by post, and was served by public notice. Deliberate
    faults: the notice was posted, and the decision reported for publication, later than seven working days from it."""
    absent = person("黄示离", "999999198805203070")
    case = Story("niudu-straw", NIUDU, STRAW, "2023-06-13T11:00", "村西麦茬地", absent)
    opening.ordered(case, term=1)
    opening.corrected(case, after=3)
    investigation.filed(case)
    investigation.investigated(case)
    investigation.examined(case, "罚款五百元")
    outcome.notified(case, outcome.fine(case, 500))
    outcome.decide(case, case.day(8), outcome.fine(case, 500))
    for day, method, failure in (
        (case.day(1, "09:00"), ServiceMethod.DIRECT, "住所上锁，邻居称已外出务工"),
        (case.day(2), ServiceMethod.POST, "邮件因迁移新址不明退回"),
    ):
        opening.serve(case, day, outcome.DECISION, "party-1", method, succeeded=False, failure=failure)
    posted = SHIPPED.add_working_days(case.days_ahead(0), 8)
    opening.serve(
        case,
        case.day(8),
        outcome.DECISION,
        "party-1",
        ServiceMethod.PUBLIC_NOTICE,
        posted_on=posted,
        posted_at="乡镇政府公告栏、县政府网站",
        notice_reason="当事人下落不明，直接送达、邮寄送达均未成功",
        media=("公告张贴照片-01",),
    )
    after = posted + timedelta(days=41)
    outcome.publish(case, after.isoformat(), after + timedelta(days=300))
    outcome.pay(case, after.isoformat(), 500, "示例票据-2023-022", payer="黄示亲")
    return case


def yishi_rubbish() -> Story:
    """An organisation; the sum carries a hearing, so the leaders discuss it; two instalments stay unpaid. A deliberate fault:
    nobody urged the company nor applied to the court in time."""
    firm = company("临猗示例物业有限公司", "吴示总", "91999999MA0THL000T")
    case = Story("yishi-rubbish", YISHI, RUBBISH, "2023-11-07T09:10", "示例开发区北侧空地", firm)
    opening.ordered(case, LeadSource.HOTLINE, term=5)
    opening.corrected(case)
    investigation.filed(case)
    investigation.investigated(case, "外包车辆倾倒，公司疏于管理。")
    investigation.examined(case, "罚款六万元", complex=True, complex_reason="单位违法，数额较大")
    investigation.discuss(case, case.day(1), "同意罚款六万元")
    outcome.notified(case, outcome.fine(case, 60_000), hearing=True)
    hearing.heard(case, "垃圾系外包车辆倾倒，公司已解除外包合同，请求从轻。")
    outcome.decided(case, outcome.fine(case, 60_000))
    outcome.pay(case, case.day(6), 20_000, "示例票据-2024-002", channel=PaymentChannel.ELECTRONIC)
    later = (date(2024, 6, 28), 20_000), (date(2024, 12, 31), 20_000)
    execution.instalments(case, case.day(2), "回款困难", *later)
    outcome.pay(case, case.day(20), 10_000, "示例票据-2024-007", channel=PaymentChannel.ELECTRONIC)
    return case
