"""对当事人的程序 — what was told to one party, what it said, and what was decided. 行政处罚法第四十四条、第四十五条、第五十七条."""

from dataclasses import dataclass
from datetime import date

from domain.case.hearing import Hearing
from domain.case.penalty import Penalty, fine_of


@dataclass(frozen=True)
class Notice:
    """``hearing``: whether the right to a hearing was told (行政处罚法第六十三条). ``basis``: the clauses told.

    ``statement_days``, ``hearing_days``: the windows, in working days from service. ``changes``: number of the decision
    it announces a change of, "" before a decision.
    """

    number: str
    on: date
    facts: str
    penalties: tuple[Penalty, ...]
    hearing: bool
    basis: tuple[str, ...]
    statement_days: int
    hearing_days: int
    changes: str = ""


@dataclass(frozen=True)
class Statement:
    """``rechecked``: whether its points have been re-checked (行政处罚法第四十五条). ``late``: after the window told."""

    version: int
    on: date
    hearing_requested: bool
    late: bool = False
    rechecked: bool = False


@dataclass(frozen=True)
class Decision:
    """``penalties`` is empty for a decision not to penalise; ``ground`` then names the article.

    ``superseded_by``: what changed or ended it — a document number, or the case number of a remedy; "" while it stands.
    ``surcharge_told``: it said that late payment is surcharged.
    """

    number: str
    on: date
    penalties: tuple[Penalty, ...] = ()
    ground: str = ""
    facts: str = ""
    basis: tuple[str, ...] = ()
    superseded_by: str = ""
    surcharge_told: bool = False

    @property
    def stands(self) -> bool:
        return not self.superseded_by

    @property
    def fine_fen(self) -> int:
        return fine_of(self.penalties) if self.stands else 0

    @property
    def penalises(self) -> bool:
        return bool(self.penalties) and self.stands


@dataclass(frozen=True)
class Remake:
    """重新作出 — a decision was ended and another is to follow. ``procedural``: ended for a breach of procedure alone.

    ``by``: what ended it. ``due_on``: last day the remedy organ set, None when it set none.
    """

    of: Decision
    by: str
    on: date
    procedural: bool
    due_on: date | None = None


@dataclass(frozen=True)
class PartyProceedings:
    """What has happened towards one party: each gets its own notice, service, decision and remedy clock (S20a).

    ``waived_on``: the right to state and defend given up; ``hearing_waived_on``: the right to a hearing given up.
    ``hearing``: the one asked for under the present notice. ``earlier_…``: what was replaced, oldest first.
    """

    notice: Notice | None = None
    statements: tuple[Statement, ...] = ()
    waived_on: date | None = None
    hearing_waived_on: date | None = None
    rechecked_on: date | None = None
    hearing: Hearing | None = None
    decision: Decision | None = None
    remake: Remake | None = None
    earlier_notices: tuple[Notice, ...] = ()
    earlier_hearings: tuple[Hearing, ...] = ()
    earlier_decisions: tuple[Decision, ...] = ()

    @property
    def hearings(self) -> tuple[Hearing, ...]:
        return (*self.earlier_hearings, self.hearing) if self.hearing else self.earlier_hearings

    @property
    def last_hearing_on(self) -> date | None:
        """Day of the last hearing that took place."""
        return max((one.held_on for one in self.hearings if one.held_on), default=None)
