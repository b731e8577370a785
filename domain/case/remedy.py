"""复议与诉讼 — remedies filed against a document of the case, and what came of them. 行政复议法; 行政诉讼法; law: §6.4."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.case.penalty import Penalty
from domain.case.revision import RemakeFrom


class RemedyKind(StrEnum):
    RECONSIDERATION = "行政复议"
    SUIT = "行政诉讼"
    APPEAL = "行政诉讼上诉"


class RemedyTrack(StrEnum):
    """审理程序."""

    ORDINARY = "普通程序"
    SIMPLE = "简易程序"


class RemedyOutcome(StrEnum):
    """复议决定、裁判结果 (law: §6.4)."""

    UPHELD = "维持"
    DISMISSED = "驳回"
    CHANGED = "变更"
    REVOKED = "撤销"
    PARTLY_REVOKED = "部分撤销"
    DECLARED_UNLAWFUL = "确认违法"
    DECLARED_INVALID = "确认无效"
    ORDERED_TO_PERFORM = "责令履行"
    REMAKE_ORDERED = "责令重作"
    MEDIATED = "调解"
    SETTLED = "和解撤回"
    TERMINATED = "终止"

    @property
    def ends_decision(self) -> bool:
        return self in (RemedyOutcome.REVOKED, RemedyOutcome.DECLARED_INVALID, RemedyOutcome.REMAKE_ORDERED)

    @property
    def must_state_penalties(self) -> bool:
        """What is left of the penalties has to be said."""
        return self in (RemedyOutcome.CHANGED, RemedyOutcome.PARTLY_REVOKED)

    @property
    def may_state_penalties(self) -> bool:
        return self.must_state_penalties or self is RemedyOutcome.MEDIATED

    @property
    def withdraws_publicity(self) -> bool:
        """行政处罚法第四十八条第二款: changed, revoked, declared unlawful or invalid."""
        return self.ends_decision or self.must_state_penalties or self is RemedyOutcome.DECLARED_UNLAWFUL


@dataclass(frozen=True)
class Ruling:
    """复议决定、裁判. ``effective_on``: from when it binds, None while it may be appealed. ``penalties``: those it leaves.

    ``procedural``: the decision was ended for a breach of procedure alone. ``remake_due``: None where no term was set.
    ``by_ruling``: a court's 裁定, not a judgment; ten days to appeal instead of fifteen.
    """

    outcome: RemedyOutcome
    number: str
    received_on: date
    effective_on: date | None
    penalties: tuple[Penalty, ...] = ()
    procedural: bool = False
    remake: RemakeFrom = RemakeFrom.NONE
    remake_due: date | None = None
    by_ruling: bool = False


@dataclass(frozen=True)
class FiledRemedy:
    """``case_number``: given by the organ. ``document``: the one challenged. ``answer_due``: None where none is owed.
    ``accepted_on``: by the organ or court, None while not known; ``extended_to``: last day of its term, once extended."""

    case_number: str
    kind: RemedyKind
    track: RemedyTrack
    organ: str
    document: str
    party: str
    received_on: date
    answer_due: date | None
    stayed: bool
    answered_on: date | None = None
    ruling: Ruling | None = None
    applied_on: date | None = None
    accepted_on: date | None = None
    extended_to: date | None = None

    @property
    def pending(self) -> bool:
        return self.ruling is None or self.ruling.effective_on is None


def pending(remedies: Iterable[FiledRemedy], *, party: str = "") -> tuple[FiledRemedy, ...]:
    """复议中、诉讼中 — those without an outcome that binds; of one party where it is stated."""
    return tuple(one for one in remedies if one.pending and party in ("", one.party))


def execution_stayed(remedies: Iterable[FiledRemedy], document: str) -> bool:
    """停止执行 — a remedy against the document is pending, and its execution was stayed."""
    return any(one.stayed and one.document == document for one in pending(remedies))
