"""Drafts of the steps from the lead to the filing, and of orders, service and people."""

from datetime import timedelta

from domain.case.address import ElectronicMedium
from domain.case.document import Document, DocumentKind, ServiceMethod
from domain.case.duty import Duty
from domain.case.party import PartyKind
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.proceedings import CorrectionResult, LeadSource
from domain.case.serving import SignerRelation
from domain.case.simple_procedure import CollectionGround
from domain.law.lead_facts import LeadFacts
from domain.numbers.register import NumberRegister
from domain.people.role import Role
from domain.steps.adopt_plan import AdoptPlan
from domain.steps.confirm_address import ConfirmAddress
from domain.steps.correct_document import CorrectDocument, Touches
from domain.steps.decide_filing import DecideFiling, FilingChoice
from domain.steps.decide_on_the_spot import DecideOnTheSpot
from domain.steps.dismiss_lead import DismissalGround, DismissLead
from domain.steps.extend_correction import ExtendCorrection
from domain.steps.forward_lead import ForwardLead, ForwardReason
from domain.steps.inspect_site import InspectSite
from domain.steps.order_correction import OrderCorrection
from domain.steps.order_stop import OrderStop
from domain.steps.register_lead import RegisterLead
from domain.steps.reinspect_correction import ReinspectCorrection
from domain.steps.reply_informant import ReplyInformant, ReplyManner
from domain.steps.report_on_the_spot import ReportOnTheSpot
from domain.steps.request_filing import RequestFiling
from domain.steps.serve_document import ServeDocument
from domain.steps.start_check import StartCheck
from tests.domain.given_branches import SPOT, form_register
from tests.domain.properties.people import someone
from tests.domain.properties.walker import HANDLERS, HEADS, Drafted, Walk, drafts
from tests.domain.scene import TOWN

ORDER_BASIS = ("《中华人民共和国行政处罚法》第二十八条第一款",)


@drafts(RegisterLead)
def register_lead(walk: Walk) -> Drafted:
    parties = tuple(someone(walk) for _ in range(walk.pick((1, 1, 1, 2, 3))))
    if walk.chance(0.1):
        parties = (someone(walk, PartyKind.UNKNOWN), *parties[1:])
    lead = RegisterLead(
        occurred_at=walk.pick((walk.day, walk.minute(9))),
        source=walk.pick([one for one in LeadSource if one is not LeadSource.UNSTATED]),
        place="西里北沟",
        content="发现有人挖掘占用村道",
        violation="损坏村道",
        informant=walk.secret("举报人") if walk.chance(0.3) else "",
        real_name=walk.chance(0.1),
        parties=parties if walk.chance(0.95) else (),
    )
    return lead, walk.pick((*HANDLERS, "wang"))


@drafts(StartCheck)
def start_check(walk: Walk) -> Drafted:
    return StartCheck(occurred_at=walk.minute(), officers=walk.pair()), walk.pick(("wang", "chen"))


@drafts(DismissLead)
def dismiss_lead(walk: Walk) -> Drafted:
    step = DismissLead(
        occurred_at=walk.day,
        ground=walk.pick(list(DismissalGround)),
        reason="没有违法事实",
        feedback=walk.secret("答复") if walk.chance(0.5) else "",
    )
    return step, walk.pick(("wang", *HEADS))


@drafts(ForwardLead)
def forward_lead(walk: Walk) -> Drafted:
    step = ForwardLead(
        occurred_at=walk.day,
        organ="临猗县水利局",
        reason=walk.pick(list(ForwardReason)),
        explanation="属水行政职权",
        materials=("线索登记表",),
        items=("SL-09",) if walk.chance(0.5) else (),
        feedback=walk.secret("答复") if walk.chance(0.5) else "",
    )
    return step, walk.pick(("wang", *HEADS))


@drafts(InspectSite)
def inspect_site(walk: Walk) -> Drafted:
    step = InspectSite(
        occurred_at=walk.minute(11),
        place="西里北沟",
        officers=walk.pair(),
        certificates_shown=True,
        findings="村道被挖掘",
        measurements=("占用村道 6 平方米",),
        witness=walk.secret("见证人") if walk.chance(0.5) else "",
        party_signed=walk.chance(0.5),
        unsigned_reason="当事人不在场",
        parties=(someone(walk),) if walk.chance(0.1) else (),
    )
    return step, walk.handler()


@drafts(OrderStop)
def order_stop(walk: Walk) -> Drafted:
    if (party := walk.party()) is None:
        return None
    step = OrderStop(
        occurred_at=walk.minute(),
        party=party,
        officers=walk.pair(),
        facts="正在挖掘村道",
        basis=ORDER_BASIS,
        measures=("立即停止挖掘",),
        approver=walk.head(Duty.APPROVE_ORDER),
    )
    return step, walk.handler()


@drafts(OrderCorrection)
def order_correction(walk: Walk) -> Drafted:
    if (party := walk.party()) is None:
        return None
    due = walk.later(0, 15)
    step = OrderCorrection(
        occurred_at=walk.minute(),
        party=party,
        officers=walk.pair(),
        facts="挖掘占用村道约6平方米",
        basis=ORDER_BASIS,
        measures=("恢复村道原状",),
        due_on=due,
        reinspect_on=due + timedelta(days=1),
        approver=walk.head(Duty.APPROVE_ORDER),
        second_order_reason=walk.pick(("", "另有一处")),
    )
    return step, walk.handler()


def _relation(walk: Walk, document: Document) -> SignerRelation:
    party = walk.case.parties.get(document.party)
    organisation = party is not None and party.kind is PartyKind.ORGANISATION
    return SignerRelation.REPRESENTATIVE if organisation else SignerRelation.SELF


@drafts(ServeDocument)
def serve_document(walk: Walk) -> Drafted:
    unserved = [one for one in walk.documents() if not one.served_on]
    if not unserved:
        return None
    document = unserved[-1] if walk.chance(0.6) else walk.pick(unserved)
    failed = any(one.effective_on is None for one in document.attempts)
    method = walk.pick((*[ServiceMethod.DIRECT] * 6, *ServiceMethod))
    if failed and walk.chance(0.5):
        method = ServiceMethod.PUBLIC_NOTICE
    step = ServeDocument(
        occurred_at=walk.day,
        document=document.number,
        method=method,
        succeeded=walk.chance(0.92),
        failure="无人在家",
        servers=walk.pair(),
        signer=walk.secret("签收人"),
        relation=_relation(walk, document),
        same_household=True,
        refusal_reason="拒绝签收" if method is ServiceMethod.LEFT else "",
        witness=walk.secret("见证人") if method is ServiceMethod.LEFT else "",
        witness_organisation="薛公村村民委员会",
        media=("照片1",),
        consent="确认书1" if method is ServiceMethod.ELECTRONIC else "",
        address=walk.secret("送达地址") if walk.chance(0.3) else "",
        tracking_number="EMS1",
        organ="邻乡人民政府",
        unit=walk.secret("转交单位"),
        returned_on=walk.later(0, 5),
        posted_at="村委会公告栏",
        posted_on=walk.on,
        notice_reason="下落不明",
    )
    return step, walk.handler()


@drafts(ConfirmAddress)
def confirm_address(walk: Walk) -> Drafted:
    if (party := walk.party()) is None:
        return None
    electronic = walk.chance(0.5)
    step = ConfirmAddress(
        occurred_at=walk.day,
        party=party,
        address=walk.secret("送达地址"),
        electronic=electronic,
        told=True,
        signed_on=walk.on,
        paper="卷内第3页",
        medium=ElectronicMedium.MOBILE if electronic else None,
        electronic_address=walk.secret("电子地址") if electronic else "",
    )
    return step, walk.handler()


@drafts(CorrectDocument)
def correct_document(walk: Walk) -> Drafted:
    if not walk.documents():
        return None
    step = CorrectDocument(
        occurred_at=walk.day,
        document=walk.pick(walk.documents()).number,
        touches=walk.pick((Touches.WORDING, Touches.DATE, Touches.AMOUNT)),
        erroneous=walk.secret("原文"),
        corrected=walk.secret("补正"),
        reason="笔误",
        approver=walk.head(Duty.APPROVE_ORDER),
    )
    return step, walk.handler()


@drafts(ExtendCorrection)
def extend_correction(walk: Walk) -> Drafted:
    orders = [one for one in walk.documents(DocumentKind.CORRECTION_ORDER) if one.due_on]
    if not orders:
        return None
    order = walk.pick(orders)
    step = ExtendCorrection(
        occurred_at=walk.day,
        order=order.number,
        applied_on=min(walk.on, order.due_on or walk.on),
        due_on=walk.later(5, 20),
        reason="连日降雨",
    )
    return step, walk.head(Duty.APPROVE_ORDER)


@drafts(ReinspectCorrection)
def reinspect_correction(walk: Walk) -> Drafted:
    orders = [one for one in walk.documents(DocumentKind.CORRECTION_ORDER) if one.served_on]
    if not orders:
        return None
    step = ReinspectCorrection(
        occurred_at=walk.day,
        order=walk.pick(orders).number,
        officers=walk.pair(),
        result=walk.pick((CorrectionResult.DONE, CorrectionResult.DONE, *CorrectionResult)),
        details=("已查看",),
    )
    return step, walk.handler()


def form_number(walk: Walk) -> str:
    """The next form of the year's book, handed out to the team when the year begins."""
    year = walk.on.year
    fresh = NumberRegister.create_id(TOWN, "当罚", year) not in walk.registers
    book = form_register(walk, year)
    if fresh:
        book.issue_block(
            walk.entry("chen", Role.ADMINISTRATOR, f"{year}-01-01"),
            first=1,
            last=25,
            team=TOWN,
            receiver="wang",
        )
    walk.save_numbers()
    return book.text_of(len(book.numbers) + 1)


@drafts(DecideOnTheSpot)
def decide_on_the_spot(walk: Walk) -> Drafted:
    undecided = walk.parties_without(lambda party: walk.case.of(party).decision)
    if not undecided or walk.case.filing:
        return None
    officers, small = walk.pair(), walk.chance(0.4)
    fine = Penalty(kind=PenaltyKind.FINE, item="JT-01", amount_fen=10_000 if small else 20_000)
    step = DecideOnTheSpot(
        occurred_at=walk.minute(),
        form_number=form_number(walk),
        party=walk.pick(undecided),
        officers=officers,
        certificates_shown=True,
        rights_told=True,
        place="西里北沟",
        act_date=walk.day,
        facts="挖掘占用村道约1平方米",
        proof=SPOT.proof,
        basis=SPOT.basis,
        penalties=(fine,),
        discretion="面积小",
        defence="当事人未提出",
        correction="已当场恢复路面",
        performance="十五日内缴纳罚款",
        court=SPOT.court,
        reconsideration_first_told=True,
        handed_over=walk.chance(0.9),
        not_handed_reason="当事人离开",
        signed=True,
        signer=walk.secret("签收人"),
        collection=CollectionGround.SMALL_FINE if small else None,
        receipt="晋财1" if small else "",
        bank="" if small else SPOT.bank,
        bank_account="" if small else SPOT.bank_account,
        surcharge_told=not small,
    )
    return step, officers[0] if officers[0] in HANDLERS else officers[1]


@drafts(ReportOnTheSpot)
def report_on_the_spot(walk: Walk) -> Drafted:
    due = [one.number for one in walk.case.spot_decisions.values() if not one.reported_on]
    if not due:
        return None
    return ReportOnTheSpot(occurred_at=walk.day, number=walk.pick(due), receiver="zhao"), walk.handler()


@drafts(RequestFiling)
def request_filing(walk: Walk) -> Drafted:
    step = RequestFiling(
        occurred_at=walk.day,
        items=walk.pick(
            (("JT-01",), ("JT-01",), ("JT-01", "JT-04") if walk.powers.last_grant("JT-04") else ("JT-01",))
        ),
        act_date=(walk.on - timedelta(days=walk.pick((1, 1, 30, 30, 300, 800)))).isoformat(),
        facts="挖掘占用村道约6平方米",
        acts="一个违法行为",
        continuing=walk.chance(0.2),
        parties=() if walk.case.parties else (someone(walk),),
    )
    return step, walk.handler()


@drafts(DecideFiling)
def decide_filing(walk: Walk) -> Drafted:
    choice = walk.pick((*[FilingChoice.APPROVE] * 6, *FilingChoice))
    officers = walk.pair() if choice is FilingChoice.APPROVE else ()
    step = DecideFiling(occurred_at=walk.day, decision=choice, opinion="同意", officers=officers)
    return step, walk.head(Duty.APPROVE_FILING)


@drafts(AdoptPlan)
def adopt_plan(walk: Walk) -> Drafted:
    step = AdoptPlan(
        occurred_at=walk.day,
        facts=LeadFacts(),
        items=("JT-01",),
        reasons="一个违法行为",
        to_establish=("占用村道的面积",),
        notes="由两名执法人员办理",
    )
    return step, walk.handler()


@drafts(ReplyInformant)
def reply_informant(walk: Walk) -> Drafted:
    manner = walk.pick(list(ReplyManner))
    step = ReplyInformant(occurred_at=walk.day, manner=manner, content=walk.secret("答复"))
    return step, walk.handler()
