"""Givens: a scene brought to a stage by the steps that lead there; each returns the same scene."""

from dataclasses import replace
from datetime import date
from typing import Any

from domain.case.document import ServiceMethod
from domain.case.party import PartyKind, PartyStated
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.proceedings import CorrectionResult, EvidenceKind, LeadSource, Outcome, ReviewOpinion
from domain.case.serving import SignerRelation
from domain.people.role import Role
from domain.steps.collect_evidence import CollectEvidence
from domain.steps.conclude_investigation import ConcludeInvestigation
from domain.steps.decide_closing import ClosingChoice, DecideClosing
from domain.steps.decide_filing import DecideFiling, FilingChoice
from domain.steps.decide_no_penalty import DecideNoPenalty, NoPenaltyGround
from domain.steps.decide_penalty import DecidePenalty
from domain.steps.examine_result import ExamineResult
from domain.steps.notify_penalty import NotifyPenalty
from domain.steps.order_correction import OrderCorrection
from domain.steps.receive_statement import ReceiveStatement, StatementForm
from domain.steps.recheck_statement import PointStated, RecheckConclusion, RecheckStatement
from domain.steps.record_payment import PaymentChannel, RecordPayment
from domain.steps.register_lead import RegisterLead
from domain.steps.reinspect_correction import ReinspectCorrection
from domain.steps.request_closing import ClosingGround, RequestClosing
from domain.steps.request_filing import RequestFiling
from domain.steps.review_legality import ReviewItem, ReviewLegality
from domain.steps.serve_document import ServeDocument
from domain.steps.start_check import StartCheck
from tests.domain.scene import ROAD, Scene

VILLAGER = PartyStated(kind=PartyKind.PERSON, name="薛某某", phone="13800000000", address="薛公村")


COMPANY = PartyStated(kind=PartyKind.ORGANISATION, name="某土石方工程有限公司", representative="王某某")
LEAD = RegisterLead(
    occurred_at="2022-06-30T09:30",
    source=LeadSource.PATROL,
    place="西里北沟",
    content="巡查发现有人非法取土，挖掘占用村道",
    violation="非法取土、损坏村道",
    parties=(VILLAGER,),
)


def lead(scene: Scene) -> Scene:
    scene.take(LEAD, by="zhang")
    return scene


def checking(scene: Scene) -> Scene:
    lead(scene)
    scene.take(StartCheck(occurred_at="2022-06-30T09:40", officers=("zhang", "li")), by="wang")
    return scene


ORDER_NUMBER = "临孙综执责改字〔2022〕第001号"


def ordered(scene: Scene) -> Scene:
    """Ordered on 2022-07-01 to restore the road by 2022-07-11, as ``ORDER_NUMBER``; not yet served."""
    if not scene.history:
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


def two_parties(scene: Scene) -> Scene:
    """Being checked, with the villager (party-1) and a digging company (party-2)."""
    registered = replace(LEAD, parties=(VILLAGER, COMPANY))
    scene.take(registered, by="zhang")
    scene.take(StartCheck(occurred_at="2022-06-30T09:40", officers=("zhang", "li")), by="wang")
    return scene


def order_corrected(scene: Scene) -> Scene:
    """The order served on 2022-07-01 and found done on 2022-07-12."""
    order_served(scene)
    seen = ReinspectCorrection(
        occurred_at="2022-07-12",
        order=ORDER_NUMBER,
        officers=("zhang", "li"),
        result=CorrectionResult.DONE,
        details=("已停止取土", "村道已恢复原状"),
    )
    scene.take(seen, by="zhang")
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
    """Goes on from where the scene stands in its check; from nothing, by the plain way."""
    if not scene.history:
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
    """Filed on 2022-07-14 by 陈镇长, handled by zhang and li; a case that is filed already stays as it is."""
    if scene.history and scene.case.number:
        return scene
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


FACTS = "当事人在西里北沟取土，挖掘占用村道约6平方米"
FINE = Penalty(kind=PenaltyKind.FINE, item="JT-01", amount_fen=100_000)
NOTICE_NUMBER = "临孙综执告字〔2022〕第001号"
DECISION_NUMBER = "临孙综执罚决字〔2022〕第001号"
NO_PENALTY_NUMBER = "临孙综执不罚字〔2022〕第001号"
NOTICE = NotifyPenalty(
    occurred_at="2022-08-01",
    party="party-1",
    officers=("zhang", "li"),
    facts=FACTS,
    reasons="未经批准挖掘公路，事实清楚，证据确凿",
    basis=("《中华人民共和国公路法》第四十四条第一款", "《中华人民共和国公路法》第七十六条第一项"),
    penalties=(FINE,),
    hearing=False,
    hearing_reason="未达到较大数额（标准待核实，按县司法局口径）",
)
DECISION = DecidePenalty(
    occurred_at="2022-09-02",
    party="party-1",
    basis=("《中华人民共和国公路法》第七十六条第一项",),
    penalties=(FINE,),
    discretion="初次违法，主动恢复路面，按较轻档次",
    correction="已于2022-07-12前恢复村道原状",
    performance="自收到决定书之日起十五日内缴纳罚款",
    court="临猗县人民法院",
    bank="临猗县农村商业银行孙吉支行，孙吉镇东街",
    bank_account="14080000000000000001",
    surcharge_told=True,
)
NO_PENALTY = DecideNoPenalty(
    occurred_at="2022-08-05",
    party="party-1",
    ground=NoPenaltyGround.SLIGHT_CORRECTED,
    facts=FACTS,
    reasons="挖掘面积小，已在期限内恢复原状，没有造成危害后果",
    court="临猗县人民法院",
    education="于2022-08-05当面教育",
)
CLOSING = RequestClosing(
    occurred_at="2022-09-20",
    ground=ClosingGround.PERFORMED,
    performance="罚款已缴清，村道已恢复",
    restitution="无退赔事项",
)


def withdrawn(scene: Scene, since: str, *, saving: bool) -> Scene:
    """The county takes the item JT-01 back from ``since`` on."""
    entry = scene.entry("chen", Role.ADMINISTRATOR, since)
    day = date.fromisoformat(since)
    scene.powers.withdraw(entry, code="JT-01", document="收回决定（虚构）", since=day, saving=saving)
    return scene


def regranted(scene: Scene, **changes: Any) -> Scene:
    """The item JT-01 held since 2021-09-01 with other contents (its kinds, its range)."""
    withdrawn(scene, "2021-09-01", saving=False)
    scene.grant(replace(ROAD, **changes), since=date(2021, 9, 1))
    return scene


def handed_over(scene: Scene, number: str, day: str) -> Scene:
    """The document handed to its addressee: the villager himself, or the company's representative."""
    relation = (
        SignerRelation.SELF
        if scene.case.documents[number].party == "party-1"
        else SignerRelation.REPRESENTATIVE
    )
    handed = ServeDocument(
        occurred_at=day,
        document=number,
        method=ServiceMethod.DIRECT,
        succeeded=True,
        servers=("zhang", "li"),
        signer="某某某",
        relation=relation,
    )
    scene.take(handed, by="zhang")
    return scene


def notified(scene: Scene, **changes: Any) -> Scene:
    """Notice to the villager on 2022-08-01 of a fine of 1,000 yuan."""
    examined(scene)
    scene.take(replace(NOTICE, **changes), by="zhang")
    return scene


def notice_served(scene: Scene, **changes: Any) -> Scene:
    """Served on Monday 2022-08-01: both windows end on Monday 2022-08-08."""
    return handed_over(notified(scene, **changes), NOTICE_NUMBER, "2022-08-01")


def stated_in_defence(scene: Scene, day: str, *, hearing: bool = False) -> Scene:
    """The villager writes to the town on that day."""
    statement = ReceiveStatement(
        occurred_at=day,
        party="party-1",
        form=StatementForm.WRITTEN,
        content="路已修好，请求从轻",
        hearing_requested=hearing,
    )
    scene.take(statement, by="zhang")
    return scene


def rechecked(scene: Scene, day: str) -> Scene:
    """The villager's statement adopted on that day by zhang and li."""
    recheck = RecheckStatement(
        occurred_at=day,
        party="party-1",
        officers=("zhang", "li"),
        points=(PointStated(point="路已修好", adopted=True, reason="复查属实"),),
        conclusion=RecheckConclusion.LIGHTER,
        opinion="采纳，建议从轻",
    )
    scene.take(recheck, by="zhang")
    return scene


def penalised(scene: Scene) -> Scene:
    """Decided on 2022-09-02 by 陈镇长; nothing was stated in defence."""
    notice_served(scene)
    scene.take(DECISION, by="chen")
    return scene


def decision_served(scene: Scene) -> Scene:
    """Served on 2022-09-05."""
    return handed_over(penalised(scene), DECISION_NUMBER, "2022-09-05")


def paid(scene: Scene) -> Scene:
    """Paid in full on 2022-09-15."""
    decision_served(scene)
    payment = RecordPayment(
        occurred_at="2022-09-15",
        party="party-1",
        amount_fen=100_000,
        channel=PaymentChannel.BANK,
        voucher="晋财0001234",
    )
    scene.take(payment, by="zhang")
    return scene


def closing_requested(scene: Scene) -> Scene:
    """Requested on 2022-09-20 by zhang."""
    paid(scene)
    scene.take(CLOSING, by="zhang")
    return scene


def closed(scene: Scene) -> Scene:
    """Closed on 2022-09-21 by 陈镇长."""
    closing_requested(scene)
    scene.take(
        DecideClosing(occurred_at="2022-09-21", decision=ClosingChoice.APPROVE, opinion="同意结案"), by="chen"
    )
    return scene
