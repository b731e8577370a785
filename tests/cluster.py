"""A throw-away PostgreSQL: a fresh cluster in a temporary directory, on a free port of this machine only.

`python -m tests.cluster --ensure` installs the programs if they are missing and says which ones it found.
"""

import argparse
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.postgres_binaries import PostgresMissing, ensure_binaries, major_version

SUPERUSER = "postgres"
ATTEMPTS = 5


@dataclass(frozen=True)
class Cluster:
    port: int
    socket_directory: Path

    @property
    def url(self) -> str:
        return f"postgresql://{SUPERUSER}@127.0.0.1:{self.port}/postgres"


@contextmanager
def running_cluster() -> Iterator[Cluster]:
    """Durable as in production: fsync stays on. Stopped at the end by the pid it wrote itself."""
    binaries = ensure_binaries()
    directory = Path(tempfile.mkdtemp(prefix="xiangan-pg-"))
    try:
        if user := _unprivileged_user():
            shutil.chown(directory, user)
        data = directory / "data"
        _run(binaries / "initdb", "-D", data, "-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "--locale=C")
        port = _start(binaries, directory)
        try:
            yield Cluster(port, directory)
        finally:
            _run(binaries / "pg_ctl", "stop", "-D", data, "-m", "immediate", "-w")
    finally:
        shutil.rmtree(directory)


def _start(binaries: Path, directory: Path) -> int:
    """Another program may take the free port first, so it is tried a few times."""
    log = directory / "server.log"
    for _ in range(ATTEMPTS):
        port = _free_port()
        options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={directory}"
        start: list[str | Path] = [
            binaries / "pg_ctl",
            "start",
            "-D",
            directory / "data",
            "-l",
            log,
            "-w",
            "-o",
            options,
        ]
        if _run(*start, check=False) == 0:
            return port
    raise PostgresMissing(f"PostgreSQL did not start:\n{log.read_text('utf-8')}")


def _run(*command: str | Path, check: bool = True) -> int:
    """Not as root: initdb and postgres refuse that. No pipe, which the server would keep open."""
    user = _unprivileged_user()
    group = pwd.getpwnam(user).pw_gid if user else None
    return subprocess.run(
        command,
        user=user,
        group=group,
        extra_groups=[] if user else None,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=check,
    ).returncode


def _unprivileged_user() -> str | None:
    if os.geteuid() != 0:
        return None
    known = {account.pw_name for account in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ensure", action="store_true", required=True, help="install PostgreSQL if missing")
    parser.parse_args()
    binaries = ensure_binaries()
    print(f"PostgreSQL {major_version(binaries)} in {binaries}")


if __name__ == "__main__":
    main()
