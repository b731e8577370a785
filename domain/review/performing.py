"""评查：送达、缴款、执行、结案、公示 — V20, D20, D21, D23–D28. 行政处罚法第四十八条、第六十一条、第六十六条至第七十二条."""

from collections.abc import Iterator
from typing import Final

from domain.case.court_rules import last_day_to_apply
from domain.case.obligations import PAID_IN_MONEY, outstanding_fen
from domain.case.penalty import PenaltyKind, fine_of
from domain.case.proceedings import PaidFor
from domain.case.simple_procedure import SMALL_FINE_FEN, CollectionGround
from domain.case.terms import MAJOR_PENALTY_REPORT, PUBLICITY
from domain.record.certainty import Certainty
from domain.review.dossier import Dossier, Penalised, at, blank, day
from domain.review.rule import ALWAYS, ReviewRule, Seen, excerpted, suggested
from domain.steps.apply_to_court import AppliedToCourt
from domain.steps.approve_deferral import DeferralApproved
from domain.steps.archive_file import FileArchived
from domain.steps.decide_closing import CaseClosed
from domain.steps.decide_on_the_spot import PenaltyDecidedOnTheSpot
from domain.steps.dismiss_lead import LeadDismissed
from domain.steps.publish_decision import DecisionPublished
from domain.steps.record_payment import PaymentChannel, PaymentRecorded
from domain.steps.report_major_penalty import MajorPenaltyReported
from domain.steps.request_closing import ClosingGround, ClosingRequested
from domain.steps.urge_performance import PerformanceUrged
from domain.steps.withdraw_publication import PublicationWithdrawn

MAJOR: Final = frozenset({PenaltyKind.STOP_BUSINESS, PenaltyKind.REVOKE_LICENCE})


def _collected_apart(dossier: Dossier) -> Iterator[Seen]:
    for paid in dossier.of(PaymentRecorded):
        if paid.channel is PaymentChannel.ON_THE_SPOT and not (
            paid.treasury_receipt and paid.on_the_spot_reason.strip()
        ):
            yield Seen(f"{day(paid)}执法人员当场收缴，没有法定情形或者财政专用票据", at(paid))
    for decided in dossier.of(PenaltyDecidedOnTheSpot):
        if decided.collected_fen <= 0:
            continue
        small = decided.collection is CollectionGround.SMALL_FINE
        if decided.collection is None or (small and fine_of(decided.penalties) > SMALL_FINE_FEN):
            yield Seen(f"{decided.number}当场收缴罚款不符合法定情形", at(decided))
        if blank(decided.receipt):
            yield Seen(f"{decided.number}当场收缴罚款没有财政专用票据", at(decided))


def _voucher_kept(dossier: Dossier) -> Iterator[Seen]:
    for paid in dossier.of(PaymentRecorded):
        if blank(paid.voucher):
            yield Seen(f"{day(paid)}缴款没有票据", at(paid))


def _court_in_time(dossier: Dossier) -> Iterator[Seen]:
    applied = dossier.of(AppliedToCourt)
    urged = {one.document for one in dossier.of(PerformanceUrged)}
    for one in applied:
        if one.late:
            yield Seen(f"{one.number}逾期申请法院强制执行（期限{one.last_day}）", at(one))
        if one.document not in urged:
            yield Seen(f"{one.number}申请前没有催告", at(one))
    asked = {one.document for one in applied}
    for decided in dossier.penalties:
        yield from _window_lost(dossier, decided, asked)


def _window_lost(dossier: Dossier, decided: Penalised, asked: set[str]) -> Iterator[Seen]:
    document = dossier.case.documents.get(decided.number)
    owed = outstanding_fen(dossier.case, decided.party)
    if document is None or document.ended_by or not owed or decided.number in asked:
        return
    last = last_day_to_apply(dossier.case, dossier.calendar, document, dossier.today)
    if last and dossier.today > last and not dossier.case.execution.ended(decided.party):
        yield Seen(f"{decided.number}未履行，申请法院强制执行的期限已于{last}届满", at(decided))


def _deferral_approved(dossier: Dossier) -> Iterator[Seen]:
    for one in dossier.of(DeferralApproved):
        if blank(one.opinion, one.proof) or one.applied_on > day(one):
            yield Seen(f"{one.number}没有申请、证明或者批准意见", at(one))


def _closed_when_done(dossier: Dossier) -> Iterator[Seen]:
    requests = dossier.of(ClosingRequested)
    for closed in dossier.of(CaseClosed):
        before = [one for one in requests if one.originator_version < closed.originator_version]
        if not before:
            yield Seen("没有结案报告即结案", at(closed))
        elif before[-1].ground is ClosingGround.PERFORMED:
            yield from _unpaid_at(dossier, closed)
    ended = any(isinstance(one, CaseClosed | LeadDismissed) for one in dossier.events)
    for archived in dossier.of(FileArchived):
        if not ended and dossier.case.dismissal is None:
            yield Seen("未结案即归档", at(archived))


def _unpaid_at(dossier: Dossier, closed: CaseClosed) -> Iterator[Seen]:
    for party, past in dossier.case.proceedings.items():
        owed = sum(
            one.amount_fen or 0
            for one in (past.decision.penalties if past.decision and past.decision.stands else ())
            if one.kind in PAID_IN_MONEY
        )
        paid = sum(
            one.amount_fen
            for one in dossier.case.payments
            if one.party == party and one.purpose is PaidFor.FINE and one.on <= day(closed)
        )
        if paid < owed:
            yield Seen(f"{party}的罚没款未缴清即以“执行完毕”结案", at(closed))


def _published(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.penalties:
        due = dossier.last_day(PUBLICITY, day(decided))
        reports = [one for one in dossier.of(DecisionPublished) if one.decision == decided.number]
        document = dossier.case.documents.get(decided.number)
        stands = document is not None and not document.ended_by and document.served_on is not None
        if not reports and stands and dossier.today > due:
            yield Seen(f"{decided.number}应于{due}前上报公示，没有记录", at(decided))
        for report in reports:
            if day(report) > due:
                yield Seen(f"{decided.number}应于{due}前上报公示，{day(report)}才上报", at(decided, report))
            if report.missing:
                yield Seen(f"{decided.number}的公示信息缺少{'、'.join(report.missing)}", at(report))
    yield from _withdrawn(dossier)


def _withdrawn(dossier: Dossier) -> Iterator[Seen]:
    for report in dossier.of(DecisionPublished):
        due = [
            one.withdraw_publicity_by
            for one in dossier.case.revisions
            if one.of == report.decision and one.withdraw_publicity_by
        ]
        done = [one for one in dossier.of(PublicationWithdrawn) if one.decision == report.decision]
        for last in due[:1]:
            if (not done and dossier.today > last) or any(day(one) > last for one in done):
                yield Seen(f"{report.decision}已变更或者撤销，应于{last}前撤回公示，逾期", at(report, *done))


def _major_reported(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.penalties:
        if not any(one.kind in MAJOR for one in decided.penalties):
            continue
        due = dossier.last_day(MAJOR_PENALTY_REPORT, day(decided))
        reports = [one for one in dossier.of(MajorPenaltyReported) if one.decision == decided.number]
        if any(day(one) > due for one in reports) or (not reports and dossier.today > due):
            yield Seen(f"{decided.number}属于重大行政处罚，应于{due}前报上级备案", at(decided, *reports))


RULES: Final = (
    ReviewRule(
        id="V20",
        title="罚缴分离，当场收缴有法定情形和专用票据",
        veto=True,
        article="行政处罚法第六十七条至第七十一条",
        look_at="缴款渠道、当场收缴的理由和票据",
        remedy="退还违法收缴的款项，由当事人到银行缴纳",
        check=_collected_apart,
    ),
    ReviewRule(
        id="D23",
        title="缴款票据入卷",
        points=excerpted("3"),
        article="行政处罚法第六十七条、第七十条",
        look_at="每笔缴款的票据号码",
        remedy="补附缴款票据",
        check=_voucher_kept,
    ),
    ReviewRule(
        id="D24",
        title="逾期催告，按期申请法院强制执行",
        points=suggested("3"),
        article="行政强制法第五十三条、第五十四条",
        look_at="缴款期限、催告书、申请书日期",
        remedy="期限未过的立即催告并申请；已过的说明理由并追究责任",
        in_force=ALWAYS,
        check=_court_in_time,
    ),
    ReviewRule(
        id="D25",
        title="延期、分期有申请和批准",
        points=suggested("2"),
        article="行政处罚法第六十六条第二款",
        look_at="延期分期批准书的申请日期、证明和意见",
        remedy="补充申请和证明材料",
        check=_deferral_approved,
    ),
    ReviewRule(
        id="D26",
        title="执行完毕后结案，有结案报告",
        points=suggested("2"),
        article="行政处罚法第四十七条（结案条件参照部门规章，待核实）",
        look_at="结案申请、结案理由和缴款情况",
        remedy="继续执行；重新启动案件",
        in_force=ALWAYS,
        check=_closed_when_done,
    ),
    ReviewRule(
        id="D27",
        title="处罚信息按期公示、按期撤回",
        points=suggested("2"),
        article="行政处罚法第四十八条；国办发〔2018〕118号、发改办财金〔2018〕424号",
        mark=Certainty.EXCERPT,
        look_at="决定日、上报日、缺少的字段、变更撤销后的撤回日",
        remedy="立即补报或者撤回",
        check=_published,
    ),
    ReviewRule(
        id="D28",
        title="重大行政处罚报上级备案",
        points=suggested("2"),
        article=MAJOR_PENALTY_REPORT.article,
        mark=Certainty.EXCERPT,
        look_at="责令停产停业、吊销许可证件的决定和备案日期（较大数额罚没款的标准待核实，须人工判断）",
        remedy="立即补报备案",
        check=_major_reported,
    ),
)
