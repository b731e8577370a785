"""执法证管理 — certificates issued, suspended, reinstated, cancelled. 行政处罚法第四十二条、第五十五条."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from application.actor import Identity
from application.permissions import permit
from application.ports.event_store import Receipt
from application.services import Services
from application.use_cases.administration import Act, entry_on_officer, officer_in_charge
from application.workbench import Command, Workbench, settle
from domain.case.guards import each_stated, stated
from domain.people.officer import Certificate, Officer
from domain.record.entry import Entry


@dataclass(frozen=True, kw_only=True)
class IssueCertificate(Act):
    """``valid_from``, ``valid_to``: the days printed on it, both included. ``domains``: 综合 covers every field."""

    officer: str = field(metadata={"label": "人员代码"})
    number: str = field(metadata={"label": "证号"})
    issuer: str = field(metadata={"label": "发证机关"})
    domains: tuple[str, ...] = field(metadata={"label": "执法领域"})
    valid_from: date = field(metadata={"label": "有效期起"})
    valid_to: date = field(metadata={"label": "有效期止"})


@dataclass(frozen=True, kw_only=True)
class SuspendCertificate(Act):
    officer: str = field(metadata={"label": "人员代码"})
    number: str = field(metadata={"label": "证号"})
    since: date = field(metadata={"label": "暂扣之日"})
    reason: str = field(metadata={"label": "原因"})


@dataclass(frozen=True, kw_only=True)
class ReinstateCertificate(Act):
    officer: str = field(metadata={"label": "人员代码"})
    number: str = field(metadata={"label": "证号"})
    since: date = field(metadata={"label": "恢复之日"})


@dataclass(frozen=True, kw_only=True)
class CancelCertificate(Act):
    officer: str = field(metadata={"label": "人员代码"})
    number: str = field(metadata={"label": "证号"})
    since: date = field(metadata={"label": "注销之日"})
    reason: str = field(metadata={"label": "原因"})


def issue_certificate(
    services: Services, identity: Identity, act: IssueCertificate, command: Command
) -> Receipt:
    def change(officer: Officer, dated: Entry) -> None:
        certificate = Certificate(
            number=stated("number", act.number, "证号"),
            issuer=stated("issuer", act.issuer, "发证机关"),
            domains=each_stated("domains", act.domains, "执法领域"),
            valid_from=act.valid_from,
            valid_to=act.valid_to,
        )
        officer.issue_certificate(dated, certificate)

    return _changed(services, identity, "issue_certificate", act.officer, act, command, change)


def suspend_certificate(
    services: Services, identity: Identity, act: SuspendCertificate, command: Command
) -> Receipt:
    def change(officer: Officer, dated: Entry) -> None:
        reason = stated("reason", act.reason, "原因")
        officer.suspend_certificate(dated, number=act.number, since=act.since, reason=reason)

    return _changed(services, identity, "suspend_certificate", act.officer, act, command, change)


def reinstate_certificate(
    services: Services, identity: Identity, act: ReinstateCertificate, command: Command
) -> Receipt:
    def change(officer: Officer, dated: Entry) -> None:
        officer.reinstate_certificate(dated, number=act.number, since=act.since)

    return _changed(services, identity, "reinstate_certificate", act.officer, act, command, change)


def cancel_certificate(
    services: Services, identity: Identity, act: CancelCertificate, command: Command
) -> Receipt:
    def change(officer: Officer, dated: Entry) -> None:
        reason = stated("reason", act.reason, "原因")
        officer.cancel_certificate(dated, number=act.number, since=act.since, reason=reason)

    return _changed(services, identity, "cancel_certificate", act.officer, act, command, change)


def _changed(
    services: Services,
    identity: Identity,
    operation: str,
    code: str,
    act: Act,
    command: Command,
    change: Callable[[Officer, Entry], None],
) -> Receipt:
    permit(identity, operation)

    def decide(bench: Workbench) -> Officer:
        officer = officer_in_charge(services, identity, operation, code, bench)
        change(officer, entry_on_officer(services, identity, operation, act, bench))
        return officer

    return settle(services, command, decide)
