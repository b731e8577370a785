"""The answer to a commit is lost on the way: what was recorded is found by its command, and nobody is told otherwise."""

import time
from typing import Final

from infrastructure.settings import Settings
from tests.cluster import at_port
from tests.cut_connection import relay_to
from tests.faults.ground import Ground
from tests.faults.harness import Outcome, judged, ledger_in
from tests.faults.load import PATIENCE, Shift
from tests.faults.system import elapsed_until, program

CLIENTS: Final = 4
RECORDS: Final = b"case.lead_registered"
"""Only a statement that records a lead, or asks whether it was recorded, says this."""


def run(ground: Ground, database: str, rounds: int, broken: bool) -> Outcome:
    system = ground.system(database)
    recovered: list[float] = []
    preparations = ["broken.forgets_to_look_up()"] if broken else []
    with (
        ledger_in(ground.directory()) as ledger,
        relay_to("127.0.0.1", ground.cluster.port) as relay,
        system.serving(program(*preparations), through(system.settings, relay.port)) as server,
        Shift(lambda: server.url, system.tokens, ledger, CLIENTS, ground.seed) as shift,
    ):
        for _ in range(rounds):
            relay.cut_answer_to = RECORDS
            elapsed_until(lambda: relay.cut_answer_to is None, PATIENCE)
            recovered.append(shift.first_answer_after(time.monotonic()))
    return Outcome(judged(system, ledger), max(recovered), shift.wrong)


def through(settings: Settings, port: int) -> Settings:
    """The same system, by way of a relay."""
    return settings.model_copy(update={"database": at_port(settings.database, port)})
