"""评查：立案、笔录、报告、归档 — D01, D03–D05, D11, D29–D31. 行政处罚法第四十七条、第五十四条、第五十五条."""

import re
from collections.abc import Iterator
from typing import Final

from domain.record.aggregate import RecordedEvent
from domain.review.dossier import Dossier, at, blank, day
from domain.review.rule import ALWAYS, ReviewRule, Seen, excerpted, suggested
from domain.steps.conclude_investigation import InvestigationConcluded
from domain.steps.decide_closing import CaseClosed
from domain.steps.decide_filing import FilingApproved
from domain.steps.decide_on_the_spot import PenaltyDecidedOnTheSpot
from domain.steps.inspect_site import SiteInspected
from domain.steps.merge_cases import CaseMergedFrom
from domain.steps.preserve_evidence import EvidencePreserved
from domain.steps.record_inquiry import InquiryRecorded, Told
from domain.steps.register_lead import LeadRegistered
from domain.steps.request_filing import FilingRequested
from domain.steps.seize_property import PropertySeized
from domain.steps.split_case import CaseSplit
from domain.steps.withdraw_case import CaseWithdrawn

SHOWN: Final = (InquiryRecorded, EvidencePreserved, PropertySeized, PenaltyDecidedOnTheSpot)
NUMBER: Final = re.compile(r"(?P<word>.+)〔(?P<year>[0-9]{4})〕第?(?P<serial>[0-9]+)号")


def _filed(dossier: Dossier) -> Iterator[Seen]:
    for one in dossier.of(FilingRequested):
        if blank(one.facts, one.acts) or not one.items:
            yield Seen("立案申请缺少涉嫌事项、初步事实或者行为认定", at(one))
    for filed in dossier.of(FilingApproved):
        if blank(filed.opinion):
            yield Seen("立案审批没有负责人意见", at(filed))
    joined = any(isinstance(one, CaseMergedFrom | CaseSplit) for one in dossier.events)
    if dossier.ordinary and not dossier.of(FilingApproved) and not joined:
        first = dossier.ordinary[0]
        yield Seen(f"没有立案审批即作出{first.number}", at(first))


def _lead_recorded(dossier: Dossier) -> Iterator[Seen]:
    for one in dossier.of(LeadRegistered):
        if blank(one.source.value, one.place, one.content):
            yield Seen("线索的来源、地点或者内容没有记载", at(one))


def _shown_and_told(dossier: Dossier) -> Iterator[Seen]:
    for event in dossier.events:
        if isinstance(event, SHOWN) and not event.certificates_shown:
            yield Seen(f"{day(event)}“{event.title}”未注明出示执法证件", at(event))
        if isinstance(event, InquiryRecorded) and (
            missing := [one.value for one in Told if one not in event.told]
        ):
            yield Seen(f"{day(event)}询问未告知{'、'.join(missing)}", at(event))
        if isinstance(event, PenaltyDecidedOnTheSpot) and not event.rights_told:
            yield Seen(f"{event.number}未注明告知陈述申辩权利", at(event))


def _records_complete(dossier: Dossier) -> Iterator[Seen]:
    for event in dossier.events:
        if isinstance(event, InquiryRecorded):
            signed = event.signed or not blank(event.unsigned_reason)
            yield from _incomplete(event, event.place, signed, read_back=event.read_back)
        elif isinstance(event, SiteInspected):
            signed = event.party_signed or not blank(event.unsigned_reason)
            yield from _incomplete(event, event.place, signed)
        elif isinstance(event, EvidencePreserved):
            yield from _incomplete(event, event.place, event.signed or not blank(event.unsigned_reason))


def _incomplete(event: RecordedEvent, place: str, signed: bool, *, read_back: bool = True) -> Iterator[Seen]:
    if blank(place):
        yield Seen(f"{day(event)}“{event.title}”没有地点", at(event))
    if not signed:
        yield Seen(f"{day(event)}“{event.title}”没有当事人签名，也未注明原因", at(event))
    if not read_back:
        yield Seen(f"{day(event)}“{event.title}”未交被询问人核对", at(event))


def _reported(dossier: Dossier) -> Iterator[Seen]:
    reports = dossier.of(InvestigationConcluded)
    for decided in dossier.ordinary[:1]:
        if not reports:
            yield Seen(f"作出{decided.number}前没有调查终结报告", at(decided))
    for one in reports:
        contents = (one.facts, one.nature, one.discretion, one.proposal, one.recusal_statement)
        if blank(*contents) or not one.evidence or not one.basis:
            yield Seen("调查终结报告缺少事实、证据、性质、依据、裁量、建议或者回避说明", at(one))


def issued(dossier: Dossier) -> Iterator[tuple[re.Match[str], RecordedEvent]]:
    """Numbers given by this case's own documents, each with its event."""
    for event in dossier.events:
        if hasattr(event, "issuer") or isinstance(event, FilingApproved | CaseClosed | CaseWithdrawn):
            found = NUMBER.fullmatch(str(getattr(event, "number", "")))
            if found:
                yield found, event


def _numbered(dossier: Dossier) -> Iterator[Seen]:
    seen: dict[str, RecordedEvent] = {}
    for number, event in issued(dossier):
        earlier = seen.setdefault(number[0], event)
        if earlier is not event:
            yield Seen(f"文号{number[0]}重复使用", at(earlier, event))
        if int(number["year"]) != day(event).year:
            yield Seen(f"文号{number[0]}的年份与作出日期{day(event)}不符", at(event))


RULES: Final = (
    ReviewRule(
        id="D01",
        title="立案审批完整",
        points=excerpted("2", each=True),
        article="行政处罚法第五十四条第二款",
        look_at="立案审批表的事项、事实、审批意见和日期（立案是否及时须人工判断，法律未定日数）",
        remedy="补充立案材料；未立案即处罚的，属程序违法",
        check=_filed,
    ),
    ReviewRule(
        id="D03",
        title="案件来源有记载",
        points=suggested("1"),
        article="行政处罚法第四十七条、第五十四条",
        look_at="线索登记的来源、地点和内容",
        remedy="补充案件来源材料",
        in_force=ALWAYS,
        check=_lead_recorded,
    ),
    ReviewRule(
        id="D04",
        title="笔录注明出示证件、告知权利",
        points=suggested("1", each=True),
        article="行政处罚法第四十四条、第五十五条",
        look_at="询问、登记保存、查封扣押、当场处罚的记录",
        remedy="重新询问并注明；不能补救的排除该证据",
        check=_shown_and_told,
    ),
    ReviewRule(
        id="D05",
        title="笔录有时间、地点、签名或者未签原因",
        points=suggested("1", each=True),
        article="行政处罚法第四十七条、第五十五条",
        look_at="询问、检查、登记保存的记录（逐页签名须看原件）",
        remedy="由当事人补签，或者注明未签名的原因",
        check=_records_complete,
    ),
    ReviewRule(
        id="D11",
        title="调查终结报告齐全",
        points=excerpted("1", range="缺报告3分；不完整1–3分；排列混乱1–2分"),
        article="行政处罚法第五十七条",
        look_at="调查终结报告的事实、证据、性质、依据、裁量和建议",
        remedy="补充调查终结报告",
        check=_reported,
    ),
    ReviewRule(
        id="D29",
        title="一案一卷，封面、目录、页码、排列规范",
        points=excerpted("8", range="一处所见标准合计8分"),
        article="行政处罚法第四十七条",
        look_at="纸质案卷的封面、目录、页码和排列顺序",
        remedy="重新装订",
        in_force=ALWAYS,
    ),
    ReviewRule(
        id="D30",
        title="文号唯一、连续、年份相符",
        points=suggested("1"),
        article="行政处罚法第五十九条",
        look_at="本案各文书的文号（全镇是否断号须查编号登记簿）",
        remedy="查明原因，办理更正或者作废登记",
        in_force=ALWAYS,
        check=_numbered,
    ),
    ReviewRule(
        id="D31",
        title="关键环节音像记录",
        points=suggested("2"),
        article="行政处罚法第四十七条",
        look_at="首次检查、拒绝签收、留置送达、强制执行的录像",
        remedy="补充音像记录的存放编号",
    ),
)
