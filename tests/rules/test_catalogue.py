"""The catalogues are complete: steps, refusals, permissions."""

from dataclasses import fields
from pathlib import Path

import pytest

from application.permissions import RULES
from domain.case.opening import OpeningStep
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.refusal import Refusal
from domain.steps import STEPS

ROOT = Path(__file__).parents[2]
TESTS = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))


def test_every_step_file_stands_in_the_table_of_contents() -> None:
    files = {path.stem.replace("_", "-") for path in (ROOT / "domain/steps").glob("*.py")} - {"--init--"}

    assert files == {step.name for step in STEPS}


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_a_step_states_its_title_article_roles_stages_and_labels(step: type[Step]) -> None:
    assert step.title and "法" in step.articles
    assert step.roles and set(step.roles) <= set(Role)
    assert issubclass(step, OpeningStep) or (set(step.allowed_in) <= set(Stage) and step.allowed_in)
    unlabelled = [one.name for one in fields(step) if "label" not in one.metadata]
    assert unlabelled == []


@pytest.mark.parametrize("refusal", Refusal.catalogue.values(), ids=lambda refusal: refusal.code())
def test_a_refusal_names_its_article_and_a_remedy_in_two_languages(refusal: type[Refusal]) -> None:
    assert any(mark in refusal.article for mark in "法规例定")
    assert all(text.strip() for text in (*refusal.zh, *refusal.en))
    assert refusal.zh[0].endswith(("。", "；"))


@pytest.mark.parametrize("refusal", Refusal.catalogue.values(), ids=lambda refusal: refusal.code())
def test_a_refusal_is_raised_by_a_test(refusal: type[Refusal]) -> None:
    assert refusal.__name__ in TESTS or refusal.code() in TESTS


def test_every_operation_is_somebodys() -> None:
    assert [name for name, rule in RULES.items() if not rule.roles] == []
