"""A settled system and its server as a process of its own, that may be killed and started again on the same data."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import uuid4

from application.actor import Identity
from application.services import Services
from application.use_cases.tokens import IssueToken, issue_token
from application.workbench import Command
from domain.people.officer import Officer
from domain.record.fold import fold
from infrastructure.settings import Settings
from interfaces.bootstrap import Application, open_application
from tests import settled
from tests.stories.county import ADMIN, County

SERVE: Final = "from interfaces.cli.start import main; main()"
PREPARED: Final = "from tests.faults import broken, moved_clock; {preparations}; {serve}"
TOKEN_DAYS: Final = 366
STARTS_WITHIN: Final = 60
LOOK_AGAIN: Final = 0.02


@dataclass(frozen=True)
class System:
    """``tokens``: by officer's code."""

    settings: Settings
    tokens: dict[str, str]

    @classmethod
    def settled(cls, settings: Settings, *officers: str) -> "System":
        with closing(County.open(settings)) as county:
            county.application.services.views.catch_up()
        with open_application(settings) as application:
            return cls(settings, {code: _token(application, code) for code in officers})

    def copied(self, wanted: Settings) -> "System":
        """The same people, powers and tokens in an empty place."""
        settled.copy(self.settings, wanted)
        return System(wanted, self.tokens)

    @contextmanager
    def serving(self, program: str = SERVE, settings: Settings | None = None) -> Iterator["Server"]:
        """``settings``: other ones to reach the same system by."""
        server = Server.started(settings or self.settings, program)
        try:
            yield server
        finally:
            server.kill()


def program(*preparations: str) -> str:
    """The server after calls such as "broken.answers_early()"."""
    return PREPARED.format(preparations="; ".join(preparations), serve=SERVE) if preparations else SERVE


def elapsed_until(reached: Callable[[], bool], patience: float) -> float:
    """Seconds; about ``patience`` when it was never reached."""
    began = time.monotonic()
    while not reached() and time.monotonic() - began < patience:
        time.sleep(LOOK_AGAIN)
    return time.monotonic() - began


def seconds_behind(services: Services, patience: float) -> float:
    """Until what is recorded now stands in the views."""
    last = services.store.last_position()
    return elapsed_until(lambda: services.views.position() >= last, patience)


@dataclass
class Server:
    settings: Settings
    program: str
    process: "subprocess.Popen[str]"
    url: str
    started_at: float

    @classmethod
    def started(cls, settings: Settings, program: str = SERVE) -> "Server":
        began = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, "-c", program, "serve", "--port", "0"],
            env=_environment(settings),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        return cls(settings, program, process, _address(process), began)

    def kill(self) -> None:
        """As a power cut does: no goodbye."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.communicate(timeout=STARTS_WITHIN)

    def restarted(self) -> "Server":
        return Server.started(self.settings, self.program)


def _address(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if found := re.search(r"(http://\S+?)/docs", line):
            return found[1]
    raise RuntimeError(f"the server ended with {process.wait()}")


def _environment(settings: Settings) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XIANGAN_")}
    here = Path(__file__).parents[2]
    return {
        **kept,
        "PYTHONPATH": str(here),
        "XIANGAN_DATA": str(settings.data),
        "XIANGAN_DATABASE": settings.database,
        "XIANGAN_DATABASE_SCHEMA": settings.database_schema,
    }


def _token(application: Application, officer: str) -> str:
    services = application.services
    admin = fold(services.store.events(Officer.create_id(ADMIN)))
    assert isinstance(admin, Officer)
    wanted = IssueToken(officer=officer, days=TOKEN_DAYS)
    asked = Command(uuid4(), repr(wanted), "faults")
    token, _, _ = issue_token(services, Identity.of(admin, services.today), wanted, asked)
    return token
