"""全部步骤 — the table of contents: every step of a case, in the order of the procedure."""

from domain.case.step import Step
from domain.steps.archive_file import ArchiveFile
from domain.steps.assign_officers import AssignOfficers
from domain.steps.collect_evidence import CollectEvidence
from domain.steps.conclude_investigation import ConcludeInvestigation
from domain.steps.correct_record import CorrectRecord
from domain.steps.decide_closing import DecideClosing
from domain.steps.decide_filing import DecideFiling
from domain.steps.decide_no_penalty import DecideNoPenalty
from domain.steps.decide_penalty import DecidePenalty
from domain.steps.discuss_collectively import DiscussCollectively
from domain.steps.dismiss_lead import DismissLead
from domain.steps.examine_result import ExamineResult
from domain.steps.extend_correction import ExtendCorrection
from domain.steps.inspect_site import InspectSite
from domain.steps.notify_penalty import NotifyPenalty
from domain.steps.order_correction import OrderCorrection
from domain.steps.receive_statement import ReceiveStatement
from domain.steps.recheck_statement import RecheckStatement
from domain.steps.record_inquiry import RecordInquiry
from domain.steps.record_payment import RecordPayment
from domain.steps.register_lead import RegisterLead
from domain.steps.reinspect_correction import ReinspectCorrection
from domain.steps.request_closing import RequestClosing
from domain.steps.request_filing import RequestFiling
from domain.steps.review_legality import ReviewLegality
from domain.steps.serve_document import ServeDocument
from domain.steps.start_check import StartCheck
from domain.steps.waive_rights import WaiveRights

STEPS: tuple[type[Step], ...] = (
    RegisterLead,
    StartCheck,
    InspectSite,
    OrderCorrection,
    ServeDocument,
    ExtendCorrection,
    ReinspectCorrection,
    DismissLead,
    RequestFiling,
    DecideFiling,
    AssignOfficers,
    RecordInquiry,
    CollectEvidence,
    ConcludeInvestigation,
    ReviewLegality,
    ExamineResult,
    DiscussCollectively,
    NotifyPenalty,
    ReceiveStatement,
    WaiveRights,
    RecheckStatement,
    DecidePenalty,
    DecideNoPenalty,
    RecordPayment,
    RequestClosing,
    DecideClosing,
    ArchiveFile,
    CorrectRecord,
)

STEP_BY_NAME: dict[str, type[Step]] = {step.name: step for step in STEPS}
