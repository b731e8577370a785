"""How a walk goes: what happens in the world, which step comes next, and what is stated wrongly now and then."""

from dataclasses import MISSING, Field, fields, replace
from datetime import date, timedelta
from enum import Enum
from typing import Any, TypeVar

from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.powers.item import PowerKind
from domain.record.refusal import BadInput, Refusal
from domain.steps import STEP_BY_NAME, STEPS
from domain.steps.enter_paper_file import EnterPaperFile
from domain.steps.merge_cases import MergeCases
from domain.steps.register_lead import RegisterLead
from tests.domain.given import regranted, withdrawn
from tests.domain.given_links import MERGE, second_case
from tests.domain.properties import deciding, enforcing, inquiring, leads, people, performing
from tests.domain.properties.sensible import sensible
from tests.domain.properties.walker import DRAFTS, Walk
from tests.domain.scene import PEOPLE, ROAD

TABLES = (leads, people, inquiring, deciding, performing, enforcing)
"""Imported for the drafts they note."""

W = TypeVar("W", bound=Walk)
LENGTHS = (10, 20, 30, 44)
SELDOM = {
    "dismiss-lead": 0.3,
    "forward-lead": 0.3,
    "withdraw-case": 0.15,
    "transfer-to-organ": 0.15,
    "suspend-investigation": 0.3,
    "recuse-officer": 0.3,
    "replace-party": 0.3,
    "exclude-evidence": 0.3,
    "correct-record": 0.4,
    "revoke-decision": 0.5,
    "reopen-case": 0.6,
    "confirm-address": 0.4,
    "split-case": 0.4,
    "end-execution": 0.5,
    "serve-document": 3,
}


TAKEN = tuple(step for step in STEPS if step is not EnterPaperFile)
"""A walk is a case handled here; a file made on paper goes no further."""


def played(seed: int) -> Walk:
    """The walk of that seed."""
    return gone(Walk(seed))


def gone(walk: W) -> W:
    """The walk from its beginning to its end."""
    favoured = {step.name for step in walk.rng.sample(TAKEN, 8)}
    world_before(walk)
    attempt(walk, RegisterLead, honestly=True)
    for _ in range(walk.pick(LENGTHS)):
        step_on(walk, favoured)
    return walk


def step_on(walk: Walk, favoured: set[str]) -> None:
    """Nothing where the lead was refused."""
    if walk.history:
        _time_passes(walk)
        _world_meanwhile(walk)
        _next_step(walk, favoured)


def world_before(walk: Walk) -> None:
    if walk.chance(0.2):
        regranted(walk, powers=(PowerKind.PENALTY, PowerKind.MEASURE, PowerKind.EXECUTION))
    if walk.chance(0.7):
        walk.grant(replace(ROAD, code="JT-04"))
    if walk.chance(0.06):
        walk.on = max(walk.on, date(2022, 8, 1))
        walk.neighbour = second_case(walk)
        walk.save_numbers()


def _time_passes(walk: Walk) -> None:
    """Mostly days; once there is something to enforce, now and then months."""
    spans = [0] * 8 + [1, 1, 2, 3, 5, 8, 13]
    if walk.case.stage in (Stage.NOTIFIED, Stage.SERVED, Stage.COURT_APPLIED):
        spans += [13, 21]
    if walk.case.stage is Stage.SERVED and walk.case.execution.urgings:
        spans += [100, 190]
    walk.on = min(walk.on + timedelta(days=walk.pick(spans)), date(2025, 6, 29))


def _world_meanwhile(walk: Walk) -> None:
    """The county takes the power back from some later day on, or the neighbouring case is merged into this one."""
    last = walk.powers.last_grant("JT-01")
    if walk.chance(0.006) and last and last.withdrawn_on is None:
        withdrawn(walk, walk.later(31, 40).isoformat(), saving=walk.chance(0.5))
    if walk.neighbour and walk.case.stage is Stage.INVESTIGATING and walk.chance(0.1):
        merge = replace(MERGE, occurred_at=walk.day, other=walk.case.number, same_act=False, same_parties=())
        try:
            walk.neighbour.take(merge, by="chen")
        except (Refusal, BadInput):
            return
        walk.live, walk.neighbour = None, None


def _next_step(walk: Walk, favoured: set[str]) -> None:
    """One attempt: what a town would do next, any step that fits, or any at all. A step for which nothing could be stated
    is passed over."""
    if walk.chance(0.03):
        attempt(walk, walk.pick(TAKEN[1:]), honestly=False)
        return
    honestly = walk.chance(0.88)
    if walk.chance(0.5) and (name := sensible(walk)) and attempt(walk, STEP_BY_NAME[name], honestly=honestly):
        return
    fitting = [step for step in TAKEN if walk.case.stage in step.allowed_in]
    weights = [(4 if step.name in favoured else 1) * SELDOM.get(step.name, 1) for step in fitting]
    for step in walk.rng.choices(fitting, weights, k=6):
        if attempt(walk, step, honestly=honestly):
            return


def attempt(walk: Walk, step: type[Step], *, honestly: bool) -> bool:
    """Whether anything was stated; accepted or refused is noted in the walk."""
    drafted = DRAFTS[step](walk) if step in DRAFTS else None
    if drafted is None:
        return False
    stated, by = drafted if honestly else spoilt(walk, drafted)
    stage = walk.case.stage if walk.history else None
    try:
        walk.take(stated, by, None if honestly else walk.pick((*[None] * 30, *Role)))
    except (Refusal, BadInput) as problem:
        walk.refused[f"{step.name}: {type(problem).__name__}"] += 1
    else:
        walk.accepted[step] += 1
        walk.taken_at += [(step, stage)] if stage else []
        walk.reached.setdefault(walk.case.stage, len(walk.history))
        walk.drafts[step] = (stated, by)
        if step is MergeCases:
            walk.neighbour = None
    return True


def spoilt(walk: Walk, drafted: tuple[Step, str]) -> tuple[Step, str]:
    """One or two fields stated otherwise, or another person acting."""
    step, by = drafted
    for _ in range(walk.pick((1, 1, 2))):
        if walk.chance(0.25):
            by = walk.pick(list(PEOPLE))
            continue
        one = walk.pick(fields(step))
        step = replace(step, **{one.name: _otherwise(walk, one, getattr(step, one.name))})
    return step, by


def _otherwise(walk: Walk, one: "Field[Any]", value: Any) -> Any:
    """Another value of the same kind: blank, too early, too late, another member, less, more."""
    if one.name.endswith(("occurred_at", "ended_at", "_at", "act_date")) and isinstance(value, str):
        return walk.pick((walk.later(-400, -1).isoformat(), f"{walk.later(-30, 30)}T07:15", "2022-07", ""))
    if isinstance(value, bool):
        return not value
    if isinstance(value, Enum):
        return walk.pick(list(type(value)))
    if isinstance(value, date):
        return value + timedelta(days=walk.pick((-400, -30, -1, 1, 30, 400)))
    if isinstance(value, int):
        return walk.pick((0, -1, value + 1, value * 10))
    if isinstance(value, tuple):
        return walk.pick((value[1:], value + value[:1], ()))
    if isinstance(value, str):
        known = [*walk.case.parties, *walk.case.documents] if walk.history else []
        return walk.pick(("", "   ", "无此项", *known[-3:]))
    return one.default if one.default is not MISSING else value
