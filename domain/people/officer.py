"""执法人员 — a person with posts, certificates and qualifications over time. 行政处罚法第四十二条、第五十五条."""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar
from uuid import UUID, uuid5

from domain.people.role import Role
from domain.record.aggregate import CreatedEvent, RecordedAggregate, RecordedEvent
from domain.record.entry import Entry
from domain.record.refusal import BadInput
from domain.units.unit import NAMESPACE

ALL_DOMAINS = "综合"


@dataclass(frozen=True)
class Post:
    """A role held in a unit from a day on, to the day before ``until``; None while it lasts."""

    unit: str
    role: Role
    since: date
    until: date | None = None

    def held_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Certificate:
    """行政执法证 — valid from and to the days printed on it, both included, except while suspended or once cancelled.

    ``domains``: the fields it covers; ``综合`` covers all.
    """

    number: str
    issuer: str
    domains: tuple[str, ...]
    valid_from: date
    valid_to: date
    suspended: tuple[tuple[date, date | None], ...] = ()
    cancelled_on: date | None = None

    def valid_on(self, day: date) -> bool:
        cancelled = self.cancelled_on is not None and day >= self.cancelled_on
        suspended = any(start <= day and (end is None or day < end) for start, end in self.suspended)
        return self.valid_from <= day <= self.valid_to and not cancelled and not suspended

    def covers(self, domain: str) -> bool:
        return ALL_DOMAINS in self.domains or domain in self.domains


class Officer(RecordedAggregate):
    """``code``: the officer's id for people and for accounts ("sunji-zhang"); it carries no personal data."""

    TOPIC: ClassVar = "officer"

    def __init__(self) -> None:
        self.code = ""
        self.name = ""
        self.posts: tuple[Post, ...] = ()
        self.certificates: tuple[Certificate, ...] = ()
        self.legal_qualification = ""

    @staticmethod
    def create_id(code: str) -> UUID:
        return uuid5(NAMESPACE, f"officer/{code}")

    def posts_on(self, day: date) -> tuple[Post, ...]:
        return tuple(post for post in self.posts if post.held_on(day))

    def holds(self, role: Role, unit: str, day: date) -> bool:
        return any(post.role is role and post.unit == unit for post in self.posts_on(day))

    def certificate_on(self, day: date) -> Certificate | None:
        """The certificate valid on that day — the day of the act, not today (law: §9.3 of the specification)."""
        return next((one for one in self.certificates if one.valid_on(day)), None)

    def assign_post(self, entry: Entry, *, unit: str, role: Role, since: date) -> None:
        if self.holds(role, unit, since):
            raise BadInput("role", f"{self.name}当日已担任该岗位", "the post is held already on that day")
        self.trigger(PostAssigned, entry, unit=unit, role=role, since=since)

    def end_post(self, entry: Entry, *, unit: str, role: Role, until: date) -> None:
        if not any(post.unit == unit and post.role is role and post.until is None for post in self.posts):
            raise BadInput("role", f"{self.name}未担任该岗位", "the post is not held")
        self.trigger(PostEnded, entry, unit=unit, role=role, until=until)

    def issue_certificate(self, entry: Entry, certificate: Certificate) -> None:
        if certificate.valid_to < certificate.valid_from:
            raise BadInput("valid_to", "证件有效期止早于起", "the certificate ends before it begins")
        if any(one.number == certificate.number for one in self.certificates):
            raise BadInput("number", "该证号已登记", "a certificate of that number is recorded")
        self.trigger(CertificateIssued, entry, certificate=certificate)

    def suspend_certificate(self, entry: Entry, *, number: str, since: date, reason: str) -> None:
        self._certificate(number)
        self.trigger(CertificateSuspended, entry, number=number, since=since, reason=reason)

    def reinstate_certificate(self, entry: Entry, *, number: str, since: date) -> None:
        if not any(end is None for _, end in self._certificate(number).suspended):
            raise BadInput("number", "该证件未被暂扣", "the certificate is not suspended")
        self.trigger(CertificateReinstated, entry, number=number, since=since)

    def cancel_certificate(self, entry: Entry, *, number: str, since: date, reason: str) -> None:
        self._certificate(number)
        self.trigger(CertificateCancelled, entry, number=number, since=since, reason=reason)

    def record_qualification(self, entry: Entry, *, number: str) -> None:
        """国家统一法律职业资格 — a first-time legal reviewer must hold it (行政处罚法第五十八条第二款)."""
        self.trigger(QualificationRecorded, entry, number=number)

    def _certificate(self, number: str) -> Certificate:
        for one in self.certificates:
            if one.number == number:
                return one
        raise BadInput("number", f"{self.name}没有证号为{number}的执法证", "no certificate of that number")


def register(entry: Entry, *, code: str, name: str) -> Officer:
    """Enter a person; posts and certificates follow as events of their own."""
    return Officer.begin(OfficerRegistered, Officer.create_id(code), entry, code=code, name=name)


class OfficerRegistered(CreatedEvent):
    TOPIC = "officer.registered"
    title = "登记人员"
    code: str
    name: str

    def apply(self, officer: Officer) -> None:
        officer.code, officer.name = self.code, self.name

    def describe(self) -> str:
        return f"登记人员{self.name}"


class PostAssigned(RecordedEvent):
    TOPIC = "officer.post_assigned"
    title = "任岗"
    unit: str
    role: Role
    since: date

    def apply(self, officer: Officer) -> None:
        officer.posts = (*officer.posts, Post(self.unit, self.role, self.since))

    def describe(self) -> str:
        return f"自{self.since}起任{self.unit}{self.role.label}"


class PostEnded(RecordedEvent):
    TOPIC = "officer.post_ended"
    title = "离岗"
    unit: str
    role: Role
    until: date

    def apply(self, officer: Officer) -> None:
        officer.posts = tuple(
            replace(post, until=self.until)
            if (post.unit, post.role, post.until) == (self.unit, self.role, None)
            else post
            for post in officer.posts
        )

    def describe(self) -> str:
        return f"自{self.until}起不再任{self.unit}{self.role.label}"


class CertificateIssued(RecordedEvent):
    TOPIC = "officer.certificate_issued"
    title = "核发执法证"
    certificate: Certificate

    def apply(self, officer: Officer) -> None:
        officer.certificates = (*officer.certificates, self.certificate)

    def describe(self) -> str:
        one = self.certificate
        return (
            f"核发执法证{one.number}，有效期{one.valid_from}至{one.valid_to}，领域：{'、'.join(one.domains)}"
        )


class CertificateChanged(RecordedEvent):
    """Base of what befalls a certificate; the history only grows."""

    title = "执法证变更"
    number: str
    since: date

    def changed(self, certificate: Certificate) -> Certificate:
        raise NotImplementedError

    def apply(self, officer: Officer) -> None:
        officer.certificates = tuple(
            self.changed(one) if one.number == self.number else one for one in officer.certificates
        )

    def describe(self) -> str:
        return f"{self.title}{self.number}，自{self.since}起"


class CertificateSuspended(CertificateChanged):
    TOPIC = "officer.certificate_suspended"
    title = "暂扣执法证"
    reason: str

    def changed(self, certificate: Certificate) -> Certificate:
        return replace(certificate, suspended=(*certificate.suspended, (self.since, None)))


class CertificateReinstated(CertificateChanged):
    TOPIC = "officer.certificate_reinstated"
    title = "恢复执法证"

    def changed(self, certificate: Certificate) -> Certificate:
        ended = tuple((start, end or self.since) for start, end in certificate.suspended)
        return replace(certificate, suspended=ended)


class CertificateCancelled(CertificateChanged):
    TOPIC = "officer.certificate_cancelled"
    title = "注销执法证"
    reason: str

    def changed(self, certificate: Certificate) -> Certificate:
        return replace(certificate, cancelled_on=self.since)


class QualificationRecorded(RecordedEvent):
    TOPIC = "officer.qualification_recorded"
    title = "登记法律职业资格"
    number: str

    def apply(self, officer: Officer) -> None:
        officer.legal_qualification = self.number
