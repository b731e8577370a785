"""派生密钥 — keys of fictional persons, derived from the seed, so that generated data are the same bytes every time.

Whoever knows the seed can derive them: they protect nothing. They therefore seal invented texts only, and only the
generator reaches this module (an import contract holds it): everybody else seals through ``FileKeyring``, whose keys are
random. In the key store they lie wrapped by the root key like any other, so reading needs no second way.
"""

from base64 import urlsafe_b64encode
from hashlib import blake2b
from typing import NamedTuple

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from infrastructure.keys.file_keyring import KEY_ID_BYTES, key_place, value_place
from infrastructure.keys.root_key import KEY_BYTES, RootKey
from infrastructure.keys.sealing import NONCE_BYTES

KeyRow = tuple[str, str, str, bytes]
"""Key id, case, person, wrapped key."""


class DerivedKey(NamedTuple):
    key_id: str
    secret: bytes


class DerivedKeys:
    def __init__(self, seed: int, root: RootKey) -> None:
        self._root = root
        self._master = blake2b(b"xiangan.generated.v1", key=str(seed).encode()).digest()

    def of(self, case: str, person: str) -> DerivedKey:
        both = blake2b(
            f"{case}/{person}".encode(), key=self._master, digest_size=KEY_BYTES + KEY_ID_BYTES
        ).digest()
        return DerivedKey(both[KEY_BYTES:].hex(), both[:KEY_BYTES])

    def row(self, case: str, person: str) -> KeyRow:
        key = self.of(case, person)
        wrapped = self._root.wrap(key.secret, bound_to=key_place(key.key_id, case, person))
        return key.key_id, case, person, wrapped

    def seal(self, text: str, case: str, person: str, field: str, version: int) -> str:
        """The nonce follows from key, place and text, so it comes again only with the very same of all three."""
        key, plain = self.of(case, person), text.encode()
        named = f"{version}/{field}/".encode()
        nonce = blake2b(named + plain, key=key.secret, digest_size=NONCE_BYTES).digest()
        place = value_place(case, person, field, key.key_id)
        sealed = nonce + AESGCM(key.secret).encrypt(nonce, plain, place)
        return f"v1.{key.key_id}.{urlsafe_b64encode(sealed).rstrip(b'=').decode()}"
