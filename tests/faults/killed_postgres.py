"""kill -9 of PostgreSQL and all its children: what was answered is there, and work goes on by itself when it is back."""

import random
import time
from typing import Final

import psycopg

from tests.cluster import Cluster, running_cluster
from tests.faults.ground import Ground
from tests.faults.harness import Outcome, judged, ledger_in
from tests.faults.load import Shift

CLIENTS: Final = 6
AT_WORK: Final = (0.3, 1.2)
NOT_DURABLE: Final = "?options=-c%20synchronous_commit%3Doff"
"""The broken variant: a commit is answered before it is on disk."""
SELDOM: Final = "ALTER SYSTEM SET wal_writer_delay = '10s'"


def run(ground: Ground, database: str, rounds: int, broken: bool) -> Outcome:
    chance = random.Random(ground.seed)
    recovered: list[float] = []
    with running_cluster() as cluster:
        if broken:
            _write_seldom(cluster)
        system = ground.system(database, cluster=cluster, query=NOT_DURABLE if broken else "")
        with (
            ledger_in(ground.directory()) as ledger,
            system.serving() as server,
            Shift(lambda: server.url, system.tokens, ledger, CLIENTS, ground.seed) as shift,
        ):
            for _ in range(rounds):
                shift.first_answer_after(time.monotonic())
                time.sleep(chance.uniform(*AT_WORK))
                cluster.kill()
                began = time.monotonic()
                cluster.start_again()
                recovered.append(shift.first_answer_after(began))
        return Outcome(judged(system, ledger), max(recovered), shift.wrong)


def _write_seldom(cluster: Cluster) -> None:
    with psycopg.connect(cluster.url, autocommit=True) as administrator:
        administrator.execute(SELDOM)
        administrator.execute("SELECT pg_reload_conf()")
