"""A whole command through HTTP — who asks, the case, the law's checks, the record — beside a request that is only validated."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
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


def command_http(on_postgres: bool) -> Callable[[Stage], AbstractContextManager[Pair]]:
    @contextmanager
    def prepare(stage: Stage) -> Iterator[Pair]:
        directory = stage.directory()
        settings = Settings(data=directory / "data", database=stage.fresh_database() if on_postgres else "")
        rounds = stage.rounds + 1
        each = int(stage.seconds * MOST_A_SECOND / CLIENTS / STEPS_A_CASE) + 1
        with ExitStack() as stack:
            with closing(Town.open(settings)) as town:
                token = town.tokens["zhang"]
                cases = iter([town.checking() for _ in range(rounds * each * CLIENTS)])
            port = stack.enter_context(_server(settings))

            def commands() -> float:
                clients = [_steps(token, [next(cases) for _ in range(each)]) for _ in range(CLIENTS)]
                return answered_per_second(port, clients, stage.seconds)

            def validated() -> float:
                return answered_per_second(port, [_validations(token) for _ in range(CLIENTS)], stage.seconds)

            yield Pair(commands, validated)

    return prepare


def _steps(token: str, cases: list[str]) -> Iterator[bytes]:
    """On one case after the other, which is at version 2 to begin with."""
    return chain.from_iterable(_steps_of(token, case) for case in cases)


def _steps_of(token: str, case: str) -> Iterator[bytes]:
    for version in range(2, 2 + STEPS_A_CASE):
        headers = {"Authorization": f"Bearer {token}", "If-Match": f'"{version}"'}
        yield request(f"/api/v1/cases/{case}/steps/collect-evidence", headers, _body())


def _validations(token: str) -> Iterator[bytes]:
    path = VALIDATE.replace("{case}", "6e0c2f9a-5d1f-4c55-9a35-0d3c8b8a1408")
    return repeat(request(path, {"Authorization": f"Bearer {token}", "If-Match": '"2"'}, _body()))


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
