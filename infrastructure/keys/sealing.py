"""Authenticated encryption (AES-256-GCM) of one value, and the text form of the result.

GCM nonces are random, which is safe up to about 2**32 values under one key: a data key seals a handful, and the
wrapping key one value for each person of a case.
"""

import base64
import os
import re
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12
TAG_BYTES = 16
TOKEN = re.compile(r"v1\.([0-9a-f]{24})\.([A-Za-z0-9_-]+)")

LAST = {2: "AQgw", 3: "AEIMQUYcgkosw048"}
"""By how many characters are over a multiple of four: the last ones that leave no bit unused that is not nought."""


class Token(NamedTuple):
    """Text form: `v1.<key id>.<base64url(nonce || ciphertext || tag), unpadded>`."""

    key_id: str
    sealed: bytes

    def __str__(self) -> str:
        return f"v1.{self.key_id}.{_base64(self.sealed)}"


def read_token(text: str) -> Token | None:
    """None for anything but the one spelling `str(Token)` gives: base64 has several for the same bytes."""
    match = TOKEN.fullmatch(text)
    if match is None:
        return None
    key_id, encoded = match.groups()
    over = len(encoded) % 4
    if over == 1 or (over and encoded[-1] not in LAST[over]):
        return None
    return Token(key_id, base64.urlsafe_b64decode(encoded + "=" * (-over % 4)))


def encrypt(cipher: AESGCM, plaintext: bytes, *, bound_to: bytes) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return nonce + cipher.encrypt(nonce, plaintext, bound_to)


def decrypt(cipher: AESGCM, sealed: bytes, *, bound_to: bytes) -> bytes | None:
    """None when the key, the bytes or what they are bound to differ."""
    if len(sealed) < NONCE_BYTES + TAG_BYTES:
        return None
    try:
        return cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound_to)
    except InvalidTag:
        return None


def framed(*parts: str) -> bytes:
    """Parts with their lengths, so that ("ab", "c") and ("a", "bc") differ."""
    framed = b""
    for part in parts:
        encoded = utf8(part)
        framed += len(encoded).to_bytes(4, "big") + encoded
    return framed


def utf8(text: str) -> bytes:
    """Like `str.encode`, whose error carries the whole text and would take personal data into a log."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        problem = "文本含有无效字符。The text holds a lone surrogate."
    raise ValueError(problem)


def _base64(sealed: bytes) -> str:
    return base64.urlsafe_b64encode(sealed).rstrip(b"=").decode("ascii")
