"""全部步骤 — the table of contents: every step of a case, in the order of the procedure."""

from domain.case.step import Step
from domain.steps.adopt_plan import AdoptPlan
from domain.steps.answer_remedy import AnswerRemedy
from domain.steps.apply_to_court import ApplyToCourt
from domain.steps.approve_deferral import ApproveDeferral
from domain.steps.archive_file import ArchiveFile
from domain.steps.assign_officers import AssignOfficers
from domain.steps.change_decision import ChangeDecision
from domain.steps.collect_evidence import CollectEvidence
from domain.steps.commission_appraisal import CommissionAppraisal
from domain.steps.conclude_investigation import ConcludeInvestigation
from domain.steps.confirm_address import ConfirmAddress
from domain.steps.correct_document import CorrectDocument
from domain.steps.correct_record import CorrectRecord
from domain.steps.decide_closing import DecideClosing
from domain.steps.decide_enforcement import DecideEnforcement
from domain.steps.decide_filing import DecideFiling
from domain.steps.decide_no_penalty import DecideNoPenalty
from domain.steps.decide_on_the_spot import DecideOnTheSpot
from domain.steps.decide_penalty import DecidePenalty
from domain.steps.decide_substitute_performance import DecideSubstitutePerformance
from domain.steps.discuss_collectively import DiscussCollectively
from domain.steps.dismiss_lead import DismissLead
from domain.steps.dispose_preserved_evidence import DisposePreservedEvidence
from domain.steps.end_execution import EndExecution
from domain.steps.enter_paper_file import EnterPaperFile
from domain.steps.evaluate_transfer import EvaluateTransfer
from domain.steps.examine_result import ExamineResult
from domain.steps.exclude_evidence import ExcludeEvidence
from domain.steps.extend_correction import ExtendCorrection
from domain.steps.extend_decision_term import ExtendDecisionTerm
from domain.steps.extend_remedy import ExtendRemedy
from domain.steps.extend_seizure import ExtendSeizure
from domain.steps.forward_lead import ForwardLead
from domain.steps.forward_review_request import ForwardReviewRequest
from domain.steps.hold_hearing import HoldHearing
from domain.steps.identify_party import IdentifyParty
from domain.steps.impose_surcharge import ImposeSurcharge
from domain.steps.inspect_site import InspectSite
from domain.steps.merge_cases import MergeCases
from domain.steps.notify_hearing import NotifyHearing
from domain.steps.notify_penalty import NotifyPenalty
from domain.steps.order_correction import OrderCorrection
from domain.steps.order_stop import OrderStop
from domain.steps.preserve_evidence import PreserveEvidence
from domain.steps.publish_decision import PublishDecision
from domain.steps.ratify_seizure import RatifySeizure
from domain.steps.receive_appraisal import ReceiveAppraisal
from domain.steps.receive_assistance import ReceiveAssistance
from domain.steps.receive_opinion import ReceiveOpinion
from domain.steps.receive_review_request import ReceiveReviewRequest
from domain.steps.receive_statement import ReceiveStatement
from domain.steps.recheck_statement import RecheckStatement
from domain.steps.recheck_urging import RecheckUrging
from domain.steps.record_court_ruling import RecordCourtRuling
from domain.steps.record_enforcement import RecordEnforcement
from domain.steps.record_inquiry import RecordInquiry
from domain.steps.record_payment import RecordPayment
from domain.steps.record_police_reply import RecordPoliceReply
from domain.steps.record_refund import RecordRefund
from domain.steps.record_remedy_filed import RecordRemedyFiled
from domain.steps.record_remedy_outcome import RecordRemedyOutcome
from domain.steps.record_restitution import RecordRestitution
from domain.steps.record_substitute_performance import RecordSubstitutePerformance
from domain.steps.record_transfer_reply import RecordTransferReply
from domain.steps.recuse_officer import RecuseOfficer
from domain.steps.register_lead import RegisterLead
from domain.steps.reinspect_correction import ReinspectCorrection
from domain.steps.release_property import ReleaseProperty
from domain.steps.remit_collection import RemitCollection
from domain.steps.renotify_penalty import RenotifyPenalty
from domain.steps.reopen_case import ReopenCase
from domain.steps.replace_party import ReplaceParty
from domain.steps.reply_informant import ReplyInformant
from domain.steps.reply_opinion import ReplyOpinion
from domain.steps.report_hearing import ReportHearing
from domain.steps.report_major_penalty import ReportMajorPenalty
from domain.steps.report_on_the_spot import ReportOnTheSpot
from domain.steps.request_assistance import RequestAssistance
from domain.steps.request_closing import RequestClosing
from domain.steps.request_filing import RequestFiling
from domain.steps.request_hearing import RequestHearing
from domain.steps.resume_execution import ResumeExecution
from domain.steps.resume_investigation import ResumeInvestigation
from domain.steps.review_legality import ReviewLegality
from domain.steps.revoke_decision import RevokeDecision
from domain.steps.seize_property import SeizeProperty
from domain.steps.serve_document import ServeDocument
from domain.steps.split_case import SplitCase
from domain.steps.start_check import StartCheck
from domain.steps.supplement_investigation import SupplementInvestigation
from domain.steps.suspend_execution import SuspendExecution
from domain.steps.suspend_investigation import SuspendInvestigation
from domain.steps.transfer_to_organ import TransferToOrgan
from domain.steps.transfer_to_police import TransferToPolice
from domain.steps.urge_performance import UrgePerformance
from domain.steps.verify_evidence import VerifyEvidence
from domain.steps.waive_rights import WaiveRights
from domain.steps.withdraw_case import WithdrawCase
from domain.steps.withdraw_publication import WithdrawPublication

STEPS: tuple[type[Step], ...] = (
    RegisterLead,
    StartCheck,
    AdoptPlan,
    InspectSite,
    OrderStop,
    OrderCorrection,
    ServeDocument,
    ConfirmAddress,
    CorrectDocument,
    ExtendCorrection,
    ReinspectCorrection,
    DismissLead,
    ReplyInformant,
    ForwardLead,
    DecideOnTheSpot,
    ReportOnTheSpot,
    RequestFiling,
    DecideFiling,
    AssignOfficers,
    RecuseOfficer,
    IdentifyParty,
    ReplaceParty,
    MergeCases,
    SplitCase,
    RecordInquiry,
    CollectEvidence,
    VerifyEvidence,
    ExcludeEvidence,
    RequestAssistance,
    ReceiveAssistance,
    CommissionAppraisal,
    ReceiveAppraisal,
    PreserveEvidence,
    DisposePreservedEvidence,
    SeizeProperty,
    RatifySeizure,
    ExtendSeizure,
    ReleaseProperty,
    SuspendInvestigation,
    ResumeInvestigation,
    SupplementInvestigation,
    ExtendDecisionTerm,
    EvaluateTransfer,
    TransferToPolice,
    RecordPoliceReply,
    TransferToOrgan,
    RecordTransferReply,
    ConcludeInvestigation,
    ReviewLegality,
    ExamineResult,
    DiscussCollectively,
    NotifyPenalty,
    ReceiveStatement,
    WaiveRights,
    RequestHearing,
    NotifyHearing,
    HoldHearing,
    ReportHearing,
    RecheckStatement,
    RenotifyPenalty,
    DecidePenalty,
    DecideNoPenalty,
    WithdrawCase,
    ChangeDecision,
    RevokeDecision,
    ReceiveReviewRequest,
    ForwardReviewRequest,
    RecordRemedyFiled,
    AnswerRemedy,
    ExtendRemedy,
    RecordRemedyOutcome,
    ReceiveOpinion,
    ReplyOpinion,
    RecordPayment,
    RemitCollection,
    RecordRefund,
    ApproveDeferral,
    ImposeSurcharge,
    UrgePerformance,
    RecheckUrging,
    DecideSubstitutePerformance,
    RecordSubstitutePerformance,
    DecideEnforcement,
    RecordEnforcement,
    ApplyToCourt,
    RecordCourtRuling,
    SuspendExecution,
    ResumeExecution,
    EndExecution,
    RecordRestitution,
    PublishDecision,
    WithdrawPublication,
    ReportMajorPenalty,
    RequestClosing,
    DecideClosing,
    ArchiveFile,
    ReopenCase,
    CorrectRecord,
    EnterPaperFile,
)

STEP_BY_NAME: dict[str, type[Step]] = {step.name: step for step in STEPS}
