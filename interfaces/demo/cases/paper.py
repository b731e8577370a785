"""纸质案卷 — a fictional decision made on paper before the county worked here, entered as it is, faults and all."""

from datetime import date

from domain.case.document import ServiceMethod
from domain.case.paper import PaperMatter, RemedyRoute, TermWord
from domain.case.paper_stated import (
    ActPrinted,
    ClausePrinted,
    DecisionPrinted,
    NamePrinted,
    OfficerPrinted,
    PenaltyPrinted,
    RemedyPrinted,
)
from domain.case.penalty import PenaltyKind
from domain.steps.enter_paper_file import EnterPaperFile
from interfaces.demo.matters import ROAD
from interfaces.demo.parties import person
from interfaces.demo.story import Story
from interfaces.demo.towns import MEIYANG

ENTERED_AFTER = 760
"""Days from the first paper to its entry."""
DEMOLISH = PenaltyPrinted(kind=PenaltyKind.OTHER, content="责令限期拆除")
ACTS = (
    ActPrinted(matter=PaperMatter.FILING, on="2021-03-07", number="示镇立字〔2021〕1-004号"),
    ActPrinted(
        matter=PaperMatter.INSPECTION,
        on="2021-03-09",
        officers=(OfficerPrinted(certificate="示A00001"), OfficerPrinted(certificate="示A00002")),
        content="房屋占地210平方米",
    ),
    ActPrinted(
        matter=PaperMatter.NOTICE,
        on="2021-04-12",
        number="示镇罚告字〔2021〕1-004号",
        days=3,
        penalties=(DEMOLISH,),
    ),
    ActPrinted(
        matter=PaperMatter.SERVICE,
        on="2021-05-21",
        document=PaperMatter.DECISION,
        method=ServiceMethod.PUBLIC_NOTICE,
        content="张贴于房屋外墙",
    ),
)
DECISION = DecisionPrinted(
    on="2021-05-20",
    title="责令限期拆除决定书",
    number="示镇罚决字〔2021〕1-004号",
    issuers=("临猗县嵋阳镇人民政府",),
    facts="约1996年未经批准建设房屋，占地220平方米",
    basis=("《中华人民共和国城乡规划法》第六十五条", "《示例省村镇规划条例》第三十条"),
    clauses=(ClausePrinted(law="示例省村镇规划条例", article="第三十条", organ="乡、镇人民政府"),),
    penalties=(DEMOLISH,),
    due_on=date(2021, 6, 20),
    remedies=(
        RemedyPrinted(route=RemedyRoute.RECONSIDERATION, organ="临猗县人民政府", length=60),
        RemedyPrinted(route=RemedyRoute.SUIT, organ="示例县人民法院", length=15, unit=TermWord.DAY),
    ),
)


def meiyang_paper() -> Story:
    """Two owners in one decision, an act of about 1996, a filing on a Sunday, fifteen days told to sue."""
    owners = (person("周示共"), person("吴示有"))
    case = Story("meiyang-paper", MEIYANG, ROAD, "2021-03-07", "示例村南", *owners)
    case.add(
        case.start,
        MEIYANG.archivist,
        EnterPaperFile,
        late=ENTERED_AFTER,
        paper_source="本镇档案室（虚构）",
        reason="县里评查历史案卷",
        violation="未取得乡村建设规划许可证建设房屋",
        parties=owners,
        place=case.place,
        act_date="约1996",
        acts=ACTS,
        absent=(PaperMatter.REVIEW,),
        decisions=(DECISION,),
        names=(NamePrinted(party="party-2", where="送达回证", name="吴示友"),),
    )
    return case
