"""未收录的依据: cited in a live case with its text at hand; kept as 待核实, frozen, and told to people in the review."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.cited_clauses import ClauseTyped
from domain.law.cited import CitedClause
from domain.law.resolution import Choice
from domain.record.refusal import BadInput
from domain.review.reviewing import left_open, review
from domain.steps.change_decision import DecisionChanged
from domain.steps.decide_on_the_spot import PenaltyDecidedOnTheSpot
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.notify_penalty import PenaltyNotified
from tests.domain.given import DECISION, NOTICE, examined, notice_served
from tests.domain.given_branches import SPOT, forms_handed_out
from tests.domain.given_revision import CHANGE
from tests.domain.scene import Scene

LAW = "示例市市容条例（虚构）"
TEXT = "处二百元以上二千元以下罚款"
NUMBER = "示例公告第9号（虚构）"
TYPED = ClauseTyped(law=LAW, article="第30条", document=NUMBER, text=TEXT)
CLAUSE = f"《{LAW}》第三十条"
BASIS = (*NOTICE.basis, CLAUSE)


def last_cited(scene: Scene) -> CitedClause:
    event = scene.history[-1]
    assert isinstance(event, PenaltyNotified | PenaltyDecided | PenaltyDecidedOnTheSpot | DecisionChanged)
    return event.cited[-1]


def points(scene: Scene) -> list[tuple[str, str]]:
    return [(one.rule.id, one.text) for one in left_open(scene.history, SHIPPED, date(2022, 9, 30))]


@pytest.fixture
def scene() -> Scene:
    return examined(Scene())


def test_the_text_at_hand_is_frozen_as_not_verified(scene: Scene) -> None:
    scene.take(replace(NOTICE, basis=BASIS, uncollected=(TYPED,)), by="zhang")

    cited = last_cited(scene)

    assert (cited.text, cited.edition, cited.mark) == (TEXT, NUMBER, None)
    assert (cited.choice, cited.mark_label) == (Choice.NOT_COLLECTED, "待核实（未收录）")


def test_a_name_and_an_article_alone_are_told_to_people_too(scene: Scene) -> None:
    scene.take(replace(NOTICE, basis=BASIS), by="zhang")

    assert [rule for rule, _ in points(scene)] == ["V08"]
    assert "条款未收录，待核实，需人工核对" in points(scene)[0][1]


def test_the_review_shows_a_decision_s_clause_with_its_text_and_is_no_finding() -> None:
    scene = notice_served(Scene(), basis=BASIS, uncollected=(TYPED,))
    scene.take(replace(DECISION, basis=BASIS, uncollected=(TYPED,)), by="chen")

    ((rule, text),) = points(scene)
    found = {one.rule.id for one in review(scene.history, SHIPPED, date(2022, 9, 30))}

    assert rule == "V08"
    assert f"录入的条文（{NUMBER}）为“{TEXT}”，需人工核对" in text
    assert "V08" not in found
    assert last_cited(scene).text == TEXT


def test_a_decision_on_the_spot_and_a_changed_decision_keep_the_text_too() -> None:
    spot, changed = forms_handed_out(Scene()), notice_served(Scene(), basis=BASIS)
    changed.take(replace(DECISION, basis=BASIS), by="chen")

    spot.take(replace(SPOT, basis=(*SPOT.basis, CLAUSE), uncollected=(TYPED,)), by="zhang")
    changed.take(replace(CHANGE, uncollected=(TYPED,)), by="chen")

    assert [last_cited(one).text for one in (spot, changed)] == [TEXT, TEXT]


def test_a_case_that_rests_on_collected_clauses_leaves_nothing_open(scene: Scene) -> None:
    scene.take(NOTICE, by="zhang")

    assert points(scene) == []


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        (replace(TYPED, article="第三十一条"), "uncollected.0.article"),
        (replace(TYPED, article="附则"), "uncollected.0.article"),
        (replace(TYPED, law="公路法", article="第七十六条第一项"), "uncollected.0.article"),
        (replace(TYPED, law=" "), "uncollected.0.law"),
        (replace(TYPED, document=" "), "uncollected.0.document"),
        (replace(TYPED, text=" "), "uncollected.0.text"),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)
def test_what_is_not_cited_or_is_collected_or_blank_names_its_field(
    scene: Scene, typed: ClauseTyped, field: str
) -> None:
    before = len(scene.history)

    with pytest.raises(BadInput) as raised:
        scene.take(replace(NOTICE, basis=BASIS, uncollected=(typed,)), by="zhang")

    assert (raised.value.field, len(scene.history)) == (field, before)
