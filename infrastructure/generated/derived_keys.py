"""派生密钥 — keys of fictional persons, derived from the seed, so that generated data are the same bytes every time.

Whoever knows the seed can derive them: they protect nothing. They therefore seal invented texts only, and only the
generator reaches this module (an import contract holds it): everybody else seals through ``FileKeyring``, whose keys are
random. In the key store they lie wrapped by the root key like any other, so reading needs no second way.
"""

from base64 import urlsafe_b64encode
from functools import cache
from hashlib import blake2b

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from infrastructure.keys.file_keyring import KEY_ID_BYTES, key_place, value_place
from infrastructure.keys.root_key import KEY_BYTES, RootKey
from infrastructure.keys.sealing import NONCE_BYTES

KeyRow = tuple[str, str, str, bytes]
"""Key id, case, person, wrapped key."""
ANY_CASE, ANY_KEY = "#" * 36, "$" * (2 * KEY_ID_BYTES)
"""Stand where a case's id and a key's id will stand, which are always as long."""


class DerivedKey:
    """Of one person of one case."""

    def __init__(self, secret: bytes, case: str, person: str) -> None:
        self.key_id = case[:8] + case[9:13] + case[14:18] + _short(person)
        self.secret, self._case, self._person = secret, case, person
        self._cipher = AESGCM(secret)

    def seal(self, text: str, field: str, version: int) -> str:
        """The nonce follows from key, place and text, so it comes again only with the very same of all three."""
        plain = text.encode()
        named = f"{version}/{field}/".encode()
        nonce = blake2b(named + plain, key=self.secret, digest_size=NONCE_BYTES).digest()
        before, between, after = _place(self._person, field)
        place = before + self._case.encode() + between + self.key_id.encode() + after
        sealed = nonce + self._cipher.encrypt(nonce, plain, place)
        return f"v1.{self.key_id}.{urlsafe_b64encode(sealed).rstrip(b'=').decode()}"

    def row(self, root: RootKey) -> KeyRow:
        wrapped = root.wrap(self.secret, bound_to=key_place(self.key_id, self._case, self._person))
        return self.key_id, self._case, self._person, wrapped


class DerivedKeys:
    def __init__(self, seed: int, root: RootKey) -> None:
        self.root = root
        self._master = blake2b(b"xiangan.generated.v1", key=str(seed).encode()).digest()

    def of(self, case: str, person: str) -> DerivedKey:
        named = f"{case}/{person}".encode()
        return DerivedKey(blake2b(named, key=self._master, digest_size=KEY_BYTES).digest(), case, person)


@cache
def _short(person: str) -> str:
    """Tells the persons of a case apart; the rest of a key's id is of the case's, so that those of one case stand together."""
    return blake2b(person.encode(), digest_size=KEY_ID_BYTES - 8).hexdigest()


@cache
def _place(person: str, field: str) -> tuple[bytes, bytes, bytes]:
    """The place of a value, cut where the ids of case and key stand."""
    before, rest = value_place(ANY_CASE, person, field, ANY_KEY).split(ANY_CASE.encode())
    between, after = rest.split(ANY_KEY.encode())
    return before, between, after
