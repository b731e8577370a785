"""办理前提 — what a step still lacks, told before anything is filled in: the guards of the step itself, asked with today's date.

Only what no input can change stands here, but for the day: a step that was taken earlier and is entered late is judged by its own
day, on which a term that has run out since was still running. A step towards a party is blocked when it is for every party it
could concern.
"""

from collections.abc import Mapping
from typing import Final

from domain.case.case import Case
from domain.case.deciding import (
    identified_party,
)
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.evidence_rules import unlocked
from domain.case.executing import (
    goes_on,
    served_decision,
)
from domain.case.hearing_rules import hearing_due
from domain.case.linking import ready_to_end, settled
from domain.case.notice_rights import (
    open_to_be_heard,
    served_notice,
    undecided,
)
from domain.case.returning import returned_and_supplemented
from domain.case.transfer_rules import transfer_evaluated
from domain.guidance import towards
from domain.guidance.at_hand import AT_HAND
from domain.guidance.checks import (
    Check,
    alone,
    apart,
    by_today,
    dated,
    plain,
    some_document,
    some_evidence,
    some_item,
    some_party,
)
from domain.guidance.thing import NothingToActOn
from domain.record.refusal import Refusal
from domain.steps import STEP_BY_NAME
from domain.steps.change_decision import standing_penalty
from domain.steps.conclude_investigation import evidence_at_hand, identified, reinspected
from domain.steps.decide_on_the_spot import not_filed
from domain.steps.exclude_evidence import excludable
from domain.steps.recheck_statement import waiting_since
from domain.steps.reply_informant import reported_by_somebody
from domain.steps.request_closing import nothing_outstanding
from domain.steps.supplement_investigation import to_supplement_since
from domain.steps.transfer_to_police import decision_to_transfer


def missing(step: str, case: Case, desk: Desk) -> Refusal | None:
    """The first refusal that taking the step today would meet whatever is stated; None when none can be told."""
    for check in PREREQUISITES.get(step, ()):
        try:
            check(case, desk)
        except Refusal as refusal:
            return refusal
    thing = AT_HAND.get(step)
    if thing is None or thing.there(case, desk.today):
        return None
    return NothingToActOn(STEP_BY_NAME[step], thing)


_HANDLE, _DECIDE, _MEASURE = apart(Duty.HANDLE), apart(Duty.DECIDE), apart(Duty.APPROVE_MEASURE)
_FILING = apart(Duty.APPROVE_FILING)
_SERVED_DECISION = some_party(dated(served_decision))
_UNLOCKED = some_party(plain(lambda case, party: unlocked(case, (party,))))
_TO_BE_HEARD = some_party(dated(served_notice), plain(open_to_be_heard))

PREREQUISITES: Final[Mapping[str, tuple[Check, ...]]] = {
    "adopt-plan": (_HANDLE,),
    "confirm-address": (_HANDLE,),
    "correct-document": (_HANDLE,),
    "extend-correction": (apart(Duty.APPROVE_ORDER),),
    "dismiss-lead": (towards.named_report, _FILING),
    "forward-lead": (towards.named_report, _FILING),
    "report-on-the-spot": (_HANDLE,),
    "decide-on-the-spot": (
        alone(not_filed),
        some_party(towards.decide_on_the_spot),
        by_today(transfer_evaluated),
    ),
    "reply-informant": (alone(reported_by_somebody),),
    "request-filing": (
        alone(towards.not_ours),
        apart(Duty.REQUEST_FILING),
    ),
    "decide-filing": (_FILING,),
    "identify-party": (towards.of_the_case,),
    "replace-party": (towards.of_the_case, some_party(plain(undecided))),
    "merge-cases": (_FILING, alone(ready_to_end)),
    "split-case": (_FILING, alone(settled)),
    "collect-evidence": (_UNLOCKED,),
    "verify-evidence": (towards.of_the_case,),
    "exclude-evidence": (towards.excluding, some_evidence(plain(excludable))),
    "request-assistance": (towards.of_the_case,),
    "receive-assistance": (towards.of_the_case,),
    "receive-appraisal": (_UNLOCKED,),
    "seize-property": (some_item(towards.measure),),
    "ratify-seizure": (_MEASURE,),
    "extend-seizure": (_HANDLE,),
    "suspend-investigation": (_MEASURE,),
    "resume-investigation": (_MEASURE,),
    "supplement-investigation": (alone(to_supplement_since), towards.of_the_case),
    "extend-decision-term": (_MEASURE, towards.extend),
    "evaluate-transfer": (_DECIDE,),
    "transfer-to-police": (by_today(decision_to_transfer),),
    "record-police-reply": (_HANDLE,),
    "transfer-to-organ": (_DECIDE,),
    "record-transfer-reply": (_HANDLE,),
    "conclude-investigation": (
        towards.of_the_case,
        alone(identified),
        alone(towards.not_ours),
        alone(returned_and_supplemented),
        by_today(evidence_at_hand),
        by_today(lambda case, on: reinspected(case, on, explained=True)),
    ),
    "review-legality": (alone(towards.second_review), apart(Duty.REVIEW)),
    "examine-result": (apart(Duty.EXAMINE),),
    "notify-penalty": (some_party(towards.notify),),
    "receive-statement": (some_party(towards.state), _HANDLE),
    "waive-rights": (_TO_BE_HEARD, _HANDLE),
    "request-hearing": (some_party(towards.request_hearing), _HANDLE),
    "notify-hearing": (some_party(plain(open_to_be_heard), plain(hearing_due)), _HANDLE),
    "hold-hearing": (some_party(towards.hold),),
    "report-hearing": (some_party(towards.report_hearing),),
    "recheck-statement": (some_party(plain(open_to_be_heard), plain(waiting_since)),),
    "renotify-penalty": (some_party(towards.renotify),),
    "decide-penalty": (
        some_party(towards.penalise),
        by_today(transfer_evaluated),
    ),
    "decide-no-penalty": (
        some_party(towards.not_penalise),
        by_today(transfer_evaluated),
    ),
    "withdraw-case": (_DECIDE,),
    "change-decision": (some_party(dated(standing_penalty)), _DECIDE),
    "revoke-decision": (some_party(towards.revoke), _DECIDE),
    "record-payment": (_HANDLE,),
    "record-refund": (_HANDLE,),
    "approve-deferral": (_SERVED_DECISION, towards.head),
    "impose-surcharge": (_SERVED_DECISION, towards.head, some_party(towards.surcharge)),
    "urge-performance": (some_document(towards.late),),
    "decide-substitute-performance": (some_party(plain(identified_party)), towards.head),
    "decide-enforcement": (towards.head, some_item(towards.execution), some_document(towards.enforce)),
    "apply-to-court": (towards.head, some_document(towards.late), some_document(towards.before_court)),
    "suspend-execution": (some_party(dated(served_decision), plain(goes_on)), towards.head),
    "resume-execution": (towards.head,),
    "end-execution": (towards.head,),
    "record-restitution": (_HANDLE,),
    "request-closing": (
        apart(Duty.REQUEST_CLOSING),
        by_today(nothing_outstanding),
    ),
    "decide-closing": (apart(Duty.APPROVE_CLOSING),),
    "reopen-case": (_FILING,),
}
"""By step name, in the order in which the step itself would refuse."""
