"""What a case asks of whom: by its stage, by what was sent back, by what only the head can decide."""

from collections.abc import Callable

import pytest

from domain.case.proceedings import Outcome
from domain.case.stage import OPEN, Stage
from domain.guidance.work import LEAVES, Work, WorkKind, work_of
from domain.people.role import Role
from domain.steps import STEP_BY_NAME
from domain.steps.decide_closing import ClosingChoice, DecideClosing
from domain.steps.decide_filing import DecideFiling, FilingChoice
from domain.steps.seize_property import MeasureApproval
from tests.domain.given import (
    checking,
    closed,
    closing_requested,
    concluded,
    decision_served,
    examined,
    filing_requested,
    investigating,
    lead,
    notified,
    penalised,
    reviewed,
)
from tests.domain.given_branches import seized
from tests.domain.given_investigation import returned, supplemented, suspended
from tests.domain.scene import Scene

OURS = ("zhang", "li")
HEAD = (Role.HEAD,)
RETURNED, WAITING, NEXT, ELSEWHERE = WorkKind.RETURNED, WorkKind.WAITING, WorkKind.NEXT, WorkKind.ELSEWHERE


def filing_returned(scene: Scene) -> Scene:
    filing_requested(scene)
    scene.take(
        DecideFiling(occurred_at="2022-07-14", decision=FilingChoice.RETURN, opinion="补充现场照片"),
        by="chen",
    )
    return scene


def closing_returned(scene: Scene) -> Scene:
    closing_requested(scene)
    on = scene.case.closing.requested_on if scene.case.closing else None
    scene.take(
        DecideClosing(occurred_at=f"{on}", decision=ClosingChoice.RETURN, opinion="补充缴款凭证"), by="chen"
    )
    return scene


def waits(step: str, *roles: Role) -> tuple[Work, ...]:
    return (Work(WAITING, step, roles=roles), Work(ELSEWHERE, step, officers=OURS))


def goes_on(step: str, kind: WorkKind = NEXT) -> tuple[Work, ...]:
    return (Work(kind, step, officers=OURS),)


@pytest.mark.parametrize(
    ("given", "work"),
    [
        (checking, goes_on("request-filing")),
        (filing_requested, waits("decide-filing", Role.HEAD)),
        (filing_returned, goes_on("request-filing", RETURNED)),
        (investigating, goes_on("conclude-investigation")),
        (suspended, waits("resume-investigation", Role.HEAD)),
        (concluded, waits("review-legality", Role.LEGAL_REVIEWER)),
        (reviewed, waits("examine-result", Role.HEAD)),
        (returned, goes_on("supplement-investigation", RETURNED)),
        (lambda scene: supplemented(returned(scene), "2022-08-01"), goes_on("conclude-investigation")),
        (examined, goes_on("notify-penalty")),
        (lambda scene: examined(scene, Outcome.NO_PENALTY), waits("decide-no-penalty", Role.HEAD)),
        (notified, waits("decide-penalty", Role.HEAD)),
        (penalised, goes_on("serve-document")),
        (decision_served, goes_on("request-closing")),
        (closing_requested, waits("decide-closing", Role.HEAD)),
        (closing_returned, goes_on("request-closing", RETURNED)),
    ],
    ids=lambda part: getattr(part, "__name__", None),
)
def test_the_case_asks_for_the_step_that_leaves_its_stage(
    given: Callable[[Scene], Scene], work: tuple[Work, ...]
) -> None:
    assert work_of(given(Scene()).case) == work


def test_a_lead_nobody_has_yet_waits_for_who_assigns_it() -> None:
    (waiting, nobody) = work_of(lead(Scene()).case)

    assert (waiting.step, waiting.roles) == ("start-check", (Role.TEAM_LEADER, Role.HEAD))
    assert nobody.officers == ()


def test_a_closed_case_waits_for_the_archive_alone() -> None:
    assert work_of(closed(Scene()).case) == (Work(WAITING, "archive-file", roles=(Role.ARCHIVIST,)),)


def test_an_urgent_measure_waits_for_the_heads_approval() -> None:
    scene = seized(Scene(), approval=MeasureApproval.URGENT, approver="", approved_at="")
    asked = [one.step for one in work_of(scene.case) if one.roles == HEAD]

    assert asked == ["ratify-seizure"]
    assert work_of(seized(Scene()).case) == goes_on("conclude-investigation")


def test_every_stage_that_asks_for_work_is_left_by_a_step_its_stage_allows() -> None:
    assert OPEN <= set(LEAVES)
    assert {step for stage, step in LEAVES.items() if stage not in STEP_BY_NAME[step].allowed_in} == set()
    assert {Stage.ARCHIVED, Stage.MERGED, Stage.FORWARDED, Stage.PAPER}.isdisjoint(LEAVES)
