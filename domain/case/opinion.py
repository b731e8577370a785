"""外来意见 — opinions the town has to answer: of the reconsideration organ, of the enforcement supervision.
行政复议法第七十六条; 行政执法监督条例."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class OpinionKind(StrEnum):
    RECONSIDERATION = "行政复议意见书"
    SUPERVISION = "行政执法监督意见书"


@dataclass(frozen=True)
class Opinion:
    """``due_on``: last day to report what was put right: sixty days by law, or as the supervision's paper says."""

    number: str
    kind: OpinionKind
    organ: str
    received_on: date
    due_on: date
    replied_on: date | None = None


@dataclass(frozen=True)
class ReviewRequest:
    """经本机关提交的复议申请 — against a penalty made on the spot, handed in at the organ (行政复议法第三十二条)."""

    document: str
    received_on: date
    forwarded_on: date | None = None
