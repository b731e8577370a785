"""告知后的期限 — T11, T12, T13: the party's windows, and the wait before a hearing. (law: §6.2)"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.case.case import Case
from domain.case.terms import HEARING_NOTICE, HEARING_REQUEST, STATEMENT_WINDOW, Term
from domain.deadlines.rule import Begun


def statement_windows(case: Case) -> Iterator[Begun]:
    """From the service of the notice, by the days it told."""
    for party, past in case.proceedings.items():
        served = _notice_served(case, party)
        if past.notice and served:
            stated = min((one.on for one in past.statements if one.on >= served), default=None)
            yield Begun(
                subject=party,
                starts_on=served,
                started_by="告知书送达",
                term=_of(STATEMENT_WINDOW, past.notice.statement_days),
                told_on=case.documents[past.notice.number].issued_on,
                met_on=past.waived_on or stated,
            )


def hearing_windows(case: Case) -> Iterator[Begun]:
    for party, past in case.proceedings.items():
        served = _notice_served(case, party)
        if past.notice and served and past.notice.hearing:
            asked = past.hearing.requested_on if past.hearing else None
            yield Begun(
                subject=party,
                starts_on=served,
                started_by="告知书送达",
                term=_of(HEARING_REQUEST, past.notice.hearing_days),
                told_on=case.documents[past.notice.number].issued_on,
                met_on=past.hearing_waived_on or asked,
            )


def waits_for_hearings(case: Case) -> Iterator[Begun]:
    """From the hearing notice; the hearing lies after it."""
    for past in case.proceedings.values():
        for hearing in past.hearings:
            if hearing.notice:
                yield Begun(
                    subject=hearing.notice.number,
                    starts_on=hearing.notice.issued_on,
                    started_by="发出听证通知书",
                    term=HEARING_NOTICE,
                    met_on=hearing.held_on,
                )


def _notice_served(case: Case, party: str) -> date | None:
    notice = case.of(party).notice
    document = case.documents.get(notice.number) if notice else None
    return document.served_on if document else None


def _of(term: Term, days: int) -> Term:
    """The shipped term with the days the notice told, where they differ."""
    return replace(term, days=days)
