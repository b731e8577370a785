"""根密钥 — the root key, a file of its own outside the database and outside the key store.

It encrypts nothing itself: by HKDF it gives one key for wrapping data keys and one for each blinding purpose. A
key management service can take this class's place.
"""

import base64
import hmac
import secrets
from binascii import Error as NotBase64
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from application.ports.keyring import KeyringWrong
from infrastructure.keys.private_files import new_draft, publish
from infrastructure.keys.sealing import decrypt, encrypt, framed

KEY_BYTES = 32


class RootKey:
    def __init__(self, secret: bytes) -> None:
        self._wrapping = AESGCM(_derive(secret, "wrap", ""))
        self._blinding: Callable[[str], bytes] = lru_cache(maxsize=64)(partial(_derive, secret, "blind"))

    def wrap(self, key: bytes, *, bound_to: bytes) -> bytes:
        return encrypt(self._wrapping, key, bound_to=bound_to)

    def unwrap(self, wrapped: bytes, *, bound_to: bytes) -> bytes | None:
        return decrypt(self._wrapping, wrapped, bound_to=bound_to)

    def blind(self, value: bytes, *, purpose: str) -> str:
        return hmac.digest(self._blinding(purpose), value, "sha256").hex()


def create_root_key(path: Path) -> None:
    """Leaves the file of another process that was quicker; read it back either way."""
    text = base64.b64encode(secrets.token_bytes(KEY_BYTES)) + b"\n"
    publish(new_draft(path, text), path)


def read_root_key(path: Path) -> RootKey:
    """Raises `KeyringWrong` unless the file holds 32 bytes in base64."""
    with suppress(NotBase64):
        secret = base64.b64decode(path.read_bytes().strip(), validate=True)
        if len(secret) == KEY_BYTES:
            return RootKey(secret)
    raise KeyringWrong(str(path))


def _derive(secret: bytes, use: str, purpose: str) -> bytes:
    info = framed("xiangan.keys.v1", use, purpose)
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(secret)
