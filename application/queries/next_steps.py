"""一步一指导 — what this caller may do now, and for every other step why not; and how each step is done well."""

from datetime import date
from typing import Any
from uuid import UUID

from application.actor import Identity
from application.permissions import permit_in
from application.queries.case_stream import case_stream
from application.queries.list_steps import step_plain
from application.queries.refused import refusal_plain
from application.services import Services
from application.workbench import Command, Workbench
from domain.case.case import Case
from domain.case.opening import OpeningStep
from domain.case.step import Step, StepNotAllowedNow
from domain.case.term_values import TERM_BY_ID
from domain.case.terms import Terms
from domain.deadlines.rule import DeadlineRule
from domain.deadlines.table import RULE_BY_ID
from domain.guidance.advice import advice_on
from domain.guidance.prerequisites import missing
from domain.record.refusal import Refusal
from domain.record.when import SHANGHAI
from domain.steps import STEPS

LOOKING = Command(UUID(int=0), "", "next-steps")
"""Nothing is decided and nothing saved: guards are asked as they stand today."""
STATUSES = {"may": "可以办理", "blocked": "现在不能办理", "not_now": "本阶段不适用"}


def next_steps(services: Services, identity: Identity, name: str, language: str) -> list[dict[str, Any]]:
    """Every step that may follow the lead, in the order of the procedure. What can be told before anything is stated,
    of a step taken today: what is stated may still be refused, and one taken earlier and entered late may still be in time."""
    case = case_stream(services, identity, "show_next_steps", name).case
    bench = Workbench(services, LOOKING)
    terms = bench.terms(case.unit)
    steps = (one for one in STEPS if not issubclass(one, OpeningStep))
    return [_guided(bench, identity, case, step, terms, language) for step in steps]


def _guided(
    bench: Workbench, identity: Identity, case: Case, step: type[Step], terms: Terms, language: str
) -> dict[str, Any]:
    refusal = _refusal(bench, identity, case, step)
    status = _status(refusal)
    told = step_plain(step)
    needs = told.pop("fields")
    return {
        **told,
        "status": status,
        "status_label": STATUSES[status],
        "allowed": refusal is None,
        "refusal": refusal_plain(refusal, language) if refusal else None,
        "needs": needs,
        **_advice(step, terms, bench.recorded_at.astimezone(SHANGHAI).date()),
    }


def _status(refusal: Refusal | None) -> str:
    if refusal is None:
        return "may"
    return "not_now" if isinstance(refusal, StepNotAllowedNow) else "blocked"


def _refusal(bench: Workbench, identity: Identity, case: Case, step: type[Step]) -> Refusal | None:
    """The checks of ``Step.take``, in their order; then what the step itself would miss today."""
    actor = identity.acting(step.roles, case.unit)
    try:
        step.check_now(actor, case)
        permit_in(identity, "record_step", case.unit, LookupError(case.unit))
    except Refusal as refusal:
        return refusal
    return missing(step.name, case, bench.desk(actor, case.id))


def _advice(step: type[Step], terms: Terms, today: date) -> dict[str, Any]:
    advice = advice_on(step)
    rules = [RULE_BY_ID[one] for one in advice.starts]
    return {
        "makes": [{"word": one.value, "label": one.label} for one in advice.makes],
        "starts": [_started(one, terms, today) for one in rules],
        "wording": advice.wording,
        "mistakes": list(advice.mistakes),
    }


def _started(rule: DeadlineRule, terms: Terms, today: date) -> dict[str, Any]:
    """``mark_label``, ``source``: how sure its length is, as the county has it today."""
    shipped = TERM_BY_ID.get(rule.id)
    term = terms.of(shipped, today) if shipped else None
    return {
        "rule": rule.id,
        "title": rule.title,
        "article": rule.article,
        "mark_label": (term or rule).mark.label,
        "source": term.source if term else "",
    }
