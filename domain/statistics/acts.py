"""按事件计数 — acts that are counted as they happen, by kind of event; none of them is ever taken back. law: §12.1, §12.2."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from domain.case.execution import SubstituteResult
from domain.case.hearing import HearingResult
from domain.case.paper_events import PaperDecisionEntered, PaperFileEntered
from domain.case.penalty import Penalty
from domain.record.aggregate import RecordedEvent
from domain.statistics.figure import Figure
from domain.statistics.penalties import heaviest, money
from domain.steps.apply_to_court import AppliedToCourt
from domain.steps.change_decision import DecisionChanged
from domain.steps.decide_on_the_spot import PenaltyDecidedOnTheSpot
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.dispose_preserved_evidence import PreservedEvidenceDisposed
from domain.steps.hold_hearing import HearingHeld
from domain.steps.impose_surcharge import SurchargeImposed
from domain.steps.inspect_site import SiteInspected
from domain.steps.notify_penalty import PenaltyNotified
from domain.steps.order_correction import CorrectionOrdered
from domain.steps.publish_decision import DecisionPublished
from domain.steps.recheck_statement import StatementRechecked
from domain.steps.record_payment import PaymentRecorded
from domain.steps.record_refund import PaymentRefunded
from domain.steps.record_remedy_filed import RemedyFiled
from domain.steps.record_substitute_performance import SubstitutePerformanceRecorded
from domain.steps.register_lead import LeadRegistered
from domain.steps.reinspect_correction import CorrectionReinspected
from domain.steps.report_major_penalty import MajorPenaltyReported
from domain.steps.request_hearing import HearingRequested
from domain.steps.review_legality import LegalityReviewed
from domain.steps.revoke_decision import DecisionRevoked
from domain.steps.seize_property import PropertySeized
from domain.steps.transfer_to_organ import TransferredToOrgan
from domain.steps.transfer_to_police import TransferredToPolice

HEARING_TOLD, ADOPTED, NOT_ADOPTED = "已告知听证权利", "采纳", "未采纳"
SURCHARGE, SUBSTITUTE = "加处罚款", "代履行"


class Act(NamedTuple):
    """``kind``: what the figure is broken down by, "" where by nothing. ``late``: None where no term was judged."""

    figure: Figure
    kind: str = ""
    number: str = ""
    amount_fen: int | None = None
    late: bool | None = None


def acts(event: RecordedEvent) -> Iterable[Act]:
    """What the event counts as; most count as nothing."""
    counting = ACTS.get(type(event))
    return counting(event) if counting else ()


def _one(
    figure: Figure, kind: str = "", *, number: str = "number", money: str = ""
) -> Callable[[Any], list[Act]]:
    """``kind``, ``number``, ``money``: the fields of the event that state them."""

    def counted(event: Any) -> list[Act]:
        stated = str(getattr(event, kind)) if kind else ""
        amount = getattr(event, money) if money else None
        late = getattr(event, "late", None)
        return [Act(figure, stated, str(getattr(event, number, "")), amount, late)]

    return counted


def _decided_on_the_spot(event: PenaltyDecidedOnTheSpot) -> list[Act]:
    """Decided at once, so no term of ninety days is judged; what the officers took at once is a payment."""
    decided = Act(Figure.PENALTY_DOCUMENT, number=event.number)
    if not event.collected_fen:
        return [decided]
    return [decided, Act(Figure.PAID, "罚没款", event.receipt, event.collected_fen)]


def _hearing_requested(_: HearingRequested) -> list[Act]:
    """Whether it came in time is the party's matter."""
    return [Act(Figure.HEARING_REQUESTED)]


def _hearing_held(event: HearingHeld) -> list[Act]:
    """One that was put off, or to which nobody came, was not held."""
    held = event.result in (HearingResult.ATTENDED, HearingResult.LEFT)
    return [Act(Figure.HEARING_HELD, number=event.number)] if held else []


def _rechecked(event: StatementRechecked) -> list[Act]:
    """Adopted as soon as one point is."""
    adopted = any(point.adopted for point in event.points)
    return [Act(Figure.DEFENCE_RECHECKED, ADOPTED if adopted else NOT_ADOPTED)]


def _substituted(event: SubstitutePerformanceRecorded) -> list[Act]:
    """One that stopped because the party performed was not carried out."""
    if event.result is not SubstituteResult.DONE:
        return []
    return [Act(Figure.COERCIVE_EXECUTION, SUBSTITUTE, event.number, event.cost_fen)]


def _notified(event: PenaltyNotified) -> list[Act]:
    return [Act(Figure.NOTIFIED, HEARING_TOLD if event.hearing else "", event.number)]


def _paper_decision(event: PaperDecisionEntered) -> list[Act]:
    made = [Penalty(kind=one.kind, item="", amount_fen=one.amount_fen) for one in event.penalties]
    kind = heaviest(made)
    return [Act(Figure.PAPER_DECISION, kind.kind.value if kind else "", event.number, money(made))]


ACTS: dict[type[RecordedEvent], Callable[[Any], Iterable[Act]]] = {
    LeadRegistered: _one(Figure.LEAD, "source"),
    SiteInspected: _one(Figure.INSPECTED),
    CorrectionOrdered: _one(Figure.CORRECTION_ORDERED),
    CorrectionReinspected: _one(Figure.REINSPECTED, "result", number="order"),
    LegalityReviewed: _one(Figure.REVIEWED, "opinion"),
    PenaltyNotified: _notified,
    HearingRequested: _hearing_requested,
    HearingHeld: _hearing_held,
    StatementRechecked: _rechecked,
    PenaltyDecided: _one(Figure.PENALTY_DOCUMENT),
    PenaltyDecidedOnTheSpot: _decided_on_the_spot,
    DecisionRevoked: _one(Figure.REVOKED),
    DecisionChanged: _one(Figure.CHANGED),
    PropertySeized: _one(Figure.COERCIVE_MEASURE, "kind"),
    SurchargeImposed: lambda event: [
        Act(Figure.COERCIVE_EXECUTION, SURCHARGE, event.number, event.amount_fen)
    ],
    SubstitutePerformanceRecorded: _substituted,
    AppliedToCourt: _one(Figure.COURT_APPLICATION, money="amount_fen"),
    PreservedEvidenceDisposed: lambda event: [
        Act(Figure.EVIDENCE_DISPOSED, event.disposition.value, event.number, late=event.lapsed)
    ],
    PaymentRecorded: _one(Figure.PAID, "purpose", number="voucher", money="amount_fen"),
    PaymentRefunded: _one(Figure.REFUNDED, "purpose", number="voucher", money="amount_fen"),
    DecisionPublished: _one(Figure.PUBLISHED, number="decision"),
    MajorPenaltyReported: _one(Figure.MAJOR_REPORTED, number="decision"),
    TransferredToPolice: _one(Figure.TO_POLICE),
    TransferredToOrgan: _one(Figure.TO_ORGAN),
    RemedyFiled: _one(Figure.REMEDY_FILED, "kind", number="case_number"),
    PaperFileEntered: _one(Figure.PAPER_FILE),
    PaperDecisionEntered: _paper_decision,
}
