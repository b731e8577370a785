"""账号 — whose call is this? Today by access token; a sign-in with sessions answers the same question beside it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class IssuedToken:
    """What is kept of a token: never its text. ``id``: the first 16 hex digits of its SHA-256."""

    id: str
    officer: str
    label: str
    issued_at: datetime
    expires_at: datetime
    revoked_at: datetime | None


class Accounts(Protocol):
    def id_of(self, token: str) -> str:
        """The public name of a token: shown in lists and in the record, of no use for signing in."""

    def issue(self, token: str, *, officer: str, label: str, expires_at: datetime) -> IssuedToken:
        """Let the token speak for the officer. Issuing the same token again changes nothing."""

    def officer_of(self, token: str) -> str | None:
        """Code of the officer it speaks for now; None when unknown, expired or revoked."""

    def find(self, token_id: str) -> IssuedToken | None: ...

    def tokens_of(self, officer: str) -> list[IssuedToken]:
        """All that were ever issued, newest first."""

    def revoke(self, token_id: str) -> None:
        """From now on it speaks for nobody. Repeating it changes nothing."""
