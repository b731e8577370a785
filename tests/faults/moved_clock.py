"""The clock of the machine jumps by days, forwards and backwards, while commands run: the record keeps its own order."""

import os
import random
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from infrastructure.clock import SystemClock
from tests.faults.broken import replace
from tests.faults.ground import Ground
from tests.faults.harness import Outcome, judged, ledger_in
from tests.faults.load import Shift
from tests.faults.system import program

CLIENTS: Final = 4
FARTHEST: Final = 40
AT_WORK: Final = (0.4, 1.0)


def follow_file() -> None:
    """In the server's process: the clock is as many days off as the file in its data directory says."""
    replace(SystemClock, "now", lambda _: datetime.now(UTC) + timedelta(days=_days_off()))


def run(ground: Ground, database: str, rounds: int, broken: bool) -> Outcome:
    """Back, then forwards again, so that a follower of times goes on past what it missed."""
    system = ground.system(database)
    chance = random.Random(ground.seed)
    recovered: list[float] = []
    variant = ["broken.follows_the_clock()"] if broken else []
    with (
        ledger_in(ground.directory()) as ledger,
        system.serving(program("moved_clock.follow_file()", *variant)) as server,
        Shift(lambda: server.url, system.tokens, ledger, CLIENTS, ground.seed) as shift,
    ):
        for _ in range(rounds):
            far = chance.randint(2, FARTHEST)
            for days in (-far, far):
                _move(system.settings.data, days)
                recovered.append(shift.first_answer_after(time.monotonic()))
                time.sleep(chance.uniform(*AT_WORK))
    refused = len(ledger.account().refused)
    wrong = (f"{refused} commands were refused",) if refused else ()
    return Outcome(judged(system, ledger), max(recovered), shift.wrong + wrong)


def _file(data: Path) -> Path:
    return data / "days-off"


def _move(data: Path, days: int) -> None:
    """At once as a whole, so that nobody reads half a number."""
    draft = data / "days-off.draft"
    draft.write_text(str(days))
    draft.rename(_file(data))


def _days_off() -> int:
    file = _file(Path(os.environ["XIANGAN_DATA"]))
    return int(file.read_text()) if file.exists() else 0
