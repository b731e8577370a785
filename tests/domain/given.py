"""Givens: a scene brought to a stage by the steps that lead there; each returns the same scene."""

from datetime import date

from domain.case.document import ServiceMethod
from domain.case.party import PartyKind, PartyStated
from domain.case.proceedings import EvidenceKind, LeadSource, Outcome, ReviewOpinion
from domain.case.serving import SignerRelation
from domain.steps.collect_evidence import CollectEvidence
from domain.steps.conclude_investigation import ConcludeInvestigation
from domain.steps.decide_filing import DecideFiling, FilingChoice
from domain.steps.examine_result import ExamineResult
from domain.steps.order_correction import OrderCorrection
from domain.steps.register_lead import RegisterLead
from domain.steps.request_filing import RequestFiling
from domain.steps.review_legality import ReviewItem, ReviewLegality
from domain.steps.serve_document import ServeDocument
from domain.steps.start_check import StartCheck
from tests.domain.scene import Scene

VILLAGER = PartyStated(kind=PartyKind.PERSON, name="薛某某", phone="13800000000", address="薛公村")


def lead(scene: Scene) -> Scene:
    step = RegisterLead(
        occurred_at="2022-06-30T09:30",
        source=LeadSource.PATROL,
        place="西里北沟",
        content="巡查发现有人非法取土，挖掘占用村道",
        violation="非法取土、损坏村道",
        parties=(VILLAGER,),
    )
    scene.take(step, by="zhang")
    return scene


def checking(scene: Scene) -> Scene:
    lead(scene)
    scene.take(StartCheck(occurred_at="2022-06-30T09:40", officers=("zhang", "li")), by="wang")
    return scene


ORDER_NUMBER = "临孙综执责改字〔2022〕第001号"


def ordered(scene: Scene) -> Scene:
    """Ordered on 2022-07-01 to restore the road by 2022-07-11, as ``ORDER_NUMBER``; not yet served."""
    checking(scene)
    order = OrderCorrection(
        occurred_at="2022-07-01T10:00",
        party="party-1",
        officers=("zhang", "li"),
        facts="在西里北沟取土，挖掘占用村道约6平方米",
        basis=("《中华人民共和国行政处罚法》第二十八条第一款",),
        measures=("立即停止取土", "恢复村道原状"),
        due_on=date(2022, 7, 11),
        reinspect_on=date(2022, 7, 12),
        approver="chen",
    )
    scene.take(order, by="zhang")
    return scene


def order_served(scene: Scene) -> Scene:
    """The order handed to the villager himself on 2022-07-01."""
    ordered(scene)
    handed = ServeDocument(
        occurred_at="2022-07-01T11:00",
        document=ORDER_NUMBER,
        method=ServiceMethod.DIRECT,
        succeeded=True,
        servers=("zhang", "li"),
        signer="薛某某",
        relation=SignerRelation.SELF,
    )
    scene.take(handed, by="zhang")
    return scene


def filing_requested(scene: Scene) -> Scene:
    checking(scene)
    request = RequestFiling(
        occurred_at="2022-07-13",
        items=("JT-01",),
        act_date="2022-06-01/2022-06-30",
        facts="在西里北沟取土，挖掘占用村道约6平方米",
        acts="取土与挖掘村道系同一施工行为，按一个违法行为处理",
    )
    scene.take(request, by="zhang")
    return scene


def investigating(scene: Scene) -> Scene:
    """Filed on 2022-07-14 by 陈镇长, handled by zhang and li."""
    filing_requested(scene)
    filed = DecideFiling(
        occurred_at="2022-07-14",
        decision=FilingChoice.APPROVE,
        opinion="同意立案",
        officers=("zhang", "li"),
    )
    scene.take(filed, by="chen")
    return scene


def with_evidence(scene: Scene) -> Scene:
    """Filed, with E1 collected on 2022-07-15."""
    investigating(scene)
    photo = CollectEvidence(
        occurred_at="2022-07-15",
        kind=EvidenceKind.DOCUMENTARY,
        evidence_title="取土现场照片",
        proves="村道被挖掘占用约6平方米",
        officers=("zhang", "li"),
        source="现场拍摄",
        place="西里北沟",
        sha256="ab" * 32,
        media_type="image/jpeg",
        size=204_800,
    )
    scene.take(photo, by="zhang")
    return scene


def concluded(scene: Scene) -> Scene:
    """Investigation concluded on 2022-07-25."""
    with_evidence(scene)
    report = ConcludeInvestigation(
        occurred_at="2022-07-25",
        facts="当事人在西里北沟取土，挖掘占用村道约6平方米",
        nature="擅自挖掘公路",
        basis=("《中华人民共和国公路法》第四十四条第一款、第七十六条第一项",),
        discretion="初次违法，主动恢复，按较轻档次",
        proposal="责令改正，罚款1000元",
        recusal_statement="承办人员与当事人无利害关系，无需回避",
    )
    scene.take(report, by="zhang")
    return scene


def reviewed(scene: Scene) -> Scene:
    """Legal review passed on 2022-07-27 by 刘法制."""
    concluded(scene)
    review = ReviewLegality(
        occurred_at="2022-07-27",
        opinion=ReviewOpinion.AGREE,
        scope=tuple(ReviewItem),
        text="事实清楚，证据充分，程序合法，同意",
        first_time=True,
    )
    scene.take(review, by="liu")
    return scene


def examined(scene: Scene, outcome: Outcome = Outcome.PENALISE) -> Scene:
    """Examined on 2022-07-28 by 陈镇长; not complex."""
    reviewed(scene)
    scene.take(
        ExamineResult(occurred_at="2022-07-28", outcome=outcome, opinion="同意调查报告的建议"), by="chen"
    )
    return scene
