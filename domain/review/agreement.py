"""评查：前后一致 — D18 and what documents of one case must say alike, C02–C05, C09. 行政处罚法第四十七条 (law: §10.4, design)."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from domain.case.notifying import NoticeIssued
from domain.case.penalty import fine_of
from domain.record.aggregate import RecordedEvent
from domain.record.certainty import Certainty
from domain.record.personal import Personal
from domain.review.dossier import Dossier, at, day
from domain.review.rule import ALWAYS, ReviewRule, Seen, suggested
from domain.steps.conclude_investigation import InvestigationConcluded
from domain.steps.decide_filing import FilingApproved
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.record_payment import PaymentRecorded
from domain.steps.renotify_penalty import PenaltyRenotified
from domain.wording.money import amount_in_figures

FIGURE: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?)(平方米|立方米|亩|公里|吨)")
YUAN: Final = re.compile(r"罚款(?:人民币)?([0-9][0-9,]*(?:\.[0-9]+)?)元")
BASIS: Final = "行政处罚法第四十七条（一致性核对为设计建议）"


def _amounts_agree(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.of(PenaltyDecided):
        notice = dossier.notice_before(decided)
        if notice is None:
            continue
        told, made = fine_of(notice.penalties), fine_of(decided.penalties)
        if made < told and not decided.favourable_change.strip() and not decided.defence.strip():
            text = f"{notice.number}告知罚款{amount_in_figures(told)}，{decided.number}为{amount_in_figures(made)}，未说明"
            yield Seen(text, at(notice, decided))
    for party in dossier.case.proceedings:
        yield from _paid_as_decided(dossier, party)


def _paid_as_decided(dossier: Dossier, party: str) -> Iterator[Seen]:
    """What was entered as left over after a payment is what the decision leaves."""
    payments = [one for one in dossier.of(PaymentRecorded) if one.party == party]
    for earlier, later in pairwise(payments):
        if earlier.purpose is later.purpose and later.outstanding > earlier.outstanding:
            yield Seen(f"{day(later)}缴款后的尚欠数额与前次不一致", at(earlier, later))


def _items_agree(dossier: Dossier) -> Iterator[Seen]:
    filed = {one.item.code for event in dossier.of(FilingApproved) for one in event.grants}
    for event in (one for one in dossier.events if isinstance(one, NoticeIssued | PenaltyDecided)):
        other = sorted({one.item for one in event.penalties} - filed)
        if filed and other:
            yield Seen(f"{event.number}的事项{'、'.join(other)}不在立案事项之内", at(event))


def _names_agree(dossier: Dossier) -> Iterator[Seen]:
    names: dict[str, tuple[str | None, RecordedEvent]] = {}
    for event in dossier.events:
        stated = (*getattr(event, "parties", ()), getattr(event, "party", None))
        for party in stated:
            name = getattr(party, "name", None)
            if not isinstance(name, Personal):
                continue
            known, first = names.setdefault(party.id, (name.value, event))
            if name.value is not None and known is not None and name.value != known:
                yield Seen(f"{party.id}的姓名或者名称前后不一致", at(first, event))


def _figures_agree(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.of(PenaltyDecided):
        notice = dossier.notice_before(decided)
        reports = dossier.of(InvestigationConcluded)
        if reports and notice and not isinstance(notice, PenaltyRenotified):
            yield from _differing(reports[-1], notice)
        if notice and not decided.favourable_change.strip():
            yield from _differing(notice, decided)


def _differing(
    one: InvestigationConcluded | NoticeIssued, other: NoticeIssued | PenaltyDecided
) -> Iterator[Seen]:
    """Figures of the same unit that the two texts state differently."""
    here, there = figures(one.facts), figures(other.facts)
    for unit in here.keys() & there.keys():
        if here[unit] != there[unit]:
            left, right = "、".join(sorted(here[unit])), "、".join(sorted(there[unit]))
            yield Seen(f"“{one.title}”为{left}{unit}，“{other.title}”为{right}{unit}", at(one, other))


def figures(text: str) -> dict[str, set[str]]:
    """Areas, volumes, lengths and weights a text states, by unit."""
    found: dict[str, set[str]] = {}
    for amount, unit in FIGURE.findall(text):
        found.setdefault(unit, set()).add(amount)
    return found


def _proposed(dossier: Dossier) -> Iterator[Seen]:
    for report in dossier.of(InvestigationConcluded)[-1:]:
        amounts = {round(float(one.replace(",", "")) * 100) for one in YUAN.findall(report.proposal)}
        for notice in dossier.of(NoticeIssued):
            told = fine_of(notice.penalties)
            if len(amounts) == 1 and told > max(amounts) and not isinstance(notice, PenaltyRenotified):
                text = f"调查报告建议罚款{amount_in_figures(max(amounts))}，{notice.number}告知{amount_in_figures(told)}"
                yield Seen(text, at(report, notice))
    for decided in dossier.of(PenaltyDecided):
        first = dossier.notice_before(decided)
        explained = decided.favourable_change.strip() or decided.defence.strip()
        if first and not explained and _kinds(first) != _kinds(decided):
            yield Seen(f"{decided.number}的处罚种类与{first.number}不同，未说明", at(first, decided))


def _kinds(event: NoticeIssued | PenaltyDecided) -> set[tuple[str, str]]:
    return {(one.kind.value, one.item) for one in event.penalties}


def _evidence_known(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.of(PenaltyDecided):
        for name in decided.evidence:
            piece = dossier.case.evidence.get(name)
            if piece is None:
                yield Seen(f"{decided.number}所列证据{name}不在卷内", at(decided))
            elif piece.excluded_by(day(decided)):
                yield Seen(f"{decided.number}使用了已排除的证据{name}", at(decided))


RULES: Final = (
    ReviewRule(
        id="D18",
        title="金额、日期前后一致",
        points=suggested("2", each=True),
        article="行政处罚法第四十七条、第五十九条",
        look_at="告知与决定的罚款数额，各次缴款后的尚欠数额（日期先后见C01）",
        remedy="核对原件，办理更正或者补正",
        check=_amounts_agree,
    ),
    ReviewRule(
        id="C02",
        title="处罚事项与立案事项一致",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="告知、决定的事项与立案事项（案由与公示的违法行为名称由事项生成）",
        remedy="超出立案事项的，补充立案后重新告知",
        in_force=ALWAYS,
        check=_items_agree,
    ),
    ReviewRule(
        id="C03",
        title="当事人姓名名称逐字一致",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="各步骤登记的当事人姓名或者名称",
        remedy="查明后办理更正或者更换当事人",
        in_force=ALWAYS,
        check=_names_agree,
    ),
    ReviewRule(
        id="C04",
        title="面积、体积等数量一致或者有说明",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="调查报告、告知书、决定书所写的数量",
        remedy="核实测量数据，不一致的说明理由或者重新告知",
        in_force=ALWAYS,
        check=_figures_agree,
    ),
    ReviewRule(
        id="C05",
        title="建议、告知与决定的处罚衔接",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="调查报告建议的罚款、告知和决定的处罚种类",
        remedy="说明变化的理由",
        in_force=ALWAYS,
        check=_proposed,
    ),
    ReviewRule(
        id="C09",
        title="决定所列证据在卷且未被排除",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="决定书所列的证据编号",
        remedy="补附证据；已排除的不得作为定案依据",
        in_force=ALWAYS,
        check=_evidence_known,
    ),
    ReviewRule(
        id="C11",
        title="地名、坐标在辖区内",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="笔录、照片的地名和坐标",
        remedy="核实地点，必要时移送有管辖权的机关",
        in_force=ALWAYS,
    ),
    ReviewRule(
        id="C13",
        title="大写金额与小写一致",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="纸质文书的大写、小写金额",
        remedy="制作补正通知书",
        in_force=ALWAYS,
    ),
)
