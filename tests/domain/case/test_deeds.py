"""金钱以外的义务: a decision to demolish is urged, done by another, taken to court and closed like an order to correct."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.executing import NothingOverdue
from domain.case.execution import SubstituteResult
from domain.case.obligations import corrected, outstanding
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.proceedings import CorrectionResult
from domain.deadlines.reckoner import reckon
from domain.record.refusal import BadInput
from domain.steps.reinspect_correction import ReinspectCorrection
from tests.domain.given import DECISION, DECISION_NUMBER, NOTICE, NOTICE_NUMBER, examined, handed_over
from tests.domain.given_execution import APPLY, SUBSTITUTE, URGE, URGING_NUMBER, known_later
from tests.domain.given_execution import PAYMENT as PART
from tests.domain.scene import Scene
from tests.domain.steps.test_record_substitute_performance import DONE

FINE = Penalty(kind=PenaltyKind.FINE, item="JT-01", amount_fen=100_000)
RESTORE = Penalty(kind=PenaltyKind.OTHER, item="JT-01", content="限期拆除占用村道的围墙、恢复原状")
URGE_DEED = replace(
    URGE, occurred_at="2022-10-10", due_on=date(2022, 10, 25), manner="自行拆除", amount_fen=0, payment=""
)
LOOK = ReinspectCorrection(
    occurred_at="2022-10-09",
    order=DECISION_NUMBER,
    officers=("zhang", "li"),
    result=CorrectionResult.DONE,
    details=("围墙已拆除",),
)


def decided(*penalties: Penalty, until: date | None = date(2022, 9, 30)) -> Scene:
    """Decided on 2022-09-02 and served on 2022-09-05; the wall is to go by 2022-09-30."""
    scene = examined(known_later(Scene()))
    scene.take(replace(NOTICE, penalties=penalties), by="zhang")
    handed_over(scene, NOTICE_NUMBER, "2022-08-01")
    scene.take(replace(DECISION, penalties=penalties, deed_due_on=until), by="chen")
    return handed_over(scene, DECISION_NUMBER, "2022-09-05")


def urged(*penalties: Penalty) -> Scene:
    scene = decided(*penalties)
    scene.take(URGE_DEED, by="zhang")
    return handed_over(scene, URGING_NUMBER, "2022-10-10")


@pytest.mark.parametrize(
    ("penalties", "until"),
    [((RESTORE,), None), ((RESTORE,), date(2022, 9, 1)), ((FINE,), date(2022, 9, 30))],
    ids=["没有期限", "早于决定", "只有罚款"],
)
def test_a_decision_states_the_term_of_what_is_to_be_done(
    penalties: tuple[Penalty, ...], until: date | None
) -> None:
    with pytest.raises(BadInput) as refused:
        decided(*penalties, until=until)

    assert refused.value.field == "deed_due_on"


def test_its_term_and_the_look_afterwards_are_deadlines() -> None:
    """The make-up days of Saturday 2022-10-08 and Sunday 2022-10-09 are working days."""
    scene = decided(RESTORE)
    due = {
        one.rule.id: one.raw_due
        for one in reckon(scene.case, scene.desk("chen").calendar, date(2022, 9, 6))
        if one.subject == DECISION_NUMBER and one.rule.id in ("T04", "T05", "T19")
    }

    assert due == {"T04": date(2022, 9, 30), "T05": date(2022, 10, 10)}


def test_it_is_urged_without_a_sum_once_its_term_is_over() -> None:
    with pytest.raises(NothingOverdue):
        decided(RESTORE).take(replace(URGE_DEED, occurred_at="2022-09-30"), by="zhang")

    assert urged(RESTORE).case.execution.urgings[0].amount_fen == 0


def test_a_fine_paid_does_not_stand_in_the_way() -> None:
    scene = decided(FINE, RESTORE)
    scene.take(replace(PART, occurred_at="2022-09-10", amount_fen=100_000), by="zhang")
    scene.take(URGE_DEED, by="zhang")

    assert scene.case.execution.urgings[0].document == DECISION_NUMBER


def test_another_does_it_in_the_partys_place() -> None:
    scene = urged(RESTORE)
    scene.take(
        replace(SUBSTITUTE, occurred_at="2022-10-26", order=DECISION_NUMBER, planned_on=date(2022, 10, 28)),
        by="chen",
    )
    number = scene.case.execution.substitutes[0].number
    handed_over(scene, number, "2022-10-26")
    scene.take(replace(DONE, occurred_at="2022-10-28", number=number), by="zhang")

    assert scene.case.execution.substitutes[0].result is SubstituteResult.DONE
    assert corrected(scene.case, DECISION_NUMBER, date(2022, 10, 28))


def test_a_fine_alone_is_nothing_that_another_could_do() -> None:
    scene = decided(FINE, until=None)

    with pytest.raises(BadInput) as refused:
        scene.take(replace(SUBSTITUTE, occurred_at="2022-10-26", order=DECISION_NUMBER), by="chen")

    assert refused.value.field == "order"


def test_the_court_is_applied_to_and_the_three_months_run() -> None:
    scene = urged(RESTORE)
    calendar = scene.desk("chen").calendar
    (window,) = [one for one in reckon(scene.case, calendar, date(2023, 3, 7)) if one.rule.id == "T26"]
    assert window.raw_due == date(2023, 6, 5)

    scene.take(APPLY, by="chen")

    assert scene.case.execution.applications[0].document == DECISION_NUMBER


def test_the_case_is_closed_when_somebody_has_seen_it_done() -> None:
    scene = decided(RESTORE)
    assert outstanding(scene.case, date(2022, 10, 9)) == (
        f"{DECISION_NUMBER}的履行情况未经复查确认（须为“已改正”）",
    )

    scene.take(LOOK, by="zhang")

    assert outstanding(scene.case, date(2022, 10, 9)) == ()
