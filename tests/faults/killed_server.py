"""kill -9 of the server under load, again and again: what was answered is there, and the next start takes over."""

import random
import time
from typing import Final

from tests.faults.ground import Ground
from tests.faults.harness import Outcome, judged, ledger_in
from tests.faults.load import Shift
from tests.faults.system import Server, program

CLIENTS: Final = 6
AT_WORK: Final = (0.3, 1.2)
"""Seconds of load before each kill."""


def run(ground: Ground, database: str, rounds: int, broken: bool) -> Outcome:
    system = ground.system(database)
    chance = random.Random(ground.seed)
    recovered: list[float] = []
    server = Server.started(system.settings, program(*(["broken.answers_early()"] if broken else [])))
    try:
        with (
            ledger_in(ground.directory()) as ledger,
            Shift(lambda: server.url, system.tokens, ledger, CLIENTS, ground.seed) as shift,
        ):
            for _ in range(rounds):
                shift.first_answer_after(time.monotonic())
                time.sleep(chance.uniform(*AT_WORK))
                server.kill()
                began = time.monotonic()
                server = server.restarted()
                recovered.append(shift.first_answer_after(began))
    finally:
        server.kill()
    return Outcome(judged(system, ledger), max(recovered), shift.wrong)
