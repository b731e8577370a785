"""Finds the programs of PostgreSQL 15 or newer, and installs them where there are none."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import invalidate_caches
from importlib.util import find_spec
from pathlib import Path

OLDEST = 15
ADVICE = "PostgreSQL 15 or newer is needed; install it, or run: python -m tests.cluster --ensure"


class PostgresMissing(Exception):
    """Never a reason to skip a test: what was not tried on PostgreSQL was not tried."""


def ensure_binaries() -> Path:
    """The directory of `initdb` and `pg_ctl`. Raises `PostgresMissing` when installing did not help."""
    found = find_binaries()
    if found is None:
        _install()
        invalidate_caches()
        found = find_binaries()
    if found is None:
        raise PostgresMissing(ADVICE)
    return found


def find_binaries() -> Path | None:
    """The newest there is."""
    known = {
        directory: major_version(directory) for directory in _places() if (directory / "initdb").exists()
    }
    good = [directory for directory, major in known.items() if major >= OLDEST]
    return max(good, key=lambda directory: known[directory], default=None)


def major_version(directory: Path) -> int:
    answer = subprocess.run([directory / "postgres", "--version"], capture_output=True, text=True, check=True)
    number = re.search(r"(\d+)", answer.stdout)
    return int(number[1]) if number else 0


def _places() -> Iterator[Path]:
    yield from Path("/usr/lib/postgresql").glob("*/bin")
    yield from Path("/usr").glob("pgsql-*/bin")
    yield from Path("/opt/homebrew/opt").glob("postgresql@*/bin")
    if on_path := shutil.which("initdb"):
        yield Path(on_path).resolve().parent
    if (wheel := find_spec("pgserver")) and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin"


def _install() -> None:
    """Debian's package where we may, else the wheel that brings the programs along."""
    try:
        if os.geteuid() == 0 and shutil.which("apt-get"):
            _run("apt-get", "update")
            _run("apt-get", "install", "--yes", "--no-install-recommends", "postgresql")
        elif uv := shutil.which("uv"):
            _run(uv, "pip", "install", "--python", sys.executable, "pgserver")
        else:
            _run(sys.executable, "-m", "pip", "install", "pgserver")
    except subprocess.CalledProcessError as error:
        raise PostgresMissing(ADVICE) from error


def _run(*command: str) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=True, env=quiet, stdout=sys.stderr)
