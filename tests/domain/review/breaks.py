"""One way to break each rule a machine decides: which file, and what is changed in it."""

from dataclasses import replace
from datetime import UTC, date, datetime

from domain.case.document import ServiceMethod
from domain.case.penalty import Penalty, PenaltyKind
from domain.people.role import Role
from domain.powers.item import PowerKind
from domain.record.personal import Personal
from domain.steps.approve_deferral import DeferralApproved
from domain.steps.collect_evidence import EvidenceCollected
from domain.steps.conclude_investigation import InvestigationConcluded
from domain.steps.decide_closing import CaseClosed
from domain.steps.decide_filing import FilingApproved
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.discuss_collectively import DiscussionHeld
from domain.steps.dispose_preserved_evidence import PreservedEvidenceDisposed
from domain.steps.hold_hearing import HearingHeld
from domain.steps.identify_party import PartyIdentified
from domain.steps.inspect_site import SiteInspected
from domain.steps.notify_hearing import HearingNotified
from domain.steps.notify_penalty import PenaltyNotified
from domain.steps.order_correction import CorrectionOrdered
from domain.steps.publish_decision import DecisionPublished
from domain.steps.recheck_statement import StatementRechecked
from domain.steps.record_inquiry import InquiryRecorded
from domain.steps.record_payment import PaymentChannel, PaymentRecorded
from domain.steps.recuse_officer import RecusalDecided
from domain.steps.register_lead import LeadRegistered
from domain.steps.reinspect_correction import CorrectionReinspected
from domain.steps.request_closing import ClosingRequested
from domain.steps.request_filing import FilingRequested
from domain.steps.review_legality import LegalityReviewed
from domain.steps.seize_property import PropertySeized
from domain.steps.serve_document import ServiceAttempted
from domain.steps.urge_performance import PerformanceUrged
from tests.domain.given import FINE, VILLAGER
from tests.domain.given_branches import BASIC
from tests.domain.review.files import Break, altered, changed, followed, on, without

STOPPED = Penalty(kind=PenaltyKind.STOP_BUSINESS, item="JT-01")
MISNAMED = replace(VILLAGER, name="薛某", id_number="", credit_code="").sealed_as("party-1", "party")
BREAKS: dict[str, tuple[str, Break]] = {
    "V01": (
        "archived",
        altered(
            FilingApproved,
            lambda one: {"grants": tuple(replace(held, valid_from=date(2022, 8, 1)) for held in one.grants)},
        ),
    ),
    "V02": ("archived", changed(CorrectionOrdered, issuer="孙吉镇综合行政执法队")),
    "V03": ("archived", altered(SiteInspected, lambda one: {"officers": one.officers[:1]})),
    "V04": ("archived", changed(InquiryRecorded, 1, occurred_at=on("2022-07-15T10:00"))),
    "V05": (
        "archived",
        altered(
            PartyIdentified,
            lambda one: {"party": replace(one.party, id_number=Personal("999999199001010010", "party-1"))},
        ),
    ),
    "V07": ("archived", changed(EvidenceCollected, occurred_at=on("2022-09-03"))),
    "V08": ("archived", changed(PenaltyDecided, penalties=(replace(FINE, amount_fen=3_000_001),))),
    "V09": ("archived", changed(PenaltyDecided, occurred_at=on("2022-07-31"))),
    "V10": ("archived", changed(PenaltyDecided, occurred_at=on("2022-08-08"))),
    "V11": ("heard", without(HearingHeld)),
    "V12": ("archived", altered(LegalityReviewed, lambda one: {"actor": replace(one.actor, id="zhang")})),
    "V13": ("heard", without(DiscussionHeld)),
    "V14": ("archived", changed(InvestigationConcluded, quantities=(BASIC,))),
    "V15": ("archived", changed(PenaltyDecided, penalties=(FINE, replace(FINE, item="JT-02")))),
    "V16": ("archived", changed(PenaltyDecided, performance="")),
    "V17": (
        "in custody",
        altered(
            PropertySeized,
            lambda one: {
                "grant": replace(one.grant, item=replace(one.grant.item, powers=(PowerKind.PENALTY,)))
            },
        ),
    ),
    "V18": ("archived", changed(FilingRequested, act_date=on("2020-05"))),
    "V19": (
        "archived",
        followed(
            FilingApproved,
            RecusalDecided,
            officer="li",
            officer_name="李执法",
            granted=True,
            reason="与当事人系同胞兄弟",
            members=(),
            discussion="",
        ),
    ),
    "V20": ("archived", changed(PaymentRecorded, channel=PaymentChannel.ON_THE_SPOT)),
    "D01": ("archived", changed(FilingApproved, opinion="")),
    "D02": ("archived", changed(FilingApproved, grants=())),
    "D03": ("archived", changed(LeadRegistered, place=" ")),
    "D04": ("archived", changed(InquiryRecorded, certificates_shown=False)),
    "D05": ("archived", changed(SiteInspected, unsigned_reason="")),
    "D07": ("archived", changed(EvidenceCollected, copied=True)),
    "D08": ("archived", changed(EvidenceCollected, place="")),
    "D09": ("archived", changed(PreservedEvidenceDisposed, occurred_at=on("2022-07-28"))),
    "D10": ("in custody", changed(PropertySeized, approver="")),
    "D11": ("archived", changed(InvestigationConcluded, nature="")),
    "D12": ("archived", changed(StatementRechecked, opinion="")),
    "D13": ("heard", changed(HearingNotified, hearing_at=on("2022-08-15T09:00"))),
    "D14": ("heard", altered(DiscussionHeld, lambda one: {"opinions": one.opinions[:1]})),
    "D15": ("archived", changed(PenaltyDecided, bank_account="")),
    "D16": ("archived", changed(PenaltyDecided, discretion="")),
    "D17": ("archived", changed(PenaltyDecided, basis=("《中华人民共和国公路法》",))),
    "D18": ("heard", changed(PenaltyDecided, penalties=(replace(FINE, amount_fen=50_000),))),
    "D19": ("archived", without(CorrectionReinspected)),
    "D20": ("archived", changed(ServiceAttempted, signer=None)),
    "D21": ("archived", changed(ServiceAttempted, method=ServiceMethod.PUBLIC_NOTICE)),
    "D22": ("archived", changed(PenaltyDecided, occurred_at=on("2022-10-17"))),
    "D23": ("archived", changed(PaymentRecorded, voucher="")),
    "D24": ("at court", without(PerformanceUrged)),
    "D25": ("put off", changed(DeferralApproved, proof="")),
    "D26": ("archived", without(ClosingRequested)),
    "D27": ("archived", changed(DecisionPublished, occurred_at=on("2022-09-15"))),
    "D28": ("archived", changed(PenaltyDecided, penalties=(STOPPED,))),
    "D30": ("archived", changed(CaseClosed, number="临孙综执结字〔2021〕第001号")),
    "C01": ("archived", changed(LegalityReviewed, occurred_at=on("2022-07-20"))),
    "C02": ("archived", changed(PenaltyNotified, penalties=(replace(FINE, item="JT-09"),))),
    "C03": (
        "archived",
        followed(SiteInspected, PartyIdentified, party=MISNAMED, proof="身份证"),
    ),
    "C04": ("archived", changed(PenaltyDecided, facts="当事人挖掘占用村道约8平方米")),
    "C05": ("archived", changed(InvestigationConcluded, proposal="责令改正，罚款500元")),
    "C06": ("archived", changed(PenaltyDecided, number="临孙综执告字〔2022〕第000号")),
    "C07": (
        "archived",
        altered(FilingApproved, lambda one: {"actor": replace(one.actor, role=Role.CASE_OFFICER.value)}),
    ),
    "C08": ("archived", altered(CaseClosed, lambda one: {"actor": replace(one.actor, id="zhang")})),
    "C09": ("archived", changed(PenaltyDecided, evidence=("E9",))),
    "C10": ("archived", changed(SiteInspected, timestamp=datetime(2022, 7, 3, 2, 0, tzinfo=UTC))),
}
