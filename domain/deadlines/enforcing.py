"""执行的期限 — T21, T25 to T29, T31: deferral, urging, the court, the end of a suspension. (law: §6.2)"""

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from domain.case.case import Case
from domain.case.court_enforcement import CourtResult
from domain.case.court_rules import end_of_remedies
from domain.case.deeds import deeds
from domain.case.document import DocumentKind
from domain.case.execution import SuspensionGround
from domain.case.obligations import at_court, corrected, owed_fen
from domain.case.party_proceedings import Decision
from domain.case.proceedings import PaidFor
from domain.case.terms import (
    COURT_ACCEPTANCE,
    COURT_APPLICATION,
    COURT_RULING,
    SUBSTITUTE_URGING,
    SUSPENSION_ENDS,
    URGING,
)
from domain.deadlines.rule import Begun

ENDED = "决定已撤销或者变更"
DEFERRED = "已批准延期、分期"
EXECUTION_OVER = "已终结执行"
WITH_COURT = "人民法院已受理强制执行申请"


def instalments_to_pay(case: Case) -> Iterator[Begun]:
    """Of the last schedule for each decision; what was paid meets the instalments in their order."""
    last = {(one.party, one.decision): one for one in case.execution.deferrals}
    for (party, number), deferral in last.items():
        decision = case.of(party).decision
        later = sum(one.amount_fen for one in deferral.instalments)
        stands = decision is not None and decision.stands and decision.number == number
        for instalment in deferral.instalments:
            later -= instalment.amount_fen
            yield Begun(
                subject=deferral.number,
                starts_on=deferral.on,
                started_by="批准延期、分期",
                due_on=instalment.due_on,
                met_on=paid_up(case, party, (decision.fine_fen if decision else 0) - later),
                void=_over(case, party, number) if stands else ENDED,
            )


def waits_after_urging(case: Case) -> Iterator[Begun]:
    """Before the court may be applied to."""
    for urging in case.execution.urgings:
        paper, of = case.documents.get(urging.number), case.documents.get(urging.document)
        if paper and paper.served_on and not (of and of.kind is DocumentKind.CORRECTION_ORDER):
            yield Begun(
                subject=urging.number,
                starts_on=paper.served_on,
                started_by="催告书送达",
                term=URGING,
                void="陈述申辩成立" if urging.spent else "",
            )


def waits_before_substitutes(case: Case) -> Iterator[Begun]:
    for urging in case.execution.urgings:
        paper, of = case.documents.get(urging.number), case.documents.get(urging.document)
        if paper and paper.served_on and of and of.kind is DocumentKind.CORRECTION_ORDER:
            yield Begun(
                subject=urging.number,
                starts_on=paper.served_on,
                started_by="催告书送达",
                term=SUBSTITUTE_URGING,
                void="陈述申辩成立" if urging.spent else "",
            )


def courts_to_apply_to(case: Case) -> Iterator[Begun]:
    """Three months from the end of the remedies as counted, or of a deferral that ends later, while anything is owed or to be
    done that the town does not enforce by itself."""
    for party, past in case.proceedings.items():
        decision = past.decision
        document = case.documents.get(decision.number) if decision and decision.stands else None
        end = end_of_remedies(case, document) if document else None
        if decision is None or end is None or not (owed_fen(decision) or deeds(decision)):
            continue
        deferred = [one.last_day for one in case.execution.deferrals if one.decision == decision.number][-1:]
        applied = [one.on for one in case.execution.applications if one.document == decision.number]
        yield Begun(
            subject=decision.number,
            starts_on=max([end, *deferred]),
            started_by="复议、诉讼期限届满（或者延期、分期期满）",
            term=COURT_APPLICATION,
            met_on=min(applied, default=None),
            void=_performed(case, party, decision) or (EXECUTION_OVER if case.execution.ended(party) else ""),
        )


def _performed(case: Case, party: str, decision: Decision) -> str:
    """Why nothing is left to apply for; "" while something is."""
    owed = owed_fen(decision)
    if owed and not paid_up(case, party, owed):
        return ""
    if not deeds(decision) or corrected(case, decision.number, date.max):
        return "已缴清" if owed else "已履行"
    by_the_town = any(one.document == decision.number for one in case.execution.enforcements)
    return "本机关依法自行强制执行" if by_the_town else ""


def courts_to_accept(case: Case) -> Iterator[Begun]:
    for one in case.execution.applications:
        yield Begun(
            subject=one.number,
            starts_on=one.on,
            started_by="向人民法院申请",
            term=COURT_ACCEPTANCE,
            met_on=min((ruling.on for ruling in one.rulings), default=None),
        )


def courts_to_rule(case: Case) -> Iterator[Begun]:
    """Thirty days instead where the court hears the parties (第五十八条); from here that cannot be told."""
    for one in case.execution.applications:
        for ruling, following in zip_longest(one.rulings, one.rulings[1:]):
            if ruling.result is CourtResult.ACCEPTED:
                yield Begun(
                    subject=one.number,
                    starts_on=ruling.on,
                    started_by="人民法院受理",
                    term=COURT_RULING,
                    met_on=following.on if following else None,
                )


def objections(case: Case) -> Iterator[Begun]:
    for one in case.execution.applications:
        for ruling in one.rulings:
            if ruling.objection_until:
                yield Begun(
                    subject=one.number,
                    starts_on=ruling.on,
                    started_by=ruling.result.value,
                    due_on=ruling.objection_until,
                )


def suspensions(case: Case) -> Iterator[Begun]:
    """Only inability, three years long, ends the execution of itself (第三十九条第二款)."""
    for one in case.execution.suspensions:
        if one.ground is SuspensionGround.UNABLE:
            over = (
                "已恢复执行" if one.resumed_on else EXECUTION_OVER if case.execution.ended(one.party) else ""
            )
            yield Begun(
                subject=one.number, starts_on=one.on, started_by="中止执行", term=SUSPENSION_ENDS, void=over
            )


def why_not_payable(case: Case, party: str, number: str) -> str:
    """Why the term to pay a decision runs no longer; "" while it does."""
    deferred = any(one.party == party and one.decision == number for one in case.execution.deferrals)
    return _over(case, party, number) or (DEFERRED if deferred else "")


def paid_up(case: Case, party: str, owed: int) -> date | None:
    """The day on which what was paid of fine and gains reached what is owed."""
    paid = 0
    mine = (one for one in case.payments if one.party == party and one.purpose is PaidFor.FINE)
    for one in sorted(mine, key=lambda one: one.on):
        paid += one.amount_fen
        if paid >= owed:
            return one.on
    return None


def _over(case: Case, party: str, number: str) -> str:
    if case.execution.ended(party):
        return EXECUTION_OVER
    return WITH_COURT if at_court(case, number) else ""
