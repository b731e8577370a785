"""One command sent fifty times at the same moment under one Idempotency-Key: it is carried out once, and answered alike."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any, Final

from tests.faults.ground import Ground
from tests.faults.harness import Outcome, judged, ledger_in
from tests.faults.ledger import AGAIN, Ledger
from tests.faults.load import lead, post
from tests.faults.system import System
from tests.stories.people import OFFICER

TIMES: Final = 50
MET_WITHIN: Final = 60.0


def run(ground: Ground, database: str, rounds: int, broken: bool) -> Outcome:
    """The broken variant gives every sending a key of its own."""
    system = ground.system(database)
    wrong: list[str] = []
    with (
        ledger_in(ground.directory()) as ledger,
        system.serving() as server,
        ThreadPoolExecutor(TIMES) as pool,
    ):
        for number in range(rounds):
            work, barrier = f"{OFFICER}:sent-often-{number}", Barrier(TIMES)
            keys = [f"{work}{AGAIN}{time}" if broken else work for time in range(TIMES)]
            sent = [pool.submit(_sent, server.url, system, ledger, key, barrier) for key in keys]
            answers = [one.result() for one in sent]
            if different := sum(one != answers[0] for one in answers):
                wrong.append(f"{different} of {TIMES} answers to one command differ")
    return Outcome(judged(system, ledger), 0.0, tuple(wrong))


def _sent(url: str, system: System, ledger: Ledger, key: str, barrier: Barrier) -> Any:
    """What the caller was told."""
    body = lead(key.partition(AGAIN)[0])
    ledger.asked(key)
    barrier.wait(MET_WITHIN)
    answer = post(url, system.tokens[OFFICER], key, "/cases", body)
    (ledger.done if answer.is_success else ledger.refused)(key)
    return answer.status_code, answer.headers.get("ETag"), answer.headers.get("Location"), answer.json()
