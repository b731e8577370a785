"""行政处罚决定: the party is heard first — notice, windows, re-check, hearing, discussion. 第六十二条至第六十四条."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.deciding import CollectiveDiscussionRequired
from domain.case.guards import OutOfOrder
from domain.case.notice_rights import (
    HearingMustBeHeld,
    NoticeNotServed,
    RightsWindowOpen,
    StatementsMustBeRechecked,
)
from domain.case.proceedings import Outcome
from domain.case.stage import Stage
from domain.steps.discuss_collectively import DiscussCollectively, MemberOpinion
from domain.steps.examine_result import ExamineResult
from domain.steps.waive_rights import WaivedRights, WaiveRights
from tests.domain.given import (
    DECISION,
    NOTICE,
    NOTICE_NUMBER,
    handed_over,
    notice_served,
    notified,
    rechecked,
    reviewed,
    stated_in_defence,
    two_parties,
)
from tests.domain.scene import Scene

ANSWERED = replace(DECISION, defence="已复核并答复")
DISCUSSION = DiscussCollectively(
    occurred_at="2022-07-29T15:00",
    place="镇政府会议室",
    presider="chen",
    members=("chen", "gao"),
    reporter="zhang",
    summary="擅自挖掘村道案",
    opinions=(
        MemberOpinion(member="chen", opinion="同意处罚建议"),
        MemberOpinion(member="gao", opinion="同意处罚建议"),
    ),
    conclusion="同意处罚建议",
)


@pytest.fixture
def scene() -> Scene:
    return notice_served(Scene())


def waived(scene: Scene, rights: WaivedRights, signed_on: date) -> None:
    waiver = WaiveRights(
        occurred_at=signed_on.isoformat(), party="party-1", rights=rights, signed_on=signed_on, paper="第21页"
    )
    scene.take(waiver, by="zhang")


def discussed(scene: Scene) -> Scene:
    scene.take(DISCUSSION, by="chen")
    return scene


def test_a_notice_not_yet_served_blocks_the_decision() -> None:
    with pytest.raises(NoticeNotServed):
        notified(Scene()).take(DECISION, by="chen")


def test_a_notice_served_after_the_day_of_the_decision_blocks_it() -> None:
    scene = handed_over(notified(Scene()), NOTICE_NUMBER, "2022-09-03")

    with pytest.raises(NoticeNotServed):
        scene.take(DECISION, by="chen")


def test_the_window_runs_to_the_end_of_its_last_day(scene: Scene) -> None:
    with pytest.raises(RightsWindowOpen) as refused:
        scene.take(replace(DECISION, occurred_at="2022-08-08"), by="chen")
    scene.take(replace(DECISION, occurred_at="2022-08-09"), by="chen")

    assert "2022-08-08" in refused.value.sentence()
    assert scene.case.stage is Stage.DECIDED


def test_a_holiday_lengthens_the_window() -> None:
    scene = handed_over(notified(Scene()), NOTICE_NUMBER, "2022-09-07")

    with pytest.raises(RightsWindowOpen) as refused:
        scene.take(replace(DECISION, occurred_at="2022-09-15"), by="chen")

    assert "2022-09-15" in refused.value.sentence()


def test_a_written_waiver_closes_the_window(scene: Scene) -> None:
    waived(scene, WaivedRights.STATEMENT, date(2022, 8, 2))

    with pytest.raises(RightsWindowOpen):
        scene.take(replace(DECISION, occurred_at="2022-08-01"), by="chen")
    scene.take(replace(DECISION, occurred_at="2022-08-02"), by="chen")

    assert scene.case.stage is Stage.DECIDED


def test_giving_up_one_right_leaves_the_other_open() -> None:
    scene = discussed(notice_served(Scene(), hearing=True))
    early = replace(DECISION, occurred_at="2022-08-03")
    waived(scene, WaivedRights.STATEMENT, date(2022, 8, 2))

    with pytest.raises(RightsWindowOpen):
        scene.take(early, by="chen")
    waived(scene, WaivedRights.HEARING, date(2022, 8, 3))
    scene.take(early, by="chen")

    assert scene.case.stage is Stage.DECIDED


def test_every_statement_is_rechecked_before_the_decision(scene: Scene) -> None:
    stated_in_defence(scene, "2022-08-03")
    with pytest.raises(StatementsMustBeRechecked):
        scene.take(ANSWERED, by="chen")

    rechecked(scene, "2022-08-10")
    stated_in_defence(scene, "2022-08-30")
    with pytest.raises(StatementsMustBeRechecked) as refused:
        scene.take(ANSWERED, by="chen")
    rechecked(scene, "2022-08-31")
    scene.take(ANSWERED, by="chen")

    assert "2022-08-30" in refused.value.sentence()
    assert scene.case.stage is Stage.DECIDED


def test_a_decision_does_not_precede_the_recheck(scene: Scene) -> None:
    rechecked(stated_in_defence(scene, "2022-08-03"), "2022-09-03")

    with pytest.raises(OutOfOrder):
        scene.take(ANSWERED, by="chen")


@pytest.mark.parametrize("told", [True, False], ids=["told", "not told"])
def test_a_hearing_asked_for_in_time_is_held_first(told: bool) -> None:
    scene = notice_served(Scene(), hearing=told)
    rechecked(stated_in_defence(scene, "2022-08-08", hearing=True), "2022-08-10")

    with pytest.raises(HearingMustBeHeld):
        scene.take(ANSWERED, by="chen")


def test_a_hearing_asked_for_too_late_need_not_be_held(scene: Scene) -> None:
    rechecked(stated_in_defence(scene, "2022-08-09", hearing=True), "2022-08-10")

    scene.take(ANSWERED, by="chen")

    assert scene.case.stage is Stage.DECIDED


def test_a_request_withdrawn_in_writing_need_not_be_met(scene: Scene) -> None:
    rechecked(stated_in_defence(scene, "2022-08-03", hearing=True), "2022-08-10")
    waived(scene, WaivedRights.HEARING, date(2022, 8, 12))

    scene.take(ANSWERED, by="chen")

    assert scene.case.stage is Stage.DECIDED


def test_a_hearing_given_up_and_then_asked_for_is_held(scene: Scene) -> None:
    waived(scene, WaivedRights.HEARING, date(2022, 8, 2))
    rechecked(stated_in_defence(scene, "2022-08-04", hearing=True), "2022-08-10")

    with pytest.raises(HearingMustBeHeld):
        scene.take(ANSWERED, by="chen")


def test_where_a_hearing_was_told_the_leaders_discuss() -> None:
    scene = notice_served(Scene(), hearing=True)

    with pytest.raises(CollectiveDiscussionRequired):
        scene.take(DECISION, by="chen")
    discussed(scene).take(DECISION, by="chen")

    assert scene.case.stage is Stage.DECIDED


def test_a_complex_case_is_discussed() -> None:
    scene = reviewed(Scene())
    examination = ExamineResult(
        occurred_at="2022-07-28",
        outcome=Outcome.PENALISE,
        opinion="同意",
        complex=True,
        complex_reason="涉及两个领域",
    )
    scene.take(examination, by="chen")
    scene.take(NOTICE, by="zhang")
    handed_over(scene, NOTICE_NUMBER, "2022-08-01")

    with pytest.raises(CollectiveDiscussionRequired):
        scene.take(DECISION, by="chen")


def test_a_discussion_after_the_decision_does_not_count() -> None:
    scene = notice_served(Scene(), hearing=True)
    scene.take(replace(DISCUSSION, occurred_at="2022-09-03T15:00"), by="chen")

    with pytest.raises(CollectiveDiscussionRequired):
        scene.take(DECISION, by="chen")
    assert [one.on for one in scene.case.discussions] == [date(2022, 9, 3)]


def test_the_leaders_discuss_a_second_party_after_the_first_was_decided() -> None:
    scene = notice_served(two_parties(Scene()))
    scene.take(DECISION, by="chen")
    scene.take(replace(NOTICE, party="party-2", occurred_at="2022-09-03", hearing=True), by="zhang")
    handed_over(scene, "临孙综执告字〔2022〕第002号", "2022-09-03")
    second = replace(DECISION, party="party-2", occurred_at="2022-09-20")

    with pytest.raises(CollectiveDiscussionRequired):
        scene.take(second, by="chen")
    scene.take(replace(DISCUSSION, occurred_at="2022-09-19T09:00"), by="chen")
    scene.take(second, by="chen")

    assert scene.case.of("party-2").decision is not None
