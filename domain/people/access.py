"""访问授权 — who was given access to the system, and from whom it was taken: facts of an officer's own stream."""

from datetime import datetime

from domain.people.officer import Officer
from domain.record.aggregate import RecordedEvent
from domain.record.entry import Entry


class TokenIssued(RecordedEvent):
    """``token``: the public name of the access token, no part of its text."""

    TOPIC = "officer.token_issued"
    title = "发放访问令牌"
    token: str
    label: str
    expires_at: datetime

    def apply(self, officer: Officer) -> None:
        """Nothing an officer's acts depend on."""

    def describe(self) -> str:
        return f"发放访问令牌{self.token}（{self.label or '未注明用途'}）"


class TokenRevoked(RecordedEvent):
    TOPIC = "officer.token_revoked"
    title = "吊销访问令牌"
    token: str

    def apply(self, officer: Officer) -> None:
        """Nothing an officer's acts depend on."""

    def describe(self) -> str:
        return f"吊销访问令牌{self.token}"


def issue_token(officer: Officer, entry: Entry, *, token: str, label: str, expires_at: datetime) -> None:
    officer.trigger(TokenIssued, entry, token=token, label=label, expires_at=expires_at)


def revoke_token(officer: Officer, entry: Entry, *, token: str) -> None:
    officer.trigger(TokenRevoked, entry, token=token)
