"""举行听证: as notified, given up, or postponed; then reported and reviewed once more. 行政处罚法第五十八条、第六十四条、第六十五条."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.case import Case
from domain.case.deciding import LegalReviewBeforeDecision, ReviewAfterHearingRequired
from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import OutOfOrder, SignatureOrReasonRequired
from domain.case.hearing import HearingResult
from domain.case.hearing_rules import (
    HearingMustBeNotified,
    HearingNoticeTooLate,
    KeptByPresiderOrRecorder,
    NoHearingDue,
)
from domain.case.notice_rights import AlreadyDecided, HearingReportRequired, NoticeNotServed
from domain.case.proceedings import ReviewOpinion
from domain.case.second_review import NoSecondReviewDue
from domain.case.stage import Stage
from domain.record.refusal import BadInput
from domain.steps.decide_no_penalty import NoPenaltyGround
from domain.steps.hold_hearing import HearingAsNotified, HearingHeld
from domain.steps.recheck_statement import PointStated, RecheckConclusion, RecheckStatement
from domain.steps.report_hearing import NothingToReport
from tests.domain.given import DECISION, NO_PENALTY, handed_over, notice_served, stated_in_defence
from tests.domain.given_revision import (
    DISCUSSION,
    HEARING_NOTICE_NUMBER,
    HEARING_RECORD_NUMBER,
    HOLD,
    NOTIFY_HEARING,
    REPORT,
    SECOND_REVIEW,
    hearing_held,
    hearing_notified,
    hearing_reported,
    hearing_requested,
)
from tests.domain.scene import Scene, stated

RECHECK = RecheckStatement(
    occurred_at="2022-08-18",
    party="party-1",
    officers=("zhang", "li"),
    points=(PointStated(point="路已修好", adopted=True, reason="复查属实"),),
    conclusion=RecheckConclusion.LIGHTER,
    opinion="采纳",
)
ABSENT = replace(
    HOLD, result=HearingResult.ABSENT, investigators=(), agents=(), reason="经通知未到，也未说明原因"
)
POSTPONE = replace(ABSENT, result=HearingResult.POSTPONED, occurred_at="2022-08-15", reason="当事人住院")


@pytest.fixture
def scene() -> Scene:
    return hearing_notified(Scene())


def test_a_hearing_leaves_a_numbered_record(scene: Scene) -> None:
    (event,) = scene.take(HOLD, by="sun")

    case = scene.case
    assert isinstance(event, HearingHeld)
    assert event.number == HEARING_RECORD_NUMBER
    assert event.actor.certificates == ("1408zhang", "1408li")
    assert case.of("party-1").last_hearing_on == date(2022, 8, 16)
    assert case.stage is Stage.NOTIFIED
    assert (Duty.PRESIDE, "sun") in case.duties
    assert "薛" not in event.describe() and "李某" not in event.describe()


def test_whoever_presided_does_not_handle_the_case_afterwards() -> None:
    recheck_by_presider = replace(RECHECK, officers=("zhang", "sun"))
    scene = stated_in_defence(hearing_held(Scene()), "2022-08-17")

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(recheck_by_presider, by="zhang")


@pytest.mark.parametrize("result", [HearingResult.ABSENT, HearingResult.LEFT])
def test_staying_away_or_leaving_gives_the_hearing_up(scene: Scene, result: HearingResult) -> None:
    (event,) = scene.take(replace(ABSENT, result=result), by="zhao")
    scene.take(DISCUSSION, by="chen")
    scene.take(DECISION, by="chen")

    hearing = scene.case.of("party-1").hearing
    assert isinstance(event, HearingHeld) and event.number == ""
    assert hearing and hearing.given_up_on == date(2022, 8, 16)
    assert scene.case.of("party-1").last_hearing_on is None
    assert scene.case.stage is Stage.DECIDED


def test_a_postponed_hearing_is_notified_anew(scene: Scene) -> None:
    scene.take(POSTPONE, by="sun")

    with pytest.raises(HearingMustBeNotified):
        scene.take(HOLD, by="sun")
    again = replace(NOTIFY_HEARING, occurred_at="2022-08-16", hearing_at="2022-08-25T09:00")
    scene.take(again, by="zhang")
    handed_over(scene, "临孙综执听通字〔2022〕第002号", "2022-08-16")
    scene.take(replace(HOLD, occurred_at="2022-08-25"), by="sun")

    assert scene.case.of("party-1").last_hearing_on == date(2022, 8, 25)


@pytest.mark.parametrize("change", [{"occurred_at": "2022-08-17"}, {"presider": "liu"}])
def test_a_hearing_is_held_on_the_day_and_by_the_presider_notified(
    scene: Scene, change: dict[str, str]
) -> None:
    with pytest.raises(HearingAsNotified) as refused:
        scene.take(stated(HOLD, change), by="sun")

    assert "2022-08-16" in refused.value.sentence() and "孙执法" in refused.value.sentence()


def test_a_notice_never_served_notifies_nobody() -> None:
    scene = hearing_requested(Scene())
    scene.take(NOTIFY_HEARING, by="zhang")

    with pytest.raises(NoticeNotServed):
        scene.take(ABSENT, by="sun")


def test_the_seven_days_run_from_the_service() -> None:
    scene = hearing_requested(Scene())
    scene.take(NOTIFY_HEARING, by="zhang")
    handed_over(scene, HEARING_NOTICE_NUMBER, "2022-08-08")

    with pytest.raises(HearingNoticeTooLate):
        scene.take(HOLD, by="sun")


def test_only_the_presider_or_the_recorder_records_it(scene: Scene) -> None:
    with pytest.raises(KeptByPresiderOrRecorder):
        scene.take(HOLD, by="liu")
    with pytest.raises(KeptByPresiderOrRecorder):
        scene.take(HOLD, by="zhang")


def test_without_a_notice_there_is_no_hearing() -> None:
    with pytest.raises(HearingMustBeNotified):
        hearing_requested(Scene()).take(HOLD, by="sun")


def test_a_hearing_is_held_once() -> None:
    with pytest.raises(NoHearingDue):
        hearing_held(Scene()).take(HOLD, by="sun")


def test_an_unsigned_record_says_why(scene: Scene) -> None:
    with pytest.raises(SignatureOrReasonRequired):
        scene.take(replace(HOLD, signed=False), by="sun")
    scene.take(replace(HOLD, signed=False, unsigned_reason="当事人拒绝签字"), by="sun")

    assert scene.case.of("party-1").last_hearing_on == date(2022, 8, 16)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"challenge": ""}, "challenge"),
        ({"opinion": " "}, "opinion"),
        ({"investigators": ()}, "investigators"),
        ({"investigators": ("wang",)}, "investigators"),
        ({"agents": ("甲", "乙", "丙")}, "agents"),
        ({"result": HearingResult.ABSENT}, "reason"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        scene.take(stated(HOLD, change), by="sun")

    assert bad.value.field == field


def test_the_presider_reports_once_after_the_hearing() -> None:
    scene = hearing_held(Scene())

    with pytest.raises(OutOfOrder):
        scene.take(replace(REPORT, occurred_at="2022-08-15"), by="sun")
    scene.take(REPORT, by="sun")
    with pytest.raises(NothingToReport):
        scene.take(REPORT, by="sun")

    hearing = scene.case.of("party-1").hearing
    assert hearing and hearing.reported_on == date(2022, 8, 18)


def test_nothing_is_reported_before_the_hearing(scene: Scene) -> None:
    with pytest.raises(NothingToReport):
        scene.take(REPORT, by="sun")


def test_an_investigator_does_not_report_on_the_hearing() -> None:
    with pytest.raises(KeptByPresiderOrRecorder):
        hearing_held(Scene()).take(REPORT, by="zhang")


@pytest.mark.parametrize("field", ["party", "facts", "opinion"])
def test_a_report_names_the_party_and_states_facts_and_opinion(field: str) -> None:
    with pytest.raises(BadInput) as bad:
        hearing_held(Scene()).take(replace(REPORT, **{field: " "}), by="sun")

    assert bad.value.field == field


def test_no_decision_before_the_report_and_a_second_review() -> None:
    scene = hearing_held(Scene())
    scene.take(DISCUSSION, by="chen")
    with pytest.raises(ReviewAfterHearingRequired):
        scene.take(DECISION, by="chen")

    with pytest.raises(NoSecondReviewDue):
        scene.take(SECOND_REVIEW, by="liu")
    scene.take(REPORT, by="sun")
    scene.take(SECOND_REVIEW, by="liu")
    assert scene.case.of("party-1").decision is None
    scene.take(DECISION, by="chen")

    assert scene.case.stage is Stage.DECIDED


def test_a_review_without_the_report_is_not_enough() -> None:
    case = hearing_held(Scene()).case
    assert case.review is not None
    case.review = replace(case.review, on=date(2022, 8, 22))
    case.discussions = hearing_reported_and_discussed().discussions

    with pytest.raises(HearingReportRequired):
        DECISION.take(case, Scene().desk("chen"))


def hearing_reported_and_discussed() -> Case:
    scene = hearing_reported(Scene())
    scene.take(DISCUSSION, by="chen")
    return scene.case


def test_a_second_review_that_does_not_agree_blocks_the_decision() -> None:
    scene = hearing_reported(Scene())
    scene.take(DISCUSSION, by="chen")
    scene.take(replace(SECOND_REVIEW, opinion=ReviewOpinion.MODIFY, text="面积须复核"), by="liu")
    assert scene.case.of("party-1").decision is None

    with pytest.raises(LegalReviewBeforeDecision):
        scene.take(DECISION, by="chen")
    scene.take(replace(SECOND_REVIEW, occurred_at="2022-08-26"), by="liu")
    scene.take(DECISION, by="chen")

    assert scene.case.stage is Stage.DECIDED


def test_the_second_review_does_not_precede_the_report() -> None:
    with pytest.raises(OutOfOrder):
        hearing_reported(Scene()).take(replace(SECOND_REVIEW, occurred_at="2022-08-17"), by="liu")


def test_without_a_hearing_the_review_is_taken_once() -> None:
    with pytest.raises(NoSecondReviewDue):
        notice_served(Scene()).take(SECOND_REVIEW, by="liu")


def test_after_a_decision_not_to_penalise_the_hearing_is_not_held(scene: Scene) -> None:
    ended = replace(
        NO_PENALTY, occurred_at="2022-08-15", ground=NoPenaltyGround.NOT_ESTABLISHED, education=""
    )
    scene.take(ended, by="chen")

    with pytest.raises(AlreadyDecided):
        scene.take(HOLD, by="sun")
