"""A throw-away PostgreSQL: a fresh cluster in a temporary directory, on a free port of this machine only.

`python -m tests.cluster --ensure` installs the programs if they are missing and says which ones it found.
"""

import argparse
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tests.postgres_binaries import PostgresMissing, ensure_binaries, major_version

SUPERUSER = "postgres"
MAINTENANCE = "postgres"
"""The database that is there from the start, from which others are made and copied."""
ATTEMPTS = 5
LOG = "server.log"
WITHOUT_WAITING_FOR_DISKS = "fsync = off\nfull_page_writes = off\n"
STOPPED, GONE = "tT", ("", "Z", "X")
TAKEN_NOTE_OF_WITHIN = 10.0
"""Seconds. A process that ended holds nothing any more, but is taken for a running one until its parent took note of it."""


def at_database(url: str, name: str) -> str:
    """The database of that name on the server of ``url``."""
    return urlsplit(url)._replace(path=f"/{name}").geturl()


def at_port(url: str, port: int) -> str:
    """The same database by way of another port."""
    parts = urlsplit(url)
    return parts._replace(netloc=f"{parts.netloc.removesuffix(f':{parts.port}')}:{port}").geturl()


@dataclass(frozen=True)
class Cluster:
    port: int
    socket_directory: Path

    @property
    def url(self) -> str:
        return f"postgresql://{SUPERUSER}@127.0.0.1:{self.port}/{MAINTENANCE}"

    @property
    def process_id(self) -> int:
        """Of the postmaster, as it wrote it down itself."""
        return int((self.socket_directory / "data" / "postmaster.pid").read_text("utf-8").split()[0])

    @property
    def runs(self) -> bool:
        """A server that gave up removed its file, or left that of a process that is gone."""
        try:
            return _state(self.process_id) not in GONE
        except (FileNotFoundError, IndexError):
            return False

    def kill(self) -> None:
        """The postmaster and its children, by their own pids, as a power cut does; returns when they are gone.

        It is stopped first, so that it has no child that is not known.
        """
        postmaster = self.process_id
        os.kill(postmaster, signal.SIGSTOP)
        while _state(postmaster) not in STOPPED:
            time.sleep(0.01)
        family = [postmaster, *_children(postmaster)]
        for process in family:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        latest = time.monotonic() + TAKEN_NOTE_OF_WITHIN
        while any(map(_state, family)) and time.monotonic() < latest:
            time.sleep(0.01)

    def start_again(self) -> None:
        """On the same data and port."""
        if not _started(ensure_binaries(), self.socket_directory, self.port):
            raise _not_started(self.socket_directory)


@contextmanager
def running_cluster(within: Path | None = None, *, durable: bool = True) -> Iterator[Cluster]:
    """With fsync on, as in production, unless nothing depends on it. Stopped at the end by the pid it wrote itself.

    ``within``: the directory its own one is made in. ``durable``: not so, it survives every kill of a process but no power cut.
    """
    binaries = ensure_binaries()
    directory = Path(tempfile.mkdtemp(prefix="xiangan-pg-", dir=within))
    try:
        if user := _unprivileged_user():
            shutil.chown(directory, user)
        data = directory / "data"
        _run(binaries / "initdb", "-D", data, "-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "--locale=C")
        if not durable:
            with (data / "postgresql.conf").open("a", encoding="utf-8") as settings:
                settings.write(WITHOUT_WAITING_FOR_DISKS)
        port = _start(binaries, directory)
        try:
            yield Cluster(port, directory)
        finally:
            _run(binaries / "pg_ctl", "stop", "-D", data, "-m", "immediate", "-w")
    finally:
        shutil.rmtree(directory)


def _start(binaries: Path, directory: Path) -> int:
    """Another program may take the free port first, so it is tried a few times."""
    for _ in range(ATTEMPTS):
        port = _free_port()
        if _started(binaries, directory, port):
            return port
    raise _not_started(directory)


def _not_started(directory: Path) -> PostgresMissing:
    return PostgresMissing(f"PostgreSQL did not start:\n{(directory / LOG).read_text('utf-8')}")


def _started(binaries: Path, directory: Path, port: int) -> bool:
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={directory}"
    where: list[str | Path] = ["-D", directory / "data", "-l", directory / LOG]
    return _run(binaries / "pg_ctl", "start", *where, "-w", "-o", options, check=False) == 0


def _children(parent: int) -> list[int]:
    listed = Path(f"/proc/{parent}/task/{parent}/children").read_text("utf-8")
    return [int(process) for process in listed.split()]


def _state(process: int) -> str:
    """Its letter as the kernel has it; none when there is no such process."""
    try:
        return Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return ""


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
