"""Givens of the branches of an investigation: each brings a scene one step further and returns the same scene."""

from dataclasses import replace
from datetime import date

from domain.case.investigation import KeptItem
from domain.case.party import PartyKind, PartyStated
from domain.case.proceedings import Outcome
from domain.steps.commission_appraisal import CommissionAppraisal
from domain.steps.examine_result import ExamineResult
from domain.steps.preserve_evidence import LossRisk, PreserveEvidence
from domain.steps.receive_appraisal import ReceiveAppraisal
from domain.steps.recuse_officer import RecusalAct, RecuseOfficer
from domain.steps.register_lead import RegisterLead
from domain.steps.request_assistance import RequestAssistance
from domain.steps.resume_investigation import ResumeInvestigation
from domain.steps.start_check import StartCheck
from domain.steps.supplement_investigation import SupplementInvestigation, SupplementPoint
from domain.steps.suspend_investigation import SuspendInvestigation, SuspensionGround
from tests.domain.given import LEAD, investigating, reviewed
from tests.domain.scene import Scene

ASSISTANCE_NUMBER = "临孙综执协字〔2022〕第001号"
APPRAISAL_NUMBER = "临孙综执鉴委字〔2022〕第001号"
PRESERVATION_NUMBER = "临孙综执先保字〔2022〕第001号"
RULE = "《某行政处罚程序规定（虚构）》第一条"
"""Stands for a rule that stops the clock."""

RECUSAL = RecuseOfficer(
    occurred_at="2022-07-18",
    act=RecusalAct.DECIDED,
    officer="li",
    reason="与当事人系同胞兄弟",
    granted=True,
)
ASSISTANCE = RequestAssistance(
    occurred_at="2022-07-15",
    organ="临猗县自然资源局",
    matters=("地块的三调地类", "是否属于永久基本农田"),
    due_on=date(2022, 7, 22),
)
COMMISSION = CommissionAppraisal(
    occurred_at="2022-07-15",
    expert="某自然资源司法鉴定所",
    qualification="司法鉴定许可证（虚构）",
    material=("勘测定界图", "土样三份"),
    questions=("种植条件是否被破坏及程度",),
    officers=("zhang", "li"),
)
OPINION = ReceiveAppraisal(
    occurred_at="2022-08-04",
    request=APPRAISAL_NUMBER,
    opinion="种植条件轻度破坏",
    method="现场取样、剖面对比",
    signed=True,
    proves="种植条件被破坏的程度",
    officers=("zhang", "li"),
    sha256="cd" * 32,
    media_type="application/pdf",
    size=1_024,
)
PRESERVE = PreserveEvidence(
    occurred_at="2022-07-15T15:00",
    party="party-1",
    risk=LossRisk.MAY_BE_LOST,
    reason="铲斗上的沥青残留遇雨即失",
    items=(
        KeptItem(name="挖掘机铲斗", specification="1.2立方米", quantity="1个", condition="附沥青残留"),
        KeptItem(name="路面碎块", specification="", quantity="3袋", condition="完好"),
    ),
    place="孙吉镇人民政府院内",
    keeper="赵某某",
    officers=("zhang", "li"),
    certificates_shown=True,
    approver="chen",
    approved_on=date(2022, 7, 15),
    signed=True,
)
SUSPEND = SuspendInvestigation(
    occurred_at="2022-07-20", ground=SuspensionGround.APPRAISAL, reason="耕地破坏程度正在鉴定"
)


def born(day: date) -> PartyStated:
    return PartyStated(kind=PartyKind.PERSON, name="薛某某", birth_date=day)


def checking_of(scene: Scene, *parties: PartyStated, real_name: bool = False) -> Scene:
    """Being checked by zhang and li, with these parties instead of the villager."""
    registered: RegisterLead = replace(LEAD, parties=parties, real_name=real_name)
    scene.take(registered, by="zhang")
    scene.take(StartCheck(occurred_at="2022-06-30T09:40", officers=("zhang", "li")), by="wang")
    return scene


def recused(scene: Scene, officer: str = "li", day: str = "2022-07-18") -> Scene:
    """The officer recused by 陈镇长 on that day."""
    scene.take(replace(RECUSAL, officer=officer, occurred_at=day), by="chen")
    return scene


def assistance_requested(scene: Scene) -> Scene:
    """Asked of the county's land department on 2022-07-15 as ``ASSISTANCE_NUMBER``, to reply by 2022-07-22."""
    investigating(scene)
    scene.take(ASSISTANCE, by="zhang")
    return scene


def appraisal_commissioned(scene: Scene) -> Scene:
    """Commissioned on 2022-07-15 as ``APPRAISAL_NUMBER``."""
    investigating(scene)
    scene.take(COMMISSION, by="zhang")
    return scene


def preserved(scene: Scene) -> Scene:
    """Two things kept since Friday 2022-07-15 as ``PRESERVATION_NUMBER``, to be disposed of by 2022-07-26."""
    investigating(scene)
    scene.take(PRESERVE, by="zhang")
    return scene


def suspended(scene: Scene, day: str = "2022-07-20", rule: str = "") -> Scene:
    """Suspended by 陈镇长 on that day for an appraisal."""
    if not scene.history:
        investigating(scene)
    scene.take(replace(SUSPEND, occurred_at=day, rule=rule), by="chen")
    return scene


def resumed(scene: Scene, day: str) -> Scene:
    scene.take(ResumeInvestigation(occurred_at=day, reason="鉴定意见已收到"), by="chen")
    return scene


def returned(scene: Scene) -> Scene:
    """Returned by 陈镇长 on 2022-07-28 for a supplement."""
    reviewed(scene)
    scene.take(
        ExamineResult(occurred_at="2022-07-28", outcome=Outcome.SUPPLEMENT, opinion="补充土地性质证明"),
        by="chen",
    )
    return scene


def supplemented(scene: Scene, day: str) -> Scene:
    supplement = SupplementInvestigation(
        occurred_at=day,
        officers=("zhang", "li"),
        points=(SupplementPoint(ordered="补充土地性质证明", done="已向自然资源所调取证明"),),
    )
    scene.take(supplement, by="zhang")
    return scene
