import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from application.ports.keyring import KeyringBusy, KeyringWrong
from infrastructure.keys.file_keyring import FileKeyring
from infrastructure.keys.key_store import KeyStore

CASE = UUID("0192d4a0-0000-7000-8000-000000000001")


@pytest.fixture
def plain(directory: Path, keyring: FileKeyring) -> Iterator[sqlite3.Connection]:
    """The file of the running keyring, as an administrator's sqlite3 sees it."""
    keyring.blind("1", purpose="unlocked")
    with closing(sqlite3.connect(directory / "keyring.sqlite3", isolation_level=None)) as connection:
        yield connection


def on_disk(directory: Path) -> bytes:
    return b"".join(path.read_bytes() for path in directory.iterdir())


def test_a_destroyed_key_leaves_no_trace_in_any_file(directory: Path, keyring: FileKeyring) -> None:
    persons = [f"person-{number}" for number in range(200)]
    for person in persons:
        keyring.seal("解爱国", case=CASE, person=person, field="name")
    with closing(sqlite3.connect(directory / "keyring.sqlite3")) as plain:
        wrapped = [row[0] for row in plain.execute("SELECT wrapped FROM data_key ORDER BY number")]
    assert all(key in on_disk(directory) for key in wrapped)
    for person in persons[::2]:
        keyring.forget(case=CASE, person=person)
    left = on_disk(directory)
    assert [key in left for key in wrapped] == [False, True] * 100


def test_its_version_tells_of_every_key_made_or_destroyed_by_any_process(
    directory: Path, keyring: FileKeyring
) -> None:
    other = FileKeyring.unlock(directory, sealed_data_exists=lambda: True)
    versions = [keyring.version()]
    for change in (
        lambda: keyring.seal("解爱国", case=CASE, person="party", field="name"),
        lambda: other.seal("李四", case=CASE, person="witness", field="name"),
        lambda: other.forget(case=CASE, person="party"),
        lambda: keyring.forget(case=CASE, person="witness"),
    ):
        change()
        versions += [keyring.version(), keyring.version()]
    other.close()
    first, changed, asked_again = versions[0], versions[1::2], versions[2::2]
    assert len({first, *changed}) == 5
    assert asked_again == changed


def test_the_row_of_a_destroyed_key_says_when_it_first_was(
    keyring: FileKeyring, plain: sqlite3.Connection
) -> None:
    row = "SELECT key_id, wrapped, length(destroyed_at) FROM data_key"
    when = "SELECT destroyed_at FROM data_key"
    token = keyring.seal("解爱国", case=CASE, person="party", field="name")
    keyring.forget(case=CASE, person="party")
    first = plain.execute(when).fetchall()
    keyring.forget(case=CASE, person="party")
    assert plain.execute(row).fetchall() == [(token.split(".")[1], None, len("2024-10-08T01:02:03.004Z"))]
    assert plain.execute(when).fetchall() == first


def test_every_connection_syncs_each_commit_and_zeroes_what_it_frees(
    directory: Path, plain: sqlite3.Connection
) -> None:
    store = KeyStore(directory / "keyring.sqlite3")
    assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    for connection in (store._reader, store._writer):
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert connection.execute("PRAGMA secure_delete").fetchone() == (1,)


def test_a_key_store_that_has_gone_does_not_come_back_empty(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        KeyStore(tmp_path / "keyring.sqlite3")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM data_key",
        "UPDATE data_key SET wrapped = zeroblob(60)",
        "UPDATE data_key SET wrapped = NULL",
    ],
)
def test_a_stray_statement_cannot_lose_a_key(
    keyring: FileKeyring, plain: sqlite3.Connection, statement: str
) -> None:
    token = keyring.seal("解爱国", case=CASE, person="party", field="name")
    with pytest.raises(sqlite3.IntegrityError):
        plain.execute(statement)
    assert keyring.open(token, case=CASE, person="party", field="name") == "解爱国"


def test_an_altered_wrapped_key_opens_nothing_and_seals_nothing(
    directory: Path, keyring: FileKeyring, plain: sqlite3.Connection
) -> None:
    token = keyring.seal("解爱国", case=CASE, person="party", field="name")
    plain.execute("DROP TRIGGER keys_are_only_destroyed")
    plain.execute("UPDATE data_key SET wrapped = zeroblob(60)")
    restarted = FileKeyring.unlock(directory, sealed_data_exists=lambda: True)
    assert restarted.open(token, case=CASE, person="party", field="name") is None
    with pytest.raises(KeyringWrong):
        restarted.seal("解爱国", case=CASE, person="party", field="name")


def test_a_key_row_moved_to_another_person_opens_nothing_and_seals_nothing(
    directory: Path, keyring: FileKeyring, plain: sqlite3.Connection
) -> None:
    token = keyring.seal("解爱国", case=CASE, person="party", field="name")
    plain.execute("DROP TRIGGER keys_are_only_destroyed")
    plain.execute("UPDATE data_key SET person = 'witness'")
    restarted = FileKeyring.unlock(directory, sealed_data_exists=lambda: True)
    assert restarted.open(token, case=CASE, person="witness", field="name") is None
    with pytest.raises(KeyringWrong):
        restarted.seal("李四", case=CASE, person="witness", field="name")


def test_a_key_store_held_by_another_is_busy_for_writing_and_readable(
    directory: Path, keyring: FileKeyring, plain: sqlite3.Connection
) -> None:
    token = keyring.seal("解爱国", case=CASE, person="party", field="name")
    impatient = KeyStore(directory / "keyring.sqlite3", busy_seconds=0.01)
    plain.execute("BEGIN IMMEDIATE")
    with pytest.raises(KeyringBusy):
        impatient.add("0" * 24, CASE, "witness", bytes(60))
    assert keyring.open(token, case=CASE, person="party", field="name") == "解爱国"
    plain.execute("ROLLBACK")
    assert impatient.add("0" * 24, CASE, "witness", bytes(60)).key_id == "0" * 24


def test_a_log_that_cannot_be_emptied_is_reported_and_emptied_by_repeating(
    directory: Path, keyring: FileKeyring, plain: sqlite3.Connection
) -> None:
    token = keyring.seal("解爱国", case=CASE, person="party", field="name")
    impatient = KeyStore(directory / "keyring.sqlite3", busy_seconds=0.01)
    plain.execute("BEGIN")
    ((wrapped,),) = plain.execute("SELECT wrapped FROM data_key").fetchall()
    with pytest.raises(KeyringBusy):
        impatient.destroy("0" * 24, CASE, "party")
    assert keyring.open(token, case=CASE, person="party", field="name") is None
    plain.execute("ROLLBACK")
    impatient.destroy("0" * 24, CASE, "party")
    assert wrapped not in on_disk(directory)


def test_threads_of_one_process_share_the_keyring(keyring: FileKeyring) -> None:
    def seal_and_open(number: int) -> tuple[str, str | None]:
        person = f"person-{number % 5}"
        token = keyring.seal(f"村民{number}", case=CASE, person=person, field="name")
        return token.split(".")[1], keyring.open(token, case=CASE, person=person, field="name")

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(seal_and_open, range(200)))
    assert [text for _, text in answers] == [f"村民{number}" for number in range(200)]
    assert len({key_id for key_id, _ in answers}) == 5


def test_a_key_store_without_room_asks_for_patience_and_goes_on_when_there_is_some(
    directory: Path, keyring: FileKeyring
) -> None:
    keyring.seal("解爱国", case=CASE, person="party", field="name")
    with closing(KeyStore(directory / "keyring.sqlite3")) as store:
        ((pages,),) = store._writer.execute("PRAGMA page_count")
        store._writer.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(KeyringBusy):
            store.add("0" * 24, CASE, "witness", bytes(100_000))
        store._writer.execute(f"PRAGMA max_page_count = {2 * pages}")
        assert store.add("0" * 24, CASE, "witness", bytes(60)).key_id == "0" * 24
