"""期限与限额一览 — every shipped term and sum as a value: its number, name, article and mark. (law: §6.2)

A value whose mark is not 已核对条文 may be set by a county; the others are listed so that everyone sees they are fixed.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from domain.calendar.terms import TermUnit
from domain.case import terms
from domain.case.simple_procedure import CAPS
from domain.case.terms import Hours, Term
from domain.values.value import Value

LEAST: Final[Mapping[str, int]] = {"T11": 3}
"""Fewest units a county may set, where the master table states it; else one."""
REACH: Final[Mapping[TermUnit, int]] = {
    TermUnit.WORKING_DAY: 26_000,
    TermUnit.DAY: 36_500,
    TermUnit.MONTH: 1_200,
    TermUnit.YEAR: 100,
}
"""About a hundred years: the calendar tells each day of a term apart, and its years have four digits. No limit of law."""
BY_REACH: Final = "上限是系统推算期限的技术范围，不是法律规定"

TERMS: Final[tuple[tuple[str, str, Term], ...]] = (
    ("T01", "核查线索的期限", terms.CLUE_CHECK),
    ("T05", "整改期满后的复查期限", terms.REINSPECTION),
    ("T06", "处理先行登记保存证据的期限", terms.PRESERVATION),
    ("T08", "查封、扣押的期限", terms.SEIZURE),
    ("T08-extension", "查封、扣押的延长期限", terms.SEIZURE_EXTENSION),
    ("T10", "法制审核的期限", terms.LEGAL_REVIEW),
    ("T11", "陈述、申辩的期限", terms.STATEMENT_WINDOW),
    ("T12", "要求听证的期限", terms.HEARING_REQUEST),
    ("T13", "举行听证前的通知期限", terms.HEARING_NOTICE),
    ("T14", "作出处罚决定的期限", terms.DECISION),
    ("T14-extension", "办案期限的延长", terms.DECISION_EXTENSION),
    ("T15", "送达处罚决定书的期限", terms.DECISION_SERVICE),
    ("T16", "公告送达的期限", terms.PUBLIC_NOTICE),
    ("T16-before-2022", "公告送达的期限（2022年1月1日前）", terms.PUBLIC_NOTICE_BEFORE_2022),
    ("T17", "当场处罚决定报备的期限", terms.SPOT_REPORT),
    ("T18", "上缴当场收缴罚款的期限", terms.COLLECTION_REMITTANCE),
    ("T19", "缴纳罚款的期限", terms.PAYMENT),
    ("T22", "申请行政复议的期限", terms.RECONSIDERATION),
    ("T22-before-2024", "申请行政复议的期限（2024年1月1日前）", terms.RECONSIDERATION_BEFORE_2024),
    ("T23", "提起行政诉讼的期限", terms.SUIT),
    ("T23a", "对责令限期拆除决定提起行政诉讼的期限", terms.DEMOLITION_SUIT),
    ("T24", "复议后提起行政诉讼的期限", terms.SUIT_AFTER_RECONSIDERATION),
    ("T25", "申请强制执行前的催告期限", terms.URGING),
    ("T26", "申请人民法院强制执行的期限", terms.COURT_APPLICATION),
    ("T27", "人民法院受理的期限", terms.COURT_ACCEPTANCE),
    ("T27b", "人民法院裁定的期限", terms.COURT_RULING),
    ("T27c", "人民法院听取意见后裁定的期限", terms.COURT_RULING_AFTER_HEARING),
    ("T28", "对不予受理、不予执行申请复议的期限", terms.COURT_OBJECTION),
    ("T29", "代履行前的催告期限", terms.SUBSTITUTE_URGING),
    ("T31", "中止执行后不再执行的期限", terms.SUSPENSION_ENDS),
    ("T32", "公示处罚信息的期限", terms.PUBLICITY),
    ("T33", "撤回公示信息的期限", terms.PUBLICITY_WITHDRAWAL),
    ("T35", "重大行政处罚备案的期限", terms.MAJOR_PENALTY_REPORT),
    ("T36", "决定移送公安机关的期限", terms.TRANSFER_DECISION),
    ("T37", "公安机关决定是否立案的期限", terms.POLICE_REPLY),
    ("T37c", "对公安机关不予立案提请复议的期限", terms.POLICE_REVIEW),
    ("T37b", "向公安机关移交涉案物品的期限", terms.GOODS_TO_POLICE),
    ("T38", "行政复议答复的期限", terms.ANSWER_RECONSIDERATION),
    ("T38-simple", "行政复议简易程序答复的期限", terms.ANSWER_SIMPLE_RECONSIDERATION),
    ("T38-before-2024", "行政复议答复的期限（2024年1月1日前）", terms.ANSWER_RECONSIDERATION_BEFORE_2024),
    ("T39", "转送行政复议申请的期限", terms.REVIEW_REQUEST_FORWARDING),
    ("T40", "行政复议决定的期限", terms.RECONSIDERATION_DECISION),
    ("T40-longer", "行政复议决定的延长期限", terms.RECONSIDERATION_LONGER),
    ("T40-simple", "行政复议简易程序决定的期限", terms.SIMPLE_RECONSIDERATION_DECISION),
    ("T41", "报告复议意见书整改情况的期限", terms.RECONSIDERATION_OPINION),
    ("T42", "行政诉讼答辩的期限", terms.ANSWER_SUIT),
    ("T43", "第一审判决的期限", terms.JUDGMENT),
    ("T43-simple", "简易程序判决的期限", terms.SIMPLE_JUDGMENT),
    ("T44", "对判决提起上诉的期限", terms.APPEAL),
    ("T44-ruling", "对裁定提起上诉的期限", terms.APPEAL_AGAINST_RULING),
)
TERM_BY_ID: Final = {id: term for id, _, term in TERMS}
HOURS: Final[tuple[tuple[str, str, Hours], ...]] = (
    ("T07", "紧急措施补办批准的期限", terms.URGENT_APPROVAL),
    ("T36-handover", "向公安机关移送的期限", terms.POLICE_HANDOVER),
)


def _term(id: str, title: str, term: Term) -> Value:
    least = Decimal(LEAST.get(id, 1))
    return Value(
        id=id,
        title=title,
        amount=Decimal(term.days),
        unit=term.unit.label.removeprefix("个"),
        article=term.article,
        mark=term.mark,
        least=least,
        most=Decimal(REACH[term.unit]),
        bounded_by=BY_REACH,
    )


def _hours(id: str, title: str, hours: Hours) -> Value:
    amount = Decimal(hours.hours)
    return Value(id=id, title=title, amount=amount, unit="小时", article=hours.article, mark=hours.mark)


VALUES: Final[tuple[Value, ...]] = (
    *(_term(*one) for one in TERMS),
    *(_hours(*one) for one in HOURS),
    *(
        Value(
            id=f"simple-cap-{one.party.value}",
            title=f"当场处罚的罚款上限（{one.party.label}）",
            amount=Decimal(one.maximum_fen) / 100,
            unit="元",
            article=one.article,
            mark=one.mark,
        )
        for one in CAPS
    ),
)
