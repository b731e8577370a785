"""履行情况 — what a party still owes, and what keeps a case from being closed. 行政处罚法第二十八条、第六十一条、第六十六条."""

from collections.abc import Iterator
from datetime import date

from domain.case.case import Case
from domain.case.collection import RemittanceLeg, collected, remitted_on
from domain.case.deeds import orders_a_deed
from domain.case.document import SERVED_BEFORE_CLOSING, DocumentKind
from domain.case.execution import EnforcementResult, SubstituteResult
from domain.case.party_proceedings import Decision
from domain.case.penalty import PenaltyKind
from domain.case.proceedings import CorrectionResult, PaidFor
from domain.case.remedy import pending
from domain.case.transfer_rules import away, taken_over
from domain.wording.money import amount_in_figures

PAID_IN_MONEY = frozenset({PenaltyKind.FINE, PenaltyKind.CONFISCATE_GAINS})


def owed_fen(decision: Decision) -> int:
    """Fines and confiscated gains together, in fen; nothing once the decision no longer stands."""
    if not decision.stands:
        return 0
    return sum(one.amount_fen or 0 for one in decision.penalties if one.kind in PAID_IN_MONEY)


def outstanding_fen(case: Case, party: str, purpose: PaidFor = PaidFor.FINE) -> int:
    """Owed by the party and not yet paid, in fen; 0 before a decision."""
    return max(0, due_fen(case, party, purpose) - paid_fen(case, party, purpose))


def due_fen(case: Case, party: str, purpose: PaidFor) -> int:
    """What the party has to pay in all, in fen, whether its day has come or not."""
    decision = case.of(party).decision
    if purpose is PaidFor.SUBSTITUTE:
        return sum(one.cost_fen for one in case.execution.substitutes if one.party == party)
    if decision is None:
        return 0
    return owed_fen(decision) if purpose is PaidFor.FINE else surcharge_fen(case, party, decision)


def surcharge_fen(case: Case, party: str, decision: Decision) -> int:
    """As last imposed under a decision that told it, and never more than the fine as it stands (行政处罚法第七十二条)."""
    imposed = [
        one.amount_fen
        for one in case.execution.surcharges
        if one.party == party and one.decision == decision.number
    ]
    return min(imposed[-1], decision.fine_fen) if imposed and decision.surcharge_told else 0


def paid_fen(case: Case, party: str, purpose: PaidFor | None = None, before: date = date.max) -> int:
    """Paid by the party less what was returned to it, in fen; for one purpose where it is stated."""
    return sum(
        one.amount_fen
        for one in case.payments
        if one.party == party and purpose in (None, one.purpose) and one.on < before
    )


def refund_due_fen(case: Case, party: str, purpose: PaidFor | None = None) -> int:
    """Paid by the party beyond what a decision that stands makes it owe, in fen; for one purpose, or for each together."""
    purposes = tuple(PaidFor) if purpose is None else (purpose,)
    return sum(max(0, paid_fen(case, party, one) - due_fen(case, party, one)) for one in purposes)


def outstanding(case: Case, on: date) -> tuple[str, ...]:
    """未了事项 — in words, what is missing on that day before the case may be closed; empty when nothing is."""
    settled = (
        *_undone(case, on),
        *_unpaid(case),
        *_enforced(case),
        *_unrestored(case),
        *_unserved(case, on),
        *_unreturned(case),
        *_challenged(case),
        *_kept(case),
        *_unreported(case),
        *_unremitted(case),
        *_not_taken_over(case),
    )
    if case.withdrawal or away(case):
        return settled
    return (*_undecided(case), *settled, *_uncorrected(case, on))


def _undecided(case: Case) -> Iterator[str]:
    for party in case.parties:
        if case.of(party).decision is None:
            yield f"{party}尚未作出决定"


def _undone(case: Case, on: date) -> Iterator[str]:
    for party, past in case.proceedings.items():
        if past.decision is None:
            continue
        document = case.documents.get(past.decision.number)
        if past.decision.stands and (document is None or not document.served_by(on)):
            yield f"{past.decision.number}尚未送达{party}"


def _unpaid(case: Case) -> Iterator[str]:
    """Whatever a party owes in money, unless its execution has ended or a court has taken it on. One that was replaced owes
    nothing in this case."""
    for party in dict.fromkeys((*case.proceedings, *case.parties)):
        decision = case.of(party).decision
        for purpose in PaidFor:
            elsewhere = purpose is not PaidFor.SUBSTITUTE and decision and at_court(case, decision.number)
            unpaid = outstanding_fen(case, party, purpose)
            if unpaid and not elsewhere and not case.execution.ended(party):
                yield f"{party}尚欠{purpose.value}{amount_in_figures(unpaid)}"


def at_court(case: Case, document: str) -> bool:
    """A court has taken on the execution of the document and is not done with it."""
    return any(
        one.document == document and one.result and one.result.at_court for one in case.execution.applications
    )


def _enforced(case: Case) -> Iterator[str]:
    """What has been set going to enforce an obligation and has no outcome yet."""
    for substitute in case.execution.substitutes:
        if substitute.result is None:
            yield f"{substitute.number}的代履行尚未完毕"
    for enforcement in case.execution.enforcements:
        if enforcement.result is None:
            yield f"{enforcement.number}的强制执行尚未完毕"
    for application in case.execution.applications:
        if application.result is None:
            yield f"{application.number}的强制执行申请尚无人民法院的处理结果"


def _unrestored(case: Case) -> Iterator[str]:
    last = {(one.party, one.kind): one for one in case.execution.restitutions}
    for one in last.values():
        if not one.complete and one.party in case.parties and not case.execution.ended(one.party):
            yield f"{one.party}的{one.kind.value}尚未完成"


def _unserved(case: Case, on: date) -> Iterator[str]:
    standing = {past.decision.number for past in case.proceedings.values() if past.decision}
    for document in case.documents.values():
        counted = document.kind in SERVED_BEFORE_CLOSING and document.number not in standing
        if counted and not document.ended_by and not document.served_by(on):
            yield f"{document.number}尚未送达{document.party}"


def _unreturned(case: Case) -> Iterator[str]:
    for party in case.proceedings:
        for purpose in PaidFor:
            if refund := refund_due_fen(case, party, purpose):
                yield f"应退还{party}{purpose.value}{amount_in_figures(refund)}"


def _kept(case: Case) -> Iterator[str]:
    for preservation in case.investigation.preservations.values():
        if preservation.remaining:
            yield f"{preservation.number}先行登记保存的证据尚未处理完毕"
    for seizure in case.seizures.values():
        if seizure.remaining:
            yield f"{seizure.number}查封扣押的财物尚未解除或者处理"


def _unreported(case: Case) -> Iterator[str]:
    for decision in case.spot_decisions.values():
        if decision.reported_on is None:
            yield f"{decision.number}尚未报所属行政机关备案"


def _unremitted(case: Case) -> Iterator[str]:
    for payment in collected(case.payments):
        for leg in RemittanceLeg:
            if remitted_on(case.remittances, payment.voucher, leg) is None:
                yield f"当场收缴的罚款（票据{payment.voucher}）尚未{leg.value}"


def _not_taken_over(case: Case) -> Iterator[str]:
    if (stage := away(case)) and not taken_over(case):
        yield f"案件{stage.label}，受移送机关尚未立案或者接受"


def _challenged(case: Case) -> Iterator[str]:
    for remedy in pending(case.remedies):
        yield f"{remedy.kind.value}{remedy.case_number}尚未审结"


def _uncorrected(case: Case, on: date) -> Iterator[str]:
    for document in case.documents.values():
        ordered = orders_a_deed(case, document) and not document.ended_by
        over = case.execution.ended(document.party) or at_court(case, document.number)
        if ordered and not over and not corrected(case, document.number, on):
            what = "改正" if document.kind is DocumentKind.CORRECTION_ORDER else "履行"
            yield f"{document.number}的{what}情况未经复查确认（须为“已改正”）"


def corrected(case: Case, order: str, on: date) -> bool:
    """The last re-inspection by that day found it done, or it was done for the party: by another (代履行) or by the town
    itself (强制执行)."""
    seen = sorted((one for one in case.reinspections if one.order == order), key=lambda one: one.on)
    last = [one.result for one in seen if one.on <= on][-1:]
    substituted = any(
        one.order == order and one.result is SubstituteResult.DONE for one in case.execution.substitutes
    )
    enforced = any(
        one.document == order and one.result is EnforcementResult.DONE for one in case.execution.enforcements
    )
    return substituted or enforced or last == [CorrectionResult.DONE]
