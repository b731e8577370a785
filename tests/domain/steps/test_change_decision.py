"""变更决定: lighter on the decision itself, with refund, service and remedies of its own. 行政处罚法第七十五条第二款."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.as_notified import RenotifyRequired
from domain.case.deciding import CollectiveDiscussionRequired, ReviewAfterHearingRequired
from domain.case.document import Document, DocumentKind
from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.fine_range import FineOutOfRange
from domain.case.guards import PowerNotGranted
from domain.case.obligations import outstanding, outstanding_fen, refund_due_fen
from domain.case.proceedings import Outcome
from domain.case.revising import NoDecisionStands, RemedyOrganMustBeTold
from domain.case.special_parties import MinorMustBeTreatedLightly
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.archive_file import ArchiveFile, Retention
from domain.steps.change_decision import DecisionChanged, NothingToLighten
from domain.steps.discuss_collectively import DiscussCollectively
from domain.steps.record_refund import RecordRefund
from domain.steps.renotify_penalty import RenotifyGround
from tests.domain.given import (
    CLOSING,
    DECISION,
    DECISION_NUMBER,
    FINE,
    NO_PENALTY,
    closed,
    decision_served,
    examined,
    handed_over,
    notice_served,
    order_corrected,
    paid,
    two_parties,
    withdrawn,
)
from tests.domain.given_branches import FORM, SMALL_FINE, decided_on_the_spot
from tests.domain.given_revision import (
    CHANGE,
    CHANGE_NUMBER,
    DISCUSSION,
    HEARING_NOTICE_NUMBER,
    HOLD,
    NOTIFY_HEARING,
    RENOTIFY,
    REPORT,
    REQUEST,
    SECOND_NOTICE_NUMBER,
    SECOND_REVIEW,
    remedy_filed,
)
from tests.domain.scene import Scene, stated

LATER_DISCUSSION: DiscussCollectively = replace(DISCUSSION, occurred_at="2022-09-19T09:00")


def test_a_lighter_decision_replaces_the_earlier_one() -> None:
    scene = decision_served(Scene())
    (event,) = scene.take(CHANGE, by="chen")

    case, past = scene.case, scene.case.of("party-1")
    assert isinstance(event, DecisionChanged)
    assert (event.number, event.changed, event.refund_fen) == (CHANGE_NUMBER, DECISION_NUMBER, 0)
    assert event.withdraw_publicity_by == date(2022, 9, 22)
    assert past.decision and (past.decision.number, past.decision.fine_fen) == (CHANGE_NUMBER, 50_000)
    assert past.decision.basis == DECISION.basis
    assert [(one.number, one.superseded_by) for one in past.earlier_decisions] == [
        (DECISION_NUMBER, CHANGE_NUMBER)
    ]
    assert case.documents[CHANGE_NUMBER] == Document(
        CHANGE_NUMBER, DocumentKind.CHANGE, "party-1", date(2022, 9, 19)
    )
    assert case.documents[DECISION_NUMBER].ended_by == CHANGE_NUMBER
    assert case.stage is Stage.DECIDED
    assert outstanding_fen(case, "party-1") == 50_000
    assert [(one.by, one.of) for one in case.revisions] == [(CHANGE_NUMBER, DECISION_NUMBER)]


def test_the_changed_decision_is_served_before_the_case_goes_on() -> None:
    scene = decision_served(Scene())
    scene.take(CHANGE, by="chen")
    handed_over(scene, CHANGE_NUMBER, "2022-09-20")

    assert scene.case.stage is Stage.SERVED


def test_what_was_paid_beyond_the_changed_fine_is_returned_before_closing() -> None:
    scene = paid(Scene())
    (event,) = scene.take(CHANGE, by="chen")
    handed_over(scene, CHANGE_NUMBER, "2022-09-20")
    assert isinstance(event, DecisionChanged) and event.refund_fen == 50_000
    assert outstanding(scene.case, date(2022, 9, 21)) == ("应退还party-1罚没款500.00元",)

    refund = RecordRefund(occurred_at="2022-09-22", party="party-1", amount_fen=50_000, voucher="退库0001")
    scene.take(refund, by="zhang")
    scene.take(replace(CLOSING, occurred_at="2022-09-23"), by="zhang")

    assert refund_due_fen(scene.case, "party-1") == 0
    assert scene.case.stage is Stage.CLOSING_REQUESTED


def test_a_closed_and_archived_case_is_taken_up_again_by_a_change() -> None:
    scene = closed(Scene())
    file = ArchiveFile(occurred_at="2022-09-30", volumes=1, pages=40, retention=Retention.THIRTY_YEARS)
    scene.take(file, by="zhao")
    archived = scene.case.archive
    scene.take(replace(CHANGE, occurred_at="2022-10-10"), by="gao")

    case = scene.case
    assert case.stage is Stage.DECIDED
    assert case.closing is None
    assert [(one.from_stage, one.archive) for one in case.reopenings] == [(Stage.ARCHIVED, archived)]
    assert case.archive == archived


@pytest.mark.parametrize(
    "change",
    [
        {"penalties": (replace(FINE, amount_fen=150_000),)},
        {"basis": ("《中华人民共和国公路法》第七十七条",)},
    ],
    ids=["heavier", "another clause"],
)
def test_heavier_or_on_another_clause_needs_a_new_notice(change: dict[str, object]) -> None:
    with pytest.raises(RenotifyRequired):
        decision_served(Scene()).take(stated(CHANGE, change), by="chen")


def test_the_changed_fine_stays_within_its_range() -> None:
    with pytest.raises(FineOutOfRange):
        decision_served(Scene()).take(
            replace(CHANGE, penalties=(replace(FINE, amount_fen=3_000_001),)), by="chen"
        )


def test_what_the_leaders_discussed_they_discuss_again_before_changing_it() -> None:
    scene = notice_served(Scene(), hearing=True)
    scene.take(DISCUSSION, by="chen")
    scene.take(DECISION, by="chen")
    handed_over(scene, DECISION_NUMBER, "2022-09-05")

    with pytest.raises(CollectiveDiscussionRequired):
        scene.take(CHANGE, by="chen")
    scene.take(LATER_DISCUSSION, by="chen")
    scene.take(CHANGE, by="chen")

    assert scene.case.documents[DECISION_NUMBER].ended_by == CHANGE_NUMBER


def test_while_a_remedy_is_pending_its_organ_is_told() -> None:
    scene = remedy_filed(Scene())
    during = replace(CHANGE, occurred_at="2022-10-20")

    with pytest.raises(RemedyOrganMustBeTold) as refused:
        scene.take(during, by="chen")
    scene.take(replace(during, told="已于2022-10-20书面告知县政府"), by="chen")

    assert "临猗县人民政府" in refused.value.sentence()
    assert scene.case.documents[DECISION_NUMBER].ended_by == CHANGE_NUMBER


def test_a_decision_not_to_penalise_is_not_changed_into_a_penalty() -> None:
    scene = examined(order_corrected(Scene()), Outcome.NO_PENALTY)
    scene.take(NO_PENALTY, by="chen")

    with pytest.raises(NothingToLighten):
        scene.take(CHANGE, by="chen")


def test_without_any_decision_a_change_is_not_offered() -> None:
    with pytest.raises(StepNotAllowedNow):
        notice_served(Scene()).take(CHANGE, by="chen")


def test_a_party_not_yet_decided_on_has_nothing_to_change() -> None:
    scene = notice_served(two_parties(Scene()))
    scene.take(DECISION, by="chen")

    with pytest.raises(NoDecisionStands):
        scene.take(replace(CHANGE, party="party-2"), by="chen")


def test_a_decision_is_not_changed_before_its_day() -> None:
    with pytest.raises(NoDecisionStands):
        decision_served(Scene()).take(replace(CHANGE, occurred_at="2022-09-01"), by="chen")


def test_whoever_handled_the_case_does_not_change_its_decision() -> None:
    scene = decision_served(Scene())
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-09-06")
    scene.officers["li"].assign_post(entry, unit="140821105", role=Role.HEAD, since=date(2022, 9, 6))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(CHANGE, by="li", role=Role.HEAD)
    with pytest.raises(RoleRequired):
        scene.take(CHANGE, by="zhang")
    assert (Duty.HANDLE, "li") in scene.case.duties


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"reason": ""}, "reason"),
        ({"performance": ""}, "performance"),
        ({"court": " "}, "court"),
        ({"penalties": ()}, "penalties"),
        ({"basis": ("公路法",)}, "basis.0"),
    ],
)
def test_bad_input_names_the_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        decision_served(Scene()).take(stated(CHANGE, change), by="chen")

    assert bad.value.field == field


def test_a_decision_on_the_spot_is_changed_under_the_powers_of_that_day() -> None:
    scene = decided_on_the_spot(Scene())
    lighter = replace(CHANGE, occurred_at="2022-07-05", penalties=(replace(SMALL_FINE, amount_fen=10_000),))
    (event,) = scene.take(lighter, by="chen")

    assert isinstance(event, DecisionChanged)
    assert [one.item.code for one in event.grants] == ["JT-01"]
    assert scene.case.documents[FORM].ended_by == CHANGE_NUMBER


def test_without_the_power_that_day_it_is_not_changed() -> None:
    scene = withdrawn(decided_on_the_spot(Scene()), "2022-07-04", saving=True)

    with pytest.raises(PowerNotGranted):
        scene.take(
            replace(CHANGE, occurred_at="2022-07-05", penalties=(replace(SMALL_FINE, amount_fen=10_000),)),
            by="chen",
        )


def test_after_a_hearing_on_the_change_a_review_comes_first() -> None:
    scene = decision_served(Scene())
    told = replace(RENOTIFY, occurred_at="2022-09-06", ground=RenotifyGround.CHANGE, hearing=True)
    scene.take(told, by="zhang")
    handed_over(scene, SECOND_NOTICE_NUMBER, "2022-09-06")
    scene.take(replace(REQUEST, occurred_at="2022-09-07", requested_on=date(2022, 9, 7)), by="zhang")
    notice = replace(NOTIFY_HEARING, occurred_at="2022-09-08", hearing_at="2022-09-22T09:00")
    scene.take(notice, by="zhang")
    handed_over(scene, HEARING_NOTICE_NUMBER, "2022-09-08")
    scene.take(replace(HOLD, occurred_at="2022-09-22"), by="sun")
    scene.take(replace(REPORT, occurred_at="2022-09-23"), by="sun")
    scene.take(replace(LATER_DISCUSSION, occurred_at="2022-09-26T09:00"), by="chen")
    heavier = replace(CHANGE, occurred_at="2022-09-30", penalties=RENOTIFY.penalties, facts=RENOTIFY.facts)

    with pytest.raises(ReviewAfterHearingRequired):
        scene.take(heavier, by="chen")
    scene.take(replace(SECOND_REVIEW, occurred_at="2022-09-28"), by="liu")
    scene.take(heavier, by="chen")

    assert scene.case.documents[DECISION_NUMBER].ended_by == CHANGE_NUMBER


def test_without_a_saving_clause_a_power_taken_back_changes_nothing() -> None:
    with pytest.raises(PowerNotGranted):
        withdrawn(decision_served(Scene()), "2022-09-10", saving=False).take(CHANGE, by="chen")


def test_a_minors_penalty_is_changed_to_a_lighter_one_only_as_such() -> None:
    case = decision_served(Scene()).case
    case.parties = {"party-1": replace(case.parties["party-1"], birth_date=Personal("2006-01-01", "party-1"))}

    with pytest.raises(MinorMustBeTreatedLightly):
        CHANGE.take(case, Scene().desk("chen"))


def test_the_change_does_not_go_beyond_its_own_notice() -> None:
    scene = decision_served(Scene())
    scene.take(replace(RENOTIFY, occurred_at="2022-09-06", ground=RenotifyGround.CHANGE), by="zhang")
    handed_over(scene, SECOND_NOTICE_NUMBER, "2022-09-06")

    with pytest.raises(RenotifyRequired):
        scene.take(replace(CHANGE, penalties=(replace(FINE, amount_fen=150_001),)), by="chen")
