"""2026年的示例案件 — fictional, and still under way: one for every stage a case may stand at today."""

from domain.case.proceedings import LeadSource, Outcome
from domain.steps.decide_no_penalty import NoPenaltyGround
from interfaces.demo import investigation, opening, outcome
from interfaces.demo.matters import FIRE_LANE, HEAPS, RIVER, ROAD, ROADSIDE, RUBBISH, STRAW, VILLAGE_ROAD
from interfaces.demo.parties import UNKNOWN, company, person, shop
from interfaces.demo.story import Story
from interfaces.demo.towns import (
    BEIJING,
    BEIXIN,
    DANZI,
    DONGZHANG,
    JIAOBEI,
    MIAOSHANG,
    NIUDU,
    SANGUAN,
    SUNJI,
    YISHI,
)


def dongzhang_lead() -> Story:
    case = Story("dongzhang-lead", DONGZHANG, RIVER, "2026-11-18T09:15", "示例河滩K8处")
    opening.lead(case, LeadSource.HOTLINE, informant="热线工单示例-1118")
    return case


def sunji_lead() -> Story:
    """Received on a Friday, entered the Monday after."""
    case = Story("sunji-lead", SUNJI, HEAPS, "2026-11-13T16:20", "示例村文化广场旁")
    opening.lead(case, LeadSource.GRID, by="sunji-grid", late=3)
    return case


def niudu_filing() -> Story:
    villager = person("王示晾", "999999196711231266")
    case = Story("niudu-filing", NIUDU, ROADSIDE, "2026-11-03T10:00", "乡道示例线K4+300", villager)
    opening.ordered(case, term=2)
    opening.corrected(case, after=3)
    investigation.request_filing(case, case.day(1))
    return case


def sanguan_unknown() -> Story:
    """Filed against a party not yet known. A deliberate fault: the ninety days to decide have run out."""
    case = Story("sanguan-unknown", SANGUAN, RUBBISH, "2026-07-14T08:50", "示例林场路口", UNKNOWN)
    opening.lead(case, LeadSource.PATROL)
    opening.check(case, case.day(0, "10:00"))
    opening.inspect(
        case, case.day(0, "11:00"), party_signed=False, unsigned_reason="现场无人，当事人身份待查"
    )
    investigation.filed(case)
    investigation.collect(case, case.day(2), "路口监控录像截图")
    return case


def danzi_river() -> Story:
    hauler = person("杨示渣", "999999197404061791")
    case = Story("danzi-river", DANZI, RIVER, "2026-10-09T09:20", "示例河滩K3处", hauler)
    opening.ordered(case, term=8)
    opening.corrected(case)
    investigation.filed(case)
    investigation.investigated(case)
    investigation.conclude(case, case.day(4), "罚款一万元")
    return case


def jiaobei_river() -> Story:
    """The head has examined it; the notice is still to be written."""
    firm = company("临猗示例沙石有限公司", "黄示石", "91999999MA0THL011Y")
    case = Story("jiaobei-river", JIAOBEI, RIVER, "2026-09-22T09:30", "示例河道K6处", firm)
    opening.ordered(case, LeadSource.MEDIA, term=8)
    opening.corrected(case)
    investigation.filed(case)
    investigation.investigated(case)
    investigation.examined(case, "罚款二万元")
    return case


def beixin_road() -> Story:
    """A statement has come in and waits for its re-check."""
    digger = person("李示沟", "99999919810917232X")
    case = Story("beixin-road", BEIXIN, ROAD, "2026-09-15T08:40", "乡道示例线K2+900", digger)
    opening.ordered(case)
    opening.corrected(case)
    investigation.filed(case)
    investigation.investigated(case)
    investigation.examined(case, "罚款四千元")
    outcome.notified(case, outcome.fine(case, 4_000))
    outcome.state(case, case.day(2), "家里困难，路已修好，请求从轻。")
    return case


def miaoshang_road_2026() -> Story:
    """Decided. A deliberate fault: the decision is still to be served and published, and the days for both are over."""
    driver = person("马示压", "999999198802282850")
    case = Story("miaoshang-road-2026", MIAOSHANG, VILLAGE_ROAD, "2026-09-08T10:30", "示例村西街", driver)
    opening.ordered(case)
    opening.corrected(case)
    investigation.filed(case)
    investigation.investigated(case)
    investigation.examined(case, "罚款五百元")
    outcome.notified(case, outcome.fine(case, 500))
    outcome.decide(case, case.day(8), outcome.fine(case, 500))
    return case


def yishi_straw() -> Story:
    """A first offence, slight and corrected: not penalised, the decision served, the closing still to be asked for."""
    burner = person("刘示秸", "999999199507113389")
    case = Story("yishi-straw", YISHI, STRAW, "2026-06-09T15:30", "城郊示例地块", burner)
    opening.ordered(case, term=1)
    opening.corrected(case, after=3)
    investigation.filed(case)
    investigation.investigated(case, "第一次烧，只点了一小堆，马上就扑灭了。")
    investigation.examined(case, "初次违法且轻微并及时改正，建议不予处罚", outcome=Outcome.NO_PENALTY)
    outcome.spare(
        case,
        case.day(2),
        NoPenaltyGround.FIRST_OFFENCE,
        "初次违法，过火面积小，当场扑灭并清理",
        "已签订不再焚烧承诺书",
    )
    opening.hand_over(case, case.day(1, "09:20"), outcome.NO_PENALTY)
    return case


def beijing_fire_lane() -> Story:
    trader = shop("北景乡示例超市", "周示货", "92999999MA0THL0057")
    case = Story("beijing-fire-lane", BEIJING, FIRE_LANE, "2026-05-12T10:00", "示例集市东口", trader)
    opening.ordered(case, term=1)
    opening.corrected(case, after=3)
    investigation.filed(case)
    investigation.investigated(case)
    investigation.examined(case, "罚款三百元")
    outcome.notified(case, outcome.fine(case, 300))
    outcome.decided(case, outcome.fine(case, 300))
    outcome.pay(case, case.day(3), 300, "示例票据-2026-021")
    outcome.closed(case, "罚款已缴清，通道已清空")
    return case
