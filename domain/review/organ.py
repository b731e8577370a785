"""评查：主体、人员、职权 — V01–V04, V17, V19, D02, D32. 行政处罚法第二十四条、第三十八条、第四十二条、第四十三条."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Final

from domain.case.presence import during
from domain.case.serving import OFFICERS_SERVE
from domain.powers.item import PowerBasis, PowerKind
from domain.powers.power_list import Grant
from domain.record.aggregate import RecordedEvent
from domain.record.when import Precision
from domain.review.dossier import Dossier, acting, at, day, involved
from domain.review.rule import ALWAYS, ReviewRule, Seen, excerpted, suggested
from domain.steps.collect_evidence import EvidenceCollected
from domain.steps.decide_enforcement import EnforcementDecided
from domain.steps.decide_filing import FilingApproved
from domain.steps.decide_on_the_spot import PenaltyDecidedOnTheSpot
from domain.steps.inspect_site import SiteInspected
from domain.steps.order_correction import CorrectionOrdered
from domain.steps.preserve_evidence import EvidencePreserved
from domain.steps.record_enforcement import EnforcementCarriedOut
from domain.steps.record_inquiry import InquiryRecorded
from domain.steps.recuse_officer import RecusalDecided
from domain.steps.reinspect_correction import CorrectionReinspected
from domain.steps.seize_property import PropertySeized
from domain.steps.serve_document import ServiceAttempted

BY_TWO: Final = (
    EnforcementCarriedOut,
    SiteInspected,
    InquiryRecorded,
    EvidenceCollected,
    EvidencePreserved,
    PropertySeized,
    CorrectionOrdered,
    CorrectionReinspected,
    ServiceAttempted,
    PenaltyDecidedOnTheSpot,
)
"""Acts that two officers carry out."""
GOVERNMENTS: Final = ("人民政府", "街道办事处")


def _power_held(dossier: Dossier) -> Iterator[Seen]:
    act = dossier.acted_on
    for filed in dossier.of(FilingApproved):
        for grant in filed.grants:
            if not grant.held_on(day(filed)):
                yield _not_held(grant, "立案日", day(filed), filed)
            then = [grant, *(one for one in filed.grants_at_act if one.item.code == grant.item.code)]
            granted = grant.item.basis is PowerBasis.GRANT
            if act and granted and not any(one.held_on(act) for one in then):
                yield _not_held(grant, "违法行为日", act, filed)
    for decided in dossier.penalties:
        for grant in decided.grants:
            if not grant.held_on(day(decided)) and not _saved(dossier, grant):
                yield _not_held(grant, "决定日", day(decided), decided)


def _saved(dossier: Dossier, grant: Grant) -> bool:
    """Withdrawn after the filing, by an act that lets filed cases be finished."""
    filed_on = dossier.case.filing.filed_on if dossier.case.filing else None
    return bool(grant.saving and grant.withdrawn_on and filed_on and filed_on < grant.withdrawn_on)


def _not_held(grant: Grant, name: str, on: date, event: RecordedEvent) -> Seen:
    until = f"，自{grant.withdrawn_on}起收回" if grant.withdrawn_on else ""
    text = f"事项{grant.item.code}自{grant.valid_from}起赋权{until}，{name}{on}不在赋权期间"
    return Seen(text, at(event))


def _issued_by_government(dossier: Dossier) -> Iterator[Seen]:
    issued = [(str(getattr(one, "issuer", "")), one) for one in dossier.events if hasattr(one, "issuer")]
    for issuer, event in issued:
        if not issuer.endswith(GOVERNMENTS):
            yield Seen(f"“{event.title}”以“{issuer}”名义作出，不是乡镇人民政府", at(event))
        elif issuer != issued[0][0]:
            yield Seen(
                f"“{event.title}”的制作机关“{issuer}”与前文“{issued[0][0]}”不一致", at(event, issued[0][1])
            )


def _two_certified(dossier: Dossier) -> Iterator[Seen]:
    for event in dossier.events:
        if not isinstance(event, BY_TWO):
            continue
        if isinstance(event, ServiceAttempted) and event.method not in OFFICERS_SERVE:
            continue
        officers = acting(event)
        if len({one.code for one in officers}) < 2:
            yield Seen(f"{day(event)}“{event.title}”只有{len(officers)}名执法人员", at(event))
        if without := [one.name for one in officers if not one.certificate.strip()]:
            yield Seen(f"{day(event)}“{event.title}”的{'、'.join(without)}没有执法证号", at(event))
        if lapsed := [one.name for one in officers if not dossier.certified(one, day(event))]:
            text = f"{day(event)}“{event.title}”时，{'、'.join(lapsed)}的执法证不在有效期内（以人员登记为准）"
            yield Seen(text, at(event))


def _in_one_place(dossier: Dossier) -> Iterator[Seen]:
    inquiries = [one for one in dossier.of(InquiryRecorded) if one.occurred_at.precision is Precision.MINUTE]
    for one, other in combinations(inquiries, 2):
        both = _both(one, other)
        if (
            both
            and one.occurred_at.moment < other.ended_at.moment
            and other.occurred_at.moment < one.ended_at.moment
        ):
            yield Seen(
                f"{'、'.join(both)}的两次询问时间重叠（{one.occurred_at.text}、{other.occurred_at.text}）",
                at(one, other),
            )
    visits = [one for one in dossier.events if isinstance(one, SiteInspected | PropertySeized)]
    for event in visits:
        for inquiry in inquiries:
            both = _both(event, inquiry)
            apart = both and event.place != inquiry.place
            if apart and during(event.occurred_at, inquiry.occurred_at, inquiry.ended_at):
                yield Seen(f"{'、'.join(both)}在询问期间又在{event.place}“{event.title}”", at(event, inquiry))


def _both(one: RecordedEvent, other: RecordedEvent) -> list[str]:
    codes = {officer.code for officer in acting(other)}
    return [officer.name for officer in acting(one) if officer.code in codes]


def _measure_empowered(dossier: Dossier) -> Iterator[Seen]:
    for event in dossier.of(PropertySeized):
        if PowerKind.MEASURE not in event.grant.item.powers:
            yield Seen(f"{event.number}：事项{event.grant.item.code}没有强制措施权", at(event))
    for decided in dossier.of(EnforcementDecided):
        if PowerKind.EXECUTION not in decided.grant.item.powers:
            yield Seen(f"{decided.number}：事项{decided.grant.item.code}没有强制执行权", at(decided))


def _recused_stay_away(dossier: Dossier) -> Iterator[Seen]:
    for recusal in (one for one in dossier.of(RecusalDecided) if one.granted):
        for event in dossier.events:
            later = event.originator_version > recusal.originator_version and day(event) >= day(recusal)
            if later and recusal.officer in involved(event):
                yield Seen(
                    f"{recusal.officer_name}回避后仍参与“{event.title}”（{day(event)}）", at(recusal, event)
                )


def _filed_with_power(dossier: Dossier) -> Iterator[Seen]:
    items = dossier.case.filing.items if dossier.case.filing else ()
    for filed in dossier.of(FilingApproved):
        held = {one.item.code for one in filed.grants}
        if missing := [code for code in items if code not in held]:
            yield Seen(f"立案事项{'、'.join(missing)}没有相应的赋权记录", at(filed))
        if only := [one.item.code for one in filed.grants if one.item.basis is PowerBasis.TRANSFER]:
            yield Seen(f"立案事项{'、'.join(only)}只能移送，乡镇没有处罚权", at(filed))


RULES: Final = (
    ReviewRule(
        id="V01",
        title="主体适格，事项在有效赋权期间内",
        veto=True,
        article="行政处罚法第二十四条、第三十八条",
        look_at="立案、决定中固定的赋权依据及其起止日期，与违法行为日、立案日、决定日比对",
        remedy="没有赋权的，撤销决定并移送有权机关",
        check=_power_held,
    ),
    ReviewRule(
        id="V02",
        title="文书以乡镇人民政府名义作出",
        veto=True,
        article="行政处罚法第三十八条、第五十九条",
        look_at="每份文书的制作机关和印章（印章须看原件）",
        remedy="以执法队名义作出的，由乡镇人民政府依法重新作出",
        check=_issued_by_government,
    ),
    ReviewRule(
        id="V03",
        title="两名以上持证人员执法",
        veto=True,
        article="行政处罚法第四十二条",
        look_at="检查、询问、取证、送达、当场处罚的执法人员及其证号（证件有效期以人员登记为准）",
        remedy="由两名以上持有效证件的人员重新取证；原证据不得作为定案依据",
        check=_two_certified,
    ),
    ReviewRule(
        id="V04",
        title="同一人员不得同时在两处",
        veto=True,
        article="行政诉讼证据规定第五十七条",
        look_at="询问笔录的起止时间，与同一人员的其他询问、检查时间比对",
        remedy="核实真实时间；确系笔误的办理更正，不能说明的排除该证据",
        in_force=ALWAYS,
        check=_in_one_place,
    ),
    ReviewRule(
        id="V17",
        title="行政强制措施、自行强制执行有法定职权",
        veto=True,
        article="行政强制法第十三条、第十七条、第二十二条",
        look_at="查封、扣押和强制执行决定所依据事项的职权种类",
        remedy="立即解除查封、扣押并返还财物；停止自行强制执行，依法申请人民法院强制执行",
        in_force=ALWAYS,
        check=_measure_empowered,
    ),
    ReviewRule(
        id="V19",
        title="已回避人员不再参与",
        veto=True,
        article="行政处罚法第四十三条",
        look_at="回避决定之后各步骤的经办人和执法人员",
        remedy="由其他人员重新办理该步骤",
        check=_recused_stay_away,
    ),
    ReviewRule(
        id="D02",
        title="有管辖权、处罚权才立案",
        points=excerpted("10"),
        article="行政处罚法第二十四条、第五十四条第二款",
        look_at="立案审批表所列事项与权责清单",
        remedy="撤销立案，移送有权机关",
        check=_filed_with_power,
    ),
    ReviewRule(
        id="D32",
        title="附执法人员证件、身份材料",
        points=suggested("1"),
        article="行政处罚法第四十二条、第五十五条",
        look_at="卷内是否附执法证复印件",
        remedy="补附证件复印件",
    ),
)
