"""重放 — a case enforced in every way folds in any part, by record and by legal date."""

from dataclasses import replace
from datetime import date, timedelta

from domain.case.case import Case
from domain.case.court_enforcement import CourtResult
from domain.case.execution import SuspensionGround
from domain.case.proceedings import PaidFor
from domain.case.stage import Stage
from domain.case.step import Step
from domain.record.fold import fold, true_at
from domain.steps.recheck_urging import RecheckUrging, UrgingConclusion
from domain.steps.resume_execution import ResumeExecution
from tests.domain.given import DECISION_NUMBER, handed_over
from tests.domain.given_execution import (
    APPLY,
    DEFERRAL,
    END,
    PAYMENT,
    PUBLISH,
    RESTORED,
    RULING,
    SURCHARGE,
    SUSPEND,
    URGE,
    WITHDRAW,
    enforced,
)
from tests.domain.given_revision import CHANGE
from tests.domain.scene import Scene
from tests.domain.steps.test_record_substitute_performance import DONE
from tests.domain.steps.test_report_major_penalty import REPORT
from tests.domain.test_parts_of_a_history import folds_with_any_two_events_missing

FIRST: tuple[tuple[Step, str], ...] = (
    (PUBLISH, "zhang"),
    (REPORT, "zhang"),
    (RESTORED, "zhang"),
    (replace(DONE, occurred_at="2022-09-28T10:00", cost_fen=100), "zhang"),
    (replace(PAYMENT, amount_fen=100, purpose=PaidFor.SUBSTITUTE, voucher="晋财0009010"), "zhang"),
    (SURCHARGE, "chen"),
    (replace(DEFERRAL, occurred_at="2022-10-08"), "chen"),
    (replace(URGE, occurred_at="2022-10-24", due_on=date(2022, 11, 3), amount_fen=70_000), "zhang"),
)
THEN: tuple[tuple[Step, str], ...] = (
    (replace(SUSPEND, occurred_at="2022-11-07", ground=SuspensionGround.OTHER), "chen"),
    (ResumeExecution(occurred_at="2022-11-14", party="party-1", reason="已有收入"), "chen"),
    (replace(APPLY, occurred_at="2023-03-07"), "chen"),
    (RULING, "zhang"),
    (replace(RULING, occurred_at="2023-03-20", result=CourtResult.GRANTED, ruling="号"), "zhang"),
    (replace(END, occurred_at="2023-05-01"), "chen"),
    (replace(CHANGE, occurred_at="2023-05-04"), "chen"),
    (replace(WITHDRAW, occurred_at="2023-05-08"), "zhang"),
)


def fully_enforced() -> Scene:
    scene = enforced(Scene())
    for step, by in FIRST:
        scene.take(step, by=by)
    number = scene.case.execution.urgings[-1].number
    handed_over(scene, number, "2022-10-24")
    answer = RecheckUrging(
        occurred_at="2022-11-01",
        urging=number,
        received_on=date(2022, 10, 31),
        content="请求宽限",
        officers=("zhang", "li"),
        conclusion=UrgingConclusion.MAINTAIN,
        reasons="已批准分期",
    )
    scene.take(answer, by="zhang")
    for step, by in THEN:
        scene.take(step, by=by)
    return scene


def test_any_two_events_may_be_missing() -> None:
    folds_with_any_two_events_missing(fully_enforced())


def test_as_it_was_on_any_day_folds() -> None:
    scene = fully_enforced()
    days = (date(2022, 6, 29) + timedelta(days=passed) for passed in range(320))
    states = [fold(true_at(scene.history, day)) for day in days]

    assert states[0] is None
    assert all(isinstance(state, Case) for state in states[1:])


def test_the_stage_follows_the_execution() -> None:
    scene = fully_enforced()
    stages = {
        day: fold(true_at(scene.history, day)).stage
        for day in (
            date(2022, 9, 27),
            date(2022, 9, 28),
            date(2022, 11, 7),
            date(2022, 11, 14),
            date(2023, 3, 7),
        )
    }

    assert list(stages.values()) == [
        Stage.ENFORCING,
        Stage.SERVED,
        Stage.EXECUTION_SUSPENDED,
        Stage.SERVED,
        Stage.COURT_APPLIED,
    ]


def test_nobodys_words_stand_in_the_history() -> None:
    told = "".join(event.describe() for event in fully_enforced().history)

    assert not any(word in told for word in ("薛某某", "重病", "住院", "请求宽限", "养护队", "村民委员会"))
    assert DECISION_NUMBER in told
