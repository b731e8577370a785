"""Terms in hours: an urgent measure is approved, and a crime handed over, within twenty-four hours of the minute."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.deadlines.explaining import explain
from domain.deadlines.reckoner import reckon
from domain.deadlines.rule import Deadline, Status
from domain.steps.ratify_seizure import RatifySeizure
from domain.steps.seize_property import MeasureApproval
from tests.domain.given_branches import SEIZE, SEIZURE_NUMBER, evaluated, measures_granted
from tests.domain.scene import Scene
from tests.domain.steps.test_release_property import RELEASE

URGENT = replace(SEIZE, approval=MeasureApproval.URGENT, approver="", approved_at="")
RATIFY = RatifySeizure(occurred_at="2022-07-16T09:30", seizure=SEIZURE_NUMBER, opinion="情况属实，同意扣押")


def urgent(scene: Scene, occurred_at: str = "2022-07-15T10:00") -> Scene:
    measures_granted(scene).take(replace(URGENT, occurred_at=occurred_at), by="zhang")
    return scene


def term(scene: Scene, today: date) -> Deadline:
    (found,) = [one for one in reckon(scene.case, SHIPPED, today) if one.rule.id == "T07"]
    return found


def test_a_measure_approved_beforehand_has_no_such_term() -> None:
    scene = measures_granted(Scene())
    scene.take(SEIZE, by="zhang")

    assert [one for one in reckon(scene.case, SHIPPED, date(2022, 7, 16)) if one.rule.id == "T07"] == []


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2022, 7, 15), Status.RUNNING),
        (date(2022, 7, 16), Status.RUNNING),
        (date(2022, 7, 17), Status.MISSED),
    ],
)
def test_an_urgent_measure_waits_for_its_approval_until_the_next_day(today: date, status: Status) -> None:
    deadline = term(urgent(Scene()), today)

    assert (deadline.raw_due, deadline.length, deadline.status) == (date(2022, 7, 16), "24小时", status)


@pytest.mark.parametrize(
    ("approved", "status"),
    [
        ("2022-07-16T09:59", Status.MET),
        ("2022-07-16T10:00", Status.MET),
        ("2022-07-16T10:01", Status.MET_LATE),
        ("2022-07-16", Status.MET),
        ("2022-07-17", Status.MET_LATE),
    ],
)
def test_it_is_approved_in_time_to_the_minute(approved: str, status: Status) -> None:
    scene = urgent(Scene())
    scene.take(replace(RATIFY, occurred_at=approved), by="chen")

    assert term(scene, date(2022, 7, 20)).status is status


def test_an_approval_stated_with_the_measure_meets_it() -> None:
    scene = measures_granted(Scene())
    stated = replace(URGENT, approver="chen", approved_at="2022-07-15T12:00", occurred_at="2022-07-15T10:00")
    scene.take(stated, by="zhang")

    assert term(scene, date(2022, 7, 20)).status is Status.MET


def test_what_was_released_unapproved_is_no_longer_waited_for() -> None:
    scene = urgent(Scene())
    scene.take(replace(RELEASE, occurred_at="2022-07-16"), by="zhang")

    assert term(scene, date(2022, 7, 20)).status is Status.VOID


def test_the_reckoning_names_the_minute() -> None:
    days = explain(term(urgent(Scene()), date(2022, 7, 15)), SHIPPED, date(2022, 7, 15))

    assert [(one.day.date, one.why) for one in days] == [
        (
            date(2022, 7, 15),
            "2022年7月15日 10时00分情况紧急，当场实施查封、扣押，自该时起算24小时，休息日不扣除",
        ),
        (date(2022, 7, 16), "24小时于本日10时00分届满"),
    ]


def test_a_decision_to_transfer_known_to_the_day_leaves_the_whole_next_day() -> None:
    scene = evaluated(Scene(), occurred_at="2022-07-29")

    (found,) = [one for one in reckon(scene.case, SHIPPED, date(2022, 7, 30)) if one.rule.id == "T36"]

    assert (found.raw_due, found.status) == (date(2022, 7, 30), Status.RUNNING)
    assert [one.why for one in explain(found, SHIPPED, date(2022, 7, 30))] == [
        "2022年7月29日决定移送，自该时起算24小时，休息日不扣除",
        "起算时间只记录到日，24小时最迟于本日24时届满",
    ]


@pytest.mark.parametrize(
    ("decided_on", "status"),
    [("2022-07-29", Status.MET), ("2022-07-31", Status.MET_LATE)],
    ids=["三日内", "第四日"],
)
def test_the_head_decides_on_a_transfer_within_three_days_of_the_report(
    decided_on: str, status: Status
) -> None:
    scene = evaluated(Scene(), occurred_at=decided_on, reported_on=date(2022, 7, 27))

    (found,) = [one for one in reckon(scene.case, SHIPPED, date(2022, 8, 1)) if one.rule.id == "T36a"]

    assert (found.raw_due, found.status) == (date(2022, 7, 30), status)
