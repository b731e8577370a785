"""`python -m tests.faults [--seed S] [--rounds SHARE] [fault …]`: one JSON line for each fault and database.

The exit code tells whether the product came through them all in time, and every broken variant was found out.
"""

import argparse
import os
import sys
from contextlib import ExitStack

from tests.faults.ground import Ground
from tests.faults.harness import say, tried
from tests.faults.table import FAULTS

SEED = 20220701


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED, help="of everything that is left to chance")
    parser.add_argument("--rounds", type=float, default=1.0, metavar="SHARE", help="of the full counts")
    parser.add_argument("faults", nargs="*", metavar="fault", help="all, unless some are named")
    asked = parser.parse_args()
    known = {fault.name: fault for fault in FAULTS}
    if unknown := set(asked.faults) - known.keys():
        parser.error(f"no such fault: {', '.join(sorted(unknown))}")
    say(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    wanted = [known[name] for name in asked.faults or known]
    with ExitStack() as stack:
        ground = Ground(stack, asked.seed)
        came_through = [
            tried(fault, ground, database, asked.rounds) for fault in wanted for database in fault.databases
        ]
    return 0 if all(came_through) else 1


if __name__ == "__main__":
    sys.exit(main())
