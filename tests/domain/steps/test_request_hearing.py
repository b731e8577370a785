"""听证申请: in time it is granted, late it may be; one truth with the statement. 行政处罚法第六十三条、第六十四条第一项."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.hearing import Hearing
from domain.case.notice_rights import AlreadyDecided, HearingMustBeHeld, NoticeNotServed
from domain.case.step import RoleRequired
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.request_hearing import HearingAlreadyAnswered, HearingMustBeGranted
from domain.steps.waive_rights import WaivedRights, WaiveRights
from tests.domain.given import DECISION, notice_served, notified, penalised, rechecked, stated_in_defence
from tests.domain.given_revision import REQUEST, hearing_held
from tests.domain.scene import Scene, stated


@pytest.fixture
def scene() -> Scene:
    return notice_served(Scene(), hearing=True)


def waived(scene: Scene, day: str) -> None:
    waiver = WaiveRights(
        occurred_at=day,
        party="party-1",
        rights=WaivedRights.HEARING,
        signed_on=date.fromisoformat(day),
        paper="第21页",
    )
    scene.take(waiver, by="zhang")


def test_a_request_in_time_makes_a_hearing_due(scene: Scene) -> None:
    (event,) = scene.take(REQUEST, by="zhang")

    hearing = scene.case.of("party-1").hearing
    assert hearing == Hearing(date(2022, 8, 3), late=False, accepted=True)
    assert hearing.due
    assert event.describe() == "party-1于2022-08-03申请听证，接受"


def test_the_last_day_to_ask_is_the_fifth_working_day(scene: Scene) -> None:
    scene.take(replace(REQUEST, requested_on=date(2022, 8, 8), occurred_at="2022-08-09"), by="zhang")

    hearing = scene.case.of("party-1").hearing
    assert hearing and not hearing.late


def test_a_request_in_time_cannot_be_turned_down(scene: Scene) -> None:
    with pytest.raises(HearingMustBeGranted) as refused:
        scene.take(replace(REQUEST, accepted=False, reason="案情简单"), by="zhang")

    assert "2022-08-08" in refused.value.sentence()


def test_where_no_hearing_was_told_a_request_may_be_turned_down_with_a_reason() -> None:
    scene = notice_served(Scene())
    refusal = replace(REQUEST, accepted=False)

    with pytest.raises(BadInput) as blank:
        scene.take(refusal, by="zhang")
    scene.take(replace(refusal, reason="未达到本省较大数额标准"), by="zhang")
    scene.take(DECISION, by="chen")

    assert blank.value.field == "reason"
    assert scene.case.of("party-1").decision is not None


@pytest.mark.parametrize(("accepted", "due"), [(True, True), (False, False)])
def test_a_late_request_is_answered_as_the_organ_sees_fit(scene: Scene, accepted: bool, due: bool) -> None:
    late = replace(REQUEST, occurred_at="2022-08-10", requested_on=date(2022, 8, 9), accepted=accepted)

    with pytest.raises(BadInput) as blank:
        scene.take(late, by="zhang")
    scene.take(replace(late, reason="逾期一日，案情需要"), by="zhang")

    hearing = scene.case.of("party-1").hearing
    assert blank.value.field == "reason"
    assert hearing and hearing.late and hearing.due is due


def test_an_accepted_late_request_blocks_the_decision_until_it_is_heard() -> None:
    scene = notice_served(Scene())
    late = replace(REQUEST, occurred_at="2022-08-10", requested_on=date(2022, 8, 9), reason="案情需要")
    scene.take(late, by="zhang")

    with pytest.raises(HearingMustBeHeld):
        scene.take(DECISION, by="chen")


def test_a_request_made_with_the_statement_is_the_one_that_is_answered() -> None:
    scene = rechecked(stated_in_defence(notice_served(Scene()), "2022-08-03", hearing=True), "2022-08-04")
    assert scene.case.of("party-1").hearing == Hearing(date(2022, 8, 3), late=False)

    with pytest.raises(BadInput) as other:
        scene.take(replace(REQUEST, requested_on=date(2022, 8, 2)), by="zhang")
    scene.take(REQUEST, by="zhang")

    assert other.value.field == "requested_on"
    assert scene.case.of("party-1").hearing == Hearing(date(2022, 8, 3), late=False, accepted=True)


def test_an_answer_is_given_once(scene: Scene) -> None:
    scene.take(REQUEST, by="zhang")

    with pytest.raises(HearingAlreadyAnswered):
        scene.take(REQUEST, by="zhang")


def test_after_a_waiver_the_party_may_ask_again_in_time(scene: Scene) -> None:
    scene.take(REQUEST, by="zhang")
    waived(scene, "2022-08-05")
    scene.take(replace(REQUEST, occurred_at="2022-08-08", requested_on=date(2022, 8, 8)), by="zhang")

    hearing = scene.case.of("party-1").hearing
    assert hearing and hearing.requested_on == date(2022, 8, 8)


def test_a_waiver_after_the_hearing_does_not_undo_it() -> None:
    scene = hearing_held(Scene())
    waived(scene, "2022-08-17")

    with pytest.raises(HearingAlreadyAnswered):
        scene.take(replace(REQUEST, occurred_at="2022-08-18", requested_on=date(2022, 8, 18)), by="zhang")
    stated_in_defence(scene, "2022-08-18", hearing=True)

    assert scene.case.of("party-1").last_hearing_on == date(2022, 8, 16)


def test_a_request_follows_the_service_of_the_notice() -> None:
    with pytest.raises(NoticeNotServed):
        notified(Scene(), hearing=True).take(REQUEST, by="zhang")


def test_after_the_decision_no_hearing_is_asked_for() -> None:
    with pytest.raises(AlreadyDecided):
        penalised(Scene()).take(replace(REQUEST, occurred_at="2022-09-03"), by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [({"party": "party-9"}, "party"), ({"requested_on": date(2022, 8, 5)}, "requested_on")],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        scene.take(stated(REQUEST, change), by="zhang")

    assert bad.value.field == field


def test_the_head_does_not_record_the_request(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(REQUEST, by="chen")


def test_whoever_reviewed_the_case_does_not_answer_the_request(scene: Scene) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-08-01")
    scene.officers["liu"].assign_post(entry, unit="140821105", role=Role.CASE_OFFICER, since=date(2022, 8, 1))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(REQUEST, by="liu", role=Role.CASE_OFFICER)
    scene.take(REQUEST, by="sun")

    assert (Duty.HANDLE, "sun") in scene.case.duties
