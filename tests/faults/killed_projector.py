"""A projector is killed within a batch — rows written, position not; both written, not committed: nothing is missing or double."""

import os
import random
import signal
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any, Final

from domain.calendar.work_calendar import SHIPPED
from infrastructure.database.database import Cursor
from infrastructure.database.open_database import open_database
from infrastructure.settings import Settings
from infrastructure.views import ledger as positions
from infrastructure.views import projector
from infrastructure.views.projected_views import ProjectedViews
from infrastructure.views.projector import Move
from infrastructure.views.view import View
from interfaces.bootstrap import open_application
from tests.faults.broken import replace
from tests.faults.ground import Ground
from tests.faults.harness import Outcome, judged, ledger_in
from tests.faults.load import Shift
from tests.faults.system import elapsed_until, program

CLIENTS: Final = 3
BATCH: Final = 5
MOST_BATCHES: Final = 6
DIES_WITHIN: Final = 60.0
PATIENCE: Final = 15.0
WITHOUT_POSITION, WITHOUT_COMMIT = "rows written", "position written"
BETWEEN_TWO: Final = "between two transactions"


@dataclass
class End:
    """Kills its own process when ``batch`` batches have come to ``moment``."""

    moment: str
    batch: int

    def come(self, moment: str) -> None:
        if moment == self.moment:
            self.batch -= 1
            if not self.batch:
                os.kill(os.getpid(), signal.SIGKILL)


def run(ground: Ground, database: str, rounds: int, broken: bool) -> Outcome:
    system = ground.system(database)
    chance = random.Random(ground.seed)
    recovered: list[float] = []
    processes = get_context("forkserver")
    processes.set_forkserver_preload([__name__])
    with (
        ledger_in(ground.directory()) as ledger,
        system.serving(program("broken.only_records()")) as recording,
        open_application(system.settings) as watcher,
        Shift(lambda: recording.url, system.tokens, ledger, CLIENTS, ground.seed) as shift,
    ):
        for _ in range(rounds):
            shift.first_answer_after(time.monotonic())
            moment = BETWEEN_TWO if broken else chance.choice([WITHOUT_POSITION, WITHOUT_COMMIT])
            end = End(moment, chance.randint(1, MOST_BATCHES))
            process = processes.Process(target=project_until, args=(system.settings, end))
            process.start()
            process.join(DIES_WITHIN)
            assert process.exitcode == -signal.SIGKILL, process.exitcode
            began = time.monotonic()
            watcher.services.views.catch_up()
            recovered.append(time.monotonic() - began)
    return Outcome(judged(system, ledger), max(recovered), shift.wrong)


def project_until(settings: Settings, end: End) -> None:
    """In a process of its own, in small batches, until the end comes."""
    if end.moment == BETWEEN_TWO:
        replace(projector, "apply", _apply_apart(end))
    else:
        _watch_batches(end)
    database = open_database(settings.database_location, schema=settings.database_schema)
    with open_application(settings) as application, closing(database):
        views = ProjectedViews(database, application.services.store, SHIPPED, batch_size=BATCH)
        elapsed_until(lambda: not views.catch_up(), DIES_WITHIN)


def _watch_batches(end: End) -> None:
    write, move = View.write, positions.move

    def written(view: View, *batch: Any, **how: Any) -> None:
        write(view, *batch, **how)
        end.come(WITHOUT_POSITION)

    def moved(cursor: Cursor, name: str, position: int) -> None:
        move(cursor, name, position)
        end.come(WITHOUT_COMMIT)

    replace(View, "write", written)
    replace(positions, "move", moved)


def _apply_apart(end: End) -> Any:
    """The broken variant: the position is saved first, the rows in a transaction of their own."""

    def apply(moves: Sequence[Move]) -> None:
        for place, _, last, changes in moves:
            with place.database.transaction(write=True) as cursor:
                positions.move(cursor, place.name, last.position)
            end.come(BETWEEN_TWO)
            with place.database.transaction(write=True) as cursor:
                place.view.write(cursor, changes, place.suffix)

    return apply
