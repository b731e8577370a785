"""法律文书与送达 — an issued document, the attempts to serve it, and the day it counts as served. 行政处罚法第六十一条."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.record.personal import Personal


class DocumentKind(StrEnum):
    """Kinds of numbered document; the value is the document word in its number (§5)."""

    CORRECTION_ORDER = "责改"
    STOP_ORDER = "责停"
    TRANSFER_LETTER = "移"
    POLICE_TRANSFER = "移司"
    ASSISTANCE_REQUEST = "协"
    APPRAISAL_COMMISSION = "鉴委"
    PRESERVATION = "先保"
    PRESERVATION_DISPOSAL = "先保处"
    SEIZURE = "扣"
    SEALING = "封"
    SEIZURE_EXTENSION = "扣延"
    SEIZURE_RELEASE = "解扣"
    SEALING_RELEASE = "解封"
    SUSPENSION = "中止"
    RESUMPTION = "恢复"
    NOTICE = "告"
    HEARING_NOTICE = "听通"
    HEARING_RECORD = "听笔"
    PENALTY_DECISION = "罚决"
    ON_THE_SPOT_DECISION = "当罚"
    NO_PENALTY_DECISION = "不罚"
    CHANGE = "变决"
    REVOCATION = "撤决"
    DOCUMENT_CORRECTION = "补正"
    DEFERRAL = "延分"
    SURCHARGE = "加罚"
    URGING = "催"
    SUBSTITUTE_PERFORMANCE = "代决"
    ENFORCEMENT = "强决"
    COURT_APPLICATION = "强申"
    EXECUTION_SUSPENSION = "中执"
    EXECUTION_END = "终执"
    WITHDRAWAL = "撤案"
    CLOSING_REPORT = "结"
    FILING = "立"
    DOSSIER = "卷"

    @property
    def label(self) -> str:
        return {
            "责改": "责令改正违法行为通知书",
            "责停": "责令停止违法行为通知书",
            "移": "案件移送函",
            "移司": "涉嫌犯罪案件移送书",
            "协": "协助调查函",
            "鉴委": "鉴定委托书",
            "先保": "先行登记保存证据通知书",
            "先保处": "先行登记保存证据处理决定书",
            "扣": "扣押决定书",
            "封": "查封决定书",
            "扣延": "延长查封扣押期限决定书",
            "解扣": "解除扣押决定书",
            "解封": "解除查封决定书",
            "中止": "中止调查审批表",
            "恢复": "恢复调查审批表",
            "告": "行政处罚事先告知书",
            "听通": "行政处罚听证通知书",
            "听笔": "听证笔录",
            "罚决": "行政处罚决定书",
            "当罚": "当场行政处罚决定书",
            "不罚": "不予行政处罚决定书",
            "变决": "变更决定书",
            "撤决": "撤销决定书",
            "补正": "补正通知书",
            "延分": "延期（分期）缴纳罚款批准书",
            "加罚": "加处罚款决定书",
            "催": "履行行政决定催告书",
            "代决": "代履行决定书",
            "强决": "强制执行决定书",
            "强申": "强制执行申请书",
            "中执": "中止执行通知书",
            "终执": "终结执行通知书",
            "撤案": "撤销案件审批表",
            "结": "结案审批表",
            "立": "立案审批表",
            "卷": "行政处罚案卷",
        }[self.value]


SERVED_BEFORE_CLOSING = frozenset(
    {DocumentKind.CHANGE, DocumentKind.REVOCATION, DocumentKind.DOCUMENT_CORRECTION}
)
"""Kinds that reach the party before the case is closed, beside the decision itself."""


class ServiceMethod(StrEnum):
    """送达方式 — 民事诉讼法第八十七条至第九十五条."""

    DIRECT = "direct"
    LEFT = "left"
    COLLECTED = "collected"
    ELECTRONIC = "electronic"
    POST = "post"
    ENTRUSTED = "entrusted"
    FORWARDED = "forwarded"
    PUBLIC_NOTICE = "public_notice"

    @property
    def label(self) -> str:
        return {
            "direct": "直接送达",
            "left": "留置送达",
            "collected": "当事人到机关领取",
            "electronic": "电子送达",
            "post": "邮寄送达",
            "entrusted": "委托送达",
            "forwarded": "转交送达",
            "public_notice": "公告送达",
        }[self.value]


@dataclass(frozen=True)
class ServiceAttempt:
    """One attempt. ``effective_on``: the day it counts as served, None when it failed (``failure`` says why)."""

    method: ServiceMethod
    attempted_on: date
    effective_on: date | None
    servers: tuple[str, ...]
    signer: Personal | None
    relation: str
    proof: str
    failure: str


@dataclass(frozen=True)
class Clerical:
    """补正 — a slip of the pen put right. ``number``: of the correction notice, "" where the document was made anew."""

    on: date
    erroneous: Personal
    corrected: Personal
    number: str


@dataclass(frozen=True)
class Document:
    """``due_on``: last day of the term it sets (a correction order), None when it sets none.

    ``ended_by``: what changed or revoked it — a document number, or the case number of a remedy; "" while it stands.
    """

    number: str
    kind: DocumentKind
    party: str
    issued_on: date
    due_on: date | None = None
    attempts: tuple[ServiceAttempt, ...] = ()
    clerical: tuple[Clerical, ...] = ()
    ended_by: str = ""

    @property
    def served_on(self) -> date | None:
        """First day it counts as served; a public notice counts only when its term has run (§6.3)."""
        days = [one.effective_on for one in self.attempts if one.effective_on]
        return min(days) if days else None

    def served_by(self, day: date) -> bool:
        return self.served_on is not None and self.served_on <= day

    def with_attempt(self, attempt: ServiceAttempt) -> "Document":
        return replace(self, attempts=(*self.attempts, attempt))

    def with_term(self, due_on: date) -> "Document":
        return replace(self, due_on=due_on)
