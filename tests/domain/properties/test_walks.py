"""Two thousand random histories: what the guards let through keeps every rule that can be read off the events.

A failure names its seed; ``played(seed)`` in ``playing`` walks the same way again.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from domain.case.case import Case
from domain.case.stage import LIVE, Stage
from domain.case.step import RoleRequired, Step, StepNotAllowedNow
from domain.record.entry import Actor
from domain.record.fold import fold
from domain.record.refusal import Refusal
from tests.domain.properties.facts import FACTS
from tests.domain.properties.playing import played
from tests.domain.properties.walker import DRAFTS, Walk
from tests.domain.scene import TOWN, Scene

WALKS, BLOCK = 2_000, 100


def _broken(fact: Callable[[Walk], None], walk: Walk) -> str:
    try:
        fact(walk)
    except AssertionError as problem:
        return f"seed {walk.seed}: {fact.__name__}: {problem}"
    return ""


@pytest.mark.parametrize("first", range(0, WALKS, BLOCK))
def test_every_rule_holds_of_every_history(first: int) -> None:
    walks = (played(seed) for seed in range(first, first + BLOCK))

    assert [problem for walk in walks for fact in FACTS if (problem := _broken(fact, walk))] == []


class Reach:
    """Of the first walks, as many as it takes: every step as it was accepted somewhere, a case of each living stage."""

    def __init__(self) -> None:
        self.stated: dict[type[Step], Step] = {}
        self.cases: dict[Stage, Case] = {}
        for seed in range(WALKS):
            walk = played(seed)
            self.stated = {step: stated for step, (stated, _) in walk.drafts.items()} | self.stated
            for stage in walk.reached.keys() - self.cases.keys():
                self.cases[stage] = fold(walk.history[: walk.reached[stage]])
            if self.stated.keys() >= DRAFTS.keys() and self.cases.keys() >= set(LIVE):
                break


@cache
def reach() -> Reach:
    return Reach()


def test_every_step_that_has_a_draft_is_accepted_somewhere() -> None:
    assert [step.name for step in DRAFTS if step not in reach().stated] == []


@pytest.mark.parametrize("stage", [one for one in Stage if one in LIVE])
def test_no_step_is_taken_outside_its_stages_whoever_asks(stage: Stage) -> None:
    case, desk = reach().cases[stage], Scene().desk("chen")

    for step in DRAFTS:
        if stage not in step.allowed_in:
            for role in (step.roles[0].value, ""):
                somebody = replace(desk, actor=Actor("nobody", "某人", role, TOWN))
                with pytest.raises(StepNotAllowedNow) as refused:
                    reach().stated[step].take(case, somebody)
                assert refused.value.article == step.articles


@pytest.mark.parametrize("stage", [one for one in Stage if one in LIVE])
def test_no_step_is_taken_in_its_stages_by_who_has_no_post(stage: Stage) -> None:
    case, desk = reach().cases[stage], Scene().desk("chen")
    nobody = replace(desk, actor=Actor("nobody", "某人", "", TOWN))
    fitting = [step for step in DRAFTS if _in_its_stage(step, case)]

    for step in fitting:
        with pytest.raises(RoleRequired):
            reach().stated[step].take(case, nobody)
    assert fitting


def _in_its_stage(step: type[Step], case: Case) -> bool:
    try:
        step.check_stage(case)
    except Refusal:
        return False
    return True
