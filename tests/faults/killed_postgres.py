"""kill -9 of PostgreSQL and all its children: what was answered is there, and work goes on by itself when it is back."""

import random
import time
from typing import Final, LiteralString

import psycopg

from tests.cluster import Cluster, running_cluster
from tests.faults.ground import Ground
from tests.faults.harness import Outcome, judged, ledger_in
from tests.faults.load import Shift

CLIENTS: Final = 6
AT_WORK: Final = (0.3, 1.2)
NOT_DURABLE: Final = (
    "ALTER SYSTEM SET synchronous_commit = off",
    "ALTER SYSTEM SET wal_writer_delay = '10s'",
)
"""The broken variant, set once the server of the town runs, which would not start so: a commit is answered before it is on
disk."""
DURABLE: Final = ("ALTER SYSTEM RESET ALL",)


def run(ground: Ground, database: str, rounds: int, broken: bool) -> Outcome:
    chance = random.Random(ground.seed)
    recovered: list[float] = []
    with running_cluster() as cluster:
        system = ground.system(database, cluster=cluster)
        with (
            ledger_in(ground.directory()) as ledger,
            system.serving() as server,
            Shift(lambda: server.url, system.tokens, ledger, CLIENTS, ground.seed) as shift,
        ):
            if broken:
                _set(cluster, NOT_DURABLE)
            for _ in range(rounds):
                shift.first_answer_after(time.monotonic())
                time.sleep(chance.uniform(*AT_WORK))
                cluster.kill()
                began = time.monotonic()
                cluster.start_again()
                recovered.append(shift.first_answer_after(began))
        _set(cluster, DURABLE)
        return Outcome(judged(system, ledger), max(recovered), shift.wrong)


def _set(cluster: Cluster, settings: tuple[LiteralString, ...]) -> None:
    with psycopg.connect(cluster.url, autocommit=True) as administrator:
        for setting in settings:
            administrator.execute(setting)
        administrator.execute("SELECT pg_reload_conf()")
