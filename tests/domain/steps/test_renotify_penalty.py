"""重新告知: replaces the notice, opens the windows anew, never heavier because of the defence. 第四十四条、第四十五条、第六十二条."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.as_notified import RenotifyRequired
from domain.case.guards import OutOfOrder
from domain.case.hearing import Hearing
from domain.case.notice_rights import (
    AlreadyDecided,
    HearingReportRequired,
    NoticeNotServed,
    RightsWindowOpen,
)
from domain.case.notifying import HearingMustBeTold
from domain.case.penalty import PenaltyKind
from domain.case.revising import NoDecisionStands
from domain.case.stage import Stage
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.renotify_penalty import (
    FirstNoticeMissing,
    NotHeavierForDefence,
    PenaltyRenotified,
    RenotifyGround,
)
from domain.steps.waive_rights import WaivedRights, WaiveRights
from tests.domain.given import (
    DECISION,
    DECISION_NUMBER,
    FACTS,
    FINE,
    NOTICE_NUMBER,
    decision_served,
    examined,
    handed_over,
    notice_served,
    penalised,
    rechecked,
    regranted,
    stated_in_defence,
)
from tests.domain.given_revision import (
    CHANGE,
    CHANGE_NUMBER,
    RENOTIFY,
    REQUEST,
    SECOND_NOTICE_NUMBER,
    hearing_held,
    hearing_reported,
)
from tests.domain.scene import Scene, stated

HEAVIER = replace(DECISION, penalties=RENOTIFY.penalties, facts="", occurred_at="2022-09-02")


@pytest.fixture
def scene() -> Scene:
    return notice_served(Scene())


def test_a_new_notice_replaces_the_earlier_one(scene: Scene) -> None:
    stated_in_defence(scene, "2022-08-03")
    (event,) = scene.take(RENOTIFY, by="zhang")

    past = scene.case.of("party-1")
    assert isinstance(event, PenaltyRenotified)
    assert (event.number, event.replaces) == (SECOND_NOTICE_NUMBER, NOTICE_NUMBER)
    assert past.notice and past.notice.number == SECOND_NOTICE_NUMBER
    assert [one.number for one in past.earlier_notices] == [NOTICE_NUMBER]
    assert [one.on for one in past.statements] == [date(2022, 8, 3)]
    assert scene.case.stage is Stage.NOTIFIED


def test_a_heavier_penalty_becomes_possible_only_after_its_own_windows(scene: Scene) -> None:
    with pytest.raises(RenotifyRequired):
        scene.take(HEAVIER, by="chen")
    scene.take(RENOTIFY, by="zhang")
    with pytest.raises(NoticeNotServed):
        scene.take(HEAVIER, by="chen")
    handed_over(scene, SECOND_NOTICE_NUMBER, "2022-08-10")
    with pytest.raises(RightsWindowOpen) as refused:
        scene.take(replace(HEAVIER, occurred_at="2022-08-17"), by="chen")
    scene.take(replace(HEAVIER, occurred_at="2022-08-18"), by="chen")

    decision = scene.case.of("party-1").decision
    assert "2022-08-17" in refused.value.sentence()
    assert decision and decision.penalties == RENOTIFY.penalties


def test_a_waiver_of_the_earlier_notice_does_not_close_the_new_windows(scene: Scene) -> None:
    waiver = WaiveRights(
        occurred_at="2022-08-02",
        party="party-1",
        rights=WaivedRights.BOTH,
        signed_on=date(2022, 8, 2),
        paper="第21页",
    )
    scene.take(waiver, by="zhang")
    scene.take(RENOTIFY, by="zhang")
    handed_over(scene, SECOND_NOTICE_NUMBER, "2022-08-10")

    with pytest.raises(RightsWindowOpen):
        scene.take(replace(HEAVIER, occurred_at="2022-08-11"), by="chen")


def test_a_defence_never_makes_the_penalty_heavier(scene: Scene) -> None:
    rechecked(stated_in_defence(scene, "2022-08-03"), "2022-08-05")
    after_defence = replace(RENOTIFY, ground=RenotifyGround.AFTER_DEFENCE)

    with pytest.raises(NotHeavierForDefence) as refused:
        scene.take(after_defence, by="zhang")
    scene.take(replace(after_defence, penalties=(replace(FINE, amount_fen=50_000),)), by="zhang")

    assert "1,000.00元" in refused.value.sentence()
    assert len(scene.case.of("party-1").earlier_notices) == 1


def test_a_hearing_not_yet_held_is_still_due_under_the_new_notice() -> None:
    scene = notice_served(Scene(), hearing=True)
    scene.take(REQUEST, by="zhang")
    scene.take(RENOTIFY, by="zhang")

    assert scene.case.of("party-1").hearing == Hearing(date(2022, 8, 3), late=False, accepted=True)


def test_a_hearing_held_stays_on_record_and_a_new_one_may_be_asked_for() -> None:
    scene = hearing_reported(Scene())
    scene.take(replace(RENOTIFY, occurred_at="2022-08-22", hearing=True), by="zhang")
    handed_over(scene, SECOND_NOTICE_NUMBER, "2022-08-22")
    again = replace(REQUEST, occurred_at="2022-08-24", requested_on=date(2022, 8, 23))
    scene.take(again, by="zhang")

    past = scene.case.of("party-1")
    assert past.hearing == Hearing(date(2022, 8, 23), late=False, accepted=True)
    assert past.last_hearing_on == date(2022, 8, 16)


def test_a_hearing_is_reported_on_before_the_notice_anew() -> None:
    with pytest.raises(HearingReportRequired):
        hearing_held(Scene()).take(replace(RENOTIFY, occurred_at="2022-08-22"), by="zhang")


def test_the_first_notice_is_not_a_notice_anew() -> None:
    with pytest.raises(FirstNoticeMissing):
        examined(Scene()).take(RENOTIFY, by="zhang")


def test_a_notice_anew_does_not_precede_the_earlier_one(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(RENOTIFY, occurred_at="2022-07-29"), by="zhang")


def test_after_the_decision_only_its_change_is_notified() -> None:
    scene = penalised(Scene())
    later = replace(RENOTIFY, occurred_at="2022-09-03")

    with pytest.raises(AlreadyDecided):
        scene.take(later, by="zhang")
    scene.take(replace(later, ground=RenotifyGround.CHANGE), by="zhang")

    notice = scene.case.of("party-1").notice
    assert notice and notice.changes == DECISION_NUMBER


def test_before_a_decision_no_change_is_notified(scene: Scene) -> None:
    with pytest.raises(NoDecisionStands):
        scene.take(replace(RENOTIFY, ground=RenotifyGround.CHANGE), by="zhang")


def test_a_decision_is_made_heavier_only_after_a_notice_and_its_windows() -> None:
    scene = decision_served(Scene())
    heavier = replace(CHANGE, occurred_at="2022-09-20", penalties=RENOTIFY.penalties, facts=RENOTIFY.facts)
    with pytest.raises(RenotifyRequired):
        scene.take(heavier, by="chen")
    scene.take(replace(RENOTIFY, occurred_at="2022-09-06", ground=RenotifyGround.CHANGE), by="zhang")
    handed_over(scene, SECOND_NOTICE_NUMBER, "2022-09-06")
    rechecked(stated_in_defence(scene, "2022-09-07"), "2022-09-08")
    with pytest.raises(RightsWindowOpen):
        scene.take(replace(heavier, occurred_at="2022-09-14"), by="chen")
    scene.take(heavier, by="chen")

    decision = scene.case.of("party-1").decision
    assert decision and (decision.number, decision.fine_fen) == (CHANGE_NUMBER, 150_000)
    assert decision.facts == FACTS + "，复测面积8平方米"


def test_a_kind_that_carries_a_hearing_is_told_so_again() -> None:
    scene = notice_served(regranted(Scene(), kinds=("罚款", "责令停产停业")))
    closing = replace(FINE, kind=PenaltyKind.STOP_BUSINESS, amount_fen=None, content="停业一个月")

    with pytest.raises(HearingMustBeTold):
        scene.take(replace(RENOTIFY, penalties=(closing,)), by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"reason": " "}, "reason"),
        ({"penalties": ()}, "penalties"),
        ({"hearing_reason": ""}, "hearing_reason"),
        ({"basis": ("公路法",)}, "basis.0"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        scene.take(stated(RENOTIFY, change), by="zhang")

    assert bad.value.field == field


def test_a_team_leader_with_a_certificate_may_notify_anew(scene: Scene) -> None:
    scene.take(RENOTIFY, by="wang", role=Role.TEAM_LEADER)

    assert scene.case.documents[SECOND_NOTICE_NUMBER].party == "party-1"
