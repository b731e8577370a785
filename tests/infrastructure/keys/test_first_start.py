import base64
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from application.ports.keyring import KeyringExposed, KeyringMissing, KeyringRefused, KeyringWrong
from infrastructure.keys.file_keyring import FileKeyring

CASE = UUID("0192d4a0-0000-7000-8000-000000000001")
KEY_FILES = ["root.key", "keyring.sqlite3"]


def unlock(directory: Path, *, sealed: bool) -> FileKeyring:
    return FileKeyring.unlock(directory, sealed_data_exists=lambda: sealed)


def contents(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


@pytest.fixture
def stopped(directory: Path) -> Path:
    """A keyring that holds one key and was closed."""
    keyring = unlock(directory, sealed=False)
    keyring.seal("解爱国", case=CASE, person="party", field="name")
    keyring.close()
    return directory


@pytest.fixture(params=[0o000, 0o022], ids=["umask 000", "umask 022"])
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.usefixtures("umask")
def test_the_first_start_makes_files_only_this_user_may_read(directory: Path) -> None:
    keyring = unlock(directory, sealed=False)
    keyring.seal("解爱国", case=CASE, person="party", field="name")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in directory.iterdir()}
    assert modes == dict.fromkeys([*KEY_FILES, "keyring.sqlite3-wal", "keyring.sqlite3-shm"], 0o600)
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700


def test_the_root_key_is_32_bytes_in_base64(directory: Path) -> None:
    unlock(directory, sealed=False)
    assert len(base64.b64decode((directory / "root.key").read_bytes().strip(), validate=True)) == 32


def test_two_installations_have_different_root_keys(tmp_path: Path) -> None:
    for name in ("one", "other"):
        unlock(tmp_path / name, sealed=False)
    assert (tmp_path / "one/root.key").read_bytes() != (tmp_path / "other/root.key").read_bytes()


def test_without_any_key_file_sealed_data_refuses_the_start_and_nothing_is_made(directory: Path) -> None:
    with pytest.raises(KeyringMissing):
        unlock(directory, sealed=True)
    assert not directory.exists()


@pytest.mark.parametrize("lost", KEY_FILES)
def test_a_lost_key_file_refuses_the_start_and_nothing_is_changed(stopped: Path, lost: str) -> None:
    (stopped / lost).unlink()
    before = contents(stopped)
    with pytest.raises(KeyringMissing) as refusal:
        unlock(stopped, sealed=True)
    assert contents(stopped) == before
    assert str(stopped / lost) in str(refusal.value)
    assert "从备份恢复" in str(refusal.value)
    assert "from back-up" in str(refusal.value)


def test_a_root_key_lost_beside_its_key_store_is_never_replaced(stopped: Path) -> None:
    (stopped / "root.key").unlink()
    with pytest.raises(KeyringMissing):
        unlock(stopped, sealed=False)
    assert not (stopped / "root.key").exists()


def test_a_restored_root_key_opens_the_store_again(stopped: Path) -> None:
    kept = (stopped / "root.key").rename(stopped / "kept")
    with pytest.raises(KeyringMissing):
        unlock(stopped, sealed=True)
    kept.rename(stopped / "root.key")
    unlock(stopped, sealed=True).close()


def test_a_first_start_cut_short_after_the_root_key_is_finished_by_the_next(stopped: Path) -> None:
    (stopped / "keyring.sqlite3").unlink()
    (stopped / "keyring.sqlite3.0011223344556677.new").touch(0o600)
    root = (stopped / "root.key").read_bytes()
    keyring = unlock(stopped, sealed=False)
    token = keyring.seal("解爱国", case=CASE, person="party", field="name")
    assert keyring.open(token, case=CASE, person="party", field="name") == "解爱国"
    assert (stopped / "root.key").read_bytes() == root


def test_files_made_and_used_by_another_process_meanwhile_are_no_loss(directory: Path) -> None:
    def another_process_starts_and_seals() -> bool:
        other = unlock(directory, sealed=False)
        other.seal("解爱国", case=CASE, person="party", field="name")
        return True

    keyring = FileKeyring.unlock(directory, sealed_data_exists=another_process_starts_and_seals)
    assert keyring.blind("1", purpose="x") == unlock(directory, sealed=True).blind("1", purpose="x")


def test_a_start_with_both_files_does_not_search_for_sealed_data(stopped: Path) -> None:
    asked: list[str] = []

    def search() -> bool:
        asked.append("asked")
        return True

    FileKeyring.unlock(stopped, sealed_data_exists=search).close()
    assert asked == []


@pytest.mark.parametrize("content", [b"", b"not a database" * 400], ids=["empty", "garbage"])
def test_a_damaged_key_store_refuses_the_start(stopped: Path, content: bytes) -> None:
    (stopped / "keyring.sqlite3").write_bytes(content)
    with pytest.raises(KeyringMissing, match="damaged"):
        unlock(stopped, sealed=True)
    assert (stopped / "keyring.sqlite3").read_bytes() == content


@pytest.mark.parametrize(
    "content",
    [base64.b64encode(bytes(32)), base64.b64encode(bytes(31)), b"", b"?" * 44],
    ids=["another key", "too short", "empty", "no base64"],
)
def test_a_wrong_root_key_refuses_the_start_without_showing_it(stopped: Path, content: bytes) -> None:
    (stopped / "root.key").write_bytes(content)
    before = contents(stopped)
    with pytest.raises(KeyringWrong, match="does not fit") as refusal:
        unlock(stopped, sealed=True)
    assert contents(stopped) == before
    assert not content or content.decode() not in str(refusal.value)


@pytest.mark.parametrize("content", [base64.b64encode(bytes(31)), b"", b"????" + base64.b64encode(bytes(32))])
def test_no_key_store_is_made_for_a_damaged_root_key(stopped: Path, content: bytes) -> None:
    (stopped / "keyring.sqlite3").unlink()
    (stopped / "root.key").write_bytes(content)
    with pytest.raises(KeyringWrong):
        unlock(stopped, sealed=False)
    assert contents(stopped) == {"root.key": content}


@pytest.mark.parametrize("exposed", KEY_FILES)
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_key_file_others_can_reach_is_refused_with_the_remedy(
    stopped: Path, exposed: str, mode: int
) -> None:
    path = stopped / exposed
    path.chmod(mode)
    with pytest.raises(KeyringExposed) as refusal:
        unlock(stopped, sealed=True)
    assert f"chmod 600 {path}" in str(refusal.value)
    assert stat.S_IMODE(path.stat().st_mode) == mode
    path.chmod(0o600)
    unlock(stopped, sealed=True).close()


def test_a_directory_others_can_write_to_is_refused_before_a_key_is_made(directory: Path) -> None:
    directory.mkdir(parents=True)
    directory.chmod(0o770)
    with pytest.raises(KeyringExposed) as refusal:
        unlock(directory, sealed=False)
    assert f"chmod 700 {directory}" in str(refusal.value)
    assert contents(directory) == {}


def test_a_read_only_root_key_is_accepted(stopped: Path) -> None:
    (stopped / "root.key").chmod(0o400)
    unlock(stopped, sealed=True).close()


@pytest.mark.parametrize("refusal", [KeyringMissing, KeyringWrong])
def test_a_refusal_speaks_both_languages(refusal: type[KeyringRefused]) -> None:
    chinese, english = str(refusal("root.key")).split("\n")
    assert "root.key" in chinese
    assert "系统未作任何改动" in chinese
    assert "nothing was changed" in english
