"""A whole command through HTTP — who asks, the case, the law's checks, the record — beside a request that is only validated."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from itertools import chain, repeat

from domain.steps.collect_evidence import CollectEvidence
from infrastructure.settings import Settings
from tests.bench.harness import Pair, Stage
from tests.bench.http_load import answered_per_second, request
from tests.bench.photo import PHOTO
from tests.interfaces.api.town import Town

CLIENTS = 16
STEPS_A_CASE = 36
MOST_A_SECOND = 900
STEP = CollectEvidence
VALIDATE = "/bench/cases/{case}/steps/collect-evidence"
RECORD = "/bench/cases/{case}/record"


def command_http(*, on_postgres: bool) -> Callable[[Stage], AbstractContextManager[Pair]]:
    @contextmanager
    def prepare(stage: Stage) -> Iterator[Pair]:
        each = int(stage.seconds * MOST_A_SECOND / CLIENTS / STEPS_A_CASE) + 1
        with _served(stage, (stage.rounds + 1) * each * CLIENTS, on_postgres=on_postgres) as served:

            def commands() -> float:
                clients = [
                    _steps(served.token, [next(served.cases) for _ in range(each)]) for _ in range(CLIENTS)
                ]
                return answered_per_second(served.port, clients, stage.seconds)

            yield Pair(commands, served.repeated(VALIDATE, stage.seconds))

    return prepare


@contextmanager
def recorded_http(stage: Stage) -> Iterator[Pair]:
    """The least a command pays: who asks and what is asked, and one durable event; nothing is loaded, nothing decided."""
    with _served(stage, 1, on_postgres=False) as served:
        yield Pair(served.repeated(RECORD, stage.seconds), served.repeated(VALIDATE, stage.seconds))


@dataclass(frozen=True)
class Served:
    """``cases``: at version 2 to begin with."""

    port: int
    token: str
    cases: Iterator[str]
    first: str

    def repeated(self, path: str, seconds: float) -> Callable[[], float]:
        """The same request again and again, by every client."""
        headers = {"Authorization": f"Bearer {self.token}", "If-Match": '"2"'}
        asked = request(path.replace("{case}", self.first), headers, _body())
        return lambda: answered_per_second(self.port, [repeat(asked) for _ in range(CLIENTS)], seconds)


@contextmanager
def _served(stage: Stage, cases: int, *, on_postgres: bool) -> Iterator[Served]:
    settings = Settings(
        data=stage.directory() / "data", database=stage.fresh_database() if on_postgres else ""
    )
    with closing(Town.open(settings)) as town:
        token, ids = town.tokens["zhang"], [town.checking() for _ in range(cases)]
    with _server(settings) as port:
        yield Served(port, token, iter(ids), ids[0])


def _steps(token: str, cases: list[str]) -> Iterator[bytes]:
    """On one case after the other, which is at version 2 to begin with."""
    return chain.from_iterable(_steps_of(token, case) for case in cases)


def _steps_of(token: str, case: str) -> Iterator[bytes]:
    for version in range(2, 2 + STEPS_A_CASE):
        headers = {"Authorization": f"Bearer {token}", "If-Match": f'"{version}"'}
        yield request(f"/api/v1/cases/{case}/steps/collect-evidence", headers, _body())


def _body() -> bytes:
    return json.dumps(PHOTO, ensure_ascii=False).encode()


@contextmanager
def _server(settings: Settings) -> Iterator[int]:
    command = [sys.executable, "-m", "tests.bench.http_server", str(settings.data)]
    command += [settings.database] if settings.database else []
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin and process.stdout
        yield int(process.stdout.readline())
        process.stdin.close()
        process.wait(30)
