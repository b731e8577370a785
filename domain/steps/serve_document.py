"""送达 — one attempt to serve a document, by one of eight methods. 行政处罚法第六十一条、民事诉讼法第八十七至九十五条."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import ServiceAttempt, ServiceMethod
from domain.case.duty import Duty
from domain.case.executing import stage_of_execution
from domain.case.guards import Certified
from domain.case.service_rules import effective_on
from domain.case.service_state import decisions_served
from domain.case.serving import OFFICERS_SERVE, Attempt, ServiceStated, SignerRelation
from domain.case.stage import OPEN, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.personal import Personal, personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When

RECIPIENT = "recipient"
"""Whose the personal values are when a letter goes to an organ and to no party."""


class AlreadyServed(Refusal):
    article = "行政处罚法第六十一条第一款"
    zh = ("{number}已于{day}送达。", "不必再次送达；登记有误的，请办理“更正记录”。")
    en = (
        "{number} was served on {day}.",
        "There is nothing left to serve; correct the record if it is wrong.",
    )


class ServiceAttempted(CaseEvent):
    """``effective_on``: the day it counts as served, by the rule of its method; None when it failed."""

    TOPIC = "case.service_attempted"
    title = "送达"
    correctable = frozenset(
        {"failure", "signer", "refusal_reason", "witness", "witness_organisation", "tracking_number"}
    )
    number: str
    method: ServiceMethod
    effective_on: date | None
    failure: str
    servers: tuple[Certified, ...]
    signer: Personal | None
    relation: SignerRelation | None
    same_household: bool
    refusal_reason: str
    witness: Personal | None
    witness_organisation: str
    media: tuple[str, ...]
    consent: str
    address: Personal | None
    tracking_number: str
    organ: str
    unit: Personal | None
    returned_on: date | None
    posted_at: str
    posted_on: date | None
    notice_reason: str

    def apply(self, case: Case) -> None:
        codes = tuple(one.code for one in self.servers)
        if document := case.documents.get(self.number):
            case.documents = {**case.documents, self.number: document.with_attempt(self._attempt(codes))}
        if case.stage is Stage.DECIDED and decisions_served(case):
            case.stage = stage_of_execution(case)
        case.assume(Duty.HANDLE, *codes)

    def _attempt(self, codes: tuple[str, ...]) -> ServiceAttempt:
        return ServiceAttempt(
            method=self.method,
            attempted_on=self.occurred_at.first_day,
            effective_on=self.effective_on,
            servers=codes,
            signer=self.signer,
            relation=self.relation.value if self.relation else "",
            proof=self._proof(),
            failure=self.failure,
        )

    def _proof(self) -> str:
        """What proves it, in words without a personal value."""
        pieces = {
            "签收人：{}": self.relation.value if self.relation else "",
            "拒收、拒签理由：{}": self.refusal_reason,
            "见证：{}": self.witness_organisation,
            "照片、录像、日志：{}": "、".join(self.media),
            "确认书：{}": self.consent,
            "邮件号：{}": self.tracking_number,
            "委托：{}": self.organ,
            "签收日期：{}": self.returned_on,
            "公告于：{}": self.posted_at,
            "公告原因：{}": self.notice_reason,
        }
        return "；".join(label.format(piece) for label, piece in pieces.items() if piece)

    def describe(self) -> str:
        names = "、".join(one.name for one in self.servers)
        attempt = f"{names}{self.method.label}{self.number}"
        if self.effective_on is None:
            return f"{attempt}，未成功：{self.failure}"
        return f"{attempt}，{self.effective_on}送达（{self._proof()}）"


@dataclass(frozen=True, kw_only=True)
class ServeDocument(ServiceStated, Step):
    """The time is that of the attempt: handing over, posting, sending. After the closing a correction notice may follow."""

    title: ClassVar = "送达"
    articles: ClassVar = "行政处罚法第六十一条、民事诉讼法第八十七至九十五条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = (OPEN - {Stage.LEAD}) | {Stage.FORWARDED, Stage.CLOSED, Stage.ARCHIVED}

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        document = guards.known_document(case, self.document)
        guards.not_before_document(case, "送达", when, document)
        if document.served_by(on):
            raise AlreadyServed(number=document.number, day=document.served_on)
        if self.method is ServiceMethod.PUBLIC_NOTICE and not self.succeeded:
            raise BadInput("succeeded", "公告送达以发出为准，没有不成功", "a public notice cannot fail")
        party, confirmed = case.parties.get(document.party), case.addresses.get(document.party)
        attempt = Attempt(
            self, document, party, on, desk.today, desk.calendar, desk.terms(case.unit), confirmed
        )
        served = effective_on(attempt)
        servers = self._servers(case, desk, on)
        self._trigger(case, desk, when, attempt, served, servers)

    def _servers(self, case: Case, desk: Desk, on: date) -> tuple[Certified, ...]:
        """Two certified officers where officers serve; elsewhere whoever is named is certified."""
        if self.method in OFFICERS_SERVE:
            return guards.certified_officers(case, desk, self.servers, on)
        return guards.certified_each(case, desk, self.servers, on)

    def _trigger(
        self,
        case: Case,
        desk: Desk,
        when: When,
        attempt: Attempt,
        served: date | None,
        servers: tuple[Certified, ...],
    ) -> None:
        document = attempt.document
        by_party = self.relation is SignerRelation.SELF
        addressee = document.party or RECIPIENT
        case.trigger(
            ServiceAttempted,
            desk.entry(when).relying_on(*(one.certificate for one in servers)),
            number=document.number,
            method=self.method,
            effective_on=served,
            failure="" if self.succeeded else self.failure.strip(),
            servers=servers,
            signer=personal(self.signer.strip(), addressee if by_party else "signer"),
            relation=self.relation,
            same_household=self.same_household,
            refusal_reason=self.refusal_reason.strip(),
            witness=personal(self.witness.strip(), "witness"),
            witness_organisation=self.witness_organisation.strip(),
            media=self.media,
            consent=attempt.consent if self.method is ServiceMethod.ELECTRONIC else self.consent.strip(),
            address=personal(attempt.address, addressee),
            tracking_number=self.tracking_number.strip(),
            organ=self.organ.strip(),
            unit=personal(self.unit.strip(), addressee),
            returned_on=self.returned_on,
            posted_at=self.posted_at.strip(),
            posted_on=self.posted_on,
            notice_reason=self.notice_reason.strip(),
        )
