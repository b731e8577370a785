"""决定后的期限 — T15 to T19: service, record, remittance and payment. (law: §6.2)"""

from collections.abc import Iterator
from datetime import date

from domain.case.case import Case
from domain.case.collection import RemittanceLeg, collected, remitted_on
from domain.case.document import Document, DocumentKind, ServiceMethod
from domain.case.obligations import owed_fen
from domain.case.party_proceedings import Decision
from domain.case.service_rules import NOTICE_SHORTENED_ON
from domain.case.terms import (
    COLLECTION_REMITTANCE,
    DECISION_SERVICE,
    PAYMENT,
    PUBLIC_NOTICE,
    PUBLIC_NOTICE_BEFORE_2022,
    SPOT_REPORT,
    Term,
)
from domain.deadlines.enforcing import paid_up, why_not_payable
from domain.deadlines.rule import Begun

ENDED = "决定已撤销或者变更"


def decisions_to_serve(case: Case) -> Iterator[Begun]:
    """Announced and handed over at once, or within seven working days when the party is absent."""
    for decision, document in decided(case):
        yield Begun(
            subject=decision.number,
            starts_on=decision.on,
            started_by="作出决定",
            term=DECISION_SERVICE,
            met_on=_attempted(document),
            void=ENDED if not decision.stands else "",
        )


def public_notices(case: Case) -> Iterator[Begun]:
    """Until then the document does not count as served."""
    for document in case.documents.values():
        for attempt in document.attempts:
            if attempt.method is ServiceMethod.PUBLIC_NOTICE and attempt.effective_on:
                yield Begun(
                    subject=document.number,
                    starts_on=attempt.attempted_on,
                    started_by="发出公告",
                    term=_public_notice(attempt.attempted_on),
                    due_on=attempt.effective_on,
                )


def spot_decisions_to_report(case: Case) -> Iterator[Begun]:
    for decision in case.spot_decisions.values():
        yield Begun(
            subject=decision.number,
            starts_on=decision.on,
            started_by="当场作出决定",
            term=SPOT_REPORT,
            met_on=decision.reported_on,
        )


def collections_to_remit(case: Case) -> Iterator[Begun]:
    """Money the officers took: to the organ, then from the organ to the bank."""
    for payment in collected(case.payments):
        at_organ = remitted_on(case.remittances, payment.voucher, RemittanceLeg.TO_ORGAN)
        at_bank = remitted_on(case.remittances, payment.voucher, RemittanceLeg.TO_BANK)
        legs = [(payment.on, "当场收缴", at_organ), (at_organ, "交至行政机关", at_bank)]
        for start, event, met in legs:
            if start:
                yield Begun(
                    subject=payment.voucher,
                    starts_on=start,
                    started_by=event,
                    term=COLLECTION_REMITTANCE,
                    met_on=met,
                )


def fines_to_pay(case: Case) -> Iterator[Begun]:
    """From the receipt of the decision until the whole is paid."""
    for party, past in case.proceedings.items():
        decision = past.decision
        document = case.documents.get(decision.number) if decision else None
        if decision and document and document.served_on and owed_fen(decision):
            yield Begun(
                subject=decision.number,
                starts_on=document.served_on,
                started_by="决定书送达",
                term=PAYMENT,
                met_on=paid_up(case, party, owed_fen(decision)),
                void=why_not_payable(case, party, decision.number),
            )


def _public_notice(on: date) -> Term:
    return PUBLIC_NOTICE if on >= NOTICE_SHORTENED_ON else PUBLIC_NOTICE_BEFORE_2022


def decided(case: Case) -> Iterator[tuple[Decision, Document]]:
    for past in case.proceedings.values():
        for decision in (*past.earlier_decisions, past.decision):
            document = case.documents.get(decision.number) if decision else None
            if decision and document:
                yield decision, document


def _attempted(document: Document) -> date | None:
    """A public notice is begun in time, though it takes effect later; other attempts count when they reach the party."""
    days = [
        one.attempted_on if one.method is ServiceMethod.PUBLIC_NOTICE else one.effective_on
        for one in document.attempts
        if one.effective_on
    ]
    if document.kind is DocumentKind.ON_THE_SPOT_DECISION and not days:
        return None
    return min((day for day in days if day), default=None)
