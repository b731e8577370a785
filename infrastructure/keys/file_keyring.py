"""文件密钥环 — the keyring on two files: `root.key` and `keyring.sqlite3`. 个人信息保护法第四十七条、第五十一条.

Every look-up asks the key store whether the key still exists, so that a key forgotten by one process is not served
from another's memory.
"""

import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Self
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from application.ports.keyring import KeyringForeign, KeyringWrong, PersonForgotten
from infrastructure.keys.first_start import ready_root_key
from infrastructure.keys.key_cache import KeyCache
from infrastructure.keys.key_store import KeyStore, StoredKey
from infrastructure.keys.root_key import RootKey
from infrastructure.keys.sealing import Token, decrypt, encrypt, framed, read_token, utf8

ROOT_KEY = "root.key"
KEY_STORE = "keyring.sqlite3"
KEY_ID_BYTES = 12
CACHED_KEYS = 4096


class FileKeyring:
    """Serves all threads of one process; any number of processes share the directory. Unlock it after any fork."""

    def __init__(self, root: RootKey, store: KeyStore) -> None:
        self._root = root
        self._store = store
        self._cache = KeyCache(CACHED_KEYS)

    @classmethod
    def unlock(cls, directory: Path, *, sealed_data_exists: Callable[[], bool]) -> Self:
        """The keyring of this directory, made on first start. The callable is asked only when a file is missing.

        Raises `KeyringMissing`, `KeyringExposed` or `KeyringWrong`, having changed nothing.
        """
        root = ready_root_key(directory / ROOT_KEY, directory / KEY_STORE, sealed_data_exists)
        return cls(root, KeyStore(directory / KEY_STORE))

    def refuse_foreign(self, tokens: Sequence[str]) -> None:
        """Raises `KeyringForeign` when it has had the key of none of them, not even one destroyed since."""
        read = [token for token in map(read_token, tokens) if token]
        if read and not any(self._store.by_id(token.key_id) for token in read):
            raise KeyringForeign(KEY_STORE)

    def seal(self, plaintext: str, *, case: UUID, person: str, field: str) -> str:
        content = utf8(plaintext)
        key = self._store.by_person(case, person) or self._new_key(case, person)
        if key.wrapped is None:
            raise PersonForgotten
        cipher = self._cipher(key.key_id, key.wrapped, case, person)
        if cipher is None:
            raise KeyringWrong(KEY_STORE)
        place = value_place(case, person, field, key.key_id)
        return str(Token(key.key_id, encrypt(cipher, content, bound_to=place)))

    def open(self, token: str, *, case: UUID, person: str, field: str) -> str | None:
        read = read_token(token)
        key = None if read is None else self._store.by_id(read.key_id)
        if read is None or key is None:
            return None
        if key.wrapped is None:
            self._cache.drop(key.key_id)
            return None
        cipher = self._cipher(key.key_id, key.wrapped, case, person)
        if cipher is None:
            return None
        content = decrypt(cipher, read.sealed, bound_to=value_place(case, person, field, key.key_id))
        return None if content is None else content.decode("utf-8")

    def blind(self, value: str, *, purpose: str) -> str:
        return self._root.blind(utf8(value), purpose=purpose)

    def forget(self, *, case: UUID, person: str) -> None:
        self._cache.drop(self._store.destroy(_new_key_id(), case, person))

    def version(self) -> int:
        return self._store.version()

    def close(self) -> None:
        self._store.close()

    def _new_key(self, case: UUID, person: str) -> StoredKey:
        key_id = _new_key_id()
        data_key = AESGCM.generate_key(bit_length=256)
        wrapped = self._root.wrap(data_key, bound_to=key_place(key_id, case, person))
        return self._store.add(key_id, case, person, wrapped)

    def _cipher(self, key_id: str, wrapped: bytes, case: UUID, person: str) -> AESGCM | None:
        """None when the wrapped key was altered or belongs to another case or person."""
        cached = self._cache.get(key_id)
        if cached is not None:
            return cached
        data_key = self._root.unwrap(wrapped, bound_to=key_place(key_id, case, person))
        if data_key is None:
            return None
        cipher = AESGCM(data_key)
        self._cache.put(key_id, cipher)
        return cipher


def _new_key_id() -> str:
    return secrets.token_hex(KEY_ID_BYTES)


def key_place(key_id: str, case: UUID | str, person: str) -> bytes:
    return framed("xiangan.key.v1", key_id, str(case), person)


def value_place(case: UUID | str, person: str, field: str, key_id: str) -> bytes:
    return framed("xiangan.value.v1", str(case), person, field, key_id)
