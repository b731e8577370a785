"""重大行政处罚备案: to the county government, within fifteen days, saying why it is major."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.guards import OutOfOrder
from domain.case.publication import MajorReport
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from domain.steps.report_major_penalty import MajorPenaltyReported, ReportMajorPenalty
from tests.domain.given import DECISION_NUMBER, decision_served, investigating
from tests.domain.scene import Scene

REPORT = ReportMajorPenalty(
    occurred_at="2022-09-16",
    party="party-1",
    why_major="罚款数额较大（县司法局口径，待核实）",
    attachments=("处罚决定书副本", "案情说明"),
)


@pytest.fixture
def scene() -> Scene:
    return decision_served(Scene())


def test_the_county_government_is_told(scene: Scene) -> None:
    (event,) = scene.take(REPORT, by="zhang")

    assert isinstance(event, MajorPenaltyReported)
    assert (event.superior, event.penalties, event.heard) == ("临猗县人民政府", "罚款1,000.00元", False)
    assert event.mark is Certainty.EXCERPT
    assert scene.case.publicity.major_reports == (MajorReport(DECISION_NUMBER, date(2022, 9, 16)),)


@pytest.mark.parametrize(("day", "late"), [("2022-09-17", False), ("2022-09-18", True)])
def test_fifteen_days_from_the_decision(scene: Scene, day: str, late: bool) -> None:
    (event,) = scene.take(replace(REPORT, occurred_at=day), by="zhang")

    assert isinstance(event, MajorPenaltyReported)
    assert (event.due_on, event.late) == (date(2022, 9, 17), late)
    assert ("期限2022-09-17，已超过；期限待核实" in event.describe()) is late


def test_another_superior_may_be_named(scene: Scene) -> None:
    (event,) = scene.take(replace(REPORT, superior="临猗县司法局"), by="zhang")

    assert "报临猗县司法局备案" in event.describe()


def test_it_is_reported_once(scene: Scene) -> None:
    scene.take(REPORT, by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(REPORT, by="zhang")

    assert refused.value.field == "party"


def test_not_before_the_decision(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(REPORT, occurred_at="2022-09-01"), by="zhang")
    with pytest.raises(StepNotAllowedNow):
        investigating(Scene()).take(REPORT, by="zhang")


def test_the_archivist_does_not_report(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(REPORT, by="zhao")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"why_major": " "}, "why_major"),
        ({"attachments": ()}, "attachments"),
        ({"attachments": ("处罚决定书副本", " ")}, "attachments.1"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(REPORT, **change), by="zhang")

    assert refused.value.field == field
