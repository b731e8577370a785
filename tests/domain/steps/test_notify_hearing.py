"""听证通知: seven working days ahead, by a presider who investigated nothing. 行政处罚法第六十四条第二项至第五项."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.hearing import HearingNotice
from domain.case.hearing_rules import HearingNoticeTooLate, NoHearingDue
from domain.case.notice_rights import AlreadyDecided
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.decide_no_penalty import NoPenaltyGround
from domain.steps.notify_hearing import ClosedFor, HearingAlreadyNotified, HearingNotified
from tests.domain.given import NO_PENALTY, notice_served, stated_in_defence
from tests.domain.given_revision import (
    HEARING_NOTICE_NUMBER,
    NOTIFY_HEARING,
    REQUEST,
    hearing_held,
    hearing_requested,
)
from tests.domain.scene import Scene, stated


@pytest.fixture
def scene() -> Scene:
    return hearing_requested(Scene())


def test_a_hearing_is_notified_by_a_numbered_document(scene: Scene) -> None:
    (event,) = scene.take(NOTIFY_HEARING, by="zhang")

    hearing = scene.case.of("party-1").hearing
    assert isinstance(event, HearingNotified)
    assert event.number == HEARING_NOTICE_NUMBER
    assert [agent.text for agent in event.agents] == ["李某"]
    assert hearing and hearing.notice == HearingNotice(
        HEARING_NOTICE_NUMBER, date(2022, 8, 5), date(2022, 8, 16), "sun", "zhao"
    )
    assert scene.case.documents[HEARING_NOTICE_NUMBER].kind.label == "行政处罚听证通知书"
    assert "李某" not in event.describe() and "公开" in event.describe()


def test_a_hearing_asked_for_in_time_with_the_statement_is_notified_at_once() -> None:
    scene = stated_in_defence(notice_served(Scene()), "2022-08-03", hearing=True)

    scene.take(NOTIFY_HEARING, by="zhang")

    assert HEARING_NOTICE_NUMBER in scene.case.documents


def test_a_closed_hearing_states_why(scene: Scene) -> None:
    (event,) = scene.take(replace(NOTIFY_HEARING, closed_for=ClosedFor.PRIVACY), by="zhang")

    assert "不公开（涉及个人隐私）" in event.describe()


def test_six_working_days_are_too_few(scene: Scene) -> None:
    with pytest.raises(HearingNoticeTooLate) as refused:
        scene.take(replace(NOTIFY_HEARING, hearing_at="2022-08-15T09:00"), by="zhang")

    assert "2022-08-16" in refused.value.sentence()


def test_without_a_request_nothing_is_notified() -> None:
    with pytest.raises(NoHearingDue):
        notice_served(Scene(), hearing=True).take(NOTIFY_HEARING, by="zhang")


def test_a_refused_request_leads_to_no_hearing() -> None:
    scene = notice_served(Scene())
    scene.take(replace(REQUEST, accepted=False, reason="未达到较大数额标准"), by="zhang")

    with pytest.raises(NoHearingDue):
        scene.take(NOTIFY_HEARING, by="zhang")


def test_a_hearing_once_held_is_not_notified_again() -> None:
    with pytest.raises(NoHearingDue):
        hearing_held(Scene()).take(
            replace(NOTIFY_HEARING, occurred_at="2022-08-17", hearing_at="2022-09-01T09:00"), by="zhang"
        )


def test_a_second_notice_needs_a_reason(scene: Scene) -> None:
    scene.take(NOTIFY_HEARING, by="zhang")
    later = replace(NOTIFY_HEARING, hearing_at="2022-08-18T09:00")

    with pytest.raises(HearingAlreadyNotified):
        scene.take(later, by="zhang")
    scene.take(replace(later, again_reason="主持人公务出差"), by="zhang")

    hearing = scene.case.of("party-1").hearing
    assert hearing and hearing.notice and hearing.notice.at == date(2022, 8, 18)


@pytest.mark.parametrize("presider", ["zhang", "li"])
def test_an_investigator_does_not_preside(scene: Scene, presider: str) -> None:
    with pytest.raises(DutiesMustBeSeparate):
        scene.take(replace(NOTIFY_HEARING, presider=presider), by="zhang")


def test_whoever_is_assigned_to_the_case_does_not_preside(scene: Scene) -> None:
    case = scene.case
    case.officers = ("zhang", "sun")
    assert (Duty.HANDLE, "sun") not in case.duties

    with pytest.raises(DutiesMustBeSeparate):
        NOTIFY_HEARING.take(case, scene.desk("zhang"))


def test_the_presider_is_in_office_here_that_day(scene: Scene) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-08-01")
    scene.officers["sun"].end_post(entry, unit="140821105", role=Role.CASE_OFFICER, until=date(2022, 8, 1))

    with pytest.raises(BadInput) as bad:
        scene.take(NOTIFY_HEARING, by="zhang")

    assert bad.value.field == "presider"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"hearing_at": "2022-08-16"}, "hearing_at"),
        ({"hearing_at": "八月十六日"}, "hearing_at"),
        ({"place": " "}, "place"),
        ({"recorder": "sun"}, "recorder"),
        ({"recorder": "nobody"}, "officer"),
        ({"agents": ("甲", "乙", "丙")}, "agents"),
        ({"agents": ("甲", " ")}, "agents.1"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        scene.take(stated(NOTIFY_HEARING, change), by="zhang")

    assert bad.value.field == field


def test_after_a_decision_not_to_penalise_no_hearing_follows(scene: Scene) -> None:
    scene.take(replace(NO_PENALTY, ground=NoPenaltyGround.NOT_ESTABLISHED, education=""), by="chen")

    with pytest.raises(AlreadyDecided):
        scene.take(NOTIFY_HEARING, by="zhang")


def test_whoever_reviewed_the_case_does_not_notify_the_hearing(scene: Scene) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-08-01")
    scene.officers["liu"].assign_post(entry, unit="140821105", role=Role.CASE_OFFICER, since=date(2022, 8, 1))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(NOTIFY_HEARING, by="liu", role=Role.CASE_OFFICER)
    scene.take(replace(NOTIFY_HEARING, presider="liu"), by="sun")

    assert (Duty.HANDLE, "sun") in scene.case.duties
