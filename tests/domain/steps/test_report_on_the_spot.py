"""当场处罚备案: the organ takes the decision on record; then the matter can be closed without ever being filed."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.collection import RemittanceLeg
from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.deadlines.reckoner import open_deadlines
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from domain.steps.archive_file import ArchiveFile, Retention
from domain.steps.decide_closing import ClosingChoice, DecideClosing
from domain.steps.record_payment import PaymentChannel, RecordPayment
from domain.steps.remit_collection import RemitCollection
from domain.steps.report_on_the_spot import OnTheSpotReported, ReportOnTheSpot
from domain.steps.request_closing import ObligationsOutstanding
from tests.domain.given import CLOSING
from tests.domain.given_branches import COLLECTED, FORM, decided_on_the_spot, forms_handed_out
from tests.domain.scene import Scene

REPORT = ReportOnTheSpot(occurred_at="2022-07-05", number=FORM, receiver="wang")
CLOSE = replace(CLOSING, occurred_at="2022-07-20", performance="罚款已缴清，路面已恢复")
APPROVE = DecideClosing(occurred_at="2022-07-21", decision=ClosingChoice.APPROVE, opinion="同意结案")


@pytest.fixture
def scene() -> Scene:
    return decided_on_the_spot(Scene())


def test_a_decision_is_reported_within_two_working_days(scene: Scene) -> None:
    (reported,) = scene.take(REPORT, by="zhang")

    assert isinstance(reported, OnTheSpotReported)
    assert (reported.due_on, reported.late, reported.mark) == (date(2022, 7, 5), False, Certainty.MEMORY)
    assert scene.case.spot_decisions[FORM].reported_on == date(2022, 7, 5)


def test_a_late_report_is_recorded_with_the_mark_of_the_term(scene: Scene) -> None:
    (reported,) = scene.take(replace(REPORT, occurred_at="2022-07-06"), by="zhang")

    assert isinstance(reported, OnTheSpotReported)
    assert reported.late
    assert "待核实" in reported.describe()


def test_the_report_is_due_until_it_is_made(scene: Scene) -> None:
    found = open_deadlines(scene.case, scene.desk("zhang").calendar)
    assert [(one.subject, one.raw_due) for one in found if one.rule.id == "T17"] == [(FORM, date(2022, 7, 5))]

    scene.take(REPORT, by="zhang")

    assert [one.rule.id for one in open_deadlines(scene.case, scene.desk("zhang").calendar)] == [
        "T32",
        "T19",
        "T26",
    ]


def test_a_case_is_not_closed_before_the_report(scene: Scene) -> None:
    with pytest.raises(ObligationsOutstanding) as refused:
        scene.take(CLOSE, by="zhang")

    assert f"{FORM}尚未报所属行政机关备案" in refused.value.sentence()


def test_a_matter_decided_on_the_spot_is_closed_and_archived_without_a_filing(scene: Scene) -> None:
    scene.take(REPORT, by="zhang")
    paid = RecordPayment(
        occurred_at="2022-07-08",
        party="party-1",
        amount_fen=20_000,
        channel=PaymentChannel.BANK,
        voucher="晋财0001234",
    )
    scene.take(paid, by="zhang")
    scene.take(CLOSE, by="zhang")
    scene.take(APPROVE, by="chen")
    filed = ArchiveFile(occurred_at="2022-08-01", volumes=1, pages=12, retention=Retention.THIRTY_YEARS)
    scene.take(filed, by="zhao")

    assert scene.case.stage is Stage.ARCHIVED
    assert scene.case.number == ""


def test_money_taken_on_the_spot_is_paid() -> None:
    scene = forms_handed_out(Scene())
    scene.take(COLLECTED, by="zhang")
    scene.take(REPORT, by="zhang")
    handed_in = RemitCollection(
        occurred_at="2022-07-05", voucher="晋财0005678", leg=RemittanceLeg.TO_ORGAN, slip="内缴001"
    )
    scene.take(handed_in, by="zhang")
    scene.take(replace(handed_in, leg=RemittanceLeg.TO_BANK), by="zhang")

    scene.take(CLOSE, by="zhang")

    assert scene.case.stage is Stage.CLOSING_REQUESTED


def test_a_decision_is_not_reported_before_it_was_made(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(REPORT, occurred_at="2022-06-30"), by="zhang")


def test_the_report_goes_to_the_organ(scene: Scene) -> None:
    with pytest.raises(NotThisTownsOfficer):
        scene.take(replace(REPORT, receiver="li"), by="zhang")


def test_a_head_does_not_report(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(REPORT, by="chen")


@pytest.mark.parametrize(
    ("change", "field"), [({"number": "第099号"}, "number"), ({"receiver": "nobody"}, "officer")]
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, str], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(REPORT, **change), by="zhang")

    assert refused.value.field == field


def test_a_decision_is_reported_once(scene: Scene) -> None:
    scene.take(REPORT, by="zhang")

    with pytest.raises(BadInput):
        scene.take(REPORT, by="zhang")
