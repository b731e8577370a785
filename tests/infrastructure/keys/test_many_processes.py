import sqlite3
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

from infrastructure.keys.file_keyring import FileKeyring
from tests.infrastructure.keys.processes import CONTEXT, PROCESSES, at_once

CASE = UUID("0192d4a0-0000-7000-8000-000000000001")
PERSONS = [f"person-{number}" for number in range(20)]


def start(directory: Path) -> str:
    """Sealed data exists as soon as any of the eight has sealed: the slower ones must not take that for a loss."""
    keyring = FileKeyring.unlock(directory, sealed_data_exists=lambda: (directory.parent / "sealed").exists())
    keyring.seal("解爱国", case=CASE, person="party", field="name")
    (directory.parent / "sealed").touch()
    return keyring.blind("same root key", purpose="test")


def seal_for_everyone(directory: Path) -> str:
    keyring = FileKeyring.unlock(directory, sealed_data_exists=lambda: True)
    return " ".join(keyring.seal("解爱国", case=CASE, person=person, field="name") for person in PERSONS)


def read_on_request(directory: Path, token: str, requests: Connection) -> None:
    keyring = FileKeyring.unlock(directory, sealed_data_exists=lambda: True)
    while requests.recv() == "read":
        requests.send(keyring.open(token, case=CASE, person="party", field="name"))


def test_eight_processes_starting_together_end_with_one_root_key(directory: Path) -> None:
    blinded = at_once(start, directory)
    later = FileKeyring.unlock(directory, sealed_data_exists=lambda: True)
    assert blinded == [later.blind("same root key", purpose="test")] * PROCESSES
    left = {path.name for path in directory.iterdir()}
    assert left <= {"root.key", "keyring.sqlite3", "keyring.sqlite3-wal", "keyring.sqlite3-shm"}


def test_eight_processes_sealing_for_the_same_people_end_with_one_key_each(
    directory: Path, keyring: FileKeyring
) -> None:
    answers = [answer.split() for answer in at_once(seal_for_everyone, directory)]
    for number, person in enumerate(PERSONS):
        tokens = [tokens[number] for tokens in answers]
        assert len({token.split(".")[1] for token in tokens}) == 1
        opened = [keyring.open(token, case=CASE, person=person, field="name") for token in tokens]
        assert opened == ["解爱国"] * PROCESSES
    with closing(sqlite3.connect(directory / "keyring.sqlite3")) as store:
        assert store.execute("SELECT count(*) FROM data_key").fetchone() == (len(PERSONS),)


def test_a_process_with_a_warm_cache_cannot_read_a_person_another_has_forgotten(
    directory: Path, keyring: FileKeyring
) -> None:
    token = keyring.seal("解爱国", case=CASE, person="party", field="name")
    ours, theirs = CONTEXT.Pipe()
    reader = CONTEXT.Process(target=read_on_request, args=(directory, token, theirs))
    reader.start()
    ours.send("read")
    before = ours.recv()
    keyring.forget(case=CASE, person="party")
    ours.send("read")
    after = ours.recv()
    ours.send("stop")
    reader.join()
    assert (before, after) == ("解爱国", None)
