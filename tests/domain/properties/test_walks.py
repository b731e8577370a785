"""Two thousand random histories: what the guards let through keeps every rule that can be read off the events.

A failure names its seed; ``played(seed)`` in ``playing`` walks the same way again.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from domain.case.case import Case
from domain.case.stage import Stage
from domain.case.step import RoleRequired, Step, StepNotAllowedNow
from domain.record.entry import Actor
from domain.record.fold import fold
from tests.domain.properties.facts import FACTS
from tests.domain.properties.playing import played
from tests.domain.properties.walker import DRAFTS, Walk
from tests.domain.scene import TOWN, Scene

WALKS, BLOCK = 2_000, 100
BLOCKS = range(0, WALKS, BLOCK)

pytestmark = pytest.mark.xdist_group("walks")
"""On one worker: the walks are played once and looked at by every test."""


class Survey:
    """Of a block of walks: how often each step was accepted, a case of each stage, and what broke a rule."""

    def __init__(self, first: int) -> None:
        self.accepted: Counter[type[Step]] = Counter()
        self.stated: dict[type[Step], Step] = {}
        self.cases: dict[Stage, Case] = {}
        self.broken: list[str] = []
        for seed in range(first, first + BLOCK):
            walk = played(seed)
            self.accepted += walk.accepted
            self.stated |= {step: stated for step, (stated, _) in walk.drafts.items()}
            for stage in walk.reached.keys() - self.cases.keys():
                self.cases[stage] = fold(walk.history[: walk.reached[stage]])
            self.broken += [problem for fact in FACTS if (problem := _broken(fact, walk))]


def _broken(fact: Callable[[Walk], None], walk: Walk) -> str:
    try:
        fact(walk)
    except AssertionError as problem:
        return f"seed {walk.seed}: {fact.__name__}: {problem}"
    return ""


@cache
def survey(first: int) -> Survey:
    return Survey(first)


@pytest.mark.parametrize("first", BLOCKS)
def test_every_rule_holds_of_every_history(first: int) -> None:
    assert survey(first).broken == []


def test_every_step_that_has_a_draft_is_accepted_somewhere() -> None:
    accepted = sum((survey(first).accepted for first in BLOCKS), Counter())
    assert [step.name for step in DRAFTS if not accepted[step]] == []


def case_at(stage: Stage) -> Case:
    return next(cases[stage] for first in BLOCKS if stage in (cases := survey(first).cases))


def stated_of(step: type[Step]) -> Step:
    """One that was accepted somewhere."""
    return next(one[step] for first in BLOCKS if step in (one := survey(first).stated))


@pytest.mark.parametrize("stage", Stage)
def test_no_step_is_taken_outside_its_stages(stage: Stage) -> None:
    case, desk = case_at(stage), Scene().desk("chen")

    for step in DRAFTS:
        if stage not in step.allowed_in:
            holder = replace(desk, actor=Actor("nobody", "某人", step.roles[0].value, TOWN))
            with pytest.raises(StepNotAllowedNow):
                stated_of(step).take(case, holder)
            with pytest.raises(RoleRequired):
                stated_of(step).take(case, replace(desk, actor=Actor("nobody", "某人", "", TOWN)))
