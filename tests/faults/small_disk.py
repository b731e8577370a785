"""A disk that can be filled and emptied: a small tmpfs; or, where none may be mounted, a limit on the size of files."""

import errno
import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

CHUNKS: Final = (1 << 16, 1 << 12)


class Disk(Protocol):
    """``note``: how it is made, if in an unusual way."""

    note: str

    def fill(self, process: int) -> None:
        """Nothing more fits. ``process``: the server's."""

    def free(self, process: int) -> None: ...


class Tmpfs:
    note = ""

    def __init__(self, place: Path) -> None:
        self._ballast: Final = place / "ballast"

    def fill(self, process: int) -> None:
        file = os.open(self._ballast, os.O_CREAT | os.O_WRONLY, 0o600)
        try:
            for size in CHUNKS:
                _write_until_full(file, bytes(size))
        finally:
            os.close(file)

    def free(self, process: int) -> None:
        self._ballast.unlink()


class LimitedFiles:
    note = "mount refused: RLIMIT_FSIZE instead of a full disk"

    def fill(self, process: int) -> None:
        resource.prlimit(process, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))

    def free(self, process: int) -> None:
        unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        resource.prlimit(process, resource.RLIMIT_FSIZE, unlimited)


@contextmanager
def small_disk(place: Path, megabytes: int) -> Iterator[Disk]:
    """At ``place``, an empty directory."""
    mounted = _quietly("mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0755", "tmpfs", str(place))
    try:
        yield Tmpfs(place) if mounted else LimitedFiles()
    finally:
        if mounted:
            _quietly("umount", str(place))


def _quietly(*command: str) -> bool:
    """Whether it was done."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def _write_until_full(file: int, chunk: bytes) -> None:
    try:
        while os.write(file, chunk) == len(chunk):
            pass
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
