"""补正: slips of the pen only; before service made anew, after it by a notice that is served. law: S31."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.document import Clerical, DocumentKind
from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.obligations import outstanding
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.correct_document import CorrectDocument, DocumentCorrected, OnlyClericalErrors, Touches
from tests.domain.given import DECISION_NUMBER, closed, decision_served, handed_over, paid, penalised
from tests.domain.scene import Scene, stated

SLIP = CorrectDocument(
    occurred_at="2022-09-06",
    document=DECISION_NUMBER,
    touches=Touches.WORDING,
    erroneous="薛某谋",
    corrected="薛某某",
    reason="姓名误写",
    approver="gao",
)
NUMBER = "临孙综执补正字〔2022〕第001号"


def test_after_service_a_correction_notice_is_issued() -> None:
    scene = decision_served(Scene())
    (event,) = scene.take(SLIP, by="zhang")

    case = scene.case
    assert isinstance(event, DocumentCorrected) and event.number == NUMBER
    assert case.documents[NUMBER].kind is DocumentKind.DOCUMENT_CORRECTION
    assert case.documents[NUMBER].party == "party-1"
    assert case.documents[DECISION_NUMBER].clerical == (
        Clerical(date(2022, 9, 6), Personal("薛某谋", "party-1"), Personal("薛某某", "party-1"), NUMBER),
    )
    assert "薛某" not in event.describe()


def test_before_service_the_document_is_made_anew_under_its_own_number() -> None:
    scene = penalised(Scene())
    (event,) = scene.take(replace(SLIP, occurred_at="2022-09-03"), by="zhang")

    assert isinstance(event, DocumentCorrected) and event.number == ""
    assert list(scene.case.documents)[-1] == DECISION_NUMBER
    assert [one.number for one in scene.case.documents[DECISION_NUMBER].clerical] == [""]


def test_the_notice_is_served_before_the_case_is_closed() -> None:
    scene = paid(Scene())
    scene.take(replace(SLIP, occurred_at="2022-09-16"), by="zhang")
    assert outstanding(scene.case, date(2022, 9, 17)) == (f"{NUMBER}尚未送达party-1",)

    handed_over(scene, NUMBER, "2022-09-17")

    assert outstanding(scene.case, date(2022, 9, 17)) == ()


def test_a_slip_found_after_closing_is_corrected_and_served_all_the_same() -> None:
    scene = closed(Scene())
    scene.take(replace(SLIP, occurred_at="2022-10-10"), by="zhang")
    handed_over(scene, NUMBER, "2022-10-11")

    assert scene.case.stage is Stage.CLOSED
    assert scene.case.documents[NUMBER].served_on == date(2022, 10, 11)


@pytest.mark.parametrize("touches", [Touches.FACTS, Touches.BASIS, Touches.KIND, Touches.AMOUNT])
def test_substance_is_never_corrected_so(touches: Touches) -> None:
    with pytest.raises(OnlyClericalErrors) as refused:
        decision_served(Scene()).take(replace(SLIP, touches=touches), by="zhang")

    assert touches.value in refused.value.sentence()


@pytest.mark.parametrize("touches", [Touches.WORDING, Touches.NUMBER, Touches.DATE, Touches.OTHER])
def test_slips_are(touches: Touches) -> None:
    scene = decision_served(Scene())

    scene.take(replace(SLIP, touches=touches), by="zhang")

    assert NUMBER in scene.case.documents


def test_a_head_approves_it() -> None:
    with pytest.raises(NotThisTownsOfficer):
        decision_served(Scene()).take(replace(SLIP, approver="wang"), by="zhang")
    with pytest.raises(RoleRequired):
        decision_served(Scene()).take(SLIP, by="chen")


def test_a_correction_does_not_precede_its_document() -> None:
    with pytest.raises(OutOfOrder):
        decision_served(Scene()).take(replace(SLIP, occurred_at="2022-09-01"), by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"document": "没有的文号"}, "document"),
        ({"erroneous": ""}, "erroneous"),
        ({"corrected": " "}, "corrected"),
        ({"corrected": "薛某谋"}, "corrected"),
        ({"reason": ""}, "reason"),
    ],
)
def test_bad_input_names_the_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        decision_served(Scene()).take(stated(SLIP, change), by="zhang")

    assert bad.value.field == field
