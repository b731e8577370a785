"""不予行政处罚决定: each ground with what it needs."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.deciding import OutcomeOfExaminationRequired
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import OutOfOrder
from domain.case.notice_rights import AlreadyDecided
from domain.case.party_proceedings import Decision
from domain.case.proceedings import CorrectionResult, Outcome
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.record.refusal import BadInput
from domain.steps.decide_no_penalty import (
    CorrectionMustBeProved,
    EducationRequired,
    NoPenaltyDecided,
    NoPenaltyGround,
)
from domain.steps.reinspect_correction import ReinspectCorrection
from tests.domain.given import (
    DECISION,
    FACTS,
    NO_PENALTY,
    NO_PENALTY_NUMBER,
    NOTICE,
    NOTICE_NUMBER,
    ORDER_NUMBER,
    examined,
    handed_over,
    notice_served,
    order_corrected,
    penalised,
    reviewed,
    two_parties,
)
from tests.domain.scene import Scene

WITHOUT_CORRECTION = [one for one in NoPenaltyGround if not one.needs_correction]
NO_FACTS = replace(NO_PENALTY, ground=NoPenaltyGround.NOT_ESTABLISHED, education="")


@pytest.fixture
def scene() -> Scene:
    """Corrected, and examined with the outcome not to penalise."""
    return examined(order_corrected(Scene()), Outcome.NO_PENALTY)


def test_a_decision_names_its_ground_and_ends_the_matter(scene: Scene) -> None:
    (event,) = scene.take(NO_PENALTY, by="chen")

    case = scene.case
    assert isinstance(event, NoPenaltyDecided)
    assert (event.number, event.article) == (NO_PENALTY_NUMBER, "行政处罚法第三十三条第一款")
    assert [one.route for one in event.remedies] == ["行政复议", "行政诉讼"]
    assert case.stage is Stage.NOT_PENALISED
    decision = case.of("party-1").decision
    assert decision == Decision(
        NO_PENALTY_NUMBER, date(2022, 8, 5), ground="行政处罚法第三十三条第一款", facts=FACTS
    )
    assert case.documents[NO_PENALTY_NUMBER] == Document(
        NO_PENALTY_NUMBER, DocumentKind.NO_PENALTY_DECISION, "party-1", date(2022, 8, 5)
    )
    assert (Duty.DECIDE, "chen") in case.duties


@pytest.mark.parametrize(
    ("ground", "article"),
    [
        (NoPenaltyGround.UNDER_FOURTEEN, "行政处罚法第三十条"),
        (NoPenaltyGround.MENTAL_INCAPACITY, "行政处罚法第三十一条"),
        (NoPenaltyGround.SLIGHT_CORRECTED, "行政处罚法第三十三条第一款"),
        (NoPenaltyGround.FIRST_OFFENCE, "行政处罚法第三十三条第一款"),
        (NoPenaltyGround.NO_FAULT, "行政处罚法第三十三条第二款"),
        (NoPenaltyGround.SLIGHT, "行政处罚法第五十七条第一款第二项"),
        (NoPenaltyGround.NOT_ESTABLISHED, "行政处罚法第五十七条第一款第三项"),
        (NoPenaltyGround.OUT_OF_TIME, "行政处罚法第三十六条"),
    ],
)
def test_each_ground_has_its_article(ground: NoPenaltyGround, article: str) -> None:
    assert ground.article == article


@pytest.mark.parametrize("ground", [one for one in NoPenaltyGround if one.needs_education])
def test_a_violation_left_unpunished_calls_for_education(scene: Scene, ground: NoPenaltyGround) -> None:
    with pytest.raises(EducationRequired):
        scene.take(replace(NO_PENALTY, ground=ground, education=" "), by="chen")


def test_what_is_no_violation_or_out_of_time_calls_for_none() -> None:
    assert [one for one in NoPenaltyGround if not one.needs_education] == [
        NoPenaltyGround.SLIGHT,
        NoPenaltyGround.NOT_ESTABLISHED,
        NoPenaltyGround.OUT_OF_TIME,
    ]


@pytest.mark.parametrize("ground", [NoPenaltyGround.SLIGHT_CORRECTED, NoPenaltyGround.FIRST_OFFENCE])
def test_a_correction_is_proved_by_a_reinspection(ground: NoPenaltyGround) -> None:
    scene = examined(Scene(), Outcome.NO_PENALTY)

    with pytest.raises(CorrectionMustBeProved):
        scene.take(replace(NO_PENALTY, ground=ground), by="chen")


@pytest.mark.parametrize("ground", WITHOUT_CORRECTION)
def test_the_other_grounds_need_no_reinspection(ground: NoPenaltyGround) -> None:
    scene = examined(Scene(), Outcome.NO_PENALTY)

    scene.take(replace(NO_PENALTY, ground=ground), by="chen")

    assert scene.case.stage is Stage.NOT_PENALISED


def test_a_correction_that_did_not_last_proves_nothing(scene: Scene) -> None:
    again = ReinspectCorrection(
        occurred_at="2022-08-02",
        order=ORDER_NUMBER,
        officers=("zhang", "li"),
        result=CorrectionResult.NOT_DONE,
        details=("又在原处取土",),
    )
    scene.take(again, by="zhang")

    with pytest.raises(CorrectionMustBeProved):
        scene.take(NO_PENALTY, by="chen")


def test_a_correction_proves_nothing_for_another_party() -> None:
    scene = examined(order_corrected(two_parties(Scene())), Outcome.NO_PENALTY)

    with pytest.raises(CorrectionMustBeProved):
        scene.take(replace(NO_PENALTY, party="party-2"), by="chen")
    scene.take(NO_PENALTY, by="chen")

    assert scene.case.of("party-2").decision is None


def test_the_outcome_of_the_examination_binds() -> None:
    scene = examined(Scene(), Outcome.PENALISE)

    with pytest.raises(OutcomeOfExaminationRequired):
        scene.take(NO_FACTS, by="chen")
    with pytest.raises(OutcomeOfExaminationRequired):
        reviewed(Scene()).take(NO_FACTS, by="chen")


def test_what_the_party_stated_may_still_end_without_a_penalty() -> None:
    scene = notice_served(Scene())

    scene.take(NO_FACTS, by="chen")

    assert scene.case.stage is Stage.NOT_PENALISED


def test_one_party_is_penalised_and_the_other_is_not() -> None:
    scene = penalised(two_parties(Scene()))

    scene.take(replace(NO_FACTS, party="party-2", occurred_at="2022-09-03"), by="chen")

    assert scene.case.stage is Stage.DECIDED
    assert scene.case.of("party-2").decision is not None


def test_a_party_is_penalised_after_the_other_was_not() -> None:
    scene = examined(two_parties(Scene()))
    scene.take(NOTICE, by="zhang")
    handed_over(scene, NOTICE_NUMBER, "2022-08-01")
    scene.take(replace(NO_FACTS, party="party-2"), by="chen")
    before = scene.case.stage
    scene.take(DECISION, by="chen")

    assert (before, scene.case.stage) == (Stage.NOT_PENALISED, Stage.DECIDED)


def test_a_party_is_decided_upon_once(scene: Scene) -> None:
    scene.take(NO_PENALTY, by="chen")

    with pytest.raises(AlreadyDecided):
        scene.take(NO_PENALTY, by="chen")


def test_a_decision_does_not_precede_the_examination(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(NO_PENALTY, occurred_at="2022-07-27"), by="chen")


def test_a_decision_after_a_notice_does_not_precede_the_examination_either() -> None:
    with pytest.raises(OutOfOrder):
        notice_served(Scene()).take(replace(NO_FACTS, occurred_at="2022-07-27"), by="chen")


def test_case_officers_do_not_decide(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(NO_PENALTY, by="zhang")


def test_nothing_is_decided_while_the_check_runs() -> None:
    with pytest.raises(StepNotAllowedNow):
        order_corrected(Scene()).take(NO_PENALTY, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"facts": " "}, "facts"),
        ({"reasons": ""}, "reasons"),
        ({"court": ""}, "court"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(NO_PENALTY, **change), by="chen")

    assert refused.value.field == field
    assert not any(register.word == "不罚" for register in scene.registers.values())
