"""移送其他机关: not the town's power, or withdrawn without a saving clause; accepted, returned or passed on."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.document import DocumentKind
from domain.case.duty import DutiesMustBeSeparate
from domain.case.guards import OutOfOrder
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.case.stopped_clock import stopped_days
from domain.case.transfer import OrganAnswer
from domain.case.transfer_rules import PowerHeldIsExercised
from domain.record.refusal import BadInput
from domain.steps.record_transfer_reply import RecordTransferReply
from domain.steps.request_closing import ClosingGround, ObligationsOutstanding
from domain.steps.transfer_to_organ import OrganTransferGround
from tests.domain.given import CLOSING, checking, concluded, with_evidence, withdrawn
from tests.domain.given_branches import ORGAN_NUMBER, TO_ORGAN, with_organ
from tests.domain.scene import Scene, stated

ACCEPTED = RecordTransferReply(
    occurred_at="2022-07-25", answer=OrganAnswer.ACCEPTED, reasons="同意接受，已立案"
)
RETURNED = replace(ACCEPTED, answer=OrganAnswer.RETURNED, reasons="不属于矿产资源，退回")
REDIRECTED = replace(ACCEPTED, answer=OrganAnswer.REDIRECTED, reasons="属水行政职权", organ="临猗县水利局")
CLOSE = replace(CLOSING, occurred_at="2022-07-28", ground=ClosingGround.TAKEN_OVER, performance="已移送")
RULE = "《自然资源行政处罚办法》第三十八条（虚构条次）"


def test_the_head_transfers_the_case_with_a_letter() -> None:
    scene = with_organ(Scene())

    assert scene.case.stage is Stage.TRANSFERRED
    assert scene.case.documents[ORGAN_NUMBER].kind is DocumentKind.TRANSFER_LETTER
    assert scene.case.transfers.organs[-1].organ == "临猗县自然资源局"


def test_a_power_still_held_is_not_transferred_as_withdrawn() -> None:
    withdrawn_ground = replace(TO_ORGAN, ground=OrganTransferGround.POWER_WITHDRAWN)

    with pytest.raises(PowerHeldIsExercised):
        with_evidence(Scene()).take(withdrawn_ground, by="chen")


def test_a_filed_case_the_county_left_to_the_town_is_not_transferred() -> None:
    scene = withdrawn(with_evidence(Scene()), "2022-07-18", saving=True)

    with pytest.raises(PowerHeldIsExercised):
        scene.take(replace(TO_ORGAN, ground=OrganTransferGround.POWER_WITHDRAWN), by="chen")


def test_a_power_withdrawn_without_a_saving_clause_takes_the_case_along() -> None:
    scene = withdrawn(with_evidence(Scene()), "2022-07-18", saving=False)

    scene.take(replace(TO_ORGAN, ground=OrganTransferGround.POWER_WITHDRAWN), by="chen")

    assert scene.case.stage is Stage.TRANSFERRED


def test_a_case_officer_does_not_transfer() -> None:
    with pytest.raises(RoleRequired):
        with_evidence(Scene()).take(TO_ORGAN, by="zhang")


def test_who_handled_the_case_does_not_transfer_it() -> None:
    scene = with_evidence(Scene())
    scene.officers["zhang"].assign_post(
        scene.entry("chen", scene.role("chen"), "2022-07-16"),
        unit="140821105",
        role=scene.role("chen"),
        since=date(2022, 7, 16),
    )

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(TO_ORGAN, by="zhang", role=scene.role("chen"))


def test_a_lead_is_forwarded_and_not_transferred() -> None:
    with pytest.raises(StepNotAllowedNow):
        checking(Scene()).take(TO_ORGAN, by="chen")


def test_a_transfer_does_not_precede_the_filing() -> None:
    with pytest.raises(OutOfOrder):
        with_evidence(Scene()).take(replace(TO_ORGAN, occurred_at="2022-07-13"), by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"organ": "孙吉镇人民政府"}, "organ"),
        ({"reasons": ""}, "reasons"),
        ({"matter": " "}, "matter"),
        ({"materials": ()}, "materials"),
    ],
)
def test_bad_input_names_the_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        with_evidence(Scene()).take(stated(TO_ORGAN, change), by="chen")

    assert refused.value.field == field


def test_a_case_accepted_elsewhere_is_closed() -> None:
    scene = with_organ(Scene())
    with pytest.raises(ObligationsOutstanding):
        scene.take(CLOSE, by="zhang")

    scene.take(ACCEPTED, by="zhang")
    scene.take(CLOSE, by="zhang")

    assert scene.case.stage is Stage.CLOSING_REQUESTED


def test_a_case_returned_goes_back_to_where_it_was() -> None:
    scene = concluded(Scene())
    scene.take(replace(TO_ORGAN, occurred_at="2022-07-26"), by="chen")

    scene.take(replace(RETURNED, occurred_at="2022-07-29"), by="zhang")

    assert scene.case.stage is Stage.CONCLUDED
    assert stopped_days(scene.case, date(2022, 8, 1)) == 0


def test_a_rule_may_take_the_days_away_out_of_the_ninety() -> None:
    scene = with_organ(Scene())

    scene.take(replace(RETURNED, rule=RULE), by="zhang")

    assert stopped_days(scene.case, date(2022, 8, 1)) == 5


def test_a_case_passed_on_waits_for_the_third_organ() -> None:
    scene = with_organ(Scene())

    scene.take(REDIRECTED, by="zhang")
    assert scene.case.transfers.organs[-1].organ == "临猗县水利局"
    assert scene.case.stage is Stage.TRANSFERRED
    scene.take(ACCEPTED, by="zhang")

    assert scene.case.transfers.organs[-1].accepted


@pytest.mark.parametrize(
    ("reply", "field"),
    [
        (replace(ACCEPTED, reasons=""), "reasons"),
        (replace(ACCEPTED, organ="临猗县水利局"), "organ"),
        (replace(REDIRECTED, organ=""), "organ"),
        (replace(RETURNED, rule="规定"), "rule"),
    ],
)
def test_bad_input_of_an_answer_names_the_field(reply: RecordTransferReply, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        with_organ(Scene()).take(reply, by="zhang")

    assert refused.value.field == field


def test_an_accepted_case_is_answered_once() -> None:
    scene = with_organ(Scene())
    scene.take(ACCEPTED, by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(RETURNED, by="zhang")

    assert refused.value.field == "answer"


def test_an_answer_does_not_precede_the_transfer() -> None:
    with pytest.raises(OutOfOrder):
        with_organ(Scene()).take(replace(ACCEPTED, occurred_at="2022-07-19"), by="zhang")


def test_a_head_does_not_record_the_answer() -> None:
    with pytest.raises(RoleRequired):
        with_organ(Scene()).take(ACCEPTED, by="chen")
