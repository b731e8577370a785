"""调查阶段的期限 — T06, T07, T08, T10, T14. (law: §6.2)"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.case.case import Case
from domain.case.terms import DECISION, DECISION_EXTENSION, LEGAL_REVIEW, PRESERVATION, URGENT_APPROVAL, Term
from domain.case.transfer_rules import taken_over
from domain.deadlines.rule import Begun, InHours, Stop


def kept_evidence(case: Case) -> Iterator[Begun]:
    """Seven working days from the registration, whatever was done with a part of it."""
    for one in case.investigation.preservations.values():
        yield Begun(
            subject=one.number,
            starts_on=one.on,
            started_by="先行登记保存",
            term=PRESERVATION,
            met_on=None if one.remaining else one.disposed_on,
        )


def urgent_measures(case: Case) -> Iterator[Begun]:
    """Twenty-four hours in which the head is told of an urgent measure and approves it, or has the things released."""
    for one in case.seizures.values():
        if one.urgent:
            hours = InHours(URGENT_APPROVAL, one.when, one.approved_at)
            yield Begun(
                subject=one.number,
                starts_on=one.when.first_day,
                started_by="情况紧急，当场实施查封、扣押",
                due_on=hours.last_day,
                hours=hours,
                met_on=one.approved_at.first_day if one.approved_at else None,
                void="查封、扣押已解除" if not one.remaining and one.approved_at is None else "",
            )


def seizures(case: Case) -> Iterator[Begun]:
    """The term of the decision, with its extension and the days of testing."""
    for one in case.seizures.values():
        yield Begun(
            subject=one.number,
            starts_on=one.when.first_day,
            started_by="作出查封扣押决定",
            due_on=one.ends_on,
            met_on=None if one.remaining else one.ended_on,
        )


def reviews(case: Case) -> Iterator[Begun]:
    """From the day the file went to the reviewer last."""
    if case.conclusion:
        reviewed_on = case.review.on if case.review else None
        sent_on, event = _sent_to_review(case, case.conclusion.on, reviewed_on)
        yield Begun(
            subject=case.number,
            starts_on=sent_on,
            started_by=event,
            term=LEGAL_REVIEW,
            met_on=reviewed_on if reviewed_on and reviewed_on >= sent_on else None,
            void="案件已撤销" if case.withdrawal else "",
        )


def _sent_to_review(case: Case, concluded_on: date, reviewed_on: date | None) -> tuple[date, str]:
    """With the conclusion of the investigation; once more with the report of a hearing, which has to be reviewed before the
    decision (第五十八条第一款第二项); and where a decision to be made anew was reviewed again."""
    sent = [(concluded_on, "调查终结送审")]
    for past in case.proceedings.values():
        sent += [
            (one.reported_on, "听证报告送审") for one in past.hearings if one.held_on and one.reported_on
        ]
        if past.remake and reviewed_on and past.remake.on <= reviewed_on:
            sent.append((past.remake.on, "重新作出决定送审"))
    return max(sent)


def decisions(case: Case) -> Iterator[Begun]:
    """From the filing until each party has its decision; a decision made anew by the day the remedy organ set."""
    filing = case.filing
    if filing is None or filing.clock_start is None:
        return
    void = "案件已撤销" if case.withdrawal else "案件已移送" if taken_over(case) else ""
    for party in case.parties:
        past = case.of(party)
        decided = past.decision.on if past.decision else None
        if past.remake is None:
            yield Begun(
                subject=party,
                starts_on=filing.clock_start,
                started_by="批准立案",
                term=DECISION,
                longer=_longer(case),
                stops=_stops(case, filing.clock_start),
                met_on=decided,
                void=void,
            )
        elif past.remake.due_on:
            yield Begun(
                subject=party,
                starts_on=past.remake.on,
                started_by="责令重新作出决定",
                due_on=past.remake.due_on,
                met_on=decided,
                void=void,
            )


def _longer(case: Case) -> tuple[Term, ...]:
    """What a head added on another rule's ground, as sure as what is known of such rules (待核实)."""
    extension = case.investigation.extension
    if extension is None:
        return ()
    return (replace(DECISION_EXTENSION, days=extension.days, article=extension.basis),)


def _stops(case: Case, since: date) -> tuple[Stop, ...]:
    """Only a pause with a rule behind it takes days out; a soft one leaves the legal day as it is (law: S13)."""
    return tuple(
        Stop(max(one.since, since), one.until, one.rule) for one in case.investigation.pauses if one.rule
    )
