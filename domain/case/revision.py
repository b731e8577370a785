"""变更、撤销与重新启动 — what was changed, ended or taken up again after it had been decided. 行政处罚法第七十五条第二款."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.case.investigation import Forwarding
from domain.case.proceedings import Archive, Closing, Dismissal
from domain.case.stage import Stage


class RemakeFrom(StrEnum):
    """撤销后的处理."""

    NONE = "不再重新作出"
    INVESTIGATION = "退回调查后重新作出"
    NOTICE = "退回告知后重新作出"

    @property
    def stage(self) -> Stage | None:
        return {
            RemakeFrom.NONE: None,
            RemakeFrom.INVESTIGATION: Stage.INVESTIGATING,
            RemakeFrom.NOTICE: Stage.NOTIFIED,
        }[self]


@dataclass(frozen=True)
class Revision:
    """A decision changed or ended. ``by``: document number, or case number of a remedy.

    ``withdraw_publicity_by``: last day to take the published information down (T33), None where nothing changes it.
    """

    by: str
    of: str
    party: str
    on: date
    kind: str
    withdraw_publicity_by: date | None


@dataclass(frozen=True)
class Withdrawal:
    """撤销案件 — the case ended before any decision, on which ground and why."""

    number: str
    on: date
    ground: str
    reason: str


@dataclass(frozen=True)
class Reopening:
    """重新启动 — an ended matter taken up again; what had ended it, and its archive record, are kept here."""

    on: date
    ground: str
    from_stage: Stage
    to_stage: Stage
    closing: Closing | None = None
    dismissal: Dismissal | None = None
    withdrawal: Withdrawal | None = None
    archive: Archive | None = None
    forwarding: Forwarding | None = None
