"""集体讨论: who attends, what each member says, and who may not be there as a member."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.proceedings import Discussion
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.discuss_collectively import (
    Attendee,
    DiscussCollectively,
    DiscussionHeld,
    DiscussionTakesSeveral,
    EachMemberGivesAnOpinion,
    MemberOpinion,
    OnlyThosePresentSpeak,
)
from tests.domain.given import concluded, examined
from tests.domain.scene import TOWN, Scene

CHEN = MemberOpinion(member="chen", opinion="同意处罚")
GAO = MemberOpinion(member="gao", opinion="同意，建议从轻")
DISCUSSION = DiscussCollectively(
    occurred_at="2022-07-29T15:00",
    place="镇政府会议室",
    presider="chen",
    members=("gao",),
    reporter="zhang",
    summary="当事人取土并挖掘村道",
    opinions=(CHEN, GAO),
    conclusion="罚款1000元",
    absent=("wang",),
    reviewer="liu",
)


@pytest.fixture
def scene() -> Scene:
    return examined(Scene())


def test_a_discussion_is_kept_with_its_members_and_their_opinions(scene: Scene) -> None:
    (held,) = scene.take(DISCUSSION, by="liu")

    assert isinstance(held, DiscussionHeld)
    assert held.members == (Attendee("chen", "陈镇长"), Attendee("gao", "高副镇长"))
    assert held.reviewer == Attendee("liu", "刘法制")
    assert held.opinions == (CHEN, GAO)
    case = scene.case
    assert case.discussions == (Discussion(date(2022, 7, 29), "chen", ("chen", "gao"), "罚款1000元"),)
    assert case.stage is Stage.EXAMINING
    assert {(Duty.DISCUSS, "chen"), (Duty.DISCUSS, "gao")} <= set(case.duties)


def test_the_presider_may_also_be_named_among_the_members(scene: Scene) -> None:
    (held,) = scene.take(replace(DISCUSSION, members=("gao", "chen")), by="chen")

    assert isinstance(held, DiscussionHeld)
    assert [one.code for one in held.members] == ["chen", "gao"]


def test_one_person_is_no_discussion(scene: Scene) -> None:
    with pytest.raises(DiscussionTakesSeveral):
        scene.take(replace(DISCUSSION, members=("chen",), opinions=(CHEN,)), by="chen")


def test_the_presider_is_a_head_of_the_town(scene: Scene) -> None:
    with pytest.raises(NotThisTownsOfficer):
        scene.take(replace(DISCUSSION, presider="wang", absent=()), by="chen")


def test_a_member_holds_a_leading_post_on_the_day(scene: Scene) -> None:
    with pytest.raises(NotThisTownsOfficer):
        scene.take(replace(DISCUSSION, members=("gao", "zhao")), by="chen")


@pytest.mark.parametrize("code", ["zhang", "liu"])
def test_who_handled_or_reviewed_the_case_is_no_member(scene: Scene, code: str) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-07-01")
    scene.officers[code].assign_post(entry, unit=TOWN, role=Role.HEAD, since=date(2022, 7, 1))
    signed = MemberOpinion(member=code, opinion="同意")

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(replace(DISCUSSION, members=("gao", code), opinions=(CHEN, GAO, signed)), by="chen")


def test_each_member_gives_an_opinion(scene: Scene) -> None:
    with pytest.raises(EachMemberGivesAnOpinion) as refused:
        scene.take(replace(DISCUSSION, opinions=(CHEN,)), by="chen")

    assert refused.value.sentence() == "集体讨论应当记录每名成员的意见，缺：高副镇长。"


def test_an_absent_person_does_not_sign_afterwards(scene: Scene) -> None:
    later = MemberOpinion(member="wang", opinion="同意")

    with pytest.raises(OnlyThosePresentSpeak):
        scene.take(replace(DISCUSSION, opinions=(CHEN, GAO, later)), by="chen")


def test_no_discussion_dated_before_the_review_passed(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(DISCUSSION, occurred_at="2022-07-26"), by="chen")


def test_a_case_officer_does_not_record_the_discussion(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(DISCUSSION, by="zhang")


def test_no_discussion_while_the_review_is_pending() -> None:
    with pytest.raises(StepNotAllowedNow):
        concluded(Scene()).take(DISCUSSION, by="chen")


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (replace(DISCUSSION, reporter="sun"), "reporter"),
        (replace(DISCUSSION, absent=("gao",)), "absent"),
        (replace(DISCUSSION, opinions=(CHEN, GAO, GAO)), "opinions.2.member"),
        (replace(DISCUSSION, opinions=(CHEN, replace(GAO, opinion=""))), "opinions.1.opinion"),
        (replace(DISCUSSION, conclusion=""), "conclusion"),
        (replace(DISCUSSION, summary=" "), "summary"),
        (replace(DISCUSSION, place=""), "place"),
        (replace(DISCUSSION, members=("nobody",)), "officer"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, step: DiscussCollectively, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(step, by="chen")

    assert refused.value.field == field
    assert scene.case.discussions == ()
