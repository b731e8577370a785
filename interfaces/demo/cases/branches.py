"""旁支 — fictional cases that leave the straight road: forwarded, paused for an appraisal, handed on, merged, decided on the spot."""

from domain.case.investigation import KeptItem
from domain.case.proceedings import LeadSource
from domain.steps.suspend_investigation import SuspensionGround
from interfaces.demo import hearing, investigation, measures, opening, outcome, transfers
from interfaces.demo.matters import LANDSLIDE, ROAD, ROADSIDE, SOIL, WIDE_SOIL, reworded
from interfaces.demo.parties import UNKNOWN, person
from interfaces.demo.story import Story, case_id
from interfaces.demo.towns import BEIXIN, DANZI, MEIYANG, MIAOSHANG, QIJI, SUNJI


def meiyang_power_line() -> Story:
    """Soil dug under a power line: no power of a town, forwarded to the county."""
    matter = reworded(SOIL, "群众反映有人在高压线塔旁取土")
    case = Story("meiyang-power-line", MEIYANG, matter, "2024-06-04T09:00", "示例高压线塔东侧")
    opening.lead(case, LeadSource.REPORT, informant="路过群众示某")
    opening.check(case, case.day(0, "11:00"))
    measures.forward(
        case, case.day(2), "临猗县电力主管部门（示例）", "取土点位于电力线路保护区内，乡镇无此职权", "DL-01"
    )
    return case


def danzi_soil() -> Story:
    """The digger was found out later; paused while an expert body appraises the damage."""
    found = person("刘示掘", "999999196703152074", "10000000018")
    case = Story("danzi-soil", DANZI, SOIL, "2026-09-08T08:40", "示例村北坡地块", UNKNOWN)
    opening.lead(case, LeadSource.IMAGERY)
    opening.check(case, case.day(0, "10:00"))
    opening.inspect(
        case, case.day(0, "11:00"), party_signed=False, unsigned_reason="现场无人，当事人身份待查"
    )
    measures.identify(case, case.day(3, "10:00"), found)
    case.parties = (found,)
    measures.stop(case, case.day(0, "15:00"))
    investigation.filed(case)
    investigation.investigated(case, "挖土垫猪圈，没想到是耕地。")
    loader = KeptItem(name="车载作业记录仪", specification="示例型", quantity="1台", condition="完好")
    measures.keep(case, case.day(1, "09:00"), "作业记录可能被覆盖", loader)
    measures.give_back(case, case.day(4, "10:00"), "已复制作业记录，返还原物")
    measures.commission(case, case.day(1), ("种植条件是否被破坏", "破坏程度"))
    measures.suspend(
        case, case.day(1), SuspensionGround.APPRAISAL, "等待鉴定意见", expected_until=case.days_ahead(40)
    )
    return case


def miaoshang_pipe() -> Story:
    """An officer is the party's kinsman and steps aside; the pause for a missing party is over."""
    digger = person("王示管", "999999197408264131")
    case = Story("miaoshang-pipe", MIAOSHANG, ROAD, "2026-08-11T09:10", "乡道示例线K6+400", digger)
    opening.ordered(case)
    opening.corrected(case, after=6)
    investigation.filed(case)
    measures.recuse(case, case.day(1), case.officers[1], "系当事人的近亲属")
    investigation.replace_officers(
        case, case.day(1), (case.officers[0], MIAOSHANG.third_officer), "原协办人员回避"
    )
    measures.suspend(case, case.day(1), SuspensionGround.PARTY_MISSING, "当事人外出，暂时联系不上")
    measures.resume(case, case.day(10), "当事人已返回，可以继续调查")
    investigation.investigated(case, "埋管浇地，回来就去补办手续。")
    return case


def qiji_pit() -> Story:
    """The digging proves to be the village's own approved work: the case is withdrawn."""
    keeper = person("杨示窖", "999999195911058213")
    case = Story("qiji-pit", QIJI, LANDSLIDE, "2025-05-13T09:20", "示例村窑洞坡下", keeper)
    opening.lead(case, LeadSource.REPORT, informant="邻居示某")
    opening.check(case, case.day(0, "10:30"))
    opening.inspect(case, case.day(0, "15:00"))
    investigation.filed(case)
    investigation.investigated(case, "这是村里批的排险工程，有手续。")
    hearing.withdrawn(case, case.day(3), "取土系经批准的排险削坡，违法事实不能成立")
    return case


def danzi_police() -> Story:
    """Twelve mu of farmland: handed over to the police, whose answer is awaited."""
    digger = person("刘示挖", "999999196203187131")
    case = Story("danzi-police", DANZI, WIDE_SOIL, "2026-10-20T09:30", "示例村东梁地块", digger)
    opening.lead(case, LeadSource.IMAGERY)
    opening.check(case, case.day(0, "11:00"))
    opening.inspect(case, case.day(0, "15:00"))
    investigation.filed(case)
    investigation.investigated(case, "给工地供土，挖了两个月。")
    transfers.to_police(case, "12")
    return case


def sunji_clay() -> Story:
    """The earth proves to be brick clay, a mineral: not for a town, transferred to the county."""
    digger = person("薛示窑", "999999198810024472")
    case = Story("sunji-clay", SUNJI, SOIL, "2024-10-15T09:00", "示例村西崖下", digger)
    opening.lead(case)
    opening.check(case, case.day(0, "10:00"))
    opening.inspect(case, case.day(0, "11:00"))
    investigation.filed(case)
    investigation.investigated(case, "土卖给砖厂，按车算钱。")
    transfers.to_organ(
        case,
        case.day(3),
        "临猗县自然资源局（示例）",
        "所取为砖瓦用粘土，涉嫌无证采矿，乡镇无此职权",
        "未取得采矿许可证采矿，《中华人民共和国矿产资源法》第三十九条",
    )
    return case


def miaoshang_pipe_again() -> Story:
    """The same road dug up once more: merged into the case that is under investigation already."""
    digger = person("王示沟", "999999197905319025")
    case = Story("miaoshang-pipe-again", MIAOSHANG, ROAD, "2026-09-15T09:40", "乡道示例线K6+420", digger)
    opening.ordered(case)
    opening.corrected(case)
    investigation.filed(case)
    transfers.merge(case, case.day(1), case_id(miaoshang_pipe()), "同一路段、同一施工队，合并调查")
    return case


def beixin_roadside() -> Story:
    """Grain on the road, cleared at once: fined on the spot, on a pre-numbered form."""
    farmer = person("马示粮", "999999196909043180")
    case = Story("beixin-roadside", BEIXIN, ROADSIDE, "2026-06-16T10:10", "乡道示例线K5+100", farmer)
    opening.lead(case)
    opening.check(case, case.day(0, "10:20"))
    opening.inspect(case, case.day(0, "10:40"))
    transfers.decided_on_the_spot(case, "临辛综执当罚字〔2026〕第001号", 50, "示例票据-2026-033")
    outcome.published(case)
    return case
