"""Access tokens: only their digest is kept, and they speak for an officer until they expire or are revoked."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from infrastructure.accounts.tokens import DatabaseAccounts
from infrastructure.database.database import Database

TOKEN = "xa_1nFhyxyEnM9qVqkFQyGzZ3xjcZrE0oWkz1vK2mJ8abc"
NOON = datetime(2022, 7, 2, 4, 0, tzinfo=UTC)


@dataclass
class SetClock:
    time: datetime = NOON

    def now(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def accounts(database: Database, clock: SetClock) -> DatabaseAccounts:
    return DatabaseAccounts(database, clock)


def issue(accounts: DatabaseAccounts, token: str = TOKEN, days: int = 90) -> str:
    expires_at = NOON + timedelta(days=days)
    return accounts.issue(token, officer="sunji-zhang", label="手机", expires_at=expires_at).id


def test_a_token_speaks_for_its_officer(accounts: DatabaseAccounts) -> None:
    issue(accounts)
    assert accounts.officer_of(TOKEN) == "sunji-zhang"


@pytest.mark.parametrize("token", ["", "xa_", TOKEN[:-1], TOKEN + "x", TOKEN.upper(), "\ud800", "\0"])
def test_another_text_speaks_for_nobody(accounts: DatabaseAccounts, token: str) -> None:
    issue(accounts)
    assert accounts.officer_of(token) is None


def test_a_token_expires_at_its_time(accounts: DatabaseAccounts, clock: SetClock) -> None:
    issue(accounts, days=1)
    clock.time = NOON + timedelta(hours=24, microseconds=-1)
    assert accounts.officer_of(TOKEN) == "sunji-zhang"
    clock.time = NOON + timedelta(hours=24)
    assert accounts.officer_of(TOKEN) is None


def test_a_revoked_token_speaks_for_nobody(accounts: DatabaseAccounts, clock: SetClock) -> None:
    token_id = issue(accounts)
    accounts.revoke(token_id)
    clock.time = NOON + timedelta(hours=1)
    accounts.revoke(token_id)
    found = accounts.find(token_id)
    assert accounts.officer_of(TOKEN) is None
    assert found is not None
    assert found.revoked_at == NOON


def test_issuing_a_token_again_changes_nothing(accounts: DatabaseAccounts, clock: SetClock) -> None:
    token_id = issue(accounts)
    accounts.revoke(token_id)
    clock.time = NOON + timedelta(days=2)
    assert issue(accounts, days=300) == token_id
    assert accounts.officer_of(TOKEN) is None


def test_the_text_of_a_token_is_nowhere_in_the_database(
    accounts: DatabaseAccounts, database: Database
) -> None:
    token_id = issue(accounts)
    (row,) = database.query("SELECT * FROM tokens")
    assert TOKEN not in str(row)
    assert row["token_hash"].startswith(token_id)
    assert accounts.id_of(TOKEN) == token_id


def test_tokens_of_an_officer_are_listed_newest_first(accounts: DatabaseAccounts, clock: SetClock) -> None:
    first = issue(accounts)
    clock.time = NOON + timedelta(days=1)
    second = issue(accounts, token="xa_another")
    assert [one.id for one in accounts.tokens_of("sunji-zhang")] == [second, first]
    assert accounts.tokens_of("sunji-li") == []


def test_an_unknown_token_is_not_found(accounts: DatabaseAccounts) -> None:
    assert accounts.find("0123456789abcdef") is None
