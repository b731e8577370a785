"""Two processes compete to keep the views: whichever is killed, the other goes on, and nothing is done twice."""

import random
import time
from typing import Final

from interfaces.bootstrap import open_application
from tests.faults.ground import Ground
from tests.faults.harness import Outcome, judged, ledger_in
from tests.faults.load import Shift
from tests.faults.system import Server, program, seconds_behind

CLIENTS: Final = 3
AT_WORK: Final = (0.2, 1.0)
PATIENCE: Final = 15.0


def run(ground: Ground, database: str, rounds: int, broken: bool) -> Outcome:
    """A third process records and follows nothing. The one that was started first is killed, and started again as the second."""
    system = ground.system(database)
    chance = random.Random(ground.seed)
    taken_over: list[float] = []
    following = program(*(["broken.leads_for_ever()"] if broken else []))
    rivals = [Server.started(system.settings, following) for _ in range(2)]
    try:
        with (
            ledger_in(ground.directory()) as ledger,
            system.serving(program("broken.only_records()")) as recording,
            open_application(system.settings) as watcher,
            Shift(lambda: recording.url, system.tokens, ledger, CLIENTS, ground.seed) as shift,
        ):
            for _ in range(rounds):
                shift.first_answer_after(time.monotonic())
                time.sleep(chance.uniform(*AT_WORK))
                rivals.pop(0).kill()
                taken_over.append(seconds_behind(watcher.services, PATIENCE))
                rivals.append(Server.started(system.settings, following))
    finally:
        for rival in rivals:
            rival.kill()
    return Outcome(judged(system, ledger), max(taken_over), shift.wrong)
