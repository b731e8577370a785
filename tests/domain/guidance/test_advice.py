"""一步一指导: every step is spoken of, and what is said of documents and time limits is what the steps do."""

import re
from pathlib import Path
from typing import ClassVar

import pytest

from domain.case.document import DocumentKind
from domain.case.step import Step
from domain.deadlines.table import RULE_BY_ID
from domain.guidance.advice import ADVICE, advice_on
from domain.guidance.decision import DECISION
from domain.guidance.investigation import INVESTIGATION
from domain.guidance.lead import LEAD
from domain.guidance.performance import PERFORMANCE
from domain.guidance.prerequisites import PREREQUISITES
from domain.steps import STEP_BY_NAME, STEPS
from domain.steps.start_check import StartCheck

SOURCES = Path(__file__).parents[3] / "domain/steps"


ADVISED = [step for step in STEPS if step.name in ADVICE]


def test_every_advice_is_on_a_step() -> None:
    assert set(ADVICE) <= set(STEP_BY_NAME)


def test_a_step_nobody_has_written_about_speaks_with_its_own_title() -> None:
    class Unheard(StartCheck):
        title: ClassVar = "新步骤"

    Unheard.name = "unheard"

    assert advice_on(Unheard).wording == "办理新步骤。"
    assert advice_on(StartCheck) is ADVICE["start-check"]


def test_a_step_is_spoken_of_in_one_phase_only() -> None:
    assert len(ADVICE) == sum(len(phase) for phase in (LEAD, INVESTIGATION, DECISION, PERFORMANCE))


@pytest.mark.parametrize("step", ADVISED, ids=lambda step: step.name)
def test_the_wording_is_a_whole_sentence_and_each_mistake_a_phrase(step: type[Step]) -> None:
    advice = ADVICE[step.name]

    assert advice.wording.endswith(("。", "？")) and len(advice.wording) > 10
    assert advice.mistakes
    assert all(one == one.strip() and not one.endswith("。") for one in advice.mistakes)
    assert len(set(advice.mistakes)) == len(advice.mistakes)


@pytest.mark.parametrize("step", ADVISED, ids=lambda step: step.name)
def test_the_documents_told_are_those_the_step_numbers(step: type[Step]) -> None:
    source = (SOURCES / f"{step.name.replace('-', '_')}.py").read_text("utf-8")
    named = {DocumentKind[name] for name in re.findall(r"DocumentKind\.([A-Z_]+)\b", source)}
    numbers = bool(re.search(r"desk\.(form_)?number\(", source))

    assert bool(ADVICE[step.name].makes) == numbers
    assert set(ADVICE[step.name].makes) <= named


def test_every_time_limit_of_the_table_begins_with_a_step() -> None:
    """A new time limit is told in the ``starts`` of the step with which it begins."""
    assert {rule for advice in ADVICE.values() for rule in advice.starts} == set(RULE_BY_ID)


def test_prerequisites_are_those_of_steps() -> None:
    assert set(PREREQUISITES) <= set(STEP_BY_NAME)
