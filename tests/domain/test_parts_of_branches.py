"""重放 — any part of a history with a branch in it can be folded: on the spot, seized, at the police, elsewhere, linked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.case.case import Case
from domain.case.measures import SeizureEnd
from domain.case.transfer import OrganAnswer, PoliceAnswer
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold, true_at
from domain.steps.extend_seizure import ExtendSeizure, ExtensionGround
from domain.steps.ratify_seizure import RatifySeizure
from domain.steps.record_police_reply import AfterDeclined, RecordPoliceReply
from domain.steps.record_transfer_reply import RecordTransferReply
from domain.steps.release_property import ReleaseProperty
from domain.steps.report_on_the_spot import ReportOnTheSpot
from domain.steps.seize_property import MeasureApproval
from tests.domain.given_branches import (
    EVALUATE,
    FORM,
    SEIZURE_NUMBER,
    TO_POLICE,
    decided_on_the_spot,
    seized,
    with_organ,
)
from tests.domain.given_links import merged, split_off
from tests.domain.scene import Scene


def on_the_spot() -> list[RecordedEvent]:
    scene = decided_on_the_spot(Scene())
    scene.take(ReportOnTheSpot(occurred_at="2022-07-05", number=FORM, receiver="wang"), by="zhang")
    return scene.history


def seized_and_at_the_police() -> list[RecordedEvent]:
    scene = seized(Scene(), approval=MeasureApproval.URGENT, approver="", approved_at="")
    scene.take(
        RatifySeizure(occurred_at="2022-07-15T20:00", seizure=SEIZURE_NUMBER, opinion="同意"), by="chen"
    )
    longer = ExtendSeizure(
        occurred_at="2022-07-18",
        seizure=SEIZURE_NUMBER,
        ground=ExtensionGround.COMPLEX,
        reason="情况复杂",
        approver="chen",
        until=date(2022, 9, 1),
    )
    scene.take(longer, by="zhang")
    scene.take(EVALUATE, by="gao")
    scene.take(TO_POLICE, by="zhang")
    back = RecordPoliceReply(
        occurred_at="2022-07-22",
        answer=PoliceAnswer.DECLINED,
        reasons="退回",
        after=AfterDeclined.ACCEPT,
        rule="《自然资源行政处罚办法》第三十八条（虚构条次）",
    )
    scene.take(back, by="zhang")
    release = ReleaseProperty(
        occurred_at="2022-07-25",
        seizure=SEIZURE_NUMBER,
        ground=SeizureEnd.NOT_NEEDED,
        reason="不再需要",
        officers=("zhang", "li"),
        approver="gao",
        signed=True,
    )
    scene.take(release, by="zhang")
    return scene.history


def at_another_organ() -> list[RecordedEvent]:
    scene = with_organ(Scene())
    sent_on = RecordTransferReply(
        occurred_at="2022-07-22", answer=OrganAnswer.REDIRECTED, reasons="转送", organ="临猗县水利局"
    )
    scene.take(sent_on, by="zhang")
    scene.take(replace(sent_on, answer=OrganAnswer.ACCEPTED, organ=""), by="zhang")
    return scene.history


def taking_another_in() -> list[RecordedEvent]:
    return merged()[0].history


def ending_in_another() -> list[RecordedEvent]:
    return merged()[1].history


def split_from() -> list[RecordedEvent]:
    scene, new_id = split_off()
    assert len(scene.others[new_id]) == 1
    return scene.history


Branch = Callable[[], list[RecordedEvent]]
BRANCHES: tuple[Branch, ...] = (
    on_the_spot,
    seized_and_at_the_police,
    at_another_organ,
    taking_another_in,
    ending_in_another,
    split_from,
)


@pytest.mark.parametrize("branch", BRANCHES)
def test_a_branch_folds_with_any_one_event_missing(branch: Branch) -> None:
    history = branch()

    for missing in range(1, len(history)):
        part = [event for index, event in enumerate(history) if index != missing]
        assert fold(part).version == part[-1].originator_version


@pytest.mark.parametrize("branch", BRANCHES)
def test_every_prefix_of_a_branch_folds_to_its_version(branch: Branch) -> None:
    history = branch()

    assert [fold(history[:count]).version for count in range(1, len(history) + 1)] == list(
        range(1, len(history) + 1)
    )


@pytest.mark.parametrize("branch", BRANCHES)
def test_a_branch_folds_as_it_was_on_any_day(branch: Branch) -> None:
    history = branch()
    first = history[0].occurred_at.first_day

    for days in range(40):
        assert isinstance(fold(true_at(history, first + timedelta(days=days))), Case)


@pytest.mark.parametrize("branch", BRANCHES)
def test_no_event_of_a_branch_says_a_personal_value(branch: Branch) -> None:
    told = "".join(event.describe() for event in branch())

    for value in ("薛某某", "李某某", "赵某某", "13800000000", "薛公村"):
        assert value not in told
