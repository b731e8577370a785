"""强制执行决定: a power a law gives, an urging in vain, an announcement, remedies whose terms are over."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.document import DocumentKind
from domain.case.executing import ExecutionIsStayed, NothingOverdue, UrgingMustComeFirst, UrgingTermRunning
from domain.case.execution import Enforcement, EnforcementManner
from domain.case.guards import PowerNotGranted
from domain.case.own_enforcement import (
    AnnouncementRequired,
    NotOnPublicHolidays,
    PowerToEnforceRequired,
    RemediesMustLapse,
)
from domain.case.remedy import RemedyKind
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.powers.item import PowerKind
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.decide_enforcement import EnforcementDecided
from domain.steps.recheck_urging import RecheckUrging, UrgingConclusion
from tests.domain.given import NOTICE_NUMBER, ORDER_NUMBER, decision_served, order_corrected, order_served
from tests.domain.given_execution import (
    ENFORCE,
    ENFORCEMENT_NUMBER,
    URGING_NUMBER,
    VILLAGE_BUILDING,
    demolition_decided,
    known_later,
    order_urged,
    own_power,
)
from tests.domain.given_revision import FILED
from tests.domain.scene import Scene

RESTORE = replace(
    ENFORCE,
    occurred_at="2022-07-21",
    manner=EnforcementManner.RESTORATION,
    planned_on=date(2022, 7, 25),
    announced_on=None,
    announced_until=None,
    announcement="",
)


@pytest.fixture
def scene() -> Scene:
    """The order served on 2022-07-01 is open to a suit until Tuesday 2023-01-03."""
    return order_urged(own_power(Scene()))


def test_the_town_pulls_down_what_a_law_lets_it(scene: Scene) -> None:
    (event,) = scene.take(ENFORCE, by="chen")

    case = scene.case
    assert isinstance(event, EnforcementDecided)
    assert (event.urging, event.grant.item.code) == (URGING_NUMBER, "GH-01")
    assert event.party_opinion == Personal("催告后当事人未提出陈述申辩", "party-1")
    assert [one.organ for one in event.remedies] == ["临猗县人民政府", "临猗县人民法院"]
    assert case.execution.enforcements == (
        Enforcement(
            ENFORCEMENT_NUMBER, "party-1", ORDER_NUMBER, EnforcementManner.DEMOLITION, date(2023, 3, 15)
        ),
    )
    assert case.documents[ENFORCEMENT_NUMBER].kind is DocumentKind.ENFORCEMENT
    assert "（已于2023-02-01公告），定于2023-03-15" in event.describe()
    assert "陈述申辩" not in event.describe()


def test_before_the_filing_the_case_stays_where_it_is() -> None:
    assert demolition_decided(Scene()).case.stage is Stage.CHECKING


def test_a_power_to_penalise_is_no_power_to_enforce() -> None:
    scene = known_later(Scene())
    scene.grant(replace(VILLAGE_BUILDING, powers=(PowerKind.PENALTY,)))

    with pytest.raises(PowerToEnforceRequired):
        order_urged(scene).take(ENFORCE, by="chen")


def test_an_item_the_town_does_not_hold_carries_nothing() -> None:
    with pytest.raises(PowerNotGranted):
        order_urged(known_later(Scene())).take(ENFORCE, by="chen")


def test_of_a_filed_case_the_item_is_one_of_the_filing() -> None:
    scene = decision_served(order_urged(own_power(Scene())))

    with pytest.raises(BadInput) as refused:
        scene.take(ENFORCE, by="chen")

    assert refused.value.field == "item"


@pytest.mark.parametrize(
    ("day", "allowed"), [("2023-01-03", False), ("2023-01-04", True)], ids=["期满当日", "期满次日"]
)
def test_nothing_is_demolished_while_a_remedy_is_open(scene: Scene, day: str, allowed: bool) -> None:
    soon = replace(
        ENFORCE, occurred_at=day, announced_on=date(2022, 12, 1), announced_until=date(2022, 12, 20)
    )

    if allowed:
        scene.take(soon, by="chen")
        assert scene.case.execution.enforcements
    else:
        with pytest.raises(RemediesMustLapse) as refused:
            scene.take(soon, by="chen")
        assert "2023-01-03" in refused.value.sentence()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"announced_on": None}, "没有登记公告日期"),
        ({"announced_on": date(2022, 6, 30)}, "早于"),
        ({"announced_until": date(2023, 2, 1)}, "不晚于公告之日"),
        ({"announced_until": date(2023, 3, 15)}, "尚未届满"),
    ],
    ids=["没有公告", "公告早于送达", "没有期限", "期限未满"],
)
def test_a_demolition_is_announced_with_a_term_of_its_own(
    scene: Scene, change: dict[str, Any], said: str
) -> None:
    with pytest.raises(AnnouncementRequired) as refused:
        scene.take(replace(ENFORCE, **change), by="chen")

    assert said in refused.value.sentence()


def test_to_clear_the_way_takes_neither_announcement_nor_lapsed_remedies(scene: Scene) -> None:
    scene.take(RESTORE, by="chen")

    assert scene.case.execution.enforcements[0].manner is EnforcementManner.RESTORATION


def test_an_order_complied_with_leaves_nothing_to_enforce() -> None:
    with pytest.raises(NothingOverdue):
        order_corrected(own_power(Scene())).take(ENFORCE, by="chen")


def test_an_order_is_urged_first_and_the_term_given_is_over() -> None:
    with pytest.raises(UrgingMustComeFirst):
        order_served(own_power(Scene())).take(ENFORCE, by="chen")

    with pytest.raises(UrgingTermRunning):
        order_urged(own_power(Scene())).take(replace(RESTORE, occurred_at="2022-07-20"), by="chen")


def test_an_answer_to_the_urging_that_was_adopted_stops_it(scene: Scene) -> None:
    adopted = RecheckUrging(
        occurred_at="2022-07-20",
        urging=URGING_NUMBER,
        received_on=date(2022, 7, 18),
        content="围墙系村里统一修建",
        officers=("zhang", "li"),
        conclusion=UrgingConclusion.STOP,
        reasons="经核实属实",
    )
    scene.take(adopted, by="zhang")

    with pytest.raises(UrgingMustComeFirst):
        scene.take(ENFORCE, by="chen")


def test_while_the_order_is_stayed_nothing_is_enforced(scene: Scene) -> None:
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
        scene.take(ENFORCE, by="chen")


def test_nothing_is_enforced_on_a_public_holiday(scene: Scene) -> None:
    with pytest.raises(NotOnPublicHolidays):
        scene.take(replace(ENFORCE, planned_on=date(2023, 5, 1)), by="chen")


def test_a_second_decision_waits_for_the_first(scene: Scene) -> None:
    scene.take(ENFORCE, by="chen")

    with pytest.raises(BadInput) as refused:
        scene.take(ENFORCE, by="chen")

    assert refused.value.field == "document"


def test_a_case_officer_does_not_decide(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(ENFORCE, by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"document": NOTICE_NUMBER}, "document"),
        ({"document": URGING_NUMBER}, "document"),
        ({"basis": ("城乡规划法",)}, "basis.0"),
        ({"reasons": " "}, "reasons"),
        ({"object": " "}, "object"),
        ({"party_opinion": " "}, "party_opinion"),
        ({"court": " "}, "court"),
        ({"announcement": " "}, "announcement"),
        ({"planned_on": date(2023, 3, 6)}, "planned_on"),
        ({"manner": EnforcementManner.RESTORATION}, "announced_on"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(ENFORCE, **change), by="chen")

    assert refused.value.field == field
