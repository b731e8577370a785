"""移送 — what a case remembers of its transfers to the police and to other organs. 行政处罚法第二十五条、第二十七条、第八十二条."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.case.criminal_lines import Quantity
from domain.case.stage import Stage
from domain.record.when import When


class PoliceAnswer(StrEnum):
    """公安机关的答复 — 行政执法机关移送涉嫌犯罪案件的规定第八条."""

    FILED = "决定立案"
    DECLINED = "不予立案"
    NO_REPLY = "逾期未答复"


class OrganAnswer(StrEnum):
    """受移送机关的答复."""

    ACCEPTED = "接受移送"
    RETURNED = "退回"
    REDIRECTED = "转送其他机关"


@dataclass(frozen=True)
class Evaluation:
    """移送评估 — the head's decision on the special group's report. ``decided``: when; the hand-over runs from there.

    ``reported_on``: day of the report, from which the head had three days."""

    decided: When
    transfer: bool
    crime: str
    quantities: tuple[Quantity, ...]
    reported_on: date


@dataclass(frozen=True)
class PoliceTransfer:
    """``from_stage``: where the case goes on if the police decline. ``answer_due``: last day for the police to answer."""

    number: str
    organ: str
    handed_over: When
    from_stage: Stage
    answer_due: date
    answer: PoliceAnswer | None = None
    answered_on: date | None = None

    @property
    def accepted(self) -> bool:
        return self.answer is PoliceAnswer.FILED

    @property
    def waiting(self) -> bool:
        return self.answer in (None, PoliceAnswer.NO_REPLY)


@dataclass(frozen=True)
class OrganTransfer:
    """``organ``: the one that has the case now, after a redirection another than first asked."""

    number: str
    organ: str
    on: date
    from_stage: Stage
    answer: OrganAnswer | None = None
    answered_on: date | None = None

    @property
    def accepted(self) -> bool:
        return self.answer is OrganAnswer.ACCEPTED


@dataclass(frozen=True)
class Transfers:
    """``quantities``: the figures found so far; evaluations and transfers in the order they were recorded."""

    quantities: tuple[Quantity, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    police: tuple[PoliceTransfer, ...] = ()
    organs: tuple[OrganTransfer, ...] = ()

    def with_police(self, transfer: PoliceTransfer) -> "Transfers":
        """The transfer of that number replaced, or added as the last."""
        others = tuple(one for one in self.police if one.number != transfer.number)
        return replace(self, police=(*others, transfer))

    def with_organ(self, transfer: OrganTransfer) -> "Transfers":
        others = tuple(one for one in self.organs if one.number != transfer.number)
        return replace(self, organs=(*others, transfer))
