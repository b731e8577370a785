"""代履行决定: harm, an order not complied with, an urging in vain; or a clearing that cannot wait."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.document import DocumentKind
from domain.case.duty import DutiesMustBeSeparate
from domain.case.executing import ExecutionIsStayed, NothingOverdue, UrgingMustComeFirst, UrgingTermRunning
from domain.case.execution import SubstitutePerformance
from domain.case.own_enforcement import NotOnPublicHolidays
from domain.case.remedy import RemedyKind
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.decide_substitute_performance import (
    PerformerMustBeUnrelated,
    SubstitutePerformanceDecided,
)
from tests.domain.given import (
    NOTICE_NUMBER,
    ORDER_NUMBER,
    checking,
    handed_over,
    order_corrected,
    order_served,
    penalised,
)
from tests.domain.given_execution import (
    SUBSTITUTE,
    SUBSTITUTE_NUMBER,
    URGE_ORDER,
    URGING_NUMBER,
    enforced,
    known_later,
    order_urged,
)
from tests.domain.given_revision import FILED
from tests.domain.scene import Scene

IMMEDIATE = replace(
    SUBSTITUTE,
    occurred_at="2022-06-30T11:00",
    planned_on=date(2022, 6, 30),
    order="",
    immediate=True,
    immediate_reason="土方堆满村道，车辆无法通行，当事人没有机械不能清除",
)


@pytest.fixture
def scene() -> Scene:
    return order_urged(known_later(Scene()))


def test_another_is_to_do_what_the_party_did_not(scene: Scene) -> None:
    (event,) = scene.take(SUBSTITUTE, by="chen")

    case = scene.case
    assert isinstance(event, SubstitutePerformanceDecided)
    assert (event.urging, event.performer) == (URGING_NUMBER, Personal("孙吉镇某养护队", "performer"))
    assert [one.organ for one in event.remedies] == ["临猗县人民政府", "临猗县人民法院"]
    assert case.execution.substitutes == (
        SubstitutePerformance(SUBSTITUTE_NUMBER, "party-1", ORDER_NUMBER, date(2022, 7, 25), False, 180_000),
    )
    assert case.documents[SUBSTITUTE_NUMBER].kind is DocumentKind.SUBSTITUTE_PERFORMANCE
    assert case.documents[SUBSTITUTE_NUMBER].party == "party-1"
    assert "养护队" not in event.describe()
    assert "费用预算1,800.00元" in event.describe()


def test_before_the_filing_the_case_stays_where_it_is(scene: Scene) -> None:
    scene.take(SUBSTITUTE, by="chen")

    assert scene.case.stage is Stage.CHECKING


def test_after_the_service_of_the_decision_the_case_is_being_enforced() -> None:
    assert enforced(Scene()).case.stage is Stage.ENFORCING


def test_an_order_that_was_complied_with_leaves_nothing_to_do() -> None:
    with pytest.raises(NothingOverdue):
        order_corrected(Scene()).take(SUBSTITUTE, by="chen")


def test_an_order_is_urged_first() -> None:
    with pytest.raises(UrgingMustComeFirst):
        order_served(Scene()).take(SUBSTITUTE, by="chen")


def test_an_urging_counts_from_its_service() -> None:
    scene = order_served(Scene())
    scene.take(URGE_ORDER, by="zhang")

    with pytest.raises(UrgingMustComeFirst):
        scene.take(SUBSTITUTE, by="chen")


@pytest.mark.parametrize(
    ("due_on", "planned_on", "allowed"),
    [
        (date(2022, 7, 16), date(2022, 7, 19), False),
        (date(2022, 7, 16), date(2022, 7, 20), True),
        (date(2022, 7, 20), date(2022, 7, 20), False),
        (date(2022, 7, 20), date(2022, 7, 21), True),
    ],
    ids=["两个工作日", "第三个工作日", "催告期限当日", "催告期限次日"],
)
def test_three_working_days_and_the_term_given_pass_first(
    due_on: date, planned_on: date, allowed: bool
) -> None:
    """Served on Friday 2022-07-15: the third working day is Wednesday 2022-07-20."""
    scene = order_served(Scene())
    scene.take(replace(URGE_ORDER, due_on=due_on), by="zhang")
    handed_over(scene, URGING_NUMBER, "2022-07-15")
    soon = replace(SUBSTITUTE, occurred_at="2022-07-18", planned_on=planned_on)

    if allowed:
        scene.take(soon, by="chen")
        assert scene.case.execution.substitutes[0].planned_on == planned_on
    else:
        with pytest.raises(UrgingTermRunning):
            scene.take(soon, by="chen")


def test_nothing_is_enforced_on_a_public_holiday(scene: Scene) -> None:
    with pytest.raises(NotOnPublicHolidays) as refused:
        scene.take(replace(SUBSTITUTE, planned_on=date(2022, 10, 3)), by="chen")

    assert "国庆" in refused.value.sentence()


def test_while_the_order_is_stayed_nobody_performs_it(scene: Scene) -> None:
    against_order = replace(
        FILED,
        occurred_at="2022-07-19",
        applied_on=date(2022, 7, 18),
        document=ORDER_NUMBER,
        kind=RemedyKind.RECONSIDERATION,
        stayed=True,
        stay_reason="复议机关决定停止执行",
    )
    scene.take(against_order, by="zhang")

    with pytest.raises(ExecutionIsStayed):
        scene.take(SUBSTITUTE, by="chen")


def test_a_performer_with_an_interest_is_refused(scene: Scene) -> None:
    with pytest.raises(PerformerMustBeUnrelated):
        scene.take(replace(SUBSTITUTE, unrelated=False), by="chen")


def test_what_blocks_a_road_is_cleared_at_once_without_order_or_urging() -> None:
    scene = checking(Scene())

    (event,) = scene.take(IMMEDIATE, by="chen")

    assert "立即实施代履行（土方堆满村道" in event.describe()
    assert scene.case.execution.substitutes[0].immediate


def test_a_clearing_at_once_says_why() -> None:
    with pytest.raises(BadInput) as refused:
        checking(Scene()).take(replace(IMMEDIATE, immediate_reason=" "), by="chen")

    assert refused.value.field == "immediate_reason"


def test_a_case_officer_does_not_decide(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(SUBSTITUTE, by="zhang")


def test_who_reviewed_the_case_does_not_decide() -> None:
    scene = penalised(order_urged(known_later(Scene())))
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-07-01")
    scene.officers["liu"].assign_post(entry, unit=scene.case.unit, role=Role.HEAD, since=date(2022, 7, 1))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(
            replace(SUBSTITUTE, occurred_at="2022-09-06", planned_on=date(2022, 9, 7)),
            by="liu",
            role=Role.HEAD,
        )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"order": ""}, "order"),
        ({"order": NOTICE_NUMBER}, "order"),
        ({"order": URGING_NUMBER}, "order"),
        ({"harm_facts": " "}, "harm_facts"),
        ({"basis": ("行政强制法",)}, "basis.0"),
        ({"manner": " "}, "manner"),
        ({"object": " "}, "object"),
        ({"performer": " "}, "performer"),
        ({"budget_fen": -1}, "budget_fen"),
        ({"court": " "}, "court"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(SUBSTITUTE, **change), by="chen")

    assert refused.value.field == field


def test_it_is_not_planned_before_it_is_decided() -> None:
    with pytest.raises(BadInput) as refused:
        checking(Scene()).take(replace(IMMEDIATE, planned_on=date(2022, 6, 29)), by="chen")

    assert refused.value.field == "planned_on"
