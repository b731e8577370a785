"""纸质案卷 — what a file made on paper says, as it says it; what it does not say stays unknown (文书未载). 行政处罚法第四十七条."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.case.penalty import PenaltyKind
from domain.record.certainty import Certainty
from domain.record.personal import Personal
from domain.record.when import When
from domain.wording.money import amount_in_figures


class PaperMatter(StrEnum):
    """环节 — what a paper of the file records; the order is that of the procedure."""

    LEAD = "线索"
    INSPECTION = "现场检查"
    POWER = "赋权依据"
    FILING = "立案"
    INQUIRY = "询问"
    CORRECTION = "责令改正"
    CONCLUSION = "调查终结报告"
    REVIEW = "法制审核"
    DISCUSSION = "集体讨论"
    NOTICE = "事先告知"
    WAIVER = "放弃陈述申辩、听证"
    STATEMENT = "陈述申辩"
    HEARING_REQUEST = "听证申请"
    HEARING = "听证"
    RECHECK = "复核"
    DECISION = "决定"
    SERVICE = "送达"
    PUBLICATION = "公示"
    PAYMENT = "缴款"
    REMEDY = "复议、诉讼"
    URGING = "催告"
    EXECUTION = "强制执行"
    CLOSING = "结案"
    OTHER = "其他"


class NumberStanding(StrEnum):
    """文号在编号簿中的情况."""

    NONE = "无文号"
    KEPT = "照原文保留，不占编号簿"
    TAKEN = "已记入编号簿"
    CLASH = "编号簿中该号已由另案使用"


class RemedyRoute(StrEnum):
    RECONSIDERATION = "行政复议"
    SUIT = "行政诉讼"


class TermWord(StrEnum):
    """How the paper counts the term it tells."""

    DAY = "日"
    MONTH = "个月"


@dataclass(frozen=True)
class PaperOfficer:
    """As printed: a name, a certificate number, or both."""

    name: str
    certificate: str

    @property
    def text(self) -> str:
        return self.name or f"执法证{self.certificate}"


@dataclass(frozen=True)
class PaperPenalty:
    """``content``: as worded; a decision without a fine states no amount."""

    kind: PenaltyKind
    amount_fen: int | None
    content: str

    @property
    def text(self) -> str:
        amount = "" if self.amount_fen is None else amount_in_figures(self.amount_fen)
        return f"{self.kind.value}{amount}" + (f"（{self.content}）" if self.content else "")


@dataclass(frozen=True)
class PaperRemedy:
    """``length`` None: no term is told."""

    route: RemedyRoute
    organ: str
    length: int | None
    unit: TermWord

    @property
    def term(self) -> str:
        return "" if self.length is None else f"{self.length}{self.unit.value}"


@dataclass(frozen=True)
class PaperClause:
    """依据条文 — a clause typed in from the paper, of a law that is not collected here; always 待核实.

    ``document``: number of the law's own document; ``organ``: who may penalise, as the clause words it;
    ``valid_from``, ``valid_to``: first and last day in force; None where not known.
    """

    law: str
    article: str
    document: str
    text: str
    organ: str
    valid_from: date | None
    valid_to: date | None
    minimum_fen: int | None
    maximum_fen: int | None
    mark: Certainty = Certainty.MEMORY

    def __str__(self) -> str:
        return f"《{self.law}》{self.article}"


@dataclass(frozen=True)
class PrintedName:
    """A party's name as one paper prints it. ``where``: which paper."""

    party: str
    where: str
    name: Personal


@dataclass(frozen=True)
class PaperFile:
    """``source``: where the paper comes from; ``reason``: why it is entered; ``whole_text``: the decision is entered in full.

    ``continuing`` None: the papers do not say whether the act went on. ``absent``: what was looked for in the whole file
    and is not there.
    """

    source: str
    reason: str
    whole_text: bool
    act: When | None
    continuing: bool | None
    absent: tuple[PaperMatter, ...]
