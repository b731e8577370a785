"""访问令牌 — access tokens, kept as SHA-256 in the main database and found by it, so no comparison tells their text."""

from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from application.ports.accounts import IssuedToken
from application.ports.clock import Clock
from infrastructure.database.database import Database

ID_LENGTH = 16
INSERT = """
INSERT INTO tokens (token_hash, id, officer, label, issued_at, expires_at)
VALUES (:token_hash, :id, :officer, :label, :issued_at, :expires_at)
ON CONFLICT (token_hash) DO NOTHING
"""
BY_HASH = "SELECT * FROM tokens WHERE token_hash = :token_hash"
BY_ID = "SELECT * FROM tokens WHERE id = :id"
BY_OFFICER = "SELECT * FROM tokens WHERE officer = :officer ORDER BY issued_at DESC, id"
REVOKE = "UPDATE tokens SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL"


class DatabaseAccounts:
    """Unlike the record these rows may change: who was given access stands in the record as events."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def id_of(self, token: str) -> str:
        return _digest(token)[:ID_LENGTH]

    def issue(self, token: str, *, officer: str, label: str, expires_at: datetime) -> IssuedToken:
        digest = _digest(token)
        row = {
            "token_hash": digest,
            "id": self.id_of(token),
            "officer": officer,
            "label": label,
            "issued_at": _text(self._clock.now()),
            "expires_at": _text(expires_at),
        }
        with self._database.transaction(write=True) as cursor:
            cursor.execute(INSERT, row)
            (kept,) = cursor.execute(BY_HASH, {"token_hash": digest}).fetchall()
        return _issued(kept)

    def officer_of(self, token: str) -> str | None:
        rows = self._database.query(BY_HASH, {"token_hash": _digest(token)})
        if not rows:
            return None
        issued = _issued(rows[0])
        valid = issued.revoked_at is None and self._clock.now() < issued.expires_at
        return issued.officer if valid else None

    def find(self, token_id: str) -> IssuedToken | None:
        rows = self._database.query(BY_ID, {"id": token_id})
        return _issued(rows[0]) if rows else None

    def tokens_of(self, officer: str) -> list[IssuedToken]:
        return [_issued(row) for row in self._database.query(BY_OFFICER, {"officer": officer})]

    def revoke(self, token_id: str) -> None:
        with self._database.transaction(write=True) as cursor:
            cursor.execute(REVOKE, {"id": token_id, "now": _text(self._clock.now())})


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _text(moment: datetime) -> str:
    """All in UTC and of one length, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _issued(row: dict[str, Any]) -> IssuedToken:
    return IssuedToken(
        id=row["id"],
        officer=row["officer"],
        label=row["label"],
        issued_at=datetime.fromisoformat(row["issued_at"]),
        expires_at=datetime.fromisoformat(row["expires_at"]),
        revoked_at=datetime.fromisoformat(row["revoked_at"]) if row["revoked_at"] else None,
    )
