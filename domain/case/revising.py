"""变更与撤销的效果 — how a standing decision is replaced or ended, and where the case goes on from. 行政处罚法第七十五条第二款."""

from dataclasses import replace
from datetime import date

from domain.case.case import Case
from domain.case.executing import stage_of_execution
from domain.case.party_proceedings import Decision, Remake
from domain.case.remedy import pending
from domain.case.revision import Reopening
from domain.case.stage import DECISION_MADE, EXECUTING, TOWARDS_A_PARTY, Stage
from domain.case.step import Step, StepNotAllowedNow
from domain.record.refusal import Refusal

AFTER_DECISION = (
    DECISION_MADE
    | EXECUTING
    | {
        Stage.INVESTIGATING,
        Stage.CONCLUDED,
        Stage.EXAMINING,
        Stage.NOTIFIED,
        Stage.CLOSED,
        Stage.ARCHIVED,
    }
)
"""Stages in which a decision may stand that the organ finds to be wrong; the case may since have been reopened."""


_ENDED = frozenset({Stage.CLOSED, Stage.ARCHIVED, Stage.CLOSING_REQUESTED})


_FILED_ONLY = frozenset({Stage.INVESTIGATING, Stage.NOTIFIED})


class NoDecisionStands(Refusal):
    article = "行政处罚法第七十五条第二款"
    zh = (
        "截至{day}，对当事人{party}没有有效的决定。",
        "请核对当事人和决定；已撤销的决定不能再变更或者撤销。",
    )
    en = (
        "By {day} no decision stands towards {party}.",
        "Check the party; an ended decision is not changed.",
    )


class RemedyOrganMustBeTold(Refusal):
    article = "行政诉讼法第六十二条；行政处罚法第七十五条第二款"
    zh = (
        "对{number}的{kind}（{case_number}）尚未审结，变更或者撤销须书面告知{organ}。",
        "请填写“告知复议机关、人民法院的情况”。",
    )
    en = (
        "{kind} {case_number} against {number} is pending; {organ} is to be told of a change.",
        "State how it was told.",
    )


def decided_before(step: type[Step], case: Case) -> None:
    """A decision was made on some party: without one such a step is not offered while the case is investigated."""
    if not any(one.decision or one.earlier_decisions for one in case.proceedings.values()):
        raise StepNotAllowedNow(step, case, DECISION_MADE)


def standing_decision(case: Case, party: str, on: date) -> Decision:
    """The decision on the party, made by that day, that still stands."""
    decision = case.of(party).decision
    if decision is None or not decision.stands or decision.on > on:
        raise NoDecisionStands(party=party, day=on)
    return decision


def remedy_organ_told(case: Case, party: str, number: str, told: str) -> None:
    for remedy in pending(case.remedies, party=party):
        if not told.strip():
            raise RemedyOrganMustBeTold(
                number=number, kind=remedy.kind.value, case_number=remedy.case_number, organ=remedy.organ
            )


def replace_decision(case: Case, party: str, decision: Decision, by: str) -> None:
    """``decision`` stands from now on, the earlier one is history. Called by ``apply`` only."""
    past = case.of(party)
    if past.decision:
        ended = replace(past.decision, superseded_by=by)
        case.towards(party, earlier_decisions=(*past.earlier_decisions, ended))
        if past.decision.number != decision.number:
            mark_ended(case, past.decision.number, by)
    case.towards(party, decision=decision)


def end_decision(case: Case, party: str, by: str, remake: Remake | None) -> None:
    """The decision no longer stands: it stays on record as such, or makes way for another. Called by ``apply`` only."""
    past = case.of(party)
    if past.decision is None:
        return
    ended = replace(past.decision, superseded_by=by)
    mark_ended(case, ended.number, by)
    if remake is None:
        case.towards(party, decision=ended)
    else:
        earlier = (*past.earlier_decisions, ended)
        case.towards(party, decision=None, earlier_decisions=earlier, remake=remake)


def mark_ended(case: Case, number: str, by: str) -> None:
    """The document counts no longer. Called by ``apply`` only."""
    if document := case.documents.get(number):
        case.documents = {**case.documents, number: replace(document, ended_by=by)}


def settle(case: Case, on: date, ground: str, to: Stage | None) -> None:
    """Go on at ``to``; None: at the settling of what is left. Another party already decided is not held up where the
    case goes back to the notice only; a matter never filed goes back to its check. Called by ``apply`` only."""
    others = any(one.decision and one.decision.penalises for one in case.proceedings.values())
    if to is Stage.NOTIFIED and others:
        waiting = TOWARDS_A_PARTY - EXECUTING
        to = case.stage if case.stage in waiting else stage_of_execution(case)
    elif to in _FILED_ONLY and not (case.filing and case.filing.filed_on):
        to = Stage.CHECKING
    elif to is None:
        to = stage_of_execution(case) if case.stage in EXECUTING else case.stage
    if to in _ENDED:
        to = Stage.SERVED
    if case.stage in (Stage.CLOSED, Stage.ARCHIVED):
        take_up(case, on, ground, to)
    elif case.stage is Stage.CLOSING_REQUESTED:
        case.closing = None
    case.stage = to


def take_up(case: Case, on: date, ground: str, to: Stage) -> None:
    """Take up an ended case again; how it had ended is kept. Called by ``apply`` only."""
    ended = Reopening(
        on,
        ground,
        case.stage,
        to,
        case.closing,
        case.dismissal,
        case.withdrawal,
        case.archive,
        case.forwarding,
    )
    case.reopenings = (*case.reopenings, ended)
    case.closing = case.dismissal = case.withdrawal = case.forwarding = None
    case.stage = to
