"""移送评估: figures on a criminal line are evaluated by a special group and the principal head before any decision."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from domain.case.criminal_lines import LINES, Measured, Quantity, reached
from domain.case.duty import DutiesMustBeSeparate
from domain.case.guards import OutOfOrder, TwoOfficersRequired
from domain.case.proceedings import Outcome, ReviewOpinion
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.case.transfer_rules import TransferMustBeCarriedOut, TransferMustBeEvaluated
from domain.record.refusal import BadInput
from domain.steps.decide_no_penalty import NoPenaltyGround
from domain.steps.evaluate_transfer import (
    PrincipalHeadMustDecide,
    TransferChoice,
    TransferEvaluated,
)
from domain.steps.examine_result import ExamineResult
from domain.steps.review_legality import ReviewItem, ReviewLegality
from tests.domain.given import (
    DECISION,
    NO_PENALTY,
    NOTICE,
    NOTICE_NUMBER,
    checking,
    handed_over,
    with_evidence,
)
from tests.domain.given_branches import BASIC, EVALUATE, REPORT
from tests.domain.scene import Scene, stated

REVIEW = ReviewLegality(
    occurred_at="2022-07-27",
    opinion=ReviewOpinion.AGREE,
    scope=tuple(ReviewItem),
    text="事实清楚，证据充分，程序合法，同意",
    first_time=True,
)
EXAMINE = ExamineResult(occurred_at="2022-07-28", outcome=Outcome.PENALISE, opinion="同意调查报告的建议")
KEPT = replace(
    EVALUATE, choice=TransferChoice.NOT_TRANSFER, reasons="经鉴定未造成种植条件严重毁坏", quantities=()
)


def quantity(subject: Measured, amount: str) -> Quantity:
    return Quantity(subject=subject, amount=Decimal(amount))


@pytest.mark.parametrize(
    ("subject", "amount", "reaches"),
    [
        pytest.param(Measured.BASIC_FARMLAND, "4.99", False, id="基本农田不足五亩"),
        pytest.param(Measured.BASIC_FARMLAND, "5", True, id="基本农田五亩"),
        pytest.param(Measured.OTHER_FARMLAND, "9.99", False, id="其他耕地不足十亩"),
        pytest.param(Measured.OTHER_FARMLAND, "10", True, id="其他耕地十亩"),
        pytest.param(Measured.MINERAL_VALUE, "99999.99", False, id="矿产品不足十万元"),
        pytest.param(Measured.MINERAL_VALUE, "100000", True, id="矿产品十万元"),
    ],
)
def test_a_line_is_reached_from_its_lowest_figure(subject: Measured, amount: str, reaches: bool) -> None:
    assert bool(reached([quantity(subject, amount)])) is reaches


def test_a_line_the_province_sets_says_that_it_is_not_known_here() -> None:
    (mineral,) = (line for line in LINES if line.subject is Measured.MINERAL_VALUE)

    assert (mineral.lowest, mineral.highest) == (Decimal(100_000), Decimal(300_000))
    assert "待核实" in mineral.local


def to_decision(scene: Scene, *quantities: Quantity) -> Scene:
    """Filed; concluded on 2022-07-25 with the figures, reviewed, examined, notified: ready to decide on 2022-09-02."""
    scene.take(replace(REPORT, quantities=quantities), by="zhang")
    scene.take(REVIEW, by="liu")
    scene.take(EXAMINE, by="chen")
    scene.take(NOTICE, by="zhang")
    return handed_over(scene, NOTICE_NUMBER, "2022-08-01")


def ready_to_penalise(*quantities: Quantity) -> Scene:
    return to_decision(with_evidence(Scene()), *quantities)


def test_the_head_decides_on_the_report_of_the_group() -> None:
    scene = with_evidence(Scene())

    (event,) = scene.take(EVALUATE, by="chen")

    assert isinstance(event, TransferEvaluated)
    assert event.lines == ("永久基本农田亩数≥5（法释〔2000〕14号第三条）",)
    assert not event.late
    assert [one.transfer for one in scene.case.transfers.evaluations] == [True]
    assert scene.case.transfers.quantities == (BASIC,)
    assert scene.case.stage is Stage.INVESTIGATING


def test_a_decision_more_than_three_days_after_the_report_is_a_finding() -> None:
    scene = with_evidence(Scene())
    (in_time,) = scene.take(replace(EVALUATE, occurred_at="2022-07-21"), by="chen")
    (late,) = scene.take(replace(EVALUATE, occurred_at="2022-07-22"), by="chen")

    assert isinstance(in_time, TransferEvaluated)
    assert isinstance(late, TransferEvaluated)
    assert (in_time.late, late.late) == (False, True)


def test_the_principal_head_decides() -> None:
    with pytest.raises(PrincipalHeadMustDecide):
        with_evidence(Scene()).take(replace(EVALUATE, principal=False), by="chen")


def test_a_case_officer_does_not_decide_on_a_transfer() -> None:
    with pytest.raises(RoleRequired):
        with_evidence(Scene()).take(EVALUATE, by="zhang")


def test_the_group_is_two_officers_or_more() -> None:
    with pytest.raises(TwoOfficersRequired):
        with_evidence(Scene()).take(replace(EVALUATE, group=("zhang",)), by="chen")


def test_the_decider_had_no_hand_in_the_case() -> None:
    scene = with_evidence(Scene())
    scene.officers["wang"].assign_post(
        scene.entry("chen", scene.role("chen"), "2022-01-01"),
        unit="140821105",
        role=scene.role("chen"),
        since=date(2022, 1, 1),
    )
    scene.take(replace(EVALUATE, group=("wang", "li")), by="chen")

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(EVALUATE, by="wang", role=scene.role("chen"))


def test_the_report_does_not_precede_the_lead() -> None:
    with pytest.raises(OutOfOrder):
        with_evidence(Scene()).take(replace(EVALUATE, reported_on=date(2022, 6, 29)), by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"reported_on": date(2022, 7, 21)}, "reported_on"),
        ({"crime": ""}, "crime"),
        ({"reasons": " "}, "reasons"),
        ({"quantities": (quantity(Measured.BASIC_FARMLAND, "-1"),)}, "quantities.0.amount"),
        ({"quantities": (BASIC, BASIC)}, "quantities.1.subject"),
    ],
)
def test_bad_input_names_the_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        with_evidence(Scene()).take(stated(EVALUATE, change), by="chen")

    assert refused.value.field == field


def test_figures_below_the_lines_need_no_evaluation() -> None:
    scene = ready_to_penalise(quantity(Measured.BASIC_FARMLAND, "4.9"))

    scene.take(DECISION, by="chen")

    assert scene.case.stage is Stage.DECIDED


def test_a_penalty_waits_for_the_evaluation() -> None:
    scene = ready_to_penalise(BASIC)

    with pytest.raises(TransferMustBeEvaluated) as refused:
        scene.take(DECISION, by="chen")

    assert refused.value.sentence() == (
        "永久基本农田亩数为5.5，达到非法占用农用地罪（刑法第三百四十二条）的评估标准5（法释〔2000〕14号第三条），"
        "须先评估是否移送司法机关。"
    )
    scene.take(replace(KEPT, occurred_at="2022-08-02", reported_on=date(2022, 8, 1)), by="gao")
    scene.take(DECISION, by="chen")
    assert scene.case.stage is Stage.DECIDED


def test_no_penalty_waits_for_the_evaluation_too() -> None:
    scene = ready_to_penalise(quantity(Measured.MINERAL_VALUE, "150000"))

    with pytest.raises(TransferMustBeEvaluated) as refused:
        scene.take(replace(NO_PENALTY, ground=NoPenaltyGround.SLIGHT), by="chen")

    assert "待核实" in refused.value.sentence()


def test_a_figure_that_grew_is_evaluated_again() -> None:
    scene = with_evidence(Scene())
    scene.take(replace(KEPT, quantities=(BASIC,)), by="gao")
    to_decision(scene, quantity(Measured.BASIC_FARMLAND, "8"))

    with pytest.raises(TransferMustBeEvaluated):
        scene.take(DECISION, by="chen")


def test_no_penalty_stands_in_for_a_transfer_decided() -> None:
    scene = with_evidence(Scene())
    scene.take(EVALUATE, by="gao")
    to_decision(scene)

    with pytest.raises(TransferMustBeCarriedOut):
        scene.take(DECISION, by="chen")


def test_a_transfer_may_be_evaluated_during_the_check() -> None:
    scene = checking(Scene())

    scene.take(replace(EVALUATE, occurred_at="2022-07-02", reported_on=date(2022, 7, 1)), by="chen")

    assert scene.case.stage is Stage.CHECKING
