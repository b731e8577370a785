"""缴款期限: what is overdue on a day, with a deferral and without."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.payment_due import (
    deferral_of,
    last_day_to_pay,
    overdue_fen,
    overdue_fine_fen,
    unpaid_fine_fen,
)
from domain.case.penalty import PenaltyKind
from tests.domain.given import (
    DECISION,
    FINE,
    NOTICE,
    decision_served,
    handed_over,
    notice_served,
    penalised,
    regranted,
)
from tests.domain.given_execution import DEFERRAL, DEFERRAL_NUMBER, PAYMENT, deferred, known_later
from tests.domain.given_revision import CHANGE, CHANGE_NUMBER
from tests.domain.scene import Scene


def test_the_term_runs_from_the_service_and_past_holidays() -> None:
    served = handed_over(penalised(Scene()), "临孙综执罚决字〔2022〕第001号", "2022-09-16")

    assert last_day_to_pay(decision_served(Scene()).case, SHIPPED, "party-1") == date(2022, 9, 20)
    assert last_day_to_pay(served.case, SHIPPED, "party-1") == date(2022, 10, 8)
    assert last_day_to_pay(penalised(Scene()).case, SHIPPED, "party-1") is None


@pytest.mark.parametrize(
    ("on", "fen"),
    [
        (date(2022, 9, 21), 0),
        (date(2022, 10, 20), 0),
        (date(2022, 10, 21), 40_000),
        (date(2022, 11, 21), 40_000),
        (date(2022, 11, 22), 100_000),
    ],
)
def test_each_instalment_falls_due_on_its_day(on: date, fen: int) -> None:
    assert overdue_fine_fen(deferred(Scene()).case, SHIPPED, "party-1", on) == fen


def test_a_payment_meets_the_instalments_in_their_order() -> None:
    scene = deferred(Scene())
    scene.take(PAYMENT, by="zhang")

    assert overdue_fine_fen(scene.case, SHIPPED, "party-1", date(2022, 11, 21)) == 0
    assert overdue_fine_fen(scene.case, SHIPPED, "party-1", date(2022, 11, 22)) == 60_000
    assert unpaid_fine_fen(scene.case, "party-1", date(2022, 9, 30)) == 100_000
    assert unpaid_fine_fen(scene.case, "party-1", date(2022, 10, 1)) == 60_000


def test_what_was_late_before_a_deferral_was_late() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(replace(DEFERRAL, occurred_at="2022-10-10"), by="chen")

    assert overdue_fine_fen(scene.case, SHIPPED, "party-1", date(2022, 10, 9)) == 100_000
    assert overdue_fine_fen(scene.case, SHIPPED, "party-1", date(2022, 10, 10)) == 0


def test_the_last_deferral_approved_by_the_day_counts() -> None:
    scene = deferred(Scene())
    later = replace(
        DEFERRAL,
        occurred_at="2022-10-12",
        instalments=(replace(DEFERRAL.instalments[1], amount_fen=100_000),),
    )
    scene.take(later, by="chen")

    before = deferral_of(scene.case, "party-1", date(2022, 10, 11))
    assert before is not None and before.number == DEFERRAL_NUMBER
    assert overdue_fine_fen(scene.case, SHIPPED, "party-1", date(2022, 10, 21)) == 0


def test_a_deferral_does_not_pass_to_a_changed_decision() -> None:
    scene = deferred(Scene())
    scene.take(CHANGE, by="chen")
    handed_over(scene, CHANGE_NUMBER, "2022-09-19")

    assert deferral_of(scene.case, "party-1", date(2022, 10, 12)) is None
    assert overdue_fine_fen(scene.case, SHIPPED, "party-1", date(2022, 10, 12)) == 50_000


def test_confiscated_gains_are_overdue_with_the_fine_and_deferred_never() -> None:
    gains = replace(FINE, kind=PenaltyKind.CONFISCATE_GAINS, amount_fen=30_000)
    scene = regranted(known_later(Scene()), kinds=("罚款", "没收违法所得"))
    notice_served(scene, penalties=(FINE, gains), hearing_reason=NOTICE.hearing_reason)
    scene.take(replace(DECISION, penalties=(FINE, gains)), by="chen")
    handed_over(scene, "临孙综执罚决字〔2022〕第001号", "2022-09-05")
    scene.take(DEFERRAL, by="chen")

    assert overdue_fen(scene.case, SHIPPED, "party-1", date(2022, 9, 21)) == 30_000
    assert overdue_fine_fen(scene.case, SHIPPED, "party-1", date(2022, 9, 21)) == 0
