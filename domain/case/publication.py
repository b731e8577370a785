"""公示记录 — what has been reported and displayed of the decisions of a case, and withdrawn. 行政处罚法第四十八条; law: §11."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PublicityStatus(StrEnum):
    """公示状态. A decision that has been served and not reported yet is 待报."""

    TO_REPORT = "待报"
    REPORTED = "已报"
    DISPLAYED = "公示"
    WITHDRAWN = "撤回"


@dataclass(frozen=True)
class Publication:
    """``decision``: its number. ``until``: last day of the display, as reported (公示截止期)."""

    decision: str
    party: str
    on: date
    status: PublicityStatus
    until: date
    withdrawn_on: date | None = None


@dataclass(frozen=True)
class MajorReport:
    """重大行政处罚备案."""

    decision: str
    on: date


@dataclass(frozen=True)
class Publicity:
    """In the order they were recorded; a decision withdrawn may be reported once more."""

    publications: tuple[Publication, ...] = ()
    major_reports: tuple[MajorReport, ...] = ()

    def of(self, decision: str) -> Publication | None:
        """The last record of the decision."""
        return next((one for one in reversed(self.publications) if one.decision == decision), None)

    def status(self, decision: str) -> PublicityStatus:
        """Of a decision that has been served."""
        found = self.of(decision)
        return found.status if found else PublicityStatus.TO_REPORT
