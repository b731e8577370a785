"""法定期限与默认期限 — terms that guards of steps rely on, as data with their source and mark. (law: §6.2)"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from domain.calendar.terms import TermUnit
from domain.calendar.work_calendar import WorkCalendar
from domain.record.certainty import Certainty
from domain.record.when import Precision, When
from domain.values.value import LocalValue, in_force


@dataclass(frozen=True)
class Term:
    """``id``: number in the master table of time limits; ``days``: its length in ``unit`` (months for a term in months).

    ``key``: under which a county may set another length, "" where it may not; ``source``: its document, "" as shipped.
    """

    id: str
    days: int
    unit: TermUnit
    article: str
    mark: Certainty
    key: str = ""
    source: str = ""

    def ends(self, calendar: WorkCalendar, start: date) -> date:
        """The last day of the term from an event on ``start``, before any roll-over past a holiday."""
        return calendar.last_day(start, self.days, self.unit)

    @property
    def text(self) -> str:
        return f"{self.days}{self.unit.label}"

    @property
    def marked(self) -> str:
        """Where the length comes from, in words."""
        return f"{self.mark.label}：{self.source}" if self.source else self.mark.label


@dataclass(frozen=True)
class Terms:
    """当地期限 — the one place that knows which length of a term applies in a county on a day.

    ``values``: what the county set; nothing set, then the shipped lengths.
    """

    values: tuple[LocalValue, ...] = ()

    def of(self, term: Term, on: date) -> Term:
        """``on``: the legal day of the act that starts the term."""
        local = in_force(self.values, term.key, on) if term.key else None
        if local is None or local.amount is None:
            return term
        return replace(term, days=int(local.amount), mark=Certainty.LOCAL, source=local.document)


AS_SHIPPED: Final = Terms()


CLUE_CHECK: Final = Term(
    "T01", 7, TermUnit.WORKING_DAY, "行政处罚法第五十四条第二款（条文未定日数）", Certainty.DESIGN, key="T01"
)
REINSPECTION: Final = Term(
    "T05", 3, TermUnit.WORKING_DAY, "行政处罚法第二十八条（条文未定日数）", Certainty.DESIGN, key="T05"
)
LEGAL_REVIEW: Final = Term(
    "T10", 5, TermUnit.WORKING_DAY, "行政处罚法第五十八条（条文未定日数）", Certainty.DESIGN, key="T10"
)
DECISION_SERVICE: Final = Term("T15", 7, TermUnit.WORKING_DAY, "行政处罚法第六十一条", Certainty.VERIFIED)
STATEMENT_WINDOW: Final = Term(
    "T11",
    5,
    TermUnit.WORKING_DAY,
    "行政处罚法第四十四条、第四十五条（条文未定日数）",
    Certainty.DESIGN,
    key="T11",
)
HEARING_REQUEST: Final = Term(
    "T12", 5, TermUnit.WORKING_DAY, "行政处罚法第六十四条第一项", Certainty.VERIFIED
)
PRESERVATION: Final = Term("T06", 7, TermUnit.WORKING_DAY, "行政处罚法第五十六条", Certainty.VERIFIED)
HEARING_NOTICE: Final = Term("T13", 7, TermUnit.WORKING_DAY, "行政处罚法第六十四条第二项", Certainty.VERIFIED)
DECISION: Final = Term("T14", 90, TermUnit.DAY, "行政处罚法第六十条", Certainty.VERIFIED)
DECISION_EXTENSION: Final = Term(
    "T14",
    30,
    TermUnit.DAY,
    "行政处罚法第六十条；自然资源行政处罚办法（条款序号待核实）",
    Certainty.MEMORY,
    key="T14-extension",
)
PUBLIC_NOTICE: Final = Term("T16", 30, TermUnit.DAY, "民事诉讼法第九十五条", Certainty.VERIFIED)
PUBLIC_NOTICE_BEFORE_2022: Final = Term(
    "T16", 60, TermUnit.DAY, "民事诉讼法（2022年前）", Certainty.MEMORY, key="T16-before-2022"
)
PAYMENT: Final = Term("T19", 15, TermUnit.DAY, "行政处罚法第六十七条第三款", Certainty.VERIFIED)
RECONSIDERATION: Final = Term("T22", 60, TermUnit.DAY, "行政复议法第二十条", Certainty.VERIFIED)
RECONSIDERATION_BEFORE_2024: Final = Term(
    "T22",
    60,
    TermUnit.DAY,
    "行政复议法（2017年修正，条文序号待核实）",
    Certainty.MEMORY,
    key="T22-before-2024",
)
SUIT: Final = Term("T23", 6, TermUnit.MONTH, "行政诉讼法第四十六条", Certainty.VERIFIED)
PUBLICITY_WITHDRAWAL: Final = Term(
    "T33", 3, TermUnit.WORKING_DAY, "行政处罚法第四十八条第二款", Certainty.VERIFIED
)
SUIT_AFTER_RECONSIDERATION: Final = Term("T24", 15, TermUnit.DAY, "行政诉讼法第四十五条", Certainty.VERIFIED)
APPEAL: Final = Term("T44", 15, TermUnit.DAY, "行政诉讼法第八十五条", Certainty.VERIFIED)
APPEAL_AGAINST_RULING: Final = Term("T44", 10, TermUnit.DAY, "行政诉讼法第八十五条", Certainty.VERIFIED)
DEMOLITION_SUIT: Final = Term("T23a", 15, TermUnit.DAY, "土地管理法第八十三条", Certainty.VERIFIED)
REVIEW_REQUEST_FORWARDING: Final = Term(
    "T39", 5, TermUnit.WORKING_DAY, "行政复议法第三十二条第二款、第八十八条", Certainty.VERIFIED
)
RECONSIDERATION_DECISION: Final = Term("T40", 60, TermUnit.DAY, "行政复议法第六十二条", Certainty.VERIFIED)
RECONSIDERATION_LONGER: Final = Term("T40", 30, TermUnit.DAY, "行政复议法第六十二条", Certainty.VERIFIED)
SIMPLE_RECONSIDERATION_DECISION: Final = Term(
    "T40", 30, TermUnit.DAY, "行政复议法第六十二条", Certainty.VERIFIED
)
RECONSIDERATION_OPINION: Final = Term("T41", 60, TermUnit.DAY, "行政复议法第七十六条", Certainty.VERIFIED)
JUDGMENT: Final = Term("T43", 6, TermUnit.MONTH, "行政诉讼法第八十一条", Certainty.VERIFIED)
SIMPLE_JUDGMENT: Final = Term("T43", 45, TermUnit.DAY, "行政诉讼法第八十三条", Certainty.VERIFIED)
ANSWER_RECONSIDERATION: Final = Term(
    "T38", 10, TermUnit.WORKING_DAY, "行政复议法第四十八条、第八十八条", Certainty.VERIFIED
)
ANSWER_SIMPLE_RECONSIDERATION: Final = Term(
    "T38", 5, TermUnit.WORKING_DAY, "行政复议法第五十四条、第八十八条", Certainty.VERIFIED
)
ANSWER_RECONSIDERATION_BEFORE_2024: Final = Term(
    "T38",
    10,
    TermUnit.DAY,
    "行政复议法（2017年修正，条文序号待核实）",
    Certainty.MEMORY,
    key="T38-before-2024",
)
ANSWER_SUIT: Final = Term("T42", 15, TermUnit.DAY, "行政诉讼法第六十七条", Certainty.VERIFIED)
SPOT_REPORT: Final = Term(
    "T17", 2, TermUnit.WORKING_DAY, "行政处罚法第五十二条第三款（条文未定日数）", Certainty.MEMORY, key="T17"
)
COLLECTION_REMITTANCE: Final = Term(
    "T18", 2, TermUnit.WORKING_DAY, "行政处罚法第七十一条", Certainty.VERIFIED
)
SEIZURE: Final = Term("T08", 30, TermUnit.DAY, "行政强制法第二十五条第一款", Certainty.VERIFIED)
SEIZURE_EXTENSION: Final = Term("T08", 30, TermUnit.DAY, "行政强制法第二十五条第一款", Certainty.VERIFIED)
TRANSFER_DECISION: Final = Term(
    "T36", 3, TermUnit.DAY, "行政执法机关移送涉嫌犯罪案件的规定第五条", Certainty.VERIFIED
)
POLICE_REPLY: Final = Term(
    "T37", 3, TermUnit.DAY, "行政执法机关移送涉嫌犯罪案件的规定第八条", Certainty.VERIFIED
)
POLICE_REVIEW: Final = Term(
    "T37", 3, TermUnit.DAY, "行政执法机关移送涉嫌犯罪案件的规定第九条", Certainty.VERIFIED
)
GOODS_TO_POLICE: Final = Term(
    "T37", 3, TermUnit.DAY, "行政执法机关移送涉嫌犯罪案件的规定第十二条", Certainty.VERIFIED
)
URGING: Final = Term("T25", 10, TermUnit.WORKING_DAY, "行政强制法第五十四条、第六十九条", Certainty.VERIFIED)
COURT_APPLICATION: Final = Term(
    "T26", 3, TermUnit.MONTH, "行政强制法第五十三条、行诉解释第一百五十六条", Certainty.VERIFIED
)
COURT_ACCEPTANCE: Final = Term("T27", 5, TermUnit.WORKING_DAY, "行政强制法第五十六条", Certainty.VERIFIED)
COURT_RULING: Final = Term("T27", 7, TermUnit.WORKING_DAY, "行政强制法第五十七条", Certainty.VERIFIED)
COURT_RULING_AFTER_HEARING: Final = Term("T27", 30, TermUnit.DAY, "行政强制法第五十八条", Certainty.VERIFIED)
COURT_OBJECTION: Final = Term("T28", 15, TermUnit.DAY, "行政强制法第五十六条、第五十八条", Certainty.VERIFIED)
SUBSTITUTE_URGING: Final = Term(
    "T29", 3, TermUnit.WORKING_DAY, "行政强制法第五十一条第一款第二项、第六十九条", Certainty.VERIFIED
)
SUSPENSION_ENDS: Final = Term("T31", 3, TermUnit.YEAR, "行政强制法第三十九条第二款", Certainty.VERIFIED)
PUBLICITY: Final = Term(
    "T32",
    7,
    TermUnit.WORKING_DAY,
    "国办发〔2018〕118号、发改办财金〔2018〕424号",
    Certainty.EXCERPT,
    key="T32",
)
MAJOR_PENALTY_REPORT: Final = Term(
    "T35",
    15,
    TermUnit.DAY,
    "山西省人民政府令第206号（修正）、运城市通知（适用于乡镇待核实）",
    Certainty.EXCERPT,
    key="T35",
)


@dataclass(frozen=True)
class Hours:
    """A term counted in hours from a minute."""

    id: str
    hours: int
    article: str
    mark: Certainty

    @property
    def text(self) -> str:
        return f"{self.hours}小时"

    def kept(self, start: When, end: When) -> bool:
        """Whether ``end`` lies within the term; with only the day known of either, by the latest it can mean."""
        if start.precision is Precision.MINUTE and end.precision is Precision.MINUTE:
            return end.moment - start.moment <= timedelta(hours=self.hours)
        return end.first_day <= start.last_day + timedelta(hours=self.hours)


URGENT_APPROVAL: Final = Hours("T07", 24, "行政强制法第十九条", Certainty.VERIFIED)
POLICE_HANDOVER: Final = Hours("T36", 24, "行政执法机关移送涉嫌犯罪案件的规定第五条", Certainty.VERIFIED)
