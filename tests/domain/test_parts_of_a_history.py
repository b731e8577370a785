"""重放 — any part of a history can be folded: as known at, as it was at, and with events missing that others refer to."""

from dataclasses import replace
from datetime import date
from itertools import combinations

from domain.case.case import Case
from domain.record.fold import fold
from domain.steps.assign_officers import AssignOfficers
from domain.steps.correct_record import CorrectRecord
from domain.steps.dismiss_lead import DismissalGround, DismissLead
from domain.steps.extend_correction import ExtendCorrection
from tests.domain.given import (
    ORDER_NUMBER,
    closed,
    investigating,
    order_corrected,
    order_served,
)
from tests.domain.scene import Scene

EXTEND = ExtendCorrection(
    occurred_at="2022-07-10",
    order=ORDER_NUMBER,
    applied_on=date(2022, 7, 9),
    due_on=date(2022, 7, 20),
    reason="连日降雨",
)
ASSIGN = AssignOfficers(occurred_at="2022-07-15", officers=("zhang", "sun"), reason="李执法外出培训")
CORRECT = CorrectRecord(occurred_at="2022-07-16", version=1, field="place", value="北沟", reason="地名误写")
DISMISS = DismissLead(
    occurred_at="2022-07-13", ground=DismissalGround.MINOR_CORRECTED, reason="当日恢复，未造成后果"
)


def folds_with_any_two_events_missing(scene: Scene) -> None:
    for missing in combinations(range(1, len(scene.history)), 2):
        part = [event for index, event in enumerate(scene.history) if index not in missing]
        state = fold(part)
        assert isinstance(state, Case)
        assert state.version == part[-1].originator_version


def test_a_filed_case_folds_with_any_two_events_missing() -> None:
    scene = order_served(Scene())
    scene.take(EXTEND, by="chen")
    investigating(scene)
    scene.take(ASSIGN, by="wang")
    scene.take(CORRECT, by="zhang")

    folds_with_any_two_events_missing(scene)


def test_a_dismissed_lead_folds_with_any_two_events_missing() -> None:
    scene = order_corrected(Scene())
    scene.take(DISMISS, by="wang")
    scene.take(replace(CORRECT, value="西沟"), by="zhang")

    folds_with_any_two_events_missing(scene)


def test_a_closed_case_folds_with_any_two_events_missing() -> None:
    folds_with_any_two_events_missing(closed(Scene()))


def test_every_prefix_of_a_closed_case_folds_to_its_version() -> None:
    history = closed(Scene()).history

    assert [fold(history[:count]).version for count in range(1, len(history) + 1)] == list(
        range(1, len(history) + 1)
    )
