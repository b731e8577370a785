"""待办事项 — what a case asks of whom next: of its officers, or of whoever holds a post in its town (law: §3).

Told from the stage and from what is still undecided in it; whether the step may be taken today is for the step to say.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.case.case import Case
from domain.case.proceedings import Outcome
from domain.case.returning import returned_on
from domain.case.stage import Stage
from domain.people.role import Role
from domain.steps import STEP_BY_NAME


class WorkKind(StrEnum):
    """RETURNED: sent back, to be done again. WAITING: for a decision or review of one's post. NEXT: of one's own case.
    ELSEWHERE: one's own case, which waits for somebody else. DUE: a duty of one's own case whose clock runs."""

    RETURNED = "returned"
    WAITING = "waiting"
    NEXT = "next"
    ELSEWHERE = "elsewhere"
    DUE = "due"

    @property
    def label(self) -> str:
        return {
            "returned": "退回办理",
            "waiting": "待我审批办理",
            "next": "下一步骤",
            "elsewhere": "等待他人办理",
            "due": "期限",
        }[self.value]


@dataclass(frozen=True)
class Work:
    """``officers``: codes of those it is for; ``roles``: posts in the case's town it is for. ``step``: by its name."""

    kind: WorkKind
    step: str
    officers: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()


LEAVES: Final[dict[Stage, str]] = {
    Stage.LEAD: "start-check",
    Stage.CHECKING: "request-filing",
    Stage.FILING_REQUESTED: "decide-filing",
    Stage.INVESTIGATING: "conclude-investigation",
    Stage.SUSPENDED: "resume-investigation",
    Stage.CONCLUDED: "review-legality",
    Stage.EXAMINING: "examine-result",
    Stage.NOTIFIED: "decide-penalty",
    Stage.DECIDED: "serve-document",
    Stage.NOT_PENALISED: "request-closing",
    Stage.SERVED: "request-closing",
    Stage.ENFORCING: "request-closing",
    Stage.COURT_APPLIED: "record-court-ruling",
    Stage.EXECUTION_SUSPENDED: "resume-execution",
    Stage.EXECUTION_ENDED: "request-closing",
    Stage.WITHDRAWN: "request-closing",
    Stage.WITH_POLICE: "record-police-reply",
    Stage.TRANSFERRED: "record-transfer-reply",
    Stage.CLOSING_REQUESTED: "decide-closing",
    Stage.CLOSED: "archive-file",
    Stage.DISMISSED: "archive-file",
}
"""The step by which the procedure leaves a stage."""

EXAMINED: Final[dict[Outcome, str]] = {
    Outcome.PENALISE: "notify-penalty",
    Outcome.NO_PENALTY: "decide-no-penalty",
}


def work_of(case: Case) -> tuple[Work, ...]:
    """Nothing of a file made on paper, of a case merged into another, or of one in the archive."""
    return (*_main(case), *_undecided(case))


def _main(case: Case) -> Iterator[Work]:
    step = _next_step(case)
    if step is None:
        return
    roles = STEP_BY_NAME[step].roles
    handled = Role.CASE_OFFICER in roles and bool(case.officers)
    if not handled:
        yield Work(WorkKind.WAITING, step, roles=roles)
    if case.stage not in (Stage.CLOSED, Stage.DISMISSED):
        kind = WorkKind.RETURNED if _sent_back(case) else WorkKind.NEXT
        yield Work(kind if handled else WorkKind.ELSEWHERE, step, officers=case.officers)


def _next_step(case: Case) -> str | None:
    if case.stage is Stage.EXAMINING and case.examination:
        return EXAMINED.get(case.examination.outcome, LEAVES[case.stage])
    if case.stage is Stage.INVESTIGATING and returned_on(case) and case.investigation.supplement is None:
        return "supplement-investigation"
    return LEAVES.get(case.stage)


def _sent_back(case: Case) -> bool:
    """By the legal review or the head for a supplement, or a request to file or to close returned."""
    if case.stage is Stage.INVESTIGATING:
        return returned_on(case) is not None and case.investigation.supplement is None
    if case.stage is Stage.CHECKING:
        return case.time_of("case.filing_returned") is not None
    return case.time_of("case.closing_returned") is not None and LEAVES.get(case.stage) == "request-closing"


def _undecided(case: Case) -> Iterator[Work]:
    """What only the head can decide, whatever the stage: a recusal raised, an urgent measure not yet approved."""
    if any(one.pending for one in case.investigation.recusals):
        yield Work(WorkKind.WAITING, "recuse-officer", roles=(Role.HEAD,))
    if any(not one.approved and one.ended_on is None for one in case.seizures.values()):
        yield Work(WorkKind.WAITING, "ratify-seizure", roles=(Role.HEAD,))
