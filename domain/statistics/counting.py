"""计数 — a case's history as facts with two times: the legal day each counts on, and when it was recorded or taken back.

A figure as known at T counts the facts recorded up to T and not taken back by then; what lies between two such moments
is the facts recorded, and those taken back, between them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from operator import is_not

from domain.case.case import Case
from domain.case.stage import Stage
from domain.record.aggregate import RecordedEvent
from domain.record.fold import follow, states
from domain.statistics.acts import acts
from domain.statistics.figure import Figure, Procedure
from domain.statistics.standing import Standing, standing, watched
from domain.steps.change_decision import DecisionChanged
from domain.steps.decide_no_penalty import NoPenaltyDecided
from domain.steps.decide_on_the_spot import PenaltyDecidedOnTheSpot
from domain.steps.decide_penalty import PenaltyDecided

PENALISING = PenaltyDecided, PenaltyDecidedOnTheSpot, DecisionChanged


@dataclass(slots=True)
class Fact:
    """One row of the statistics. ``item``: code of the case's first item, "" while it has none. ``late``: None where no
    term was judged. ``version``: of the event that brought it about; ``ended``: of the one that took it back, with its time.
    """

    figure: Figure
    on: date
    kind: str
    number: str
    item: str
    procedure: Procedure
    amount_fen: int | None
    late: bool | None
    version: int
    recorded_at: datetime
    ended: int | None = None
    ended_at: datetime | None = None


@dataclass(slots=True)
class Stay:
    """阶段停留 — entered by one event, left by another; ``left_on`` None while the case stands there."""

    stage: Stage
    entered_on: date
    item: str
    procedure: Procedure
    version: int
    recorded_at: datetime
    left_on: date | None = None
    left: int | None = None
    left_at: datetime | None = None

    @property
    def days(self) -> int | None:
        return max((self.left_on - self.entered_on).days, 0) if self.left_on else None


@dataclass
class Counted:
    """``facts`` and ``stays``: in the order in which they came about. ``case``: as the last event counted left it."""

    facts: list[Fact] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)
    case: Case | None = None
    _watched: tuple[object, ...] | None = None
    _standing: dict[Standing, int] = field(default_factory=dict)
    _mitigated: set[str] = field(default_factory=set)
    _grounds: dict[str, str] = field(default_factory=dict)

    def go_on(self, events: Iterable[RecordedEvent]) -> None:
        """The next events of the case, none of which corrects an earlier one."""
        for event in events:
            follow(self.case, (event,))
            if self.case:
                self.note(event, self.case)

    def note(self, event: RecordedEvent, case: Case) -> None:
        """``case``: as the event left it. What stands is read anew only when something it is read from is another."""
        before, self._watched, self.case = self._watched, watched(case), case
        self._note_acts(event, case)
        if isinstance(event, PENALISING) and event.mitigating:
            self._mitigated.add(event.number)
        if isinstance(event, NoPenaltyDecided):
            self._grounds[event.number] = event.ground.value
        if before is None or any(map(is_not, before, self._watched)):
            self._note_standing(event, case)
        if not self.stays or self.stays[-1].stage is not case.stage:
            self._note_stage(event, case)

    def _note_acts(self, event: RecordedEvent, case: Case) -> None:
        for act in acts(event):
            self.facts.append(
                Fact(
                    act.figure,
                    event.occurred_at.first_day,
                    act.kind,
                    act.number,
                    item_of(case),
                    procedure_of(case),
                    act.amount_fen,
                    act.late,
                    event.originator_version,
                    event.timestamp,
                )
            )

    def _note_standing(self, event: RecordedEvent, case: Case) -> None:
        now = dict.fromkeys(standing(case, self._mitigated, self._grounds))
        if now.keys() == self._standing.keys():
            return
        for gone in [one for one in self._standing if one not in now]:
            taken_back = self.facts[self._standing.pop(gone)]
            taken_back.ended, taken_back.ended_at = event.originator_version, event.timestamp
        for new in [one for one in now if one not in self._standing]:
            self._standing[new] = len(self.facts)
            self.facts.append(
                Fact(
                    new.figure,
                    new.on,
                    new.kind,
                    new.number,
                    item_of(case) if new.item is None else new.item,
                    procedure_of(case),
                    new.amount_fen,
                    None,
                    event.originator_version,
                    event.timestamp,
                )
            )

    def _note_stage(self, event: RecordedEvent, case: Case) -> None:
        on, version, at = event.occurred_at.first_day, event.originator_version, event.timestamp
        if self.stays:
            left = self.stays[-1]
            left.left_on, left.left, left.left_at = on, version, at
        self.stays.append(Stay(case.stage, on, item_of(case), procedure_of(case), version, at))


def count(history: Sequence[RecordedEvent]) -> Counted:
    """Of one case, from its first event on."""
    counted = Counted()
    for event, case in zip(history, states(history), strict=True):
        counted.note(event, case)
    return counted


def item_of(case: Case) -> str:
    """The first item of the filing, else that of a decision made on the spot: a case is counted under one."""
    if case.filing and case.filing.items:
        return case.filing.items[0]
    decisions = (past.decision for past in case.proceedings.values() if past.decision)
    return next((one.item for decision in decisions for one in decision.penalties), "")


def procedure_of(case: Case) -> Procedure:
    if case.paper:
        return Procedure.PAPER
    if case.spot_decisions:
        return Procedure.SIMPLE
    return Procedure.ORDINARY if case.filing and case.filing.filed_on else Procedure.OPEN
