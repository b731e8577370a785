"""依据的效力: notice and decision freeze the clauses they cite, and cite only what was in force when it counts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.case.cited_clauses import ClauseNotInForce, act_ended
from domain.law.clause import Clause, PenaltyLimit, Statute, Successor
from domain.law.library import LawLibrary
from domain.law.resolution import Choice, Side
from domain.record.certainty import Certainty
from domain.record.when import When
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.notify_penalty import PenaltyNotified
from tests.domain.given import DECISION, NOTICE, examined, investigating, notice_served
from tests.domain.laws import LAW, ROAD_LAW
from tests.domain.scene import Scene

FORBIDDEN = "《中华人民共和国公路法》第四十四条第一款"
FINED = "《中华人民共和国公路法》第七十六条第一项"
NEW = "《道路法典》第九条"
CHANGE = date(2022, 8, 20)


def changing(maximum: int | None, by: str = "第九条") -> LawLibrary:
    """The road law gives way to a code on 2022-08-20: after the notice, before the decision. ``maximum``: of its fine."""
    old = Statute(
        ROAD_LAW,
        "公路法",
        "2017年修正",
        Certainty.VERIFIED,
        "测试",
        repealed_on=CHANGE,
        replaced_by="道路法典",
    )
    code = Statute("道路法典", "", "2022年", Certainty.VERIFIED, "测试", in_force_from=CHANGE)
    return LawLibrary(
        (old, code),
        (
            Clause(ROAD_LAW, "第四十四条第一款", "不得挖掘", Certainty.VERIFIED),
            limited(Clause(ROAD_LAW, "第七十六条第一项", "三万元以下", Certainty.VERIFIED), 30_000, by),
            limited(Clause("道路法典", "第九条", "新规定", Certainty.VERIFIED), maximum),
        ),
    )


def limited(clause: Clause, maximum: int | None, heir: str = "") -> Clause:
    limits = () if maximum is None else (PenaltyLimit("元", maximum=Decimal(maximum)),)
    successor = Successor("道路法典", heir) if heir else None
    return replace(clause, kinds=("罚款",), limits=limits, replaced_by=successor)


def notified(scene: Scene, **changes: Any) -> PenaltyNotified:
    (event,) = scene.take(replace(NOTICE, **changes), by="zhang")
    assert isinstance(event, PenaltyNotified)
    return event


def decided(law: LawLibrary, **changes: Any) -> PenaltyDecided:
    """Noticed while the road law was in force, decided on 2022-09-02."""
    scene = notice_served(Scene())
    scene.law = law
    (event,) = scene.take(replace(DECISION, **changes), by="chen")
    assert isinstance(event, PenaltyDecided)
    return event


def test_a_notice_freezes_every_clause_with_its_text() -> None:
    told = notified(examined(Scene()))

    assert [(one.law, one.article, one.text, one.mark, one.edition) for one in told.cited] == [
        (ROAD_LAW, "第四十四条第一款", "不得擅自占用、挖掘公路", Certainty.VERIFIED, "2017年修正"),
        (
            ROAD_LAW,
            "第七十六条第一项",
            "责令停止违法行为，可以处三万元以下的罚款",
            Certainty.VERIFIED,
            "2017年修正",
        ),
    ]
    assert [one.choice for one in told.cited] == [Choice.SAME, Choice.SAME]
    assert told.old_law_note == ""


def test_a_decision_freezes_them_again() -> None:
    (cited,) = decided(LAW).cited

    assert (cited.citation, cited.article, cited.choice) == (FINED, "第七十六条第一项", Choice.SAME)


def test_two_clauses_in_one_text_are_frozen_one_by_one() -> None:
    together = ("《中华人民共和国公路法》第四十四条第一款、第七十六条第一项",)

    told = notified(examined(Scene()), basis=together)

    assert [(one.citation, one.article) for one in told.cited] == [
        (together[0], "第四十四条第一款"),
        (together[0], "第七十六条第一项"),
    ]


@pytest.mark.parametrize("unknown", ["《某省公路条例》第五十条", "《中华人民共和国公路法》第九十九条"])
def test_a_clause_not_collected_is_kept_and_marked(unknown: str) -> None:
    (cited,) = notified(examined(Scene()), basis=(unknown,)).cited

    assert (cited.text, cited.mark, cited.mark_label) == (None, None, "待核实（未收录）")
    assert cited.choice is Choice.NOT_COLLECTED


@pytest.mark.parametrize(("basis", "short"), [(FINED, False), ("《公路法》第七十六条第一项", True)])
def test_a_short_name_is_understood_and_noted(basis: str, short: bool) -> None:
    (cited,) = notified(examined(Scene()), basis=(basis,)).cited

    assert (cited.law, cited.short_title, cited.mark) == (ROAD_LAW, short, Certainty.VERIFIED)


def test_an_older_rule_applied_after_the_change_is_said_to_be_one() -> None:
    event = decided(changing(50_000))

    assert [(one.choice, one.text) for one in event.cited] == [(Choice.OLD, "三万元以下")]
    assert event.old_law_note == event.cited[0].why
    assert "至2022-08-19止" in event.old_law_note
    assert "《道路法典》第九条（2022年，自2022-08-20起）" in event.old_law_note


def test_the_older_rule_is_refused_once_a_newer_one_is_lighter() -> None:
    with pytest.raises(ClauseNotInForce) as refused:
        decided(changing(10_000))

    assert "新规定处罚较轻" in refused.value.sentence()


def test_the_older_rule_is_kept_where_nobody_can_weigh_the_newer() -> None:
    event = decided(changing(None))

    assert [(one.choice, one.cited) for one in event.cited] == [(Choice.REVIEW, Side.OLD)]
    assert "待法制审核" in event.old_law_note


@pytest.mark.parametrize(
    ("maximum", "reason"),
    [(50_000, ""), (50_000, "审核认为较轻"), (None, "")],
    ids=["heavier", "said", "unsaid"],
)
def test_a_newer_rule_does_not_reach_back(maximum: int | None, reason: str) -> None:
    scene = examined(Scene())
    scene.law = changing(maximum)

    with pytest.raises(ClauseNotInForce):
        notified(scene, occurred_at="2022-08-22", basis=(NEW,), newer_law_reason=reason)


def test_a_newer_rule_that_is_lighter_is_applied() -> None:
    scene = examined(Scene())
    scene.law = changing(10_000)

    told = notified(scene, occurred_at="2022-08-22", basis=(NEW,))

    assert [(one.choice, one.text) for one in told.cited] == [(Choice.NEW, "新规定")]
    assert told.old_law_note == ""


def test_a_newer_rule_found_lighter_by_the_review_is_applied_with_the_reason() -> None:
    scene = examined(Scene())
    scene.law = changing(None)

    told = notified(
        scene, occurred_at="2022-08-22", basis=(NEW,), newer_law_reason=" 法制审核认为新规定较轻 "
    )

    assert told.newer_law_reason == "法制审核认为新规定较轻"
    assert [one.choice for one in told.cited] == [Choice.REVIEW]


def test_a_clause_not_yet_in_force_is_not_cited() -> None:
    scene = examined(Scene())
    scene.law = changing(10_000)

    with pytest.raises(ClauseNotInForce) as refused:
        notified(scene, basis=(NEW,))

    assert refused.value.sentence() == (
        "不能引用《道路法典》第九条：《道路法典》第九条在行为终了时和作出决定时均不在施行期内。"
    )


@pytest.mark.parametrize(
    ("act", "continuing", "ended"),
    [
        ("2022-06-01/2022-06-30", False, date(2022, 6, 30)),
        ("2022-06-01/2022-06-30", True, date(2022, 7, 13)),
        ("约1996", False, date(1996, 12, 31)),
    ],
)
def test_the_act_ended_on_its_last_day_or_was_still_going_on(act: str, continuing: bool, ended: date) -> None:
    case = investigating(Scene()).case
    assert case.filing is not None
    case.filing = replace(case.filing, act_date=When.parse(act), continuing=continuing)

    assert act_ended(case, date(2022, 9, 2)) == ended


def test_of_a_case_not_filed_the_day_itself_counts() -> None:
    case = investigating(Scene()).case
    case.filing = None

    assert act_ended(case, date(2022, 9, 2)) == date(2022, 9, 2)
