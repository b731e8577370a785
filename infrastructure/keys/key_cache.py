"""The data keys used last, unwrapped. Who asks has just seen in the key store that the key still exists."""

from collections import OrderedDict
from threading import Lock

from cryptography.hazmat.primitives.ciphers.aead import AESGCM


class KeyCache:
    def __init__(self, size: int) -> None:
        self._size = size
        self._ciphers: OrderedDict[str, AESGCM] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._ciphers)

    def get(self, key_id: str) -> AESGCM | None:
        with self._lock:
            cipher = self._ciphers.get(key_id)
            if cipher is not None:
                self._ciphers.move_to_end(key_id)
            return cipher

    def put(self, key_id: str, cipher: AESGCM) -> None:
        with self._lock:
            self._ciphers[key_id] = cipher
            if len(self._ciphers) > self._size:
                self._ciphers.popitem(last=False)

    def drop(self, key_id: str) -> None:
        with self._lock:
            self._ciphers.pop(key_id, None)
