"""办理前提 — what a step still lacks, told before anything is filled in: the guards of the step itself, asked with today's date.

Only what no input can change stands here. A step towards a party is blocked when it is for every party it could concern.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from domain.case import guards
from domain.case.case import Case
from domain.case.court_rules import remedies_over, urged_in_vain
from domain.case.deciding import examined_as, identified_party, may_decide
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.executing import enforceable, head_decides, not_halted, overdue_sum, served_decision
from domain.case.hearing_rules import hearing_due, notified_hearing
from domain.case.informant import head_decides_named_report
from domain.case.notice_rights import heard, open_to_be_heard, served_notice, undecided
from domain.case.proceedings import Outcome
from domain.case.returning import returned_and_supplemented
from domain.case.revising import standing_decision
from domain.case.second_review import review_called_for
from domain.case.special_parties import not_the_town_itself
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.transfer_rules import transfer_evaluated
from domain.record.refusal import BadInput, Refusal
from domain.steps.conclude_investigation import evidence_at_hand, identified
from domain.steps.notify_penalty import first_notice
from domain.steps.recheck_statement import waiting_since
from domain.steps.report_hearing import hearing_to_report
from domain.steps.request_closing import nothing_outstanding
from domain.steps.supplement_investigation import to_supplement_since
from domain.steps.transfer_to_police import decision_to_transfer

Check = Callable[[Case, Desk], object]
Towards = Callable[[Case, Desk, str], object]


def missing(step: str, case: Case, desk: Desk) -> Refusal | None:
    """The first refusal that taking the step today would meet whatever is stated; None when none can be told."""
    for check in PREREQUISITES.get(step, ()):
        try:
            check(case, desk)
        except Refusal as refusal:
            return refusal
    return None


def _apart(duty: Duty) -> Check:
    """The acting person has had no duty in the case that this one excludes."""
    return lambda case, desk: guards.actor_separate(case, desk, duty)


def _some_party(*towards: Towards) -> Check:
    """There is a party towards whom every check passes; else the refusal met first."""
    return lambda case, desk: _one_passes(case.parties, towards, case, desk)


def _some_document(*towards: Towards) -> Check:
    """The same for the documents; one that is of another kind says nothing."""
    return lambda case, desk: _one_passes(case.documents, towards, case, desk)


def _one_passes(names: Iterable[str], towards: tuple[Towards, ...], case: Case, desk: Desk) -> None:
    met = [_refusal(name, towards, case, desk) for name in names]
    refusals = [one for one in met if isinstance(one, Refusal)]
    if refusals and None not in met:
        raise refusals[0]


def _refusal(name: str, towards: tuple[Towards, ...], case: Case, desk: Desk) -> Refusal | BadInput | None:
    try:
        for check in towards:
            check(case, desk, name)
    except (Refusal, BadInput) as problem:
        return problem
    return None


def _on(check: Callable[[Case, str, date], object]) -> Towards:
    return lambda case, desk, party: check(case, party, desk.today)


def _plain(check: Callable[[Case, str], object]) -> Towards:
    return lambda case, _desk, party: check(case, party)


def _alone(check: Callable[[Case], object]) -> Check:
    return lambda case, _desk: check(case)


def _by_today(check: Callable[[Case, date], object]) -> Check:
    return lambda case, desk: check(case, desk.today)


def _penalise(case: Case, desk: Desk, party: str) -> None:
    may_decide(case, desk, party, desk.today)
    examined_as(case, Outcome.PENALISE, "行政处罚决定", desk.today)
    heard(case, desk, party, desk.today)


def _not_penalise(case: Case, desk: Desk, party: str) -> None:
    may_decide(case, desk, party, desk.today)
    if case.stage is Stage.EXAMINING:
        examined_as(case, Outcome.NO_PENALTY, "不予行政处罚决定", desk.today)


def _notify(case: Case, desk: Desk, party: str) -> None:
    first_notice(case, party)
    identified_party(case, party)
    examined_as(case, Outcome.PENALISE, "行政处罚事先告知", desk.today)
    undecided(case, party)


def _late(case: Case, desk: Desk, number: str) -> None:
    document = enforceable(case, number, desk.today)
    not_halted(case, document)
    overdue_sum(case, desk.calendar, document, desk.today)


def _before_court(case: Case, desk: Desk, number: str) -> None:
    document = enforceable(case, number, desk.today)
    remedies_over(case, desk.calendar, document, desk.today)
    urged_in_vain(case, desk.calendar, document, desk.today)


def _second_review(case: Case) -> None:
    if case.stage in TOWARDS_A_PARTY:
        review_called_for(case)


def _not_ours(case: Case) -> None:
    not_the_town_itself(case.parties.values())


def _of_the_case(case: Case, desk: Desk) -> None:
    guards.officer_of_the_case(case, desk)


def _head(case: Case, desk: Desk) -> None:
    head_decides(case, desk, desk.today)


def _named_report(case: Case, desk: Desk) -> None:
    head_decides_named_report(case, desk)


_HANDLE, _DECIDE, _MEASURE = _apart(Duty.HANDLE), _apart(Duty.DECIDE), _apart(Duty.APPROVE_MEASURE)
_FILING = _apart(Duty.APPROVE_FILING)
_SERVED_DECISION = _some_party(_on(served_decision))
_STANDING = _some_party(_on(standing_decision))
_TO_BE_HEARD = _some_party(_on(served_notice), _plain(open_to_be_heard))

PREREQUISITES: Final[Mapping[str, tuple[Check, ...]]] = {
    "adopt-plan": (_HANDLE,),
    "confirm-address": (_HANDLE,),
    "correct-document": (_HANDLE,),
    "extend-correction": (_apart(Duty.APPROVE_ORDER),),
    "dismiss-lead": (_named_report, _FILING),
    "forward-lead": (_named_report, _FILING),
    "report-on-the-spot": (_HANDLE,),
    "request-filing": (
        _alone(_not_ours),
        _apart(Duty.REQUEST_FILING),
    ),
    "decide-filing": (_FILING,),
    "replace-party": (_of_the_case,),
    "merge-cases": (_FILING,),
    "split-case": (_FILING,),
    "request-assistance": (_of_the_case,),
    "receive-assistance": (_of_the_case,),
    "ratify-seizure": (_MEASURE,),
    "extend-seizure": (_HANDLE,),
    "suspend-investigation": (_MEASURE,),
    "resume-investigation": (_MEASURE,),
    "supplement-investigation": (_alone(to_supplement_since), _of_the_case),
    "extend-decision-term": (_MEASURE,),
    "evaluate-transfer": (_DECIDE,),
    "transfer-to-police": (_by_today(decision_to_transfer),),
    "record-police-reply": (_HANDLE,),
    "transfer-to-organ": (_DECIDE,),
    "record-transfer-reply": (_HANDLE,),
    "conclude-investigation": (
        _of_the_case,
        _alone(identified),
        _alone(_not_ours),
        _alone(returned_and_supplemented),
        _by_today(evidence_at_hand),
    ),
    "review-legality": (_alone(_second_review), _apart(Duty.REVIEW)),
    "examine-result": (_apart(Duty.EXAMINE),),
    "notify-penalty": (_some_party(_notify),),
    "receive-statement": (_TO_BE_HEARD, _HANDLE),
    "waive-rights": (_TO_BE_HEARD, _HANDLE),
    "request-hearing": (_TO_BE_HEARD, _HANDLE),
    "notify-hearing": (_some_party(_plain(open_to_be_heard), _plain(hearing_due)), _HANDLE),
    "hold-hearing": (_some_party(_plain(open_to_be_heard), _plain(notified_hearing)),),
    "report-hearing": (_some_party(_plain(hearing_to_report)),),
    "recheck-statement": (_some_party(_plain(open_to_be_heard), _plain(waiting_since)),),
    "decide-penalty": (
        _some_party(_penalise),
        _by_today(transfer_evaluated),
    ),
    "decide-no-penalty": (
        _some_party(_not_penalise),
        _by_today(transfer_evaluated),
    ),
    "withdraw-case": (_DECIDE,),
    "change-decision": (_STANDING, _DECIDE),
    "revoke-decision": (_STANDING, _DECIDE),
    "record-payment": (_HANDLE,),
    "record-refund": (_HANDLE,),
    "approve-deferral": (_SERVED_DECISION, _head),
    "impose-surcharge": (_SERVED_DECISION, _head),
    "urge-performance": (_some_document(_late),),
    "decide-substitute-performance": (_head,),
    "decide-enforcement": (_head, _some_document(_late)),
    "apply-to-court": (_head, _some_document(_late), _some_document(_before_court)),
    "suspend-execution": (_SERVED_DECISION, _head),
    "resume-execution": (_head,),
    "end-execution": (_head,),
    "record-restitution": (_HANDLE,),
    "request-closing": (
        _apart(Duty.REQUEST_CLOSING),
        _by_today(nothing_outstanding),
    ),
    "decide-closing": (_apart(Duty.APPROVE_CLOSING),),
    "reopen-case": (_FILING,),
}
"""By step name, in the order in which the step itself would refuse."""
