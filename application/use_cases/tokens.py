"""访问令牌 — an officer's access token issued, shown once, and revoked."""

from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from application.actor import Identity
from application.errors import NotFound
from application.permissions import permit
from application.ports.accounts import IssuedToken
from application.ports.event_store import Receipt
from application.services import Services
from application.use_cases.administration import Act, entry_on_officer, officer_in_charge
from application.workbench import Command, Workbench, settle
from domain.people import access
from domain.people.access import TokenIssued
from domain.people.officer import Officer
from domain.record.refusal import BadInput

PREFIX = "xa_"
LONGEST_DAYS = 366


@dataclass(frozen=True, kw_only=True)
class IssueToken(Act):
    officer: str = field(metadata={"label": "人员代码"})
    days: int = field(default=90, metadata={"label": "有效天数", "hint": f"1至{LONGEST_DAYS}"})
    label: str = field(default="", metadata={"label": "用途"})


@dataclass(frozen=True, kw_only=True)
class RevokeToken(Act):
    """``token``: its id, as listed."""

    token: str = field(metadata={"label": "令牌编号"})


def issue_token(
    services: Services, identity: Identity, act: IssueToken, command: Command
) -> tuple[str, IssuedToken, Receipt]:
    """The text, what is kept of it, the receipt. The same command again shows the same token again.

    Raises BadInput for an unknown officer, or one whose posts lie beyond the caller's charge.
    """
    permit(identity, "issue_token")
    token = token_text(services, command.id)

    def decide(bench: Workbench) -> Officer:
        if not 1 <= act.days <= LONGEST_DAYS:
            raise BadInput("days", f"有效天数为1至{LONGEST_DAYS}", f"state 1 to {LONGEST_DAYS} days")
        officer = officer_in_charge(services, identity, "issue_token", act.officer, bench)
        dated = entry_on_officer(services, identity, "issue_token", act, bench)
        expires_at = bench.recorded_at + timedelta(days=act.days)
        name = services.accounts.id_of(token)
        access.issue_token(officer, dated, token=name, label=act.label.strip(), expires_at=expires_at)
        return officer

    receipt = settle(services, command, decide)
    label, expires_at = _as_recorded(services, receipt)
    issued = services.accounts.issue(token, officer=act.officer, label=label, expires_at=expires_at)
    return token, issued, receipt


def token_text(services: Services, command_id: UUID) -> str:
    """Made of the command under a key that never leaves the keyring: 32 bytes nobody else can reckon, and the same
    ones when the command comes again because its answer was lost."""
    secret = bytes.fromhex(services.keyring.blind(str(command_id), purpose="token"))
    return PREFIX + urlsafe_b64encode(secret).rstrip(b"=").decode()


def revoke_token(services: Services, identity: Identity, act: RevokeToken, command: Command) -> Receipt:
    """Raises NotFound for an unknown token, and for one of an officer beyond the caller's charge."""
    permit(identity, "revoke_token")
    issued = services.accounts.find(act.token)
    if issued is None:
        raise NotFound("token", act.token)

    def decide(bench: Workbench) -> Officer:
        try:
            officer = officer_in_charge(services, identity, "revoke_token", issued.officer, bench)
        except BadInput:
            raise NotFound("token", act.token) from None
        dated = entry_on_officer(services, identity, "revoke_token", act, bench)
        access.revoke_token(officer, dated, token=issued.id)
        return officer

    receipt = settle(services, command, decide)
    services.accounts.revoke(issued.id)
    return receipt


def _as_recorded(services: Services, receipt: Receipt) -> tuple[str, datetime]:
    recorded = services.store.events(receipt.stream, upto=receipt.version)[-1]
    assert isinstance(recorded, TokenIssued)
    return recorded.label, recorded.expires_at
