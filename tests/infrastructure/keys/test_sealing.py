import base64

import pytest

from infrastructure.keys.sealing import Token, framed, read_token

KEY_ID = "0123456789abcdef01234567"


@pytest.mark.parametrize("length", range(28, 34))
def test_a_token_is_read_back_whatever_its_length(length: int) -> None:
    token = Token(KEY_ID, bytes(range(length)))
    assert read_token(str(token)) == token


def test_a_token_spells_version_key_and_sealed_bytes() -> None:
    assert str(Token(KEY_ID, b"\xff\xfe\xfd\xfc")) == f"v1.{KEY_ID}.__79_A"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"v1.{KEY_ID}.__79_B", id="unused bits set"),
        pytest.param(f"v1.{KEY_ID}.__79_A==", id="padded"),
        pytest.param(f"v1.{KEY_ID}.//79/A", id="other alphabet"),
        pytest.param(f"v1.{KEY_ID}.__79_A\n", id="line end"),
        pytest.param(f"v1.{KEY_ID}.__79_", id="impossible length"),
        pytest.param(f"v1.{KEY_ID.upper()}.__79_A", id="upper case key id"),
        pytest.param(f"v2.{KEY_ID}.__79_A", id="other version"),
    ],
)
def test_a_token_has_one_spelling(text: str) -> None:
    assert base64.urlsafe_b64decode("__79_A==") == b"\xff\xfe\xfd\xfc"
    assert read_token(text) is None


def test_framed_parts_keep_their_borders() -> None:
    assert framed("ab", "c") != framed("a", "bc")
    assert framed("a", "") != framed("a")
    assert framed("张", "三") == b"\0\0\0\3\xe5\xbc\xa0\0\0\0\3\xe4\xb8\x89"
