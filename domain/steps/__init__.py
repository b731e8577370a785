"""全部步骤 — the table of contents: every step of a case, in the order of the procedure."""

from domain.case.step import Step
from domain.steps.inspect_site import InspectSite
from domain.steps.order_correction import OrderCorrection
from domain.steps.register_lead import RegisterLead
from domain.steps.start_check import StartCheck

STEPS: tuple[type[Step], ...] = (
    RegisterLead,
    StartCheck,
    InspectSite,
    OrderCorrection,
)

STEP_BY_NAME: dict[str, type[Step]] = {step.name: step for step in STEPS}
