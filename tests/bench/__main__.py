"""`python -m tests.bench [--quick] [--record DIR [--server URL]] [figure …]`: one JSON line a figure; the exit code tells whether
every bar was met."""

import argparse
import os
import sys
from contextlib import ExitStack
from pathlib import Path

from tests.bench.harness import Stage, measure, say
from tests.bench.kept_record import KeptRecords
from tests.bench.table import FIGURES


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="short rounds, small data")
    parser.add_argument(
        "--record",
        type=Path,
        metavar="DIR",
        help="measure lists, searches, statistics and the certificate on generated records kept in DIR, made there when missing",
    )
    parser.add_argument(
        "--server",
        default="",
        metavar="URL",
        help="with --record: a PostgreSQL database, to keep records beside it",
    )
    parser.add_argument("figures", nargs="*", metavar="figure", help="all, unless some are named")
    asked = parser.parse_args()
    known = {figure.name: figure for figure in FIGURES}
    if unknown := set(asked.figures) - known.keys():
        parser.error(f"no such figure: {', '.join(sorted(unknown))}")
    say(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with ExitStack() as stack:
        kept = KeptRecords(asked.record, asked.server, say) if asked.record else None
        stage = Stage(stack, quick=asked.quick, kept=kept)
        met = [measure(known[name], stage) for name in asked.figures or _usual(quick=asked.quick)]
    return 0 if all(met) else 1


def _usual(*, quick: bool) -> list[str]:
    return [figure.name for figure in FIGURES if figure.quick or not quick]


if __name__ == "__main__":
    sys.exit(main())
