"""What a town would do next: the way from the lead to the archive, so that walks come far."""

from domain.case.document import DocumentKind
from domain.case.obligations import corrected, refund_due_fen
from domain.case.party_proceedings import PartyProceedings
from domain.case.proceedings import Outcome
from domain.case.stage import AFTER_THE_CHECK, Stage
from domain.powers.item import PowerKind
from tests.domain.properties.walker import Walk

MEANT_FOR_THE_PARTY = (
    DocumentKind.NOTICE,
    DocumentKind.HEARING_NOTICE,
    DocumentKind.PENALTY_DECISION,
    DocumentKind.NO_PENALTY_DECISION,
    DocumentKind.CHANGE,
    DocumentKind.URGING,
    DocumentKind.CORRECTION_ORDER,
    DocumentKind.SUBSTITUTE_PERFORMANCE,
    DocumentKind.ENFORCEMENT,
)
SINGLE = {
    Stage.LEAD: "start-check",
    Stage.FILING_REQUESTED: "decide-filing",
    Stage.SUSPENDED: "resume-investigation",
    Stage.CONCLUDED: "review-legality",
    Stage.WITHDRAWN: "request-closing",
    Stage.CLOSING_REQUESTED: "decide-closing",
    Stage.CLOSED: "archive-file",
    Stage.WITH_POLICE: "record-police-reply",
    Stage.TRANSFERRED: "record-transfer-reply",
    Stage.COURT_APPLIED: "record-court-ruling",
    Stage.EXECUTION_ENDED: "request-closing",
    Stage.EXECUTION_SUSPENDED: "resume-execution",
    Stage.NOT_PENALISED: "request-closing",
    Stage.ENFORCING: "record-substitute-performance",
}


def sensible(walk: Walk) -> str:
    """Name of a step; "" where nothing presses."""
    stage = walk.case.stage
    if walk.chance(0.8) and any(not one.served_on for one in walk.documents(*MEANT_FOR_THE_PARTY)):
        return "serve-document"
    if enforcing := _enforcing(walk):
        return enforcing
    return PRESSING[stage](walk) if stage in PRESSING else SINGLE.get(stage, "")


def _checking(walk: Walk) -> str:
    if any(not one.identified for one in walk.case.parties.values()):
        return "identify-party"
    if _may_enforce(walk) and not walk.documents(DocumentKind.CORRECTION_ORDER) and walk.chance(0.7):
        return "order-correction"
    return "decide-on-the-spot" if walk.seed % 7 == 0 else "request-filing"


def _investigating(walk: Walk) -> str:
    case = walk.case
    if any(not one.identified for one in case.parties.values()):
        return "identify-party"
    if walk.neighbour and walk.chance(0.4):
        return "merge-cases"
    if measure := _measures(walk):
        return measure
    transfer = case.transfers.evaluations[-1:]
    if transfer and transfer[0].transfer and walk.chance(0.7):
        return "transfer-to-police"
    seen = {one.order for one in case.reinspections}
    if any(one.number not in seen for one in walk.documents(DocumentKind.CORRECTION_ORDER)):
        return "reinspect-correction"
    sent_back = case.examination and case.examination.outcome is Outcome.SUPPLEMENT
    if (sent_back or (case.review and not case.review.passed)) and case.investigation.supplement is None:
        return "supplement-investigation"
    return "conclude-investigation" if case.evidence else "collect-evidence"


def _enforcing(walk: Walk) -> str:
    """Carry out what was decided; where the town has that power, now and then urge an order and enforce it."""
    case = walk.case
    if any(one.result is None for one in case.execution.enforcements):
        return "record-enforcement" if walk.chance(0.7) else ""
    orders = {
        one.number
        for one in walk.documents(DocumentKind.CORRECTION_ORDER)
        if one.served_on and not corrected(case, one.number, walk.on)
    }
    if not orders or not _may_enforce(walk) or case.stage not in AFTER_THE_CHECK or walk.chance(0.6):
        return ""
    urged = any(one.document in orders and not one.spent for one in case.execution.urgings)
    return "decide-enforcement" if urged else "urge-performance"


def _may_enforce(walk: Walk) -> bool:
    grant = walk.powers.grant_on("JT-01", walk.on)
    return grant is not None and PowerKind.EXECUTION in grant.item.powers


def _measures(walk: Walk) -> str:
    """Seize, have it approved, extend it or give things back, where the town has that power."""
    grant = walk.powers.grant_on("JT-01", walk.on)
    if grant is None or PowerKind.MEASURE not in grant.item.powers or walk.chance(0.4):
        return ""
    seizures = walk.case.seizures.values()
    if not seizures:
        return "seize-property"
    if any(not one.approved for one in seizures):
        return "ratify-seizure"
    return walk.pick(("extend-seizure", "release-property", "preserve-evidence"))


def _examining(walk: Walk) -> str:
    examination = walk.case.examination
    if examination is None or examination.outcome is Outcome.SUPPLEMENT:
        return "examine-result"
    return "notify-penalty" if examination.outcome is Outcome.PENALISE else "decide-no-penalty"


def _deciding(walk: Walk) -> str:
    """For the first party that still has to be decided on."""
    for party in walk.case.parties:
        past = walk.case.of(party)
        if past.decision is None:
            return _towards(walk, past)
    return "publish-decision"


def _towards(walk: Walk, past: PartyProceedings) -> str:
    if past.notice is None:
        return "notify-penalty"
    if hearing := _hearing(walk, past):
        return hearing
    if any(not one.rechecked for one in past.statements):
        return "recheck-statement"
    examination = walk.case.examination
    grave = past.notice.hearing or (examination is not None and examination.complex)
    return "discuss-collectively" if grave and not walk.case.discussions else "decide-penalty"


def _hearing(walk: Walk, past: PartyProceedings) -> str:
    """What the party's hearing asks for next; now and then it is asked for where the right was told."""
    hearing = past.hearing
    if hearing is None:
        return "request-hearing" if past.notice and past.notice.hearing and walk.chance(0.6) else ""
    if not hearing.over:
        steps = {None: "request-hearing", True: "hold-hearing" if hearing.notice else "notify-hearing"}
        return steps.get(hearing.accepted, "")
    if hearing.held_on and not hearing.reported_on:
        return "report-hearing"
    review = walk.case.review
    waiting = hearing.reported_on and review and review.on <= hearing.reported_on
    return "review-legality" if waiting and walk.chance(0.7) else ""


def _performing(walk: Walk) -> str:
    """Paying, or being made to, by the seed's temper."""
    case = walk.case
    if any(one.result is None for one in case.execution.substitutes):
        return "record-substitute-performance"
    if any(refund_due_fen(case, party) for party in case.parties):
        return "record-refund"
    if any(one.reported_on is None for one in case.spot_decisions.values()):
        return "report-on-the-spot"
    if walk.seed % 3 == 0:
        return "apply-to-court" if case.execution.urgings else "urge-performance"
    return walk.pick(("record-payment", "request-closing", "publish-decision", "reinspect-correction"))


PRESSING = {
    Stage.CHECKING: _checking,
    Stage.INVESTIGATING: _investigating,
    Stage.EXAMINING: _examining,
    Stage.NOTIFIED: _deciding,
    Stage.DECIDED: _deciding,
    Stage.SERVED: _performing,
}
