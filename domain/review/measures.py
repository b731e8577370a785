"""评查：登记保存、查封扣押、责令改正 — D09, D10, D19. 行政处罚法第二十八条、第五十六条; 行政强制法第十八条至第二十五条."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from domain.case.document import DocumentKind
from domain.case.stage import Stage
from domain.case.terms import PRESERVATION, REINSPECTION, URGENT_APPROVAL
from domain.review.dossier import Dossier, at, blank, day
from domain.review.rule import ALWAYS, ReviewRule, Seen, excerpted, suggested
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.dispose_preserved_evidence import PreservedEvidenceDisposed
from domain.steps.order_correction import CorrectionOrdered
from domain.steps.preserve_evidence import EvidencePreserved
from domain.steps.ratify_seizure import SeizureRatified
from domain.steps.release_property import PropertyReleased
from domain.steps.seize_property import MeasureApproval, PropertySeized

AWAY: Final = frozenset({Stage.WITH_POLICE, Stage.TRANSFERRED, Stage.MERGED})


def _preserved_in_time(dossier: Dossier) -> Iterator[Seen]:
    for kept in dossier.of(EvidencePreserved):
        due = PRESERVATION.ends(dossier.calendar, day(kept))
        done: set[int] = set()
        for disposed in dossier.of(PreservedEvidenceDisposed):
            if disposed.preservation != kept.number:
                continue
            done.update(disposed.items)
            if day(disposed) > due:
                yield Seen(f"{kept.number}应于{due}前处理，{day(disposed)}才处理", at(kept, disposed))
        if len(done) < len(kept.items) and dossier.today > due:
            yield Seen(f"{kept.number}的证据逾期（{due}）未处理完毕", at(kept))


def _measures_regular(dossier: Dossier) -> Iterator[Seen]:
    for one in dossier.of(EvidencePreserved):
        if not one.items or blank(one.approver):
            yield Seen(f"{one.number}没有清单或者负责人批准", at(one))
    for seized in dossier.of(PropertySeized):
        if not seized.things:
            yield Seen(f"{seized.number}没有清单", at(seized))
        if not seized.signed and blank(seized.unsigned_reason):
            yield Seen(f"{seized.number}没有当事人签名，也未注明原因", at(seized))
        yield from _approved(dossier, seized)
        yield from _within_term(dossier, seized)


def _approved(dossier: Dossier, seized: PropertySeized) -> Iterator[Seen]:
    """Before the measure; in urgency within twenty-four hours of it."""
    if seized.approval is MeasureApproval.PRIOR:
        approved = seized.approved_at
        if blank(seized.approver) or approved is None or approved.first_day > day(seized):
            yield Seen(f"{seized.number}实施前没有负责人批准", at(seized))
        return
    ratified = [one for one in dossier.of(SeizureRatified) if one.seizure == seized.number]
    times = [one.occurred_at for one in ratified] + ([seized.approved_at] if seized.approved_at else [])
    over = bool(times) or dossier.today > seized.occurred_at.last_day + timedelta(hours=URGENT_APPROVAL.hours)
    if over and not any(URGENT_APPROVAL.kept(seized.occurred_at, one) for one in times):
        yield Seen(f"{seized.number}情况紧急，没有在二十四小时内补办批准", at(seized, *ratified))


def _within_term(dossier: Dossier, seized: PropertySeized) -> Iterator[Seen]:
    state = dossier.case.seizures.get(seized.number)
    if state is None:
        return
    released = [one for one in dossier.of(PropertyReleased) if one.seizure == seized.number]
    late = [one for one in released if day(one) > state.ends_on]
    if late or (state.remaining and dossier.today > state.ends_on):
        yield Seen(f"{seized.number}的期限于{state.ends_on}届满，未按期解除或者处理", at(seized, *late))


def _corrected(dossier: Dossier) -> Iterator[Seen]:
    orders = dossier.of(CorrectionOrdered)
    for decided in dossier.of(PenaltyDecided):
        if blank(decided.correction) and not any(one.party == decided.party for one in orders):
            yield Seen(f"{decided.party}未被责令改正即作出{decided.number}", at(decided))
    seen = {one.order for one in dossier.case.reinspections}
    for order in orders:
        document = dossier.case.documents.get(order.number)
        standing = (
            document is not None and document.kind is DocumentKind.CORRECTION_ORDER and not document.ended_by
        )
        due = document.due_on if document and document.due_on else order.due_on
        over = dossier.today > dossier.last_day(REINSPECTION, due)
        if standing and over and order.number not in seen and dossier.case.stage not in AWAY:
            yield Seen(f"{order.number}的改正期限于{due}届满，没有复查", at(order))


RULES: Final = (
    ReviewRule(
        id="D09",
        title="先行登记保存七日内处理",
        points=excerpted("1", range="1–5"),
        article="行政处罚法第五十六条、第八十五条",
        look_at="登记保存日、处理决定日，按工作日计算七日",
        remedy="立即处理并返还",
        check=_preserved_in_time,
    ),
    ReviewRule(
        id="D10",
        title="强制措施有批准、清单、签名，不超期",
        points=excerpted("2", each=True, range="2–6；违法采取5–15"),
        article="行政强制法第十八条、第十九条、第二十四条、第二十五条；行政处罚法第五十六条",
        look_at="批准时间、清单、现场笔录签名和解除日期",
        remedy="立即解除，造成损失的依法赔偿",
        in_force=ALWAYS,
        check=_measures_regular,
    ),
    ReviewRule(
        id="D19",
        title="责令改正并复查",
        points=suggested("2", each=True),
        article="行政处罚法第二十八条第一款",
        look_at="责令改正通知书及复查记录（复查期限为设计建议）",
        remedy="立即复查并登记结果",
        check=_corrected,
    ),
)
