"""恢复调查: the investigation goes on; what a rule stopped is added, what none did is not."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.document import DocumentKind
from domain.case.guards import OutOfOrder
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.case.stopped_clock import decision_due
from domain.record.refusal import BadInput
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.resume_investigation import InvestigationResumed, ResumeInvestigation
from tests.domain.given import DECISION, investigating, notice_served, with_evidence
from tests.domain.given_investigation import RULE, resumed, suspended
from tests.domain.scene import Scene
from tests.domain.steps.test_conclude_investigation import CONCLUDE

RESUME = ResumeInvestigation(occurred_at="2022-08-09", reason="鉴定意见已收到")


def test_a_soft_pause_leaves_the_due_date_as_it_was() -> None:
    scene = suspended(Scene())

    (going_on,) = scene.take(RESUME, by="chen")

    assert isinstance(going_on, InvestigationResumed)
    assert (going_on.days, going_on.rule) == (20, "")
    assert scene.case.stage is Stage.INVESTIGATING
    assert scene.case.documents[going_on.number].kind is DocumentKind.RESUMPTION
    assert decision_due(scene.case, SHIPPED) == date(2022, 10, 12)
    assert going_on.describe() == (
        "陈镇长批准恢复调查临孙综执恢复字〔2022〕第001号，中止20日（计入办案期限）：鉴定意见已收到"
    )


def test_a_pause_by_rule_moves_it_by_its_days() -> None:
    scene = suspended(Scene(), rule=RULE)

    (going_on,) = scene.take(RESUME, by="gao")

    assert decision_due(scene.case, SHIPPED) == date(2022, 11, 1)
    assert "中止20日（不计入办案期限）" in going_on.describe()


@pytest.mark.parametrize(
    ("rule", "taken_out", "late"), [("", 0, True), (RULE, 10, False)], ids=["无依据", "有依据"]
)
def test_a_decision_of_the_ninety_fifth_day_is_late_unless_a_rule_took_days_out(
    rule: str, taken_out: int, late: bool
) -> None:
    scene = investigating(Scene())
    suspended(scene, "2022-07-15", rule)
    notice_served(resumed(scene, "2022-07-25"))

    (decided,) = scene.take(replace(DECISION, occurred_at="2022-10-17"), by="chen")

    assert isinstance(decided, PenaltyDecided)
    assert decided.days_since_filing == 95
    assert (decided.days_taken_out, decided.late) == (taken_out, late)


def test_it_does_not_precede_the_suspension() -> None:
    with pytest.raises(OutOfOrder):
        suspended(Scene()).take(replace(RESUME, occurred_at="2022-07-19"), by="chen")


def test_nothing_is_resumed_that_was_not_suspended() -> None:
    with pytest.raises(StepNotAllowedNow):
        investigating(Scene()).take(RESUME, by="chen")


def test_an_officer_does_not_resume() -> None:
    with pytest.raises(RoleRequired):
        suspended(Scene()).take(RESUME, by="zhang")


def test_a_reason_is_stated() -> None:
    with pytest.raises(BadInput) as refused:
        suspended(Scene()).take(replace(RESUME, reason=" "), by="chen")

    assert refused.value.field == "reason"


def test_no_report_is_dated_into_the_suspension() -> None:
    scene = with_evidence(resumed(suspended(Scene()), "2022-08-01"))

    with pytest.raises(OutOfOrder) as refused:
        scene.take(CONCLUDE, by="zhang")

    assert refused.value.details["day"] == date(2022, 8, 1)
