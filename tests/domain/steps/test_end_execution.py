"""终结执行: nothing and nobody is left to execute against."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from domain.case.document import DocumentKind
from domain.case.executing import DecisionNotServed, ExecutionIsHalted
from domain.case.execution import EndGround, SuspensionGround
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.record.refusal import BadInput
from domain.record.when import SHANGHAI
from domain.steps.end_execution import ExecutionEnded, ThreeYearsMustHavePassed
from domain.steps.resume_execution import ResumeExecution
from tests.domain.given import DECISION_NUMBER, decision_served, penalised
from tests.domain.given_execution import END, SUSPEND, URGE, known_later
from tests.domain.given_revision import REVOKE
from tests.domain.scene import Scene
from tests.domain.steps.test_suspend_execution import both_served

NUMBER = "临孙综执终执字〔2022〕第001号"
THREE_YEARS = replace(END, occurred_at="2025-10-21", ground=EndGround.THREE_YEARS, facts="仍无能力履行")


@pytest.fixture
def scene() -> Scene:
    return decision_served(known_later(Scene()))


def test_execution_is_over(scene: Scene) -> None:
    (event,) = scene.take(END, by="chen")

    case = scene.case
    assert isinstance(event, ExecutionEnded)
    assert (event.decision, event.number) == (DECISION_NUMBER, NUMBER)
    assert case.stage is Stage.EXECUTION_ENDED
    assert case.documents[NUMBER].kind is DocumentKind.EXECUTION_END
    with pytest.raises(ExecutionIsHalted):
        scene.take(replace(URGE, occurred_at="2022-11-02"), by="zhang")
    with pytest.raises(ExecutionIsHalted):
        scene.take(END, by="chen")


def test_what_stands_still_may_end(scene: Scene) -> None:
    scene.take(SUSPEND, by="chen")

    scene.take(END, by="chen")

    assert scene.case.stage is Stage.EXECUTION_ENDED


def test_towards_one_party_it_ends_alone() -> None:
    scene = both_served()

    scene.take(replace(END, party="party-2", ground=EndGround.DISSOLVED), by="chen")

    assert scene.case.stage is Stage.SERVED
    assert scene.case.execution.ended("party-1") is None


@pytest.mark.parametrize(("party", "ground"), [("party-1", EndGround.DISSOLVED), ("party-2", EndGround.DIED)])
def test_a_person_dies_and_an_organisation_is_dissolved(party: str, ground: EndGround) -> None:
    with pytest.raises(BadInput) as refused:
        both_served().take(replace(END, party=party, ground=ground), by="chen")

    assert refused.value.field == "ground"


def test_a_revoked_decision_ends_its_execution(scene: Scene) -> None:
    revoked = replace(END, ground=EndGround.REVOKED, facts="已撤销")

    with pytest.raises(BadInput) as refused:
        scene.take(revoked, by="chen")
    scene.take(REVOKE, by="chen")
    (event,) = scene.take(revoked, by="chen")

    assert refused.value.field == "ground"
    assert isinstance(event, ExecutionEnded)
    assert event.decision == DECISION_NUMBER


@pytest.mark.parametrize(("day", "over"), [("2025-10-20", False), ("2025-10-21", True)])
def test_three_full_years_of_standing_still_end_it(scene: Scene, day: str, over: bool) -> None:
    scene.now = datetime(2025, 12, 31, 18, 0, tzinfo=SHANGHAI)
    scene.take(SUSPEND, by="chen")
    ended = replace(THREE_YEARS, occurred_at=day)

    if over:
        scene.take(ended, by="chen")
        assert scene.case.stage is Stage.EXECUTION_ENDED
    else:
        with pytest.raises(ThreeYearsMustHavePassed) as refused:
            scene.take(ended, by="chen")
        assert "2025-10-20期满" in refused.value.sentence()


def test_only_inability_ends_it_after_three_years(scene: Scene) -> None:
    scene.now = datetime(2025, 12, 31, 18, 0, tzinfo=SHANGHAI)
    scene.take(replace(SUSPEND, ground=SuspensionGround.THIRD_PARTY), by="chen")

    with pytest.raises(ThreeYearsMustHavePassed):
        scene.take(THREE_YEARS, by="chen")


def test_a_suspension_that_was_lifted_counts_no_more(scene: Scene) -> None:
    scene.now = datetime(2025, 12, 31, 18, 0, tzinfo=SHANGHAI)
    scene.take(SUSPEND, by="chen")
    scene.take(ResumeExecution(occurred_at="2023-02-01", party="party-1", reason="已有收入"), by="chen")

    with pytest.raises(ThreeYearsMustHavePassed):
        scene.take(THREE_YEARS, by="chen")


def test_before_the_service_nothing_is_executed() -> None:
    with pytest.raises(DecisionNotServed):
        penalised(Scene()).take(END, by="chen")


def test_a_case_officer_does_not_end_it(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(END, by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [({"party": "party-9"}, "party"), ({"facts": " "}, "facts"), ({"proof": " "}, "proof")],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(END, **change), by="chen")

    assert refused.value.field == field
