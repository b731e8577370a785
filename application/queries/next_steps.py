"""一步一指导 — what this caller may do now, and for every other step why not: which article, and what to do instead."""

from typing import Any

from application.actor import Identity
from application.permissions import permit_in
from application.queries.case_stream import CaseStream, case_stream
from application.queries.list_steps import step_plain
from application.services import Services
from domain.case.step import Step
from domain.record.refusal import Refusal
from domain.steps import STEPS
from domain.steps.register_lead import RegisterLead


def next_steps(services: Services, identity: Identity, name: str, language: str) -> list[dict[str, Any]]:
    """Every step that may follow the lead, in the order of the procedure. What can be told from post and stage alone:
    what is stated in the step may still be refused."""
    stream = case_stream(services, identity, "show_next_steps", name)
    return [_guided(stream, identity, step, language) for step in STEPS if step is not RegisterLead]


def _guided(stream: CaseStream, identity: Identity, step: type[Step], language: str) -> dict[str, Any]:
    refusal = _refusal(stream, identity, step)
    told = {**step_plain(step), "allowed": refusal is None, "refusal": None}
    if refusal:
        told["refusal"] = {
            "code": refusal.code(),
            "sentence": refusal.sentence(language),
            "article": refusal.article,
            "remedy": refusal.remedy(language),
        }
    return told


def _refusal(stream: CaseStream, identity: Identity, step: type[Step]) -> Refusal | None:
    """The checks of ``Step.take``, in their order."""
    try:
        step.check_now(identity.acting(step.roles, stream.case.unit), stream.case)
        permit_in(identity, "record_step", stream.case.unit, LookupError(stream.case.unit))
    except Refusal as refusal:
        return refusal
    return None
