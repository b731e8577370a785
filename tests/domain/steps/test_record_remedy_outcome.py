"""复议、诉讼结果: each outcome's effect on the decision, the money, the publicity and the stage. law: §6.4."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.guards import OutOfOrder
from domain.case.obligations import outstanding_fen, refund_due_fen
from domain.case.party_proceedings import PartyProceedings
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.remaking import MustNotRepeatDecision
from domain.case.remedy import RemedyKind, RemedyOutcome, pending
from domain.case.revision import RemakeFrom
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.case.taking_remedy import NoRemedyFiled, RemedyIsOver
from domain.deadlines.reckoner import open_deadlines
from domain.record.refusal import BadInput
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.record_remedy_outcome import NoHeavierByRemedy, RecordRemedyOutcome, RemedyDecided
from tests.domain.given import DECISION, DECISION_NUMBER, FACTS, FINE, closed, closing_requested, paid
from tests.domain.given_revision import FILED, OUTCOME, RECONSIDERATION, SUIT, remedy_filed
from tests.domain.scene import Scene

LIGHTER = (replace(FINE, amount_fen=40_000),)
CHANGED = replace(OUTCOME, outcome=RemedyOutcome.CHANGED, penalties=LIGHTER, summary="变更为罚款400元")
REVOKED = replace(OUTCOME, outcome=RemedyOutcome.REVOKED, summary="撤销")
REMADE = replace(
    OUTCOME,
    occurred_at="2022-11-10",
    outcome=RemedyOutcome.REMAKE_ORDERED,
    summary="撤销并责令重作",
    remake=RemakeFrom.NOTICE,
    remake_due=date(2022, 12, 20),
)
SUED = replace(FILED, kind=RemedyKind.SUIT, organ="临猗县人民法院", case_number=SUIT)
APPEAL_NUMBER = "（2022）晋08行终1号"


def challenged(scene: Scene) -> Scene:
    """Paid, then asked to be reconsidered; the copy received on 2022-10-12."""
    paid(scene)
    scene.take(FILED, by="zhang")
    return scene


def appealed(scene: Scene, judgment: RecordRemedyOutcome) -> Scene:
    """Sued on 2022-10-10; the judgment of 2022-11-10 does not bind yet, and is appealed on 2022-11-20."""
    paid(scene)
    scene.take(SUED, by="zhang")
    scene.take(replace(judgment, occurred_at="2022-11-10", case_number=SUIT), by="zhang")
    appeal = replace(
        SUED,
        kind=RemedyKind.APPEAL,
        case_number=APPEAL_NUMBER,
        occurred_at="2022-11-25",
        applied_on=date(2022, 11, 20),
    )
    scene.take(appeal, by="zhang")
    return scene


def towards(scene: Scene) -> PartyProceedings:
    return scene.case.of("party-1")


@pytest.mark.parametrize(
    "outcome",
    [
        RemedyOutcome.UPHELD,
        RemedyOutcome.DISMISSED,
        RemedyOutcome.ORDERED_TO_PERFORM,
        RemedyOutcome.SETTLED,
        RemedyOutcome.TERMINATED,
        RemedyOutcome.MEDIATED,
        RemedyOutcome.DECLARED_UNLAWFUL,
    ],
)
def test_the_decision_stands_and_the_remedy_is_over(outcome: RemedyOutcome) -> None:
    scene = challenged(Scene())
    (event,) = scene.take(replace(OUTCOME, outcome=outcome), by="zhang")

    decision = towards(scene).decision
    assert isinstance(event, RemedyDecided) and event.effective_on == date(2022, 11, 30)
    assert decision and decision.stands and decision.number == DECISION_NUMBER
    assert pending(scene.case.remedies) == ()
    assert scene.case.stage is Stage.SERVED
    assert refund_due_fen(scene.case, "party-1") == 0


@pytest.mark.parametrize(
    ("step", "by"),
    [
        (OUTCOME, None),
        (replace(OUTCOME, outcome=RemedyOutcome.DECLARED_UNLAWFUL), date(2022, 12, 5)),
        (CHANGED, date(2022, 12, 5)),
        (REVOKED, date(2022, 12, 5)),
        (replace(REVOKED, outcome=RemedyOutcome.DECLARED_INVALID), date(2022, 12, 5)),
    ],
    ids=["upheld", "unlawful", "changed", "revoked", "invalid"],
)
def test_published_information_comes_down_within_three_working_days(
    step: RecordRemedyOutcome, by: date | None
) -> None:
    scene = challenged(Scene())
    (event,) = scene.take(step, by="zhang")

    assert isinstance(event, RemedyDecided) and event.withdraw_publicity_by == by
    assert [one.withdraw_publicity_by for one in scene.case.revisions] == ([by] if by else [])


def test_a_changed_penalty_replaces_the_decided_one_and_the_rest_is_returned() -> None:
    scene = challenged(Scene())
    scene.take(CHANGED, by="zhang")

    past = towards(scene)
    assert past.decision and (past.decision.number, past.decision.penalties) == (DECISION_NUMBER, LIGHTER)
    assert [one.superseded_by for one in past.earlier_decisions] == [RECONSIDERATION]
    assert refund_due_fen(scene.case, "party-1") == 60_000
    assert scene.case.documents[DECISION_NUMBER].ended_by == ""


def test_what_a_partial_revocation_leaves_is_still_owed() -> None:
    scene = remedy_filed(Scene())
    scene.take(replace(CHANGED, outcome=RemedyOutcome.PARTLY_REVOKED), by="zhang")

    assert outstanding_fen(scene.case, "party-1") == 40_000


def test_a_mediated_penalty_may_be_replaced() -> None:
    scene = remedy_filed(Scene())
    scene.take(replace(CHANGED, outcome=RemedyOutcome.MEDIATED), by="zhang")

    assert outstanding_fen(scene.case, "party-1") == 40_000


def test_no_remedy_makes_a_penalty_heavier_unless_a_third_party_claims_it() -> None:
    scene = challenged(Scene())
    heavier = replace(CHANGED, penalties=(replace(FINE, amount_fen=200_000),))

    with pytest.raises(NoHeavierByRemedy) as refused:
        scene.take(heavier, by="zhang")
    scene.take(replace(heavier, opposite_claim=True), by="zhang")

    assert "2,000.00元" in refused.value.sentence()
    assert outstanding_fen(scene.case, "party-1") == 100_000


@pytest.mark.parametrize("outcome", [RemedyOutcome.REVOKED, RemedyOutcome.DECLARED_INVALID])
def test_an_ended_decision_owes_nothing_and_all_is_returned(outcome: RemedyOutcome) -> None:
    scene = challenged(Scene())
    scene.take(replace(REVOKED, outcome=outcome), by="zhang")

    decision = towards(scene).decision
    assert decision and decision.superseded_by == RECONSIDERATION
    assert refund_due_fen(scene.case, "party-1") == 100_000
    assert scene.case.documents[DECISION_NUMBER].ended_by == RECONSIDERATION
    assert scene.case.stage is Stage.SERVED


@pytest.mark.parametrize(("step", "stage"), [(OUTCOME, Stage.CLOSED), (REVOKED, Stage.SERVED)])
def test_a_closed_case_is_taken_up_again_only_where_the_outcome_touches_it(
    step: RecordRemedyOutcome, stage: Stage
) -> None:
    scene = closed(Scene())
    scene.take(FILED, by="zhang")
    scene.take(step, by="zhang")

    assert scene.case.stage is stage
    assert len(scene.case.reopenings) == (1 if stage is Stage.SERVED else 0)


def test_a_decision_to_be_made_anew_has_the_term_the_organ_set() -> None:
    scene = challenged(Scene())
    scene.take(REMADE, by="zhang")

    past = towards(scene)
    assert scene.case.stage is Stage.NOTIFIED
    assert past.decision is None
    assert past.remake and past.remake.of.number == DECISION_NUMBER
    due = [(one.rule.id, one.judged) for one in open_deadlines(scene.case, SHIPPED)]
    assert due == [("T14", date(2022, 12, 20))]


def test_a_decision_made_anew_does_not_repeat_the_ended_one() -> None:
    scene = challenged(Scene())
    scene.take(REMADE, by="zhang")
    again = replace(DECISION, occurred_at="2022-12-01")

    with pytest.raises(MustNotRepeatDecision) as refused:
        scene.take(again, by="chen")
    scene.take(replace(again, penalties=LIGHTER), by="chen")

    assert DECISION_NUMBER in refused.value.sentence() and RECONSIDERATION in refused.value.sentence()
    assert towards(scene).decision is not None


def test_other_facts_are_another_decision() -> None:
    scene = challenged(Scene())
    scene.take(REMADE, by="zhang")
    other = replace(
        DECISION,
        occurred_at="2022-12-01",
        facts=FACTS + "，当日已修复",
        favourable_change="补充查明当事人当日修复的事实",
    )

    scene.take(other, by="chen")

    assert towards(scene).decision is not None


@pytest.mark.parametrize(("day", "late"), [("2022-12-20", False), ("2022-12-21", True)])
def test_ended_for_its_procedure_it_may_be_repeated_within_the_term_set(day: str, late: bool) -> None:
    scene = challenged(Scene())
    scene.take(replace(REMADE, procedural=True), by="zhang")
    (event,) = scene.take(replace(DECISION, occurred_at=day), by="chen")

    assert isinstance(event, PenaltyDecided) and event.late is late


def test_a_remake_from_the_investigation_goes_back_there() -> None:
    scene = challenged(Scene())
    scene.take(replace(REMADE, remake=RemakeFrom.INVESTIGATION), by="zhang")

    assert scene.case.stage is Stage.INVESTIGATING


def test_a_judgment_does_nothing_before_it_binds() -> None:
    scene = paid(Scene())
    scene.take(SUED, by="zhang")
    judgment = replace(REVOKED, case_number=SUIT, occurred_at="2022-11-10")
    scene.take(judgment, by="zhang")
    before = towards(scene).decision
    with pytest.raises(BadInput) as bad:
        scene.take(replace(judgment, outcome=RemedyOutcome.DISMISSED, occurred_at="2022-11-28"), by="zhang")
    scene.take(replace(judgment, occurred_at="2022-11-28", effective_on=date(2022, 11, 26)), by="zhang")

    assert before and before.stands
    assert bad.value.field == "outcome"
    after = towards(scene).decision
    assert after and not after.stands
    assert pending(scene.case.remedies) == ()


def test_an_appeal_that_upholds_a_revocation_lets_it_bind() -> None:
    scene = appealed(Scene(), REVOKED)
    upheld = replace(
        OUTCOME, occurred_at="2022-12-20", case_number=APPEAL_NUMBER, effective_on=date(2022, 12, 20)
    )
    (event,) = scene.take(upheld, by="zhang")

    decision = towards(scene).decision
    assert decision and decision.superseded_by == SUIT
    assert pending(scene.case.remedies) == ()
    assert isinstance(event, RemedyDecided) and event.withdraw_publicity_by == date(2022, 12, 23)


def test_an_appeal_that_turns_the_claim_down_supersedes_the_revocation() -> None:
    scene = appealed(Scene(), REVOKED)
    turned = replace(
        OUTCOME,
        occurred_at="2022-12-20",
        case_number=APPEAL_NUMBER,
        outcome=RemedyOutcome.DISMISSED,
        effective_on=date(2022, 12, 20),
    )
    scene.take(turned, by="zhang")

    decision = towards(scene).decision
    assert decision and decision.stands
    assert pending(scene.case.remedies) == ()


def test_an_outcome_is_recorded_once_and_not_before_the_copy() -> None:
    scene = challenged(Scene())
    with pytest.raises(OutOfOrder):
        scene.take(replace(OUTCOME, occurred_at="2022-10-11"), by="zhang")
    scene.take(OUTCOME, by="zhang")
    with pytest.raises(RemedyIsOver):
        scene.take(OUTCOME, by="zhang")


NO_AMOUNT = Penalty(kind=PenaltyKind.FINE, item="JT-01")


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (replace(OUTCOME, case_number="没有的案号"), "case_number"),
        (replace(OUTCOME, number=""), "number"),
        (replace(OUTCOME, summary=" "), "summary"),
        (replace(OUTCOME, effective_on=date(2023, 1, 1)), "effective_on"),
        (replace(OUTCOME, penalties=LIGHTER), "penalties"),
        (replace(CHANGED, penalties=()), "penalties"),
        (replace(CHANGED, penalties=(NO_AMOUNT,)), "penalties.0.amount_fen"),
        (replace(OUTCOME, remake=RemakeFrom.NOTICE), "remake"),
        (replace(REMADE, remake=RemakeFrom.NONE), "remake"),
        (replace(REMADE, remake_due=date(2022, 11, 9)), "remake_due"),
        (replace(OUTCOME, remake_due=date(2022, 12, 20)), "remake_due"),
    ],
)
def test_bad_input_names_the_field(step: RecordRemedyOutcome, field: str) -> None:
    with pytest.raises(BadInput) as bad:
        challenged(Scene()).take(step, by="zhang")

    assert bad.value.field == field


def test_an_archivist_records_no_outcome() -> None:
    with pytest.raises(RoleRequired):
        challenged(Scene()).take(OUTCOME, by="zhao")


def test_without_a_remedy_on_record_there_is_no_outcome() -> None:
    with pytest.raises(NoRemedyFiled):
        paid(Scene()).take(OUTCOME, by="zhang")


@pytest.mark.parametrize("step", [CHANGED, REVOKED], ids=["changed", "revoked"])
def test_an_outcome_that_comes_while_closing_is_asked_for_undoes_the_request(
    step: RecordRemedyOutcome,
) -> None:
    scene = closing_requested(Scene())
    scene.take(FILED, by="zhang")
    scene.take(step, by="zhang")

    assert scene.case.stage is Stage.SERVED
    assert scene.case.closing is None


def test_a_closed_case_whose_penalty_was_changed_is_settled_again() -> None:
    scene = closed(Scene())
    scene.take(FILED, by="zhang")
    scene.take(CHANGED, by="zhang")

    assert scene.case.stage is Stage.SERVED
    assert refund_due_fen(scene.case, "party-1") == 60_000
