"""The disk is full: commands are answered as unavailable, nothing answered is lost, and work goes on when there is room."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.cluster import Cluster, running_cluster
from tests.faults.ground import POSTGRES, Ground
from tests.faults.harness import Outcome, judged, ledger_in
from tests.faults.load import UNAVAILABLE, Shift
from tests.faults.small_disk import LimitedFiles, small_disk
from tests.faults.system import program
from tests.faults.verdict import NOTHING

CLIENTS: Final = 4
MEGABYTES: Final = {"sqlite": 12, "postgres": 160}
FULL_FOR: Final = 1.0
"""Seconds of load after the first command was answered as unavailable."""


def run(ground: Ground, database: str, rounds: int, broken: bool) -> Outcome:
    place = ground.directory()
    place.chmod(0o755)
    (small := place / "small").mkdir()
    wrong: list[str] = []
    recovered: list[float] = []
    with small_disk(small, MEGABYTES[database]) as disk, _cluster(database, small) as cluster:
        if cluster and isinstance(disk, LimitedFiles):
            return Outcome(NOTHING, 0.0, ("not tried: mount refused",))
        data = place / "data" if cluster else small / "data"
        system = ground.system(database, cluster=cluster, data=data)
        serving = program(*(["broken.answers_early()"] if broken else []))
        with (
            ledger_in(place) as ledger,
            system.serving(serving) as server,
            Shift(lambda: server.url, system.tokens, ledger, CLIENTS, ground.seed) as shift,
        ):
            for _ in range(rounds):
                shift.first_answer_after(time.monotonic())
                before = shift.told[UNAVAILABLE]
                disk.fill(server.process.pid)
                shift.await_told(UNAVAILABLE, before)
                if shift.told[UNAVAILABLE] == before:
                    wrong.append("never answered as unavailable")
                time.sleep(FULL_FOR)
                began = time.monotonic()
                disk.free(server.process.pid)
                if cluster and not cluster.runs:
                    cluster.start_again()
                recovered.append(shift.first_answer_after(began))
        return Outcome(judged(system, ledger), max(recovered), (*shift.wrong, *wrong), disk.note)


@contextmanager
def _cluster(database: str, place: Path) -> Iterator[Cluster | None]:
    """PostgreSQL on the small disk itself."""
    if database != POSTGRES:
        yield None
        return
    with running_cluster(place) as cluster:
        yield cluster
