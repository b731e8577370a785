"""Givens of performing and enforcing a decision; each returns the same scene. The fine of 1,000 yuan was served on
2022-09-05: payable until 2022-09-20, open to a suit until 2023-03-06."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from domain.case.court_enforcement import CourtResult
from domain.case.execution import (
    EndGround,
    EnforcementManner,
    EnforcementResult,
    Instalment,
    RestitutionKind,
    SuspensionGround,
)
from domain.case.proceedings import CorrectionResult
from domain.powers.item import PowerBasis, PowerKind
from domain.record.when import SHANGHAI
from domain.steps.apply_to_court import ApplyToCourt, CourtFile
from domain.steps.approve_deferral import ApproveDeferral
from domain.steps.decide_enforcement import DecideEnforcement
from domain.steps.decide_substitute_performance import DecideSubstitutePerformance, SubstituteHarm
from domain.steps.end_execution import EndExecution
from domain.steps.impose_surcharge import ImposeSurcharge
from domain.steps.publish_decision import PublishDecision
from domain.steps.record_court_ruling import RecordCourtRuling
from domain.steps.record_enforcement import RecordEnforcement
from domain.steps.record_payment import PaymentChannel, RecordPayment
from domain.steps.record_restitution import RecordRestitution
from domain.steps.reinspect_correction import ReinspectCorrection
from domain.steps.suspend_execution import SuspendExecution
from domain.steps.urge_performance import UrgePerformance
from domain.steps.withdraw_publication import WithdrawalGround, WithdrawPublication
from tests.domain.given import DECISION_NUMBER, ORDER_NUMBER, decision_served, handed_over, order_served
from tests.domain.scene import ROAD, Scene

DEFERRAL_NUMBER = "临孙综执延分字〔2022〕第001号"
URGING_NUMBER = "临孙综执催字〔2022〕第001号"
SUBSTITUTE_NUMBER = "临孙综执代决字〔2022〕第001号"
ENFORCEMENT_NUMBER = "临孙综执强决字〔2023〕第001号"
APPLICATION_NUMBER = "临孙综执强申字〔2023〕第001号"
DEFERRAL = ApproveDeferral(
    occurred_at="2022-09-16",
    party="party-1",
    applied_on=date(2022, 9, 14),
    hardship="家中有人住院，收入减少",
    proof="村委会证明、住院收费票据",
    instalments=(
        Instalment(due_on=date(2022, 10, 20), amount_fen=40_000),
        Instalment(due_on=date(2022, 11, 21), amount_fen=60_000),
    ),
    opinion="情况属实，同意分期",
)
PAYMENT = RecordPayment(
    occurred_at="2022-09-30",
    party="party-1",
    amount_fen=40_000,
    channel=PaymentChannel.BANK,
    voucher="晋财0009001",
)
SURCHARGE = ImposeSurcharge(occurred_at="2022-09-30", party="party-1")
URGE = UrgePerformance(
    occurred_at="2022-09-26",
    document=DECISION_NUMBER,
    officers=("zhang", "li"),
    due_on=date(2022, 10, 13),
    manner="到代收银行或者通过电子支付缴纳罚款",
    rights_told=True,
    amount_fen=100_000,
    payment="缴入临猗县农村商业银行孙吉支行代收账户",
)
URGE_ORDER = replace(
    URGE,
    occurred_at="2022-07-15",
    document=ORDER_NUMBER,
    due_on=date(2022, 7, 20),
    manner="自行填平路面，恢复村道原状",
    amount_fen=0,
    payment="",
)
SUBSTITUTE = DecideSubstitutePerformance(
    occurred_at="2022-07-21",
    party="party-1",
    harm=SubstituteHarm.TRAFFIC,
    harm_facts="村道缺口未修复，夜间行车有危险，催告后仍未恢复",
    basis=("《中华人民共和国行政强制法》第五十条",),
    manner="填土压实，修复水泥路面",
    object="西里北沟村道约6平方米路面",
    planned_on=date(2022, 7, 25),
    performer="孙吉镇某养护队",
    unrelated=True,
    budget_fen=180_000,
    court="临猗县人民法院",
    order=ORDER_NUMBER,
)
VILLAGE_BUILDING = replace(
    ROAD,
    code="GH-01",
    name="未取得或者违反乡村建设规划许可证建设",
    basis=PowerBasis.OWN,
    powers=(PowerKind.EXECUTION,),
)
"""The town's own power to have pulled down what was built without a permit (城乡规划法第六十五条)."""
ENFORCE = DecideEnforcement(
    occurred_at="2023-03-07",
    document=ORDER_NUMBER,
    item="GH-01",
    manner=EnforcementManner.DEMOLITION,
    basis=("《中华人民共和国城乡规划法》第六十五条", "《中华人民共和国行政强制法》第四十四条"),
    reasons="未取得乡村建设规划许可证修建围墙，限期改正、催告、公告后仍未拆除",
    object="西里北沟违法建设的围墙约20米",
    planned_on=date(2023, 3, 15),
    party_opinion="催告后当事人未提出陈述申辩",
    court="临猗县人民法院",
    announced_on=date(2023, 2, 1),
    announced_until=date(2023, 2, 20),
    announcement="在现场和村务公开栏张贴公告",
)
CARRY_OUT = RecordEnforcement(
    occurred_at="2023-03-15T09:30",
    number=ENFORCEMENT_NUMBER,
    result=EnforcementResult.DONE,
    officers=("zhang", "li"),
    details="围墙已全部拆除，建筑垃圾清运完毕",
    lawful=True,
    media=("录像2023031501",),
    belongings="围墙内农具两件，当场交付当事人",
    signer="薛某某",
)
APPLY = ApplyToCourt(
    occurred_at="2023-03-07",
    document=DECISION_NUMBER,
    court="临猗县人民法院",
    request="强制执行罚款1000元",
    object="被执行人薛某某名下银行存款",
    party_opinion="未提出意见",
    files=(CourtFile.APPLICATION, CourtFile.DECISION, CourtFile.OPINION, CourtFile.OBJECT),
    signed_and_sealed=True,
)
RULING = RecordCourtRuling(
    occurred_at="2023-03-13",
    application=APPLICATION_NUMBER,
    result=CourtResult.ACCEPTED,
    summary="决定立案审查",
)
SUSPEND = SuspendExecution(
    occurred_at="2022-10-20",
    party="party-1",
    ground=SuspensionGround.UNABLE,
    facts="本人重病住院，无收入来源",
    proof="诊断证明、村委会证明",
)
END = EndExecution(
    occurred_at="2022-11-01",
    party="party-1",
    ground=EndGround.DIED,
    facts="当事人已死亡，没有遗产和义务承受人",
    proof="死亡证明、村委会证明",
)
RESTORED = RecordRestitution(
    occurred_at="2022-09-10",
    party="party-1",
    kind=RestitutionKind.RESTORED,
    what="修复村道路面约6平方米",
    beneficiary="薛公村村民委员会",
    complete=True,
    voucher="村委会验收记录",
)
ORGAN_CODE = "11140821A00000001E"
PUBLISH = PublishDecision(
    occurred_at="2022-09-09",
    party="party-1",
    platform="信用中国（山西）",
    receipt="回执20220909001",
    organ_code=ORGAN_CODE,
    until=date(2023, 9, 2),
)
WITHDRAW = WithdrawPublication(
    occurred_at="2022-09-21",
    decision=DECISION_NUMBER,
    ground=WithdrawalGround.DECISION_CHANGED,
    reason_told="原处罚决定已撤销",
    platform="信用中国（山西）",
    receipt="回执20220921001",
)


def known_later(scene: Scene) -> Scene:
    """The clock stands at the end of 2023."""
    scene.now = datetime(2023, 12, 31, 18, 0, tzinfo=SHANGHAI)
    return scene


def deferred(scene: Scene) -> Scene:
    """Approved on 2022-09-16: 400 yuan by 2022-10-20, 600 yuan by 2022-11-21."""
    decision_served(known_later(scene))
    scene.take(DEFERRAL, by="chen")
    return scene


def urged(scene: Scene, **changes: Any) -> Scene:
    """Urged and handed over on Monday 2022-09-26: ten working days end on 2022-10-13."""
    decision_served(known_later(scene))
    scene.take(replace(URGE, **changes), by="zhang")
    return handed_over(scene, URGING_NUMBER, "2022-09-26")


def applied(scene: Scene, **changes: Any) -> Scene:
    """The court applied to on 2023-03-07, the day after the last for a suit."""
    urged(scene)
    scene.take(replace(APPLY, **changes), by="chen")
    return scene


def order_undone(scene: Scene) -> Scene:
    """The order served on 2022-07-01 and found not done on 2022-07-12."""
    order_served(scene)
    seen = ReinspectCorrection(
        occurred_at="2022-07-12",
        order=ORDER_NUMBER,
        officers=("zhang", "li"),
        result=CorrectionResult.NOT_DONE,
        details=("村道缺口未修复",),
    )
    scene.take(seen, by="zhang")
    return scene


def enforced(scene: Scene) -> Scene:
    """Decision and order both served; the order urged on 2022-09-19, its substitute performance decided on 2022-09-26 for
    2022-09-28 and handed over."""
    decision_served(order_undone(known_later(scene)))
    scene.take(replace(URGE_ORDER, occurred_at="2022-09-19", due_on=date(2022, 9, 23)), by="zhang")
    handed_over(scene, URGING_NUMBER, "2022-09-19")
    decided = replace(SUBSTITUTE, occurred_at="2022-09-26", planned_on=date(2022, 9, 28))
    scene.take(decided, by="chen")
    return handed_over(scene, SUBSTITUTE_NUMBER, "2022-09-26")


def order_urged(scene: Scene) -> Scene:
    """The order, due on 2022-07-11 and found not done, urged on Friday 2022-07-15 until 2022-07-20."""
    order_undone(scene)
    scene.take(URGE_ORDER, by="zhang")
    return handed_over(scene, URGING_NUMBER, "2022-07-15")


def substituted(scene: Scene, **changes: Any) -> Scene:
    """Substitute performance decided on 2022-07-21 for 2022-07-25 and handed over; nothing is filed yet."""
    order_urged(scene)
    scene.take(replace(SUBSTITUTE, **changes), by="chen")
    return handed_over(scene, SUBSTITUTE_NUMBER, "2022-07-21")


def own_power(scene: Scene) -> Scene:
    """The power over buildings without a permit is held; the clock stands at the end of 2023."""
    scene.grant(VILLAGE_BUILDING)
    return known_later(scene)


def demolition_decided(scene: Scene, **changes: Any) -> Scene:
    """The order of 2022-07-01 not complied with, urged, announced; decided on 2023-03-07 for 2023-03-15 and handed over."""
    order_urged(own_power(scene))
    scene.take(replace(ENFORCE, **changes), by="chen")
    return handed_over(scene, ENFORCEMENT_NUMBER, "2023-03-07")


def ruled(scene: Scene, *results: CourtResult) -> Scene:
    """The court's results, one a week from 2023-03-13 on."""
    applied(scene)
    for week, result in enumerate(results):
        day = date(2023, 3, 13 + 7 * week).isoformat()
        scene.take(
            replace(RULING, occurred_at=day, result=result, ruling=f"（2023）晋0821行审{week + 1}号"),
            by="zhang",
        )
    return scene


def published(scene: Scene) -> Scene:
    """Reported and displayed on 2022-09-09."""
    decision_served(scene)
    scene.take(PUBLISH, by="zhang")
    return scene
