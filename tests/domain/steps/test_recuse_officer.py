"""回避: declared, asked for, decided; and what a recused person may still do, which is nothing."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case import guards
from domain.case.duty import Duty
from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.investigation import Recusal
from domain.case.proceedings import EvidenceKind, Outcome, ReviewOpinion
from domain.case.recusal import RecusedPersonActs
from domain.case.step import RoleRequired
from domain.people.role import HANDLING, Role
from domain.record.refusal import BadInput
from domain.steps.assign_officers import AssignOfficers
from domain.steps.collect_evidence import CollectEvidence
from domain.steps.discuss_collectively import DiscussCollectively, MemberOpinion
from domain.steps.examine_result import ExamineResult
from domain.steps.order_stop import OrderStop
from domain.steps.recuse_officer import (
    HeadDecidesRecusal,
    HeadsRecusalNeedsDiscussion,
    RecusalAct,
    RecusalDecided,
    RecuseOfficer,
)
from domain.steps.review_legality import ReviewLegality
from tests.domain.given import concluded, investigating, reviewed
from tests.domain.given_investigation import RECUSAL, recused
from tests.domain.scene import TOWN, Scene

PHOTO = CollectEvidence(
    occurred_at="2022-07-19",
    kind=EvidenceKind.PHYSICAL,
    evidence_title="路面碎块",
    proves="路面被挖掘",
    officers=("zhang", "sun"),
    source="现场提取",
    place="西里北沟",
)
DECLARE = RecuseOfficer(
    occurred_at="2022-07-16", act=RecusalAct.DECLARED, officer="li", reason="与当事人系同胞兄弟"
)
REQUEST = RecuseOfficer(
    occurred_at="2022-07-17",
    act=RecusalAct.REQUESTED,
    officer="li",
    reason="与当事人有土地纠纷",
    party="party-1",
)
HEADS = replace(
    RECUSAL, officer="chen", members=("gao", "wang"), discussion="一致认为应当回避", reason="系当事人近亲属"
)


@pytest.fixture
def scene() -> Scene:
    return investigating(Scene())


def test_a_declared_and_a_requested_recusal_are_answered_by_one_decision(scene: Scene) -> None:
    scene.take(DECLARE, by="li")
    scene.take(REQUEST, by="zhang")

    (decided,) = scene.take(RECUSAL, by="chen")

    assert isinstance(decided, RecusalDecided)
    assert scene.case.investigation.recusals == (
        Recusal("li", date(2022, 7, 16), "", date(2022, 7, 18), True),
        Recusal("li", date(2022, 7, 17), "party-1", date(2022, 7, 18), True),
    )
    assert scene.case.officers == ("zhang",)
    assert decided.describe() == "决定李执法回避：与当事人系同胞兄弟"


def test_the_head_may_recuse_an_officer_unasked(scene: Scene) -> None:
    recused(scene)

    assert scene.case.investigation.recusals == (
        Recusal("li", date(2022, 7, 18), "chen", date(2022, 7, 18), True),
    )


def test_the_investigation_goes_on_until_it_is_decided(scene: Scene) -> None:
    scene.take(REQUEST, by="zhang")

    scene.take(replace(PHOTO, officers=("zhang", "li"), occurred_at="2022-07-17"), by="li")

    assert "E1" in scene.case.evidence


def test_an_officer_whose_recusal_was_refused_handles_the_case_as_before(scene: Scene) -> None:
    scene.take(REQUEST, by="zhang")
    (decided,) = scene.take(replace(RECUSAL, granted=False, reason="没有利害关系"), by="chen")

    scene.take(replace(PHOTO, officers=("zhang", "li")), by="li")

    assert decided.describe() == "决定李执法不予回避：没有利害关系"
    assert scene.case.officers == ("zhang", "li")


def test_a_recused_officer_counts_for_no_act_from_the_day_of_the_decision(scene: Scene) -> None:
    recused(scene)

    with pytest.raises(RecusedPersonActs) as refused:
        scene.take(replace(PHOTO, officers=("zhang", "li"), occurred_at="2022-07-18"), by="zhang")
    scene.take(replace(PHOTO, officers=("zhang", "li"), occurred_at="2022-07-17"), by="zhang")

    assert refused.value.sentence() == "李执法已于2022-07-18被决定回避，不得再参与本案。"
    assert scene.case.evidence["E1"].officers == ("zhang", "li")


def test_a_recused_officer_takes_no_step_and_is_not_assigned_again(scene: Scene) -> None:
    recused(scene)
    back = AssignOfficers(occurred_at="2022-07-19", officers=("sun", "li"), reason="人手不足")

    with pytest.raises(RecusedPersonActs):
        scene.take(PHOTO, by="li")
    with pytest.raises(RecusedPersonActs):
        scene.take(back, by="wang")
    scene.take(replace(back, officers=("zhang", "sun")), by="wang")

    assert scene.case.officers == ("zhang", "sun")


def test_a_recused_reviewer_does_not_review() -> None:
    scene = recused(concluded(Scene()), "liu", "2022-07-26")
    review = ReviewLegality(
        occurred_at="2022-07-27", opinion=ReviewOpinion.SUPPLEMENT, scope=(), text="补充", first_time=False
    )

    with pytest.raises(RecusedPersonActs):
        scene.take(review, by="liu")


def test_a_recused_head_neither_examines_nor_discusses_nor_approves() -> None:
    scene = reviewed(Scene())
    scene.take(replace(HEADS, occurred_at="2022-07-28"), by="gao")

    with pytest.raises(RecusedPersonActs):
        scene.take(
            ExamineResult(occurred_at="2022-07-28", outcome=Outcome.PENALISE, opinion="同意"), by="chen"
        )
    with pytest.raises(RecusedPersonActs):
        scene.take(_discussion("2022-07-29"), by="gao")


def test_a_recused_head_approves_no_order(scene: Scene) -> None:
    scene.take(HEADS, by="gao")
    stop = OrderStop(
        occurred_at="2022-07-19",
        party="party-1",
        officers=("zhang", "li"),
        facts="仍在取土",
        basis=("《中华人民共和国土地管理法》第六十八条第四项",),
        measures=("立即停止取土",),
        approver="chen",
    )

    with pytest.raises(RecusedPersonActs):
        scene.take(stop, by="zhang")
    scene.take(replace(stop, approver="gao"), by="zhang")

    assert len(scene.case.documents) == 1


def test_whatever_asks_for_a_post_or_a_duty_refuses_a_recused_person(scene: Scene) -> None:
    case = recused(scene).case
    officer = scene.officers["li"]

    with pytest.raises(RecusedPersonActs):
        guards.holds_post(case, officer, HANDLING, date(2022, 7, 18))
    with pytest.raises(RecusedPersonActs):
        guards.separate(case, Duty.DECIDE, officer.code, officer.name)
    guards.holds_post(case, officer, HANDLING, date(2022, 7, 17))
    guards.separate(case, Duty.HANDLE, officer.code, officer.name, date(2022, 7, 17))


def test_a_decision_takes_the_head(scene: Scene) -> None:
    with pytest.raises(HeadDecidesRecusal):
        scene.take(RECUSAL, by="wang")


def test_a_heads_own_recusal_is_discussed_by_the_others(scene: Scene) -> None:
    (decided,) = scene.take(HEADS, by="gao")

    assert decided.describe() == "经2人集体讨论，决定陈镇长回避：系当事人近亲属"
    assert scene.case.investigation.recusals[0].officer == "chen"


@pytest.mark.parametrize(
    ("change", "by"),
    [
        ({"members": ()}, "gao"),
        ({"members": ("gao",)}, "gao"),
        ({"members": ("gao", "chen")}, "gao"),
        ({"members": ("gao", "wang")}, "chen"),
    ],
    ids=["不经讨论", "一人", "本人参加", "本人决定"],
)
def test_a_head_does_not_decide_on_himself(scene: Scene, change: dict[str, Any], by: str) -> None:
    with pytest.raises(HeadsRecusalNeedsDiscussion):
        scene.take(replace(HEADS, **change), by=by)


def test_the_decision_follows_the_request(scene: Scene) -> None:
    scene.take(REQUEST, by="zhang")

    with pytest.raises(OutOfOrder):
        scene.take(replace(RECUSAL, occurred_at="2022-07-16"), by="chen")


def test_an_archivist_has_no_part_in_it(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(REQUEST, by="zhao")


@pytest.mark.parametrize(
    ("step", "by", "field"),
    [
        (replace(DECLARE, officer="zhang"), "li", "officer"),
        (replace(DECLARE, reason=" "), "li", "reason"),
        (replace(REQUEST, party="party-9"), "zhang", "party"),
        (replace(REQUEST, officer="nobody"), "zhang", "officer"),
        (replace(HEADS, discussion=""), "gao", "discussion"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, step: RecuseOfficer, by: str, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(step, by=by)

    assert refused.value.field == field


def _discussion(day: str) -> DiscussCollectively:
    return DiscussCollectively(
        occurred_at=day,
        place="镇政府会议室",
        presider="gao",
        members=("chen",),
        reporter="zhang",
        summary="取土并挖掘村道",
        opinions=(MemberOpinion(member="gao", opinion="同意"), MemberOpinion(member="chen", opinion="同意")),
        conclusion="同意处罚建议",
    )


def test_the_post_is_that_of_this_town(scene: Scene) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-01-01")
    scene.officers["sun"].end_post(entry, unit=TOWN, role=Role.CASE_OFFICER, until=date(2022, 1, 1))

    with pytest.raises(NotThisTownsOfficer):
        scene.take(replace(RECUSAL, officer="sun"), by="chen")
