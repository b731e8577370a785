"""Givens of the branches: forms handed out, a decision on the spot, things seized, cases at the police or elsewhere."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from domain.case.criminal_lines import Measured, Quantity
from domain.case.measures import SeizedThing, SeizureKind, ThingCategory
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.simple_procedure import CollectionGround
from domain.numbers.register import NumberRegister, open_register, template_of
from domain.people.role import Role
from domain.powers.item import PowerKind
from domain.steps.conclude_investigation import ConcludeInvestigation
from domain.steps.decide_on_the_spot import DecideOnTheSpot
from domain.steps.evaluate_transfer import EvaluateTransfer, TransferChoice
from domain.steps.seize_property import MeasureApproval, SeizeProperty
from domain.steps.transfer_to_organ import OrganTransferGround, TransferToOrgan
from domain.steps.transfer_to_police import PoliceMaterial, TransferToPolice
from tests.domain.given import checking, investigating, regranted, with_evidence
from tests.domain.scene import TOWN, Scene

OTHER_CASE = UUID("00000000-0000-4000-8000-000000002023")
FORM = "临孙综执当罚字〔2022〕第001号"
SMALL_FINE = Penalty(kind=PenaltyKind.FINE, item="JT-01", amount_fen=20_000)
SPOT = DecideOnTheSpot(
    occurred_at="2022-07-01T10:00",
    form_number=FORM,
    party="party-1",
    officers=("zhang", "li"),
    certificates_shown=True,
    rights_told=True,
    place="西里北沟村道",
    act_date="2022-06-30",
    facts="挖掘占用村道约1平方米",
    proof=("现场照片2张", "当事人当场陈述"),
    basis=("《中华人民共和国公路法》第七十六条第一项",),
    penalties=(SMALL_FINE,),
    discretion="面积小，当场恢复，按最轻档次",
    defence="当事人承认违法事实，未提出申辩",
    correction="已当场恢复路面",
    performance="自收到决定书之日起十五日内缴纳罚款",
    court="临猗县人民法院",
    signed=True,
    signer="薛某某",
    bank="临猗县农村商业银行孙吉支行，孙吉镇东街",
    bank_account="14080000000000000001",
    surcharge_told=True,
)
COLLECTED = replace(
    SPOT,
    penalties=(replace(SMALL_FINE, amount_fen=10_000),),
    collection=CollectionGround.SMALL_FINE,
    receipt="晋财0005678",
    bank="",
    bank_account="",
    surcharge_told=False,
)


def form_register(scene: Scene, year: int = 2022) -> NumberRegister:
    """The book of pre-numbered forms of the town, open and saved."""
    key = NumberRegister.create_id(TOWN, "当罚", year)
    if key not in scene.registers:
        entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-01-04")
        template = template_of(scene.units["140821"], scene.units[TOWN])
        scene.registers[key] = open_register(entry, issuer=TOWN, word="当罚", year=year, template=template)
    return scene.registers[key]


def forms_handed_out(scene: Scene, day: str = "2022-01-04") -> Scene:
    """Forms 1 to 25 of 2022 handed to the team; being checked since 2022-06-30."""
    entry = scene.entry("chen", Role.ADMINISTRATOR, day)
    form_register(scene).issue_block(entry, first=1, last=25, team=f"{TOWN}T", receiver="wang")
    if not scene.history:
        checking(scene)
    return scene


def decided_on_the_spot(scene: Scene) -> Scene:
    """Fined 200 yuan on 2022-07-01 on form 001, handed over and signed for."""
    forms_handed_out(scene)
    scene.take(SPOT, by="zhang")
    return scene


TRUCK = SeizedThing(
    category=ThingCategory.VEHICLE,
    name="自卸货车",
    quantity="1辆",
    condition="完好",
    connection="运输所挖土方，驾驶人拒绝接受现场调查",
)
SEIZURE_NUMBER = "临孙综执扣字〔2022〕第001号"
SEIZE = SeizeProperty(
    occurred_at="2022-07-15T09:30",
    kind=SeizureKind.SEIZE,
    party="party-1",
    item="JT-01",
    basis=("《公路安全保护条例》第七十二条",),
    reasons="造成公路损坏，拒绝接受公路管理机构现场调查处理",
    things=(TRUCK,),
    place="孙吉镇综合行政执法队院内",
    keeper="赵某某",
    until=date(2022, 8, 14),
    officers=("zhang", "li"),
    certificates_shown=True,
    explained=True,
    statement="当事人未提出",
    approval=MeasureApproval.PRIOR,
    approver="chen",
    approved_at="2022-07-15T08:30",
    party_present=True,
    signed=True,
)


def measures_granted(scene: Scene) -> Scene:
    """Filed on 2022-07-14 under JT-01 with the compulsory measure granted beside the penalty."""
    regranted(scene, powers=(PowerKind.PENALTY, PowerKind.MEASURE))
    return investigating(scene)


def seized(scene: Scene, **changes: Any) -> Scene:
    """The truck seized on 2022-07-15 to 2022-08-14."""
    measures_granted(scene)
    scene.take(replace(SEIZE, **changes), by="zhang")
    return scene


BASIC = Quantity(subject=Measured.BASIC_FARMLAND, amount=Decimal("5.5"))
EVALUATE = EvaluateTransfer(
    occurred_at="2022-07-20T09:00",
    group=("zhang", "li"),
    reported_on=date(2022, 7, 18),
    report="损毁永久基本农田5.5亩，耕作层已被破坏，建议移送",
    crime="非法占用农用地罪",
    choice=TransferChoice.TRANSFER,
    reasons="达到追诉标准",
    principal=True,
    quantities=(BASIC,),
)
TO_POLICE = TransferToPolice(
    occurred_at="2022-07-20T16:00",
    organ="临猗县公安局",
    officers=("zhang", "li"),
    materials=(PoliceMaterial.LETTER, PoliceMaterial.REPORT, PoliceMaterial.TESTS),
    missing_reason="没有涉案物品",
    receipt="临公回〔2022〕18号",
)
POLICE_NUMBER = "临孙综执移司字〔2022〕第001号"


def evaluated(scene: Scene, **changes: Any) -> Scene:
    """Filed; on 2022-07-20 the head decides to transfer."""
    with_evidence(scene)
    scene.take(replace(EVALUATE, **changes), by="chen")
    return scene


def with_police(scene: Scene) -> Scene:
    """Handed to the police on 2022-07-20; their answer is due on 2022-07-23."""
    evaluated(scene)
    scene.take(TO_POLICE, by="zhang")
    return scene


TO_ORGAN = TransferToOrgan(
    occurred_at="2022-07-20",
    organ="临猗县自然资源局",
    ground=OrganTransferGround.NOT_OWN_POWER,
    reasons="所取为砖瓦用粘土，属于未经批准采矿",
    matter="涉嫌无证开采，《矿产资源法》第三十九条",
    materials=("现场检查笔录", "取土现场照片"),
)
ORGAN_NUMBER = "临孙综执移字〔2022〕第001号"


def with_organ(scene: Scene) -> Scene:
    """Transferred to the natural-resources department on 2022-07-20."""
    with_evidence(scene)
    scene.take(TO_ORGAN, by="chen")
    return scene


REPORT = ConcludeInvestigation(
    occurred_at="2022-07-25",
    facts="当事人在西里北沟取土，挖掘占用村道约6平方米",
    nature="擅自挖掘公路",
    basis=("《中华人民共和国公路法》第四十四条第一款、第七十六条第一项",),
    discretion="初次违法，主动恢复，按较轻档次",
    proposal="责令改正，罚款1000元",
    recusal_statement="承办人员与当事人无利害关系，无需回避",
)
