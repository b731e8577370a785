"""全部步骤 — the table of contents: every step of a case, in the order of the procedure."""

from domain.case.step import Step
from domain.steps.decide_filing import DecideFiling
from domain.steps.inspect_site import InspectSite
from domain.steps.order_correction import OrderCorrection
from domain.steps.register_lead import RegisterLead
from domain.steps.request_filing import RequestFiling
from domain.steps.start_check import StartCheck

STEPS: tuple[type[Step], ...] = (
    RegisterLead,
    StartCheck,
    InspectSite,
    OrderCorrection,
    RequestFiling,
    DecideFiling,
)

STEP_BY_NAME: dict[str, type[Step]] = {step.name: step for step in STEPS}
