"""What callers were told, kept outside the system: a line before a command is sent, a line when it was answered.

A key is "sender:work", and "sender:work#2" when the same work is asked for once more under another key.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Final

ASKED, DONE, REFUSED = "asked", "done", "refused"
AGAIN: Final = "#"


@dataclass(frozen=True)
class Account:
    """Keys by what became of them as far as the callers know. ``unknown``: sent, and never answered."""

    done: frozenset[str]
    refused: frozenset[str]
    unknown: frozenset[str]

    @property
    def asked(self) -> frozenset[str]:
        return self.done | self.refused | self.unknown


class Ledger:
    """Serves all threads of one process; lines survive whatever is killed."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path
        self._file: Final = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        self._lock: Final = Lock()

    def asked(self, key: str) -> None:
        self._write(ASKED, key)

    def done(self, key: str) -> None:
        self._write(DONE, key)

    def refused(self, key: str) -> None:
        """Also: told that nothing was written."""
        self._write(REFUSED, key)

    def account(self) -> Account:
        lines = [line.split() for line in self._path.read_text("utf-8").splitlines()]
        by = {kind: frozenset(key for what, key in lines if what == kind) for kind in (ASKED, DONE, REFUSED)}
        return Account(by[DONE], by[REFUSED] - by[DONE], by[ASKED] - by[DONE] - by[REFUSED])

    def close(self) -> None:
        os.close(self._file)

    def _write(self, what: str, key: str) -> None:
        with self._lock:
            os.write(self._file, f"{what} {key}\n".encode())


def work_of(key: str) -> str:
    """What the key is for."""
    return key.partition(AGAIN)[0]
