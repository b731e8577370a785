"""kill -9 of the server under load, again and again: what was answered is there, and the next start takes over."""

import random
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from infrastructure.settings import Settings
from interfaces.bootstrap import open_application
from tests.faults.ledger import Ledger
from tests.faults.load import Shift
from tests.faults.system import SERVE, Server, System
from tests.faults.verdict import judge
from tests.stories.people import LEADER, OFFICER

CLIENTS: Final = 6
AT_WORK: Final = (0.3, 1.2)
"""Seconds of load before each kill."""


def run(settings: Settings, place: Path, rounds: int, seed: int, program: str = SERVE) -> dict[str, Any]:
    system = System.settled(settings, OFFICER, LEADER)
    ledger = Ledger(place / "ledger.txt")
    chance = random.Random(seed)
    recovered: list[float] = []
    server = Server.started(settings, program)
    urls = [server.url]
    try:
        with Shift(lambda: urls[-1], system.tokens, ledger, CLIENTS, seed) as shift:
            for _ in range(rounds):
                shift.first_answer_after(time.monotonic())
                time.sleep(chance.uniform(*AT_WORK))
                server.kill()
                began = time.monotonic()
                server = server.restarted()
                urls.append(server.url)
                recovered.append(shift.first_answer_after(began))
    finally:
        server.kill()
    with open_application(settings) as application:
        verdict = judge(application.services, ledger.account())
    ledger.close()
    return {**asdict(verdict), "sound": verdict.sound, "recovery_s": round(max(recovered), 2)}
