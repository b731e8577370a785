"""一步一指导 and the guards agree, in random histories: what was taken had not been called impossible, and what is called
possible finds something to act on."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time
from functools import cache

import pytest

from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.opening import OpeningStep
from domain.case.outside_replies import AlreadyAnswered
from domain.case.step import Step
from domain.case.taking_remedy import NoRemedyFiled, RemedyIsOver
from domain.guidance.prerequisites import missing
from domain.people.role import Role
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold
from domain.record.refusal import BadInput, Refusal
from domain.record.when import SHANGHAI, When
from domain.steps.answer_remedy import RemedyAlreadyAnswered
from domain.steps.exclude_evidence import DecisionRestsOnIt
from domain.steps.extend_correction import OrderAlreadyReinspected
from domain.steps.reinspect_correction import OrderMustBeServed
from domain.steps.serve_document import AlreadyServed
from domain.steps.verify_evidence import EvidenceIsOut
from tests.domain.properties.playing import gone
from tests.domain.properties.walker import Walk

WALKS = 120
NOTHING_THERE = (
    AlreadyAnswered,
    AlreadyServed,
    DecisionRestsOnIt,
    EvidenceIsOut,
    NoRemedyFiled,
    OrderAlreadyReinspected,
    OrderMustBeServed,
    RemedyAlreadyAnswered,
    RemedyIsOver,
)
ACTS_ON = {
    "order-stop": "party",
    "order-correction": "party",
    "identify-party": "party",
    "record-restitution": "party",
    "serve-document": "document",
    "correct-document": "document",
    "extend-correction": "order",
    "reinspect-correction": "order",
    "report-on-the-spot": "number",
    "verify-evidence": "evidence",
    "exclude-evidence": "evidence",
    "receive-assistance": "request",
    "receive-appraisal": "request",
    "dispose-preserved-evidence": "preservation",
    "ratify-seizure": "seizure",
    "extend-seizure": "seizure",
    "release-property": "seizure",
    "record-remedy-filed": "document",
    "answer-remedy": "case_number",
    "extend-remedy": "case_number",
    "record-remedy-outcome": "case_number",
    "receive-review-request": "document",
    "forward-review-request": "document",
    "reply-opinion": "number",
    "record-payment": "party",
    "record-refund": "party",
    "remit-collection": "voucher",
    "urge-performance": "document",
    "recheck-urging": "urging",
    "record-substitute-performance": "number",
    "record-enforcement": "number",
    "decide-enforcement": "document",
    "apply-to-court": "document",
    "record-court-ruling": "application",
    "resume-execution": "party",
    "publish-decision": "party",
    "withdraw-publication": "decision",
    "report-major-penalty": "party",
}
"""Step → the field that names what it acts on."""


class Asked(Walk):
    """Asks before each step whether anything is missing, on the day the step is stated for."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.contradicted: list[str] = []

    def take(self, step: Step, by: str, role: Role | None = None) -> list[RecordedEvent]:
        told = self._told(step, by, role)
        emitted = super().take(step, by, role)
        if told:
            self.contradicted.append(f"seed {self.seed}: {step.name} was called impossible: {told}")
        return emitted

    def _told(self, step: Step, by: str, role: Role | None) -> Refusal | None:
        if isinstance(step, OpeningStep):
            return None
        try:
            day = When.parse(step.occurred_at)
        except BadInput:
            return None
        now = datetime.combine(day.first_day, time(23, 59), tzinfo=SHANGHAI)
        return missing(step.name, self.case, replace(self.desk(by, role), recorded_at=now))


@cache
def walks() -> tuple[Asked, ...]:
    return tuple(gone(Asked(seed)) for seed in range(WALKS))


def _stated() -> dict[str, tuple[Step, str]]:
    """Of each step, as it was once accepted."""
    return {step.name: draft for walk in walks() for step, draft in walk.drafts.items()}


def test_what_was_taken_had_not_been_called_impossible() -> None:
    assert [one for walk in walks() for one in walk.contradicted] == []


@pytest.mark.parametrize("part", range(4))
def test_what_is_called_possible_finds_something_to_act_on(part: int) -> None:
    stated = {name: draft for name, draft in _stated().items() if name in ACTS_ON}

    found = [
        f"seed {walk.seed}: {name}"
        for walk in walks()[part::4]
        if walk.history
        for name, (step, by) in stated.items()
        if _possible(walk, step, by) and not _acts(walk, step, by)
    ]

    assert found == []
    assert len(stated) > len(ACTS_ON) / 2


def _today(walk: Walk, by: str) -> Desk:
    last = max(event.occurred_at.last_day for event in walk.history)
    return replace(walk.desk(by), recorded_at=datetime.combine(last, time(23, 59), tzinfo=SHANGHAI))


def _possible(walk: Walk, step: Step, by: str) -> bool:
    desk = _today(walk, by)
    try:
        step.check_now(desk.actor, walk.case)
    except Refusal:
        return False
    return missing(step.name, walk.case, desk) is None


def _acts(walk: Walk, step: Step, by: str) -> bool:
    """With something of the case in its place, the step is taken, or refused for something else."""
    field = ACTS_ON[step.name]
    return any(_finds(walk, step, by, field, one) for one in _candidates(walk.case, field))


def _finds(walk: Walk, step: Step, by: str, field: str, one: str) -> bool:
    desk, case = _today(walk, by), fold(walk.history)
    assert isinstance(case, Case)
    changed = replace(step, occurred_at=desk.today.isoformat(), **{field: one})
    try:
        changed.take(case, desk)
    except BadInput as problem:
        return problem.field != field
    except Refusal as refusal:
        return not isinstance(refusal, NOTHING_THERE)
    return True


def _candidates(case: Case, field: str) -> Iterable[str]:
    if field == "party":
        return case.parties
    if field == "evidence":
        return case.evidence
    if field == "voucher":
        return [one.voucher for one in case.payments]
    if field == "case_number":
        return [one.case_number for one in case.remedies]
    return [*case.documents, *(one.number for one in case.opinions)]
