"""延长办案期限: once, before the ninety days are over, on another rule's ground, counted from the filing."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.duty import DutiesMustBeSeparate
from domain.case.step import RoleRequired
from domain.case.stopped_clock import decision_due
from domain.deadlines.reckoner import reckon
from domain.people.role import Role
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from domain.steps.extend_decision_term import DecisionTermExtendedOnce, DecisionTermIsOver, ExtendDecisionTerm
from tests.domain.given import investigating
from tests.domain.given_investigation import RULE
from tests.domain.scene import Scene

EXTEND = ExtendDecisionTerm(
    occurred_at="2022-10-12", days=30, basis=RULE, reason="案情复杂，耕地破坏程度鉴定尚未出具"
)


def test_the_days_are_counted_with_the_ninety_from_the_filing() -> None:
    """Filed on 2022-07-14: ninety days end on 2022-10-12, a hundred and twenty on 2022-11-11."""
    scene = investigating(Scene())
    (event,) = scene.take(EXTEND, by="chen")

    case, calendar = scene.case, scene.desk("chen").calendar
    assert decision_due(case, calendar) == date(2022, 11, 11)
    assert f"依据{RULE}（待核实）批准延长办案期限30日（原至2022-10-12）" in event.describe()
    (fourteenth,) = [one for one in reckon(case, calendar, date(2022, 10, 13)) if one.rule.id == "T14"]
    assert fourteenth.raw_due == date(2022, 11, 11)
    assert (fourteenth.mark, fourteenth.mark.label[:3]) == (Certainty.MEMORY, "待核实")
    assert fourteenth.article == f"行政处罚法第六十条；{RULE}"


def test_after_the_last_day_nothing_is_extended() -> None:
    with pytest.raises(DecisionTermIsOver):
        investigating(Scene()).take(replace(EXTEND, occurred_at="2022-10-13"), by="chen")


def test_it_is_extended_once() -> None:
    scene = investigating(Scene())
    scene.take(replace(EXTEND, days=10), by="chen")

    with pytest.raises(DecisionTermExtendedOnce):
        scene.take(EXTEND, by="chen")


def test_a_case_officer_does_not_extend_it() -> None:
    with pytest.raises(RoleRequired):
        investigating(Scene()).take(EXTEND, by="zhang")
    scene = investigating(Scene())
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-07-01")
    scene.officers["zhang"].assign_post(entry, unit=scene.case.unit, role=Role.HEAD, since=date(2022, 7, 1))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(EXTEND, by="zhang", role=Role.HEAD)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"days": 0}, "days"),
        ({"days": 31}, "days"),
        ({"basis": " "}, "basis"),
        ({"basis": "某规定"}, "basis"),
        ({"basis": "《中华人民共和国行政处罚法》第六十条"}, "basis"),
        ({"reason": " "}, "reason"),
    ],
    ids=["零日", "超过三十日", "没有依据", "依据没有条款", "行政处罚法本身", "没有理由"],
)
def test_bad_input_names_the_field(change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        investigating(Scene()).take(replace(EXTEND, **change), by="chen")

    assert refused.value.field == field
