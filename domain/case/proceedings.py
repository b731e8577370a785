"""办案经过 — what a case remembers of each step: the parts of its state. Assigned by events, read by guards."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.case.stage import Stage
from domain.powers.power_list import Grant
from domain.record.personal import Personal
from domain.record.when import When


class LeadSource(StrEnum):
    """线索来源."""

    PATROL = "巡查"
    REPORT = "投诉举报"
    HOTLINE = "12345"
    GRID = "网格上报"
    ASSIGNED = "上级交办"
    REFERRED = "部门移送"
    MEDIA = "媒体"
    IMAGERY = "卫片图斑"
    SURRENDER = "自首"
    UNSTATED = "文书未载"


@dataclass(frozen=True)
class Lead:
    source: LeadSource
    received: When
    place: str
    content: str
    informant: Personal | None
    real_name: bool


@dataclass(frozen=True)
class Check:
    started_on: date
    officers: tuple[str, ...]


@dataclass(frozen=True)
class Filing:
    """``items``: codes of the suspected items; ``act_date``: of the act; ``grants``: frozen powers, by item code, once filed.

    ``clock_from``: earlier filing of a case merged into this one, from which the ninety days run (law: S20a).
    """

    requested_by: str
    requested_on: date
    items: tuple[str, ...]
    act_date: When
    facts: str
    filed_on: date | None = None
    approved_by: str = ""
    grants: tuple[Grant, ...] = ()
    continuing: bool = False
    clock_from: date | None = None

    @property
    def act_ended_on(self) -> date:
        """The last day of the act; of one that went on, the day of the request."""
        return self.requested_on if self.continuing else self.act_date.last_day

    @property
    def clock_start(self) -> date | None:
        return self.clock_from or self.filed_on


@dataclass(frozen=True)
class Dismissal:
    """不予立案 — the matter ends before filing: on which ground, why, and what the informant was told."""

    on: date
    ground: str
    reason: str
    feedback: Personal | None = None


@dataclass(frozen=True)
class Inspection:
    version: int
    when: When
    place: str
    officers: tuple[str, ...]
    findings: str


class CorrectionResult(StrEnum):
    """复查结论."""

    DONE = "已改正"
    PARTLY = "部分改正"
    NOT_DONE = "未改正"
    ACCESS_REFUSED = "拒绝复查"


@dataclass(frozen=True)
class Reinspection:
    order: str
    on: date
    result: CorrectionResult
    officers: tuple[str, ...]


@dataclass(frozen=True)
class Inquiry:
    version: int
    person: Personal
    started: When
    ended: When
    officers: tuple[str, ...]
    place: str = ""


class EvidenceKind(StrEnum):
    """证据种类 — 行政处罚法第四十六条."""

    DOCUMENTARY = "书证"
    PHYSICAL = "物证"
    AUDIO_VISUAL = "视听资料"
    ELECTRONIC = "电子数据"
    WITNESS = "证人证言"
    PARTY_STATEMENT = "当事人的陈述"
    EXPERT = "鉴定意见"
    RECORD = "勘验笔录、现场笔录"


@dataclass(frozen=True)
class Evidence:
    """``sha256``: digest of the file, 64 hex digits, "" for a thing that has none; ``proves``: what it is to prove.

    ``parties``: ids of the parties it concerns. ``excluded_on``: from then on it proves nothing (排除证据).
    """

    id: str
    kind: EvidenceKind
    title: str
    collected_on: date
    proves: str
    sha256: str
    officers: tuple[str, ...]
    parties: tuple[str, ...] = ()
    excluded_on: date | None = None

    def excluded_by(self, day: date) -> bool:
        return self.excluded_on is not None and self.excluded_on <= day


@dataclass(frozen=True)
class Conclusion:
    on: date
    facts: str
    discretion: str
    proposal: str


class ReviewOpinion(StrEnum):
    """法制审核意见."""

    AGREE = "同意"
    MODIFY = "修改"
    SUPPLEMENT = "补充调查"
    DISAGREE = "不同意"
    TRANSFER = "移送"


@dataclass(frozen=True)
class Review:
    on: date
    reviewer: str
    opinion: ReviewOpinion

    @property
    def passed(self) -> bool:
        return self.opinion is ReviewOpinion.AGREE


class Outcome(StrEnum):
    """负责人审查结论 — 行政处罚法第五十七条第一款."""

    PENALISE = "拟给予行政处罚"
    NO_PENALTY = "拟不予行政处罚"
    SUPPLEMENT = "退回补充调查"


@dataclass(frozen=True)
class Examination:
    on: date
    outcome: Outcome
    complex: bool


@dataclass(frozen=True)
class Discussion:
    on: date
    presider: str
    members: tuple[str, ...]
    conclusion: str


class PaidFor(StrEnum):
    """款项种类."""

    FINE = "罚没款"
    SURCHARGE = "加处罚款"
    SUBSTITUTE = "代履行费用"


@dataclass(frozen=True)
class Payment:
    """``amount_fen``: integer fen, negative when returned; ``voucher``: number of the receipt or bank slip."""

    party: str
    on: date
    amount_fen: int
    channel: str
    voucher: str
    purpose: PaidFor = PaidFor.FINE


@dataclass(frozen=True)
class Closing:
    """结案. ``returns_to``: the stage a returned request falls back to; ``closed_on`` is None until it is approved."""

    ground: str
    requested_by: str
    requested_on: date
    returns_to: Stage
    closed_on: date | None = None
    number: str = ""


@dataclass(frozen=True)
class Archive:
    number: str
    on: date
    volumes: int
    pages: int
    retention: str


@dataclass(frozen=True)
class Correction:
    """更正 of a slip in the record: which event, which field, why. The event itself stays as it is."""

    version: int
    field: str
    reason: str
    on: date
