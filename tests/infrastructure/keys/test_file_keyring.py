from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from application.ports.keyring import Keyring, PersonForgotten
from infrastructure.keys.file_keyring import FileKeyring

CASE = UUID("0192d4a0-0000-7000-8000-000000000001")
OTHER_CASE = UUID("0192d4a0-0000-7000-8000-000000000002")
NAME = "解爱国"


@pytest.fixture(scope="module")
def long_lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FileKeyring]:
    directory = tmp_path_factory.mktemp("data") / "keys"
    keyring = FileKeyring.unlock(directory, sealed_data_exists=lambda: False)
    yield keyring
    keyring.close()


@given(text=st.text())
def test_every_text_comes_back_as_it_was(long_lived: FileKeyring, text: str) -> None:
    token = long_lived.seal(text, case=CASE, person="party", field="name")
    assert token.isascii()
    assert long_lived.open(token, case=CASE, person="party", field="name") == text


@given(person=st.text(), field=st.text())
def test_every_person_and_field_opens_its_own_value_only(
    long_lived: FileKeyring, person: str, field: str
) -> None:
    token = long_lived.seal(NAME, case=CASE, person=person, field=field)
    assert long_lived.open(token, case=CASE, person=person, field=field) == NAME
    assert long_lived.open(token, case=CASE, person=person + field, field="") == (None if field else NAME)


def test_the_file_keyring_is_a_keyring(keyring: FileKeyring) -> None:
    port: Keyring = keyring
    token = port.seal(NAME, case=CASE, person="party", field="name")
    assert port.open(token, case=CASE, person="party", field="name") == NAME


@pytest.mark.parametrize(
    ("case", "person", "field"),
    [
        pytest.param(OTHER_CASE, "party", "name", id="other case"),
        pytest.param(CASE, "witness", "name", id="other person"),
        pytest.param(CASE, "party", "phone", id="other field"),
        pytest.param(CASE, "part", "yname", id="same letters, other border"),
    ],
)
@pytest.mark.parametrize("warm", [True, False])
def test_a_value_moved_elsewhere_does_not_open(
    directory: Path, keyring: FileKeyring, case: UUID, person: str, field: str, warm: bool
) -> None:
    token = keyring.seal(NAME, case=CASE, person="party", field="name")
    reader = keyring if warm else FileKeyring.unlock(directory, sealed_data_exists=lambda: True)
    assert reader.open(token, case=case, person=person, field=field) is None
    assert reader.open(token, case=CASE, person="party", field="name") == NAME


def test_no_changed_character_of_a_token_goes_unnoticed(keyring: FileKeyring) -> None:
    token = keyring.seal(NAME, case=CASE, person="party", field="name")
    for position, character in enumerate(token):
        for bit in range(8):
            altered = token[:position] + chr(ord(character) ^ (1 << bit)) + token[position + 1 :]
            assert keyring.open(altered, case=CASE, person="party", field="name") is None


@pytest.mark.parametrize("text", ["", "v1", "v1..", f"v1.{'0' * 24}.AAAA", "张三", "\ud800", "v1.\n."])
def test_what_is_no_token_reads_as_unreadable(keyring: FileKeyring, text: str) -> None:
    assert keyring.open(text, case=CASE, person="party", field="name") is None


def test_the_same_value_sealed_twice_cannot_be_told_from_two_values(keyring: FileKeyring) -> None:
    once = keyring.seal(NAME, case=CASE, person="party", field="name")
    assert keyring.seal(NAME, case=CASE, person="party", field="name") != once


def test_values_of_one_person_share_a_key_and_other_people_have_their_own(keyring: FileKeyring) -> None:
    sealed = [
        keyring.seal(NAME, case=case, person=person, field=field)
        for case, person, field in [
            (CASE, "party", "name"),
            (CASE, "party", "phone"),
            (CASE, "witness", "name"),
            (OTHER_CASE, "party", "name"),
        ]
    ]
    name, phone, witness, elsewhere = (token.split(".")[1] for token in sealed)
    assert name == phone
    assert len({name, witness, elsewhere}) == 3


def test_a_forgotten_person_is_unreadable_while_others_still_open(keyring: FileKeyring) -> None:
    party = keyring.seal(NAME, case=CASE, person="party", field="name")
    witness = keyring.seal("李四", case=CASE, person="witness", field="name")
    elsewhere = keyring.seal(NAME, case=OTHER_CASE, person="party", field="name")
    keyring.forget(case=CASE, person="party")
    assert keyring.open(party, case=CASE, person="party", field="name") is None
    assert keyring.open(witness, case=CASE, person="witness", field="name") == "李四"
    assert keyring.open(elsewhere, case=OTHER_CASE, person="party", field="name") == NAME


def test_nothing_more_is_sealed_for_a_forgotten_person(keyring: FileKeyring) -> None:
    keyring.seal(NAME, case=CASE, person="party", field="name")
    keyring.forget(case=CASE, person="party")
    keyring.forget(case=CASE, person="party")
    with pytest.raises(PersonForgotten):
        keyring.seal(NAME, case=CASE, person="party", field="name")


def test_a_person_without_a_key_can_be_forgotten(keyring: FileKeyring) -> None:
    keyring.forget(case=CASE, person="party")
    with pytest.raises(PersonForgotten):
        keyring.seal(NAME, case=CASE, person="party", field="name")


def test_tokens_open_after_a_restart(directory: Path, keyring: FileKeyring) -> None:
    token = keyring.seal(NAME, case=CASE, person="party", field="name")
    blinded = keyring.blind(NAME, purpose="search")
    keyring.close()
    restarted = FileKeyring.unlock(directory, sealed_data_exists=lambda: True)
    assert restarted.open(token, case=CASE, person="party", field="name") == NAME
    assert restarted.blind(NAME, purpose="search") == blinded


def test_blinding_is_keyed_by_purpose_and_installation(tmp_path: Path) -> None:
    one, other = (
        FileKeyring.unlock(tmp_path / name, sealed_data_exists=lambda: False) for name in ("one", "other")
    )
    assert one.blind(NAME, purpose="search") == one.blind(NAME, purpose="search")
    different = {
        one.blind(NAME, purpose="search"),
        one.blind(NAME + "1", purpose="search"),
        one.blind(NAME, purpose="request"),
        other.blind(NAME, purpose="search"),
    }
    assert len(different) == 4
    assert all(len(digest) == 64 and int(digest, 16) >= 0 for digest in different)


def test_the_refusal_of_a_lone_surrogate_does_not_repeat_the_text(keyring: FileKeyring) -> None:
    with pytest.raises(ValueError, match="lone surrogate") as sealing:
        keyring.seal(NAME + "\ud800", case=CASE, person="party", field="name")
    with pytest.raises(ValueError, match="lone surrogate") as blinding:
        keyring.blind(NAME + "\ud800", purpose="search")
    for error in (sealing.value, blinding.value):
        assert NAME not in repr(error)
        assert error.__context__ is None


def test_no_key_and_no_value_is_on_disk_in_the_clear(directory: Path, keyring: FileKeyring) -> None:
    keyring.seal(NAME, case=CASE, person="party", field="name")
    written = b"".join(path.read_bytes() for path in directory.iterdir())
    assert NAME.encode() not in written
    assert b"party" in written
