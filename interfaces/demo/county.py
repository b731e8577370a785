"""示例县的建立 — units, people, certificates and powers, entered as an administrator enters them, before the first case."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from uuid import UUID

from application.actor import Identity
from application.ports.event_store import Receipt
from application.ports.seeds import DemoOfficer
from application.services import Services
from application.use_cases import certificates, numbers, officers, powers
from application.use_cases.initialise import Initialise, initialise
from application.workbench import Command
from domain.case.document import DocumentKind
from domain.people.officer import Certificate
from domain.people.role import Role
from domain.record.when import SHANGHAI
from interfaces.demo.entries import Entry, at, command, identity
from interfaces.demo.grants import SINCE, WITHDRAWN, town_grants
from interfaces.demo.towns import BEIXIN, DANZI

ADMINISTRATOR = "county-admin"
FOUNDED = at("2021-07-01T09:00")
PEOPLE_ENTERED = at("2021-07-05T09:00")
POWERS_ENTERED = at("2021-07-26T09:00")
AHEAD = timedelta(days=10)
"""A certificate that begins later is entered so long before."""

Form = TypeVar("Form")
UseCase = Callable[[Services, Identity, Form, Command], Receipt]


def county_entries(people: Sequence[DemoOfficer]) -> Iterator[Entry]:
    yield _foundation(people)
    for person in people:
        yield from _person(person)
    for grant in town_grants():
        form = powers.GrantPowers(
            unit=grant.unit, items=grant.items, document=grant.document, valid_from=SINCE
        )
        yield _entry(f"grant/{grant.unit}/{grant.items[0]}", POWERS_ENTERED, powers.grant_powers, form)
    yield from _later()


def _foundation(people: Sequence[DemoOfficer]) -> Entry:
    name = next(one.name for one in people if one.code == ADMINISTRATOR)
    form = Initialise(code=ADMINISTRATOR, name=name)

    def perform(services: Services, command_id: UUID) -> Receipt:
        return initialise(services, form, command(command_id, form))

    return Entry("county", FOUNDED, perform)


def _entry(key: str, recorded_at: datetime, use_case: UseCase[Form], form: Form) -> Entry:
    def perform(services: Services, command_id: UUID) -> Receipt:
        return use_case(services, identity(services, ADMINISTRATOR), form, command(command_id, form))

    return Entry(key, recorded_at, perform)


def _person(person: DemoOfficer) -> Iterator[Entry]:
    """The administrator is registered already, by the foundation."""
    key, when = f"officer/{person.code}", PEOPLE_ENTERED
    if person.code != ADMINISTRATOR:
        registration = officers.RegisterOfficer(code=person.code, name=person.name)
        yield _entry(key, when, officers.register_officer, registration)
    for post in person.posts:
        if post.role is not Role.ADMINISTRATOR:
            form = officers.AssignPost(officer=person.code, unit=post.unit, role=post.role, since=post.since)
            yield _entry(f"{key}/{post.role}", when, officers.assign_post, form)
    if person.legal_qualification:
        held = officers.RecordQualification(officer=person.code, number=person.legal_qualification)
        yield _entry(f"{key}/qualification", when, officers.record_qualification, held)
    for certificate in person.certificates:
        yield _certificate(person.code, certificate)


def _certificate(code: str, certificate: Certificate) -> Entry:
    form = certificates.IssueCertificate(
        officer=code,
        number=certificate.number,
        issuer=certificate.issuer,
        domains=certificate.domains,
        valid_from=certificate.valid_from,
        valid_to=certificate.valid_to,
    )
    ahead = datetime.combine(certificate.valid_from - AHEAD, time(9), SHANGHAI)
    key = f"officer/{code}/{certificate.number}"
    return _entry(key, max(PEOPLE_ENTERED, ahead), certificates.issue_certificate, form)


def _later() -> Iterator[Entry]:
    """What the county did in later years: an item taken back, a certificate suspended, a person who left, forms handed out."""
    town, items, since, document = WITHDRAWN
    taken_back = powers.WithdrawPowers(unit=town.code, items=items, document=document, since=since)
    yield _entry("withdrawal", at("2024-09-13T10:00"), powers.withdraw_powers, taken_back)
    number, reason = "示例-北辛-003", "未完成年度培训学时"
    suspended = certificates.SuspendCertificate(
        officer=BEIXIN.third_officer, number=number, since=date(2024, 3, 1), reason=reason
    )
    yield _entry("suspension", at("2024-03-01T09:30"), certificates.suspend_certificate, suspended)
    reinstated = certificates.ReinstateCertificate(
        officer=BEIXIN.third_officer, number=number, since=date(2024, 5, 6)
    )
    yield _entry("reinstatement", at("2024-05-06T09:30"), certificates.reinstate_certificate, reinstated)
    left = officers.EndPost(
        officer=DANZI.third_officer, unit=DANZI.code, role=Role.CASE_OFFICER, until=date(2026, 9, 1)
    )
    yield _entry("departure", at("2026-09-01T09:30"), officers.end_post, left)
    forms = numbers.IssueFormBlock(
        issuer=BEIXIN.code, team=f"{BEIXIN.code}T", receiver=BEIXIN.leader, year=2026, first=1, last=50
    )
    yield _entry("forms", at("2026-01-05T09:30"), numbers.issue_form_block, forms)
    word, spoilt = DocumentKind.ON_THE_SPOT_DECISION.value, "临辛综执当罚字〔2026〕第050号"
    voided = numbers.VoidNumber(
        issuer=BEIXIN.code, word=word, year=2026, number=spoilt, reason="文书污损，收回作废"
    )
    yield _entry("spoilt", at("2026-02-02T09:30"), numbers.void_number, voided)
