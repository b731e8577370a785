"""办理步骤 — record one step of a case, or open a case: with its lead, or with a file made on paper."""

from uuid import UUID, uuid5

from application.actor import Identity
from application.errors import EditedMeanwhile, NotFound
from application.permissions import permit, permit_in
from application.ports.event_store import Receipt
from application.services import Services
from application.workbench import Command, Workbench, settle
from domain.case.case import Case
from domain.case.opening import OpeningStep
from domain.case.step import Step
from domain.steps.enter_paper_file import EnterPaperFile
from domain.steps.register_lead import RegisterLead


def register_lead(services: Services, identity: Identity, step: RegisterLead, command: Command) -> Receipt:
    """Register a lead: a new case of the caller's town, at version 1."""
    return _open(services, identity, step, command, "register_lead")


def enter_paper_file(
    services: Services, identity: Identity, step: EnterPaperFile, command: Command
) -> Receipt:
    """Enter a file made on paper: a case of its own kind, of the caller's town, which goes no further here."""
    return _open(services, identity, step, command, "enter_paper_file")


def _open(
    services: Services, identity: Identity, step: OpeningStep, command: Command, operation: str
) -> Receipt:
    permit(identity, operation)
    case_id = uuid5(command.id, "case")

    def decide(bench: Workbench) -> Case:
        case = step.open(case_id, bench.desk(identity.acting(step.roles, step.unit or None), case_id))
        bench.keep(case)
        return case

    return settle(services, command, decide)


def record_step(
    services: Services, identity: Identity, case_id: UUID, step: Step, expected: int, command: Command
) -> Receipt:
    """Record a step on a case at version ``expected``.

    Raises NotFound for a missing or foreign case, EditedMeanwhile when the case has moved on, Refusal or BadInput
    from the step; nothing is written then.
    """
    permit(identity, "record_step")

    def decide(bench: Workbench) -> Case:
        case = bench.case(case_id)
        permit_in(identity, "record_step", case.unit, NotFound("case", str(case_id)))
        if case.version != expected:
            raise EditedMeanwhile(expected, case.version)
        step.take(case, bench.desk(identity.acting(step.roles, case.unit), case_id))
        return case

    return settle(services, command, decide)
