"""A fault is tried twice: on the product, which must come through soundly, and on a broken variant, which must not."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from interfaces.bootstrap import open_application
from tests.faults.ground import BOTH, Ground
from tests.faults.ledger import Ledger
from tests.faults.system import System
from tests.faults.verdict import Verdict, judge

FOUND, MISSED = "found unsound", "NOT FOUND UNSOUND"


@dataclass(frozen=True)
class Outcome:
    """``recovery_s``: the longest. ``wrong``: what else was not as it must be. ``note``: how it was tried, if in an unusual way."""

    verdict: Verdict
    recovery_s: float
    wrong: tuple[str, ...] = ()
    note: str = ""

    def within(self, limit_s: float) -> bool:
        return self.verdict.sound and not self.wrong and self.recovery_s <= limit_s


Run = Callable[[Ground, str, int, bool], Outcome]
"""On which database, how many rounds, and whether on the broken variant."""


@dataclass(frozen=True)
class Fault:
    """``rounds``: in a full run, on each database. ``limit_s``: until it works again, on a machine busy with other things."""

    name: str
    rounds: int
    limit_s: float
    run: Run
    databases: tuple[str, ...] = BOTH
    control_rounds: int = 3


def tried(fault: Fault, ground: Ground, database: str, share: float) -> bool:
    """Prints the line of the fault; whether the product came through and the control did not."""
    rounds = max(1, round(fault.rounds * share))
    outcome = fault.run(ground, database, rounds, False)
    control = fault.run(ground, database, fault.control_rounds, True)
    passed, found = outcome.within(fault.limit_s), not control.within(fault.limit_s)
    line: dict[str, Any] = {
        "fault": fault.name,
        "database": database,
        "rounds": rounds,
        "seed": ground.seed,
        **asdict(outcome.verdict),
        "recovery_s": round(outcome.recovery_s, 2),
        "limit_s": fault.limit_s,
        "sound": outcome.verdict.sound and not outcome.wrong,
        "control": FOUND if found else MISSED,
        "control_by": _reasons(control, fault.limit_s),
    }
    more = {"wrong": outcome.wrong, "note": outcome.note}
    print(json.dumps(line | {key: value for key, value in more.items() if value}), flush=True)
    return passed and found


@contextmanager
def ledger_in(place: Path) -> Iterator[Ledger]:
    ledger = Ledger(place / "ledger.txt")
    try:
        yield ledger
    finally:
        ledger.close()


def judged(system: System, ledger: Ledger) -> Verdict:
    with open_application(system.settings) as application:
        return judge(application.services, ledger.account())


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


FLAWS: Final = ("lost", "denied", "double", "gaps", "unequal")


def _reasons(outcome: Outcome, limit_s: float) -> dict[str, Any]:
    """Why an outcome is not sound."""
    reasons: dict[str, Any] = {
        key: number for key, number in asdict(outcome.verdict).items() if key in FLAWS and number
    }
    if outcome.wrong:
        reasons["wrong"] = outcome.wrong
    if outcome.recovery_s > limit_s:
        reasons["recovery_s"] = round(outcome.recovery_s, 2)
    return reasons
