"""催告: four contents, and only for what is overdue."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.executing import DecisionNotServed, ExecutionIsHalted, ExecutionIsStayed, NothingOverdue
from domain.case.execution import Urging
from domain.case.guards import TwoOfficersRequired
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.record.refusal import BadInput
from domain.steps.urge_performance import PerformanceUrged, UrgingMustBeComplete
from tests.domain.given import (
    DECISION_NUMBER,
    NOTICE_NUMBER,
    ORDER_NUMBER,
    decision_served,
    order_corrected,
    order_served,
    ordered,
    penalised,
)
from tests.domain.given_execution import (
    PAYMENT,
    SURCHARGE,
    SUSPEND,
    URGE,
    URGE_ORDER,
    URGING_NUMBER,
    deferred,
    known_later,
)
from tests.domain.given_revision import FILED
from tests.domain.scene import Scene


@pytest.fixture
def scene() -> Scene:
    return decision_served(known_later(Scene()))


def test_an_urging_is_a_document_to_serve(scene: Scene) -> None:
    (event,) = scene.take(URGE, by="zhang")

    case = scene.case
    assert isinstance(event, PerformanceUrged)
    assert event.actor.certificates == ("1408zhang", "1408li")
    assert case.execution.urgings == (
        Urging(URGING_NUMBER, "party-1", DECISION_NUMBER, date(2022, 9, 26), date(2022, 10, 13), 100_000),
    )
    assert case.documents[URGING_NUMBER] == Document(
        URGING_NUMBER, DocumentKind.URGING, "party-1", date(2022, 9, 26), date(2022, 10, 13)
    )
    assert case.stage is Stage.SERVED
    assert (Duty.HANDLE, "li") in case.duties
    assert "催告party-1于2022-10-13前缴纳1,000.00元" in event.describe()


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"manner": " "}, "履行义务的方式"),
        ({"rights_told": False}, "陈述权和申辩权"),
        ({"amount_fen": 0}, "金额"),
        ({"payment": " "}, "给付方式"),
        ({"manner": "", "payment": ""}, "履行义务的方式、给付方式"),
    ],
)
def test_each_of_the_four_contents_is_stated(scene: Scene, change: dict[str, Any], missing: str) -> None:
    with pytest.raises(UrgingMustBeComplete) as refused:
        scene.take(replace(URGE, **change), by="zhang")

    assert f"缺少：{missing}。" in refused.value.sentence()


def test_nothing_is_urged_on_the_last_day_of_the_term(scene: Scene) -> None:
    with pytest.raises(NothingOverdue) as refused:
        scene.take(replace(URGE, occurred_at="2022-09-20"), by="zhang")
    scene.take(replace(URGE, occurred_at="2022-09-21"), by="zhang")

    assert "2022-09-20" in refused.value.sentence()


def test_an_unserved_decision_is_not_urged() -> None:
    with pytest.raises(DecisionNotServed):
        penalised(Scene()).take(URGE, by="zhang")


def test_what_is_paid_is_not_urged(scene: Scene) -> None:
    scene.take(replace(PAYMENT, occurred_at="2022-09-15", amount_fen=100_000), by="zhang")

    with pytest.raises(NothingOverdue):
        scene.take(URGE, by="zhang")


def test_inside_a_deferral_only_the_late_instalment_is_urged() -> None:
    scene = deferred(Scene())

    with pytest.raises(NothingOverdue):
        scene.take(URGE, by="zhang")
    late = replace(URGE, occurred_at="2022-10-24", due_on=date(2022, 11, 3), amount_fen=40_000)
    scene.take(late, by="zhang")

    assert scene.case.execution.urgings[0].amount_fen == 40_000


def test_an_imposed_surcharge_is_urged_with_the_fine(scene: Scene) -> None:
    scene.take(replace(SURCHARGE, occurred_at="2022-09-25"), by="chen")

    with pytest.raises(BadInput) as refused:
        scene.take(URGE, by="zhang")
    scene.take(replace(URGE, amount_fen=115_000), by="zhang")

    assert (refused.value.field, refused.value.problem) == ("amount_fen", "应催告的金额为1,150.00元")


def test_a_surcharge_left_after_the_fine_is_urged(scene: Scene) -> None:
    scene.take(replace(SURCHARGE, occurred_at="2022-09-25"), by="chen")
    scene.take(replace(PAYMENT, occurred_at="2022-09-25", amount_fen=100_000), by="zhang")

    scene.take(replace(URGE, amount_fen=15_000), by="zhang")

    assert scene.case.execution.urgings[0].amount_fen == 15_000


def test_an_order_not_complied_with_is_urged_without_money() -> None:
    scene = order_served(Scene())

    with pytest.raises(NothingOverdue):
        scene.take(replace(URGE_ORDER, occurred_at="2022-07-11"), by="zhang")
    (event,) = scene.take(URGE_ORDER, by="zhang")

    assert f"催告party-1于2022-07-20前履行{ORDER_NUMBER}" in event.describe()
    assert scene.case.stage is Stage.CHECKING


def test_an_order_found_done_is_not_urged() -> None:
    with pytest.raises(NothingOverdue):
        order_corrected(Scene()).take(URGE_ORDER, by="zhang")


def test_nothing_is_urged_while_execution_is_stayed(scene: Scene) -> None:
    scene.take(replace(FILED, stayed=True, stay_reason="复议机关决定停止执行"), by="zhang")

    with pytest.raises(ExecutionIsStayed):
        scene.take(replace(URGE, occurred_at="2022-10-20", due_on=date(2022, 11, 3)), by="zhang")


def test_a_remedy_alone_does_not_stop_the_urging(scene: Scene) -> None:
    scene.take(FILED, by="zhang")

    scene.take(replace(URGE, occurred_at="2022-10-20", due_on=date(2022, 11, 3)), by="zhang")

    assert len(scene.case.execution.urgings) == 1


def test_nothing_is_urged_while_execution_is_suspended(scene: Scene) -> None:
    scene.take(SUSPEND, by="chen")

    with pytest.raises(ExecutionIsHalted):
        scene.take(replace(URGE, occurred_at="2022-10-21", due_on=date(2022, 11, 3)), by="zhang")


def test_two_officers_urge(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(URGE, officers=("zhang",)), by="zhang")


def test_the_head_does_not_urge(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(URGE, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"document": "没有的文号"}, "document"),
        ({"document": NOTICE_NUMBER}, "document"),
        ({"due_on": date(2022, 9, 26)}, "due_on"),
        ({"amount_fen": 99_999}, "amount_fen"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(URGE, **change), by="zhang")

    assert refused.value.field == field


def test_an_order_that_was_not_served_binds_nobody() -> None:
    with pytest.raises(BadInput) as refused:
        ordered(Scene()).take(URGE_ORDER, by="zhang")

    assert refused.value.field == "document"
