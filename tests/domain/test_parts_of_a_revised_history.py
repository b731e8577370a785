"""重放 — histories with a hearing, a notice anew, remedies, a change, a revocation and a reopening fold in any part."""

from dataclasses import replace
from datetime import date, timedelta

from domain.case.case import Case
from domain.case.remedy import RemedyOutcome
from domain.case.revision import RemakeFrom
from domain.record.fold import fold, true_at
from domain.steps.record_refund import RecordRefund
from tests.domain.given import DECISION, closed, handed_over
from tests.domain.given_revision import (
    CHANGE,
    CHANGE_NUMBER,
    DISCUSSION,
    FILED,
    OUTCOME,
    RENOTIFY,
    REVOKE,
    SECOND_NOTICE_NUMBER,
    SECOND_REVIEW,
    hearing_reported,
)
from tests.domain.scene import Scene
from tests.domain.steps.test_confirm_address import CONFIRM
from tests.domain.steps.test_correct_document import SLIP
from tests.domain.steps.test_reopen_case import TO_PERFORM
from tests.domain.test_parts_of_a_history import folds_with_any_two_events_missing


def heard_and_changed() -> Scene:
    scene = hearing_reported(Scene())
    scene.take(SECOND_REVIEW, by="liu")
    scene.take(replace(RENOTIFY, occurred_at="2022-08-22"), by="zhang")
    handed_over(scene, SECOND_NOTICE_NUMBER, "2022-08-22")
    scene.take(DISCUSSION, by="chen")
    scene.take(replace(DECISION, penalties=RENOTIFY.penalties), by="chen")
    handed_over(scene, "临孙综执罚决字〔2022〕第001号", "2022-09-05")
    scene.take(SLIP, by="zhang")
    scene.take(replace(DISCUSSION, occurred_at="2022-09-19T09:00"), by="chen")
    scene.take(CHANGE, by="chen")
    handed_over(scene, CHANGE_NUMBER, "2022-09-20")
    return scene


def reopened_and_remade() -> Scene:
    scene = closed(Scene())
    scene.take(TO_PERFORM, by="chen")
    scene.take(replace(CONFIRM, occurred_at="2022-10-11"), by="zhang")
    scene.take(FILED, by="zhang")
    remade = replace(OUTCOME, outcome=RemedyOutcome.REMAKE_ORDERED, remake=RemakeFrom.NOTICE, procedural=True)
    scene.take(remade, by="zhang")
    refund = RecordRefund(occurred_at="2022-12-01", party="party-1", amount_fen=100_000, voucher="退库1")
    scene.take(refund, by="zhang")
    scene.take(replace(DECISION, occurred_at="2022-12-05"), by="chen")
    scene.take(replace(REVOKE, occurred_at="2022-12-20"), by="gao")
    return scene


def test_a_heard_and_changed_case_folds_with_any_two_events_missing() -> None:
    folds_with_any_two_events_missing(heard_and_changed())


def test_a_reopened_and_remade_case_folds_with_any_two_events_missing() -> None:
    folds_with_any_two_events_missing(reopened_and_remade())


def test_such_a_case_can_be_seen_as_it_was_on_every_day() -> None:
    history = reopened_and_remade().history
    day = date(2022, 6, 30)

    while day <= date(2022, 12, 31):
        assert isinstance(fold(true_at(history, day)), Case)
        day += timedelta(days=1)
